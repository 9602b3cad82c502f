from __future__ import annotations

from tests.texts import compilation, text
from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining import Group, How, alike

ACT = "1. All States shall act together at once for the families of migrant workers."
REPORT = "2. The Chair reports to the Council every year."
BASE = text(ACT, REPORT)
ADDED = ", taking into account the report of the Chair and the views of all members"


def only(compilation: Compilation) -> Group:
    (group,) = alike(compilation)
    return group


def test_same_words_put_in_elsewhere_are_found_whatever_their_signs() -> None:
    group = only(
        compilation(
            BASE,
            ARG=[ACT[:-1] + ADDED + ".", REPORT],
            BRA=[ACT, REPORT.replace("Chair", f"Chair{ADDED},")],
        )
    )
    (other,) = group.others
    assert (other.how, other.differing, other.of) == (How.ELSEWHERE, 0, 14)
    assert [ask.place.unit for ask in group.asks] == ["u1", "u2"]


def test_same_new_paragraph_after_another_one_is_found() -> None:
    group = only(
        compilation(
            BASE,
            ARG=[ACT, "2. A fund is set up.", f"3.{REPORT[2:]}"],
            BRA=[ACT, REPORT, "3. A fund is set up."],
        )
    )
    assert [ask.place.slot for ask in group.asks] == ["u1", "u2"]


def test_small_word_put_in_at_two_places_is_chance() -> None:
    wanted = [ACT.replace("the families", "families"), REPORT.replace("the Council", "Council")]
    assert alike(compilation(BASE, ARG=wanted)) == ()


def test_nearly_the_same_new_paragraph_after_another_one_is_found() -> None:
    fund = "A fund is set up for the travel and lodging of all members of the Group."
    group = only(
        compilation(
            BASE,
            ARG=[ACT, f"2. {fund}", f"3.{REPORT[2:]}"],
            BRA=[ACT, REPORT, f"3. {fund.replace('lodging', 'board')}"],
        )
    )
    (other,) = group.others
    assert (other.how, other.differing, other.of) == (How.ELSEWHERE, 1, 16)
    assert [(m.old, m.new) for m in other.differences] == [(" lodging", " board")]


def test_same_change_of_words_in_several_paragraphs_is_one_matter() -> None:
    base = text("1. All States shall act.", "2. The Chair shall report.", "3. It shall rest.")
    wanted = ["1. All States may act.", "2. The Chair may report.", "3. It shall sleep."]
    group = only(compilation(base, MEX=wanted))
    assert [(ask.place.unit, ask.old, ask.new) for ask in group.asks] == [
        ("u1", " shall", " may"),
        ("u2", " shall", " may"),
    ]


def test_words_that_go_here_and_come_there_are_not_the_same_change() -> None:
    wanted = [ACT.replace(" migrant workers", ""), REPORT.replace("Chair", "Chair migrant workers")]
    assert alike(compilation(BASE, MEX=wanted)) == ()
