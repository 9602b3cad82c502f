"""What a statement is about is looked up in the texts on file, and told of where it isn't there."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting, Done
from travaux.workspace.papers import paper

_PLAN = "WGS/doc.4/10"
_WORDS = "Sand plan\n\n1. Dunes are kept as they are.\n\n2. Beaches are swept each spring.\n"


def _acting(act: str, /, **particulars: Any) -> Acting:
    at = datetime(2010, 5, 9, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


def _stating(quotation: str = "kept as they are", **more: Any) -> Acting:
    given = {"id": "mexico", "party": "MEX", "words": "Not so.", "language": "en", "issue": _PLAN}
    given |= {"anchor": "passage", "quotation": quotation}
    return _acting("record-statement", **given | more)


def _filing(dossier: Dossier, words: str = _WORDS, language: str = "en") -> Acting:
    digest = dossier.files.put(words.encode())
    given = {"language": language, "media_type": "text/plain", "name": "plan.txt"}
    return _acting("file-rendition", document=_PLAN, digest=digest, **given)


def _told(done: Done) -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in done.findings if one.code.startswith("anchor-")]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Give the dossier of a group with a plan on its register, and no file of it."""
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    committee = {"code": "CS", "kind": "committee", "names": {"en": "Committee on Shores"}}
    group = {"code": "WGS", "kind": "working group", "names": {"en": "Working Group on Sand"}}
    group |= {"parent": "CS"}
    made.act(
        [
            _acting("open-dossier", title="A group"),
            _acting("register-body", **committee),
            _acting("register-body", **group),
            _acting("register-issue", id=_PLAN, kind="negotiating text", body="WGS"),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize("do", [Dossier.tried, Dossier.act])
def test_words_that_stand_nowhere_in_the_text_are_told_of(dossier: Dossier, do: Any) -> None:
    dossier.act([_filing(dossier)])
    assert _told(do(dossier, [_stating("kept as they were")])) == [
        ("anchor-broken", "statement mexico")
    ]


def test_words_that_stand_elsewhere_than_the_party_says_are_told_of(dossier: Dossier) -> None:
    dossier.act([_filing(dossier)])
    assert _told(dossier.act([_stating(ordinal=2)])) == [("anchor-moved", "statement mexico")]


def test_words_that_stand_there_are_not_told_of(dossier: Dossier) -> None:
    dossier.act([_filing(dossier)])
    assert _told(dossier.act([_stating(ordinal=1)])) == []


def test_an_anchor_that_is_confirmed_is_looked_up_again(dossier: Dossier) -> None:
    dossier.act([_filing(dossier), _stating(ordinal=1)])
    confirming = _acting("confirm-anchor", statement="mexico", issue=_PLAN, ordinal=2)
    assert _told(dossier.act([confirming])) == [("anchor-moved", "statement mexico")]
    broken = _acting("confirm-anchor", statement="mexico", issue=_PLAN, broken=True)
    assert _told(dossier.act([broken])) == []


def test_without_a_text_a_note_says_so_until_one_is_filed(dossier: Dossier) -> None:
    found = dossier.act([_stating("kept as they were")]).findings[-1]
    assert (found.severity, found.code) == ("note", "anchor-not-checked")
    assert found.message == (
        f"Whether what it is about stands in {_PLAN} wasn't checked: no text of {_PLAN} that can "
        "be read is on file in the statement's language (en). File it, and it is looked up then."
    )
    assert _told(dossier.act([_filing(dossier)])) == [("anchor-broken", "statement mexico")]


def test_a_text_in_another_language_alone_proves_nothing(dossier: Dossier) -> None:
    dossier.act([_filing(dossier, "Plan\n\n1. Se conservan las dunas.\n", "es")])
    assert _told(dossier.act([_stating()])) == [("anchor-not-checked", "statement mexico")]


def test_a_file_that_is_no_text_is_passed_over(dossier: Dossier) -> None:
    dossier.act([_filing(dossier, "\0")])
    assert _told(dossier.act([_stating()])) == [("anchor-not-checked", "statement mexico")]


def test_a_statement_on_the_whole_text_has_nothing_to_be_looked_up(dossier: Dossier) -> None:
    assert _told(dossier.act([_stating("", anchor="whole")])) == []


def test_a_statement_that_was_taken_back_is_not_looked_up(dossier: Dossier) -> None:
    dossier.act(
        [
            _acting("register-issue", id="letter", kind="letter", author="MEX"),
            _stating("kept as they were"),
            _acting("withdraw-statement", statement="mexico", request="letter"),
        ]
    )
    assert _told(dossier.act([_filing(dossier)])) == []


def test_the_chairs_report_doesnt_print_words_that_stand_nowhere_without_a_word(
    dossier: Dossier,
) -> None:
    dossier.act(
        [
            _filing(dossier),
            _acting("register-issue", id="report", kind="report", body="WGS"),
            _acting("begin-report", report="report", body="WGS", period="[2010-01-01..2010-05-09]"),
            _stating("kept as they were"),
        ]
    )
    made = paper(dossier, "chair")
    told = [(one.code, one.where) for one in made.findings if one.code.startswith("anchor-")]
    assert told == [("anchor-broken", "statement mexico")]
