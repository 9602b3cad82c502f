"""Composing a Chair's report: Record → Text, every sentence traceable to its facts (S26)."""

from __future__ import annotations

from travaux.delegations import Registry, standard_registry
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux.reports.chair.checks import checked
from travaux.reports.chair.composed import Composed
from travaux.reports.chair.conclusions import attached, concluded, signed
from travaux.reports.chair.cover import cover, titled
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.english import ENGLISH
from travaux.reports.chair.introduction import introduced
from travaux.reports.chair.proceedings import met_specially, organized
from travaux.reports.chair.product import drafted, nothing_yet
from travaux.reports.chair.spanish import SPANISH
from travaux.texts import Cover, Text

LANGUAGES = {"en": ENGLISH, "es": SPANISH}


class NoSuchReport(TravauxError):  # noqa: N818
    """A report that nobody has begun."""

    def __init__(self, report: str) -> None:
        super().__init__(
            f"No report “{report}” was begun. “begin-report” begins one, for a body and a period."
        )


def composed(
    record: Record, report: str, language: str = "", registry: Registry | None = None
) -> Composed:
    """Compose a report from the record as it stands; the dossier's language unless one is given.

    Sections appear by what is on record. A fact that is missing shows as a gap, and what should be
    looked at is told in the findings. For a report as of an earlier day, give the record of it.

    Raises:
        NoSuchReport: it wasn't begun.
    """
    begun = record.reports.get(report)
    if begun is None:
        raise NoSuchReport(report)
    wanted = language or record.language
    draft = Draft(record, begun, LANGUAGES.get(wanted, ENGLISH), registry or standard_registry())
    if wanted not in LANGUAGES:
        message = f"Reports aren't composed in “{wanted}” yet: this one is in English."
        draft.findings.append(Finding(Severity.WARNING, "language-not-offered", report, message))
    draft.units.append(titled(draft))
    for write in (introduced, _proceeded, concluded, signed, attached):
        write(draft)
    masthead = cover(draft)
    checked(draft)
    return _finished(draft, masthead)


def _finished(draft: Draft, masthead: Cover) -> Composed:
    """Give what is composed; a note that only replaced words called isn't printed."""
    called = {note for unit in draft.units for note in unit.calls}
    notes = tuple(note for name, note in draft.notes.items() if name in called)
    text = Text(tuple(draft.units), notes, draft.language, cover=masthead)
    sentences, parts = tuple(draft.sentences), tuple(draft.parts)
    return Composed(text, sentences, parts, tuple(draft.gaps), tuple(draft.findings))


def _proceeded(draft: Draft) -> None:
    """Write section II; its subsections are lettered as they come."""
    draft.heading("proceedings", "II.", 0)
    written = 0
    for write in (organized, met_specially, drafted):
        written += write(draft, f"{'ABC'[written]}.")
    if not written:
        draft.part("outcome", [nothing_yet(draft)])
    draft.part("more:proceedings", [])
