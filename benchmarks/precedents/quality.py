"""How well agreed language is recognised: edited passages found, words without a source left alone.

Run by itself for both halves of the documents: python -m benchmarks.precedents.quality. The half
that sets the thresholds was looked at while they were chosen; the other proves them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.compile.figures import Effort, Row
from benchmarks.precedents.cases import Cases, Source, Words, cases, documents
from benchmarks.precedents.edits import Strength
from travaux.precedents import Likeness, Marked, Precedent
from travaux.precedents.library import Library
from travaux.precedents.scoring import SURE
from travaux.precedents.searching import marked

_ALARMS = 0.02
_RECALL = {Strength.EXACT: 1.0, Strength.LIGHT: 0.99, Strength.QUARTER: 0.97, Strength.HALF: 0.6}
_PRECISION, _COVERED = 0.98, 0.94  # of the aligned span, a quarter edited


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of the cases of a half, as shares."""

    recall: dict[Strength, float]
    alarms: dict[str, float]
    precision: float
    covered: float


def rows(folder: Path, effort: Effort) -> Iterator[Row]:
    """Give the figures on the half that proves the thresholds."""
    found = measured(folder, 20 if effort is Effort.QUICK else 300, proving=True)
    for strength, share in found.recall.items():
        least = _RECALL[strength]
        yield _row(f"recognised: {strength.title}", share, f"≥ {least:.2f}", share >= least)
    for kind, share in found.alarms.items():
        yield _row(f"false alarms: {kind}", share, f"≤ {_ALARMS:.2f}", share <= _ALARMS)
    span = "aligned span, a quarter edited"
    reached = found.precision >= _PRECISION, found.covered >= _COVERED
    yield _row(f"{span}: precision", found.precision, f"≥ {_PRECISION}", reached[0])
    yield _row(f"{span}: recall", found.covered, f"≥ {_COVERED}", reached[1])


def measured(folder: Path, count: int, *, proving: bool) -> Figures:
    """Measure one half, so many cases of each kind."""
    held, out = documents()
    made = cases(held, out, count, proving=proving)
    with Library.open(folder / f"quality-{proving}.sqlite") as library:
        for holding in held:
            library.add(holding)
        return _figures(library, made)


def _figures(library: Library, made: Cases) -> Figures:
    recall, quarter = dict[Strength, float](), list[tuple[Source, list[Marked]]]()
    for strength, sources in made.sources.items():
        found = [(source, _naming(library, source)) for source in sources]
        recall[strength] = sum(bool(runs) for _, runs in found) / len(found)
        if strength is Strength.QUARTER:
            quarter = [one for one in found if one[1]]
    negatives = {
        "held out, no source in a scan of all": made.unrelated,
        "position papers": made.papers,
        "stitched phrases": made.stitched,
    }
    alarms = {kind: _alarms(library, asked) for kind, asked in negatives.items()}
    return Figures(recall, alarms, *_spans(quarter))


def _naming(library: Library, source: Source) -> list[Marked]:
    """Give the runs marked as agreed language that name the source."""
    runs = marked(library, " ".join(source.edited.words))
    return [run for run in runs if _recognised(run) and _names(run.precedents, source)]


def _recognised(run: Marked) -> bool:
    """Tell what counts, as found and as an alarm alike: fewer than ten same words don't."""
    long = run.asked[1] - run.asked[0] >= SURE
    return run.likeness is Likeness.ADAPTED or (run.likeness is Likeness.SAME and long)


def _names(precedents: Sequence[Precedent], source: Source) -> bool:
    places = (place for one in precedents for place in (one.place, *one.again))
    return any(
        (place.holding.id, place.number) == (source.holding, source.number) for place in places
    )


def _alarms(library: Library, asked: Sequence[Words]) -> float:
    """Give the share of words without a source that are said to have one."""
    alarms = sum(any(map(_recognised, marked(library, " ".join(words)))) for words in asked)
    return alarms / len(asked) if asked else 0.0


def _spans(found: Sequence[tuple[Source, list[Marked]]]) -> tuple[float, float]:
    """Give precision and recall of the ranges of words that are said to be the source's."""
    right = said = true = 0
    for source, runs in found:
        ours = {word for run in runs for word in range(*run.asked)}
        theirs = set(range(*source.edited.span))
        right, said, true = right + len(ours & theirs), said + len(ours), true + len(theirs)
    return right / max(1, said), right / max(1, true)


def _row(work: str, share: float, target: str, reached: bool) -> Row:  # noqa: FBT001
    return Row(work, f"{share:.3f}", "–", f"{share:.3f}", target, reached, {"share": share})


def main() -> None:
    """Print the figures of both halves."""
    for proving in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            found = measured(Path(folder), 300, proving=proving)
        print("proving" if proving else "setting the thresholds", found)


if __name__ == "__main__":
    main()
