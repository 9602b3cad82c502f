"""Real texts: every word of them is read, in order, and their structure is recognised."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.datasets import dataset
from travaux.findings import Outcome
from travaux.intake import html
from travaux.intake.notation import notation
from travaux.intake.plain import received
from travaux.intake.structure import structured
from travaux.numbering import labels
from travaux.render.plain import printed
from travaux.texts import Kind, Sign, Text, balance, normalised, pieces

PARIS = "B-negotiating-texts/unfccc-paris-agreement-2015"
COUNCIL = "B-negotiating-texts/unsc-draft-resolutions"
UDHR = "C-instruments/udhr"

# What is unpaired in the files themselves, by the paragraph where it stands.
# The paragraphs of the file with a bracket that has no other half.
DRAFTS = {
    "2015-10-23_draft-agreement": (
        8, 11, 21, 43, 62, 145, 173, 175, 201, 233, 246, 255, 292, 311, 312, 337, 361,
        452, 494,
    ),
    "2015-12-04_draft-agreement": (
        9, 16, 19, 42, 45, 78, 94, 96, 113, 115, 141, 164, 177, 186, 190, 226, 235, 236,
        354, 360, 400,
    ),
    "2015-12-09_draft-agreement": (48, 81, 110, 161, 257),
    "2015-12-12_agreement": (),
    "2016-01-29_agreement-editorial-correction": (),
}  # fmt: skip


def in_order(words: str) -> list[str]:
    return re.findall(r"\w+", normalised(words))


def said(text: Text, *, computed: bool) -> str:
    """Give all words of the units; the numbers too, frozen ones or all."""
    numbers = labels(text)
    return " ".join(
        (numbers.get(unit.id, "") if computed or unit.label is not None else "")
        + " "
        + bare_words(unit.words)
        for unit in text.units
    )


def bare_words(words: str) -> str:
    """Give the words that print, with a blank for every sign."""
    shown = {Sign.WORDS: "{}", Sign.OPTION: "{} "}
    return "".join(shown.get(p.sign, " ").format(p.value) for p in pieces(words))


def exactly_printed(text: Text) -> bool:
    balance(text)
    return notation(printed(text)) == Outcome(text)


def without_markdown(words: str) -> str:
    """Take out the furniture of the Paris files, in a way of its own and not as the reader does."""
    title = re.search(r"^title: (.*)$", words, re.MULTILINE)
    body = words.split("---\n", 2)[-1]
    leads = re.findall(r"^\[([^\]^]+)\]: *\S+ *$", body, re.MULTILINE)
    body = re.sub(r"^\[[^\]^]+\]: *\S+ *$|^\{:.*?\}$|^\* TOC$", "", body, flags=re.MULTILINE)
    for name in leads:
        body = re.sub(rf"\[([^\[\]]*)\]\[{name}\]", r"\1", body).replace(f"[{name}]", name)
    body = re.sub(r"\[\^\w+\]:?", "", body)
    numbers = r"^ *(?:- )?\(?(?:3\.3|\d+\.?(?:bis|ter|quater)?\.?\)?|\(?[a-d][.)])(?=\s)"
    body = re.sub(numbers, "", body, flags=re.MULTILINE)
    return f"{title[1] if title else ''} {body.replace('*', '')}"


@pytest.mark.parametrize("draft", DRAFTS)
def test_the_paris_drafts_are_read_word_for_word(draft: str) -> None:
    source = dataset(f"{PARIS}/{draft}.md").read_text("utf-8")
    text = received(source, ".md").value.text
    foot = re.search(r"^\[\^\w+\]:", source, re.MULTILINE)
    running = source[: foot.start()] if foot else source
    shown = " ".join(
        (unit.label or "") * (unit.kind is not Kind.OPERATIVE) + " " + bare_words(unit.words)
        for unit in text.units
    )
    assert in_order(shown) == in_order(without_markdown(running))
    notes = " ".join(bare_words(note.words) for note in text.notes)
    at_foot = without_markdown(source[foot.start() :]) if foot else ""
    assert sorted(in_order(notes)) == sorted(in_order(at_foot))


@pytest.mark.parametrize(("draft", "unpaired"), DRAFTS.items())
def test_the_brackets_of_the_paris_drafts_are_all_there(
    draft: str, unpaired: tuple[int, ...]
) -> None:
    source = dataset(f"{PARIS}/{draft}.md").read_text("utf-8")
    read = received(source, ".md")
    signs = [p for unit in read.value.text.all_units() for p in pieces(unit.words)]
    literal = "".join(p.value for p in signs if p.sign is Sign.WORDS)
    opened = sum(p.sign is Sign.OPEN for p in signs)
    closed = sum(p.sign is Sign.CLOSE for p in signs)
    expected = without_markdown(source)
    assert opened + literal.count("[") == expected.count("[")
    assert closed + literal.count("]") == expected.count("]")
    where = tuple(f.where for f in read.findings if f.code == "unbalanced-bracket")
    assert where == tuple(f"paragraph {place}" for place in unpaired)
    assert literal.count("[") + literal.count("]") == len(unpaired)
    assert exactly_printed(read.value.text)


@pytest.mark.parametrize("language", ["eng", "spa", "fra", "por_BR", "por_PT", "nld", "gug"])
def test_the_thirty_articles_of_the_universal_declaration(language: str) -> None:
    data = dataset(f"{UDHR}/{language}.html").read_bytes()
    text = structured(html.manuscript(data).value).value.text
    assert sum(unit.kind is Kind.ARTICLE for unit in text.units) == 30
    assert sum(unit.kind is Kind.TITLE for unit in text.units) == 1
    assert exactly_printed(text)


@pytest.mark.parametrize(
    ("language", "code"), [("eng", "en"), ("spa", "es"), ("fra", "fr"), ("por_PT", "pt")]
)
def test_the_declaration_has_a_preamble_in_its_language(language: str, code: str) -> None:
    data = dataset(f"{UDHR}/{language}.html").read_bytes()
    text = structured(html.manuscript(data).value).value.text
    assert text.language == code
    assert sum(unit.kind is Kind.PREAMBULAR for unit in text.units) >= 7


def test_every_word_of_the_declaration_is_read_in_eight_languages() -> None:
    for page in sorted(dataset(UDHR).glob("*.html")):
        body = lxml_html.document_fromstring(page.read_text("utf-8")).find("body")
        text = structured(html.manuscript(page.read_bytes()).value).value.text
        assert in_order(said(text, computed=False)) == in_order(" ".join(body.itertext()))


def _council() -> list[tuple[str, str]]:
    folder: Path = dataset(COUNCIL)
    files = [(f.name, f.read_text("utf-8")) for f in sorted(folder.glob("*.pdftotext.txt"))]
    drafts = (folder / "draft_texts_task3.jsonl").read_text("utf-8").splitlines()
    return files + [(f"draft {n}", json.loads(line)["draft"]) for n, line in enumerate(drafts)]


def test_every_word_of_the_drafts_of_the_security_council_is_read() -> None:
    for name, source in _council():
        text = received(source).value.text
        assert in_order(said(text, computed=True)) == in_order(source), name
        assert exactly_printed(text), name


def test_drafts_of_the_security_council_have_a_preamble_and_operative_paragraphs() -> None:
    read = [received(source).value.text for _, source in _council()]
    kinds = [{unit.kind for unit in text.units} for text in read]
    assert all({Kind.FORMULA, Kind.PREAMBULAR, Kind.OPERATIVE} <= found for found in kinds)
