"""In which issue each word entered: ours, `git blame` and difflib, against what was meant.

What was meant follows from the changes that were taken, each of which says which words go and
which come. git gets the issues as commits of one file with one word on a line; difflib compares
each paragraph with the one of the same id in the issue before, which is told to it for nothing.
"""

from __future__ import annotations

import difflib
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.compile.figures import Row, seconds, skipped
from tests.living import LivingText, Step, issue_name
from travaux.changes import Modify
from travaux.drafting.regions import regions_of
from travaux.readings import BracketKind, Disposition, Ruling
from travaux.record import Record
from travaux.texts import Text, fold, tokens

# For each unit, the number of the issue in which each of its words entered; None: nobody can tell.
Births = Mapping[str, Sequence[int | None]]
_STRUCTURE = (BracketKind.PARAGRAPH, BracketKind.SUPPRESSION, BracketKind.MOVE, BracketKind.JOIN)


def rows(living: LivingText) -> Iterator[Row]:
    """Tell how many words of the last issue each way puts down to another issue than it was."""
    truth = meant(living)
    counted = sum(birth is not None for own in truth.values() for birth in own)
    wrong = _wrong(truth, ours(living))
    figure = f"{wrong:,} of {counted:,} words"
    work = f"words put down to the wrong issue, {len(living.steps)} revisions"
    spent = _provenance_seconds(living) / len(living.steps)
    for name, way in (("git blame", blamed), ("difflib, paragraph by paragraph", compared)):
        began = time.perf_counter()
        try:
            found = way(living)
        except FileNotFoundError:
            yield skipped(work, "0", f"{name} isn't installed")
            continue
        taken = (time.perf_counter() - began) / len(living.steps)
        theirs = _wrong(truth, found)
        yield Row(
            work,
            f"{figure}, {seconds(spent)} a revision",
            f"{name}: {theirs:,} ({theirs / counted:.1%}), {seconds(taken)} a revision",
            f"{wrong:,} to {theirs:,}",
            "0",
            wrong == 0,
            {"wrong": wrong, "peer_wrong": theirs, "words": counted, "ours_s": spent, "s": taken},
        )


def ours(living: LivingText) -> Births:
    """Give what the provenance of the last issue says."""
    numbers = {issue_name(n): n for n in range(len(living.issues))}
    return {
        unit: [numbers[run.origin.issue] for run in runs for _ in range(run.count)]
        for unit, runs in living.provenance.units.items()
    }


def _provenance_seconds(living: LivingText) -> float:
    began, earlier = time.perf_counter(), living.first
    for step in living.steps:
        earlier = step.settlement.provenance(earlier, step.issue)
    return time.perf_counter() - began


def _wrong(truth: Births, found: Births) -> int:
    return sum(
        true is not None and said != true
        for unit, own in truth.items()
        for said, true in zip(found[unit], own, strict=True)
    )


# --- what was meant


def meant(living: LivingText) -> Births:
    """Give where each word of the last issue is from, by the changes that were taken."""
    births: Births = {u.id: [0] * len(tokens(u.words)) for u in living.issues[0].all_units()}
    for number, step in enumerate(living.steps, start=1):
        births = _after(living.record, step, births, number)
    return births


def _after(record: Record, step: Step, before: Births, number: int) -> Births:
    changed: dict[str, set[_Put]] = {}
    for ruling in step.rulings:
        if ruling.bracket.kind not in _STRUCTURE:
            changed.setdefault(ruling.bracket.unit, set()).update(_put(record, ruling, number))
    old = {unit.id: tokens(unit.words) for unit in step.settlement.before.all_units()}
    found: dict[str, Sequence[int | None]] = {}
    for unit in step.settlement.text.all_units():
        sources = [w.source[0] for w in step.settlement.words[unit.id] if w.source]
        own = dict.fromkeys([unit.id, *sources] if unit.id in old else sources)
        pairs = [p for s in own for p in _replayed(old[s], before[s], changed.get(s, set()))]
        words = [fold(word.strip()) for word in tokens(unit.words)]
        if not own:
            found[unit.id] = [number] * len(words)
        elif [fold(word.strip()) for word, _ in pairs] == words:
            found[unit.id] = [birth for _, birth in pairs]
        else:  # what was taken isn't what was asked: wishes were cut, or shown as one
            found[unit.id] = [None] * len(words)
    return found


_Put = tuple[int, int, str, int | None]  # the tokens that go, the words that come, when they do


def _put(record: Record, ruling: Ruling, number: int) -> Iterator[_Put]:
    """Give what goes and comes by a decision: what its askers meant, or all of a bridge.

    Of a change that is decided piece by piece nobody can tell what its words are in one piece.
    """
    regions = regions_of(ruling)
    if ruling.disposition is Disposition.TAKE and regions and not ruling.split:
        for proposal, entry in ruling.taken:
            change = record.proposals[proposal].entries[entry].change
            if isinstance(change, Modify):
                yield change.start, change.end, change.new, number
    else:
        for one in regions:
            yield one.start, one.end, one.words, None if ruling.split else number


def _replayed(
    words: Sequence[str], births: Sequence[int | None], changes: set[_Put]
) -> list[tuple[str, int | None]]:
    """Carry out changes; of one that brings words which it takes out, nobody can tell which came.

    Nobody asks so here, but a wish that was carried may stand on words by now that it brings, too.
    """
    pairs = list(zip(words, births, strict=True))
    for start, end, new, birth in sorted(changes, key=lambda put: (put[1], put[0]), reverse=True):
        put = [fold(word) for word in tokens(new.removeprefix(" "))] if new else []
        both = {word.strip() for word in put} & {word.strip() for word, _ in pairs[start:end]}
        pairs[start:end] = [(word, None if both else birth) for word in put]
    return pairs


# --- the peers


def blamed(living: LivingText) -> Births:
    """Ask `git blame`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text"
        _git(folder, "init", "--quiet")
        for number, text in enumerate(living.issues):
            file.write_text(_lines(text), encoding="utf-8")
            _git(folder, "add", "text")
            _git(folder, "commit", "--quiet", "--allow-empty", "-m", f"{number}")
        commits = _git(folder, "rev-list", "--reverse", "HEAD").split()
        blame = _git(folder, "blame", "-s", "-l", "--root", "text")
    numbers = {commit: number for number, commit in enumerate(commits)}
    lines = iter(numbers[line.split()[0]] for line in blame.splitlines())
    found = {}
    for unit in living.text.all_units():
        found[unit.id] = [next(lines) for _ in tokens(unit.words)]
        next(lines)  # the empty line between two paragraphs
    return found


def _lines(text: Text) -> str:
    return "".join(
        "".join(f"{fold(word.strip())}\n" for word in tokens(unit.words)) + "\n"
        for unit in text.all_units()
    )


def _git(folder: str, *command: str) -> str:
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org")
    done = subprocess.run(
        ["git", "-C", folder, *who, *command], check=True, capture_output=True, text=True
    )
    return done.stdout


def compared(living: LivingText) -> Births:
    """Follow each paragraph by difflib."""
    births: Births = {u.id: [0] * len(tokens(u.words)) for u in living.issues[0].all_units()}
    for number, (before, after) in enumerate(pairwise(living.issues), start=1):
        old = {unit.id: _folded(unit.words) for unit in before.all_units()}
        births = {
            unit.id: _carried(
                old.get(unit.id, []), _folded(unit.words), births.get(unit.id, []), number
            )
            for unit in after.all_units()
        }
    return births


def _carried(
    old: list[str], new: list[str], births: Sequence[int | None], number: int
) -> list[int | None]:
    found: list[int | None] = [number] * len(new)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for start, at, size in matcher.get_matching_blocks():
        found[at : at + size] = births[start : start + size]
    return found


def _folded(words: str) -> list[str]:
    return [fold(part.strip()) for part in tokens(words)]
