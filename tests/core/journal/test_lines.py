from __future__ import annotations

from hashlib import sha256

import pytest
import rfc8785

from tests.journals import draft, line
from travaux.journal.lines import Draft, DraftRefused, Line, destroyed, written

_SALT = bytes(32)


def test_a_line_commits_to_salt_and_content() -> None:
    made = written(17, "2004-09-16T15:00:00Z", "MeetingConvened/1", b"{}", _SALT)
    assert made.commitment == sha256(_SALT + b"{}").hexdigest()
    assert (made.position, made.salt, made.content) == (17, _SALT, b"{}")


def test_the_leaf_is_canonical_json_of_all_but_salt_and_content() -> None:
    made = line(3)
    assert made.leaf == rfc8785.dumps(
        {
            "at": "2004-09-16T15:03:00Z",
            "commitment": made.commitment,
            "kind": "MeetingConvened/1",
            "position": 3,
            "v": 1,
        }
    )


def test_the_leaf_of_an_odd_line_is_canonical_too() -> None:
    odd = Line(0, 'a"\\\x1f\n\x7f', "é\u2028😀", "", None, None)
    assert odd.leaf == rfc8785.dumps(
        {"at": odd.at, "commitment": "", "kind": odd.kind, "position": 0, "v": 1}
    )


def test_half_a_character_in_a_line_has_a_leaf_of_its_own() -> None:
    assert Line(0, "\ud800", "", "", None, None).leaf != Line(0, "?", "", "", None, None).leaf


def test_a_destroyed_line_keeps_its_leaf() -> None:
    made = line(3)
    bare = destroyed(made)
    assert (bare.salt, bare.content) == (None, None)
    assert bare.leaf == made.leaf


@pytest.mark.parametrize(
    "at", ["2004-09-16", "2004-09-16T15:00:00", "2004-09-16T15:00:00.5Z", "2004-09-16T15:00:00Z\n"]
)
def test_a_time_is_in_utc_and_to_the_second(at: str) -> None:
    with pytest.raises(DraftRefused):
        Draft(at, "MeetingConvened/1", b"{}", _SALT)


@pytest.mark.parametrize("kind", ["MeetingConvened", "MeetingConvened/0", "/1", "Two words/1"])
def test_a_kind_has_a_name_and_a_version(kind: str) -> None:
    with pytest.raises(DraftRefused):
        Draft("2004-09-16T15:00:00Z", kind, b"{}", _SALT)


@pytest.mark.parametrize("salt", [b"", bytes(31), bytes(33)])
def test_a_salt_has_its_length(salt: bytes) -> None:
    with pytest.raises(DraftRefused, match=f"its salt has {len(salt)} bytes, not 32"):
        Draft("2004-09-16T15:00:00Z", "MeetingConvened/1", b"{}", salt)


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b'{"b":1,"a":2}', b'{ "a":1}', b'{"a":0.5}', b"{\xff}"]
)
def test_a_content_is_an_object_in_canonical_json(content: bytes) -> None:
    with pytest.raises(DraftRefused) as refused:
        Draft("2004-09-16T15:00:00Z", "MeetingConvened/1", content, _SALT)
    assert str(refused.value) == (
        "The entry “MeetingConvened/1” can't be recorded: its content isn't an object in "
        "canonical JSON."
    )


def test_a_content_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(DraftRefused):
        Draft("2004-09-16T15:00:00Z", "A/1", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, _SALT)


def test_a_draft_says_what_it_holds() -> None:
    made = draft(0)
    assert written(0, made.at, made.kind, made.content, made.salt) == line(0)
