"""Files of acts: read whole, with the line named where something can't be read."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from travaux.bodies import Actor, Role
from travaux.errors import TravauxError
from travaux.journal.checkpoints import SigningKey
from travaux.sources import Certainty, Source
from travaux.store.files import FileStore
from travaux.workspace.entering import ActFailed, Acting
from travaux.workspace.playing import (
    ActsFile,
    ActsUnreadable,
    WordsUnreadable,
    from_words,
    words_of,
)

_NOW = datetime(2005, 3, 1, tzinfo=UTC)


def _acts(words: str, folder: Path) -> tuple[Acting, ...]:
    return ActsFile("acts.toml", words, folder).acts(FileStore(folder / "files"), _NOW)


def test_an_act_with_its_source_and_time(tmp_path: Path) -> None:
    acts = _acts(
        """
        as = "archivist"
        document = "the report"

        [[act]]
        do = "assert-figure"
        entered = 2005-02-25
        from = ["L30", {of = "span", certainty = "inferred", place = "L8", reason = "its period"}]
        what = "meetings"
        value = 16
        span = 2005-01-18
        """,
        tmp_path,
    )
    assert acts == (
        Acting(
            "assert-figure",
            {"what": "meetings", "value": 16, "span": "2005-01-18"},
            Actor(Role.ARCHIVIST),
            datetime(2005, 2, 25, 12, tzinfo=UTC),
            (
                Source("", Certainty.STATED, "the report", "L30"),
                Source("span", Certainty.INFERRED, "the report", "L8", "", "its period"),
            ),
        ),
    )


def test_an_act_without_a_time_is_entered_with_the_one_before(tmp_path: Path) -> None:
    acts = _acts(
        """
        [[act]]
        do = "strike-entry"
        [[act]]
        do = "strike-entry"
        entered = 2005-03-02T10:00:00Z
        as = "delegation:MEX"
        [[act]]
        do = "strike-entry"
        """,
        tmp_path,
    )
    assert [act.at for act in acts] == [_NOW, *[datetime(2005, 3, 2, 10, tzinfo=UTC)] * 2]
    assert [str(act.by) for act in acts] == ["secretariat", "delegation:MEX", "secretariat"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[[act]\n", "this isn't TOML"),
        ("by = 'x'\n", "“by” isn't known here"),
        ("[act]\ndo = 'x'\n", "each act begins with a line"),
        ("\n\n[[act]]\ndo = 'strike-entri'\n", r"act 1 \(line 3\): There is no act “strike-entri”"),
        ("[[act]]\ndo = 'strike-entry'\nas = 'chair'\n", "“chair” doesn't say who acts"),
        ("[[act]]\ndo = 'strike-entry'\nentered = 'noon'\n", "“entered” is 'noon'"),
        ("[[act]]\ndo = 'strike-entry'\nfrom = {line = 'L4'}\n", "“from” can't be read"),
        ("[[act]]\ndo = 'strike-entry'\nfrom = 3\n", "“from” is to be a place"),
        ("[[act]]\ndo = 'strike-entry'\nfile = 'no.docx'\n", "“no.docx” can't be read"),
        ('[[act]]\ndo = "strike-entry"\nfile = "a\\u0000"\n', "can't be read"),
        ("[[act]]\ndo = 'strike-entry'\nfile = '.'\n", "it is no file"),
        ("[[act]]\ndo = 'strike-entry'\nfile = '/etc/hostname'\n", "neither beside the file"),
        ("[[act]]\ndo = 'strike-entry'\nfile = '/dev/zero'\n", "neither beside the file"),
        ("document = ['x']\n", "“document” is"),
        (f"[[act]]\nposition = {'9' * 5000}\n", "this isn't TOML"),
        (f"x = {'[' * 5000}\n", "this isn't TOML"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(words: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ActsUnreadable, match=said):
        _acts(words, tmp_path)


def test_an_act_that_is_not_taken_is_passed_over(tmp_path: Path) -> None:
    words = '[[act]]\ndo = "strike-entry"\ntake = {}\n'
    assert _acts(words.format("false"), tmp_path) == ()
    assert [one.particulars for one in _acts(words.format("true"), tmp_path)] == [{}]


def test_take_is_true_or_false(tmp_path: Path) -> None:
    with pytest.raises(ActsUnreadable, match="“take” is 'yes', not true or false"):
        _acts('[[act]]\ndo = "strike-entry"\ntake = "yes"\n', tmp_path)


def test_what_lies_elsewhere_is_not_filed_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/etc/hostname")
    with pytest.raises(ActsUnreadable, match="neither beside the file of acts"):
        _acts('[[act]]\ndo = "file-rendition"\nfile = "link"\n', tmp_path)


def test_a_secret_key_is_not_filed(tmp_path: Path) -> None:
    key = SigningKey("group", bytes(32))
    (tmp_path / "key").write_text(key.text)
    with pytest.raises(ActsUnreadable, match="it is a secret key"):
        _acts('[[act]]\ndo = "file-rendition"\nfile = "key"\n', tmp_path)
    assert not (tmp_path / "files").exists()


def test_a_file_that_claims_gigabytes_is_not_filed(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(ActsUnreadable, match="it is larger than 30 MB"):
        _acts('[[act]]\ndo = "file-rendition"\nfile = "large"\n', tmp_path)


def test_a_file_of_acts_may_begin_with_the_mark_of_its_encoding(tmp_path: Path) -> None:
    assert _acts('\ufeff[[act]]\ndo = "strike-entry"\n', tmp_path)[0].name == "strike-entry"


def test_a_file_of_acts_in_another_encoding_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "acts.toml").write_bytes("as = 'sécretariat'".encode("latin-1"))
    with pytest.raises(ActsUnreadable, match="UTF-8"):
        words_of(tmp_path / "acts.toml")


def test_a_refused_act_is_named_with_the_file_and_the_line_on_which_it_begins() -> None:
    words = "[[act]]\ndo = 'a'\n\n[[act]]\ndo = 'b'\ntake = false\n\n[[act]]\ndo = 'c'\n"
    why = ActFailed(2, 2, "c", TravauxError("It can't be."))
    assert str(ActsFile("acts.toml", words, Path()).refused(why)) == (
        "acts.toml, line 8: Act 2 of 2, c: It can't be. None of the acts was entered."
    )


def test_a_word_on_the_command_line_that_is_no_particular_is_told_as_one() -> None:
    with pytest.raises(WordsUnreadable) as refused:
        from_words("strike-entry", ["keep"])
    assert str(refused.value) == (
        "strike-entry: “keep” isn't NAME=VALUE. Nothing was entered; “travaux acts strike-entry” "
        "lists what it takes."
    )
