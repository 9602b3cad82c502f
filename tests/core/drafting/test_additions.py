from __future__ import annotations

from travaux.changes import Add, Move
from travaux.drafting.additions import Addition, woven
from travaux.drafting.asks import Ask
from travaux.texts import Kind, Unit, new_id

YEAR = "To report to the Council every year on what was done."
COMMA = "To report to the Council, every year on what was done."
FUND = "A voluntary fund is set up for travel and lodging."
MEET = "The group meets in Washington whenever it is needed."


def added(words: str, kind: Kind = Kind.OPERATIVE, depth: int = 0) -> Add:
    return Add("u1", Unit(new_id(words), kind, words, depth))


def weave(**wanted: list[str | Move]) -> list[tuple[list[str], str]]:
    """Weave what parties add, and give for each addition its wordings and its voices."""
    asks = [
        Ask(one if isinstance(one, Move) else added(one), (party,), party, number)
        for party, own in wanted.items()
        for number, one in enumerate(own)
    ]
    return [shown(addition) for addition in woven(asks, lambda party: (party,))]


def shown(addition: Addition) -> tuple[list[str], str]:
    wordings = [wording.unit.words for wording in addition.wordings.values()]
    return wordings or [addition.moved], "".join(sorted(addition.voices))


def test_same_paragraph_by_three_is_one() -> None:
    assert weave(A=[YEAR], B=[YEAR], C=[YEAR]) == [([YEAR], "ABC")]


def test_comma_more_is_another_wording_of_one_paragraph() -> None:
    assert weave(A=[YEAR], B=[COMMA], C=[YEAR]) == [([YEAR, COMMA], "ABC")]


def test_different_paragraphs_stand_in_house_order() -> None:
    assert weave(B=[FUND], A=[YEAR]) == [([YEAR], "A"), ([FUND], "B")]


def test_short_paragraphs_with_different_words_are_two() -> None:
    assert weave(A=["To report."], B=["To agree."]) == [
        (["To report."], "A"),
        (["To agree."], "B"),
    ]


def test_each_voice_keeps_its_order_around_what_is_shared() -> None:
    assert weave(A=[FUND, YEAR], B=[YEAR, MEET]) == [
        ([FUND], "A"), ([YEAR], "AB"), ([MEET], "B"),
    ]  # fmt: skip


def test_what_others_have_first_comes_before_one_s_own() -> None:
    assert weave(A=[FUND, YEAR], B=[MEET, YEAR]) == [
        ([FUND], "A"), ([MEET], "B"), ([YEAR], "AB"),
    ]  # fmt: skip


def test_opposite_orders_keep_each_voice_s_own() -> None:
    weaved = weave(A=[FUND, YEAR], B=[YEAR, FUND])
    assert [w for w, voices in weaved if "A" in voices] == [[FUND], [YEAR]]
    assert [w for w, voices in weaved if "B" in voices] == [[YEAR], [FUND]]


def test_near_wordings_pair_between_what_is_shared() -> None:
    assert weave(A=[FUND, YEAR], B=[FUND, MEET, COMMA]) == [
        ([FUND], "AB"), ([MEET], "B"), ([YEAR, COMMA], "AB"),
    ]  # fmt: skip


def test_paragraph_added_twice_by_one_stands_twice() -> None:
    assert weave(A=[YEAR, YEAR], B=[YEAR]) == [([YEAR], "AB"), ([YEAR], "A")]


def test_same_words_numbered_otherwise_are_one_paragraph() -> None:
    plain = Ask(added(YEAR, Kind.PARAGRAPH), ("B",), "B", 0)
    [one] = woven([Ask(added(YEAR), ("A",), "A", 0), plain], lambda party: (party,))
    assert one.voices == {"A", "B"}


def test_unit_moved_here_by_two_is_one_and_never_a_wording() -> None:
    move = Move("u5", "u1")
    assert weave(A=[move, YEAR], B=[YEAR, move], C=[move]) != []
    assert weave(A=[move], B=[move]) == [(["u5"], "AB")]


def test_leading_wording_is_the_one_most_ask_for() -> None:
    asks = [Ask(added(w), (p,), p, 0) for p, w in (("A", YEAR), ("B", COMMA), ("C", COMMA))]
    [one] = woven(asks, lambda party: (party,))
    assert one.leading(lambda party: (party,)).unit.words == COMMA


def test_leading_among_equals_is_the_first_in_house_order() -> None:
    asks = [Ask(added(w), (p,), p, 0) for p, w in (("B", YEAR), ("A", COMMA))]
    [one] = woven(asks, lambda party: (party,))
    assert one.leading(lambda party: (party,)).unit.words == COMMA
