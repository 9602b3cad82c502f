"""A file made on the printed text of an issue: found out whichever print it was, and received."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.negotiated import BASE, CHILE, FIRST, SECOND, acting, begun, decided, filed, negotiated
from tests.returned import retyped, shown
from travaux.changes import Modify
from travaux.drafting.conventions import CONVENTIONS, convention
from travaux.numbering import labels
from travaux.proposals import Mark, Proposal, Sponsor
from travaux.record import fold
from travaux.texts.signs import BAR, CALL
from travaux.workspace.dossier import Dossier
from travaux.workspace.issuing import in_format, look
from travaux.workspace.living import night_of

PLAIN = {"media_type": "text/plain"}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PERU = "In paragraph 2, replace “every year” with “every two years”.\nDelete paragraph 4."


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Dossier]:
    """Give a dossier with an issue on the table, on which Chile and Peru ask for something."""
    dossier = begun(tmp_path)
    base = {"digest": filed(dossier, BASE), "name": "plan.txt", **PLAIN}
    dossier.act([acting("table-text", "01-10", issue=FIRST, **base)])
    asked(dossier, "chile", "CHL", digest=filed(dossier, CHILE), name="chile.txt", **PLAIN)
    asked(dossier, "peru", "PER", instruction=PERU)
    yield dossier
    dossier.close()


def asked(dossier: Dossier, of: str, party: str, day: str = "02-01", **how: Any) -> Proposal:
    given = {"id": of, "issue": FIRST, "sponsors": [party], **how}
    dossier.act([acting("receive-proposal", day, **given)])
    return dossier.record.proposals[of]


def sent(dossier: Dossier, house: str = "inline", form: str = "docx", issue: str = FIRST) -> bytes:
    """Print an issue as it stands, to be sent to delegations."""
    style = convention(house)
    night = night_of(dossier, dossier.record, issue)
    return in_format(night.text(style), form, look(style)).value


def back(dossier: Dossier, data: bytes, name: str = "cuba.docx") -> Proposal:
    kind = WORD if name.endswith("docx") else "text/plain"
    file = {"digest": dossier.files.put(data), "name": name, "media_type": kind}
    return asked(dossier, "cuba", "CUB", "03-15", **file)


def changes(proposal: Proposal) -> list[object]:
    return [entry.change for entry in proposal.entries]


AGAIN = ("again after", "once more after")
ONCE_MORE = Modify("u5", 4, 5, " again", " once more")
THREE_YEARS = Modify("u2", 3, 5, " every year", " every three years")


@pytest.mark.parametrize("form", ["docx", "html", "plain"])
@pytest.mark.parametrize("house", CONVENTIONS)
def test_print_sent_back_by_every_house_and_format(table: Dossier, house: str, form: str) -> None:
    digest = table.files.put(sent(table, house, form))
    sender = [Sponsor("CUB")]
    made = table.texts.proposed(table.record, FIRST, digest, f"cuba.{form}", sender)
    assert made.value is not None
    assert (made.value.entries, made.value.unplaced) == ((), ())
    assert [one.code for one in made.findings] == ["made-on-a-print", "no-changes"]


@pytest.mark.parametrize("house", CONVENTIONS)
def test_change_in_a_word_file_of_every_house(table: Dossier, house: str) -> None:
    found = back(table, retyped(sent(table, house), AGAIN))
    assert changes(found) == [ONCE_MORE]
    assert (found.unplaced, found.base, found.made_on) == ((), FIRST, "")


def test_change_that_was_tracked_in_the_print_bears_its_hand(table: Dossier) -> None:
    trace = 'w:id="900" w:author="Ana" w:date="2005-03-01T09:00:00Z"'
    tracked = (
        f"</w:t></w:r><w:del {trace}><w:r><w:delText>again</w:delText></w:r></w:del>"
        f"<w:ins {trace}><w:r><w:t>once more</w:t></w:r></w:ins>"
        '<w:r><w:t xml:space="preserve"> after'
    )
    found = back(table, retyped(sent(table), ("again after", tracked)))
    assert changes(found) == [ONCE_MORE]
    assert found.entries[0].marks == (Mark("Ana", "2005-03-01T09:00:00Z"),)


def test_printed_text_copied_into_a_plain_file(table: Dossier) -> None:
    found = back(table, copied(table, "inline").replace(*AGAIN).encode(), "cuba.txt")
    assert changes(found) == [ONCE_MORE]


def test_plain_copy_of_a_print_with_notes_is_kept_whole(table: Dossier) -> None:
    found = back(table, copied(table, "oas").replace(*AGAIN).encode(), "cuba.txt")
    assert changes(found) == []
    assert [one.place for one in found.unplaced] == ["the whole file"]


def copied(dossier: Dossier, house: str) -> str:
    """Give the words of a print as they are copied out of it, its notes left behind."""
    text = night_of(dossier, dossier.record, FIRST).text(convention(house))
    numbers = labels(text)
    lines = (
        f"{numbers.get(unit.id, '')} {_CALLS.sub('', shown(unit.words))}".strip()
        for unit in text.units
    )
    return "\n\n".join(lines)


_CALLS = re.compile(f"{CALL}[^{BAR}]*{BAR}")


def test_amendment_to_an_amendment_stands_beside_it(table: Dossier) -> None:
    found = back(table, retyped(sent(table), ("every two years", "every three years")))
    assert changes(found) == [THREE_YEARS]
    assert found.entries[0].amends == (("peru", 0),)
    assert fold(table.entries()).proposals["cuba"] == found
    shown = night_of(table, table.record, FIRST).text(convention("inline"))
    assert "Cuba" in shown.units[2].words
    assert "Peru" in shown.units[2].words


def test_what_came_in_since_is_nobody_s_change(table: Dossier) -> None:
    data = retyped(sent(table), AGAIN, ("every two years", "every three years"))
    asked(table, "mexico", "MEX", instruction="In paragraph 3, after “rivers” insert “and lakes”.")
    asked(table, "haiti", "HTI", instruction="In paragraph 5, delete “again”.")
    assert changes(back(table, data)) == [ONCE_MORE, THREE_YEARS]


def test_decision_taken_since_is_nobody_s_change(table: Dossier) -> None:
    data = retyped(sent(table), AGAIN)
    decided(table, FIRST, "u4", "take", "02-10", meeting="TM-1", reason="Nobody speaks for it.")
    assert changes(back(table, data)) == [ONCE_MORE]


def test_print_with_decisions_in_it(table: Dossier) -> None:
    decided(table, FIRST, "u2", "take", "02-10", meeting="TM-1", of="PER")
    assert changes(back(table, retyped(sent(table), AGAIN))) == [ONCE_MORE]


def test_print_of_an_earlier_issue_is_carried_to_the_one_on_the_table(tmp_path: Path) -> None:
    dossier = negotiated(tmp_path)
    record = dossier.record_at("2005-01-22")
    style = convention("oas")
    night = night_of(dossier, record, FIRST)
    data = in_format(night.text(style), "docx", look(style)).value
    found = back(dossier, retyped(data, AGAIN))
    assert (found.base, found.made_on) == (SECOND, FIRST)
    assert [one.new for one in changes(found) if isinstance(one, Modify)] == [" once more"]
    dossier.close()


def test_words_that_a_house_strikes_through_are_told_where_they_changed(table: Dossier) -> None:
    digest = table.files.put(retyped(sent(table, "itu"), ("Ships pay", "Boats pay")))
    made = table.texts.proposed(table.record, FIRST, digest, "cuba.docx", [Sponsor("CUB")])
    assert "struck-words-changed" in [one.code for one in made.findings]
