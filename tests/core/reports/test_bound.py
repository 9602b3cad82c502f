"""The page on who is bound, beside a text and a statement (S24, P23)."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.records import OPENED, played
from tests.texts import text
from travaux.citations import Citation
from travaux.citations.reading import cited
from travaux.dates import When
from travaux.instruments import Action, ActionKind, Counted, Doubt, Status, StatusOn
from travaux.record import Record
from travaux.record.instruments import instruments_of
from travaux.reports.bound import CSV_HEAD, Asked, bindings, bound, bound_csv, told, unknown_named
from travaux.reports.bound_phrases import BOUND_PHRASES
from travaux.statements import Anchor, AnchorKind, Statement
from travaux.texts import Text
from travaux.texts.signs import CELL

DAY = date(2005, 5, 18)
STATES = ("MEX", "USA", "TTO", "CAN")
DRAFT = text(
    "1. States shall act as Article 29.2. of the Universal Declaration of Human Rights says. {#u1}",
    "2. Article 32 of the American Convention on Human Rights applies. {#u2}",
    "3. See AG/RES. 1928 (XXXIII-O/03), and the American Convention on Human Rights. {#u3}",
)
TABLE: dict[str, Any] = {
    "instrument": "ACHR",
    "as_of": "2005-05-31",
    "source": "OAS, table B-32",
    "whole": True,
    "actions": [
        {"party": "Mexico", "kind": "accession", "when": "1981-03-24"},
        {"party": "USA", "kind": "signature", "when": "1977-06-01"},
        {"party": "Trinidad and Tobago", "kind": "accession", "when": "1991-05-28"},
        {
            "party": "Trinidad and Tobago",
            "kind": "denunciation",
            "when": "1998-05-26",
            "effective": "1999-05-26",
        },
    ],
}
RECORD = played(OPENED, ("record-status", TABLE))


def page(record: Record = RECORD, language: str = "en", **more: Any) -> dict[str, str]:
    asked = replace(Asked("CAJP/GT/TM-1/05", STATES, DAY), **more)
    made = bound(record, asked, cited(DRAFT, instruments_of(record)), language)
    return {unit.id: unit.words for unit in made.units}


def rows(units: dict[str, str], table: str) -> list[list[str]]:
    return [words.split(CELL) for name, words in units.items() if name.startswith(f"{table}.")]


def test_each_instrument_stands_once_in_the_order_in_which_it_is_cited() -> None:
    found = bindings(RECORD, cited(DRAFT), STATES, DAY)
    assert [one.instrument.code for one in found] == [
        "UDHR",
        "ACHR",
        "AG/RES. 1928 (XXXIII-O/03)",
    ]
    assert found[1].written == (
        "Article 32 of the American Convention on Human Rights",
        "American Convention on Human Rights",
    )


def test_every_state_has_its_status_with_what_made_it_so() -> None:
    assert rows(page(), "states.0") == [
        ["State", "American Convention on Human Rights"],
        ["Canada", "not party"],
        ["Mexico", "party (accession, March 24, 1981)"],
        [
            "Trinidad and Tobago",
            "no longer party (denunciation, May 26, 1998; in effect since May 26, 1999)",
        ],
        ["United States", "signatory (signature, June 1, 1977)"],
    ]


def test_a_declaration_and_a_resolution_have_no_parties() -> None:
    found = rows(page(), "instruments")
    assert [(one[1], one[4]) for one in found[1:]] == [
        ("declaration", "has no parties"),
        ("treaty", "OAS, table B-32, as of May 31, 2005"),
        ("resolution", "has no parties"),
    ]


def test_without_a_table_everybody_is_unknown() -> None:
    units = page(played(OPENED))
    assert {one[1] for one in rows(units, "states.0")[1:]} == {"unknown (no table is on record)"}
    assert rows(units, "instruments")[2][4] == "no table on record"


def test_after_the_table_was_made_the_last_that_it_tells_is_given() -> None:
    units = page(on=date(2006, 1, 1))
    assert rows(units, "states.0")[2][1] == (
        "unknown (the table was made before that day; on May 31, 2005: party (accession, March 24, "
        "1981))"
    )


def test_it_says_that_it_is_data_and_nobodys_view() -> None:
    assert page()["data"].startswith("This is data beside the text. It is neither the view of")


def test_a_statement_stands_above_it_word_for_word() -> None:
    anchor = Anchor(AnchorKind.WHOLE, "CAJP/GT/TM-1/05")
    one = Statement("usa", "USA", "We read it so.\n\nFor those bound.", "en", anchor)
    units = page(statement=one)
    assert (units["beside"], units["statement.0"], units["statement.1"]) == (
        "It stands beside this statement (United States):",
        "“We read it so.”",
        "“For those bound.”",
    )


def test_a_name_in_no_table_is_told_as_unknown() -> None:
    names = ("Treaty of Ruritania", "this convention", "Treaty of Ruritania")
    citations = [Citation("", None, name, name, "u1") for name in names]
    assert unknown_named(citations) == ("Treaty of Ruritania",)
    made = bound(RECORD, Asked("X", STATES, DAY), citations)
    assert "“Treaty of Ruritania”" in made.unit("unknown.0").words


def test_a_source_that_can_not_tell_who_left_is_named() -> None:
    few = {**TABLE, "actions": TABLE["actions"][:2]}
    assert "legend.3" not in page()
    said = page(played(OPENED, ("record-status", few)))["legend.3"]
    assert said.startswith("American Convention on Human Rights: this source doesn't tell who left")


def test_a_text_that_cites_nothing_has_no_table() -> None:
    made = bound(RECORD, Asked("X", STATES, DAY), ())
    assert [one.id for one in made.units if one.id.startswith(("states", "none"))] == ["none"]


def test_the_rows_for_a_worksheet_hold_every_instrument_and_state() -> None:
    data = bound_csv(RECORD, Asked("X", STATES, DAY), cited(DRAFT))
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert (tuple(found[0]), len(found)) == (CSV_HEAD, 1 + 3 * len(STATES))
    [left] = [one for one in found if one[0] == "ACHR" and one[2] == "TTO"]
    assert left[4:9] == ["2005-05-18", "no longer party", "denunciation", "1998-05-26",
                         "1999-05-26"]  # fmt: skip
    assert left[9:] == ["yes", "", "OAS, table B-32", "2005-05-31"]


def test_a_treaty_that_was_not_in_force_says_so() -> None:
    deposit = Action("MEX", ActionKind.RATIFICATION, When.read("1977-01-01"))
    found = StatusOn(Status.PARTY, deposit, deposit.when, Counted.DEPOSIT, in_force=False)
    assert told(found, "en") == (
        "party (ratification, January 1, 1977; the treaty was not in force)"
    )


@pytest.mark.parametrize("language", BOUND_PHRASES)
def test_each_language_has_a_word_for_everything(language: str) -> None:
    say = BOUND_PHRASES[language]
    assert (set(say.statuses), set(say.doubts)) == (set(Status), set(Doubt))
    assert set(say.acts) == set(ActionKind)
    units = page(language=language)
    assert len(rows(units, "states.0")) == 1 + len(STATES)


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("es", "ya no es parte (denuncia, 26 de mayo de 1998; con efecto desde el 26 de mayo"),
        ("fr", "n'est plus partie (dénonciation, 26 mai 1998; avec effet depuis le 26 mai 1999)"),
        ("pt", "já não é parte (denúncia, 26 de maio de 1998; com efeito desde 26 de maio"),
    ],
)
def test_it_is_said_in_the_readers_language(language: str, says: str) -> None:
    told_of = [cells[1] for cells in rows(page(language=language), "states.0")]
    assert any(one.startswith(says) for one in told_of)


def test_the_whole_page_is_a_text_in_its_language() -> None:
    made = bound(RECORD, Asked("X", STATES, DAY), cited(DRAFT), "fr")
    assert isinstance(made, Text)
    assert made.language == "fr"
