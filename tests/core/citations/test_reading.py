"""Citations read from running text: provisions with the instruments they are of (S23, I20)."""

from __future__ import annotations

import pytest

from travaux.citations import Citation, Part, Provision
from travaux.citations.reading import cited, cited_in
from travaux.delegations import Names
from travaux.instruments import Instrument, InstrumentKind
from travaux.instruments.known import known
from travaux.texts import Kind, Text, Unit, call


def read(words: str) -> list[tuple[str, str]]:
    """Give each citation as its instrument and its place in short."""
    return [(one.instrument, place(one)) for one in cited_in(words)]


def place(one: Citation) -> str:
    at = one.provision
    return ".".join(filter(None, (at.number, at.paragraph, at.letter))) if at else "whole"


def test_a_list_of_provisions_of_three_instruments() -> None:
    words = (
        "the language of Article 29.2. of the Universal Declaration of Human Rights, Article 28 of "
        "the American Declaration of the Rights and Duties of Man and Article 32 of the American "
        "Convention on Human Rights"
    )
    assert read(words) == [("UDHR", "29.2"), ("ADRDM", "28"), ("ACHR", "32")]


def test_a_citation_is_kept_as_it_is_written() -> None:
    [one] = cited_in("This is Article 29.2. of the Universal  Declaration.")
    expected = "Article 29.2. of the Universal  Declaration"
    assert (one.written, one.start, one.end) == (expected, 8, 8 + len(expected))
    assert one.named == "Universal  Declaration"


def test_the_instrument_may_stand_in_front() -> None:
    words = "both the Universal Declaration (art. 29.2) and the American Convention (art. 32)"
    assert read(words) == [("UDHR", "29.2"), ("ACHR", "32")]
    assert [one.written for one in cited_in(words)] == [
        "Universal Declaration (art. 29.2)",
        "American Convention (art. 32)",
    ]


@pytest.mark.parametrize(
    "words",
    ["ICCPR, art. 19, para. 3", "ICCPR 19 (3)", "ICCPR, article 19.3", "ICCPR Art. 19(3)"],
)
def test_an_abbreviation_and_a_number(words: str) -> None:
    assert read(words) == [("ICCPR", "19.3")]


def test_a_list_in_brackets_behind_an_instrument() -> None:
    words = "the American Convention (art. 8, para. 1, and art. 25)"
    assert read(words) == [("ACHR", "8.1"), ("ACHR", "25")]


def test_two_provisions_share_the_instrument_behind_them() -> None:
    words = "article 2, paragraph 1, and article 26 of the ICCPR"
    assert read(words) == [("ICCPR", "2.1"), ("ICCPR", "26")]
    assert {one.written for one in cited_in(words)} == {words}


def test_a_clause_that_begins_with_an_article_isnt_the_instrument_in_front_of_it() -> None:
    words = "Under the American Convention, article 5 shall apply to all."
    assert read(words) == [("ACHR", "whole"), ("", "5")]


def test_an_instrument_is_cited_as_a_whole() -> None:
    assert read("Recalling the Universal Declaration and CEDAW,") == [
        ("UDHR", "whole"),
        ("CEDAW", "whole"),
    ]


def test_an_article_alone_is_the_texts_own() -> None:
    [one] = cited_in("As article 5 says, all are heard.")
    assert (one.instrument, one.named, place(one)) == ("", "", "5")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Article 5 of the Convention", "Convention"),
        ("Article 5 of the Charter", "Charter"),
        ("Article 5 of this Convention", "this Convention"),
        ("Article 5 of the report", "report"),
        ("Article 5 of the Geneva Conventions", "Geneva Conventions"),
        ("Article 5 of the draft Seed Convention", "draft Seed Convention"),
        ("artículo 5 de la Convención", "Convención"),
        ("Article 5 of these Regulations", "these Regulations"),
        ("Article 5 of the above-mentioned report", "above-mentioned report"),
        ("Article 5 of the earlier Conventions", "earlier Conventions"),
        ("article 5 du procès-verbal", "procès-verbal"),
        ("1779th meeting, art. 5", "1779th meeting"),
    ],
)
def test_a_name_that_isnt_certain_is_kept_and_not_guessed(words: str, named: str) -> None:
    [one] = cited_in(words)
    assert (one.instrument, one.named, place(one)) == ("", named, "5")


@pytest.mark.parametrize(
    ("words", "instrument"),
    [
        ("the American Convention and article 5 of that Convention", "ACHR"),
        ("the ICCPR and article 5 of the said Covenant", "ICCPR"),
        ("la Convención Americana y el artículo 5 de dicha Convención", "ACHR"),
        ("the American Convention, article 5 thereof", "ACHR"),
        ("la Convention américaine et l’article 5 de ladite Convention", "ACHR"),
        ("le PIDCP et l’article 5 dudit Pacte", "ICCPR"),
        ("la Convención Americana y el artículo 5 de la misma", "ACHR"),
        ("el Pacto de San José y el artículo 5 del mismo Pacto", "ACHR"),
        ("el Pacto de San José y el artículo 5 del mismo Acuerdo", ""),
        ("a Convenção Americana e o artigo 5 da referida Convenção", "ACHR"),
        ("the American Convention and article 5 of that Covenant", ""),
        ("the American Convention, the European Fish Convention, article 5 of that Convention", ""),
        ("the Geneva Conventions and article 5 of that Convention", ""),
        ("article 5 of that Convention", ""),
    ],
)
def test_that_convention_is_the_last_one_named_or_none(words: str, instrument: str) -> None:
    [*_, last] = cited_in(words)
    assert (last.instrument, place(last)) == (instrument, "5")


def test_ibid_is_the_last_instrument_of_the_paragraph() -> None:
    assert read("American Convention, art. 8; ibid., art. 25.") == [("ACHR", "8"), ("ACHR", "25")]
    assert read("Ibid., art. 25.") == [("", "25")]


def test_that_convention_isnt_looked_for_in_another_paragraph() -> None:
    one = Unit("u1", Kind.PARAGRAPH, "The American Convention.")
    two = Unit("u2", Kind.PARAGRAPH, "Article 5 of that Convention.")
    [_, last] = cited(Text((one, two)))
    assert (last.unit, last.instrument, last.named) == ("u2", "", "that Convention")


def test_a_resolution_is_cited_by_its_symbol() -> None:
    words = "pursuant to operative paragraph 5 (a) of resolution AG/RES. 1928 (XXXIII-O/03),"
    [one] = cited_in(words)
    assert one.instrument == "AG/RES. 1928 (XXXIII-O/03)"
    assert one.provision == Provision(Part.OPERATIVE, "5", letter="a")


def test_a_resolution_that_is_an_instrument_has_its_code() -> None:
    assert read("article 3 of A/RES/61/295") == [("UNDRIP", "3")]


def test_another_document_isnt_an_instrument() -> None:
    [one] = cited_in("paragraph 5 of document CAJP/GT/TM-24/05 rev. 7")
    assert (one.instrument, one.named) == ("", "CAJP/GT/TM-24/05 rev. 7")
    assert cited_in("See CAJP/GT/TM-24/05 rev. 7.") == ()


def test_languages_mix_in_one_text() -> None:
    words = "art. 5 of the ACHR; artículo 8 de la CADH; article 2 de la CEDEF; artigo 3 do PIDCP"
    assert read(words) == [("ACHR", "5"), ("ACHR", "8"), ("CEDAW", "2"), ("ICCPR", "3")]


def test_an_articles_heading_cites_nothing() -> None:
    heading = Unit("u1", Kind.ARTICLE, "Article 5")
    other = Unit("u2", Kind.HEADING, "The use of article 5 of the American Convention")
    found = cited(Text((heading, other)))
    assert [(one.unit, one.instrument, place(one)) for one in found] == [("u2", "ACHR", "5")]


@pytest.mark.parametrize(
    "words",
    [
        "Article 5. The group decides.",
        "Artículo 19.-El grupo decide.",
        "CHAPTER III - OF THE GROUP",
        "All are heard. Section 4. The board",
        "All are heard. ARTICLE 53 1. The group",
        "All are heard. CHAPTER I",
    ],
)
def test_a_heading_that_was_run_into_a_paragraph_cites_nothing(words: str) -> None:
    assert cited_in(words) == ()


def test_a_note_cites_for_the_paragraph_that_calls_it() -> None:
    unit = Unit("u1", Kind.PARAGRAPH, "All are heard." + call("n1"))
    note = Unit("n1", Kind.NOTE, "Article 8 of the American Convention.")
    [one] = cited(Text((unit,), (note,)))
    assert (one.unit, one.note, one.instrument, one.start) == ("u1", "n1", "ACHR", 0)


def test_a_groups_own_instruments_are_read_with_the_known_ones() -> None:
    own = Instrument("SEEDS", InstrumentKind.TREATY, Names("Convention on Seeds"))
    found = cited_in("Article 5 of the Convention on Seeds and of the ACHR", known().with_([own]))
    assert [(one.instrument, place(one)) for one in found] == [("SEEDS", "5"), ("ACHR", "whole")]
