"""Word files made by hand for the tests: only what a test says stands in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer")
ROOTS = {"header": "hdr", "footer": "ftr"}


def types(main: str = f"{WORD_TYPE}.document.main+xml") -> str:
    """Give the list of content types."""
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def relations(*rows: tuple[str, str], mode: str = "Internal") -> str:
    """Give a part of relationships: kinds and targets."""
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for n, (kind, target) in enumerate(rows, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def document(body: str) -> str:
    """Give the main part with this body."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def members(body: str, **parts: str) -> dict[str, str]:
    """Give the members of a Word file: a body, and the insides of other parts by their kind."""
    files = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document(body),
        "word/_rels/document.xml.rels": relations(*((kind, f"{kind}.xml") for kind in parts)),
    }
    for kind, inside in parts.items():
        root = ROOTS.get(kind, kind)
        files[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    return files


def packed(
    files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED, level: int = 6
) -> bytes:
    """Put members into a container."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=level) as container:
        for name, data in files.items():
            container.writestr(name, data)
    return buffer.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """Give a Word file with this body (and other parts)."""
    return packed(members(body, **parts))


def run(words: str, look: str = "") -> str:
    """Give a run of words, with what its properties say ("<w:strike/>")."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def gone(words: str) -> str:
    """Give the run of words that stands inside a deletion."""
    return f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'


def by(tag: str, author: str, inside: str = "", date: str = "2005-03-01T10:00:00Z") -> str:
    """Wrap something in a tracked change."""
    return f'<w:{tag} w:id="1" w:author="{author}" w:date="{date}">{inside}</w:{tag}>'


def paragraph(*inside: str, style: str = "", mark: str = "", more: str = "") -> str:
    """Give a paragraph: runs, the id of its style, tracked changes of its end, more properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(part if part.startswith("<") else run(part) for part in inside)
    return f"<w:p><w:pPr>{named}{more}<w:rPr>{mark}</w:rPr></w:pPr>{runs}</w:p>"


def cell(*inside: str, properties: str = "") -> str:
    """Give a cell of a table."""
    paragraphs = "".join(p if p.startswith("<") else paragraph(p) for p in inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Give a row of a table."""
    inside = "".join(c if c.startswith("<") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    """Give a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
