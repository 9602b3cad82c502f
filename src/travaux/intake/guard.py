"""The door: what a file is, and whether it is safe to open.

A file comes from outside and may be broken, hostile, or not what it says. Everything here works
on the bytes in memory: nothing is written to disk, fetched or run. Only the parts that a reader
asks for are ever unpacked, each within a limit.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from enum import StrEnum
from typing import Any

from lxml import etree

from travaux.errors import TravauxError
from travaux.intake.refusals import SENTENCES

FILE_BYTES = 30_000_000
PARTS = 2_000
PART_BYTES = 40_000_000
TOTAL_BYTES = 80_000_000
PLAIN_BYTES = 5_000_000
PACKED = 400  # times smaller than unpacked; ordinary Word files stay below 40
TREE_BYTES = 110_000_000  # of memory that all parts may cost when parsed
_ENCODINGS = ("utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_PAGE = re.compile(
    rb"<(html|!doctype html|body)\b|^\s*<(p|div|h[1-6]|ol|ul|table|section|article)[\s>]"
)
_UNSAFE = re.compile(r"(^|/)\.\.(/|$)|^/|\\|^[A-Za-z]:")


class FileRefused(TravauxError):  # noqa: N818
    """A file outside the limits, or not what it says; `rule` is the code of the rule it breaks.

    >>> print(FileRefused("empty"))
    The file is empty. Send it again.
    """

    def __init__(self, rule: str, **facts: object) -> None:
        super().__init__(SENTENCES[rule].format(**facts))
        self.rule = rule


class Shape(StrEnum):
    """What a file is, told by its content and never by its name."""

    WORD = "word"
    HTML = "html"
    PLAIN = "plain"


_OTHER_FORMATS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-or-locked"),
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "not-a-text"),
    (b"Rar!", "not-a-text"),
    (b"7z\xbc\xaf", "not-a-text"),
    (b"\x89PNG", "not-a-text"),
    (b"\xff\xd8\xff", "not-a-text"),
    (b"GIF8", "not-a-text"),
    (b"MZ", "not-a-text"),
    (b"\x7fELF", "not-a-text"),
)


def shape(data: bytes) -> Shape:
    """Tell what a file is.

    Raises:
        FileRefused: it is empty, too large, or of a kind that isn't read here.
    """
    if not data.strip():
        raise FileRefused("empty")
    if len(data) > FILE_BYTES:
        raise FileRefused("too-large", limit=FILE_BYTES // 1_000_000)
    if data[:2] == b"PK":
        return Shape.WORD
    for start, rule in _OTHER_FORMATS:
        if data.startswith(start):
            raise FileRefused(_locked_or_old(data) if rule == "old-or-locked" else rule)
    return _of_characters(data)


def _locked_or_old(data: bytes) -> str:
    return "password" if "EncryptedPackage".encode("utf-16-le") in data else "old-word"


def _of_characters(data: bytes) -> Shape:
    if len(data) > PLAIN_BYTES:
        raise FileRefused("too-large", limit=PLAIN_BYTES // 1_000_000)
    head = data[:2_000].lower()
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in data and not wide:
        raise FileRefused("not-a-text")
    if b"<w:document" in data[:4_000] or b"pkg:package" in data[:4_000]:
        raise FileRefused("flat-xml")
    if b"<office:document" in head:
        raise FileRefused("open-document")
    return Shape.HTML if _PAGE.search(head) else Shape.PLAIN


class Package:
    """An opened Word file: its parts, unpacked one at a time and within the limits."""

    def __init__(self, container: zipfile.ZipFile) -> None:
        self._container = container
        self._members = {f"/{info.filename}".lower(): info for info in container.infolist()}
        self._unpacked = 0
        self._grown = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, as they stand in the file."""
        return tuple(self._container.namelist())

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a part of this name (the letters' case doesn't count)."""
        return f"/{name}".lower() in self._members

    def part(self, name: str) -> bytes:
        """Unpack one part.

        Raises:
            FileRefused: there is no such part, or it is damaged or too large.
        """
        info = self._members.get(f"/{name}".lower())
        if info is None:
            raise FileRefused("part-missing", part=name)
        self._weigh(info)
        try:
            data = self._container.read(info)
        except NotImplementedError as error:
            raise FileRefused("odd-compression", part=name) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise FileRefused("damaged") from error
        self._unpacked += len(data)
        return data

    def _weigh(self, info: zipfile.ZipInfo) -> None:
        size = info.file_size
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FileRefused("odd-compression", part=info.filename)
        if size > 1_000_000 and size > PACKED * max(info.compress_size, 1):
            raise FileRefused("bomb", part=info.filename, times=PACKED)
        if size > PART_BYTES or self._unpacked + size > TOTAL_BYTES:
            raise FileRefused("too-large-inside", part=info.filename)

    def tree(self, name: str) -> Any:
        """Unpack one part and parse it as XML.

        Raises:
            FileRefused: the part is missing, damaged, too large, or no sound XML.
        """
        xml = self.part(name)
        self._grown += memory(xml)
        if self._grown > TREE_BYTES:
            raise FileRefused("too-large-inside", part=name)
        return tree(xml, name)


def opened(data: bytes) -> Package:
    """Open a Word file's container.

    Raises:
        FileRefused: it isn't a sound container, is locked, or is outside the limits.
    """
    if shape(data) is not Shape.WORD:
        raise FileRefused("not-word")
    _count_parts(data)
    try:
        container = zipfile.ZipFile(io.BytesIO(data))
        members = container.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise FileRefused("damaged") from error
    if any(info.flag_bits & 1 for info in members):
        raise FileRefused("password")
    _check_names([info.orig_filename for info in members])
    return Package(container)


def _count_parts(data: bytes) -> None:
    """Count the entries of the directory before anything is made of them."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(data):
        raise FileRefused("damaged")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if data.count(b"PK\x01\x02", max(end - size, 0)) > PARTS:
        raise FileRefused("too-many-parts", limit=PARTS)


def _check_names(names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if _UNSAFE.search(name) or "\x00" in name:
            raise FileRefused("unsafe-name", name=name[:60].replace("\x00", "?"))
        if name.lower() in seen:
            raise FileRefused("twice-the-same-part", name=name[:60])
        seen.add(name.lower())


def tree(xml: bytes, name: str) -> Any:
    """Parse XML: no document type, no entities, nothing fetched, limited depth and size.

    Raises:
        FileRefused: the XML is broken, declares a document type, or is too deep or too large.
    """
    if _declares_type(xml):
        raise FileRefused("document-type", part=name)
    declared = _DECLARED.match(xml[:200])
    if declared and declared[1].decode("latin-1").lower() not in _ENCODINGS:
        raise FileRefused("odd-encoding", part=name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(_transitional(xml), parser)
    except etree.XMLSyntaxError as error:
        rule = "too-deep" if "depth" in str(error) else "broken-xml"
        raise FileRefused(rule, part=name) from error
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise FileRefused("document-type", part=name)
    return root


def _declares_type(xml: bytes) -> bool:
    return any(
        "<!DOCTYPE".encode(encoding) in xml for encoding in ("ascii", "utf-16-le", "utf-16-be")
    )


def memory(xml: bytes) -> int:
    """Guess what a parsed tree will weigh: libxml2 spends this much on tags and attributes."""
    return 120 * xml.count(b"<") + 220 * xml.count(b"=") + len(xml)


_STRICT = b"http://purl.oclc.org/ooxml/"


def _transitional(xml: bytes) -> bytes:
    """Give the namespaces of "strict" files the names that all other Word files use."""
    if _STRICT not in xml:
        return xml
    for strict, usual in _NAMESPACES:
        xml = xml.replace(strict, usual)
    return xml


_NAMESPACES = (
    (
        _STRICT + b"wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        _STRICT + b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        _STRICT + b"officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
