"""PDF is read for its words where it has any; a scan is refused in a sentence."""

from __future__ import annotations

import io
import subprocess
import sys

import pypdf
import pytest
import typst

from travaux.intake import pdf, plain
from travaux.intake.guard import FileRefused
from travaux.texts import bare

_PAGE = """
#set page(width: 14cm, height: 9cm, numbering: "1", header: [Treaty on ports])
#set text(size: 10pt)
= Treaty on ports

The states that are parties to this treaty have agreed as follows, and nobody of them shall be
heard to say that the ports were closed.

Article 1

1. Every port shall be open to all ships at all times of the day and of the night, whatever the
flag that they fly.

2. Fees shall be the same for all.
#pagebreak()
Article 2

This treaty may be denounced by a letter.
#pagebreak()
Article 3

Done in a port.
"""
_PICTURE = """
#set page(width: 8cm, height: 8cm)
#box(width: 2cm, height: 2cm, fill: blue)
"""


def made(*pages: str) -> bytes:
    """Typeset pages, each source by itself, into one PDF."""
    writer = pypdf.PdfWriter()
    for page in pages:
        writer.append(io.BytesIO(typst.compile(page.encode()) or b""))
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_paragraphs_come_back_without_what_stands_on_every_page() -> None:
    text = plain.received(pdf.words(made(_PAGE)).value).value.text
    words = [bare(unit.words) for unit in text.units]
    assert (
        "Every port shall be open to all ships at all times of the day and of the night, "
        "whatever the flag that they fly."
    ) in words
    assert words.count("Treaty on ports") == 1  # the title, and none of the running heads
    assert [unit.label for unit in text.units if unit.kind == "article"] == [
        "Article 1",
        "Article 2",
        "Article 3",
    ]  # fmt: skip


def test_a_scan_is_refused_and_told_what_to_do() -> None:
    with pytest.raises(FileRefused) as refused:
        pdf.words(made(_PICTURE, _PICTURE))
    assert refused.value.rule == "pdf-without-text"
    assert "text recognition (OCR)" in str(refused.value)


def test_pages_without_text_among_others_are_told() -> None:
    outcome = pdf.words(made(_PAGE, _PICTURE))
    assert [finding.code for finding in outcome.findings] == ["pdf-pages-without-text"]
    assert "1 page(s)" in outcome.findings[0].message
    assert ": 4." in outcome.findings[0].message


def test_a_locked_file_is_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made(_PAGE)))
    writer.encrypt("open sesame", algorithm="AES-256")
    held = io.BytesIO()
    writer.write(held)
    with pytest.raises(FileRefused) as refused:
        pdf.words(held.getvalue())
    assert refused.value.rule == "password"


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made(_PAGE)))
    writer.encrypt("", "owner", algorithm="AES-256")
    held = io.BytesIO()
    writer.write(held)
    assert "denounced by a letter" in pdf.words(held.getvalue()).value


@pytest.mark.parametrize("cut", [40, 400, 2_000])
def test_a_broken_file_is_refused_or_read_but_nothing_else(cut: int) -> None:
    with pytest.raises(FileRefused) as refused:
        pdf.words(made(_PAGE)[:cut])
    assert refused.value.rule in ("damaged", "pdf-without-text")


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGES", 2)
    with pytest.raises(FileRefused) as refused:
        pdf.words(made(_PAGE))
    assert refused.value.rule == "too-many-pages"


def test_a_stream_that_unpacks_to_very_much_is_refused() -> None:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(100, 100)
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(b" " * 120_000_000)
    page[pypdf.generic.NameObject("/Contents")] = stream.flate_encode()
    held = io.BytesIO()
    writer.write(held)
    with pytest.raises(FileRefused) as refused:
        pdf.words(held.getvalue())
    assert refused.value.rule in ("damaged", "pdf-without-text")


def test_words_divided_at_the_end_of_a_line_are_joined() -> None:
    source = (
        '#set page(width: 6cm)\n#set text(hyphenate: true, lang: "en")\n#set par(justify: true)\n'
    )
    words = "Internationalisation of environmental responsibilities notwithstanding."
    found = pdf.words(made(source + words)).value
    assert "".join(found.split()) == "".join(words.split())


def test_reading_says_nothing_on_the_way() -> None:
    code = "import sys; from travaux.intake import pdf; pdf.words(sys.stdin.buffer.read())"
    done = subprocess.run(
        [sys.executable, "-c", code], input=made(_PAGE), capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")
