"""538 proposals to the draft data protection regulation, from position papers of 17 authors.

A record gives the provision as the author quotes it, and as the author wants it. The base is made
of the provisions quoted: one unit for each distinct wording, in the order of the regulation
(recitals, then articles). A record without old words is a new provision; it stands after the last
provision that it names, and where it names none that is in the base it is unplaced.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.datasets import dataset
from travaux.changes import Add, Change, Suppress
from travaux.drafting.alignment import modifications
from travaux.proposals import Entry, Proposal, Sponsor, Unplaced
from travaux.texts import Kind, Text, Unit, fold, new_id, normalised

FILE = "A-amendments/gdpr-proposals-lobbyplag/proposals.jsonl"


@dataclass(frozen=True, slots=True)
class Record:
    """One proposal: where ("a4p1i2"), by whom, the words before and after."""

    id: str
    author: str
    provisions: tuple[str, ...]
    old: str
    new: str


def records() -> tuple[Record, ...]:
    """Give all records; skips the test where the data is missing."""
    lines = dataset(FILE).read_text(encoding="utf-8").splitlines()
    return tuple(_record(json.loads(line)) for line in lines)


def _record(raw: dict[str, object]) -> Record:
    text = raw["text"]
    relations = raw["relations"]
    assert isinstance(text, dict)
    assert isinstance(relations, list)
    provisions = tuple(str(r).rstrip("+") for r in relations)
    old, new = normalised(text["old"]), normalised(text["new"])
    return Record(str(raw["uid"]), str(raw["lobbyist_title"]), provisions, old, new)


def base(records: Sequence[Record]) -> Text:
    """Give the provisions that the records quote, each wording once."""
    quoted = {fold(r.old): r for r in sorted(records, key=_place) if r.old}
    units = (Unit(f"v{n}", Kind.PARAGRAPH, r.old) for n, r in enumerate(quoted.values(), start=1))
    return Text(tuple(units))


def _place(record: Record) -> tuple[bool, list[int], str]:
    provision = record.provisions[0] if record.provisions else "z"
    return provision[0] != "r", [int(n) for n in re.findall(r"\d+", provision)], record.id


def proposals(records: Sequence[Record], text: Text) -> tuple[Proposal, ...]:
    """Give a proposal for each record, sponsored by its author."""
    units = {fold(unit.words): unit for unit in text.units}
    last = {p: units[fold(r.old)].id for r in records if r.old for p in r.provisions}
    return tuple(_proposal(record, units, last) for record in records)


def _proposal(record: Record, units: dict[str, Unit], last: dict[str, str]) -> Proposal:
    sponsors = (Sponsor(record.author),)
    where = ", ".join(record.provisions)
    after = next((last[p] for p in record.provisions if p in last), None)
    if not record.old and after is None:
        reason = "The paper doesn't say where this new provision stands."
        unplaced = (Unplaced(record.new, where, reason),)
        return Proposal(record.id, sponsors, unplaced=unplaced)
    entries = tuple(Entry(change, where) for change in _changes(record, units, after))
    return Proposal(record.id, sponsors, entries)


def _changes(record: Record, units: dict[str, Unit], after: str | None) -> tuple[Change, ...]:
    if not record.old:
        return (Add(after or "", Unit(new_id(record.new), Kind.PARAGRAPH, record.new)),)
    unit = units[fold(record.old)]
    if not record.new:
        return (Suppress(unit.id),)
    return modifications(unit.id, unit.words, record.new)
