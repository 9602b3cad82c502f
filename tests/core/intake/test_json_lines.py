"""JSON lines: one document a line; a bad line doesn't stop the others, a bomb does."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from travaux.intake.guard import PLAIN_BYTES, FileRefused
from travaux.intake.json_lines import json_lines


def read(*chunks: bytes) -> list[tuple[object, list[str]]]:
    rows = json_lines(chunks, "f.jsonl")
    return [(row.value, [f"{f.code} {f.where}" for f in row.findings]) for row in rows]


def test_lines_are_read_however_the_file_is_cut() -> None:
    whole = '{"id": "a", "text": "Años"}\n\n{"id": "b"}\n{"id": "c"}'.encode()
    expected: list[tuple[object, list[str]]]
    expected = [({"id": "a", "text": "Años"}, []), ({"id": "b"}, []), ({"id": "c"}, [])]
    assert read(whole) == expected
    assert read(*(whole[n : n + 1] for n in range(len(whole)))) == expected


def test_packed_lines_are_read_even_packed_one_by_one() -> None:
    packed = gzip.compress(b'{"id": 1}\n') + gzip.compress(b'{"id": 2}\n')
    assert read(packed[:5], packed[5:]) == [({"id": 1}, []), ({"id": 2}, [])]


def test_a_line_that_is_not_json_is_told_and_the_others_read() -> None:
    assert read(b'{"id": 1}\n{oh\n[1]\n\xff\n{"id": 2}') == [
        ({"id": 1}, []),
        (None, ["json-line-unreadable f.jsonl, line 2"]),
        (None, ["json-line-unreadable f.jsonl, line 3"]),
        (None, ["json-line-unreadable f.jsonl, line 4"]),
        ({"id": 2}, []),
    ]


def test_a_line_without_an_end_is_not_held() -> None:
    long = (b"x" * 1_000_000 for _ in range(20))
    after = b'\n{"id": 2}\n'
    rows = json_lines((*long, after), "f.jsonl")
    assert [(row.value, [f.code for f in row.findings]) for row in rows] == [
        (None, ["json-line-too-long"]),
        ({"id": 2}, []),
    ]


def test_deeply_nested_json_is_only_unreadable() -> None:
    assert [codes for _, codes in read(b"[" * 200_000)] == [
        ["json-line-unreadable f.jsonl, line 1"]
    ]


def _bomb() -> Iterator[bytes]:
    packed = gzip.compress(b'{"text": "' + b" " * 60_000_000, 9)
    for start in range(0, len(packed), 4096):
        yield packed[start : start + 4096]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(FileRefused) as refused:
        list(json_lines(_bomb(), "f.jsonl.gz"))
    assert refused.value.rule == "bomb"


@pytest.mark.parametrize("data", [gzip.compress(b'{"id": 1}\n')[:-9], b"\x1f\x8bnot gzip at all"])
def test_a_packed_file_that_was_cut_off_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused) as refused:
        list(json_lines((data,), "f.jsonl.gz"))
    assert refused.value.rule == "damaged"


def test_the_limit_is_that_of_plain_texts() -> None:
    fits = b'{"t": "' + b"x" * (PLAIN_BYTES - 9) + b'"}'
    assert [row.findings for row in json_lines((fits,), "f")] == [()]
    assert [len(row.findings) for row in json_lines((fits + b" ",), "f")] == [1]


def test_a_number_of_thousands_of_figures_is_only_unreadable() -> None:
    [(row, said)] = read(b'{"year": ' + b"9" * 10_000 + b"}")
    assert (row, said) == (None, ["json-line-unreadable f.jsonl, line 1"])
