from __future__ import annotations

import json

import pytest

from tests.journals import hashes, journal, line
from travaux.journal.exported import ExportUnreadable, exported, imported
from travaux.journal.lines import destroyed
from travaux.journal.tree import root

_GOOD = next(exported([line(0)]))


def test_a_line_is_plain_json_with_the_content_in_it() -> None:
    assert json.loads(next(exported([line(7)]))) == {
        "position": 7,
        "at": "2004-09-16T15:07:00Z",
        "kind": "MeetingConvened/1",
        "commitment": line(7).commitment,
        "salt": (line(7).salt or b"").hex(),
        "content": {"meeting": 7, "chair": "Señora Núñez", "topics": ["mandate", None]},
    }


def test_a_withheld_entry_shows_neither_salt_nor_content() -> None:
    found = json.loads(next(exported([destroyed(line(7))])))
    assert (found["salt"], found["content"]) == (None, None)
    assert found["commitment"] == line(7).commitment


def test_what_is_imported_is_what_was_exported_with_the_same_root() -> None:
    lines = [destroyed(one) if one.position % 3 == 0 else one for one in journal(20)]
    again = list(imported(exported(lines)))
    assert again == lines
    assert root(hashes(again)) == root(hashes(journal(20)))
    assert "".join(exported(again)) == "".join(exported(lines))


def test_another_program_may_lay_the_line_out_anew() -> None:
    laid_out = json.dumps(json.loads(_GOOD), indent=None, sort_keys=True) + "\r\n"
    assert list(imported([laid_out, "\n"])) == [line(0)]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ("[]", "it should hold at, commitment, content, kind, position, salt"),
        ("{}", "it should hold at, commitment, content, kind, position, salt"),
        (_GOOD.replace('"position":0', '"position":true'), "its position isn't a number"),
        (_GOOD.replace('"position":0', '"position":-1'), "its position isn't a number"),
        (_GOOD.replace('"MeetingConvened/1"', "1"), "its kind isn't words"),
        (_GOOD.replace('"salt":"', '"salt":1,"s":"'), None),
        (_GOOD.replace('"salt":"', '"salt":"g'), None),
        (_GOOD.replace('"meeting":0', '"meeting":0.5'), None),
        (_GOOD.replace('"meeting":0', '"meeting":0,"meeting":1'), "a name stands in it twice"),
        (_GOOD.replace('"position":0', '"position":0,"position":0'), "a name stands in it twice"),
        ("[" * 100_000, None),
    ],
)
def test_what_is_no_entry_is_told_with_its_line(words: str, why: str | None) -> None:
    with pytest.raises(ExportUnreadable) as refused:
        list(imported([_GOOD, words]))
    assert str(refused.value).startswith("Line 2 of the exported journal can't be read: ")
    if why:
        assert why in str(refused.value)


def test_a_salt_that_is_a_number_is_told() -> None:
    found = json.loads(_GOOD) | {"salt": 1}
    with pytest.raises(ExportUnreadable, match="its salt isn't words"):
        list(imported([json.dumps(found)]))


def test_a_content_that_is_not_an_object_is_told() -> None:
    found = json.loads(_GOOD) | {"content": "words"}
    with pytest.raises(ExportUnreadable, match="its content isn't an object"):
        list(imported([json.dumps(found)]))
