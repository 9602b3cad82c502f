"""Citations: what a text cites, as it is written, and to which instrument and provision (S23)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from travaux.citations import Citation
from travaux.citations.printing import in_words
from travaux.citations.reading import cited
from travaux.procedure.floor import NotOnRecord
from travaux.record.instruments import instruments_of
from travaux.record.tabled import on_the_table
from travaux.reports.naming import full_labels
from travaux.texts import Text, bare
from travaux.workspace.bound import NoWordsToRead, text_on_record
from travaux_web.desk import Asking, Desk, Held
from travaux_web.seats import EVERYBODY, open_to

_FEW = 4  # words by which a paragraph without a number is called


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as it is shown.

    `label` is the number of its paragraph, or how that begins. `code` is the instrument's, "" where
    no table knows it; `document` is the id of a document on record that is cited, else "".
    """

    issue: str
    unit: str
    label: str
    written: str
    code: str
    name: str
    provision: str
    document: str


def citations_of(desk: Desk, issue: str) -> tuple[Citation, ...]:
    """Give what an issue cites; nothing where none of its words can be read.

    Raises:
        NotOnRecord: there is no such issue that they may see.
    """
    if issue not in desk.record.issues:
        raise NotOnRecord("issue", issue, desk.record.issues)
    return citations_in(desk.held, issue)


def citations_in(held: Held, issue: str) -> tuple[Citation, ...]:
    """Give what an issue cites, read once for each state of the record."""
    return held.once(("cited", issue), lambda: _citations(held, issue))


def _citations(held: Held, issue: str) -> tuple[Citation, ...]:
    try:
        text = text_on_record(held.dossier, held.record, issue)
    except NoWordsToRead:
        return ()
    return cited(text, instruments_of(held.record))


def shown(desk: Desk, issue: str, unit: str = "") -> tuple[Cited, ...]:
    """Give the citations of an issue, or of one paragraph of it, as they are shown."""
    return tuple(_shown(desk, issue, unit))


def _shown(desk: Desk, issue: str, unit: str) -> Iterator[Cited]:
    found = [one for one in citations_of(desk, issue) if unit in ("", one.unit, one.note)]
    if not found:
        return
    table = instruments_of(desk.record)
    text = text_on_record(desk.held.dossier, desk.record, issue)
    numbers = full_labels(text)
    for one in dict.fromkeys(found):
        instrument = table.of(one.instrument) if one.instrument else None
        name = instrument.name(desk.language) if instrument else one.instrument or one.named
        provision = in_words(one.provision, desk.language) if one.provision else ""
        place = one.unit or one.note
        label = numbers.get(place, "").rstrip(".") or _begins(text, place)
        code = instrument.code if instrument else ""
        document = one.instrument if one.instrument in desk.record.issues else ""
        yield Cited(issue, place, label, one.written, code, name, provision, document)


def _begins(text: Text, unit: str) -> str:
    return f"{' '.join(bare(text.unit(unit).words).split()[:_FEW])} …"


def citing(desk: Desk, code: str) -> tuple[Cited, ...]:
    """Give where the texts on the table cite an instrument."""
    record = desk.record
    issues = dict.fromkeys(on_the_table(record, one.issue) for one in record.tabled.values())
    return tuple(
        one
        for issue in issues
        if issue in record.issues
        for one in shown(desk, issue)
        if one.code == code
    )


@open_to(EVERYBODY)
def citations(request: Asking, issue: str) -> HttpResponse:
    """List what an issue cites."""
    given = {"issue": issue, "citations": shown(request.desk, issue)}
    return render(request, "travaux/agreed/citations.html", given)
