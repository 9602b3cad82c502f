"""Akoma Ntoso is read as it says itself: articles, numbers, recitals, notes, attachments."""

from __future__ import annotations

import pytest

from tests.docs.documentation import ROOT
from travaux.intake import akn
from travaux.intake.guard import FileRefused
from travaux.intake.notation import notation
from travaux.numbering import labels
from travaux.render.akn import rendered
from travaux.texts import Kind, Text, bare

_AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def document(body: str, *, namespace: str = _AKN, before: str = "") -> bytes:
    """Give an Akoma Ntoso file with this body."""
    return (
        f'{before}<akomaNtoso xmlns="{namespace}"><act name="treaty"><meta><identification>'
        '<FRBRWork><FRBRdate date="1999-05-04" name="adoption"/></FRBRWork>'
        '<FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression>'
        f"</identification></meta>{body}</act></akomaNtoso>"
    ).encode()


def read(body: str) -> Text:
    return akn.text(document(body)).value


def told(text: Text) -> list[tuple[Kind, int, str | None, str]]:
    return [(unit.kind, unit.depth, unit.label, bare(unit.words)) for unit in text.units]


def test_articles_their_paragraphs_and_points() -> None:
    text = read(
        "<body><chapter><num>I</num><heading>Ports</heading><article><num>Article 2</num>"
        "<heading>Fees</heading><paragraph><num>1.</num><intro><p>Fees are</p></intro>"
        "<point><num>(a)</num><content><p>low;</p></content></point>"
        "<wrapUp><p>in all ports.</p></wrapUp></paragraph></article></chapter></body>"
    )
    assert told(text) == [
        (Kind.HEADING, 0, "I", "Ports"),
        (Kind.ARTICLE, 0, "Article 2", "Fees"),
        (Kind.OPERATIVE, 0, "1.", "Fees are"),
        (Kind.OPERATIVE, 1, "(a)", "low;"),
        (Kind.PARAGRAPH, 0, None, "in all ports."),
    ]
    assert (text.language, text.cover.date) == ("fr", "1999-05-04")


def test_preface_preamble_and_conclusions() -> None:
    text = read(
        "<preface><p class='masthead'>XY</p><p><docNumber>A/1</docNumber></p>"
        "<p><docTitle>On ports</docTitle></p></preface>"
        "<preamble><formula name='enacting'><p>The states,</p></formula>"
        "<recitals><recital><num>(1)</num><p>Recalling that</p></recital></recitals></preamble>"
        "<conclusions><p>Done somewhere.</p></conclusions>"
    )
    assert told(text) == [
        (Kind.TITLE, 0, None, "On ports"),
        (Kind.FORMULA, 0, None, "The states,"),
        (Kind.PREAMBULAR, 0, "(1)", "Recalling that"),
        (Kind.PARAGRAPH, 0, None, "Done somewhere."),
    ]
    assert text.cover.symbol == "A/1"


def test_a_note_is_called_where_it_stands() -> None:
    text = read("<body><p>Ports<authorialNote><p>All of them.</p></authorialNote> open.</p></body>")
    assert text.units[0].calls == ("n1",)
    assert [note.words for note in text.notes] == ["All of them."]


def test_tables_lists_and_annexes() -> None:
    text = read(
        "<body><hcontainer name='table'><content><table><tr><td><p>Port</p></td><td><p>Fee</p></td>"
        "</tr></table></content></hcontainer><blockList><item><num>•</num><p>one</p></item>"
        "</blockList></body><attachments><attachment><num>Annex I</num><heading>Rates</heading>"
        "<doc name='annex'><mainBody><p>Ten.</p></mainBody></doc></attachment></attachments>"
    )
    assert told(text) == [
        (Kind.ROW, 0, None, "Port Fee"),
        (Kind.ITEM, 0, None, "one"),
        (Kind.ANNEX, 0, "Annex I", "Rates"),
        (Kind.PARAGRAPH, 0, None, "Ten."),
    ]


def test_what_we_write_we_read() -> None:
    issued = notation((ROOT / "sample" / "base.txt").read_text("utf-8")).value
    again = akn.text(rendered(issued)).value
    given = labels(issued)
    assert [(u.kind, u.words, u.label) for u in again.units] == [
        (u.kind, u.words, given.get(u.id)) for u in issued.units
    ]
    assert [note.words for note in again.notes] == [note.words for note in issued.notes]
    assert again.cover.symbol == issued.cover.symbol


_ENTITY = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
_DEEP = "<section>" * 400 + "<p>x</p>" + "</section>" * 400


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (document("<body><p>&file;</p></body>", before=_ENTITY), "xml-document-type"),
        (document(f"<body>{_DEEP}</body>"), "xml-too-deep"),
        (document("<body><p>x</body>"), "xml-broken-xml"),
        (document("<body/>", before='<?xml version="1.0" encoding="utf-7"?>'), "xml-odd-encoding"),
        (document("<body><p>x</p></body>", namespace="http://example.org/akn"), "xml-not-akn"),
        (document("<body/>"), "no-words"),
        (document("<body><p>" + "x" * 21_000_000 + "</p></body>"), "too-large"),
        (document("<body>" + "<p/>" * 1_000_000 + "</body>"), "too-large"),
    ],
    ids=["entity", "deep", "broken", "encoding", "other", "nothing", "large", "many"],
)
def test_a_hostile_or_broken_file_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(FileRefused) as refused:
        akn.text(data)
    assert refused.value.rule == rule
