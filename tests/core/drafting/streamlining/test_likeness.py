from __future__ import annotations

import pytest

from tests.texts import compilation, text
from travaux.drafting.compilation import Compilation
from travaux.drafting.streamlining import Group, How, alike
from travaux.drafting.streamlining.likeness import likeness

ACT = "1. All States shall act together at once for the families of migrant workers."
REPORT = "2. The Chair reports to the Council every year."
BASE = text(ACT, REPORT)
ADDED = ", taking into account the report of the Chair and the views of all members"


def asking(*additions: str) -> Compilation:
    """Compile what parties want to add to paragraph 1, in the order of their names."""
    parties = ("ARG", "BRA", "CHL", "MEX")
    return compilation(
        BASE,
        **{p: [ACT[:-1] + a + ".", REPORT] for p, a in zip(parties, additions, strict=False)},
    )


def only(compilation: Compilation) -> Group:
    (group,) = alike(compilation)
    return group


@pytest.mark.parametrize(
    ("one", "other", "how", "differing", "of"),
    [
        ("travel and lodging of members", "travel, and lodging of Members", How.SIGNS, 0, 5),
        ("the travel of members", "travel of members", How.SMALL_WORDS, 1, 4),
        ("the lodging or travel of all", "the lodging and travel of all", How.SMALL_WORDS, 1, 6),
        ("travel of all members here", "travel of most members here", How.FEW_WORDS, 1, 5),
    ],
)  # fmt: skip
def test_wordings_that_are_nearly_the_same(
    one: str, other: str, how: How, differing: int, of: int
) -> None:
    found = likeness(one, other)
    assert found is not None
    assert (found.how, found.differing, found.of) == (how, differing, of)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shall", "should"),
        ("shall act", "should act"),
        ("", "shall"),
        ("", ""),
        ("of the", "to the"),
        (",", ";"),
        ("the travel of all members", "the lodging of all members today"),
    ],
)
def test_wordings_that_are_not(one: str, other: str) -> None:
    assert likeness(one, other) is None


def test_nearly_equal_insertions_are_one_group_with_their_difference() -> None:
    group = only(asking(ADDED, ADDED.replace("views", "wishes")))
    (other,) = group.others
    assert group.first.voices == ("ARG",)
    assert other.asked.voices == ("BRA",)
    assert (other.how, other.differing, other.of) == (How.FEW_WORDS, 1, 14)
    assert [(m.old, m.new) for m in other.differences] == [(" views", " wishes")]


def test_wording_that_most_ask_for_comes_first() -> None:
    wishes = ADDED.replace("views", "wishes")
    group = only(asking(ADDED, wishes, wishes))
    assert group.first.voices == ("BRA", "CHL")


def test_change_of_more_words_is_compared_over_the_same_words() -> None:
    rest = "together at once for"
    wanted = "without delay, in every country and in all they do, in favour of"
    group = only(
        compilation(
            BASE,
            ARG=[ACT.replace(rest, wanted), REPORT],
            BRA=[ACT.replace(f"act {rest}", f"work {wanted}"), REPORT],
        )
    )
    assert [(m.old, m.new) for m in group.others[0].differences] == [(" act", " work")]


def test_deletions_are_compared_by_what_they_strike_out() -> None:
    group = only(
        compilation(
            BASE,
            ARG=[ACT.replace(" together at once for the families of migrant workers", ""), REPORT],
            BRA=[ACT.replace(" at once for the families of migrant workers", ""), REPORT],
        )
    )
    assert (group.others[0].how, group.others[0].differing, group.others[0].of) == (
        How.FEW_WORDS,
        1,
        9,
    )


def test_wordings_of_a_new_paragraph_are_compared_whole() -> None:
    fund = "3. A fund is set up for the travel and lodging of the members."
    group = only(
        compilation(
            BASE, ARG=[ACT, REPORT, fund], BRA=[ACT, REPORT, fund.replace("lodging", "board")]
        )
    )
    assert [ask.new for ask in group.asks] == [fund[3:], fund[3:].replace("lodging", "board")]


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
