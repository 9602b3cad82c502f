"""Laws 2 and 5 on real proposals: each voice reads back exactly, and equal wordings are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from travaux.changes import Change, apply
from travaux.drafting.asks import Docket
from travaux.drafting.compilation import Compilation, CompiledUnit
from travaux.drafting.nesting import Node, Variant, Words, reading
from travaux.texts import Text, fold


def by_voice(docket: Docket) -> Mapping[str, tuple[Change, ...]]:
    """Give what each voice asks for, in the order in which it was handed in."""
    changes: dict[str, dict[tuple[str, int], Change]] = defaultdict(dict)
    for place in (docket.units, docket.slots):
        for ask in (ask for asks in place.values() for ask in asks):
            for voice in ask.voices:
                changes[voice][ask.proposal, ask.entry] = ask.change
    return {voice: tuple(told[key] for key in sorted(told)) for voice, told in changes.items()}


def misread(compilation: Compilation) -> dict[str, list[str]]:
    """Give each voice whose reading isn't the base with its own changes, and what it reads."""
    wrong = {}
    for voice, changes in by_voice(compilation.docket).items():
        # Two papers of one party may ask for the same: it is done once.
        own = apply(compilation.base, tuple(dict.fromkeys(changes)))
        read = compilation.reading(voice)
        if _words(read) != _words(own):
            wrong[voice] = _words(read)
    return wrong


def _words(text: Text) -> list[str]:
    """Give the words of a text, unit by unit; the ids of new units are the engine's business."""
    return [unit.words for unit in text.all_units()]


def apart(compilation: Compilation) -> list[tuple[str, str, str]]:
    """Give every two voices that want the same words of a unit and don't stand together in it."""
    found = []
    for entry in compilation.entries():
        if isinstance(entry, CompiledUnit):
            voices = sorted({v for variant in variants(entry.nodes) for v in variant.sponsors})
            want = {voice: fold(reading(entry.nodes, voice)) for voice in voices}
            for variant in variants(entry.nodes):
                inside = set(variant.sponsors)
                same = {want[voice] for voice in inside}
                left = [v for v in voices if v not in inside and want[v] in same]
                found += [(entry.unit.id, variant.sponsors[0], voice) for voice in left]
    return found


def variants(nodes: Iterable[Node]) -> Iterator[Variant]:
    """Give all variants of a tree, the inner ones too."""
    for node in nodes:
        if not isinstance(node, Words):
            yield from node.variants
            yield from variants(node.base)


def supported_by_several(compilation: Compilation) -> int:
    """Count the readings, additions and deletions that more than one voice asks for."""
    count = 0
    for entry in compilation.entries():
        if isinstance(entry, CompiledUnit):
            count += sum(len(variant.sponsors) > 1 for variant in variants(entry.nodes))
            count += len(entry.added.voices) > 1
            count += len(entry.suppressed.voices) > 1
    return count
