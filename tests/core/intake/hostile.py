"""Hostile and broken files, made in memory: kind -> (rule it breaks, or "" if it is read; file)."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping

from tests.core.intake.wordfiles import (
    NAMESPACES,
    document,
    members,
    packed,
    paragraph,
    relations,
    row,
    run,
    table,
    types,
    word_file,
)  # fmt: skip

GOOD = paragraph("The States shall act.")


def with_members(replaced: Mapping[str, str | bytes]) -> bytes:
    """Give a good file with some members replaced, and others added."""
    return packed({**members(GOOD), **replaced})


def with_document(xml: str | bytes) -> bytes:
    return with_members({"word/document.xml": xml})


def bomb() -> bytes:
    return with_document(document("<w:p/>" + " " * 30_000_000))


def bomb_in_the_styles() -> bytes:
    return word_file(GOOD, styles=" " * 39_000_000)


def bomb_beside_the_text() -> bytes:
    return with_members({"word/media/image1.bmp": b"\0" * 50_000_000})


def many_large_parts() -> bytes:
    files = members(GOOD)
    large = "<w:p/>" + "".join(f"<!--{n:0999}-->" for n in range(29_000))
    headers = [("header", f"header{n}.xml") for n in range(4)]
    files["word/_rels/document.xml.rels"] = relations(*headers)
    for _, name in headers:
        files[f"word/{name}"] = f"<w:hdr {NAMESPACES}>{large}</w:hdr>"
    return packed(files, level=1)


def lying_size() -> bytes:
    """Make a bomb whose directory says that it is small."""
    data = bytearray(with_document(document("<w:p/>" + " " * 20_000_000)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        if data[at + 46 : at + 63] == b"word/document.xml":
            struct.pack_into("<I", data, at + 24, 500)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def overlapping() -> bytes:
    """Let every entry of the directory lead to the same packed bytes."""
    data = bytearray(packed(members(GOOD)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", data, at + 42, 0)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def entities() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE w:document [<!ENTITY e0 "words">{levels}]>'
    return with_document(doctype + document(paragraph("&e9;")))


def outside_entity() -> bytes:
    doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return with_document(doctype + document(paragraph("&x;")))


def outside_entity_in_relations() -> bytes:
    doctype = '<!DOCTYPE Relationships SYSTEM "http://127.0.0.1:9/evil.dtd">'
    good = members(GOOD)["word/_rels/document.xml.rels"]
    return with_members({"word/_rels/document.xml.rels": doctype + good})


def outside_entity_in_utf16() -> bytes:
    doctype = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w:document SYSTEM "file:///x">'
    return with_document((doctype + document(GOOD)).encode("utf-16"))


def outside_entity_in_utf32() -> bytes:
    doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return with_document((doctype + document(paragraph("&x;"))).encode("utf-32-le"))


def damaged_part() -> bytes:
    data = bytearray(stored(GOOD))
    at = data.find(b"The States")
    data[at : at + 3] = b"One"
    return bytes(data)


def directory_elsewhere() -> bytes:
    data = word_file(GOOD)
    return data[:200] + data[-22:]


def hidden_in_utf7() -> bytes:
    head = b'<?xml version="1.0" encoding="UTF-7"?>'
    return with_document(head + b"+ADwAIQ-DOCTYPE w:document+AD4-")


def nested_elements() -> bytes:
    return with_document(document("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000))


def nested_tables() -> bytes:
    inside = GOOD
    for _ in range(400):
        inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
    return with_document(document(inside))


def nested_tables_within_reason() -> bytes:
    inside = GOOD
    for _ in range(60):
        inside = f"<w:tbl><w:tr><w:tc>{inside}<w:p/></w:tc></w:tr></w:tbl>"
    return with_document(document(inside + "<w:p/>"))


def nested_changes() -> bytes:
    inside = run("words")
    for n in range(200):
        inside = f'<w:{"ins"} w:id="{n}" w:author="A">{inside}</w:{"ins"}>'
    return word_file(f"<w:p>{inside}</w:p>")


def many_parts() -> bytes:
    return packed({**members(GOOD), **{f"customXml/item{n}.xml": "" for n in range(20_000)}})


def huge_table() -> bytes:
    return stored(table(*[row(*["x"] * 20) for _ in range(5_000)]))


def table_within_reason() -> bytes:
    return word_file(table(*[row(*["x"] * 5) for _ in range(2_000)]))


def table_of_many_cells() -> bytes:
    bare = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 50 + "</w:tr>"
    return stored(f"<w:tbl>{bare * 1_500}</w:tbl>")


def changes_around_many_words() -> bytes:
    inside = run("x") * 5_000
    return stored("<w:p>" + "<w:ins>" * 200 + inside + "</w:ins>" * 200 + "</w:p>")


def comments_over_each_other() -> bytes:
    starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(5_000))
    said = "".join(f'<w:comment w:id="{n}"><w:p/></w:comment>' for n in range(5_000))
    return packed(members(starts + GOOD * 2_000, comments=said), zipfile.ZIP_STORED)


def chain_of_styles() -> bytes:
    styles = "".join(
        f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(5_000)
    )
    body = "".join(paragraph("words", style=f"S{n}") for n in range(0, 5_000, 10))
    return packed(members(body, styles=styles), zipfile.ZIP_STORED)


def many_lists_of_many_levels() -> bytes:
    level = f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"%1" * 5_000}"/></w:lvl>'
    lists = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in range(3_000)
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{level * 100}</w:abstractNum>{lists}'
    body = "".join(
        paragraph("words", more=f'<w:numPr><w:numId w:val="{n}"/></w:numPr>') for n in range(3_000)
    )
    return packed(members(body, numbering=numbering), zipfile.ZIP_STORED)


def choice_of_many() -> bytes:
    branches = "<mc:Choice/>" * 50_000
    return stored(f"<mc:AlternateContent>{branches}</mc:AlternateContent>{GOOD}")


def many_trees() -> bytes:
    style = '<w:style w:type="paragraph" w:styleId="S"/>' * 120_000
    note = f'<w:footnote w:id="1">{GOOD}</w:footnote>' * 30_000
    return packed(members(GOOD * 20_000, styles=style, footnotes=note), zipfile.ZIP_STORED)


def many_paragraphs() -> bytes:
    return stored("<w:p/>" * 200_000)


def many_attributes() -> bytes:
    attributes = " ".join(f'a{n}=""' for n in range(1_000_000))
    return with_document(f"<w:document {NAMESPACES} {attributes}><w:body/></w:document>")


def long_word() -> bytes:
    return stored(paragraph("x" * 12_000_000))


def twice_the_same() -> bytes:
    buffer = io.BytesIO(packed(members(GOOD)))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as container:
        warnings.simplefilter("ignore")
        container.writestr("word/document.xml", document(paragraph("Other words.")))
    return buffer.getvalue()


def same_but_for_capitals() -> bytes:
    return with_members({"WORD/DOCUMENT.XML": document(paragraph("Other words."))})


def flagged(bit: int) -> bytes:
    """Set a flag on every part: 1 says that it is locked, 32 that it is a patch."""
    data = bytearray(packed(members(GOOD)))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= bit
            at = data.find(sign, at + 4)
    return bytes(data)


def stored(body: str) -> bytes:
    """Give a file that isn't compressed, so that its size alone is what is wrong with it."""
    return packed(members(body), zipfile.ZIP_STORED)


def circular_styles() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/>'
        f'<w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    return word_file(paragraph("words", style="A"), styles=styles)


def circular_lists() -> bytes:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    )
    style = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
    style += '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    more = '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr>'
    return word_file(paragraph("words", more=more), numbering=numbering, styles=style)


def odd_numbers() -> bytes:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/>'
        '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    more = '<w:numPr><w:ilvl w:val="-7"/><w:numId w:val="1"/></w:numPr>'
    return word_file(paragraph("words", more=more), numbering=numbering)


def open_fields() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return word_file(f"<w:p>{begin * 5_000}</w:p>" + GOOD)


def structure_from_outside() -> bytes:
    return word_file(paragraph("a\ufdd0b\ufdd3fn1\ufdd1c"))


def note_with_odd_id() -> bytes:
    call = '<w:r><w:footnoteReference w:id="x&#xFDD1;y"/></w:r>'
    return word_file(f"<w:p>{run('words')}{call}</w:p>")


def odd_symbols() -> bytes:
    symbols = "".join(f'<w:sym w:char="{code}"/>' for code in ("", "zz", "-5", "FFFFFFFF"))
    return word_file(f"<w:p>{run('words')}<w:r>{symbols}</w:r></w:p>")


def macros() -> bytes:
    enabled = "application/vnd.ms-word.document.macroEnabled.main+xml"
    main = f"application/wordprocessingml {enabled}"
    return with_members({"[Content_Types].xml": types(main), "word/vbaProject.bin": b"\xd0\xcf"})


def template_from_outside() -> bytes:
    rows = relations(("attachedTemplate", "http://127.0.0.1:9/evil.dotm"), mode="External")
    return with_members({"word/_rels/document.xml.rels": rows})


def part_outside_the_file() -> bytes:
    rows = relations(("styles", "../../../../etc/passwd"))
    return with_members({"word/_rels/document.xml.rels": rows})


def main_part_outside() -> bytes:
    return with_members({"_rels/.rels": relations(("officeDocument", "../../etc/passwd"))})


def without(name: str) -> bytes:
    return packed({key: value for key, value in members(GOOD).items() if key != name})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
SHEET = types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")

KINDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing at all": ("empty", bytes),
    "blanks only": ("empty", lambda: b" \n\t "),
    "31 MB": ("too-large", lambda: b"PK" + b"x" * 31_000_000),
    "6 MB of plain text": ("too-large", lambda: b"word " * 1_200_000),
    "a PDF": ("pdf", lambda: b"%PDF-1.7\n..."),
    "Rich Text": ("rtf", lambda: b"{\\rtf1 words}"),
    "an old .doc": ("old-word", lambda: OLE),
    "locked with a password": ("password", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "an OpenDocument text": (
        "open-document",
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
    ),
    "a worksheet": ("not-word", lambda: with_members({"[Content_Types].xml": SHEET})),
    "any other zip": ("not-word", lambda: packed({"readme.txt": "words"})),
    "a program": ("not-a-text", lambda: b"MZ\x90\0" + b"\0" * 100),
    "binary rubbish": ("not-a-text", lambda: bytes(range(256)) * 10),
    "a picture": ("not-a-text", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 10),
    "Word as flat XML": ("flat-xml", lambda: b"<?xml version='1.0'?><pkg:package/>"),
    "cut off": ("damaged", lambda: word_file(GOOD)[:-40]),
    "cut in the middle": ("damaged", lambda: word_file(GOOD)[:300]),
    "only the first letters of a zip": ("damaged", lambda: b"PK\x03\x04"),
    "a directory that lies elsewhere": ("damaged", directory_elsewhere),
    "a part changed after packing": ("damaged", damaged_part),
    "OpenDocument as flat XML": ("open-document", lambda: b"<?xml?><office:document-content/>"),
    "no main part": ("part-missing", lambda: without("word/document.xml")),
    "no content types": ("not-word", lambda: without("[Content_Types].xml")),
    "main part outside the file": ("part-missing", main_part_outside),
    "broken XML": ("broken-xml", lambda: with_document("<w:document>")),
    "an empty main part": ("broken-xml", lambda: with_document("")),
    "a NUL in the XML": ("broken-xml", lambda: with_document(document(paragraph("a\0b")))),
    "broken styles": ("broken-xml", lambda: with_members(_linked("styles", "<w:styles>"))),
    "a bomb": ("bomb", bomb),
    "a bomb in the styles": ("bomb", bomb_in_the_styles),
    "a bomb that lies about its size": ("damaged", lying_size),
    "entries that overlap": ("damaged", overlapping),
    "many large parts": ("too-large-inside", many_large_parts),
    "entities of entities": ("document-type", entities),
    "an entity that reads a file": ("document-type", outside_entity),
    "a document type from the network": ("document-type", outside_entity_in_relations),
    "a document type in UTF-16": ("document-type", outside_entity_in_utf16),
    "a document type in UTF-32": ("document-type", outside_entity_in_utf32),
    "a document type in UTF-7": ("odd-encoding", hidden_in_utf7),
    "50,000 elements deep": ("too-deep", nested_elements),
    "400 tables deep": ("too-deep", nested_tables),
    "20,000 parts": ("too-many-parts", many_parts),
    "200,000 paragraphs": ("too-many-lines", many_paragraphs),
    "a table of 100,000 cells": ("too-large-inside", huge_table),
    "a table of 75,000 empty cells": ("too-many-lines", table_of_many_cells),
    "a million attributes": ("too-large-inside", many_attributes),
    "a word of 12 million letters": ("broken-xml", long_word),
    "a part twice": ("twice-the-same-part", twice_the_same),
    "a part twice but for capitals": ("twice-the-same-part", same_but_for_capitals),
    "a name that climbs": ("unsafe-name", lambda: with_members({"../../etc/cron.d/x": "x"})),
    "an absolute name": ("unsafe-name", lambda: with_members({"/etc/passwd": "x"})),
    "a name with a drive": ("unsafe-name", lambda: with_members({"C:/x.xml": "x"})),
    "a locked part": ("password", lambda: flagged(1)),
    "packed as a patch": ("odd-compression", lambda: flagged(32)),
    "packed with bzip2": ("odd-compression", lambda: packed(members(GOOD), zipfile.ZIP_BZIP2)),
    "packed with LZMA": ("odd-compression", lambda: packed(members(GOOD), zipfile.ZIP_LZMA)),
    "several large trees": ("too-large-inside", many_trees),
    "200 changes around 5,000 words": ("", changes_around_many_words),
    "5,000 comments over each other": ("", comments_over_each_other),
    "5,000 styles in a chain": ("", chain_of_styles),
    "3,000 lists of 100 levels": ("", many_lists_of_many_levels),
    "a choice of 50,000": ("", choice_of_many),
    "a bomb beside the text": ("", bomb_beside_the_text),
    "60 tables deep": ("", nested_tables_within_reason),
    "200 changes deep": ("", nested_changes),
    "a table of 10,000 cells": ("", table_within_reason),
    "styles in a circle": ("", circular_styles),
    "lists in a circle": ("", circular_lists),
    "numbers out of range": ("", odd_numbers),
    "5,000 fields never ended": ("", open_fields),
    "signs of structure from outside": ("", structure_from_outside),
    "a note with an odd id": ("", note_with_odd_id),
    "no relationships": ("", lambda: without("_rels/.rels")),
    "symbols that are none": ("", odd_symbols),
    "macros": ("", macros),
    "a template on the network": ("", template_from_outside),
    "a part that climbs out": ("", part_outside_the_file),
}


def _linked(kind: str, xml: str) -> dict[str, str | bytes]:
    return {
        "word/_rels/document.xml.rels": relations((kind, f"{kind}.xml")),
        f"word/{kind}.xml": xml,
    }
