from __future__ import annotations

from typing import Any

from tests.agreed import BY_CONSENSUS, LETTER, PROGRAM, agreed, entered, issue
from tests.records import played
from tests.texts import blocks, text
from travaux.record import Record
from travaux.reports.anchors import anchors
from travaux.texts import Kind

REV_8 = "CAJP/GT/TM-24/05 rev. 8"
FRAMEWORK = ("# Framework {#h1}", "1. All are heard. {#p1}", "2. What one may do ends here. {#p2}")
TEXT = text(*FRAMEWORK, "3. To follow the applicable law, as applicable. {#p3}")
MEXICO: dict[str, Any] = {
    "id": "mexico",
    "party": "MEX",
    "words": "It  ends\nnowhere.",
    "language": "en",
    "issue": PROGRAM,
    "anchor": "passage",
    "section": "Framework",
    "ordinal": 2,
    "part": "final part",
    "quotation": "What one may do ends",
}
STATES = {
    **{name: MEXICO[name] for name in ("language", "issue")},
    "id": "usa",
    "party": "USA",
    "words": "Applicable means binding.",
    "anchor": "term",
    "term": "applicable",
    "kind": "explanation of position",
}
BEFORE = agreed(("take-decision", BY_CONSENSUS), ("record-statement", MEXICO))
CHOICE = {"statement": "usa", "issue": PROGRAM, "unit": "p3", "offset": 14, "meant": True}


def listed(record: Record, *texts: tuple[str, Any], language: str = "en") -> list[str]:
    """Give the items and rows of the list, as they print."""
    found = anchors(record, dict(texts), language)
    printed = zip(found.units, blocks(found), strict=True)
    shown = (block for unit, block in printed if unit.kind in (Kind.ITEM, Kind.ROW))
    return [block.rpartition(" {#")[0].removeprefix("- ") for block in shown]


def now(record: Record, *texts: tuple[str, Any], language: str = "en") -> tuple[str, str]:
    """Give what is said of the current issue, and whether a person saw to it."""
    found = [item.partition(": ")[2] for item in listed(record, *texts, language=language)]
    return found[2], found[3]


def test_a_statement_is_listed_with_its_words_and_what_it_is_about() -> None:
    heading, words = anchors(BEFORE, {PROGRAM: TEXT}).units[1:3]
    assert heading.words == "Mexico: statement (mexico)"
    assert words.words.split("\ufdd5") == ["It  ends", "nowhere."]
    assert listed(BEFORE, (PROGRAM, TEXT)) == [
        "About: the passage “What one may do ends”",
        f"Made on: {PROGRAM}, “Framework”, paragraph 2, final part",
        f"In the current issue: {PROGRAM}: found, “Framework”, paragraph 2, unit p2",
        "Seen to by a person: nobody has confirmed it yet",
        "Tied to decision: no",
    ]


def test_where_it_was_made_it_is_seen_to_once_a_person_confirmed_it() -> None:
    confirmed = {"statement": "mexico", "issue": PROGRAM, "unit": "p2"}
    seen_to = played(("confirm-anchor", confirmed), onto=BEFORE)
    assert now(seen_to, (PROGRAM, TEXT))[1] == "yes"


def test_in_a_later_issue_it_is_followed_and_waits_for_a_person() -> None:
    later = text(FRAMEWORK[0], "1. New. {#p9}", *FRAMEWORK[1:])
    record = entered(BEFORE, issue(REV_8))
    both = ((PROGRAM, TEXT), (REV_8, later))
    assert now(record, *both) == (
        f"{REV_8}: moved, “Framework”, paragraph 3, unit p2",
        "nobody has confirmed it yet",
    )
    confirmed = {"statement": "mexico", "issue": REV_8, "unit": "p2", "ordinal": 3}
    seen_to = played(("confirm-anchor", confirmed), onto=record)
    assert now(seen_to, *both) == (f"{REV_8}: found, “Framework”, paragraph 3, unit p2", "yes")


def test_where_its_words_changed_the_closest_ones_are_shown() -> None:
    later = text(*FRAMEWORK[:2], "2. What everybody may do ends here. {#p2}")
    record = entered(BEFORE, issue(REV_8))
    both = ((PROGRAM, TEXT), (REV_8, later))
    assert now(record, *both)[0] == (
        f"{REV_8}: broken: its words don't stand there. Closest to it is “What everybody may do "
        "ends”"
    )
    broken = {"statement": "mexico", "issue": REV_8, "broken": True, "why": "Other words."}
    seen_to = played(("confirm-anchor", broken), onto=record)
    assert now(seen_to, *both)[1] == "yes, as broken. Other words."


def test_a_text_that_isnt_on_file_isnt_looked_into() -> None:
    assert now(BEFORE)[0] == f"{PROGRAM}: the text isn't on file"
    only_new = entered(BEFORE, issue(REV_8))
    assert now(only_new, (REV_8, TEXT))[0].startswith(f"{REV_8}: found")


def test_every_occurrence_of_a_term_is_listed_for_a_person_to_choose() -> None:
    tie = ("tie-statement", {"statement": "usa", "decision": "approval"})
    made = (("take-decision", BY_CONSENSUS), ("record-statement", STATES), tie)
    record = agreed(*made, ("judge-occurrence", CHOICE))
    assert listed(record, (PROGRAM, TEXT))[4:] == [
        "Tied to decision: approval",
        "| Paragraph | Where the term stands | Meant | Unit and offset |",
        "| 3. | To follow the applicable law, as applicable. | yes | p3, 14 |",
        "| 3. | To follow the applicable law, as applicable. | not chosen yet | p3, 33 |",
    ]
    assert len(listed(record)) == 5


def test_the_list_is_in_spanish_and_leaves_the_words_as_given() -> None:
    spanish = anchors(BEFORE, {PROGRAM: TEXT}, "es")
    assert spanish.language == "es"
    assert spanish.units[1].words == "México: declaración (mexico)"
    assert spanish.units[2] == anchors(BEFORE, {PROGRAM: TEXT}).units[2]
    assert now(BEFORE, (PROGRAM, TEXT), language="es") == (
        f"{PROGRAM}: figura, “Framework”, párrafo 2, unidad p2",
        "nadie lo ha confirmado aún",
    )


def test_another_language_is_given_in_english() -> None:
    assert anchors(BEFORE, {}, "fr") == anchors(BEFORE, {}, "en")


def test_statements_that_were_taken_back_arent_listed() -> None:
    record = played(("withdraw-statement", {"statement": "mexico", "request": LETTER}), onto=BEFORE)
    assert [unit.words for unit in anchors(record, {}).units[1:]] == ["No statement is on record."]


def test_a_part_of_a_paragraph_is_named_in_the_language_of_the_list() -> None:
    found = listed(BEFORE, (PROGRAM, TEXT), language="es")
    assert found[1] == f"Formulada sobre: {PROGRAM}, “Framework”, párrafo 2, parte final"
