"""The page on the concordance of an issue's language versions: what differs, and where (P22).

For each version beside the original: a sentence if nothing differs, or else a table of the places
that do, with what each version has there. Words are never judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from travaux.drafting.concordance.differences import (
    Difference,
    Differing,
    Parties,
    brackets_in,
    concordant,
)
from travaux.drafting.concordance.parallels import FAMILIES
from travaux.drafting.concordance.versions import Versions
from travaux.languages import LANGUAGES
from travaux.numbering import note_numbers
from travaux.reports.concordance_phrases import concordance_phrases
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.reports.terms import terms
from travaux.texts import Kind, Piece, Sign, Text, Unit, pieces


def concordance(
    versions: Sequence[Versions],
    language: str = "en",
    parties: Parties | None = None,
    issue: str = "",
    only: str = "",
) -> Text:
    """Give the page.

    Args:
        versions: each of the other languages beside the original.
        language: that the page is in.
        parties: who is named in brackets, as for `concordant`.
        issue: the symbol of the issue, for the heading.
        only: the one language in which it is on file, where there is no other.
    """
    said = concordance_phrases(language)
    units = [Unit("issue", Kind.HEADING, issue)] if issue else []
    if not versions:
        alone = said.one_version.format(_language(only, language)) if only else said.none
        units.append(Unit("alone", Kind.PARAGRAPH, alone))
    for one in versions:
        units += _Side(one, language, concordant(one, parties)).units()
    if versions:
        units.append(Unit("words", Kind.PARAGRAPH, said.words))
    return Text(titled(said.title, units), language=language)


def _language(code: str, language: str) -> str:
    named = terms(language).languages.get(code)
    return named or (LANGUAGES[code].name if code in LANGUAGES else code)


class _Side:
    """One version beside the original, as the page tells of it."""

    def __init__(
        self, versions: Versions, language: str, differences: Sequence[Difference]
    ) -> None:
        self.versions, self.differences = versions, differences
        self.old, self.new = versions.original, versions.other
        self.said = concordance_phrases(language)
        self.here, self.there = (_language(t.language, language) for t in (self.old, self.new))
        self.ours = {unit.id: unit for unit in self.old.all_units()}
        self.theirs = {unit.id: unit for unit in self.new.all_units()}
        self.labels = full_labels(self.new) | full_labels(self.old)
        self.articles = _articles(self.new) | _articles(self.old)
        self.notes = note_numbers(self.new) | note_numbers(self.old)

    def units(self) -> Iterator[Unit]:
        name = self.new.language
        yield Unit(name, Kind.HEADING, self.said.versions.format(self.there, self.here), 1)
        yield Unit(f"{name}.sum", Kind.PARAGRAPH, self._sum())
        places: dict[str, list[Difference]] = {}
        for one in self.differences:
            places.setdefault(one.unit, []).append(one)
        if places:
            languages = (one[:1].upper() + one[1:] for one in (self.here, self.there))
            heads = [self.said.differences, *languages]
            rows = (self._row(unit, found) for unit, found in places.items())
            yield from table([heads, *rows], name)

    def _sum(self) -> str:
        looked_at = len(self.ours.keys() | self.theirs.keys())
        if self.differences:
            places = len({one.unit for one in self.differences})
            return self.said.counted.format(len(self.differences), places, looked_at)
        brackets = brackets_in(self.old.units) + sum(brackets_in((n,)) for n in self.old.notes)
        return self.said.concordant.format(len(self.old.units), len(self.old.notes), brackets)

    def _row(self, unit: str, found: Iterable[Difference]) -> list[str]:
        told = "; ".join(self._told(one) for one in found)
        old = _words(self.versions.joined.get(unit, (unit,)), self.ours)
        new = _words(self.versions.divided.get(unit, (unit,)), self.theirs)
        place = self._place(unit)
        return [f"{place}: {told}" if place else told[:1].upper() + told[1:], old, new]

    def _place(self, unit: str) -> str:
        """Give what a paragraph is called, with the article that it stands in."""
        if unit in self.notes:
            return self.said.note.format(self.notes[unit])
        label = self.labels.get(unit, "").removesuffix(".")
        article = self.articles.get(unit, "").removesuffix(".")
        return ", ".join(dict.fromkeys(filter(None, (article, label))))

    def _told(self, one: Difference) -> str:
        if one.kind is Differing.MISSING:
            return self.said.missing.format(self.there)
        if one.kind is Differing.ADDED:
            return self.said.added.format(self.there)
        named = self.said.named[one.kind]
        if one.kind in (Differing.MOVED, Differing.DISPUTES):
            return named
        old, new = (self._value(one.kind, value) for value in (one.original, one.other))
        return self.said.both.format(named, self.here, old, self.there, new)

    def _value(self, kind: Differing, value: str) -> str:
        if kind is not Differing.KIND:
            return value or self.said.nothing
        found = Kind(value)
        return (
            self.said.numbered if found is Kind.OPERATIVE else self.said.families[FAMILIES[found]]
        )


def _articles(text: Text) -> dict[str, str]:
    """Give the label of the article or annex that each unit stands in, until another heading."""
    found, article, begins = {}, "", False
    for unit in text.units:
        if unit.kind in (Kind.ARTICLE, Kind.ANNEX):
            article = unit.label or ""
        elif unit.kind is Kind.HEADING and not begins:  # right after its number it is its title
            article = ""
        begins = unit.kind in (Kind.ARTICLE, Kind.ANNEX)
        found[unit.id] = article
    return found


def _words(ids: Iterable[str], units: Mapping[str, Unit]) -> str:
    """Give the words of units one after another, a note's call as a star: its note isn't here."""
    found = (units[one] for one in ids if one in units)
    return " ¶ ".join(filter(None, (_shown(unit.words) or unit.label or "" for unit in found)))


def _shown(words: str) -> str:
    """Give words as they stand in a cell: brackets as brackets, all other signs as characters."""
    return "".join(_SHOWN.get(piece.sign, "{}").format(_sign(piece)) for piece in pieces(words))


def _sign(piece: Piece) -> str:
    return piece.head.sign() if piece.sign is Sign.OPEN else piece.value


_SHOWN = {Sign.CALL: "*", Sign.OPTION: "{} ", Sign.BREAK: " ¶ ", Sign.CELL: " | "}
