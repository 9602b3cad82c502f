"""The living text of a dossier: printed at any minute, asked why, and told from issue to issue."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import libreoffice
from tests.core.render.akoma import faults
from tests.negotiated import FIRST, SECOND, THIRD, acting, decided, filed, negotiated, settled_again
from travaux.documents import Level
from travaux.drafting.conventions import convention
from travaux.readings import BracketKind
from travaux.render import akn
from travaux.render.plain import printed
from travaux.reports.history.grounds import Where
from travaux.reports.history.paragraph import Change
from travaux.reports.history.settling import Fate
from travaux.texts import Kind, readable
from travaux.workspace.asking import NotForThem, WhichPart
from travaux.workspace.dossier import Dossier
from travaux.workspace.drafters import NotTabled
from travaux.workspace.issuing import ENDINGS, in_format, look
from travaux.workspace.living import (
    NotFound,
    NothingBefore,
    NotOneText,
    changes_between,
    night_of,
    paragraph_history,
    settling_of,
    stage_of,
    tracked_between,
    why,
)
from travaux.workspace.papers import paper, record_of
from travaux.workspace.text_papers import TEXT_PAPERS
from travaux.workspace.viewing import VIEWS, view

_MISSING = libreoffice.missing()


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    made = negotiated(tmp_path_factory.mktemp("rivers") / "dossier")
    settled_again(made)
    yield made
    made.close()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Dossier]:
    made = negotiated(tmp_path / "dossier")
    yield made
    made.close()


def _lines(dossier: Dossier, moment: str, issue: str) -> list[str]:
    night = night_of(dossier, dossier.record_at(moment), issue)
    return [
        words.partition(" {")[0]
        for words in printed(night.text(convention("inline"))).splitlines()
        if words[:2] in ("1.", "2.", "4.")
    ]


# --- the living text


def test_the_text_prints_as_the_room_saw_it_at_each_minute(dossier: Dossier) -> None:
    assert _lines(dossier, "2005-01-10", FIRST) == [
        "1. States shall keep the rivers clean.",
        "2. The Council meets every year in the capital.",
        "4. Ships pay a toll at every bridge.",
    ]
    assert _lines(dossier, "2005-01-20", FIRST)[0] == (
        "1. States shall keep the rivers [+Chile:: and lakes] clean [+Chile:: and open to all]."
    )
    assert _lines(dossier, "2005-02-10", FIRST) == [
        "1. States shall keep the rivers and lakes clean [+Chile, Mexico:: and open to all].",
        "2. The Council meets at least once a year in the capital.",
    ]


def test_its_account_has_every_change_that_was_ever_asked(dossier: Dossier) -> None:
    night = night_of(dossier, dossier.record_at("2005-02-10"), FIRST)
    assert night.account.sentence() == (
        "received 7 = shown 2 + merged 0 + withdrawn 0 + decided 5 + unplaced 0"
    )


def test_its_cover_bears_the_symbol_of_the_issue(dossier: Dossier) -> None:
    night = night_of(dossier, dossier.record, THIRD)
    assert night.text(convention("oas")).cover.symbol == THIRD


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_of_it_prints(dossier: Dossier, name: str) -> None:
    house = convention("oas")
    text = view(night_of(dossier, dossier.record, THIRD), name, house)
    assert "wetlands" in printed(text) or name == "clean"
    for form in set(ENDINGS) - {"pdf"}:  # a PDF is set from what the others print, and takes long
        assert in_format(text, form, look(house)).value


@pytest.mark.parametrize("issue", [FIRST, SECOND, THIRD])
def test_every_tabled_issue_is_strictly_valid_akoma_ntoso(dossier: Dossier, issue: str) -> None:
    night = night_of(dossier, dossier.record, issue)
    for text in (dossier.texts.words(dossier.record, issue), night.text(convention("oas"))):
        assert faults(akn.rendered(text)) == []


def test_an_issue_without_words_on_record_has_no_living_text(fresh: Dossier) -> None:
    with pytest.raises(NotTabled):
        night_of(fresh, fresh.record, THIRD)


# --- why


def test_words_lead_to_the_decision_the_sponsors_then_and_now_and_the_place_in_the_file(
    dossier: Dossier,
) -> None:
    ground = why(dossier, dossier.record, THIRD, "and lakes")[0]
    assert (ground.issue, ground.ruling and ground.ruling.meeting) == (SECOND, "TM-1")
    (asker,) = ground.askers
    assert [one.party for one in asker.then or ()] == ["CHL", "MEX"]
    assert [one.party for one in asker.now] == ["MEX"]
    assert (asker.proposal, asker.file, asker.place) == ("chile", "chile.txt", "paragraph 2")


def test_words_of_the_first_issue_are_from_its_file(dossier: Dossier) -> None:
    (ground,) = why(dossier, dossier.record, THIRD, "keep the rivers")
    assert (ground.issue, ground.file, ground.ruling) == (FIRST, "plan.txt", None)


def test_words_of_a_bridge_are_from_whoever_proposed_it(dossier: Dossier) -> None:
    ground = why(dossier, dossier.record, SECOND, "at least once")[0]
    assert ground.ruling is not None
    assert (ground.ruling.proposer, ground.askers) == ("chair", ())


def test_words_that_are_only_asked_for_tell_who_asks(dossier: Dossier) -> None:
    (ground,) = why(dossier, dossier.record, THIRD, "Wetlands")
    assert (ground.where, ground.issue) == (Where.ASKED, "")
    assert [one.party for one in ground.askers[0].now] == ["MEX", "CRI"]


def test_decided_words_are_found_before_the_next_issue_is_made(dossier: Dossier) -> None:
    found = why(dossier, dossier.record_at("2005-02-10"), FIRST, "rivers and lakes")
    assert [(one.where, one.words) for one in found] == [
        (Where.DECIDED, "rivers"),
        (Where.DECIDED, "and lakes"),
    ]
    assert found[1].askers[0].proposal == "chile"


def test_a_single_word_of_a_paragraph_is_named_by_its_number(dossier: Dossier) -> None:
    (ground,) = why(dossier, dossier.record, SECOND, unit="1.", token=5)
    assert (ground.words, ground.issue) == ("and", SECOND)


@pytest.mark.parametrize("asked", [{"words": "no such words"}, {"unit": "77"}, {"words": "[ ]"}])
def test_what_stands_nowhere_is_said_to_stand_nowhere(
    dossier: Dossier, asked: dict[str, Any]
) -> None:
    with pytest.raises(NotFound):
        why(dossier, dossier.record, SECOND, **asked)


def test_a_word_beyond_the_end_of_its_paragraph_is_not_found(dossier: Dossier) -> None:
    with pytest.raises(NotFound, match="word 99 of paragraph 1"):
        why(dossier, dossier.record, SECOND, unit="1", token=99)


def test_a_bracket_whose_words_were_decided_around_it_is_open_no_more(fresh: Dossier) -> None:
    words = printed(fresh.texts.words(fresh.record, SECOND))
    file = filed(fresh, words.replace("after [ten] years", "each spring"))
    asked = {"digest": file, "name": "panama.txt", "media_type": "text/plain"}
    given = {"id": "panama", "issue": SECOND, "sponsors": ["PAN"], "when": "2005-03-10", **asked}
    fresh.act([acting("receive-proposal", "03-10", **given)])
    own = [one for one in fresh.texts.brackets(fresh.record, SECOND) if one.unit == "u5"]
    assert [one.kind for one in own] == [BracketKind.ALTERNATIVE, BracketKind.TYPED]
    decided(fresh, SECOND, own[0].id, "take", "03-10", of="PAN")
    left = [one for one in fresh.texts.brackets(fresh.record, SECOND) if one.unit == "u5"]
    assert left == []


# --- one paragraph


def test_a_joined_paragraph_is_followed_into_the_one_that_holds_its_words(
    dossier: Dossier,
) -> None:
    told = paragraph_history(dossier, dossier.record, FIRST, "2")
    stood = [[passage.unit.id for passage in one.passages] for one in told.chapters]
    assert stood == [["u2"], ["u2"], ["u1"]]
    assert [one.ruling.id for one in told.chapters[1].treatments if one.ruling] == ["ruling-5"]


def test_a_part_of_a_divided_paragraph_is_followed_back_to_the_whole(dossier: Dossier) -> None:
    told = paragraph_history(dossier, dossier.record, THIRD, "3 ter")
    stood = [[passage.unit.id for passage in one.passages] for one in told.chapters]
    assert stood == [["u3"], ["u3"], ["u3/2"]]


def test_a_paragraph_that_went_ends_with_the_decision_that_took_it_out(dossier: Dossier) -> None:
    told = paragraph_history(dossier, dossier.record, FIRST, "4")
    last = told.chapters[-1]
    assert (last.issue, last.gone, last.passages) == (SECOND, True, ())
    assert last.taken_out is not None
    assert last.taken_out.reason == "Nobody speaks for it."


def test_a_new_paragraph_begins_with_the_asking_for_it(dossier: Dossier) -> None:
    told = paragraph_history(dossier, dossier.record, THIRD, "3 bis")
    assert [(one.issue, len(one.passages)) for one in told.chapters] == [
        (FIRST, 0),
        (SECOND, 1),
        (THIRD, 1),
    ]
    assert [one.bracket.unit for one in told.chapters[0].treatments] == [told.unit]


def test_what_changed_is_marked_and_has_its_reason(dossier: Dossier) -> None:
    told = paragraph_history(dossier, dossier.record, SECOND, "2")
    pieces = told.chapters[1].passages[0].pieces
    assert [(one.change, one.words, one.ruling and one.ruling.id) for one in pieces] == [
        (Change.KEPT, " The Council meets", None),
        (Change.DELETED, " every", "ruling-2"),
        (Change.ADDED, " at least once a", "ruling-2"),
        (Change.KEPT, " year in the capital.", None),
    ]


def test_how_far_a_paragraph_had_come_is_told_with_its_issue(fresh: Dossier) -> None:
    where = {"body": "TM", "meeting": "TM-2", "when": "2005-03-10"}
    fresh.act(
        [acting("agree-paragraphs", "03-10", units=["2"], issue=SECOND, standing="agreed", **where)]
    )
    told = paragraph_history(fresh, fresh.record, SECOND, "2")
    assert [[one.standing for one in each.standings] for each in told.chapters] == [[], ["agreed"]]
    page = printed(paper(fresh, "paragraph", SECOND, part="2").value)
    assert "Group on Rivers; meeting TM-2; March 10, 2005" in page


def test_an_undone_decision_stays_in_the_history(fresh: Dossier) -> None:
    brackets = fresh.texts.brackets(fresh.record, SECOND)
    bracket = next(one for one in brackets if one.unit == "u1")
    given = {"bracket": bracket.id, "issue": SECOND, "body": "TM", "disposition": "keep"}
    fresh.act([acting("decide-bracket", "03-10", id="hasty", **given)])
    fresh.act([acting("reverse-ruling", "03-10", ruling="hasty", reason="Too early.")])
    told = paragraph_history(fresh, fresh.record, SECOND, "1")
    (treatment,) = told.chapters[-1].treatments
    assert treatment.ruling is None
    assert [ruling.id for ruling, _ in treatment.undone] == ["hasty"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Undone later (March 25, 2005. Reason: Peru asks): Put aside for now"),
        ("es", "Se dejó sin efecto (25 de marzo de 2005. "),
        ("fr", "Annulé ensuite (25 mars 2005. "),
        ("pt", "Desfeito depois (25 de março de 2005. "),
    ],
)
def test_what_was_parked_and_taken_up_on_a_later_issue_stays_in_the_history(
    fresh: Dossier, language: str, told: str
) -> None:
    decided(fresh, SECOND, "u3@3-5", "park", "03-10", meeting="TM-2", id="aside")
    fresh.act([acting("settle-revision", "03-20", issue=SECOND, following=THIRD)])
    when = {"when": "2005-03-25", "reason": "Peru asks."}
    fresh.act([acting("reverse-ruling", "03-25", ruling="aside", **when)])
    chapter = paragraph_history(fresh, fresh.record, SECOND, "3").chapters[1]
    (treatment,) = (one for one in chapter.treatments if one.undone)
    assert (treatment.bracket.id, treatment.ruling, treatment.stands) == ("u3@3-5", None, False)
    page = printed(paper(fresh, "paragraph", SECOND, language, part="3").value)
    assert page.count(told) == 1


def test_an_undone_decision_is_told_where_nobody_asks_for_it_any_more(fresh: Dossier) -> None:
    decided(fresh, SECOND, "u1@8-8", "park", "03-10", meeting="TM-2", id="aside")
    nothing = "Nothing was asked of it in this issue."
    before = printed(paper(fresh, "paragraph", SECOND, part="1").value)
    assert "Put aside for now, and kept at hand" in before
    fresh.act([acting("reverse-ruling", "03-10", ruling="aside")])
    fresh.act([acting("withdraw-proposal", "03-11", proposal="chile", meeting="TM-2")])
    after = printed(paper(fresh, "paragraph", SECOND, part="1").value)
    assert "(aside). No longer asked in this way. |" in after
    assert nothing not in after


def test_what_was_dropped_stays_in_the_history(fresh: Dossier) -> None:
    given = {"meeting": "TM-2", "id": "fell", "reason": "Nobody else asks."}
    decided(fresh, SECOND, "u1@8-8", "drop", "03-10", **given)
    page = printed(paper(fresh, "paragraph", SECOND, part="1").value)
    assert "Dropped, for nobody supported it: Group on Rivers, meeting TM-2" in page


# --- from issue to issue


def test_every_change_has_one_fate_when_the_next_issue_is_made(dossier: Dossier) -> None:
    told = settling_of(dossier, dossier.record, SECOND)
    assert told.counts == {Fate.TAKEN: 3, Fate.NOT_TAKEN: 2, Fate.KEPT: 2}
    assert settling_of(dossier, dossier.record, THIRD).counts == {
        Fate.TAKEN: 2,
        Fate.KEPT: 3,
        Fate.UNPLACED: 1,
        Fate.EARLIER: 5,
    }


def test_a_joined_paragraph_stands_in_the_row_of_the_one_that_holds_it(dossier: Dossier) -> None:
    told = settling_of(dossier, dossier.record, THIRD)
    sources = {row.unit.id: row.sources for row in told.rows if row.unit}
    assert sources["u1"] == ("u1", "u2")
    assert sources["u3/2"] == ("u3",)


def test_a_paragraph_without_a_number_is_called_by_how_it_begins(dossier: Dossier) -> None:
    page = printed(paper(dossier, "settlement", SECOND).value)
    assert "| “Plan for the Rivers …” | – | “Plan for the Rivers …” | As it stood. |" in page


def test_the_first_issue_came_of_none(dossier: Dossier) -> None:
    with pytest.raises(NothingBefore):
        settling_of(dossier, dossier.record, FIRST)


def test_issues_compare_in_either_order_and_only_those_of_one_text(dossier: Dossier) -> None:
    there = changes_between(dossier, dossier.record, FIRST, THIRD)
    assert changes_between(dossier, dossier.record, THIRD, FIRST) == there
    with pytest.raises(NotOneText):
        changes_between(dossier, dossier.record, "TM-1/05", THIRD)


def test_tracked_changes_bear_the_day_of_the_decision(dossier: Dossier) -> None:
    file = tracked_between(dossier, dossier.record, FIRST, SECOND)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        written = archive.read("word/document.xml").decode()
    assert set(re.findall(r'w:date="([^"]*)"', written)) == {"2005-02-10T00:00:00Z"}


@pytest.mark.skipif(bool(_MISSING), reason=_MISSING)
def test_libreoffice_lists_the_changes_under_who_brought_them(
    dossier: Dossier, tmp_path: Path
) -> None:
    file = tmp_path / "changes.docx"
    file.write_bytes(tracked_between(dossier, dossier.record, FIRST, SECOND))
    (seen,) = libreoffice.opened([file])
    assert [(author, words.strip()) for _, author, words in seen["changes"]] == [
        ("Chile and Mexico", "and lakes"),
        ("the Chair", "every"),
        ("the Chair", "at least once a"),
        ("Peru", "4.\tShips pay a toll at every bridge."),
        ("Chile and Mexico", "3 bis\tThe offices write to one another every month."),
    ]
    text = dossier.texts.words(dossier.record, SECOND)
    words = [readable(unit.words) for unit in text.units]
    assert [line.rpartition("\t")[2] for line in seen["accepted"] if line] == words


@pytest.mark.skipif(bool(_MISSING), reason=_MISSING)
def test_a_paragraph_that_several_hands_took_out_goes_whole_in_word(
    dossier: Dossier, tmp_path: Path
) -> None:
    file = tmp_path / "changes.docx"
    file.write_bytes(tracked_between(dossier, dossier.record, FIRST, THIRD))
    (seen,) = libreoffice.opened([file])
    assert [one for one in seen["changes"] if one[0] == "Delete"][:4] == [
        ["Delete", "Uruguay", "2.\tThe Council meets"],
        ["Delete", "the Chair", " every"],
        ["Delete", "Uruguay", " year in the capital."],
        ["Delete", "Uruguay", "\n"],
    ]
    for side, issue in (("rejected", FIRST), ("accepted", THIRD)):
        text = dossier.texts.words(dossier.record, issue)
        lines = [line.rpartition("\t")[2] for line in seen[side] if line]
        assert lines == [readable(unit.words) for unit in text.units], side


_FROM_OUTSIDE = """\
Plan for the Rivers
1. The Council meets at least once a year in the capital.
2. States shall keep the rivers and seas clean.
3. Each State names an office for the rivers. The office keeps a list of wells and springs.
3 bis. The offices write to one another every month.
"""


@pytest.fixture
def from_outside(fresh: Dossier) -> Dossier:
    """Give the dossier in which the third issue came as a file, and not from decisions."""
    given = {"digest": filed(fresh, _FROM_OUTSIDE), "name": "third.txt", "media_type": "text/plain"}
    fresh.act([acting("table-text", "03-20", issue=THIRD, **given)])
    return fresh


def test_of_words_that_came_from_outside_only_the_issue_is_known(from_outside: Dossier) -> None:
    (ground,) = why(from_outside, from_outside.record, THIRD, "seas")
    assert (ground.issue, ground.file, ground.ruling, ground.askers) == (
        THIRD,
        "third.txt",
        None,
        (),
    )
    page = printed(paper(from_outside, "paragraph", SECOND, part="5").value)
    assert "Here nothing of it stands any more. The record doesn’t say why." in page


def test_what_came_from_outside_is_told_in_a_line_and_not_change_by_change(
    from_outside: Dossier,
) -> None:
    page = paper(from_outside, "paragraph", SECOND, part="1").value
    said = "What changed came with the text (third.txt). The record doesn’t say from whom."
    assert said in printed(page)
    assert len(page.notes) == 1  # on what was decided for the issue before


def test_issues_in_which_nothing_happened_are_told_in_a_line(dossier: Dossier) -> None:
    page = printed(paper(dossier, "paragraph", THIRD, part="3 bis").value)
    assert f"Issues in which it stayed as it was, and nothing was asked of it: {THIRD}." in page


def test_a_moved_paragraph_is_told_with_its_old_number(from_outside: Dossier) -> None:
    told = paragraph_history(from_outside, from_outside.record, THIRD, "1")
    (passage,) = told.chapters[-1].passages
    assert (passage.label, passage.was, passage.moved, passage.changed) == ("1.", "2.", True, False)


def test_what_was_stated_on_a_paragraph_stands_in_its_history(from_outside: Dossier) -> None:
    words = {"party": "CAN", "words": "Canada reads seas as coasts.", "language": "en"}
    place = {"issue": THIRD, "anchor": "passage", "quotation": "rivers and seas"}
    from_outside.act([acting("record-statement", "03-20", id="s1", **words, **place)])
    told = paragraph_history(from_outside, from_outside.record, SECOND, "1")
    assert [one.id for one in told.chapters[-1].statements] == ["s1"]
    page = printed(paper(from_outside, "paragraph", SECOND, part="1").value)
    assert f"Canada (s1), {THIRD}: “Canada reads seas as coasts.”" in page


def test_changes_from_outside_are_under_the_issue_and_keep_the_earlier_numbers(
    from_outside: Dossier,
) -> None:
    found = changes_between(from_outside, from_outside.record, SECOND, THIRD)
    assert {hand.author for hand in found.hands.values()} == {THIRD}
    assert {unit.id: unit.label for unit in found.text.units if unit.kind is Kind.OPERATIVE} == {
        "u2>1": "1.",
        "u1": "1.",
        "u2": "2.",
        "u3": "3.",
        "+bdf6e418d1": "3 bis",
        "u5": "5.",
    }


# --- what an audience may see


def test_what_was_not_circulated_is_in_no_page_for_the_body(fresh: Dossier) -> None:
    for kind in TEXT_PAPERS:
        part = {"why": "3", "paragraph": "3"}.get(kind, "")
        page = printed(paper(fresh, kind, SECOND, level=Level.BODY, part=part).value)
        assert "wetlands" not in page, kind
        assert "Costa Rica" not in page, kind


def test_a_party_sees_its_own_proposal(fresh: Dossier) -> None:
    page = paper(fresh, "brackets", SECOND, level=Level.BODY, party="CRI").value
    assert "wetlands" in printed(page)


def test_who_may_not_know_who_asked_learns_only_in_which_issue_words_came(fresh: Dossier) -> None:
    fresh.act(
        [
            acting("set-level", "03-10", document=one, level="public", reason="It is out.")
            for one in (FIRST, SECOND)
        ]
    )
    record = record_of(fresh, level=Level.PUBLIC)
    assert not stage_of(fresh, record, SECOND).told
    grounds = why(fresh, record, SECOND, "rivers and lakes")
    assert [(one.words, one.issue, one.askers) for one in grounds] == [
        ("rivers", FIRST, ()),
        ("and lakes", SECOND, ()),
    ]
    page = printed(paper(fresh, "why", SECOND, level=Level.PUBLIC, part="rivers and lakes").value)
    assert "not shown at this level" in page
    assert "Chile" not in page


@pytest.mark.parametrize("kind", sorted(set(TEXT_PAPERS) - {"why", "counts"}))
def test_pages_on_who_asked_are_not_made_for_the_public(fresh: Dossier, kind: str) -> None:
    fresh.act([acting("set-level", "03-10", document=SECOND, level="public", reason="It is out.")])
    with pytest.raises(NotForThem):
        paper(fresh, kind, SECOND, level=Level.PUBLIC, part="1")


@pytest.mark.parametrize("kind", ["why", "paragraph"])
def test_a_page_on_a_part_asks_which_part(dossier: Dossier, kind: str) -> None:
    with pytest.raises(WhichPart, match="of which part"):
        paper(dossier, kind, THIRD)
