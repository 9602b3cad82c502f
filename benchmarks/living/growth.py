"""How the costs grow: once, twice, four times the paragraphs and proposals."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.compile.figures import Effort, Row, best, seconds
from benchmarks.living.generated import Negotiating, Size
from travaux.drafting.brackets import brackets
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import alphabetical, compiled
from travaux.record.proposals import live_on

_Works = dict[str, Callable[[], object]]


def rows(effort: Effort) -> Iterator[Row]:
    """Measure each work on three sizes; the decisions are taken before."""
    unit = 10 if effort is Effort.QUICK else 100
    sizes = [unit * times for times in (1, 2, 4)]
    measured = [_measured(paragraphs) for paragraphs in sizes]
    for work in measured[0]:
        small, double, large = (one[work] for one in measured)
        growth = large / double
        yield Row(
            f"{work}: {sizes[-1]} paragraphs, {5 * sizes[-1]:,} proposals",
            seconds(large),
            f"half the work {seconds(double)}, a quarter {seconds(small)}",
            f"{growth:.2f} × the time of half",
            "≤ 2.6",
            growth <= 2.6,
            {"ours_s": large, "half_s": double, "quarter_s": small},
        )


def _measured(paragraphs: int) -> dict[str, float]:
    return {name: best(action, 3) for name, action in _works(paragraphs).items()}


def _works(paragraphs: int) -> _Works:
    negotiating = Negotiating(Size(paragraphs, share=0.2))
    negotiating.ask(5 * paragraphs)
    living = negotiating.living
    text, proposals = living.text, living.proposals
    compilation = living.compilation
    negotiating.decide()
    settlement, earlier = living.settlement(), living.provenance
    carried = live_on(living.record, living.issue)
    return {
        "compiled": lambda: compiled(text, proposals, alphabetical),
        "brackets found": lambda: brackets(compilation),
        "settled": living.settlement,
        "carried": lambda: carried_on(settlement, carried),
        "provenance": lambda: settlement.provenance(earlier, "next"),
    }
