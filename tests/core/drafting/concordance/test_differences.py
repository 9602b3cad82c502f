"""In what two language versions differ, and in what a good translation doesn't."""

from __future__ import annotations

import pytest

from tests.core.drafting.concordance.test_versions import SPANISH, SPOKEN, original
from tests.texts import text
from travaux.drafting.concordance.differences import concordant
from travaux.drafting.concordance.versions import Versions, aligned_versions

UNKNOWN = frozenset({"?"})
PARTIES = {("Mexico", "en"): frozenset({"MEX"}), ("México", "es"): frozenset({"MEX"})}
KEEP = "1. Pedir a los Estados miembros que mantengan unidas a las familias."
CITED = "~ RECORDANDO la resolución AG/RES. 1982 (XXXIII-O/03) y lo que en ella se dijo,"


def told(versions: Versions) -> list[tuple[str, ...]]:
    """Give what differs as plain tuples."""
    found = concordant(versions, lambda names, language: PARTIES.get((names, language), UNKNOWN))
    return [(one.unit, one.kind.value, one.original, one.other) for one in found]


def differences(*spanish: str, english: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    return told(aligned_versions(original(*english), text(*spanish, head=SPOKEN)))


def between(english: str, spanish: str) -> list[tuple[str, ...]]:
    """Give what differs between two paragraphs that stand in otherwise equal texts."""
    frame = "1. Montevideo 2005.", "3. Montevideo 2006."
    return differences(frame[0], spanish, frame[1], english=(frame[0], english, frame[1]))


def test_faithful_translation_differs_in_nothing() -> None:
    assert differences(*SPANISH) == []


@pytest.mark.parametrize(
    ("n", "block", "expected"),
    [
        (2, CITED, ("figures", "AG/RES. 1928 (XXXIII-O/03)", "AG/RES. 1982 (XXXIII-O/03)")),
        (6, "2. Establecer un fondo de 1.000 dólares.[^n1]", ("figures", "1,000,000", "1.000")),
        (6, "2. Establecer un fondo de 1.000.000 de dólares.", ("notes", "1", "0")),
        (7, "3. Reunirse de nuevo el 5 de marzo de 2006.", ("figures", "May", "marzo")),
        (7, "3. Reunirse de nuevo el 6 de mayo de 2006.", ("figures", "5", "6")),
        (5, KEEP.replace("mantengan", "[mantengan]"), ("brackets", "0", "1")),
        (5, KEEP.replace("Pedir", "{=Opción 1} Pedir"), ("options", "0", "1")),
        (5, KEEP.replace("1.", "_"), ("kind", "operative", "paragraph")),
        (5, KEEP.replace("1.", "#"), ("kind", "operative", "heading")),
        (5, KEEP.replace("1.", "{4.}"), ("label", "1.", "4.")),
        (6, "  (a) Establecer un fondo de 1.000.000 de dólares.[^n1]", ("level", "1", "2")),
    ],
)
def test_what_a_translation_has_to_keep_is_told(
    n: int, block: str, expected: tuple[str, ...]
) -> None:
    blocks = [block if place == n else own for place, own in enumerate(SPANISH)]
    assert differences(*blocks) == [(f"p{n}", *expected)]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("2. [Shall] [may] meet.", "2. [Podrá] [deberá] reunirse."),
        ("2. [+Mexico:: Shall] meet.", "2. Se reunirá [+México:: siempre]."),
        ("2. To meet within 3 months.", "2. Reunirse en un plazo de tres meses."),
        ("2. To meet within three months.", "2. Reunirse en un plazo de 3 meses."),
        ("2. See Articles 5 and 6 and again Article 5.", "2. Véanse los artículos 5 y 6."),
        ("§ {Article 5.} On meetings", "§ {Artículo V} De las reuniones"),
        ("§ {Article 5.} On meetings", "# Artículo 5: De las reuniones"),
        ("~ Recalling what was said then,", "_ Recordando lo que se dijo entonces,"),
        ("{5 bis} To meet.", "{5 bis.} Reunirse."),
        ("  (a) To meet.", "  a) Reunirse."),
    ],
)
def test_another_dress_is_no_difference(english: str, spanish: str) -> None:
    assert between(english, spanish) == []


@pytest.mark.parametrize(
    ("english", "spanish", "expected"),
    [
        ("[+Mexico:: Shall] meet.", "Se reunirá [+Chile:: siempre].", ("1+ MEX", "1+ ?")),
        ("[+Mexico:: Shall] meet.", "Se reunirá [-México:: siempre].", ("1+ MEX", "1- MEX")),
        ("[Shall [may] meet].", "[Se reunirá] [o podrá].", ("1; 2", "1; 1")),
    ],
)
def test_brackets_are_compared_by_what_they_are_about_and_how_they_nest(
    english: str, spanish: str, expected: tuple[str, str]
) -> None:
    assert between(f"2. {english}", f"2. {spanish}") == [("p1", "disputes", *expected)]


def test_without_names_of_parties_it_only_counts_whether_somebody_is_named() -> None:
    frame = original("1. [+Mexico:: Shall] meet. {#p}"), text("1. [+Chile:: Se] reunirá. {#p0}")
    assert concordant(aligned_versions(*frame)) == ()


def test_missing_and_added_paragraphs_are_told_with_their_words() -> None:
    assert differences(*SPANISH[:3], *SPANISH[4:]) == [
        ("p3", "missing", "BEARING IN MIND that all persons have rights, wherever they are,", "")
    ]
    more = "~ CONVENCIDA de que los documentos de 1969 han de ser leídos por todos los Estados,"
    assert differences(*SPANISH[:4], more, *SPANISH[4:]) == [
        ("es-u5", "added", "", more.removeprefix("~ "))
    ]


def test_divided_paragraph_is_compared_as_one() -> None:
    english = (
        "~ RECALLING the report of 2004, and Articles 5 and 36 of the Convention on consuls,",
        "1. To ask.",
    )
    spanish = "~ RECORDANDO el informe de 2004, y", "~ los artículos 5 y 36 de la Convención,"
    assert differences(*spanish, "1. Pedir.", english=english) == [("p0", "divided", "1", "2")]


def test_joined_paragraphs_are_compared_as_one() -> None:
    english = (
        "~ RECALLING the report of 2004, and",
        "~ Articles 5 and 36 of the Convention,",
        "1. To ask.",
    )
    spanish = "~ RECORDANDO el informe de 2004, y los artículos 5 y 36 de la Convención,"
    assert differences(spanish, "1. Pedir.", english=english) == [("p1", "joined", "2", "1")]


def test_two_paragraphs_that_stand_the_other_way_round_are_told() -> None:
    blocks = [*SPANISH[:2], SPANISH[3], SPANISH[2], *SPANISH[4:]]
    assert differences(*blocks) == [("p2", "moved", "", "")]


def test_paragraph_in_another_order_is_told_where_ids_are_shared() -> None:
    spanish = text("1. Dos. {#q2}", "2. Uno. {#q1}", "3. Tres. {#q3}", head=SPOKEN)
    english = text("1. One. {#q1}", "2. Two. {#q2}", "3. Three. {#q3}")
    assert told(aligned_versions(english, spanish)) == [("q1", "moved", "", "")]
