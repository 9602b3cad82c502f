"""Short names that a text gives to instruments, and what they mean in it."""

from __future__ import annotations

import pytest

from travaux.citations import cited, cited_in
from travaux.texts import Kind, Text, Unit


def read(*paragraphs: str) -> list[tuple[str, str]]:
    """Give the instruments of a text's provisions, with the names that they are cited by."""
    units = tuple(Unit(f"u{n}", Kind.PARAGRAPH, one) for n, one in enumerate(paragraphs))
    return [(one.instrument, one.named) for one in cited(Text(units)) if one.provision]


@pytest.mark.parametrize(
    ("defined", "cites"),
    [
        ("the ICCPR (hereinafter “the Covenant”)", "article 5 of the Covenant"),
        ("the ICCPR (“the Covenant”)", "article 5 of the Covenant"),
        ('the ICCPR (hereinafter: "Covenant")', "article 5 of the Covenant"),
        ("el PIDCP (en adelante, “el Pacto”)", "artículo 5 del Pacto"),
        ("le PIDCP (ci-après «le Pacte»)", "l’article 5 du Pacte"),
        ("o PIDCP (doravante “o Pacto”)", "artigo 5 do Pacto"),
    ],
)
def test_a_short_name_is_meant_from_its_paragraph_on(defined: str, cites: str) -> None:
    assert [code for code, _ in read(f"Recalling {defined},", cites)] == ["ICCPR"]
    assert [code for code, _ in read(f"Recalling {defined} and {cites},")] == ["ICCPR"]


def test_before_it_is_given_a_short_name_means_nothing() -> None:
    found = read("article 5 of the Covenant", "the ICCPR (“the Covenant”)")
    assert found == [("", "Covenant")]


def test_a_short_name_given_twice_is_neithers() -> None:
    both = "the ICCPR (“the Covenant”) and the ICESCR (“the Covenant”)"
    assert read(both, "article 5 of the Covenant") == [("", "Covenant")]
    again = "the ICCPR (“the Covenant”) and the ICCPR (“the Covenant”)"
    assert read(again, "article 5 of the Covenant") == [("ICCPR", "Covenant")]


def test_another_text_doesnt_know_it() -> None:
    cited_in("the ICCPR (“the Covenant”)")
    assert [one.instrument for one in cited_in("article 5 of the Covenant")] == [""]


def test_brackets_without_quotation_marks_give_no_name() -> None:
    assert read("the ICCPR (the Covenant)", "article 5 of the Covenant") == [("", "Covenant")]
