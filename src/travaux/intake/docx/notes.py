"""Notes and comments: the parts that stand outside the running text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from travaux.intake.docx.contents import Contents
from travaux.intake.docx.drafts import Draft, Row, flattened, placed
from travaux.intake.docx.names import number, w
from travaux.intake.docx.walk import Walk
from travaux.intake.manuscript import Comment

Walker = Callable[[Any], Walk]
_APPARATUS = ("separator", "continuationSeparator", "continuationNotice")


def notes(contents: Contents, walk: Walker) -> dict[str, Walk]:
    """Read footnotes ("fn2") and endnotes ("en1") by the ids of their calls."""
    found: dict[str, Walk] = {}
    for kind, prefix in (("footnote", "fn"), ("endnote", "en")):
        for _, root in contents.named(f"{kind}s"):
            for element in root.findall(w(kind)):
                if element.get(w("type")) not in _APPARATUS:
                    found[f"{prefix}{number(element.get(w('id')))}"] = walk(element)
    return found


def comments(contents: Contents, walk: Walker, stories: list[Walk]) -> tuple[Comment, ...]:
    """Read the comments in the margin, with the words they hang on."""
    anchored = {key: story for story in reversed(stories) for key in story.anchors}
    return tuple(
        _comment(element, walk(element), anchored.get(element.get(w("id"), "")))
        for _, root in contents.named("comments")
        for element in root.findall(w("comment"))
    )


def _comment(element: Any, said: Walk, story: Walk | None) -> Comment:
    key = element.get(w("id"), "")
    words = " ".join(_accepted(line) for line in flattened(said.drafts)).strip()
    return Comment(
        element.get(w("author"), "").strip(),
        element.get(w("date"), ""),
        words,
        _place(story.anchors[key]) if story else 0,
        story.hangs_on(key) if story else "",
    )


def _accepted(line: Draft | Row) -> str:
    return "".join(w.words for w in line.words if w.stands(accepted=True))


def _place(anchor: Draft | None) -> int:
    if anchor is None:
        return 0
    return anchor.row.place if anchor.row is not None else anchor.place


def finished(walk: Walk) -> list[Draft | Row]:
    """Give the lines of a walk in reading order, each with its place."""
    lines = flattened(walk.drafts)
    placed(lines)
    return lines
