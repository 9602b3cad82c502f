"""How long a compilation takes, beside the tools that do (some of) the same."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

from rapidfuzz.distance import Indel

from benchmarks.compile.engine import compiled_from_words, proposals, tree_from_words
from benchmarks.compile.figures import Effort, Row, best, limit_row, ratio_row, skipped
from benchmarks.compile.layouts import flat
from benchmarks.peers import PeerFailed, asked
from tests.generated import Negotiation, document, negotiated, one_paragraph, paragraphs
from travaux.drafting.compilation import compiled
from travaux.texts import tokens

_COLLATEX = Path(__file__).with_name("peer_scripts") / "collatex_paragraph.py"
_SEED = 3


def rows(effort: Effort) -> Iterator[Row]:
    """Measure the speeds."""
    yield from _one_paragraph(effort)
    yield _growth_in_versions()
    yield from _limit("one 60-word paragraph, 50 versions", one_paragraph(_SEED, 50), times=20)
    yield from _limit("one 200-word paragraph, 50 versions", _long_paragraph(), times=20)
    yield _git(one_paragraph(_SEED, 50))
    yield from _big_document(1000 if effort is Effort.QUICK else 5000)
    yield _one_more()


def _one_paragraph(effort: Effort) -> Iterator[Row]:
    """Measure aligning and nesting beside CollateX, and the whole way through proposals too."""
    for versions, least in ((5, 500), (50, 3000), (190, 4500)):
        work = f"one 60-word paragraph, {versions} versions"
        needed = {5: Effort.QUICK, 50: Effort.QUICK, 190: Effort.FULL}[versions]
        if effort < needed:
            yield skipped(work, f"≥ {least:,} ×", "CollateX takes minutes: only with --full")
            continue
        negotiation = one_paragraph(_SEED, versions)
        unit = negotiation.base.units[0]
        wanted = {party: own[unit.id] for party, own in negotiation.wanted.items() if own}
        ours = best(partial(tree_from_words, unit.words, wanted), times=50)
        whole = best(partial(compiled_from_words, negotiation), times=50)
        try:
            peer = collatex(negotiation, times=5 if versions < 50 else 1)
        except PeerFailed as failed:
            yield skipped(work, f"≥ {least:,} ×", f"CollateX: {failed}")
            continue
        yield ratio_row(work, ours, peer, "CollateX", least)
        row = ratio_row(f"{work}, through proposals", whole, peer, "CollateX", least)
        yield replace(row, target="–", reached=None)


def witnesses(negotiation: Negotiation) -> list[tuple[str, str]]:
    """Give the base and each delegation's version of a negotiation on one paragraph."""
    versions = [(party, units["u1"]) for party, units in negotiation.wanted.items() if units]
    return [("base", negotiation.base.units[0].words), *versions]


def collatex(negotiation: Negotiation, times: int) -> float:
    """Give CollateX's seconds for the same versions, its quickest of several goes."""
    answers = asked(_COLLATEX, [witnesses(negotiation)] * times)
    return min(float(answer["seconds"]) for answer in answers)


def _growth_in_versions() -> Row:
    half, whole = one_paragraph(_SEED, 95), one_paragraph(_SEED, 190)
    small = best(lambda: compiled_from_words(half), times=20)
    big = best(lambda: compiled_from_words(whole), times=20)
    return limit_row(
        "one paragraph, 190 versions beside 95: growth", big, small, "95 versions:", 2.2
    )


def _long_paragraph() -> Negotiation:
    words = " ".join(paragraphs(12))
    return negotiated([" ".join(words.split()[:200])], [[0]] * 50, Random(_SEED))


def _limit(work: str, negotiation: Negotiation, times: int) -> Iterator[Row]:
    """Compare the whole work with the bare alignments of the same pairs, which begin at words too.

    Most of a bare alignment is cutting the words apart. The second row leaves that out for the
    peer alone: nobody could reach that, it shows how little the alignment itself costs.
    """
    base = {unit.id: unit.words for unit in negotiation.base.units}
    pairs = [pair for units in negotiation.wanted.values() for pair in units.items()]
    ready = {unit: tokens(words) for unit, words in base.items()}
    cut = [(ready[unit], tokens(words)) for unit, words in pairs]

    def bare() -> None:
        old = {unit: tokens(base[unit]) for unit in {unit for unit, _ in pairs}}
        for unit, new in pairs:
            Indel.opcodes(old[unit], tokens(new)).as_list()

    def barest() -> None:
        for old, new in cut:
            Indel.opcodes(old, new).as_list()

    ours = best(lambda: compiled_from_words(negotiation), times)
    many = f"{len(pairs):,} bare alignments"
    yield limit_row(f"the limit: {work}", ours, best(bare, times), many, 3)
    row = limit_row(f"the same, {work}", ours, best(barest, times), f"{many}, words cut before", 3)
    yield replace(row, target="–", reached=None)


def _git(negotiation: Negotiation) -> Row:
    """`git merge-file --union` on one-word lines, one version after the other: no names."""
    lines = [(name, "\n".join(words.split()) + "\n") for name, words in witnesses(negotiation)]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name, _ in lines]
        for file, (_, words) in zip(files, lines, strict=True):
            file.write_text(words, encoding="utf-8")
        merged = Path(folder) / "merged"
        merged.write_bytes(files[0].read_bytes())

        def merge() -> None:
            for file in files[1:]:
                names = [str(merged), str(files[0]), str(file)]
                command = ["git", "merge-file", "--quiet", "--union", *names]
                subprocess.run(command, check=False, capture_output=True)

        try:
            peer = best(merge, times=1, clock=time.perf_counter)
        except FileNotFoundError:
            return skipped("one paragraph, 50 versions, git merge-file", "", "git isn't installed")
    ours = best(lambda: compiled_from_words(negotiation), times=20)
    return ratio_row(
        "one 60-word paragraph, 50 versions (git keeps no names)", ours, peer, "git merge-file", 1
    )


def _big_document(size: int) -> Iterator[Row]:
    half, whole = (document(_SEED, n, 50, 0.1) for n in (size // 2, size))
    many = sum(len(units) for units in whole.wanted.values())
    work = f"{size:,} paragraphs × 50 delegations × 10 % ({many:,} proposals)"
    ours = best(lambda: compiled_from_words(whole), times=3)
    peer = best(lambda: _difflib(whole), times=1)
    yield limit_row(work, ours, peer, "difflib, flat", 3)
    small = best(lambda: compiled_from_words(half), times=3)
    yield limit_row(f"{work}: growth", ours, small, "half the work:", 2.2)
    yield from _limit(work, whole, times=2)


def _difflib(negotiation: Negotiation) -> None:
    versions: dict[str, dict[str, str]] = {}
    for party, units in negotiation.wanted.items():
        for unit, own in units.items():
            versions.setdefault(unit, {})[party] = own
    words = {unit.id: unit.words for unit in negotiation.base.units}
    for unit, mine in versions.items():
        flat(words[unit], mine)


def _one_more() -> Row:
    """One more proposal, on one paragraph, into a compiled text of 1,000 paragraphs."""
    negotiation = document(_SEED, 1000, 50, 0.1)
    found = proposals(negotiation.base, negotiation.wanted)
    last = found.pop()
    alone = tuple(entry for entry in last.entries if entry.place == last.entries[0].place)
    one = type(last)(last.id, last.sponsors, alone)
    before = compiled(negotiation.base, found)
    full = best(lambda: compiled(negotiation.base, [*found, one]), times=3)
    ours = best(lambda: before.with_proposal(one), times=20)
    return ratio_row("one more proposal on 1,000 paragraphs", ours, full, "full compile", 100)
