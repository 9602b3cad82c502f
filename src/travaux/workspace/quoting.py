"""The quotation check: words that a text quotes, held to those of the provision cited (I19, S23).

Which document of the library an instrument's text is, is told by its id (the instrument's code or
its printed symbol) or by its title, if that is one of the instrument's names. It advises: no text
and no statement is changed, and what the library doesn't hold is never called wrong.

    with Library.open("library.sqlite") as library:
        for one in quotations_checked(text, library, known(), "en"):
            print(one.citation.written, one.check.likeness)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from travaux.citations import Citation
from travaux.citations.printing import called
from travaux.citations.quoting import Checked, belonging, checked, finding, is_wording
from travaux.citations.reading import cited
from travaux.findings import Finding, Severity
from travaux.instruments import Instrument
from travaux.instruments.known import Instruments
from travaux.languages import detected
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.provisions import provision
from travaux.statements import Statement
from travaux.texts import Kind, Text, Unit, bare, normalised
from travaux.workspace.library import symbol_key

_LAST = (Standing.DRAFT, Standing.WITHDRAWN)  # only where no other document is the instrument


class Shelf(Protocol):
    """Documents to look words up in: a library, or what somebody may see of one."""

    def holdings(self) -> Iterable[Holding]:
        """Give them without their passages."""

    def holding(self, id: str, language: str = "") -> Holding | None:  # noqa: A002
        """Give one with its passages."""


def quotations_checked(
    words: Text | str, library: Shelf | None, instruments: Instruments, language: str = ""
) -> tuple[Checked, ...]:
    """Hold each quotation of a text to every provision that is cited beside it.

    A quotation beside which only the text's own paragraphs are cited, or nothing, is left out.

    Args:
        words: a text, or the plain words of a paragraph or a statement.
        library: where the words of provisions are; without one, none of them is known.
        instruments: the table that citations are read with.
        language: that of the words; a text's own if left out.
    """
    text = words if isinstance(words, Text) else _text_of(words, language)
    citations = cited(text, instruments)
    pairs = [
        (quotation.words, one)
        for holder in (*text.units, *text.notes)
        for quotation, found in belonging(bare(holder.words), _in(citations, holder))
        for one in found
    ]
    return _held_to(pairs, library, instruments, language or text.language)


def statement_checked(
    statement: Statement, library: Shelf | None, instruments: Instruments
) -> tuple[Checked, ...]:
    """Hold the quotations of a statement to the provisions that its words cite.

    The words that the statement is about count as quoted too: a party that says of a passage
    that it "is the language of" a provision quotes it in its anchor.
    """
    words, about = statement.words, statement.anchor.quotation
    found = quotations_checked(words, library, instruments, statement.language)
    if not is_wording(about) or normalised(about) in {normalised(o.check.quoted) for o in found}:
        return found
    citations = cited(_text_of(words, statement.language), instruments)
    pairs = [(about, one) for one in citations if one.provision]
    return _held_to(pairs, library, instruments, statement.language) + found


def quotation_findings(
    found: Sequence[Checked], instruments: Instruments, where: str
) -> tuple[Finding, ...]:
    """Say what a check found, as advice; nothing where all words are the same.

    `where` names the text, where a citation doesn't stand in a paragraph with an id of its own.
    """
    told = (
        finding(one.check, called(one.citation, instruments), f"{where}: “{_short(one)}”")
        for one in found
    )
    return tuple(one for one in told if one)


def not_checked(where: str) -> Finding:
    """Say that quotations stand in a text, and what has to be done for them to be checked."""
    said = (
        "Words are quoted here beside a citation, and there is no library to check them in. Make "
        "one with “travaux library add FILES…”, or name it with --library."
    )
    return Finding(Severity.NOTE, "quotations-not-checked", where, said)


def _text_of(words: str, language: str) -> Text:
    return Text((Unit("words", Kind.PARAGRAPH, words),), language=language)


def _in(citations: Sequence[Citation], holder: Unit) -> list[Citation]:
    return [one for one in citations if (one.note or one.unit) == holder.id]


def _short(one: Checked) -> str:
    words = one.check.quoted.split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


_SHOWN = 6  # words by which a quotation is called in a finding


def _held_to(
    pairs: Sequence[tuple[str, Citation]],
    library: Shelf | None,
    instruments: Instruments,
    language: str,
) -> tuple[Checked, ...]:
    of_others = [(quoted, one) for quoted, one in pairs if one.instrument or one.named]
    wanted = {one.instrument for _, one in of_others if one.instrument}
    shelf = _Provisions(library, instruments, wanted)
    return tuple(shelf.checked(quoted, one, language) for quoted, one in of_others)


class _Provisions:
    """The documents of a library that are the texts of some instruments."""

    def __init__(
        self, library: Shelf | None, instruments: Instruments, wanted: Iterable[str]
    ) -> None:
        self._library = library
        self._held: dict[str, list[Holding]] = {code: [] for code in wanted}
        for holding in library.holdings() if library and self._held else ():
            for code in _instruments_of(holding, instruments) & self._held.keys():
                self._held[code].append(holding)
            self._by_symbol(holding)

    def _by_symbol(self, holding: Holding) -> None:
        """Take a document that bears the very symbol that is cited, in no table of instruments."""
        key = symbol_key(holding.id)
        for code, held in self._held.items():
            if key is not None and symbol_key(code) == key and holding not in held:
                held.append(holding)

    def checked(self, quoted: str, citation: Citation, language: str) -> Checked:
        """Hold words to a provision: in their own language if it is there, else in another."""
        spoken = detected(quoted) or language
        for one, passages in self._places(citation, spoken):
            check = checked(quoted, [at.words for at in passages], one.language, spoken)
            return Checked(citation, check, (one.id, one.language))
        return Checked(citation, checked(quoted, ()))

    def _places(
        self, citation: Citation, spoken: str
    ) -> Iterator[tuple[Holding, tuple[Passage, ...]]]:
        """Give where a provision's words are, what comes nearest first."""
        held = self._held.get(citation.instrument, [])
        for one in sorted(held, key=lambda one: (one.language != spoken, one.standing in _LAST)):
            whole = self._library.holding(one.id, one.language) if self._library else None
            if whole and citation.provision and (found := provision(whole, citation.provision)):
                yield one, found


def _instruments_of(holding: Holding, instruments: Instruments) -> set[str]:
    """Give the codes of the instruments that a document is the text of: one, or none for sure."""
    by_id = instruments.of(holding.id) or instruments.bearing(holding.id)
    named = (by_id,) if by_id else _named(holding, instruments)
    return {one.code for one in named}


def _named(holding: Holding, instruments: Instruments) -> tuple[Instrument, ...]:
    """Give the one instrument that a document's id or title names; a doubtful name names none."""
    for written in (holding.id, holding.title):
        found = instruments.named(written)
        if len(found) == 1:
            return found
    return ()
