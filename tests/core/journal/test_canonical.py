from __future__ import annotations

import pytest

from travaux.journal.canonical import NotPlain, canonical


def test_one_value_has_one_spelling() -> None:
    assert canonical({"b": [True, False, None], "a": {"z": -1, "y": "\t“é”"}}) == (
        b'{"a":{"y":"\\t\xe2\x80\x9c\xc3\xa9\xe2\x80\x9d","z":-1},"b":[true,false,null]}'
    )


def test_names_are_ordered_by_their_utf16_units() -> None:
    assert canonical({"\ufb33": 1, "\U0001f600": 2}) == '{"😀":2,"\ufb33":1}'.encode()


def test_a_fraction_is_refused_with_its_place() -> None:
    with pytest.raises(NotPlain) as refused:
        canonical({"votes": [1, {"share": 0.25}]})
    assert str(refused.value) == (
        "What should be recorded holds the fraction 0.25 at “$.votes[1].share”, which has no "
        "spelling of its own. Use words, whole numbers, yes or no, lists and names with values; "
        "write a fraction as words, such as “0.25”."
    )


@pytest.mark.parametrize("value", [{"a": b"bytes"}, {"a": {1, 2}}, [object()], {1: "a"}, 2**53])
def test_what_other_programs_write_otherwise_is_refused(value: object) -> None:
    with pytest.raises(NotPlain):
        canonical(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(NotPlain):
        canonical({"name": "\ud800"})
    with pytest.raises(NotPlain):
        canonical({"\ud800": "name"})
