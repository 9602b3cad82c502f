from __future__ import annotations

from typing import Any

import pytest

from tests.agreed import LETTER, PROGRAM, RESOLUTION, agreed
from tests.texts import text
from travaux.findings import Finding, Severity
from travaux.record import Record
from travaux.reports.placement import misplaced
from travaux.texts import Text

REPORT = "report"
QUOTED = "what one may do ends where the due of another begins in a free society"
MEXICO = (
    "While these are the words of three  instruments, certain limits don’t make “human rights” "
    "depend upon whether anybody fulfils a duty."
)
UNITED_STATES = "The word leaves out, for each State, what doesn't bind that State in any way."
PROGRAM_TEXT = text(f"1. At the same time, {QUOTED}.", "2. The applicable law is respected.")
RESOLUTION_TEXT = text("~ Recalling its earlier work,", "1. To adopt the program.")


def recorded(*more: tuple[str, dict[str, Any]], **particulars: Any) -> Record:
    mexico = {
        "id": "mexico",
        "party": "MEX",
        "words": MEXICO,
        "language": "en",
        "issue": PROGRAM,
        "document": REPORT,
        "anchor": "passage",
        "quotation": QUOTED,
    }
    usa = {**mexico, "id": "usa", "party": "USA", "words": UNITED_STATES}
    return agreed(("record-statement", {**mexico, **particulars}), ("record-statement", usa), *more)


def report(*more: str, mexico: str = MEXICO) -> Text:
    return text(
        "# Proceedings",
        f"Mexico asked for its statement on “{QUOTED}”.",
        f"“{mexico}”",
        UNITED_STATES,
        *more,
    )


def found(
    record: Record | None = None,
    *,
    program: Text = PROGRAM_TEXT,
    resolution: Text = RESOLUTION_TEXT,
    carrier: Text | None = None,
    named: str = "",
) -> tuple[Finding, ...]:
    texts = {PROGRAM: program, RESOLUTION: resolution, REPORT: carrier or report()}
    return misplaced(record or recorded(), texts, named)


def codes(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in findings]


def test_both_statements_print_in_the_report_and_nowhere_else() -> None:
    assert found() == ()


def test_lines_may_break_anywhere_in_the_carrier() -> None:
    lines = recorded(words=MEXICO.replace("instruments, ", "instruments,\r\n\r\n"))
    assert found(lines) == ()


def test_a_statement_that_isnt_printed_is_told() -> None:
    assert found(carrier=text("Nothing was said.", UNITED_STATES)) == (
        Finding(
            Severity.WARNING,
            "statement-not-printed",
            "statement mexico",
            "It isn't printed in report. Print its words there as they are.",
        ),
    )


def test_a_statement_printed_in_other_words_is_told_with_what_differs() -> None:
    (one,) = found(carrier=report(mexico=MEXICO.replace("depend upon", "follow from")))
    assert one.code == "statement-not-verbatim"
    assert one.message == (
        "It isn't printed word for word in report, the paragraph “While these are the …”: “follow "
        "from” stands for “depend upon”. Print it as the party gave it."
    )


@pytest.mark.parametrize("printed", [MEXICO.replace("’", "'"), MEXICO.replace("While", "while")])
def test_another_sign_or_capital_isnt_the_partys_either(printed: str) -> None:
    (one,) = found(carrier=report(mexico=printed))
    assert one.code == "statement-not-verbatim"
    assert ": signs or capitals aren't the party's. Print" in one.message


def test_many_differences_are_counted() -> None:
    printed = MEXICO
    for was, now in (("While", "As"), ("certain", "some"), ("upon", "on"), ("duty", "task")):
        printed = printed.replace(was, now)
    (one,) = found(carrier=report(mexico=printed))
    assert one.message.endswith(
        "“As” stands for “while”; “some” stands for “certain”; “on” stands for “upon”; and 1 more. "
        "Print it as the party gave it."
    )


@pytest.mark.parametrize("place", ["program", "resolution"])
def test_words_of_a_statement_in_another_text_are_told(place: str) -> None:
    taken = text("1. Known.", "2. Certain limits don't make 'human rights' depend upon anything.")
    texts = {place: taken}
    (one,) = found(**texts)  # type: ignore[arg-type]
    issue = {"program": PROGRAM, "resolution": RESOLUTION}[place]
    assert (one.code, one.where) == ("statement-elsewhere", "statement mexico")
    assert one.message.startswith(
        f"Words of it stand in {issue}, 2.: “certain limits don’t make “human rights” depend upon”."
    )


def test_seven_words_together_may_be_chance() -> None:
    assert found(program=text("1. Certain limits don't make human rights depend.")) == ()


def test_words_in_a_note_are_told_too() -> None:
    noted = text("1. Known.[^n1]", f"[^n1]: {UNITED_STATES}")
    (one,) = found(resolution=noted)
    assert one.message.startswith(
        f"Words of it stand in {RESOLUTION}, the paragraph “The word leaves out, …”"
    )


def test_names_of_instruments_are_shared_by_many_texts() -> None:
    cited = "the American Declaration of the Rights and Duties of Man"
    words = f"While this is what Article 28 of {cited} says, much else follows from the whole."
    assert (
        found(
            recorded(words=words),
            carrier=report(mexico=words),
            program=text(f"1. Recalling Article 28 of {cited}."),
        )
        == ()
    )


def test_words_that_the_statement_quotes_stand_in_the_text_that_it_quotes() -> None:
    words = f"Mexico reads the words “{QUOTED}” as binding nobody, whoever may say so later."
    assert found(recorded(words=words), carrier=report(mexico=words)) == ()


def test_a_short_statement_counts_as_a_whole() -> None:
    words = "Nobody here asked about this."
    record = recorded(words=words)
    (one,) = found(record, carrier=report(mexico=words), program=text(f"1. But {words}"))
    assert one.code == "statement-elsewhere"


def test_a_footnote_prints_among_the_notes_of_its_text_and_not_above_them() -> None:
    record = recorded(carrier="footnote", document=RESOLUTION)
    other = text("# Proceedings", UNITED_STATES)
    below = text("1. To adopt the program.[^n1]", f"[^n1]: {MEXICO}")
    above = text(f"1. {MEXICO}")
    assert found(record, carrier=other, resolution=below) == ()
    assert codes(found(record, carrier=other, resolution=above)) == [
        ("statement-not-printed", "statement mexico"),
        ("statement-elsewhere", "statement mexico"),
    ]


def test_a_statement_that_was_taken_back_stands_nowhere() -> None:
    record = recorded(("withdraw-statement", {"statement": "mexico", "request": LETTER}))
    assert codes(found(record)) == [("statement-elsewhere", "statement mexico")]
    assert found(record, carrier=text(UNITED_STATES)) == ()


def test_a_statement_without_a_carrier_of_its_own_goes_into_the_report_that_is_checked() -> None:
    record = recorded(document="")
    assert found(record, named=REPORT) == ()
    assert codes(found(record)) == [
        ("carrier-not-checked", "statement mexico"),
        ("statement-elsewhere", "statement mexico"),
    ]


def test_a_carrier_that_isnt_there_cant_be_checked() -> None:
    (one,) = misplaced(
        recorded(document="minutes", carrier="minutes"), {REPORT: text(UNITED_STATES)}
    )
    assert (one.severity, one.message) == (
        Severity.NOTE,
        "Whether it prints word for word wasn't checked: “minutes” wasn't among the texts.",
    )
