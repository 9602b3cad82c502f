from __future__ import annotations

import pytest

from travaux.intake.manuscript import Hand, Line, Manuscript, Stretch, Trace
from travaux.intake.structure import structured
from travaux.numbering import labels
from travaux.texts import (
    Dispute,
    Head,
    Kind,
    Numbering,
    Text,
    Unit,
    bracketed,
    call,
    option,
)
from travaux.texts.signs import CELL, CLOSE

INSERTED = Trace("Chile", "2005-03-01", Hand.TRACKED)


def line(words: str, style: str = "", label: str | None = None, level: int | None = None) -> Line:
    return Line((Stretch(words),), 0, style, label, level)


def manuscript(*lines: str | Line) -> Manuscript:
    """Make a manuscript of lines, counted from 1."""
    made = [line(found) if isinstance(found, str) else found for found in lines]
    return Manuscript(
        tuple(
            Line(found.stretches, n, found.style, found.label, found.level, found.ended)
            for n, found in enumerate(made, start=1)
        )
    )


def read(*lines: str | Line, names: frozenset[str] = frozenset()) -> Text:
    return structured(manuscript(*lines), names=names).value.text


def kinds(*lines: str | Line) -> list[Kind]:
    return [unit.kind for unit in read(*lines).units]


def shown(*lines: str | Line) -> list[str]:
    """Give label and words of every unit, as they print."""
    text = read(*lines)
    numbers = labels(text)
    return [f"{numbers.get(u.id, '')} {u.words}".strip() for u in text.units]


OAS = {
    "en": (
        "DRAFT RESOLUTION", "THE GENERAL ASSEMBLY,", "HAVING SEEN the report;", "RECALLING:",
        "That all are free; and", "RESOLVES:", "1. To act.", "2. To report.",
    ),
    "es": (
        "PROYECTO DE RESOLUCIÓN", "LA ASAMBLEA GENERAL,", "VISTO el informe;",
        "TENIENDO PRESENTE:", "Que todos son libres; y", "RESUELVE:", "1. Actuar.", "2. Informar.",
    ),
    "fr": (
        "PROJET DE RÉSOLUTION", "L’ASSEMBLÉE GÉNÉRALE,", "AYANT VU le rapport;", "CONSIDÉRANT:",
        "Que tous sont libres; et", "DÉCIDE:", "1. D’agir.", "2. De faire rapport.",
    ),
    "pt": (
        "PROJETO DE RESOLUÇÃO", "A ASSEMBLEIA GERAL,", "TENDO VISTO o relatório;", "LEMBRANDO:",
        "Que todos são livres; e", "RESOLVE:", "1. Agir.", "2. Informar.",
    ),
}  # fmt: skip
RESOLUTION = [
    Kind.TITLE, Kind.FORMULA, Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.FORMULA,
    Kind.OPERATIVE, Kind.OPERATIVE,
]  # fmt: skip


@pytest.mark.parametrize("language", OAS)
def test_a_resolution_of_the_oas_in_each_language(language: str) -> None:
    assert kinds(*OAS[language]) == RESOLUTION


def test_a_resolution_of_the_united_nations() -> None:
    assert kinds(
        "Rights of all",
        "The General Assembly,",
        "Recalling its resolution 1,",
        "Deeply concerned at the news,",
        "1. Decides to act;",
        "2. Requests a report.",
    ) == [
        Kind.TITLE, Kind.FORMULA, Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE,
    ]  # fmt: skip


def test_operative_paragraphs_without_a_number_are_not_preambular() -> None:
    assert kinds(
        "A title", "The Council,", "Noting the report,", "Calls upon all:", "Requests more,"
    ) == [Kind.TITLE, Kind.FORMULA, Kind.PREAMBULAR, Kind.PARAGRAPH, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("words", "label", "rest"),
    [
        ("Article 5", "Article 5", ""),
        ("Article 5. Aims", "Article 5.", "Aims"),
        ("Article 5 – Aims", "Article 5 –", "Aims"),
        ("ARTICLE II Aims", "ARTICLE II", "Aims"),
        ("Artículo 5 bis", "Artículo 5 bis", ""),
        ("Article premier", "Article premier", ""),
        ("Artigo 5º Objeto", "Artigo 5º", "Objeto"),
        ("[Article 5 Aims]", "Article 5", bracketed("Aims")),
        ("[Article 5] (aims)", None, bracketed("Article 5") + " (aims)"),
    ],
)
def test_articles(words: str, label: str | None, rest: str) -> None:
    assert read("A title", words).units[1] == Unit("u2", Kind.ARTICLE, rest, 0, label)


@pytest.mark.parametrize(
    "words",
    ["Article 5 of the Convention applies to all.", "Articles shall be sold.", "Annex it was."],
)
def test_a_sentence_about_an_article_is_not_one(words: str) -> None:
    assert kinds("A title", words)[1] is Kind.PARAGRAPH


@pytest.mark.parametrize(
    ("words", "label"), [("ANNEX", "ANNEX"), ("ANEXO II", "ANEXO II"), ("Annexe A", "Annexe A")]
)
def test_annexes(words: str, label: str) -> None:
    assert read("A title", words).units[1] == Unit("u2", Kind.ANNEX, "", 0, label)


def test_section_headings_by_number_capitals_and_style() -> None:
    text = read(
        "A title", "I. Aims", "A. Near aims", "II. Means", "CALENDAR", line("Cost", "heading 2")
    )
    assert [(u.kind, u.depth, u.label, u.words) for u in text.units[1:]] == [
        (Kind.HEADING, 0, "I.", "Aims"),
        (Kind.HEADING, 1, "A.", "Near aims"),
        (Kind.HEADING, 0, "II.", "Means"),
        (Kind.HEADING, 0, None, "CALENDAR"),
        (Kind.HEADING, 0, None, "Cost"),
    ]


def test_four_levels_of_numbers() -> None:
    assert [
        (u.depth, u.label)
        for u in read("A title", "1. a", "(a) b", "(i) c", "a. d", "(ii) e", "(b) f", "2. g").units
    ][1:] == [(d, None) for d in (0, 1, 2, 3, 2, 1, 0)]


def test_the_ninth_letter_is_told_from_the_first_roman_number() -> None:
    letters = ["(h) x", "(i) x", "(j) x"]
    before = [f"({letter}) x" for letter in "abcdefg"]
    assert {u.depth for u in read("A title", *before, *letters).units[1:]} == {1}
    assert [u.depth for u in read("A title", "(a) x", "(i) x", "(ii) x", "(b) x").units[1:]] == [
        1, 2, 2, 1,
    ]  # fmt: skip
    assert [u.depth for u in read("A title", "(a) x", "(i) x", "(b) x").units[1:]] == [1, 2, 1]


def test_labels_that_no_policy_gives_stay_as_they_were_written() -> None:
    text = read("A title", "1. a", "1 bis. b", "2. c", "2ter. d", "3. e", "7. f", "8. g")
    assert [u.label for u in text.units[1:]] == [None, "1 bis", None, "2ter", None, "7.", None]


def test_half_a_bracket_is_the_running_label_too() -> None:
    assert [u.label for u in read("A title", "1) a", "a) b", "b) c").units[1:]] == [None] * 3


def test_numbers_of_several_parts_tell_their_depth() -> None:
    text = read("A title", "4. a", "4.1 Words", "4.1.1. words", "1.5 degrees are too many")
    assert [(u.kind, u.depth, u.label) for u in text.units[1:]] == [
        (Kind.OPERATIVE, 0, "4."),
        (Kind.OPERATIVE, 1, "4.1"),
        (Kind.OPERATIVE, 2, "4.1.1."),
        (Kind.PARAGRAPH, 0, None),
    ]


def test_labels_of_the_drafting_room() -> None:
    text = read("A title", "PP1 Recalling all,", "OP 2 bis. Decides")
    assert [(u.kind, u.label, u.words) for u in text.units[1:]] == [
        (Kind.PREAMBULAR, "PP1", "Recalling all,"),
        (Kind.OPERATIVE, "OP 2 bis", "Decides"),
    ]


@pytest.mark.parametrize(
    ("lines", "numbering"),
    [
        (("1. a", "Article 2", "2. b"), Numbering.RUNNING),
        (("Article 1", "1. a", "2. b", "Article 2", "1. c"), Numbering.BY_ARTICLE),
        (("I. Aims", "1. a", "II. Means", "1. b"), Numbering.BY_SECTION),
    ],
)
def test_the_policy_is_the_one_that_gives_the_numbers_back(
    lines: tuple[str, ...], numbering: Numbering
) -> None:
    text = read("A title", *lines)
    assert text.numbering is numbering
    assert all(u.label is None for u in text.units if u.kind is Kind.OPERATIVE)


def test_automatic_numbers_and_bullets() -> None:
    text = read(
        "A title", line("a", "", "1.", 0), line("b", "", "(a)", 1), line("c", "list", "•", 1)
    )
    assert [(u.kind, u.depth, u.label) for u in text.units[1:]] == [
        (Kind.OPERATIVE, 0, None), (Kind.OPERATIVE, 1, None), (Kind.ITEM, 1, None),
    ]  # fmt: skip


def test_an_automatic_article_is_an_article() -> None:
    unit = read("A title", line("Aims", "heading 1", "Article 3.", 0)).units[1]
    assert (unit.kind, unit.label, unit.words) == (Kind.ARTICLE, "Article 3.", "Aims")


def test_automatic_numbers_move_up_when_a_paragraph_is_refused() -> None:
    added = Line((Stretch("new", INSERTED),), 2, "", "2.", 0, Stretch("\n", INSERTED))
    drawn = manuscript("A title", line("a", "", "1.", 0), added, line("b", "", "3.", 0))
    before = structured(drawn, accepted=False).value.text
    assert [(u.words, u.label) for u in before.units[1:]] == [("a", None), ("b", None)]


def test_bullets_and_rows() -> None:
    text = read("A title", "• soon", "- later", line(f" a {CELL} b", "row"))
    assert [(u.kind, u.words) for u in text.units[1:]] == [
        (Kind.ITEM, "soon"), (Kind.ITEM, "later"), (Kind.ROW, f"a{CELL}b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Option 1: we act", option("Option 1") + "we act"),
        ("Opción 2. Actuamos", option("Opción 2") + "Actuamos"),
        ("Alternative B", option("Alternative B")),
        ("[Alt 2: we act]", option("Alt 2") + bracketed("we act")),
        ("Option 1 of the paper is better", "Option 1 of the paper is better"),
        ("Alternatives: none", "Alternatives: none"),
    ],
)
def test_options(typed: str, words: str) -> None:
    assert read("A title", typed).units[1].words == words


def test_an_option_after_a_number() -> None:
    unit = read("A title", "1. Option 1: we act").units[1]
    assert (unit.kind, unit.words) == (Kind.OPERATIVE, option("Option 1") + "we act")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("We [shall] act", "We " + bracketed("shall") + " act"),
        ("[ ]", bracketed(" ")),
        ("[X] [...] [1]", " ".join(map(bracketed, ("X", "...", "1")))),
        ("[Chile: shall]", bracketed("shall", Head(Dispute.ADDITION, "Chile"))),
        (
            "[Chile, México y Peru: a]",
            bracketed("a", Head(Dispute.ADDITION, "Chile, México, Peru")),
        ),
        ("[-Chile: a]", bracketed("a", Head(Dispute.DELETION, "Chile"))),
        ("[Preamble: Parties act]", bracketed("Preamble: Parties act")),
        ("[Chile and others: act]", bracketed("Chile and others: act")),
        ("[a [b] c]", bracketed("a " + bracketed("b") + " c")),
    ],
)
def test_typed_brackets(typed: str, words: str) -> None:
    names = frozenset({"Chile", "México", "Peru"})
    assert read("A title", typed, names=names).units[1].words == words


def test_a_bracket_may_reach_over_paragraphs() -> None:
    text = read("A title", "1. [a", "2. b]")
    assert [u.words for u in text.units[1:]] == [Head().sign() + "a", "b" + CLOSE]


def test_one_forgotten_bracket_does_not_swallow_the_articles_up_to_another() -> None:
    lines = ("A title", "Article 1", "1. [a b", "2. c", "Article 2", "1. d e]", "2. [f]")
    made = structured(manuscript(*lines))
    assert [f.where for f in made.findings] == ["paragraph 3", "paragraph 6"]
    assert [unit.words for unit in made.value.text.units[2:]] == [
        "[a b", "c", "", "d e]", bracketed("f"),
    ]  # fmt: skip


def test_a_bracket_opened_in_a_heading_or_on_its_own_line_may_reach_over_articles() -> None:
    lines = ("A title", "[Article 1", "1. a [b]", "Article 2", "1. c]", "[", "Article 3", "1. d]")
    made = structured(manuscript(*lines))
    assert made.findings == ()
    words = "".join(unit.words for unit in made.value.text.units)
    assert (words.count(Head().sign()), words.count(CLOSE)) == (3, 3)


def test_a_bracket_from_another_article_closes_where_a_paragraph_ends() -> None:
    made = structured(manuscript("A title", "[Article 1", "1. a", "Article 2", "1. b] c", "2. d]."))
    assert [f.where for f in made.findings] == ["paragraph 5"]


def test_a_number_inside_a_bracket_is_still_a_number() -> None:
    assert shown("A title", "1. a", "[2. b]")[2] == "2. " + bracketed("b")


def test_an_unpaired_bracket_is_told_and_the_rest_kept() -> None:
    made = structured(manuscript("A title", "We [[shall] act"))
    assert [(f.code, f.where) for f in made.findings] == [("unbalanced-bracket", "paragraph 2")]
    assert made.value.text.units[1].words == "We [" + bracketed("shall") + " act"


def test_typography_is_told_once_with_counts() -> None:
    made = structured(manuscript("A\u00a0title", "the\u00adword\u2026", "e\u0301"))
    assert [u.words for u in made.value.text.units] == ["A title", "theword...", "é"]
    assert [(f.code, f.where) for f in made.findings] == [("typography-normalised", "")]
    assert "1 no-break or other special spaces, 1 invisible characters" in made.findings[0].message


def test_each_unit_knows_its_place() -> None:
    drawn = Manuscript((line("A title"), Line((Stretch("a"),), 4)))
    assert structured(drawn).value.places == {"u1": "paragraph 0", "u2": "paragraph 4"}


def test_both_sides_of_a_change() -> None:
    changed = Line((Stretch("We "), Stretch("may", None, INSERTED), Stretch("shall", INSERTED)), 2)
    drawn = Manuscript((line("A title"), changed))
    assert [
        structured(drawn, accepted=side).value.text.units[1].words for side in (True, False)
    ] == ["We shall", "We may"]


def test_notes_are_named_by_the_order_of_their_calls() -> None:
    drawn = Manuscript(
        (line("A title" + call("fn7")), line("Words" + call("fn2"))),
        {"fn2": (line("Two"), line("[more]")), "fn7": (line("Seven"),)},
    )
    text = structured(drawn).value.text
    assert [u.calls for u in text.units] == [("n1",), ("n2",)]
    assert [(n.id, n.words) for n in text.notes] == [
        ("n1", "Seven"), ("n2", f"Two\ufdd5{bracketed('more')}"),
    ]  # fmt: skip


def test_a_note_that_only_the_other_side_calls_is_left_out() -> None:
    called = Line((Stretch("Words"), Stretch(call("fn1"), INSERTED)), 1)
    drawn = Manuscript((called,), {"fn1": (line("New"),)})
    sides = [structured(drawn, accepted=side).value.text.notes for side in (True, False)]
    assert sides == [(Unit("n1", Kind.NOTE, "New"),), ()]


def test_nothing_gives_an_empty_text() -> None:
    assert structured(Manuscript((line("  "),))).value.text == Text(())
