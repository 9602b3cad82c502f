"""Who is bound by what an issue in a dossier cites (S24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from travaux.citations import Citation
from travaux.citations.reading import cited
from travaux.delegations import Delegation, Registry, UnknownDelegation, standard_registry
from travaux.documents import Issue
from travaux.errors import TravauxError
from travaux.record import Record
from travaux.record.instruments import instruments_of
from travaux.reports.bound import Asked, bound, bound_csv
from travaux.statements import Statement
from travaux.symbols import Scheme
from travaux.texts import Kind, Text, Unit
from travaux.workspace.anchoring import is_text, text_of
from travaux.workspace.dossier import Dossier
from travaux.workspace.papers import WhichOne, registered_issue


class NoWordsToRead(TravauxError):  # noqa: N818
    """An issue of which no text is on record that could be read."""

    def __init__(self, issue: str) -> None:
        super().__init__(
            f"No text of {issue} is on record that can be read. Table it, or file it as Word, "
            "HTML or plain text."
        )


@dataclass(frozen=True, slots=True)
class Bound:
    """A question on who is bound, with the text that it is about and what that cites."""

    record: Record
    asked: Asked
    citations: tuple[Citation, ...]
    registry: Registry

    def page(self, language: str = "") -> Text:
        """Give the page of it."""
        return bound(self.record, self.asked, self.citations, language, self.registry)

    def rows(self) -> bytes:
        """Give it as rows for a worksheet (CSV)."""
        return bound_csv(self.record, self.asked, self.citations, self.registry)


def who_is_bound(
    dossier: Dossier,
    record: Record,
    on: date,
    issue: str = "",
    statement: str = "",
    states: Sequence[str] = (),
) -> Bound:
    """Ask who is bound, on a day, by the instruments that an issue cites.

    Args:
        dossier: where the texts are.
        record: what the asker may see of it.
        on: the day.
        issue: its symbol, however written; that of the statement, or the only one, if left out.
        statement: the id of the statement that the answer stands beside; what it cites counts too.
        states: their names or codes; the member states of the text's house if left out.

    Raises:
        WhichOne: no such issue or statement, or there are several.
        NoWordsToRead: no text of the issue is on record.
        UnknownDelegation: a state that isn't on the register.
    """
    registry = standard_registry()
    beside = _statement(record, statement) if statement else None
    wanted = issue or (beside.anchor.issue if beside else "")
    found = record.issues[registered_issue(record, wanted, "bound")]
    text = text_on_record(dossier, record, found.id)
    table = instruments_of(record)
    citations = cited(text, table)
    if beside:
        words = Text((Unit("statement", Kind.PARAGRAPH, beside.words),), language=beside.language)
        citations += cited(words, table)
    named = [registry.named(one).code for one in states]
    asked = Asked(found.id, tuple(named or states_of(record, found, registry)), on, beside)
    return Bound(record, asked, citations, registry)


def states_of(record: Record, issue: Issue, registry: Registry) -> Iterator[str]:
    """Give the member states of the house whose symbol an issue bears.

    Where that isn't told by the symbol, they are the states that have persons in the record.
    """
    scheme = issue.symbol.scheme if issue.symbol else None
    if scheme in (Scheme.OAS, Scheme.UN):
        of_oas = scheme is Scheme.OAS
        own = registry.delegations
        yield from (one.code for one in own if (one.oas if of_oas else one.un == "member"))
        return
    parties = dict.fromkeys(one.party for one in record.persons.values() if one.party)
    yield from (code for code in parties if _is_a_state(code, registry))


def text_on_record(dossier: Dossier, record: Record, issue: str) -> Text:
    """Give the words of an issue: as tabled, else of the first file of it that can be read.

    Raises:
        NoWordsToRead: there are none.
    """
    tabled = dossier.texts.text(record, issue)
    if tabled is not None:
        return tabled
    for one in record.renditions.values():
        if one.issue == issue and is_text(one):
            return text_of(dossier.files, one)
    raise NoWordsToRead(issue)


def _is_a_state(code: str, registry: Registry) -> bool:
    try:
        return isinstance(registry.of(code), Delegation)
    except UnknownDelegation:
        return False


def _statement(record: Record, written: str) -> Statement:
    if written not in record.statements:
        raise WhichOne("bound", "statement", written, record.statements)
    return record.statements[written]
