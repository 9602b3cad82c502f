from __future__ import annotations

from dataclasses import astuple, replace

import pytest

from tests.texts import blocks, compilation, proposal, text
from travaux.changes import Join, Keep, Move, Suppress
from travaux.dates import When
from travaux.drafting.asks import UNSUPPORTED
from travaux.drafting.compilation import compiled
from travaux.languages import WORKING_LANGUAGES
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor, Unplaced
from travaux.reports.streamlining import streamlining
from travaux.reports.streamlining_phrases import STREAMLINING_PHRASES, streamlining_phrases
from travaux.texts import Sign, Text, pieces

ACT = "1. All States shall act together at once for the families of migrant workers."
REPORT = "2. The Chair reports to the Council every year."
FUND = "3. A fund is set up for the travel and lodging of the members."
CLOSED = "4. This takes effect today."
BASE = text(ACT, REPORT, FUND, CLOSED)
GONE = "[-:: act together at once]"
SAID = STREAMLINING_PHRASES["en"]


def names(voice: str) -> str:
    assert not voice.startswith(UNSUPPORTED)
    return {"MEX": "Mexico", "CHL": "Chile", "PER": "Peru"}.get(voice, voice)


def section(report: Text, title: str) -> list[str]:
    """Give the blocks of one section, without ids and without the heads of its table."""
    found = [block.rsplit(" {#", 1)[0] for block in blocks(report)]
    after = found[found.index(f"# {title}") + 1 :]
    end = next((n for n, block in enumerate(after) if block.startswith("# ")), len(after))
    return after[1:end] if after[0].startswith("|") else after[:end]


def asking(**wanted: list[str]) -> Text:
    return streamlining(compilation(BASE, **wanted), names)


def changing(paragraph: str, **wanted: tuple[str, str]) -> Text:
    """Give the page where each party wants one thing else in a paragraph."""
    whole = [ACT, REPORT, FUND, CLOSED]
    return asking(
        **{
            party: [block.replace(*change) if block == paragraph else block for block in whole]
            for party, change in wanted.items()
        }
    )


def acting(**wanted: Join | Keep | Move | Suppress) -> Text:
    proposals = [Proposal(p, (Sponsor(p),), (Entry(c, ""),)) for p, c in wanted.items()]
    return streamlining(compiled(BASE, proposals), names)


def test_paragraphs_with_nothing_open_are_listed_by_their_numbers() -> None:
    page = changing(ACT, MEX=("shall", "may"))
    assert section(page, SAID.now) == ["Nothing is open in: 2, 3, 4."]


def test_paragraphs_without_a_number_are_called_by_how_they_begin() -> None:
    base = text("= On the rights of all migrants", "A short one.", "[^n1]: Since 2004.")
    page = streamlining(compiled(base, []), names)
    assert section(page, SAID.now) == [
        "Nothing is open in: “On the rights of …”, “A short one.”, note “Since 2004.”."
    ]


def test_who_asks_that_it_stay_and_what_lies_beside_are_said() -> None:
    keep = Proposal("MEX", (Sponsor("MEX"),), (Entry(Keep("u2"), ""),))
    reserved = replace(
        proposal("CHL", BASE, ACT.replace("shall", "may"), REPORT, FUND, CLOSED),
        kind=ProposalKind.RESERVATION,
    )
    page = streamlining(compiled(BASE, [keep, reserved]), names)
    assert section(page, SAID.now) == [
        "Nothing is open in: 1, 2, 3, 4.",
        "1: look first at the comments, questions or reservations in CHL.docx.",
        "2: to stay as it is, at the request of Mexico.",
    ]


def test_what_has_no_place_in_the_text_is_counted() -> None:
    lost = Proposal("MEX", (Sponsor("MEX"),), unplaced=(Unplaced("Peace", "line 1", "Where?"),))
    assert section(streamlining(compiled(BASE, [lost]), names), SAID.now)[1] == (
        "Asked for, but without a place in the text: 1. They may concern paragraphs that are "
        "listed here as closed; see the account."
    )


def test_one_open_point_is_quoted_with_few_words_around() -> None:
    page = changing(ACT, MEX=("at once", "soon"), CHL=("at once", "soon"))
    assert section(page, SAID.one_left) == [
        (
            "| 1 | … States shall act together [-:: at once] [+:: soon] for the families of … "
            "| Chile, Mexico |"
        )
    ]


def test_words_that_both_wordings_share_are_not_marked() -> None:
    page = changing(ACT, MEX=("act together", "act now"), CHL=("act together at", "act always at"))
    assert section(page, SAID.one_left) == [
        "| 1 | All States shall act [-:: together] [+:: always] at once for the … | Chile |",
        "|  | All States shall act [-:: together] [+:: now] at once for the … | Mexico |",
    ]


def test_brackets_and_options_of_the_text_are_open_points() -> None:
    base = text("1. All act [at once].", "2. [To meet.", "3. To go.]", "4. {=Option 1} To stay.")
    page = streamlining(compiled(base, []), names)
    assert section(page, SAID.one_left) == [
        "| 1 | a bracket that came with the text: \\[at once\\] |  |",
        "| 2 | a bracket that runs over several paragraphs |  |",
        "| 3 | a bracket that runs over several paragraphs |  |",
        "| 4 | one of several options |  |",
    ]


def test_nearly_equal_wordings_stand_together_with_their_difference() -> None:
    new = "5. It meets in March, and in June with all members and all committees of its own."
    whole = [ACT, REPORT, FUND, CLOSED]
    page = asking(MEX=[*whole, new], CHL=[*whole, new.replace("June", "May")])
    first = "[+:: It meets in March, and in May with all members and all committees of its own.]"
    other = "… March, and in [-:: May] [+:: June] with all members and …"
    assert section(page, SAID.alike) == [
        f"| new, after 4 | {first} | Chile |  |",
        f"|  | {other} | Mexico | differs in 1 of 16 words |",
    ]


def test_same_words_elsewhere_name_both_places() -> None:
    act = ACT.replace("workers", "workers and young children")
    fund = FUND.replace("members", "members and young children")
    page = asking(MEX=[act, REPORT, FUND, CLOSED], CHL=[ACT, REPORT, fund, CLOSED])
    assert section(page, SAID.alike) == [
        "| 1 | … families of migrant workers [+:: and young children]. | Mexico |  |",
        (
            "| 3 | … lodging of the members [+:: and young children]. | Chile "
            "| the same words at another place |"
        ),
    ]


def test_nearly_the_same_words_elsewhere_show_their_difference() -> None:
    new = "It meets in March, and in June with all members and all committees of its own."
    page = asking(
        MEX=[ACT, REPORT, FUND, CLOSED, f"5. {new}"],
        CHL=[ACT, REPORT, FUND, f"4. {new.replace('June', 'May')}", f"5.{CLOSED[2:]}"],
    )
    assert section(page, SAID.alike)[1] == (
        "| new, after 4 | … March, and in [-:: May] [+:: June] with all members and … "
        "| Mexico | at another place; differs in 1 of 16 words |"
    )


def test_what_can_all_be_taken_is_told_by_paragraph() -> None:
    page = changing(ACT, MEX=("shall", "may"), CHL=("migrant workers", "all"))
    assert section(page, SAID.all_taken) == [
        "| 1 | All States [-:: shall] [+:: may] act together at once … | Mexico |",
        "|  | … for the families of [-:: migrant workers] [+:: all]. | Chile |",
    ]
    assert section(page, SAID.rivals) == ["None."]


def test_rivals_are_numbered_and_say_where_they_meet_and_what_goes_together() -> None:
    page = changing(
        ACT, MEX=("act together at once", "meet"), CHL=("together", "soon"), PER=("once", "last")
    )
    assert section(page, SAID.rivals) == [
        f"| 1 | (1) All States shall {GONE} [+:: meet] for the families of … | Mexico |",
        "|  | (2) All States shall act [-:: together] [+:: soon] at once for the … | Chile |",
        "|  | (3) … shall act together at [-:: once] [+:: last] for the families of … | Peru |",
        "|  | (1), (2): They change the same words: “together”. |  |",
        "|  | (1), (3): They change the same words: “once”. |  |",
        "|  | Can be taken: (1); or (2) with (3). |  |",
    ]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"MEX": Suppress("u2"), "CHL": Keep("u2")}, SAID.if_struck),
        ({"MEX": Move("u2", ""), "CHL": Keep("u2")}, SAID.if_kept),
        ({"MEX": Move("u2", ""), "CHL": Move("u2", "u4")}, SAID.if_moved),
        ({"MEX": Join("u2"), "CHL": Suppress("u3")}, SAID.neighbour),
    ],
)
def test_what_is_asked_of_a_whole_paragraph_says_what_falls_with_it(
    wanted: dict[str, Join | Keep | Move | Suppress], said: str
) -> None:
    assert f"|  | {said} |  |" in section(acting(**wanted), SAID.rivals)


def test_whole_paragraphs_are_asked_for_in_words() -> None:
    page = acting(MEX=Move("u2", ""), CHL=Move("u2", "u4"), PER=Join("u1"))
    assert section(page, SAID.held) == [
        "| Chile: 1 | 2 | the paragraph stands after 4 |",
        "| Mexico: 1 | 2 | the paragraph stands at the beginning |",
        "| Peru: 1 | 1 | the paragraph runs on into the next |",
    ]


def test_words_put_in_among_words_that_change_are_said_to_be_so() -> None:
    page = changing(ACT, MEX=(" together at once", ""), CHL=("together at", "together right at"))
    assert f"|  | {SAID.inside} |  |" in section(page, SAID.rivals)


def test_rival_wordings_of_a_new_paragraph_are_quoted_where_they_differ() -> None:
    new = "5. It meets in March, and in June with all members and all committees."
    whole = [ACT, REPORT, FUND, CLOSED]
    wordings = [new, new.replace("June", "May"), new.replace("June", "July")]
    page = asking(**{p: [*whole, w] for p, w in zip(("MEX", "CHL", "PER"), wordings, strict=True)})
    lead = wordings[1].removeprefix("5. ")
    assert section(page, SAID.rivals) == [
        f"| new, after 4 | [+:: {lead}] | Chile |",
        "|  | (1) … March, and in [-:: May] [+:: July] with all members and … | Peru |",
        "|  | (2) … March, and in [-:: May] [+:: June] with all members and … | Mexico |",
        "|  | They change the same words: “May”. |  |",
    ]


def test_more_rivals_than_can_be_read_are_counted() -> None:
    page = changing(ACT, **{f"P{n}": ("shall", f"verb{n}") for n in range(9)})
    assert section(page, SAID.rivals)[-1] == f"|  | {SAID.too_many.format(9)} |  |"


def test_what_one_party_holds_stands_under_its_name_and_what_nobody_holds_last() -> None:
    groups = frozenset({"CARICOM"})
    left = proposal("PER", BASE, ACT, REPORT, FUND, CLOSED[:-1] + " or not.")
    caricom = proposal("CARICOM", BASE, ACT.replace("shall", "may"), REPORT, FUND, CLOSED)
    proposals = [caricom, left.left_by("PER", When.read("2004-04-16"))]
    page = streamlining(compiled(BASE, proposals), names, groups)
    assert section(page, SAID.held) == [
        "| CARICOM (a group): 1 | 1 | All States [-:: shall] [+:: may] act together at once … |",
        f"| {SAID.nobody}: 1 | 4 | This takes effect today [+:: or not]. |",
    ]
    assert section(page, SAID.one_left)[1].endswith(f"| {SAID.nobody} |")


def test_long_wordings_are_shortened() -> None:
    new = "5. " + " ".join(f"word{n}" for n in range(1, 40)) + "."
    page = asking(MEX=[ACT, REPORT, FUND, CLOSED, new])
    (row,) = section(page, SAID.held)
    assert row.endswith("word10 word11 word12 … word36 word37 word38 word39.] |")


def test_new_paragraphs_and_notes_say_where_they_stand() -> None:
    base = text("1. A fund[^n1] is open.", "[^n1]: Since 2004.")
    wanted = [
        "1. It meets.",
        "2. A fund[^n1] is open.[^x]",
        "[^n1]: Since 2005.",
        "[^x]: Until further notice.",
    ]
    page = streamlining(compilation(base, MEX=wanted), names)
    places = [row.split(" | ")[1] for row in section(page, SAID.held)]
    assert places == ["new, at the beginning", "1", "note “Since 2004.”", "new note"]


def test_page_calls_no_notes_and_leaves_no_bracket_open() -> None:
    base = text("1. [A fund[^n1] is open", "2. to all.]", "[^n1]: Since 2004.")
    wanted = ["1. [A good fund[^n1] is open", "2. to all and each.]", "[^n1]: Since 2004."]
    page = streamlining(compilation(base, MEX=wanted), names)
    assert [unit.calls for unit in page.units if unit.calls] == []
    signs = [piece.sign for unit in page.units for piece in pieces(unit.words)]
    assert signs.count(Sign.OPEN) == signs.count(Sign.CLOSE)


def test_nothing_on_the_table_says_none_everywhere() -> None:
    page = streamlining(compiled(BASE, []), names)
    for title in (SAID.one_left, SAID.alike, SAID.all_taken, SAID.rivals, SAID.held):
        assert section(page, title) == ["None."]


def test_page_speaks_the_language_asked_for_or_else_that_of_the_text() -> None:
    spanish = compiled(text(ACT, head="%travaux es running"), [])
    assert streamlining(spanish, names).title == STREAMLINING_PHRASES["es"].title
    assert streamlining(spanish, names, language="fr").title == STREAMLINING_PHRASES["fr"].title


def test_every_working_language_has_every_phrase_with_the_same_gaps() -> None:
    assert set(STREAMLINING_PHRASES) == set(WORKING_LANGUAGES)
    for said in STREAMLINING_PHRASES.values():
        assert all(astuple(said))
        gaps = [phrase.count("{}") for phrase in astuple(said)]
        assert gaps == [phrase.count("{}") for phrase in astuple(SAID)]
    assert streamlining_phrases("ar") == SAID
