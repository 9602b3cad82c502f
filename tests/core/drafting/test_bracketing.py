from __future__ import annotations

from dataclasses import replace

import pytest

from tests.texts import blocks, compilation, proposal, shown, text
from travaux.changes import Add, Keep, Suppress
from travaux.dates import When
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.conventions import CONVENTIONS, convention
from travaux.intake.notation import notation
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.render.plain import printed
from travaux.texts import Kind, Text, Unit, balance

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
THREE = text(ACT, REPORT, FUND)
MAY, MUST = ACT.replace("shall", "may"), REPORT.replace("should", "must")
NEW = "_ A new meeting is called."


def small() -> Compilation:
    """Compile an alternative word, a new paragraph, a deletion and a move."""
    return compilation(
        THREE,
        MEX=[MAY, REPORT, "3. It meets.", FUND],
        CHL=[MAY, FUND],
        PER=[REPORT, FUND, ACT],
    )


def test_names_stand_in_the_brackets() -> None:
    assert shown(small(), "inline") == [
        (
            "1. [-Peru\\: to stand after 3:: All States [=:: shall] [+Chile, Mexico:: may] "
            "act together at once.]"
        ),
        "2. [-Chile:: The Chair should report to the Council every year.]",
        "{2 bis} [+Mexico:: It meets.] {#+6cd6c35460}",
        "3. A voluntary fund is set up for travel and lodging. {#u3}",
        "[+Peru:: 1 to stand here] {#u1>}",
    ]


def test_oas_names_missions_in_notes() -> None:
    assert shown(small(), "oas") == [
        (
            "1. [-~Peru\\: to stand after 3:: All States [=:: shall] [+~Chile, Mexico:: may][^by1] "
            "act together at once.][^by2]"
        ),
        "2. [-~Chile:: The Chair should report to the Council every year.][^by3]",
        "{2 bis} [+~Mexico:: It meets.][^by4] {#+6cd6c35460}",
        "3. A voluntary fund is set up for travel and lodging. {#u3}",
        "[+~Peru:: 1 to stand here][^by5] {#u1>}",
        "[^by1]: Proposed by the Permanent Missions of Chile and Mexico.",
        "[^by2]: The Permanent Mission of Peru: to stand after 3.",
        "[^by3]: Deletion proposed by the Permanent Mission of Chile.",
        "[^by4]: Proposed by the Permanent Mission of Mexico.",
        "[^by5]: Proposed by the Permanent Mission of Peru.",
    ]


def test_un_puts_every_version_in_brackets_and_the_first_keeps_its_number() -> None:
    assert shown(small(), "un") == [
        "1. [-Peru\\: to stand after 3:: All States shall act together at once.]",
        "{1 bis} [+Chile, Mexico:: All States may act together at once.] {#u1~1}",
        "2. [-Chile:: The Chair should report to the Council every year.] {#u2}",
        "{2 bis} [+Mexico:: It meets.] {#+6cd6c35460}",
        "3. A voluntary fund is set up for travel and lodging. {#u3}",
        "[+Peru:: 1 to stand here] {#u1>}",
    ]


def test_itu_puts_its_verbs_before_the_numbers_and_the_moved_words_in_their_place() -> None:
    assert shown(small(), "itu") == [
        (
            "{SUP* 1.} [-Peru\\: to stand after 3:: All States [=:: shall] [+Chile, Mexico:: may] "
            "act together at once.]"
        ),
        "{SUP 2.} [-Chile:: The Chair should report to the Council every year.]",
        "{ADD 2 bis} [+Mexico:: It meets.] {#+6cd6c35460}",
        "3. A voluntary fund is set up for travel and lodging. {#u3}",
        "{ADD* 1} [+Peru:: All States shall act together at once.] {#u1>1}",
    ]


def test_who_prints_as_inline_does_and_looks_otherwise() -> None:
    assert shown(small(), "who") == shown(small(), "inline")


@pytest.mark.parametrize("house", CONVENTIONS)
def test_printed_text_reads_again_in_balance(house: str) -> None:
    text = negotiating_text(small(), convention(house), str)
    balance(text)
    again = notation(printed(text))
    assert (again.value, again.findings) == (text, ())


@pytest.mark.parametrize("house", CONVENTIONS)
def test_settled_text_prints_without_brackets(house: str) -> None:
    assert negotiating_text(compiled(THREE, []), convention(house), str) == THREE


def test_itu_says_noc_and_others_say_no_change() -> None:
    kept = Proposal("p", (Sponsor("MEX"),), (Entry(Keep("u1"), ""),))
    result = compiled(THREE, [kept])
    assert shown(result, "itu")[0] == "{NOC 1.} All States shall act together at once."
    assert shown(result)[0] == f"{ACT} [+Mexico:: (no change)]"


def test_itu_says_mod_and_goes_on_counting() -> None:
    result = compilation(THREE, MEX=[ACT, MUST, FUND])
    assert shown(result, "itu") == [
        ACT,
        "{MOD 2.} The Chair [=:: should] [+Mexico:: must] report to the Council every year.",
        FUND,
    ]


# --- numbers


def test_base_keeps_its_numbers_beside_what_is_new() -> None:
    result = compilation(THREE, MEX=["1. It begins here.", "2. And goes on.", *_after(2, THREE)],
                         CHL=[ACT, "2. It meets.", REPORT, FUND, "5. It ends."])  # fmt: skip
    assert [block.split(" [")[0].split(" A")[0].split(" T")[0] for block in shown(result)] == [
        "{1 ante}", "{1 ante 2}", "1.", "{1 bis}", "2.", "3.", "{3 bis}",
    ]  # fmt: skip


def _after(first: int, of: Text) -> list[str]:
    return [f"{n}. {unit.words}" for n, unit in enumerate(of.units, start=first + 1)]


def test_new_sub_paragraphs_count_beside_their_own_level() -> None:
    base = text("1. To act:", "  (a) at home;", "  (b) abroad.", "2. To go.")
    wanted = ["1. To act:", "  (a) at home;", "  (b) at sea;", "  (c) abroad.", "2. To go."]
    assert shown(compilation(base, MEX=wanted))[2:] == [
        "  {(a) bis} [+Mexico:: at sea;] {#+a2c4e6f8a0}".replace(
            "a2c4e6f8a0", _id(compilation(base, MEX=wanted))
        ),
        "  (b) abroad. {#u3}",
        "2. To go. {#u4}",
    ]


def _id(result: Compilation) -> str:
    [added] = (entry for slot in result.slots.values() for entry in slot)
    return added.unit.id.removeprefix("+")  # type: ignore[union-attr]


def test_rewrite_stands_as_alt_and_a_second_one_as_alt_2() -> None:
    one = "1. Governments do things by laws that punish traffickers severely and soon."
    two = "1. Nobody is ever left without help from consulates or from any court abroad."
    result = compilation(THREE, MEX=[one, REPORT, FUND], CHL=[two, REPORT, FUND])
    assert [block.split(" [")[0] for block in shown(result)[:3]] == ["1.", "{1 alt}", "{1 alt 2}"]


def test_new_paragraph_without_number_has_none() -> None:
    result = compilation(text("_ Agrees with it.", ACT), MEX=["_ Agrees with it.", NEW, ACT])
    assert shown(result)[1].startswith("[+Mexico:: A new meeting is called.]")


# --- who asks


def test_same_paragraph_added_twice_has_two_ids() -> None:
    result = compilation(THREE, MEX=[ACT, NEW, REPORT, FUND], CHL=[ACT, REPORT, NEW, FUND])
    ids = [unit.id for unit in negotiating_text(result, convention("inline"), str).units]
    assert len(set(ids)) == len(ids) == 5


def test_join_shows_the_break_that_would_go() -> None:
    result = compilation(THREE, MEX=[f"{ACT} {REPORT[3:]}", FUND])
    assert shown(result)[0] == f"{ACT} [-Mexico:: ¶]"


def test_division_shows_the_break_that_would_come() -> None:
    result = compilation(THREE, MEX=["1. All States shall", "2. act together at once.", REPORT,
                                     FUND])  # fmt: skip
    assert shown(result)[0] == "1. All States shall[+Mexico:: ¶] act together at once."


def test_one_deletes_and_another_edits_the_same_words() -> None:
    gone = ACT.replace(" together", "")
    result = compilation(THREE, MEX=[gone, REPORT, FUND],
                         CHL=[ACT.replace("together", "alone"), REPORT, FUND])  # fmt: skip
    assert (
        shown(result)[0] == "1. All States shall act [-Mexico:: together] [+Chile:: alone] at once."
    )


def test_whoever_asks_for_other_words_can_be_named_among_those_who_delete_the_base_s() -> None:
    result = compilation(THREE, MEX=[ACT.replace(" together", ""), REPORT, FUND],
                         CHL=[ACT.replace("together", "alone"), REPORT, FUND],
                         PER=[ACT.replace("together", "together,"), REPORT, FUND])  # fmt: skip
    each = replace(convention("inline"), gone_for_each=True)
    assert blocks(negotiating_text(result, each, str))[0] == (
        "1. All States shall act [-CHL, MEX:: together] [+CHL:: alone][+PER:: ,] at once."
    )


def test_group_is_no_mission() -> None:
    joint = proposal("MEX", THREE, MAY, REPORT, FUND)
    both = Proposal("p", (Sponsor("CARICOM"), Sponsor("MEX")), joint.entries)
    assert shown(compiled(THREE, [both]), "oas")[-1] == (
        "[^by1]: Proposed by the Permanent Mission of Mexico and CARICOM."
    )


def test_nobody_s_words_say_that_they_have_no_sponsor() -> None:
    left = proposal("MEX", THREE, MAY, REPORT, FUND).left_by("MEX", When.read("2005-03-01"))
    assert "[+no sponsor any more:: may]" in shown(compiled(THREE, [left]))[0]
    assert shown(compiled(THREE, [left]), "oas")[-1] == "[^by1]: Proposed by no sponsor any more."


def test_attribution_speaks_the_language_of_the_text() -> None:
    base = text("1. Los Estados actuarán juntos.", head="%travaux es running")
    changed = Proposal("p", (Sponsor("Chile"), Sponsor("México")),
                       (Entry(Suppress("u1"), ""),))  # fmt: skip
    assert shown(compiled(base, [changed]), "oas")[-1] == (
        "[^by1]: Supresión propuesta por las Misiones Permanentes (Chile y México)."
    )


# --- moves


def test_moved_to_the_beginning() -> None:
    result = compilation(THREE, MEX=[FUND, ACT, REPORT])
    assert shown(result)[0] == "[+Mexico:: 3 to stand here] {#u3>}"
    assert shown(result)[-1].startswith("3. [-Mexico\\: to stand first::")


def test_moved_after_a_paragraph_that_begins_with_a_bracket() -> None:
    base = text("_ Says it all.", "_ [The States] of the region act.", "_ Ends with it, too.")
    result = compilation(
        base, MEX=["_ [The States] of the region act.", "_ Says it all.", "_ Ends with it, too."]
    )
    text_shown = negotiating_text(result, convention("inline"), str)
    balance(text_shown)
    assert notation(printed(text_shown)).value == text_shown


def test_who_moves_it_where_is_told_for_each() -> None:
    result = compilation(THREE, MEX=[REPORT, FUND, ACT], CHL=[FUND, ACT, REPORT],
                         PER=[REPORT, FUND, ACT], BRA=[ACT, FUND, REPORT])  # fmt: skip
    assert shown(result) == [
        "[+Chile:: 3 to stand here] {#u3>}",
        "1. [-Mexico, Peru\\: to stand after 3:: All States shall act together at once.] {#u1}",
        "[+Brazil:: 3 to stand here] {#u3>.2}",
        f"{REPORT} {{#u2}}",
        (
            "3. [-Chile\\: to stand first:: [-Brazil\\: to stand after 1:: A voluntary fund is set "
            "up for travel and lodging.]] {#u3}"
        ),
        "[+Mexico, Peru:: 1 to stand here] {#u1>}",
    ]


# --- notes


def test_new_note_and_deleted_note_name_who_asks() -> None:
    base = text("1. A fund[^n1] is open.", "[^n1]: Since 2004.")
    result = compilation(
        base, MEX=["1. A fund is open.[^x]", "[^x]: Until further notice by the Chair."]
    )
    assert [block.split("]: ")[1] for block in shown(result)[1:]] == [
        "[-Mexico:: Since 2004.]",
        "[+Mexico:: Until further notice by the Chair.]",
    ]


def test_names_with_signs_of_the_notation_survive() -> None:
    result = compilation(THREE, MEX=[MAY, REPORT, FUND])
    odd = negotiating_text(result, convention("inline"), lambda _: "A::b [c] ~d")
    assert notation(printed(odd)).value == odd
    assert blocks(odd) != []


def test_new_table_row_stands_in_brackets_cell_by_cell_signs_kept() -> None:
    row = Unit("+r", Kind.ROW, "A\ufdd6B")
    added = Proposal("p", (Sponsor("MEX"),), (Entry(Add("u1", row), ""),))
    text_shown = negotiating_text(compiled(THREE, [added]), convention("inline"), str)
    assert text_shown.units[1].words.count("\ufdd6") == 1
