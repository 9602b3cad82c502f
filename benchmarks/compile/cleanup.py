"""The numbers of the clean-up, tried out on real changes: python -m benchmarks.compile.cleanup.

Prints the tables of docs/decisions/0006: what a greater or smaller weight, block or threshold does
to paragraphs that people really amended (position papers on a regulation, treaty revisions) and
to generated ones whose intention is known. Needs the data folder.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType

from benchmarks.compile.engine import compiled_from_words
from benchmarks.compile.layouts import laid_out
from benchmarks.compile.measures import Quality, bracketed, quality_of, stray
from tests.datasets import data_folder
from tests.generated import Negotiation, document, one_paragraph
from travaux.drafting import alignment, nesting
from travaux.drafting.matching import matched
from travaux.drafting.nesting import Contested, Node
from travaux.texts import Kind, Text, Unit, normalised

_PAPERS = "A-amendments/gdpr-proposals-lobbyplag/proposals.jsonl"
_TREATIES = "B-negotiating-texts/treaty-revision-pairs/pairs.jsonl.gz"


def main() -> None:
    """Print all tables."""
    papers, treaties = list(_papers()), list(_treaties())
    versions = sum(len(n.wanted) for n in papers)
    print(
        f"{len(papers)} paragraphs with {versions} versions, {len(treaties)} revised paragraphs\n"
    )
    generated = [one_paragraph(seed, 50) for seed in range(20)] + [document(3, 1000, 50, 0.1)]
    head = (
        "| {} | papers: brackets, words in them, stray runs a paragraph, rewrites | "
        "treaties: the same | generated: swelling, together, one reading, stray runs |\n"
        "|---|---|---|---|"
    )
    tried: tuple[tuple[ModuleType, str, tuple[float, ...]], ...] = (
        (alignment, "NEAR", (0.0, 0.5, 1.0, 1.5, 2.0)),
        (nesting, "GAP", (0.0, 0.25, 0.5, 0.75, 1.0, 1.5)),
        (nesting, "REWRITE", (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 1.0)),
    )
    for module, name, values in tried:
        print(head.format(name))
        for value in values:
            with _set(module, name, value):
                cells = (_real(papers), _real(treaties), _generated(generated))
                print(f"| {value:g} | {' | '.join(cells)} |", flush=True)
        print()
    _islands([*papers, *treaties])


@contextmanager
def _set(module: ModuleType, name: str, value: float) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


def _papers() -> Iterator[Negotiation]:
    """Give each paragraph of the draft regulation with the versions of those who amend it."""
    versions: dict[str, dict[str, str]] = defaultdict(dict)
    with (data_folder() / _PAPERS).open(encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            old, new = normalised(found["text"]["old"]), normalised(found["text"]["new"])
            if old and new and old != new:
                versions[old][found["lobbyist_title"]] = new
    yield from (_negotiation(old, wanted) for old, wanted in versions.items())


def _treaties() -> Iterator[Negotiation]:
    """Give each paragraph that a treaty's next version changed."""
    with gzip.open(data_folder() / _TREATIES, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            old, new = (_units(found[side]) for side in ("before", "after"))
            for place, source in matched(old, new).pairs.items():
                if old[source].words != new[place].words:
                    yield _negotiation(old[source].words, {"next": new[place].words})


def _units(text: str) -> list[Unit]:
    parts = (normalised(part.lstrip("#* ")) for part in text.split("\n\n"))
    return [Unit(f"u{n}", Kind.PARAGRAPH, words) for n, words in enumerate(filter(None, parts))]


def _negotiation(words: str, wanted: dict[str, str]) -> Negotiation:
    base = Text((Unit("u1", Kind.PARAGRAPH, words),))
    return Negotiation(base, tuple(wanted), (), {p: {"u1": own} for p, own in wanted.items()})


def _real(found: list[Negotiation]) -> str:
    brackets = words = runs = rewrites = 0
    for negotiation in found:
        nodes = compiled_from_words(negotiation).units["u1"].nodes
        layout = laid_out(negotiation.base.units[0].words, nodes)
        brackets += len(layout.brackets)
        words += bracketed(layout)
        runs += stray(layout.parts, layout.brackets)
        rewrites += any(variant.whole for node in _all(nodes) for variant in node.variants)
    many = len(found)
    return f"{brackets / many:.2f}, {words / many:.1f}, {runs / many:.2f}, {rewrites / many:.1%}"


def _all(nodes: Iterable[Node]) -> Iterator[Contested]:
    for node in nodes:
        if isinstance(node, Contested):
            yield node
            yield from _all(node.base)


def _generated(found: list[Negotiation]) -> str:
    sums = Quality()
    for negotiation in found:
        sums.join(quality_of(negotiation, compiled_from_words(negotiation)))
    assert not sums.lost
    return f"{sums.swelling:.3f}, {sums.side_by_side:.3f}, {sums.grouped:.3f}, {sums.confetti:.2f}"


def _islands(found: list[Negotiation]) -> None:
    """Print how long the unchanged runs between changes are, by the share that is changed."""
    bins: dict[int, list[float]] = defaultdict(list)
    for negotiation in found:
        words = negotiation.base.units[0].words
        for units in negotiation.wanted.values():
            base = alignment.Base.of("u1", words)
            changes = alignment.aligned(base, units["u1"])
            arcs = [
                nesting.Arc(c.start, c.end, c.new, frozenset("x"), frozenset()) for c in changes
            ]
            joined = nesting._neighbours_joined(base.printed, arcs)  # noqa: SLF001
            total = sum(part.strip()[:1].isalnum() for part in base.printed)
            share = nesting._changed_share(base.printed, joined, total)  # noqa: SLF001
            kept = len(base.printed) - sum(arc.end - arc.start for arc in joined)
            if total >= nesting.SHORT and joined:
                bins[int(share * 20)].append(kept / (len(joined) + 1))
    print("| share changed | versions | mean length of an unchanged run, in words and signs |")
    print("|---|---|---|")
    for step, runs in sorted(bins.items()):
        shares = f"{step * 5}–{step * 5 + 5} %"
        print(f"| {shares} | {len(runs)} | {sum(runs) / len(runs):.1f} |")


if __name__ == "__main__":
    main()
