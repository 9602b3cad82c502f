"""What is shown by going on with the negotiation, or back to any moment of it (S14–S18, S34)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sample.chance import fixed_chance
from sample.enacting import Case, root
from sample.negotiating import ISSUES, Negotiation, acting, acts_files, tried
from travaux.cli import LEFT, TAKEN, app
from travaux.documents import Level
from travaux.proposals import EntryState
from travaux.readings import Disposition
from travaux.record import fold
from travaux.record.access import record_for
from travaux.render.plain import printed
from travaux.reports.history.marks import head_of, is_asked, parts_of
from travaux.texts import Dispute, readable, tokens
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed
from travaux.workspace.exporting import check, export, restore, write_out
from travaux.workspace.living import changes_between, night_of, why
from travaux.workspace.papers import paper
from travaux.workspace.playing import filed

FIRST, REV_1, REV_2, REV_7 = ISSUES[0], ISSUES[1], ISSUES[2], ISSUES[7]


@pytest.fixture(scope="module")
def talks(case: Case) -> Negotiation:
    return case.talks


@pytest.fixture
def first_reading(talks: Negotiation) -> Dossier:
    """Give the dossier as it was before the first bracket was decided."""
    rulings = talks.record.rulings
    return talks.before(rulings.position(next(iter(rulings))))


@pytest.fixture
def after_it(talks: Negotiation) -> Dossier:
    """Give the dossier as it was before revision 2 was made of what the first reading decided."""
    return talks.before(talks.record.settlements.position(REV_1))


def test_s14_a_file_made_on_no_issue_on_record_is_kept_without_a_place(
    case: Case, first_reading: Dossier, tmp_path: Path
) -> None:
    files = first_reading.files.aside(tmp_path)
    invitation = case.folder.parent / "sample" / "received-bad" / "Colombia.docx"
    given: dict[str, Any] = {"id": "strange", "issue": REV_1, "sponsors": ["COL"]}
    given |= filed(invitation, files)
    done = first_reading.tried([acting(first_reading.record, "receive-proposal", **given)], files)
    (kept,) = fold(done.entries, first_reading.record).proposals["strange"].unplaced
    assert kept.reason.startswith("The file was made on no issue on record.")
    assert REV_1 in kept.reason


def test_s14_the_register_of_proposals_tells_the_issue_that_each_was_made_on(
    talks: Negotiation,
) -> None:
    page = printed(paper(talks.dossier, "proposals", REV_7).value)
    (row,) = [line for line in page.split("\n") if line.startswith("| ecuador ")]
    assert f"| {FIRST}; now on {REV_7} |" in row


def test_s15_what_is_open_goes_on_and_what_was_decided_stays_decided(talks: Negotiation) -> None:
    ecuador = talks.record.proposals["ecuador"]
    assert (ecuador.made_on, ecuador.base) == (FIRST, REV_7)
    assert [one.state for one in ecuador.entries] == [
        EntryState.TAKEN,
        EntryState.NOT_TAKEN,
        EntryState.TAKEN,
    ]


def test_s16_the_text_is_shown_as_the_room_saw_it(talks: Negotiation) -> None:
    """Paragraph 4 before the first reading, and at the end of that day."""
    seen = []
    for moment in ("2005-03-07", "2005-03-08"):
        night = night_of(talks.dossier, talks.dossier.record_at(moment), REV_1)
        paragraph = night.compilation.units["u16"]
        seen.append((paragraph.contested, "reliable and public" in paragraph.unit.words))
    assert seen == [(True, False), (False, True)]


def test_s16_words_keep_their_origin_where_paragraphs_were_divided_joined_and_moved(
    talks: Negotiation,
) -> None:
    text = talks.words(REV_7)
    provenance = talks.dossier.texts.provenance(talks.record, REV_7)
    order = [unit.id for unit in text.units]
    assert order.index("u64") > order.index("u65")  # moved behind what it stood before
    assert "u51" not in order  # joined to the paragraph before
    assert "u48/2" in order  # divided
    for unit in ("u48", "u48/2"):
        assert {run.origin.issue for run in provenance.runs(unit)} == {FIRST}
    joined = tokens(text.unit("u50").words)
    health = joined.index(" health")
    asked = provenance.of("u50", health)
    assert (asked.issue, asked.entries) == (ISSUES[5], (("ecuador", 2),))
    assert provenance.of("u50", health + 1).issue == FIRST


def test_s16_a_bridge_is_told_by_who_brought_it(talks: Negotiation) -> None:
    grounds = why(talks.dossier, talks.record, REV_7, "with due regard to the needs of small")
    ruling = grounds[0].ruling
    assert ruling is not None
    assert (ruling.disposition, ruling.proposer) == (Disposition.BRIDGE, "BRB")
    assert (ruling.body, ruling.meeting) == ("GT/TM", "second-reading")


def test_s16_each_word_that_changed_is_under_who_brought_it(talks: Negotiation) -> None:
    """What came in one place from several hands is cut into what each brought."""
    found = changes_between(talks.dossier, talks.record, FIRST, REV_7)
    (words,) = [
        unit.words for unit in found.text.units if "and paid holidays" in readable(unit.words)
    ]
    parts = parts_of(words)
    hands = [
        (head_of(part).dispute, parts[n + 1], found.hands[head_of(part).names].author)
        for n, part in enumerate(parts)
        if is_asked(part)
    ]
    assert hands == [
        (Dispute.DELETION, "and", REV_1),
        (Dispute.ADDITION, ",", REV_1),
        (Dispute.ADDITION, "and weekly rest", REV_1),
        (Dispute.ADDITION, "and paid holidays", "Guatemala"),
    ]


def test_s16_a_paragraph_that_moved_is_under_who_asked_for_the_move(talks: Negotiation) -> None:
    found = changes_between(talks.dossier, talks.record, FIRST, REV_7)
    (went,) = [unit.words for unit in found.text.units if unit.id == "u65"]
    heads = [head_of(part).names for part in parts_of(went) if is_asked(part)]
    assert [found.hands[name].author for name in heads] == ["Chile"]


def test_s16_the_notes_of_the_text_stay_apart_from_those_of_its_history(
    talks: Negotiation,
) -> None:
    page = paper(talks.dossier, "paragraph", REV_7, part="5").value
    notes = {note.id: note.words for note in page.notes}
    now = next(unit for unit in page.units if unit.id == "now.0")
    assert [notes[name] for name in now.calls] == [talks.words(REV_7).unit("n2").words]
    asked = next(unit for unit in page.units if unit.id == "c4.p0").calls[0]
    assert notes[asked].startswith("Added: Peru (proposal peru, Peru.docx, paragraph 23).")


def test_s17_a_decision_on_a_bracket_that_has_changed_is_refused_with_the_newer_text(
    first_reading: Dossier,
) -> None:
    found = first_reading.texts.brackets(first_reading.record, REV_1)
    mark = next(one.mark for one in found if one.id == "u16@7-7")
    joins = {"proposal": "mexico", "sponsors": ["HND"], "meeting": "first-reading"}
    decides = {"issue": REV_1, "bracket": "u16@7-7", "mark": mark, "body": "GT/TM"}
    with pytest.raises(ActFailed, match=r"Now it says: CHL, COL, DOM, HND, MEX: “and public”\."):
        tried(
            first_reading,
            ("join-sponsors", joins),
            ("decide-bracket", {**decides, "disposition": "take"}),
        )


def test_s17_a_decision_that_is_undone_leaves_its_bracket_open_again(after_it: Dossier) -> None:
    record = after_it.record
    ruling = next(name for name, one in record.rulings.items() if one.bracket.id == "u16@7-7")
    done = tried(after_it, ("reverse-ruling", {"ruling": ruling, "meeting": "first-reading"}))
    now = fold(done.entries, record)
    ids = [[one.id for one in after_it.texts.brackets(then, REV_1)] for then in (record, now)]
    assert set(ids[1]) - set(ids[0]) == {"u16@7-7"}


def test_s17_an_agreed_paragraph_is_decided_on_only_once_it_is_reopened(after_it: Dossier) -> None:
    asks = {
        "id": "late",
        "issue": REV_1,
        "sponsors": ["CHL"],
        "instruction": "In paragraph 8 (a), delete “and experience”.",
    }
    decides = {"issue": REV_1, "bracket": "u22@7-9", "disposition": "take", "body": "GT/TM"}
    again = {"issue": REV_1, "units": ["8 (a)"], "author": "CHL", "reason": "A new fact."}
    late, decide = ("receive-proposal", asks), ("decide-bracket", decides)
    with pytest.raises(ActFailed, match="No bracket"):  # what is agreed prints without any
        tried(after_it, late, decide)
    tried(after_it, late, ("reopen-paragraphs", {**again, "body": "GT/TM"}), decide)


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.OBSERVERS])
def test_s34_who_asked_for_what_is_told_to_the_group_alone(
    talks: Negotiation, level: Level
) -> None:
    entries = talks.dossier.entries()
    assert len(fold(record_for(entries, level)).proposals) == 0
    assert len(fold(record_for(entries, Level.SECRETARIAT)).proposals) == 27


def test_s36_the_negotiation_comes_back_from_its_export(talks: Negotiation, tmp_path: Path) -> None:
    out, back = tmp_path / "out", tmp_path / "back"
    write_out(out, export(talks.dossier))
    assert check(out) == ((), talks.record.size)
    restore(out, back, fixed_chance("restored"))
    restored = Dossier.at(back, fixed_chance("again"))
    try:
        assert (restored.record, root(restored)) == (talks.record, root(talks.dossier))
        assert restored.texts.words(restored.record, REV_7) == talks.words(REV_7)
    finally:
        restored.close()


def test_the_negotiation_plays_by_the_command_line(case: Case, tmp_path: Path) -> None:
    folder = str(tmp_path / "my-dossier")
    app(["begin", folder], standalone_mode=False)
    for path in acts_files(case.folder.parent / "sample"):
        assert app(["play", folder, str(path)], standalone_mode=False) in (TAKEN, LEFT)
    why_page = tmp_path / "why.html"
    asked = ["report", folder, "why", REV_7, "--part", "a measure of last resort"]
    app([*asked, "-o", str(why_page)], standalone_mode=False)
    assert "Canada (proposal canada, Canada.docx, paragraph 3)" in why_page.read_text()
