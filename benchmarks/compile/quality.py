"""What a compilation shows, against what the delegations meant (`measures`)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from random import Random

from benchmarks.compile.engine import compiled_from_words, proposals
from benchmarks.compile.figures import Effort, Row, skipped
from benchmarks.compile.measures import Quality, quality_of, quality_of_flat
from benchmarks.compile.speed import witnesses
from benchmarks.peers import PeerFailed, asked
from tests.generated import Negotiation, document, negotiated, one_paragraph, paragraphs
from travaux.drafting.compilation import compiled

_COLLATEX = Path(__file__).with_name("peer_scripts") / "collatex_paragraph.py"


def rows(effort: Effort) -> Iterator[Row]:
    """Measure the quality of layouts, and whether the order of delegations matters."""
    few = effort is Effort.QUICK
    for versions, many in ((5, 200), (50, 40), (190, 10)):
        found = [one_paragraph(seed, versions) for seed in range(many // 10 if few else many)]
        yield from _quality(
            f"{versions} versions of one paragraph ({len(found)} paragraphs)", found
        )
    size = 500 if few else 5000
    big = document(3, size, 50, 0.1)
    yield from _quality(f"{size:,} paragraphs × 50 delegations × 10 %", [big], confetti=True)
    yield _crowd()
    yield _exact_readings(200 if few else 2000)
    yield _order_of_ours()
    yield _order_of_collatex()


def _quality(work: str, found: list[Negotiation], *, confetti: bool = False) -> Iterator[Row]:
    ours, theirs = Quality(), Quality()
    for negotiation in found:
        ours.join(quality_of(negotiation, compiled_from_words(negotiation)))
        theirs.join(quality_of_flat(negotiation))
    yield _share(f"bracketed words by intended ones: {work}", ours.swelling, theirs.swelling, 1.03)
    yield _share(
        f"co-sponsors stand together: {work}",
        ours.side_by_side,
        theirs.side_by_side,
        0.98,
        at_least=True,
    )
    yield _share(f"… as one reading: {work}", ours.grouped, theirs.grouped, None)
    yield _share(
        f"… together, where nobody else's edit overlaps: {work}",
        ours.side_by_side_apart,
        theirs.side_by_side_apart,
        1.0,
        at_least=True,
    )
    apart = f"… as one reading, where nobody else's edit overlaps: {work}"
    yield _share(apart, ours.grouped_apart, theirs.grouped_apart, None)
    work = f"stray runs a paragraph ({ours.confetti_meant:.2f} in the intention): {work}"
    yield _share(work, ours.confetti, theirs.confetti, 0.9 if confetti else None)


def _share(
    work: str, ours: float, theirs: float, target: float | None, *, at_least: bool = False
) -> Row:
    sign = "≥" if at_least else "≤"
    reached = None
    if target is not None:
        reached = ours >= target if at_least else ours <= target
    return Row(
        work,
        f"{ours:.3f}",
        f"flat {theirs:.3f}",
        f"{ours:.3f}",
        "–" if target is None else f"{sign} {target:g}",
        reached,
        {"ours": ours, "flat": theirs},
    )


def _crowd() -> Row:
    """35 delegations all edit the same 40 of 200 paragraphs: nothing may be lost."""
    chance = Random(11)
    hot = sorted(chance.sample(range(200), 40))
    negotiation = negotiated(paragraphs(200), [hot] * 35, chance, edits=(1,))
    quality = quality_of(negotiation, compiled_from_words(negotiation))
    right = quality.readings - len(quality.lost)
    return Row(
        "35 delegations on the same 40 of 200 paragraphs: edits there under the right names",
        f"{right:,} of {quality.readings:,}",
        "see the Word files below",
        f"{right / quality.readings:.2%}",
        "100 %",
        not quality.lost,
        {"right": right, "all": quality.readings},
    )


def _exact_readings(cases: int) -> Row:
    """Every delegation's reading is its own text, and refusing everything is the base."""
    right = total = 0
    for seed in range(cases):
        versions = 2 + seed % 9
        negotiation = one_paragraph(seed, versions, words=30 + 20 * (seed % 6))
        compilation = compiled_from_words(negotiation)
        for party in negotiation.parties:
            right += compilation.reading(party) == negotiation.text_of(party)
        right += compilation.reading() == negotiation.base
        total += versions + 1
    return Row(
        "exact readings of generated paragraphs, and the base when all is refused",
        f"{right:,} of {total:,}",
        "–",
        f"{right / total:.2%}",
        "100 % of ≥ 10,000",
        right == total if total >= 10_000 else None,
        {"right": right, "all": total},
    )


def _order_of_ours() -> Row:
    """Every permutation of five delegations, for eleven paragraphs."""
    alike = 0
    for seed in range(11):
        negotiation = one_paragraph(seed, 5)
        found = proposals(negotiation.base, negotiation.wanted)
        units = {repr(compiled(negotiation.base, order).units) for order in permutations(found)}
        alike += len(units) == 1
    return Row(
        "brackets identical under every permutation of five delegations",
        f"{alike} of 11",
        "see below",
        f"{alike} of 11",
        "11 of 11",
        alike == 11,
        {"alike": alike},
    )


def _order_of_collatex() -> Row:
    alike = 0
    try:
        for seed in range(11):
            versions = witnesses(one_paragraph(seed, 4, words=30))
            orders = [list(order) for order in permutations(versions)][:40]
            answers = asked(_COLLATEX, orders)
            alike += len({repr(answer["columns"]) for answer in answers}) == 1
    except PeerFailed as failed:
        return skipped("the same by CollateX", "–", str(failed))
    return Row(
        "alignment identical under 40 permutations of five witnesses",
        "–",
        f"CollateX {alike} of 11",
        f"{alike} of 11",
        "–",
        None,
        {"alike": alike},
    )
