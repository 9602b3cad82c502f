"""Styles: what a paragraph or a stretch of words inherits from its style and that one's bases."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from travaux.intake.docx.names import OFF, VAL, number, value, w

_UNDERLINES = ("single", "double", "thick", "words")
_HEADING = re.compile(r"heading (\d)$")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, as far as it can mean something: None is "not mentioned"."""

    struck: bool | None = None
    underlined: bool | None = None
    colour: str | None = None
    hidden: bool | None = None

    def over(self, other: Look) -> Look:
        """Lay this look over another: what it doesn't mention shows through."""
        return Look(
            other.struck if self.struck is None else self.struck,
            other.underlined if self.underlined is None else self.underlined,
            other.colour if self.colour is None else self.colour,
            other.hidden if self.hidden is None else self.hidden,
        )


PLAIN = Look()
_STRIKE, _DOUBLE_STRIKE, _UNDERLINE, _COLOUR, _HIDDEN = _LOOKS = (
    w("strike"), w("dstrike"), w("u"), w("color"), w("vanish"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that its bases give it."""

    name: str = ""
    outline: int | None = None
    number_id: str | None = None
    level: int | None = None
    look: Look = PLAIN


def look(properties: Any) -> Look:
    """Read the look that run properties (w:rPr) mention."""
    if properties is None:
        return PLAIN
    said = {child.tag: child.get(VAL) for child in properties if child.tag in _LOOKS}
    if not said:
        return PLAIN
    struck, double = _switch(said, _STRIKE), _switch(said, _DOUBLE_STRIKE)
    return Look(
        struck if double is None else (struck or double),
        _underlined(said.get(_UNDERLINE)),
        _colour(said.get(_COLOUR)),
        _switch(said, _HIDDEN),
    )


def _switch(said: dict[str, str | None], name: str) -> bool | None:
    """Tell whether a switch is on, off, or not mentioned (None); one without a value is on."""
    return said[name] not in OFF if name in said else None


def _underlined(written: str | None) -> bool | None:
    """Tell whether there is a plain underline; dotted and wavy ones mean other things."""
    return None if written is None else written in _UNDERLINES


def _colour(written: str | None) -> str | None:
    """Give a colour that stands out, "" for black and automatic, None if not mentioned."""
    if written is None:
        return None
    return "" if written.lower() in ("auto", "000000", "") else written.lower()


PLAIN_STYLE = Style()


class Styles:
    """All styles of a file, looked up by their id."""

    def __init__(self, root: Any | None) -> None:
        every = () if root is None else root.findall(w("style"))
        self._elements = {e.get(w("styleId"), ""): e for e in every}
        self._known: dict[str, Style] = {}
        self.default = next(
            (e.get(w("styleId"), "") for e in every if _is_default_paragraph(e)), ""
        )

    def __getitem__(self, style_id: str | None) -> Style:
        """Give a style by its id; an unknown id gives the plain style."""
        key = self.default if style_id is None else style_id
        if key not in self._known:
            self._resolve(key)
        return self._known.get(key, PLAIN_STYLE)

    def is_link(self, style_id: str | None) -> bool:
        """Tell whether a character style is the one that links have."""
        name = value(self._elements.get(style_id), "name") or ""
        return name.lower().endswith(("hyperlink", "internet link"))

    def numbering_of(self, style_id: str) -> str | None:
        """Give the list that a numbering style stands for."""
        return self[style_id].number_id

    def _resolve(self, key: str) -> None:
        """Lay a style and all its bases, from the furthest known one, over each other."""
        chain: list[str] = []
        while key in self._elements and key not in self._known:
            self._known[key] = PLAIN_STYLE  # so that a circle ends
            chain.append(key)
            key = value(self._elements[key], "basedOn") or ""
        style = self._known.get(key, PLAIN_STYLE)
        for name in reversed(chain):
            style = self._known[name] = _laid_over(style, self._elements[name])


def _is_default_paragraph(element: Any) -> bool:
    on = element.get(w("default")) in ("1", "true", "on")
    return on and element.get(w("type")) == "paragraph"


def _laid_over(base: Style, element: Any) -> Style:
    paragraph = element.find(w("pPr"))
    outline = value(paragraph, "outlineLvl")
    numbering = None if paragraph is None else paragraph.find(w("numPr"))
    number_id, level = value(numbering, "numId"), value(numbering, "ilvl")
    name = (value(element, "name") or "").lower()
    return replace(
        base,
        name=name if _tells(name) or not _tells(base.name) else base.name,
        outline=base.outline if outline is None else number(outline),
        number_id=base.number_id if number_id is None else number_id,
        level=base.level if level is None else number(level),
        look=look(element.find(w("rPr"))).over(base.look),
    )


def _tells(name: str) -> bool:
    """Tell whether a style's name says what its paragraphs are."""
    return name == "title" or name.startswith("list") or bool(_HEADING.match(name))


def kind(style: Style, outline: str | None) -> str:
    """Name what a paragraph is: "title", "heading 1" ... "heading 9", "list" or ""."""
    if style.name == "title":
        return "title"
    found = _HEADING.match(style.name)
    if found:
        return f"heading {max(int(found[1]), 1)}"
    depth = style.outline if outline is None else number(outline, 9)
    if depth is not None and 0 <= depth < 9:
        return f"heading {depth + 1}"
    return "list" if style.name.startswith("list") else ""


def style_id(properties: Any, name: str) -> str | None:
    """Give the id of the style that properties name (w:pStyle, w:rStyle)."""
    child = None if properties is None else properties.find(w(name))
    return None if child is None else child.get(VAL)
