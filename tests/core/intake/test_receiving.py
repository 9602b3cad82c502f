"""Files received: whatever they are, one text comes out, with its traces and its findings."""

from __future__ import annotations

import pytest

from tests.core.intake.wordfiles import by, gone, paragraph, run, word_file
from travaux.findings import Severity
from travaux.intake import FileRefused, Traced, read
from travaux.intake.manuscript import Comment, Trace
from travaux.texts import Text

HEADING = "<w:p><w:r><w:t>RESOLVES:</w:t></w:r></w:p>"


def words(text: Text | None) -> list[str]:
    return [] if text is None else [unit.words for unit in text.units]


EDITED = word_file(
    paragraph("The working group met.")
    + paragraph(
        "The States ", by("ins", "Ana Ruiz", run("shall")), by("del", "Luis", gone("may")), " act."
    )
)


def test_a_tracked_file_gives_both_sides_and_its_traces() -> None:
    received = read(EDITED, "chile.docx").value
    assert words(received.text) == ["The working group met.", "The States shall act."]
    assert words(received.started_from) == ["The working group met.", "The States may act."]
    date = "2005-03-01T10:00:00Z"
    assert received.traces == (
        Traced("paragraph 2", Trace("Ana Ruiz", date), "shall", deleted=False),
        Traced("paragraph 2", Trace("Luis", date), "may", deleted=True),
    )
    assert received.places == {"u1": "paragraph 1", "u2": "paragraph 2"}


def test_a_file_without_traces_has_one_side() -> None:
    received = read(word_file(paragraph("The States shall act.")), "peru.docx").value
    assert (received.started_from, received.traces) == (None, ())


def test_findings_name_the_file() -> None:
    body = paragraph("shown", run("hidden", "<w:vanish/>"))
    (finding,) = read(word_file(body), "peru.docx").findings
    assert (finding.code, finding.where) == ("hidden-text", "peru.docx, paragraph 1")


def test_traces_in_notes_are_listed() -> None:
    note = f'<w:footnote w:id="1">{paragraph("old", by("ins", "Ana", run(" new")))}</w:footnote>'
    body = paragraph("words", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    received = read(word_file(body, footnotes=note), "chile.docx").value
    assert [(t.place, t.words) for t in received.traces] == [("note 1", " new")]
    assert [unit.words for unit in received.text.notes] == ["old new"]


def test_comments_come_along() -> None:
    said = f'<w:comment w:id="0" w:author="Ana">{paragraph("Why?")}</w:comment>'
    body = paragraph("words", '<w:r><w:commentReference w:id="0"/></w:r>')
    received = read(word_file(body, comments=said), "chile.docx").value
    assert received.comments == (Comment("Ana", "", "Why?", 1, ""),)


def test_the_content_tells_what_a_file_is_and_not_its_name() -> None:
    data = word_file(paragraph("The States shall act."))
    assert words(read(data, "text.txt").value.text) == ["The States shall act."]
    assert words(read(b"The States shall act.", "text.docx").value.text) == [
        "The States shall act."
    ]
    page = b"<html><body><p>The States shall act.</p></body></html>"
    assert words(read(page, "text.docx").value.text) == ["The States shall act."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text_is_read_in_each_encoding_of_unicode(encoding: str) -> None:
    outcome = read("Los Estados actuarán según la Declaración.".encode(encoding), "es.txt")
    assert words(outcome.value.text) == ["Los Estados actuarán según la Declaración."]
    assert outcome.findings == ()


def test_plain_text_in_the_old_encoding_is_read_and_told() -> None:
    outcome = read("Los Estados actuarán según la Declaración.".encode("cp1252"), "es.txt")
    assert words(outcome.value.text) == ["Los Estados actuarán según la Declaración."]
    assert [(f.severity, f.code, f.where) for f in outcome.findings] == [
        (Severity.WARNING, "old-encoding", "es.txt")
    ]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty"),
        (word_file(""), "no-words"),
        (word_file(paragraph(" ")), "no-words"),
        (b"<html><body><p> </p></body></html>", "no-words"),
        (b"words \x81\x8d", "not-characters"),
    ],
)
def test_a_file_without_words_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(data, "empty.docx")
    assert refused.value.rule == rule


def test_a_text_deleted_as_a_whole_is_a_proposal() -> None:
    deleted = paragraph(by("del", "Ana", gone("The States shall act.")), mark=by("del", "Ana"))
    received = read(word_file(deleted), "chile.docx").value
    assert (words(received.text), words(received.started_from)) == ([], ["The States shall act."])
