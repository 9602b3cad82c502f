"""The container of a Word file: its parts, its styles, and how they're packed.

What stands in the document itself is made by `docx` (printed brackets) and `tracking` (tracked
changes). The same parts always give the same bytes: dates inside the file are fixed.
"""

from __future__ import annotations

import io
import re
import zipfile
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring
from xml.sax.saxutils import quoteattr

from travaux.render.look import Look
from travaux.render.phrases import from_right, phrases
from travaux.render.runs import printable
from travaux.texts import Text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TEXT_WIDTH = {False: 9070, True: 14002}  # upright and across, in twentieths of a point
_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip file can say


def w(tag: str, *children: Any, **attributes: str) -> Any:
    """Give the WordprocessingML element `tag`, its attributes in the same namespace.

    Names keep their prefix as they are written, and the root declares it: for a long text that is
    ten times faster than elements that each know their namespace.
    """
    element = Element(f"w:{tag}", {f"w:{name}": value for name, value in attributes.items()})
    element.extend(child for child in children if child is not None)
    return element


def wording(words: str, tag: str = "t") -> Any:
    """Give words as they stand in a run; `tag` is "delText" inside a tracked deletion."""
    element = Element(f"w:{tag}", {"xml:space": "preserve"})
    element.text = printable(words)
    return element


def field(instruction: str) -> Any:
    """Give a field that Word fills in, such as PAGE."""
    return w("fldSimple", w("r", wording("1")), instr=instruction)


def bookmark(unit_id: str) -> str:
    """Give the name of the bookmark that finds a unit again: "tvx_u5".

    Signs that a bookmark can't hold are written as their number: "u5/2" gives "tvx_u5_2f_2".
    """
    return "tvx_" + re.sub("[^A-Za-z0-9]", lambda found: f"_{ord(found[0]):x}_", unit_id)


def section(text: Text, look: Look, *, across: bool) -> Any:
    """Give the page: A4, symbol above from the second page on, "page x of y" below.

    `across` turns the page on its side, for a text that is one wide table.
    """
    counted = w("lnNumType", countBy="1", restart="newPage") if look.line_numbers else None
    size = {"w": "16838", "h": "11906", "orient": "landscape"} if across else {}
    turned = w("bidi") if from_right(text.language) else None
    return w(
        "sectPr",
        _reference("headerReference", "default", "rId5"),
        _reference("headerReference", "first", "rId6"),
        _reference("footerReference", "default", "rId7"),
        _reference("footerReference", "first", "rId7"),
        w("pgSz", **(size or {"w": "11906", "h": "16838"})),
        w(
            "pgMar",
            top="1418",
            right="1418",
            bottom="1418",
            left="1418",
            header="709",
            footer="709",
            gutter="0",
        ),
        counted,
        w("titlePg"),
        turned,
    )


def _reference(tag: str, page: str, relation: str) -> Any:
    element = w(tag, type=page)
    element.set("r:id", relation)
    return element


def packed(text: Text, body: Any, footnotes: list[Any], *, recording: bool) -> bytes:
    """Pack a document into a Word file.

    `recording` leaves Word tracking the changes of whoever edits the file next.
    """
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _properties(text),
        "word/document.xml": _part(w("document", body)),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": _styles(text.language),
        "word/settings.xml": _settings(recording=recording),
        "word/numbering.xml": _part(_bullets()),
        "word/footnotes.xml": _part(w("footnotes", *_separators(), *footnotes)),
        "word/header1.xml": _part(w("hdr", _line("Header", text.cover.symbol))),
        "word/header2.xml": _part(w("hdr", w("p", w("pPr", w("pStyle", val="Header"))))),
        "word/footer1.xml": _part(_footer(text.language)),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _part(root: Any) -> bytes:
    """Write a part in Word's own namespaces."""
    root.set("xmlns:w", W)
    root.set("xmlns:r", R)
    return _written(root)


def _written(root: Any) -> bytes:
    written: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _line(style: str, words: str) -> Any:
    return w("p", w("pPr", w("pStyle", val=style)), w("r", wording(words)))


def _footer(language: str) -> Any:
    before, between, after = phrases(language).page.split("{}")
    return w(
        "ftr",
        w(
            "p",
            w("pPr", w("pStyle", val="Footer")),
            w("r", wording(before)),
            field("PAGE"),
            w("r", wording(between)),
            field("NUMPAGES"),
            w("r", wording(after)) if after else None,
        ),
    )


def _separators() -> list[Any]:
    """Give the two lines above notes that Word asks for."""
    return [
        w("footnote", w("p", w("r", w("separator"))), type="separator", id="-1"),
        w(
            "footnote",
            w("p", w("r", w("continuationSeparator"))),
            type="continuationSeparator",
            id="0",
        ),
    ]


def _bullets() -> Any:
    levels = [
        w(
            "lvl",
            w("start", val="1"),
            w("numFmt", val="bullet"),
            w("lvlText", val=sign),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=str(567 * (depth + 2)), hanging="567")),
            ilvl=str(depth),
        )
        for depth, sign in enumerate("•–•–•–•–•")
    ]
    return w(
        "numbering",
        w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId="0"),
        w("num", w("abstractNumId", val="0"), numId="1"),
    )


def _settings(*, recording: bool) -> bytes:
    notes = w("footnotePr", w("footnote", id="-1"), w("footnote", id="0"))
    compatible = w(
        "compat",
        w(
            "compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val="15",
        ),
    )
    return _part(w("settings", w("trackRevisions") if recording else None, notes, compatible))


_LOCALES = {
    "en": "en-GB",
    "es": "es-ES",
    "fr": "fr-FR",
    "pt": "pt-BR",
    "ar": "ar-SA",
    "ru": "ru-RU",
    "zh": "zh-CN",
}


def _styles(language: str) -> bytes:
    """Give the styles, in the language of the text, so that spelling is checked in it."""
    template = files("travaux.render").joinpath("styles.xml").read_text("utf-8")
    tag = quoteattr(printable(_LOCALES.get(language, language)))
    spoken = f"w:val={tag}"
    if from_right(language):
        spoken += f" w:bidi={tag}"
    if tag[1:3] in ("zh", "ja", "ko"):
        spoken += f" w:eastAsia={tag}"
    return template.replace('w:val="en-GB"', spoken).encode("utf-8")


def _properties(text: Text) -> bytes:
    root = Element("cp:coreProperties")
    root.set("xmlns:cp", f"{_PACKAGE}/metadata/core-properties")
    root.set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    for name, value in (
        ("title", text.title or text.cover.symbol),
        ("identifier", text.cover.symbol),
        ("language", text.language),
    ):
        if value:
            SubElement(root, f"dc:{name}").text = printable(value)
    return _written(root)


_PARTS = {
    "document": "main",
    "styles": "",
    "settings": "",
    "numbering": "",
    "footnotes": "",
    "header1": "header",
    "header2": "header",
    "footer1": "footer",
}


def _content_types() -> bytes:
    root = Element("Types", xmlns=f"{_PACKAGE}/content-types")
    SubElement(
        root,
        "Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    SubElement(root, "Default", Extension="xml", ContentType="application/xml")
    for part, kind in _PARTS.items():
        content = f"{_MAIN}.{'document.main' if kind == 'main' else kind or part}+xml"
        SubElement(root, "Override", PartName=f"/word/{part}.xml", ContentType=content)
    SubElement(
        root,
        "Override",
        PartName="/docProps/core.xml",
        ContentType="application/vnd.openxmlformats-package.core-properties+xml",
    )
    return _written(root)


def _relations(targets: list[tuple[str, str]]) -> bytes:
    root = Element("Relationships", xmlns=f"{_PACKAGE}/relationships")
    for number, (kind, target) in enumerate(targets, start=1):
        SubElement(root, "Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return _written(root)


def _package_relations() -> bytes:
    return _relations(
        [
            (f"{R}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ]
    )


def _document_relations() -> bytes:
    """Give the relations; `section` relies on their order (rId5 to rId7)."""
    order = ("styles", "settings", "numbering", "footnotes", "header1", "header2", "footer1")
    return _relations([(f"{R}/{_PARTS[part] or part}", f"{part}.xml") for part in order])
