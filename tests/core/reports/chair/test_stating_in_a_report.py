from __future__ import annotations

import pytest

from tests.core.reports.chair.migrants import (
    MEXICO,
    PROGRAM,
    REPORT,
    UNITED_STATES,
    recorded,
)
from tests.core.reports.chair.reported import report, words
from travaux import events as e
from travaux.findings import Severity
from travaux.render.plain import printed
from travaux.reports.placement import misplaced
from travaux.statements import Anchor, AnchorKind, Carrier, Statement, StatementKind


def test_statements_print_to_the_character_and_in_one_place() -> None:
    """S20, S25: verbatim in II.C, and nowhere else."""
    made = report()
    assert words(made, "statement:mexico") == MEXICO
    assert words(made, "statement:usa") == UNITED_STATES
    assert [
        found.code
        for found in misplaced(recorded(), {REPORT: made.text}, REPORT)
        if found.severity is not Severity.NOTE
    ] == []


def test_a_statement_is_attributed_as_the_party_asked_and_anchored_in_words() -> None:
    made = report()
    assert words(made, "request:mexico") == (
        "The Permanent Mission of Mexico asked that this report include its statement regarding "
        "the final part of paragraph three of the section on “Conceptual Framework” of document "
        "CAJP/GT/TM-24/05 rev. 7, which reads “The rights of each person end where those of others "
        "begin.” The text reads as follows:"
    )
    assert words(made, "request:usa") == (
        "The Permanent Mission of the United States asked that this report include its statement "
        "regarding the term ‘applicable’, as it qualifies international law or international legal "
        "instruments, in document CAJP/GT/TM-24/05 rev. 7. The text reads as follows:"
    )


def test_what_a_party_says_of_others_stays_that_partys() -> None:
    """I21: only the party's own paragraph tells what the drafting group meant."""
    made = report()
    assert [one.unit for one in made.sentences if "drafting group" in one.words] == [
        "statement:usa"
    ]


def test_a_statement_in_another_language_says_which_and_is_not_translated() -> None:
    made = report(language="es")
    assert words(made, "request:mexico").endswith(
        "El texto, presentado en inglés, dice lo siguiente:"
    )
    assert words(made, "request:mexico").startswith("La Misión Permanente de México solicitó")
    assert words(made, "request:usa").startswith(
        "La Misión Permanente de los Estados Unidos solicitó"
    )
    assert words(made, "statement:mexico") == MEXICO


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        (Anchor(AnchorKind.WHOLE, PROGRAM), f"its reservation regarding document {PROGRAM}."),
        (
            Anchor(AnchorKind.TITLE, PROGRAM),
            f"its reservation regarding the title of document {PROGRAM}.",
        ),
        (
            Anchor(AnchorKind.UNIT, PROGRAM, ordinal=12),
            f"its reservation regarding paragraph 12 of document {PROGRAM}.",
        ),
        (
            Anchor(AnchorKind.PASSAGE, PROGRAM, section="Scope"),
            "its reservation regarding the passage of the section on “Scope” of document",
        ),
    ],
)
def test_every_kind_of_anchor_has_its_words(anchor: Anchor, said: str) -> None:
    statement = Statement(
        "chile", "CHL", "Chile reserves.", "en", anchor, StatementKind.RESERVATION
    )
    made = report(e.StatementRecorded(statement))
    assert said in words(made, "request:chile")
    assert words(made, "request:chile").startswith("The delegation of Chile asked")


@pytest.mark.parametrize(
    ("party", "written", "en", "es"),
    [
        ("CHL", "Chile", "The delegation of Chile", "La delegación de Chile"),
        ("CHL", "Delegation of Chile", "The Delegation of Chile", "La delegación de Chile"),
        ("CHL", "la Delegación de Chile", "The delegation of Chile", "La Delegación de Chile"),
        (
            "USA",
            "Permanent Mission of the United States",
            "The Permanent Mission of the United States",
            "La Misión Permanente de los Estados Unidos",
        ),
        (
            "PER",
            "Misión Permanente del Perú",
            "The Permanent Mission of Peru",
            "La Misión Permanente del Perú",
        ),
        (
            "BHS",
            "Government of the Bahamas",
            "The Government of the Bahamas",
            "El Gobierno de las Bahamas",
        ),
        ("DOM", "", "The delegation of the Dominican Republic", "La delegación de la República"),
        ("CARICOM", "CARICOM", "CARICOM", "CARICOM"),
    ],
)
def test_a_party_is_named_by_the_office_that_it_was_named_by(
    party: str, written: str, en: str, es: str
) -> None:
    names = (written,) if written else ()
    anchored = Anchor(AnchorKind.WHOLE, PROGRAM)
    statement = e.StatementRecorded(Statement("one", party, "x", "en", anchored, as_written=names))
    assert words(report(statement), "request:one").startswith(f"{en} ")
    assert words(report(statement, language="es"), "request:one").startswith(f"{es} ")


def test_statements_taken_back_or_carried_elsewhere_do_not_print() -> None:
    mexico = recorded().statements["mexico"]
    minutes = Statement("chile", "CHL", "x", "en", mexico.anchor, carrier=Carrier.MINUTES)
    other = Statement("peru", "PER", "x", "en", mexico.anchor, document="CAJP/GT/TM-40/05")
    made = report(
        e.StatementWithdrawn("mexico"), e.StatementRecorded(minutes), e.StatementRecorded(other)
    )
    assert [one.id for one in made.text.units if one.id.startswith("statement:")] == [
        "statement:usa"
    ]


def test_an_organs_statement_names_the_organ() -> None:
    statement = Statement("cidh", "CIDH", "x", "en", Anchor(AnchorKind.WHOLE, PROGRAM))
    assert words(report(e.StatementRecorded(statement)), "request:cidh").startswith(
        "The Inter-American Commission on Human Rights asked"
    )


def test_lines_of_a_statement_break_where_the_party_broke_them() -> None:
    statement = Statement("chile", "CHL", "One.\n\nTwo.", "en", Anchor(AnchorKind.WHOLE, PROGRAM))
    made = report(e.StatementRecorded(statement)).text
    assert "  One.¶¶Two. {#statement:chile}" in printed(made)
