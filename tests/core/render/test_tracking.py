from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests import libreoffice
from tests.core.render.samples import DRAFT, added, against, deleted
from tests.generated import document
from travaux.changes import Add, Change, Join, Modify, Move, Suppress, apply
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.compilation import compiled
from travaux.drafting.conventions import Attribution, Convention
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.render.docx import rendered
from travaux.render.ooxml import W
from travaux.render.tracking import tracked
from travaux.texts import Kind, Text, Unit, bracketed, call
from travaux.texts.signs import BREAK, CELL, CLOSE, DIVIDE, OPEN

DATE = "2005-04-29T00:00:00Z"


def part(written: bytes, name: str = "document") -> Any:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def tag(name: str) -> str:
    return f"{{{W}}}{name}"


def side(written: bytes, *, accepted: bool) -> list[str]:
    """Give the paragraphs that stand when all changes are accepted, or rejected."""
    gone = tag("del" if accepted else "ins")
    lines, running = [], ""
    for paragraph in _paragraphs(part(written), gone):
        style = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}").get(tag("val"))
        running += "".join(_words(paragraph, gone))
        runs_on = paragraph.find(f"{tag('pPr')}/{tag('rPr')}/{gone}") is not None
        if not runs_on:
            lines += [running] if style not in ("Closing", "AfterTable") else []
            running = ""
    return lines


def _paragraphs(root: Any, gone: str) -> Iterator[Any]:
    for paragraph in root.iter(tag("p")):
        rows = paragraph.iterancestors(tag("tr"))
        if not any(row.find(f"{tag('trPr')}/{gone}") is not None for row in rows):
            yield paragraph


def _words(paragraph: Any, gone: str) -> Iterator[str]:
    for words in paragraph.iter(tag("t"), tag("delText"), tag("tab")):
        outside = [element.tag for element in words.iterancestors()]
        if gone not in outside and tag("tabs") not in outside:
            yield "\t" if words.tag == tag("tab") else words.text or ""


def changes(written: bytes) -> list[tuple[str, str, str]]:
    """Give each change of words: its kind, its author, its words."""
    found = []
    for element in part(written).iter(tag("ins"), tag("del")):
        words = "".join(element.itertext())
        if element.find(f".//{tag('r')}") is not None:
            kind = etree.QName(element).localname
            found.append((kind, element.get(tag("author")), words))
    return found


def one(words: str, *notes: Unit) -> bytes:
    return tracked(Text((Unit("u1", Kind.PARAGRAPH, words),), notes), date=DATE)


def test_additions_and_deletions_stand_under_their_names() -> None:
    written = one(f"a {added('Chile, Peru', 'b')} c {deleted('Cuba', 'd')}.")
    assert changes(written) == [
        ("ins", "Chile, Peru", " "),
        ("ins", "Chile, Peru", "b"),
        ("del", "Cuba", " "),
        ("del", "Cuba", "d"),
    ]
    assert side(written, accepted=True) == ["a b c."]
    assert side(written, accepted=False) == ["a c d."]


def test_words_with_alternatives_are_deleted_by_all_who_ask_for_one() -> None:
    written = one(f"we {against('may')} {added('Chile', 'shall')} {added('Peru', 'can')} go")
    assert [c for c in changes(written) if c[2].strip()] == [
        ("del", "Chile, Peru", "may"),
        ("ins", "Chile", "shall"),
        ("ins", "Peru", "can"),
    ]
    assert side(written, accepted=False) == ["we may go"]


def test_blank_behind_a_deleted_beginning_stays_for_whoever_keeps_the_beginning() -> None:
    written = one(f"{deleted('Cuba', 'Each party')} {added('Peru', 'or group')} acts")
    assert side(written, accepted=True) == ["or group acts"]
    assert side(written, accepted=False) == ["Each party acts"]
    assert ("ins", "Peru", " ") in changes(written)
    assert ("del", "Cuba", " ") in changes(written)


def test_blank_behind_a_deleted_beginning_is_not_deleted_by_whoever_adds_behind_it() -> None:
    inner = f"This {deleted('Peru', 'amended')} {added('Peru', 'new')} text"
    written = one(f"{deleted('Cuba', inner)} {added('Chile', 'it')} stays")
    assert side(written, accepted=True) == ["new it stays"]
    assert ("del", "Cuba", " ") in changes(written)
    assert ("ins", "Peru", " ") in changes(written)


def test_of_several_insertions_at_the_beginning_each_takes_the_blank_behind_it() -> None:
    written = one(f"{added('Chile', 'First')} {added('Peru', 'of all')} we go")
    assert changes(written) == [
        ("ins", "Chile", "First"),
        ("ins", "Chile", " "),
        ("ins", "Peru", "of all"),
        ("ins", "Peru", " "),
    ]
    assert side(written, accepted=True) == ["First of all we go"]
    assert side(written, accepted=False) == ["we go"]


def test_words_without_alternatives_beside_them_stay() -> None:
    assert side(one(f"{against('may')} be {added('Chile', 'x')}"), accepted=True) == ["may be x"]


def test_a_deletion_of_added_words_keeps_both_hands() -> None:
    written = one(added("Chile", "new " + deleted("Peru", "big ") + "fund"))
    ins = part(written).findall(f".//{tag('ins')}")
    nested = {(i.get(tag("author")), d.get(tag("author"))) for i in ins for d in i.iter(tag("del"))}
    assert nested == {("Chile", "Peru")}
    assert side(written, accepted=True) == ["new fund"]
    assert side(written, accepted=False) == []


def test_an_amendment_to_an_addition_stands_under_its_own_author() -> None:
    written = one("a" + added("Chile", " b" + added("Peru", " c")))
    assert changes(written) == [("ins", "Chile", " b"), ("ins", "Peru", " c")]


def test_two_who_delete_are_both_named() -> None:
    written = one("a " + deleted("Chile", "b " + deleted("Peru", "c")))
    assert ("del", "Chile, Peru", "c") in changes(written)


def test_an_insertion_into_deleted_words_stays_when_all_is_accepted() -> None:
    written = one(f"a {deleted('Chile', 'b ' + added('Peru', 'c') + ' d')}.")
    assert side(written, accepted=True) == ["a c."]
    assert side(written, accepted=False) == ["a b d."]


def test_brackets_of_the_base_are_words() -> None:
    written = one(bracketed("a") + f"{OPEN}Chile\ufdd1b{CLOSE}")
    assert side(written, accepted=False) == ["[a][Chile: b]"]
    assert changes(written) == []


def test_an_ask_without_names_says_so() -> None:
    assert changes(one("a" + added("", "b"))) == [("ins", "Not named", "b")]


def test_a_whole_paragraph_goes_with_its_end_and_its_label() -> None:
    units = (
        Unit("u1", Kind.OPERATIVE, "First."),
        Unit("u2", Kind.OPERATIVE, added("Chile", "Second."), 0, "1 bis"),
        Unit("u3", Kind.OPERATIVE, deleted("Peru", "Third.")),
    )
    written = tracked(Text(units), date=DATE)
    assert side(written, accepted=True) == ["1.\tFirst.", "1 bis\tSecond."]
    assert side(written, accepted=False) == ["1.\tFirst.", "2.\tThird."]


def test_a_bracket_over_two_paragraphs_inserts_both() -> None:
    units = (
        Unit("u1", Kind.PARAGRAPH, f"{OPEN}+Chile\ufdd1a"),
        Unit("u2", Kind.PARAGRAPH, ""),
        Unit("u3", Kind.PARAGRAPH, f"b{CLOSE}"),
        Unit("u4", Kind.PARAGRAPH, "c"),
    )
    assert side(tracked(Text(units), date=DATE), accepted=False) == ["c"]


def test_a_whole_row_is_inserted_as_a_row() -> None:
    units = (
        Unit("u1", Kind.ROW, f"a{CELL}b"),
        Unit("u2", Kind.ROW, added("Chile", f"c{CELL}d")),
        Unit("u3", Kind.ROW, deleted("Peru", f"e{CELL}f")),
    )
    written = tracked(Text(units), date=DATE)
    assert side(written, accepted=True) == ["a", "b", "c", "d"]
    assert side(written, accepted=False) == ["a", "b", "e", "f"]


def test_a_division_is_an_inserted_end_of_paragraph() -> None:
    written = one("a." + added("Chile", BREAK) + " b.")
    assert side(written, accepted=True) == ["a.", "b."]
    assert side(written, accepted=False) == ["a. b."]


def test_a_division_before_added_words() -> None:
    written = one("a." + added("Chile", f"{BREAK} b."))
    assert side(written, accepted=True) == ["a.", "b."]
    assert side(written, accepted=False) == ["a."]


def test_a_join_is_a_deleted_end_of_paragraph() -> None:
    units = (
        Unit("u1", Kind.PARAGRAPH, "a. " + deleted("Chile", BREAK)),
        Unit("u2", Kind.PARAGRAPH, "b."),
    )
    written = tracked(Text(units), date=DATE)
    assert side(written, accepted=True) == ["a. b."]
    assert side(written, accepted=False) == ["a.", "b."]


def test_a_break_of_the_base_is_a_line_of_it() -> None:
    written = one(f"a.{BREAK}b.")
    assert len(part(written).findall(f".//{tag('br')}")) == 1
    assert changes(written) == []


def test_the_call_of_a_new_note_is_inserted() -> None:
    written = one("a" + added("Chile", call("n1")), Unit("n1", Kind.NOTE, "b"))
    assert len(part(written).findall(f".//{tag('ins')}//{tag('footnoteReference')}")) == 1


def test_a_blank_in_a_note_or_a_cell_goes_with_its_words() -> None:
    words = f"a {added('Chile', 'b')}"
    written = tracked(
        Text((Unit("u1", Kind.ROW, words + call("n1")),), (Unit("n1", Kind.NOTE, words),)),
        date=DATE,
    )
    assert side(written, accepted=False) == ["a"]
    (note,) = part(written, "footnotes").xpath(
        "//*[@*[local-name()='id']='1']//*[local-name()='p']"
    )
    assert "".join(_words(note, tag("ins"))) == " a"


def test_word_goes_on_tracking_and_the_bytes_are_the_same_twice() -> None:
    assert part(one("a"), "settings").find(tag("trackRevisions")) is not None
    assert tracked(DRAFT, date=DATE) == tracked(DRAFT, date=DATE)


BASE = Text(
    (
        Unit("u1", Kind.TITLE, "A draft"),
        Unit("u2", Kind.PREAMBULAR, "Recalling the rights of all,"),
        Unit("u3", Kind.OPERATIVE, "To meet every year. To report on it."),
        Unit("u4", Kind.OPERATIVE, "To write to the states."),
        Unit("u5", Kind.ROW, f"Meeting{CELL}May"),
        Unit("u6", Kind.PARAGRAPH, "Done at the seat."),
    )
)


def _proposal(party: str, *asked: Change) -> Proposal:
    return Proposal(party, (Sponsor(party),), tuple(Entry(change, "") for change in asked))


def _bracketed(base: Text, proposals: list[Proposal]) -> Text:
    house = Convention("tracked", "", "", Attribution.INLINE, moved_words=True)
    return negotiating_text(compiled(base, proposals), house, lambda party: party)


PROPOSALS = [
    _proposal("Chile", Modify("u2", 0, 1, " Recalling", " Noting"), Suppress("u4")),
    _proposal("Peru", Add("u4", Unit("x1", Kind.OPERATIVE, "To set up a fund."))),
    _proposal(
        "Cuba", Modify("u3", 5, 5, "", DIVIDE), Add("u6", Unit("x2", Kind.PARAGRAPH, "End."))
    ),
    _proposal("Haiti", Join("u3"), Add("u5", Unit("x3", Kind.ROW, f"Second{CELL}June"))),
    _proposal("Bolivia", Modify("u2", 0, 0, "", " Deeply"), Move("u3", "u4")),
    _proposal("Brazil", Modify("u1", 1, 2, " draft", " text"), Suppress("u5")),
]


@pytest.mark.parametrize("proposal", PROPOSALS[:4], ids=lambda proposal: str(proposal.id))
def test_one_delegation_accepted_is_its_own_text(proposal: Proposal) -> None:
    written = tracked(_bracketed(BASE, [proposal]), date=DATE)
    own = side(rendered(apply(BASE, proposal.changes)), accepted=True)
    assert _unlabelled(side(written, accepted=True)) == _unlabelled(own)


def _unlabelled(lines: list[str]) -> list[str]:
    return [line.rpartition("\t")[2] for line in lines]


def test_a_moved_paragraph_stands_twice_under_its_author_alone() -> None:
    written = tracked(_bracketed(BASE, [_proposal("Bolivia", Move("u3", "u4"))]), date=DATE)
    moved = "To meet every year. To report on it."
    assert [c for c in changes(written) if c[2].strip() == moved] == [
        ("del", "Bolivia", moved),
        ("ins", "Bolivia", moved),
    ]


def test_everything_rejected_is_the_base() -> None:
    written = tracked(_bracketed(BASE, PROPOSALS), date=DATE)
    assert side(written, accepted=False) == side(rendered(BASE), accepted=True)


@pytest.mark.parametrize("seed", range(4))
def test_everything_rejected_is_the_base_in_generated_negotiations(seed: int) -> None:
    negotiation = document(seed, 12, 9, 0.5)
    proposals = [negotiation.proposal(party) for party in negotiation.parties]
    written = tracked(_bracketed(negotiation.base, proposals), date=DATE)
    assert side(written, accepted=False) == side(rendered(negotiation.base), accepted=True)


@pytest.mark.libreoffice
def test_libreoffice_lists_every_change_under_the_right_name(tmp_path: Path) -> None:
    if reason := libreoffice.missing():
        pytest.skip(reason)
    names = [f"Delegation {n:02}" for n in range(35)]
    units = tuple(
        Unit(
            f"u{n}",
            Kind.OPERATIVE,
            f"Do {added(name, f'add{n}')} {deleted(name, f'del{n}')}.",
        )
        for n, name in enumerate(names)
    )
    new = tuple(
        Unit(f"x{n}", Kind.PARAGRAPH, added(name, f"Whole{n}.")) for n, name in enumerate(names)
    )
    files = {
        "many.docx": tracked(Text((*units, *new)), date=DATE),
        "all.docx": tracked(_bracketed(BASE, PROPOSALS), date=DATE),
        "base.docx": rendered(BASE),
    }
    for file, data in files.items():
        (tmp_path / file).write_bytes(data)
    seen, everything, base = libreoffice.opened([tmp_path / file for file in files])
    listed = {(kind, author, words.strip()) for kind, author, words in seen["changes"]}
    assert listed == {
        change
        for n, name in enumerate(names)
        for change in (
            ("Insert", name, f"add{n}"),
            ("Delete", name, f"del{n}"),
            ("Insert", name, f"Whole{n}."),
        )
    }
    assert seen["rejected"] == [f"{n + 1}.\tDo del{n}." for n in range(35)] + [""]
    assert seen["accepted"] == [
        *(f"{n + 1}.\tDo add{n}." for n in range(35)),
        *(f"Whole{n}." for n in range(35)),
        "",
    ]
    assert list(filter(None, everything["rejected"])) == list(filter(None, base["rejected"]))
