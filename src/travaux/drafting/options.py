"""Options: paragraphs side by side of which a body keeps one, and what becomes of that one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from travaux.texts import Text, Unit
from travaux.texts.signs import OPTION


def left_alone(text: Text, gone: Collection[str]) -> frozenset[str]:
    """Give the options of which all others go: they are paragraphs like others from then on.

    Options belong together that stand one after the other at one depth; what stands deeper belongs
    to the option above it.

    Args:
        text: the issue in which they stand.
        gone: the ids of its units that don't stand in the next one.
    """
    found = set[str]()
    for group in _groups(text):
        left = [unit.id for unit in group if unit.id not in gone]
        if len(group) > len(left) == 1:
            found.update(left)
    return frozenset(found)


def _groups(text: Text) -> Iterator[list[Unit]]:
    """Give the options that belong together; one alone is a group, too."""
    group: list[Unit] = []
    for unit in text.units:
        if group and unit.depth > group[-1].depth:
            continue
        own = unit.words.startswith(OPTION)
        if group and not (own and unit.depth == group[-1].depth and unit.kind is group[-1].kind):
            yield group
            group = []
        group += [unit] if own else []
    if group:
        yield group
