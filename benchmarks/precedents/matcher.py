"""Measure text-matcher in the same run: it names the document that a passage is from, or not.

It lays one file beside another, so it is asked only for the document that a passage is from and
for some others; our library is asked for the same passages among all documents.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.compile.figures import Effort, Row, seconds, skipped
from benchmarks.peers import PeerFailed, asked
from benchmarks.precedents.edits import Strength, edited
from travaux.precedents import Holding
from travaux.precedents.library import Library
from travaux.precedents.searching import precedents
from travaux.precedents.words import keys

_SCRIPT = Path(__file__).with_name("peer_scripts") / "text_matcher_pairs.py"
_OTHERS = 3  # documents beside the one that a passage is from
_PASSIM = (
    "passim 2 is not on the package index (what bears its name there checks passwords); it runs "
    "on Spark with GraphFrames, whose Java archive has to be fetched from elsewhere"
)


def rows(library: Library, held: Sequence[Holding], effort: Effort) -> Iterator[Row]:
    """Give, for each strength of editing, what either finds, and what it costs."""
    yield skipped("passim 2 on the same passages", "–", _PASSIM)
    many = 3 if effort is Effort.QUICK else 20
    for strength in Strength:
        try:
            yield _row(library, held, strength, many)
        except PeerFailed as why:
            yield skipped(f"text-matcher, {strength.title}", "–", str(why))


def _row(library: Library, held: Sequence[Holding], strength: Strength, many: int) -> Row:
    chance, short = Random(17), [one for one in held if 5 < len(one.passages) < 60]
    words = [word for holding in held[::5] for one in holding.passages for word in keys(one.words)]
    queries: list[dict[str, Any]] = []
    documents: dict[str, str] = {}
    for holding in chance.sample(short, many):
        passage = max(holding.passages, key=lambda one: len(one.words))
        said = edited(keys(passage.words)[:120], strength, words, chance).words
        beside = [holding, *chance.sample(short, _OTHERS)]
        documents |= {one.id: "\n".join(p.words for p in one.passages) for one in beside}
        queries.append({"words": " ".join(said), "documents": [one.id for one in beside]})
    theirs = asked(_SCRIPT, {"documents": documents, "queries": queries})
    found, took = _ours(library, queries)
    right = sum(query["documents"][0] in one for query, one in _beside(queries, theirs))
    astray = sum(len({*one} - {query["documents"][0]}) for query, one in _beside(queries, theirs))
    peer = (
        f"text-matcher: {right} of {many}, {astray} in others; "
        f"{seconds(theirs['seconds'] / many)} each, for {_OTHERS + 1} documents"
    )
    ours = f"{found} of {many} among {len(held):,} documents, {seconds(took / many)} each"
    numbers = {"ours": found, "theirs": right, "asked": many}
    figure = f"{found} and {right} of {many}"
    work = f"the document that a passage is from, {strength.title}"
    return Row(work, ours, peer, figure, "–", None, numbers)


def _ours(library: Library, queries: Sequence[dict[str, Any]]) -> tuple[int, float]:
    began, right = time.process_time(), 0
    for query in queries:
        found = precedents(library, query["words"], limit=5)
        places = {place.holding.id for one in found for place in (one.place, *one.again)}
        right += query["documents"][0] in places
    return right, time.process_time() - began


def _beside(
    queries: Sequence[dict[str, Any]], theirs: dict[str, Any]
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    return zip(queries, theirs["found"], strict=True)
