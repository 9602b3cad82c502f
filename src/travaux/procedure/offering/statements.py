"""Offers about statements for the record: whose, the very words, tied to what (S20)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.delegations.registry import folded
from travaux.procedure.offering.decisions import Decided
from travaux.procedure.offering.marking import Mark, Marked, Sentence
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.people import party_code
from travaux.procedure.offering.reading import Reading
from travaux.procedure.offering.speech import Patterns
from travaux.sources import Certainty, Source

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
    "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo".split(),
)
_INFERRED = Certainty.INFERRED
_CLAUSE = 260  # characters before a quotation that may say what it is


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement as the text gives it."""

    id: str
    party: str
    words: str
    anchor: dict[str, object]
    as_written: tuple[str, ...]
    sources: tuple[Source, ...]
    carrier: str


def statements(reading: Reading) -> list[Stated]:
    """Find the statements that parties asked to have in the record, one a paragraph."""
    found: dict[str, Stated] = {}
    for sentence, match in reading.matches(reading.speech.asked):
        stated = _stated(reading, sentence, match)
        if stated and stated.words not in (one.words for one in found.values()):
            again = f"{stated.id}-{len(found) + 1}" if stated.id in found else stated.id
            found[again] = replace(stated, id=again)
    return list(found.values())


def _stated(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Stated | None:
    unit = sentence.of
    party = sentence.mark(match["party"])
    given = _quoted(reading, unit)
    if given is None:
        return None
    anchor, sources = _anchor(reading, unit, given)
    first = reading.source(sentence, match.start(), match.end())
    own = given.mark
    standing = reading.at(given.of.unit, own.start, own.end, "words")
    minutes = re.search(reading.speech.minutes, given.clause)
    return Stated(
        folded(re.sub(rf"^(?:{reading.speech.mission})", "", party.value)).replace(" ", "-"),
        party.value,
        _verbatim(own.value, reading.raw),
        anchor,
        _names(reading, unit, party),
        (first, standing, *sources),
        "minutes" if minutes else "report",
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """A statement's words: the quotation, in which paragraph, and the clause that introduces it.

    `before` is what stands before it, with marks, and `passages` the quotations in there.
    """

    of: Marked
    mark: Mark
    clause: str
    before: str
    passages: tuple[Mark, ...]


def _quoted(reading: Reading, unit: Marked) -> _Given | None:
    """Find the words of a statement: in the paragraph itself, or as the whole of the next one."""
    quotes = [one for one in unit.marks if one.kind == "quote" and _introduced(unit, one)]
    said = [one for one in quotes if re.search(reading.speech.statement, _clause(unit, one))]
    if said:
        own = said[-1]
        passages = tuple(one for one in quotes if one.start < own.start)
        return _Given(unit, own, _clause(unit, own), _masked_before(unit, own), passages)
    end = len(unit.words)
    clause = _clause(unit, Mark("quote", end, end, ""))
    if not unit.words.rstrip().endswith(":") or not re.search(reading.speech.statement, clause):
        return None
    following = reading.marked[reading.marked.index(unit) + 1 :][:1]
    whole = [(one, mark) for one in following for mark in one.marks if _is_all(one, mark)]
    return next((_Given(o, m, clause, unit.masked, tuple(quotes)) for o, m in whole), None)


def _is_all(unit: Marked, mark: Mark) -> bool:
    """Tell whether a paragraph is one quotation, but for the signs at its end."""
    rest = unit.words[: mark.start] + unit.words[mark.end :]
    return mark.kind == "quote" and not any(map(str.isalnum, rest))


def _introduced(unit: Marked, quote: Mark) -> bool:
    """Whether a quotation is introduced as such, by a colon."""
    return unit.words[: quote.start].rstrip().endswith(":")


def _clause(unit: Marked, quote: Mark) -> str:
    """Give what stands before a quotation, back to the one before it that was introduced."""
    earlier = [o.end for o in unit.marks if o.end <= quote.start and _long(o)]
    return unit.words[max([0, quote.start - _CLAUSE, *earlier]) : quote.start]


def _long(mark: Mark) -> bool:
    return mark.kind == "quote" and mark.value.count(" ") > 5


def _names(reading: Reading, unit: Marked, party: Mark) -> tuple[str, ...]:
    code = party_code(party.value, reading.registry)
    marks = [m.value for m in unit.marks if m.kind == "party"]
    return tuple(dict.fromkeys(one for one in marks if party_code(one, reading.registry) == code))


def _verbatim(words: str, raw: str) -> str:
    """Give words as they stand in the file, to the character; only its line ends become blanks."""
    loose = r"\s+".join(re.escape(one) for one in words.split())
    found = re.search(loose, raw)
    return re.sub(r"\s*[\r\n]+\s*", " ", found[0]) if found else words


def _anchor(reading: Reading, unit: Marked, said: _Given) -> tuple[dict[str, object], list[Source]]:
    own = said.mark
    quoted = [one for one in said.passages if re.search(reading.speech.passage, _clause(unit, one))]
    if quoted:
        given = _place(reading, unit, said.before)
        given |= {"anchor": "passage", "quotation": _verbatim(quoted[-1].value, reading.raw)}
        source = reading.at(unit.unit, quoted[-1].start, quoted[-1].end, "anchor")
        return given, [source]
    term = _first(reading.speech.term, own.value)
    if term:
        given = {"anchor": "term", "term": term["term"]}
        if meant := _first(reading.speech.qualifying, own.value):
            given["qualifying"] = meant["qualifying"]
        at = own.start + 1 + term.start()
        return given, [reading.at(said.of.unit, at, at + len(term[0]), "anchor")]
    return {}, []


def _masked_before(unit: Marked, own: Mark) -> str:
    number = unit.marks.index(own)
    return unit.masked.partition(f"⟦quote {number}⟧")[0]


def _place(reading: Reading, unit: Marked, before: str) -> dict[str, object]:
    """Give the section, the paragraph and the part of it that are named before a statement."""
    given: dict[str, object] = {}
    if section := _first(reading.speech.section, before):
        given["section"] = unit.marks[int(section["quote"])].value.rstrip(",.")
    if found := _first(reading.speech.ordinal, before):
        ordinal = ordinal_number(found["ordinal"], reading.speech.numbers)
        if ordinal:
            given["ordinal"] = ordinal
        if found["part"]:
            given["part"] = found["part"]
    return given


def ordinal_number(said: str, numbers: Sequence[str]) -> int | None:
    """Read a number in figures or in words: "3", "three", "third"."""
    if said.isdigit():
        return int(said)
    for row in (numbers, *_ORDINALS):
        if said.casefold() in row:
            return list(row).index(said.casefold()) + 1
    return None


def _first(patterns: Patterns, words: str) -> re.Match[str] | None:
    return next((m for m in (one.search(words) for one in patterns) if m), None)


def statement_offers(
    reading: Reading, found: Sequence[Stated], approved: Decided | None, report: str
) -> Iterator[Offer]:
    """Offer the statements; the issue that each is about is inferred from what was approved."""
    last = approved
    for one in found:
        if last is None:
            return
        why = f"It is told beside the approval of {last.objects[0]}."
        unit = one.sources[0]
        inferred = Source("issue", _INFERRED, unit.document, unit.place, unit.written, why)
        given: dict[str, object] = {
            "id": one.id,
            "party": one.party,
            "words": one.words,
            "language": reading.speech.language,
            "issue": last.objects[0],
            **one.anchor,
            "carrier": one.carrier,
            "document": report if one.carrier == "report" else "",
            "as_written": list(one.as_written),
        }
        given = {k: v for k, v in given.items() if v}
        yield Offer("record-statement", given, (*one.sources, inferred))
        tie = "It is told right after the decision, and takes nothing from it."
        tied = Source("", _INFERRED, unit.document, unit.place, unit.written, tie)
        yield Offer("tie-statement", {"statement": one.id, "decision": last.id}, (tied,))
