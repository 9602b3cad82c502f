from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.core.render.samples import DRAFT, WIDE, added, deleted
from travaux.render.html import body, page, parts, rendered
from travaux.render.look import Additions, Deletions, Look, NoteMark
from travaux.texts import Cover, Kind, Text, Unit, bracketed, call
from travaux.texts.signs import BREAK, CELL, CLOSE, OPEN

GOLDEN = Path(__file__).parents[2] / "golden" / "render" / "draft.html"
_VOID = {"meta", "br", "link"}


class Page(HTMLParser):
    """A strict reader: every element closes where it should."""

    def __init__(self, written: bytes | str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(written.decode() if isinstance(written, bytes) else written)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data if "style" not in self.open else ""

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


def one(words: str, kind: Kind = Kind.PARAGRAPH) -> str:
    return body(Text((Unit("u1", kind, words),)))


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_stand_out_from_every_ground(theme: int) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    style = (files("travaux.render") / "html.css").read_text("utf-8")
    named = [found[theme] for found in _colours(style).values()]
    ink, paper, quiet, _line, link, added_, deleted_, target = named
    grounds = (paper, added_, deleted_, target)
    ratios = [_contrast(words, ground) for words in (ink, quiet, link) for ground in grounds]
    assert min(ratios) >= 4.5


def _colours(style: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, colour in re.findall(r"--([a-z]+): #([0-9a-f]{6})", style):
        found.setdefault(name, []).append(colour)
    return found


def _rules(sheet: str, medium: str = "") -> str:
    """Give what a style sheet says of a medium; of every medium where none is named."""
    style = (files("travaux.render") / sheet).read_text("utf-8")
    every, *printed = style.split("@media print {")
    return "".join(printed) if medium else every


def test_a_table_that_goes_on_at_its_side_shows_it_by_a_shadow() -> None:
    (scroll,) = re.findall(r"^\.scroll \{(.*?)^\}", _rules("html.css"), re.DOTALL | re.MULTILINE)
    moving, standing = scroll.count("no-repeat local"), scroll.count("no-repeat scroll")
    assert (scroll.count("var(--shade)"), moving, standing) == (2, 2, 2)


def test_nothing_scrolls_on_paper_and_a_table_of_many_columns_fits() -> None:
    assert ".scroll { overflow: visible; background: none; }" in _rules("html.css", "print")
    printed = _rules("overview.css", "print")
    assert ".cards { font-size: 9pt; }" in printed
    assert ".cards tfoot { display: table-row-group; }" in printed  # the sum isn't a page's


def test_a_whole_page_is_as_agreed(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        GOLDEN.write_bytes(rendered(DRAFT))
    assert rendered(DRAFT).decode() == GOLDEN.read_text("utf-8")


def test_elements_close_ids_are_unique_and_links_lead_somewhere() -> None:
    read = Page(rendered(DRAFT))
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    assert {unquote(link).removeprefix("#") for link in read.values("href")} <= set(ids)


def test_headings_follow_one_another_without_a_gap() -> None:
    levels = [int(tag[1]) for tag, _ in Page(rendered(DRAFT)).elements if tag in "h1h2h3h4h5h6"]
    assert levels == [1, 2, 3, 2, 2, 2]


def test_a_page_has_a_language_a_title_a_way_past_and_one_main_part() -> None:
    read = Page(rendered(DRAFT))
    found = dict(read.elements)
    assert found["html"] == {"lang": "en", "dir": "ltr"}
    assert [tag for tag, _ in read.elements].count("main") == 1
    assert found["main"]["id"] == "text"
    assert "script" not in found


@pytest.mark.parametrize(
    ("language", "skip"),
    [
        ("es", "Ir al texto"),
        ("fr", "Aller au texte"),
        ("pt", "Ir para o texto"),
        ("ar", '<span lang="en" dir="ltr">Skip to the text</span>'),
    ],
)
def test_the_page_speaks_the_language_of_the_text(language: str, skip: str) -> None:
    written = page("T", "<h1>T</h1>", language, wide=True).decode()
    assert f'<a class="skip" href="#text">{skip}</a>' in written


def test_a_bracket_says_in_words_what_it_is_about() -> None:
    assert one("a " + deleted("Peru", "b")).split("\n")[1] == (
        '<p class="paragraph unit" id="u1">a <span class="bracket" data-kind="deletion" '
        'data-names="Peru"><span class="mark">[</span><span class="unseen">(Deletion proposed) '
        '</span><span class="names">Peru:</span> <del>b</del><span class="mark">]</span></span>'
        '<a class="permalink" href="#u1" aria-label="Link to this paragraph: a b">#</a></p>'
    )


def test_a_deletion_that_is_not_struck_is_said() -> None:
    text = Text((Unit("u1", Kind.PARAGRAPH, deleted("Peru", "b")),))
    plain = body(text, Look(Additions.PLAIN, Deletions.PLAIN))
    assert '<span class="names">Peru, delete:</span>' in plain
    assert '<article class="text add-plain delete-plain" lang="en" dir="ltr">' in plain


def test_a_bracket_over_two_paragraphs_closes_and_opens_again_without_a_second_sign() -> None:
    text = Text(
        (
            Unit("u1", Kind.PARAGRAPH, f"{OPEN}+Chile\ufdd1a"),
            Unit("u2", Kind.PARAGRAPH, f"b{CLOSE}c"),
        )
    )
    read = Page(body(text))
    assert read.values("data-names") == ["Chile", "Chile"]
    assert read.words.count("[") == 1


def test_a_bracket_over_two_cells_closes_in_each() -> None:
    text = Text((Unit("u1", Kind.ROW, f"a{OPEN}\ufdd1b{CELL}c{CELL}{CLOSE}", 0, "A"),))
    assert Page(body(text)).values("data-kind") == ["open", "open", "open"]


def test_a_first_call_is_where_the_note_leads_back_to() -> None:
    text = Text(
        (Unit("u1", Kind.PARAGRAPH, call("n1") + call("n1") + call("gone")),),
        (Unit("n1", Kind.NOTE, "words"),),
    )
    written = body(text, Look(note_mark=NoteMark.STROKE))
    assert written.count('id="call-n1"') == 1
    assert 'href="#call-n1" aria-label="Back to the text: Note 1/">↩</a>' in written


def test_names_may_have_a_colour_of_their_own() -> None:
    text = Text((Unit("u1", Kind.PARAGRAPH, added("Chile", "a")),))
    assert "border-bottom" in body(text, Look(colours=True))
    assert "border-bottom" not in body(text)


def test_words_are_words_and_never_html() -> None:
    assert "&lt;b&gt;&amp;" in one("<b>&")
    assert 'data-names="&quot;&gt;"' in one(added('">', "a"))


def test_a_break_of_the_base_is_a_line_and_one_asked_for_shows() -> None:
    assert ">a<br>b<" in one(f"a{BREAK}b")
    assert '>¶</span><span class="unseen">(new paragraph)' in one(added("Chile", BREAK))


def test_a_wide_table_has_a_wide_page() -> None:
    assert b'<main id="text" tabindex="-1" class="wide">' in rendered(Text(WIDE))


def test_cells_outside_a_table_are_parted_by_a_line() -> None:
    assert ">a | b<" in one(f"a{CELL}b")


def test_right_to_left_words_in_a_text_from_the_left() -> None:
    assert '<p class="paragraph unit" id="u1" dir="rtl">' in one("حقوق")


def test_status_and_symbol_stand_in_for_a_title() -> None:
    text = Text((), cover=Cover(symbol="A/C.3/1", status="(Draft)"))
    written = rendered(text).decode()
    assert "<title>A/C.3/1</title>" in written
    assert '<p class="status">(Draft)</p>' in written


def test_the_status_note_stands_under_the_first_of_two_titles() -> None:
    units = (Unit("u1", Kind.TITLE, "A"), Unit("u2", Kind.TITLE, "B"))
    assert body(Text(units, cover=Cover(status="Draft"))).count("(Draft)") == 1


def test_a_text_without_any_name_is_called_untitled() -> None:
    assert "<title>Texto sin título</title>" in rendered(Text((), language="es")).decode()


def test_a_bracket_is_visible_as_brackets() -> None:
    assert Page(one(bracketed("a"))).words == "\n(Words not agreed) [a]#\n".replace(
        "(Words not agreed) [", "[(Words not agreed) "
    )


def test_each_table_has_a_name_of_its_own() -> None:
    rows = [Unit(f"{name}{n}", Kind.ROW, "a") for name in "xy" for n in range(2)]
    between = Unit("p", Kind.PARAGRAPH, "Words.")
    written = rendered(Text((*rows[:2], between, *rows[2:]))).decode()
    assert re.findall(r'role="region" aria-label="([^"]*)"', written) == ["Table 1", "Table 2"]


def test_parts_that_were_made_before_are_the_parts_made_anew() -> None:
    made: dict[object, str] = {}
    for text in (DRAFT, DRAFT.with_units(DRAFT.units[1:]), DRAFT.with_units(DRAFT.units[:-1])):
        assert parts(text, made=made) == parts(text)
