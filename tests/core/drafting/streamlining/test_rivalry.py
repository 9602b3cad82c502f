from __future__ import annotations

from tests.texts import compilation, proposal, text
from travaux.changes import Join, Keep, Modify, Move, Suppress
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.streamlining import Asked, Together, Why, together
from travaux.drafting.streamlining.rivalry import MOST_ASKS, MOST_CHOICES
from travaux.proposals import Entry, Proposal, Sponsor

ACT = "1. All States shall act together at once for the families of migrant workers."
REPORT = "2. The Chair reports to the Council every year."
BASE = text(ACT, REPORT)


def only(compilation: Compilation) -> Together:
    (one,) = together(compilation)
    return one


def asking(*blocks: str) -> Together:
    """Weigh what parties want paragraph 1 to be, in the order of their names."""
    parties = ("ARG", "BRA", "CHL", "MEX", "PER")
    return only(
        compilation(BASE, **{p: [b, REPORT] for p, b in zip(parties, blocks, strict=False)})
    )


def news(asks: tuple[Asked, ...]) -> list[str]:
    return [ask.new for ask in asks]


def wanting(**wanted: Keep | Move | Join | Suppress | Modify) -> Compilation:
    """Compile one change of each party."""
    return compiled(
        BASE, [Proposal(p, (Sponsor(p),), (Entry(change, ""),)) for p, change in wanted.items()]
    )


def test_changes_to_other_words_can_all_be_taken() -> None:
    found = asking(ACT.replace("shall", "should"), ACT.replace("families", "children"))
    assert found.compatible
    assert news(found.free) == [" should", " children"]
    assert [ask.voices for ask in found.free] == [("ARG",), ("BRA",)]
    assert [ask.refs for ask in found.free] == [
        (("ARG", "ARG.docx", 0),),
        (("BRA", "BRA.docx", 0),),
    ]


def test_wordings_of_the_same_words_are_rivals_and_say_where_they_meet() -> None:
    found = asking(
        ACT.replace("shall", "should"), ACT.replace("shall", "may"), ACT.replace("families", "kin")
    )
    assert news(found.free) == [" kin"]
    (knot,) = found.knots
    (clash,) = knot.clashes
    assert (clash.why, clash.words) == (Why.SAME_WORDS, " shall")
    assert [news(choice) for choice in knot.choices] == [[" may"], [" should"]]


def test_greater_change_clashes_with_what_others_change_inside_it() -> None:
    found = asking(ACT.replace(" together at once", ""), ACT.replace("at once", "soon"))
    (knot,) = found.knots
    assert [clash.words for clash in knot.clashes] == [" at once"]
    assert [news(choice) for choice in knot.choices] == [[""], [" soon"]]


def test_what_stands_beside_a_replaced_word_lies_apart_from_it() -> None:
    found = asking(ACT.replace("shall", "should"), ACT.replace("shall", "shall, gladly,"))
    assert found.compatible
    assert news(found.free) == [" should", ", gladly,"]


def test_words_put_in_at_one_place_are_rivals() -> None:
    found = asking(ACT.replace("once", "once fully"), ACT.replace("once", "once gladly"))
    (knot,) = found.knots
    assert [clash.why for clash in knot.clashes] == [Why.SAME_PLACE]
    assert [clash.words for clash in knot.clashes] == [""]


def test_words_put_in_among_words_that_go_clash_with_that() -> None:
    found = asking(ACT.replace(" together at once", ""), ACT.replace("at", "fully at"))
    (knot,) = found.knots
    assert [(clash.why, clash.words) for clash in knot.clashes] == [(Why.INSIDE, "")]


def test_rewrite_that_has_what_another_asks_for_is_compatible_with_it() -> None:
    rewrite = "1. Governments should protect migrants, their children and everyone in their house."
    found = asking(ACT.replace("shall", "should"), rewrite)
    whole = next(ask for ask in found.free + found.knots[0].asks if ask.whole)
    small = next(ask for ask in found.free + found.knots[0].asks if ask.new == " should")
    assert (small.parts <= whole.parts) is found.compatible


def test_choices_run_over_several_clashes_of_one_knot() -> None:
    found = asking(
        ACT.replace("act together at once", "meet"),
        ACT.replace("act", "work"),
        ACT.replace("once", "last"),
    )
    (knot,) = found.knots
    assert [news(clash.asks) for clash in knot.clashes] == [[" work", " meet"], [" meet", " last"]]
    assert [news(choice) for choice in knot.choices] == [[" work", " last"], [" meet"]]


def test_paragraph_cant_go_and_be_changed() -> None:
    found = only(compilation(BASE, ARG=[REPORT], BRA=[ACT.replace("shall", "may"), REPORT]))
    (knot,) = found.knots
    assert [clash.why for clash in knot.clashes] == [Why.WHOLE]
    assert [[ask.verb for ask in choice] for choice in knot.choices] == [["MOD"], ["SUP"]]


def test_paragraph_cant_stay_as_it_is_and_be_changed() -> None:
    found = only(wanting(ARG=Keep("u1"), BRA=Modify("u1", 2, 3, " shall", " may")))
    assert [[ask.verb for ask in choice] for choice in found.knots[0].choices] == [["MOD"], ["NOC"]]


def test_paragraph_can_be_moved_and_its_words_changed() -> None:
    assert only(wanting(ARG=Move("u1", "u2"), BRA=Modify("u1", 2, 3, " shall", " may"))).compatible


def test_paragraph_cant_be_moved_to_two_places() -> None:
    found = only(wanting(ARG=Move("u1", "u2"), BRA=Move("u1", "")))
    assert [ask.after for ask in found.knots[0].asks] == ["", "u2"]


def test_paragraph_cant_run_on_into_one_that_goes() -> None:
    joined, suppressed = together(wanting(ARG=Join("u1"), BRA=Suppress("u2")))
    assert [clash.why for clash in joined.across] == [Why.NEIGHBOUR]
    assert (joined.compatible, joined.free) == (False, ())
    assert suppressed.compatible


def test_paragraph_cant_run_on_past_one_that_is_to_come_after_it() -> None:
    added = proposal(
        "CHL", BASE, ACT, "2. A fund is set up.", "3. The Chair reports to the Council every year."
    )
    join = Proposal("ARG", (Sponsor("ARG"),), (Entry(Join("u1"), ""),))
    (joined,) = together(compiled(BASE, [added, join]))
    assert [ask.verb for clash in joined.across for ask in clash.asks] == ["JOIN", "ADD"]


def test_two_files_of_one_party_that_differ_are_rivals() -> None:
    one = proposal("MEX", BASE, ACT.replace("shall", "may"), REPORT, name="a")
    other = proposal("MEX", BASE, ACT.replace("shall", "should"), REPORT, name="b")
    (found,) = together(compiled(BASE, [one, other]))
    assert [ask.voices for ask in found.knots[0].asks] == [("MEX",), ("MEX (2)",)]


def test_wordings_of_a_new_paragraph_are_weighed_by_where_they_differ() -> None:
    fund = "3. A fund is set up for the travel and lodging of the members."
    found = only(
        compilation(
            BASE,
            ARG=[ACT, REPORT, fund],
            BRA=[ACT, REPORT, fund.replace("fund", "voluntary fund")],
            CHL=[ACT, REPORT, fund.replace("lodging", "board")],
            MEX=[ACT, REPORT, fund],
            PER=[ACT, REPORT, fund.replace("lodging", "meals")],
        )
    )
    assert found.place.slot == "u2"
    assert news(found.free) == [" voluntary"]
    assert [news(choice) for choice in found.knots[0].choices] == [[" board"], [" meals"]]


def test_more_rivals_than_can_be_read_get_no_choices() -> None:
    changes = {
        f"P{n:02}": Modify("u1", 2, 3, " shall", f" verb{n}") for n in range(MOST_CHOICES + 1)
    }
    assert only(wanting(**changes)).knots[0].choices == ()
    few = dict(list(changes.items())[:MOST_CHOICES])
    assert len(only(wanting(**few)).knots[0].choices) == MOST_CHOICES
    many = {f"P{n:02}": Modify("u1", 2, 3, " shall", f" verb{n}") for n in range(MOST_ASKS + 1)}
    assert only(wanting(**many)).knots[0].choices == ()


def test_paragraph_that_some_want_out_has_few_choices_however_much_is_asked() -> None:
    words = " ".join(f"word{n}" for n in range(MOST_ASKS + 2))
    base = text(f"1. {words}.")
    changes = [Modify("u1", n, n + 1, f" word{n}", f" verb{n}") for n in range(MOST_ASKS + 2)]
    wanted = [
        Proposal(f"P{n:02}", (Sponsor(f"P{n:02}"),), (Entry(change, ""),))
        for n, change in enumerate(changes)
    ]
    wanted.append(Proposal("out", (Sponsor("out"),), (Entry(Suppress("u1"), ""),)))
    (found,) = together(compiled(base, wanted))
    assert [len(choice) for choice in found.knots[0].choices] == [MOST_ASKS + 2, 1]


def test_nothing_asked_is_nothing_to_weigh() -> None:
    assert together(compiled(BASE, [])) == ()


def test_greater_change_that_begins_by_putting_words_in_clashes_with_words_put_in_there() -> None:
    parts = (Modify("u1", 4, 4, "", " now"), Modify("u1", 5, 6, " at", " this"))
    greater = Proposal("ARG", (Sponsor("ARG"),), tuple(Entry(part, "") for part in parts))
    smaller = Proposal("BRA", (Sponsor("BRA"),), (Entry(Modify("u1", 4, 4, "", " soon"), ""),))
    base = text("1. All States shall act, at once or later.")
    (found,) = together(compiled(base, [greater, smaller]))
    assert [ask.new for ask in found.knots[0].asks] == [" soon", " now, this"]
    assert [clash.why for clash in found.knots[0].clashes] == [Why.INSIDE]
