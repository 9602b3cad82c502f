"""A draft marked with what the library knows of its words: as a page, a Word file, or data.

The draft's own earlier issues, where the library holds them, are no precedent of it and are left
out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from travaux.precedents import Likeness, Marked, Precedent
from travaux.precedents import Place as HeldPlace
from travaux.precedents.comparing import Side, compared
from travaux.precedents.drafts import MarkedDraft, characters, marked_draft
from travaux.precedents.library import Library
from travaux.precedents.wanted import ANY, Wanted
from travaux.record import Record
from travaux.record.lineage import goes_back_to
from travaux.reports import precedents as report
from travaux.reports.precedents import Found, Mark, Passage, Place, Searched
from travaux.symbols import InvalidSymbol, parse
from travaux.texts import Text, bare
from travaux.workspace.dossier import Dossier
from travaux.workspace.library_files import text_of
from travaux.workspace.papers import tabled_issue

_SIDES = {Side.BOTH: "=", Side.THERE: "-", Side.ASKED: "+"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to be marked, with the symbol that it bears, and its earlier issues by theirs."""

    text: Text
    symbol: str = ""
    earlier: tuple[str, ...] = ()


def draft_on_file(path: Path) -> Draft:
    """Read a draft from a file.

    Raises:
        FileRefused: it can't be read.
        OSError: it isn't there.
    """
    text = text_of(path.read_bytes(), path.name).value
    return Draft(text, text.cover.symbol)


def draft_on_record(dossier: Dossier, issue: str) -> Draft:
    """Take the words of an issue on record.

    Raises:
        WhichOne: no text of that issue is on record.
    """
    record = dossier.record
    symbol = tabled_issue(record, issue)
    return Draft(dossier.texts.words(record, symbol), symbol, _earlier(record, symbol))


def _earlier(record: Record, issue: str) -> tuple[str, ...]:
    """Give the issues on record that this one goes back to."""
    return tuple(one for one in record.issues if goes_back_to(record, issue, one))


def own_issues(library: Library, draft: Draft) -> frozenset[str]:
    """Give the ids of the holdings that are issues of the draft itself, or that it goes back to."""
    issues = {one for one in (draft.symbol, *draft.earlier) if one}
    works = {key for one in issues if (key := _work(one)) is not None}
    ids = (one.id for one in library.holdings())
    return frozenset(one for one in ids if one in issues or _work(one) in works)


def _work(symbol: str) -> tuple[object, ...] | None:
    try:
        return parse(symbol).work.key if symbol else None
    except InvalidSymbol:
        return None


@dataclass(frozen=True, slots=True)
class MarkedPaper:
    """A draft with what was found of it, ready to be given out in any form."""

    draft: MarkedDraft
    searched: Searched

    def page(self, language: str = "") -> Text:
        """Give it as a text: lines below its passages, and notes that name the sources."""
        runs = self.draft.runs.items()
        words = {unit.id: bare(unit.words) for unit in self.draft.text.all_units()}
        passages = {
            unit: tuple(
                _passage(one, words[unit], characters(self.draft.text.unit(unit), one.asked))
                for one in found
            )
            for unit, found in runs
        }
        return report.marked_draft(self.draft.text, passages, self.searched, language)

    def data(self) -> bytes:
        """Give it as JSON: for every unit its words, and for each run what was found."""
        units = [self._unit(unit.id) for unit in self.draft.text.all_units()]
        searched = {"documents": self.searched.documents, "narrowed": self.searched.narrowed}
        found = {"searched": searched, "units": units}
        return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()

    def _unit(self, unit_id: str) -> dict[str, Any]:
        unit = self.draft.text.unit(unit_id)
        words = bare(unit.words)
        runs = [
            _run(one, words, characters(unit, one.asked))
            for one in self.draft.runs.get(unit_id, ())
        ]
        return {"unit": unit_id, "words": words, "runs": runs}


def marked_paper(
    library: Library, draft: Draft, wanted: Wanted = ANY, narrowed: str = ""
) -> MarkedPaper:
    """Mark a draft.

    Args:
        library: where its words are looked for.
        draft: the text.
        wanted: the documents that count.
        narrowed: the same in words, for the reader.
    """
    leaving = own_issues(library, draft)
    found = marked_draft(library, draft.text, wanted, leaving=leaving)
    return MarkedPaper(found, searched(library, wanted, leaving, narrowed))


def searched(
    library: Library,
    wanted: Wanted = ANY,
    leaving: Iterable[str] = (),
    narrowed: str = "",
) -> Searched:
    """Say what is searched when a question is put: how many documents count."""
    out = frozenset(leaving)
    counting = [one for one in library.holdings() if wanted.counts(one) and one.id not in out]
    return Searched(len(counting), narrowed)


def found_of(words: str, precedents: Sequence[Precedent]) -> tuple[Found, ...]:
    """Give answers as a page tells them: the sources, each with what differs from the words."""
    return tuple(
        Found(
            place_of(one.place),
            one.score,
            tuple((_SIDES[part.side], part.words) for part in compared(words, one)),
            tuple(place_of(place) for place in one.again),
            one.uses,
        )
        for one in precedents
    )


def place_of(place: HeldPlace) -> Place:
    """Give a place as a page tells it."""
    holding = place.holding
    return Place(
        holding.id, holding.title, place.label, holding.date, holding.standing.value,
        holding.adopted_how, holding.body,
    )  # fmt: skip


_MARKS: Mapping[Likeness, Mark] = {likeness: Mark(likeness.value) for likeness in Likeness}


def _passage(one: Marked, words: str, span: tuple[int, int]) -> Passage:
    mark, found = _MARKS[one.likeness], found_of(words, one.precedents)
    return Passage(*span, one.asked[1] - one.asked[0], mark, found, one.uses)


def _run(one: Marked, words: str, span: tuple[int, int]) -> dict[str, Any]:
    sources = [
        {
            "id": answer.place.holding.id,
            "language": answer.place.holding.language,
            "title": answer.place.holding.title,
            "date": str(answer.place.holding.date) if answer.place.holding.date else None,
            "standing": answer.place.holding.standing.value,
            "adopted_how": answer.place.holding.adopted_how,
            "body": answer.place.holding.body,
            "place": answer.place.label,
            "words": answer.place.words,
            "score": answer.score,
            "compared": [[part.side.value, part.words] for part in compared(words, answer)],
            "uses": answer.uses,
            "again": [[place.holding.id, place.label] for place in answer.again],
        }
        for answer in one.precedents
    ]
    start, end = span
    return {
        "words": words[start:end], "start": start, "end": end, "mark": one.likeness.value,
        "uses": one.uses, "sources": sources,
    }  # fmt: skip
