"""What a paragraph is called where it stands alone: "9 (a)", for "(a)" says nothing by itself."""

from __future__ import annotations

from travaux.numbering import labels
from travaux.texts import Kind, Text

_DIVIDING = (Kind.HEADING, Kind.ARTICLE, Kind.ANNEX)


def full_labels(text: Text) -> dict[str, str]:
    """Give the label of every unit that has one, with those of the paragraphs it stands under."""
    own = labels(text)
    full = dict(own)
    above: list[str] = []
    for unit in text.units:
        if unit.kind in _DIVIDING:
            above = []
        elif unit.kind is Kind.OPERATIVE and unit.id in own:
            above = above[: unit.depth]
            full[unit.id] = " ".join([*(label.removesuffix(".") for label in above), own[unit.id]])
            above.append(own[unit.id])
    return full
