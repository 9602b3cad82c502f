from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.texts import compilation, proposal, text
from travaux.changes import Join, Keep, Modify, Suppress
from travaux.drafting.accounting import Account, Fate, LostProposal, Verb, accounted
from travaux.drafting.compilation import Compilation, compiled
from travaux.proposals import Entry, Proposal, ProposalKind, Sponsor, Unplaced

ACT = "1. All States shall take effective measures against every kind of abuse in their land."
REPORT = "2. The Chair should report to the Council every year."
FUND = "3. A voluntary fund is set up for travel and lodging."
BASE = text(ACT, REPORT, FUND)
MAY = ACT.replace("shall", "may")


def fates(compilation: Compilation) -> list[tuple[str, str, Fate]]:
    rows = accounted(compilation).rows
    return [(row.proposal.removesuffix(".docx"), row.verb, row.fate) for row in rows]


def whys(proposals: Iterable[Proposal]) -> list[str]:
    return [row.why for row in accounted(compiled(BASE, proposals)).rows]


def test_nothing_received_is_nothing_shown() -> None:
    account = accounted(compiled(BASE, []))
    assert account.sentence() == "received 0 = shown 0 + merged 0 + withdrawn 0 + unplaced 0"


def test_same_edit_by_three_is_shown_once_and_merged_twice() -> None:
    edited = [MAY, REPORT, FUND]
    result = compilation(BASE, PER=edited, CHL=edited, MEX=edited)
    assert fates(result) == [
        ("CHL", Verb.MODIFY, Fate.SHOWN),
        ("MEX", Verb.MODIFY, Fate.MERGED),
        ("PER", Verb.MODIFY, Fate.MERGED),
    ]
    assert {row.sponsors for row in accounted(result).rows} == {("CHL", "MEX", "PER")}
    assert accounted(result).rows[1].why == "identical to a change that is shown"


@pytest.mark.parametrize(
    ("wanted", "verbs"),
    [
        ([MAY, REPORT, FUND], ["MOD"]),
        ([ACT, FUND], ["SUP"]),
        ([FUND, ACT, REPORT], ["MOVE"]),
        ([f"{ACT} {REPORT[3:]}", FUND], ["JOIN"]),
        ([ACT, REPORT, "3. New words here.", FUND], ["ADD"]),
    ],
)
def test_each_change_has_its_verb(wanted: list[str], verbs: list[str]) -> None:
    assert fates(compilation(BASE, MEX=wanted)) == [("MEX", v, Fate.SHOWN) for v in verbs]


def test_keeping_is_noc() -> None:
    kept = Proposal("MEX", (Sponsor("MEX"),), (Entry(Keep("u1"), "p"), Entry(Join("u2"), "p")))
    assert fates(compiled(BASE, [kept])) == [
        ("MEX", "NOC", Fate.SHOWN),
        ("MEX", "JOIN", Fate.SHOWN),
    ]


def test_row_leads_back_to_the_file_and_the_place() -> None:
    [row] = accounted(compilation(BASE, MEX=[MAY, REPORT, FUND])).rows
    assert (row.source, row.place, row.unit) == ("MEX", "change 1", "u1")
    assert (row.old, row.new) == ("shall", "may")


def test_withdrawn_dropped_and_comments_say_why_they_are_out() -> None:
    edited = proposal("MEX", BASE, MAY, REPORT, FUND)
    out = [
        replace(edited, id="a", withdrawn=True, unplaced=(Unplaced("x", "y", "z"),)),
        replace(edited, id="b", dropped=True),
        replace(edited, id="c", kind=ProposalKind.COMMENT),
    ]
    assert whys(out) == [
        "withdrawn by its sponsors",
        "withdrawn by its sponsors",
        "dropped by decision",
        "a comment, which doesn't enter the text",
    ]
    assert accounted(compiled(BASE, out)).count(Fate.WITHDRAWN) == 4


def test_what_fits_nowhere_is_unplaced_with_its_reason() -> None:
    lost = Unplaced("in 9, delete all", "paragraph 3", "There is no paragraph 9.")
    wrong = Entry(Suppress("u9"), "place 1"), Entry(Modify("u1", 0, 1, " No", " x"), "place 2")
    account = accounted(compiled(BASE, [Proposal("p", (Sponsor("MEX"),), wrong, (lost,))]))
    assert [row.fate for row in account.rows] == [Fate.UNPLACED] * 3
    assert all(row.why for row in account.rows)
    assert account.rows[2].new == "in 9, delete all"


def test_crossing_change_says_in_how_many_parts_it_is_shown() -> None:
    one, other = Modify("u1", 2, 6, _old(2, 6), " x"), Modify("u1", 4, 9, _old(4, 9), " y")
    files = [Proposal(p, (Sponsor(p),), (Entry(c, ""),)) for p, c in (("A", one), ("B", other))]
    assert whys(files) == ["crosses other changes: shown in 2 parts", ""]


def _old(start: int, end: int) -> str:
    return "".join(f" {word}" for word in ACT.split()[1:][start:end])


def test_rewrite_says_that_it_is_one() -> None:
    rewrite = "1. Each Government protects migrants by laws that punish traffickers severely."
    account = accounted(compilation(BASE, MEX=[rewrite, REPORT, FUND]))
    assert {row.why for row in account.rows} == {
        "changes most of the paragraph: shown as an alternative to the whole"
    }


def test_account_adds_up_to_the_last_one() -> None:
    wanted = [MAY, REPORT, "3. New words here.", FUND]
    files = [
        proposal("MEX", BASE, *wanted),
        proposal("CHL", BASE, *wanted),
        replace(proposal("PER", BASE, FUND), withdrawn=True),
        Proposal("q", (Sponsor("BRA"),), (Entry(Suppress("u9"), ""),)),
    ]
    account = accounted(compiled(BASE, files))
    assert account.sentence() == "received 7 = shown 2 + merged 2 + withdrawn 2 + unplaced 1"
    assert account.received == sum(account.count(fate) for fate in Fate)


def test_lost_change_stops_the_issue() -> None:
    result = compilation(BASE, MEX=[MAY, REPORT, FUND])
    hollow = replace(result, units=compiled(BASE, []).units)
    with pytest.raises(LostProposal, match=r"MEX\.docx \(change 1\) .* Don't issue this text"):
        accounted(hollow)


def test_empty_account_counts_nothing() -> None:
    assert (Account(()).received, Account(()).count(Fate.SHOWN)) == (0, 0)
