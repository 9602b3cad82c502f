"""What the pages on a text's history rest on, over negotiations that a seed makes up."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.living.generated import Negotiating, Size
from tests.living import LivingText, issue_name
from travaux.changes import Add, Modify
from travaux.proposals import Entry
from travaux.readings import Disposition
from travaux.record import fold
from travaux.reports.history.changes import changes
from travaux.reports.history.grounds import Ground, Span, grounds
from travaux.reports.history.line import Line, Stage
from travaux.reports.history.settling import settling
from travaux.texts import Text, tokens
from travaux.texts.signs import BAR, CLOSE, OPEN

_SMALL = Size(paragraphs=10, delegations=5, revisions=3, proposals=12)
_SIGNS = re.compile(f"({OPEN}[^{BAR}]*{BAR}|{CLOSE})")

seeds = st.integers(0, 10_000)


def _negotiated(seed: int) -> LivingText:
    negotiating = Negotiating(_SMALL, seed)
    negotiating.go_through()
    return negotiating.living


def _line(living: LivingText) -> Line:
    grounds_of = [living.first, *(step.provenance for step in living.steps)]
    issues = zip(living.issues, grounds_of, strict=True)
    return Line.of([Stage(issue_name(n), *one) for n, one in enumerate(issues)])


@settings(max_examples=12)
@given(seed=seeds)
def test_every_word_is_from_the_first_issue_from_an_entry_that_has_it_or_from_a_bridge(
    seed: int,
) -> None:
    """Law 4: for every word of every issue, it is known where it is from."""
    living = _negotiated(seed)
    for stage in _line(living).stages:
        for unit in stage.text.all_units():
            words = tokens(unit.words)
            for one in grounds(living.record, stage, Span(unit.id, 0, len(words))):
                for word in words[one.start : one.end]:
                    assert _founded(living, one, word.strip()), (stage.issue, one, word)


def _founded(living: LivingText, ground: Ground, word: str) -> bool:
    if ground.issue == issue_name(0):
        return any(word in unit.words for unit in living.issues[0].all_units())
    assert ground.ruling
    if ground.ruling.disposition is Disposition.BRIDGE:
        return word in ground.ruling.words
    received = living.record.received
    entries = (received[one.proposal].proposal.entries[one.number] for one in ground.askers)
    return any(word in _asked(entry) for entry in entries)


def _asked(entry: Entry) -> str:
    change = entry.change
    if isinstance(change, Modify):
        return change.new
    return change.unit.words if isinstance(change, Add) else ""


@settings(max_examples=12)
@given(seed=seeds)
def test_what_changed_reads_as_the_earlier_issue_and_as_the_later_one(seed: int) -> None:
    """Law 2 of changes between issues: refused they are the one text, accepted the other."""
    living = _negotiated(seed)
    line = _line(living)
    for first, last in ((0, 1), (0, 3), (2, 3)):
        part = line.between(issue_name(first), issue_name(last))
        found = changes(living.record, part)
        assert _read(found.text, "+") == _words(living.issues[first])
        assert _read(found.text, "-") == _words(living.issues[last])
        assert set(_names(found.text)) == set(found.hands)


def _words(text: Text) -> list[str]:
    return ["".join(unit.words.split()) for unit in text.units]


def _read(text: Text, without: str) -> list[str]:
    """Give the paragraphs of a marked text without what is asked in one way, and without blanks.

    A bracket prints with its blank in front of it, whoever asks for that.
    """
    read = []
    for unit in text.units:
        said, around = "", list[str]()
        for part in _SIGNS.split(unit.words):
            if part.startswith(OPEN):
                around.append(part[1])
            elif part == CLOSE:
                around.pop()
            elif without not in around:
                said += part
        read.append("".join(said.split()))
    return [words for words in read if words]


def _names(text: Text) -> list[str]:
    parts = (part for unit in text.units for part in _SIGNS.split(unit.words))
    return [part[2:-1] for part in parts if part.startswith(OPEN)]


@settings(max_examples=12)
@given(seed=seeds)
def test_nothing_of_an_issue_is_missing_in_how_it_became_the_next_one(seed: int) -> None:
    """P14 and law 6: every paragraph has a row, and every change that was asked has one fate."""
    living = _negotiated(seed)
    stages = _line(living).stages
    for earlier, later in pairwise(stages):
        at = living.record.settlements.first(earlier.issue)
        then = fold(one for one in living.entries if one.position < at)
        told = settling(living.record, then, earlier, later, ())
        rows = [source for row in told.rows for source in row.sources]
        assert set(rows) == {unit.id for unit in earlier.text.all_units()}
        assert [row.unit for row in told.rows if row.unit] == list(later.text.all_units())
        asked = [one for one in then.proposals.values() if one.base == earlier.issue]
        count = sum(
            len(one.unplaced) + sum(entry.part_of is None for entry in one.entries) for one in asked
        )
        assert len(told.outcomes) == sum(told.counts.values()) == count
