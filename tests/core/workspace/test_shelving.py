"""Texts become passages: each paragraph with the place that people cite it by."""

from __future__ import annotations

from travaux.intake.plain import received
from travaux.texts import Kind, Numbering, Text, Unit
from travaux.workspace.shelving import passages_of


def labels(words: str, ending: str = ".md") -> list[tuple[str, str]]:
    text = received(words, ending).value.text
    return [(passage.label, passage.words) for passage in passages_of(text)]


def test_articles_paragraphs_and_letters() -> None:
    assert labels(
        "# Treaty\n\n### Article 1\n\nPorts are:\n\n(a) open;\n\n(b) free.\n\n### Article 2\n\n"
        "1. Fees are low.\n\n2. They are:\n\n(a) paid;\n\n3. Nobody pays twice.\n"
    ) == [
        ("Article 1", "Ports are:"),
        ("Article 1 (a)", "open;"),
        ("Article 1 (b)", "free."),
        ("Article 2 (1)", "Fees are low."),
        ("Article 2 (2)", "They are:"),
        ("Article 2 (2) (a)", "paid;"),
        ("Article 2 (3)", "Nobody pays twice."),
    ]


def test_a_capital_that_goes_on_counting_small_letters_is_one_of_them() -> None:
    found = labels(
        "# Treaty\n\n### Artigo 8\n\n1. Portos.\n\n2. Eles são:\n\na. abertos;\n\nb. livres;\n\n"
        "C. seguros;\n\nd. claros.\n\n### Artigo 9\n\na. Um.\n\nC. Outro.\n"
    )
    assert [label for label, _ in found] == [
        "Artigo 8 (1)",
        "Artigo 8 (2)",
        "Artigo 8 (2) (a)",
        "Artigo 8 (2) (b)",
        "Artigo 8 (2) (c)",
        "Artigo 8 (2) (d)",
        "Artigo 9 (a)",
        "Artigo 9 (C)",
    ]


def test_a_capital_that_counts_sections_is_no_small_letter() -> None:
    found = labels("# Treaty\n\n### Article 8\n\nA. Ports.\n\n(a) Open.\n\nB. Ships.\n")
    assert [label for label, _ in found] == [
        "Article 8 (A)",
        "Article 8 (A) (a)",
        "Article 8 (B)",
    ]


def test_a_resolution_has_recitals_and_numbers() -> None:
    assert labels(
        "# On ports\n\nThe Assembly,\n\nRecalling its earlier words,\n\nNoting the tide,\n\n"
        "Decides:\n\n1. To act.\n\n(a) Now;\n\n2. To wait.\n"
    ) == [
        ("", "The Assembly,"),
        ("preambular 1", "Recalling its earlier words,"),
        ("preambular 2", "Noting the tide,"),
        ("", "Decides:"),
        ("1.", "To act."),
        ("1 (a)", "Now;"),
        ("2.", "To wait."),
    ]


def test_a_heading_right_under_an_article_is_its_title_and_another_ends_it() -> None:
    text = Text(
        (
            Unit("a", Kind.ARTICLE, "", label="Artículo 4.-"),
            Unit("b", Kind.HEADING, "Puertos"),
            Unit("c", Kind.PARAGRAPH, "Están abiertos."),
            Unit("d", Kind.HEADING, "TÍTULO II"),
            Unit("e", Kind.PARAGRAPH, "Sin artículo."),
        ),
        language="es",
    )
    assert [(p.label, p.words) for p in passages_of(text)] == [
        ("", "Puertos"),
        ("Artículo 4", "Están abiertos."),
        ("", "TÍTULO II"),
        ("", "Sin artículo."),
    ]


def test_how_a_treaty_is_signed_belongs_to_no_article() -> None:
    assert labels("### Article 9\n\nIt enters into force.\n\nIN WITNESS WHEREOF they signed.")[
        -1
    ] == ("", "IN WITNESS WHEREOF they signed.")


def test_annexes_and_notes() -> None:
    text = Text(
        (
            Unit("a", Kind.ANNEX, "Fees", label="Annex II"),
            Unit("b", Kind.OPERATIVE, "Ten.", label="1."),
            Unit("c", Kind.ARTICLE, "", label="Article 1"),
            Unit("d", Kind.PARAGRAPH, "None."),
        ),
        (Unit("n", Kind.NOTE, "In coins."),),
        numbering=Numbering.BY_ARTICLE,
    )
    assert [(p.label, p.words) for p in passages_of(text)] == [
        ("Annex II", "Fees"),
        ("Annex II, 1.", "Ten."),
        ("Annex II, Article 1", "None."),
        ("note 1", "In coins."),
    ]


_FILLING = "the ports of all parties are kept open to ships of every kind and flag " * 5


def test_articles_that_were_run_together_are_cut() -> None:
    run_together = " ".join(f"Article {n} The rule is that {_FILLING.strip()}." for n in (3, 4, 5))
    found = labels(f"# Treaty\n\n### Preamble\n\nIt was said. {run_together}")
    assert [label for label, _ in found] == ["", "", "Article 3", "Article 4", "Article 5"]
    assert found[1][1] == "It was said."
    assert all(words.startswith("The rule") for _, words in found[2:])


def test_numbers_that_were_run_together_are_cut_in_their_article() -> None:
    run_together = " ".join(f"{n}. It holds that {_FILLING.strip()}." for n in (1, 2, 3))
    found = labels(f"### Article 7\n\nThe rules: {run_together}")
    assert [label for label, _ in found] == [
        "Article 7", "Article 7 (1)", "Article 7 (2)", "Article 7 (3)",
    ]  # fmt: skip


def test_articles_that_are_only_cited_are_not_cut_at() -> None:
    cites = (
        f"{_FILLING}. Article VI of it applies to {_FILLING}. Article II of that too {_FILLING}."
    )
    assert len(labels(f"# T\n\n### Article 8\n\n{cites}")) == 1
