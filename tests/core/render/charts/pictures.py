"""What a test asks of a picture."""

from __future__ import annotations

from lxml import etree


def words_of(picture: bytes) -> list[str]:
    """Give every line of words that stands in a picture, in order."""
    return [node.text or "" for node in etree.fromstring(picture).iter("{*}text")]


def running(picture: bytes) -> str:
    """Give all words of a picture as one line."""
    return " ".join(words_of(picture))


def shapes(picture: bytes, name: str) -> int:
    """Count the shapes of one sort in a picture."""
    return len(list(etree.fromstring(picture).iter(f"{{*}}{name}")))
