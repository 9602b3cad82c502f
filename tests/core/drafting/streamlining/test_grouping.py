from __future__ import annotations

from tests.texts import compilation, text
from travaux.changes import Modify
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.streamlining import Group, How, alike
from travaux.proposals import Entry, Proposal, Sponsor

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


def test_same_words_asked_for_by_other_changes_are_said_to_be_the_same() -> None:
    parts = (
        Entry(Modify("u1", 3, 5, " act together", " work"), ""),
        Entry(Modify("u1", 3, 6, " act together at", " work at"), ""),
    )
    wanted = [Proposal(p, (Sponsor(p),), (part,)) for p, part in zip("AB", parts, strict=True)]
    group = only(compiled(BASE, wanted))
    assert [(other.how, other.beside, other.words) for other in group.others] == [
        (How.SAME, "work at", "work at")
    ]
