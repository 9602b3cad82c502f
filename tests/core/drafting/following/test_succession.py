"""The paragraphs of a later issue, under the ids they bore in the earlier one."""

from __future__ import annotations

from tests.texts import text
from travaux.drafting.following.succession import Fate, Succession, succeeded, succeeding
from travaux.texts import Text, new_id

ACT = "1. All States shall act together at once, and shall inform the others in writing."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
EARLIER = (ACT, REPORT, FUND)


def after(*later: str, earlier: tuple[str, ...] = EARLIER) -> Succession:
    return succeeded(text(*earlier), text(*later))


def fates(succession: Succession) -> list[tuple[str, Fate]]:
    return [(successor.unit, successor.fate) for successor in succession.successors]


def ids(of: Text) -> list[str]:
    return [unit.id for unit in of.all_units()]


def test_paragraphs_that_stay_or_change_keep_their_ids() -> None:
    told = after(ACT, REPORT.replace("every year", "twice a year"), FUND)
    assert fates(told) == [("u1", Fate.SAME), ("u2", Fate.CHANGED), ("u3", Fate.SAME)]
    assert told.gone == ()


def test_a_new_paragraph_has_a_new_id_made_of_its_words() -> None:
    told = after(ACT, "2. The sea is rising and rising.", "3" + REPORT[1:], "4" + FUND[1:])
    assert ids(told.text)[1] == new_id("The sea is rising and rising.")
    assert fates(told)[1][1] is Fate.NEW
    assert [fate for _, fate in fates(told)] == [Fate.SAME, Fate.NEW, Fate.SAME, Fate.SAME]


def test_a_paragraph_that_is_gone_is_given_with_its_words() -> None:
    told = after(ACT, "2" + FUND[1:])
    assert [unit.words for unit in told.gone] == [REPORT[3:]]


def test_a_paragraph_that_stands_elsewhere_has_moved() -> None:
    told = after("1" + FUND[1:], "2" + ACT[1:], "3" + REPORT[1:])
    assert fates(told) == [("u3", Fate.MOVED), ("u1", Fate.SAME), ("u2", Fate.SAME)]


def test_one_part_of_a_divided_paragraph_keeps_the_id() -> None:
    told = after(
        "1. All States shall act together at once.",
        "2. They shall inform the others in writing.",
        "3" + REPORT[1:],
        "4" + FUND[1:],
    )
    [first, second, *_] = told.successors
    assert (first.unit, first.fate) == ("u1", Fate.CHANGED)
    assert (second.fate, second.sources) == (Fate.PART, (("u1", 6),))


def test_a_paragraph_that_took_in_another_is_joined_and_the_other_not_gone() -> None:
    told = after(ACT, f"{REPORT} {FUND[3:]}")
    assert fates(told) == [("u1", Fate.SAME), ("u2", Fate.JOINED)]
    assert dict(told.successors[1].sources) == {"u2": 9, "u3": 10}
    assert told.gone == ()


def test_notes_keep_their_ids_and_calls_follow() -> None:
    earlier = text("1. States[^n1] act.", "[^n1]: Small ones too.")
    later = text(
        "1. Bodies[^n1] meet.", "2. States[^n2] act.", "[^n1]: New ones.", "[^n2]: Small ones too."
    )
    found = succeeding(earlier, later)
    assert [note.words for note in found.notes if note.id == "n1"] == ["Small ones too."]
    assert found.units[1].id == "u1"
    assert found.units[1].calls == ("n1",)
    assert found.units[0].calls == (new_id("New ones."),)


def test_an_id_of_an_earlier_issue_is_not_given_again() -> None:
    words = "The sea is rising and rising."
    taken = {new_id(words)}
    found = succeeding(text(*EARLIER), text(*EARLIER, f"4. {words}"), taken)
    assert ids(found) == ["u1", "u2", "u3", f"{new_id(words)}.2"]


def test_empty_issues_follow_each_other() -> None:
    assert succeeded(text(), text()) == Succession(text(), (), ())
    assert fates(succeeded(text(), text(ACT))) == [(new_id(ACT[3:]), Fate.NEW)]
