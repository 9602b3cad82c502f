"""Plain Word files to measure with, and how a Word file with tracked changes reads by name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def plain_file(paragraphs: Sequence[str]) -> bytes:
    """Give the smallest Word file with these paragraphs: one run each, nothing else."""
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
        for words in paragraphs
    )
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, words in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _LINKS),
            ("word/document.xml", document),
        ):
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{words}')
    return held.getvalue()


class Redline:
    """A Word file with tracked changes, read as in Word by accepting one name's alone."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            root = etree.fromstring(package.read("word/document.xml"))
        self._paragraphs = [self._stretches(p) for p in root.iter(f"{{{_W}}}p")]

    def reading(self, name: str) -> set[str]:
        """Give the paragraphs with the changes of one name accepted, all others rejected."""
        return {
            "".join(
                words
                for words, inserted, deleted in stretches
                if all(name in author for author in inserted)
                and not any(name in author for author in deleted)
            )
            for stretches in self._paragraphs
        }

    @staticmethod
    def _stretches(paragraph: etree._Element) -> list[tuple[str, list[str], list[str]]]:
        stretches = []
        for text in paragraph.iter(f"{{{_W}}}t", f"{{{_W}}}delText"):
            around = list(text.iterancestors())
            inserted = [e.get(f"{{{_W}}}author") for e in around if e.tag == f"{{{_W}}}ins"]
            deleted = [e.get(f"{{{_W}}}author") for e in around if e.tag == f"{{{_W}}}del"]
            stretches.append((text.text or "", inserted, deleted))
        return stretches
