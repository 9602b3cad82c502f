"""Single sentences of reports, and what is offered from them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from travaux.bodies import Body, BodyKind
from travaux.delegations import Names, standard_registry
from travaux.intake.plain import received
from travaux.procedure.offering import Offer, offered
from travaux.sources import Certainty

_GROUP = (
    "The Working Group on Sand (WGS) was established on 3 March 2010 as part of the Committee on "
    "Shores (CS), in accordance with paragraph 2 of resolution A/RES/64/12.\n\n"
)
_GRUPO = (
    "El Grupo de Trabajo sobre Arena (GTA) fue establecido el 3 de marzo de 2010 en el marco de la "
    "Comisión de Costas (CC).\n\n"
)


def _offers(words: str, language: str = "en") -> tuple[Offer, ...]:
    begun = {"en": _GROUP, "es": _GRUPO}[language]
    return _read(f"A title\n\n{begun}{words}\n", language)


def _read(words: str, language: str, *known: Body) -> tuple[Offer, ...]:
    """Give what a whole file offers, beside the bodies that are on record."""
    read = received(words).value
    text = replace(read.text, language=language)
    states = standard_registry()
    return offered(
        text, lambda unit, rest: f"L{read.lines[unit].at(rest)}", states, "x", words, known=known
    )


def _given(words: str, act: str, *names: str, language: str = "en") -> list[tuple[Any, ...]]:
    """Give some particulars of the offers of an act."""
    return [
        tuple(one.particulars.get(name) for name in names)
        for one in _offers(words, language)
        if one.act == act
    ]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("On 4 May 2010 the Group elected as its Vice Chair Otto Vega (Chile).", "en"),
        ("El 4 de mayo de 2010 el Grupo eligió como su Vicepresidente Otto Vega (Chile).", "es"),
    ],
)
def test_an_office_before_a_name_is_no_part_of_it(words: str, language: str) -> None:
    persons = _given(words, "register-person", "id", "name", language=language)
    assert persons == [("vega", "Otto Vega")]


def test_an_office_that_is_named_before_its_holder_is_offered() -> None:
    words = "On 4 May 2010 the Group elected as its Vice Chair Otto Vega (Chile)."
    offered_ = _given(words, "take-office", "office", "person", "manner")
    assert offered_ == [("vice chair", "vega", "elected")]


_DECIDED = "On 9 May 2010, the Group adopted document A/CS/WGS/4. "


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        (
            "On 4 May 2010 the Group elected Ana Ruiz (Chile) as its Chair.",
            ("chair", "ruiz", "elected"),
        ),
        (
            (
                "On 4 May 2010 the Group ratified the Permanent Representative of Chile, "
                "Ambassador Ana Ruiz, as its Chair."
            ),
            ("chair", "ruiz", "ratified"),
        ),
        (
            "On 4 May 2010, Ana Ruiz, Alternate Representative of Chile, was elected Vice Chair.",
            ("vice chair", "ruiz", "elected"),
        ),
    ],
)
def test_how_an_officer_took_office(words: str, taken: tuple[str, ...]) -> None:
    assert _given(words, "take-office", "office", "person", "manner") == [taken]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        (
            (
                "El 4 de mayo de 2010 el Grupo eligió Presidenta a la Representante Alterna de "
                "Chile, Ana Ruiz."
            ),
            ("chair", "ruiz", "elected"),
        ),
        (
            (
                "El 4 de mayo de 2010 el Representante Permanente del Perú, Luis Vega, resultó "
                "electo Vicepresidente."
            ),
            ("vice chair", "vega", "elected"),
        ),
    ],
)
def test_how_an_officer_took_office_in_spanish(words: str, taken: tuple[str, ...]) -> None:
    found = _given(words, "take-office", "office", "person", "manner", language="es")
    assert found == [taken]


def test_two_chairs_one_after_the_other_are_two_decisions() -> None:
    words = (
        "On 4 May 2010 the Group elected Ana Ruiz (Chile) as its Chair.\n\n"
        "On 4 May 2011 the Group elected Luis Vega (Peru) as its Chair."
    )
    assert _given(words, "take-decision", "id", "objects") == [
        ("chair", ["ruiz"]),
        ("chair-2", ["vega"]),
    ]


def test_what_is_told_twice_is_one_offer_with_two_sources() -> None:
    words = "On 4 May 2010 the Group elected Ana Ruiz (Chile) as its Chair."
    [term] = [one for one in _offers(f"{words}\n\n{words}") if one.act == "take-office"]
    assert [source.place for source in term.sources] == ["L5", "L7"]


def test_a_day_that_is_told_differently_is_a_discrepancy() -> None:
    words = "The Group was established on 5 April 2010."
    doubt = next(one for one in _offers(words) if one.act == "note-discrepancy")
    assert doubt.particulars["finding"] == (
        "The text gives the establishment differently: 2010-03-03, 2010-04-05."
    )
    assert _given(words, "establish-body", "when") == [("2010-03-03",)]


def test_a_decision_of_another_body_is_none_of_the_groups() -> None:
    words = _DECIDED * 2 + "On 8 May 2010, the Committee on Shores adopted document A/CS/7."
    assert _given(words, "take-decision", "objects") == [(["A/CS/WGS/4"],)]


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("adopted by consensus document A/CS/WGS/4", "consensus"),
        ("approved, by acclamation, document A/CS/WGS/4", "acclamation"),
        ("adopted document A/CS/WGS/4 without a vote", "without a vote"),
        ("adopted document A/CS/WGS/4", None),
    ],
)
def test_the_method_of_a_decision_is_never_assumed(said: str, method: str | None) -> None:
    found = _given(f"On 9 May 2010, the Group {said}.", "take-decision", "method", "objects")
    assert found == [(method, ["A/CS/WGS/4"])]


def test_a_statement_on_nothing_certain_is_on_the_whole() -> None:
    words = (
        _DECIDED + "\n\nThe delegation of Chile asked that the following statement be included in "
        "this report: “We speak of sand.”"
    )
    assert _given(words, "record-statement", "id", "words", "anchor", "issue") == [
        ("chile", "We speak of sand.", None, "A/CS/WGS/4")
    ]


def test_a_statement_may_stand_in_the_paragraph_after_the_one_that_asks_for_it() -> None:
    words = (
        _DECIDED
        + "\n\nThe delegation of Chile asked that its statement on the second paragraph of "
        "that document be included. The text reads as follows:\n\n“Chile doesn't share it.”\n\n"
        "The Group thanked “everybody”.\n"
    )
    assert _given(words, "record-statement", "id", "words") == [
        ("chile", "Chile doesn't share it.")
    ]


def test_a_paragraph_that_is_no_quotation_is_no_statement() -> None:
    words = (
        _DECIDED + "\n\nThe delegation of Chile asked that its statement be included. The text "
        "reads as follows:\n\nThe Group thanked “everybody” for that."
    )
    assert _given(words, "record-statement", "id") == []


def test_two_statements_of_one_party_have_two_ids() -> None:
    asked = (
        "The delegation of Chile asked that the following statement be included in this report: "
    )
    words = f"{_DECIDED}\n\n{asked}“We speak of sand.”\n\n{asked}“We speak of dust.”"
    assert _given(words, "record-statement", "id") == [("chile",), ("chile-2",)]


def test_a_statement_is_carried_by_the_minutes_where_it_says_so() -> None:
    words = (
        _DECIDED + "\n\nThe delegation of Chile requested that its statement stand in the minutes: "
        "“We speak of sand.”"
    )
    assert _given(words, "record-statement", "carrier", "document") == [("minutes", None)]


def test_a_quotation_that_nobody_asked_for_is_no_statement() -> None:
    words = _DECIDED + "\n\nThe Chair of Chile's committee said: “We speak of sand.”"
    assert _given(words, "record-statement", "id") == []


def test_a_statement_without_a_decision_is_not_tied_to_a_text() -> None:
    words = (
        "The delegation of Chile asked that the following statement be included in this report: "
        "“We speak of sand.”"
    )
    assert _given(words, "record-statement", "id") == []


def test_an_office_has_the_body_that_it_belongs_to_as_its_parent() -> None:
    words = (
        "The Department of Maps of the Executive Secretariat of the Agency for Coasts spoke, and "
        "so did the Executive Secretariat of the Institute of Tides."
    )
    found = {
        code: rest for code, *rest in _given(words, "register-body", "code", "parent", "aliases")
    }
    assert (found["AC/ES/DM"], found["AC/ES"], found["IT/ES"]) == (
        ["AC/ES", ["Department of Maps"]],
        ["AC", None],  # two are called “Executive Secretariat”
        ["IT", None],
    )


def test_a_code_that_is_made_of_initials_is_inferred() -> None:
    words = "The Institute of Tides spoke."
    [body] = [one for one in _offers(words) if one.particulars.get("code") == "IT"]
    assert (body.certainty, [source.of for source in body.sources]) == (
        Certainty.INFERRED,
        ["", "code"],
    )


def test_capitals_that_slip_do_not_make_another_body() -> None:
    words = "The Institute of Deep Tides spoke. Later the Institute of Deep tides wrote."
    assert [code for (code,) in _given(words, "register-body", "code")].count("IDT") == 1
    assert "ID" not in [code for (code,) in _given(words, "register-body", "code")]


def test_a_sentence_that_goes_on_after_a_head_is_no_name() -> None:
    words = "The Committee on Shores and Member States spoke. The Security Council and France met."
    names = [given["en"] for (given,) in _given(words, "register-body", "names")]
    assert names == ["Committee on Shores", "Security Council", "Working Group on Sand"]


def test_a_number_in_words_is_a_figure() -> None:
    assert _given("The Group held a total of twelve meetings.", "assert-figure", "value") == [(12,)]
    assert _given("The Group held several meetings.", "assert-figure", "value") == []


def test_a_list_of_dates_is_no_sentence() -> None:
    words = "The Group met on 4 May 2010; " + " ".join(["5 May 2010;"] * 80)
    assert _given(words, "convene-meeting", "when") == []


def test_nothing_is_offered_in_a_language_that_is_not_known() -> None:
    read = received(f"A title\n\n{_GROUP}").value
    text = replace(read.text, language="de")
    assert offered(text, lambda unit, _: unit, standard_registry(), "x") == ()


@pytest.mark.parametrize(
    "words", ["Office of the ", "March 3 and ", "Aa ", "“a ", "Ana de la Cruz "]
)
def test_a_text_that_goes_on_and_on_is_read_all_the_same(words: str) -> None:
    found = [one.act for one in _offers(words * 2000)]
    assert found[:2] == ["register-body", "register-body"]


_TITLES = [
    "Informe de la Presidencia del Grupo de Trabajo del Agua",
    "INFORME DE LA PRESIDENCIA DEL GRUPO DE TRABAJO DEL AGUA",
]


@pytest.mark.parametrize("title", _TITLES)
def test_a_group_that_only_the_title_names_is_found(title: str) -> None:
    words = f"{title}\n\nEl Grupo de Trabajo se reunió el 4 de mayo de 2010.\n"
    found = _read(words, "es")
    assert found[0].particulars == {
        "code": "GTA",
        "kind": "working group",
        "names": {"es": "Grupo de Trabajo del Agua"},
        "aliases": ["Grupo de Trabajo"],
    }
    assert found[1].particulars["body"] == "GTA"


_WATER = Body("GT/A", BodyKind.WORKING_GROUP, Names(es="Grupo de Trabajo del Agua"))


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Informe", "El grupo de trabajo del agua se reunió el 4 de mayo de 2010."),
        ("Informe del grupo de trabajo del agua", "Se reunió el 4 de mayo de 2010."),
        *((title, "El Grupo de Trabajo se reunió el 4 de mayo de 2010.") for title in _TITLES),
    ],
)
def test_a_group_on_record_is_found_by_its_name_however_it_is_written(
    title: str, first: str
) -> None:
    found = _read(f"{title}\n\n{first} La Comisión de Costas (CC) recibe el informe.", "es", _WATER)
    issues = [one.particulars["body"] for one in found if one.act == "register-issue"]
    assert issues == ["GT/A"]
    meetings = [one.particulars["body"] for one in found if one.act == "convene-meeting"]
    assert set(meetings) <= {"GT/A"}


def test_a_name_that_two_bodies_on_record_bear_tells_of_neither() -> None:
    words = "Informe\n\nEl grupo de trabajo del agua se reunió el 4 de mayo de 2010."
    assert _read(words, "es", _WATER, replace(_WATER, code="GT/B")) == ()
