"""Frames: what changed from one state of a live page to the next.

A page's fragments stand in their order under their ids. A frame holds the new HTML of those that
changed, and the new order where that changed. Ids that the new order lacks are gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

Fragments = Mapping[str, str]


class Frame(TypedDict, total=False):
    """What changed: `html` by id; `order` only where fragments came, went or moved."""

    html: dict[str, str]
    order: list[str]


def between(before: Fragments, after: Fragments) -> Frame:
    """Give the frame that makes one state of the other; an empty one where they are the same.

    >>> between({"a": "1", "b": "2"}, {"b": "3", "c": "4"})
    {'html': {'b': '3', 'c': '4'}, 'order': ['b', 'c']}
    """
    frame = Frame()
    changed = {name: html for name, html in after.items() if before.get(name) != html}
    if changed:
        frame["html"] = changed
    if list(before) != list(after):
        frame["order"] = list(after)
    return frame


def whole(after: Fragments) -> Frame:
    """Give the frame that makes a state whatever was there before."""
    return Frame(html=dict(after), order=list(after))


def applied(before: Fragments, frame: Frame) -> dict[str, str]:
    """Give the state after a frame, as a screen makes it."""
    html = {**before, **frame.get("html", {})}
    return {name: html[name] for name in frame.get("order", list(before))}
