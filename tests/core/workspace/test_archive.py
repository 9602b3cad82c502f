from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.nights import (
    ACT,
    CHILE,
    FUND,
    ISSUE,
    MEXICO,
    REGISTRY,
    REPORT,
    TITLE,
    file,
    night,
    table,
)
from travaux.dates import When
from travaux.proposals import Mark, Sponsor, Unplaced
from travaux.workspace.archive import ArchiveUnreadable, packed, unpacked
from travaux.workspace.compiling import Night, compile_proposals
from travaux.workspace.handing_in import File


def rich() -> Night:
    """Give a night with every kind of change, and of trouble."""
    base = table(base=file("base.txt", TITLE, f"{ACT}[^n1] {{#p7}}", REPORT, FUND, "| A | B |",
                           "[^n1]: [Since] 2004."))  # fmt: skip
    moved = file("Peru.txt", TITLE, FUND, f"{ACT[:-1]},[^n1] and so on.", REPORT, "| A | B |",
                 "[^n1]: [Since] 2004.")  # fmt: skip
    merged = file("Brazil.txt", TITLE, f"{ACT}[^n1] {REPORT[3:]}", FUND, "| A | C |",
                  "[^n1]: [Since] 2005.")  # fmt: skip
    prose = File("Bolivia.txt", b"Delete paragraph 9.\n\nDelete paragraph 2.\n")
    done = night(MEXICO, CHILE, moved, merged, prose, on=base).value
    first, *others = done.compilation.proposals
    left = Sponsor("URY", When.read("2005-02-01"), When.read("2005-03-01"))
    entries = tuple(replace(e, marks=(Mark("A. Vega", "2005"),)) for e in first.entries)
    more = replace(
        first,
        sponsors=(*first.sponsors, left),
        entries=entries,
        unplaced=(*first.unplaced, Unplaced("x", "y", "z")),
        remarks=("A remark.",),
    )
    return compile_proposals(base, [more, *others], REGISTRY)


def again(done: Night) -> Night:
    return unpacked(packed(done), "compilation.json", REGISTRY)


def test_what_is_unpacked_is_what_was_packed() -> None:
    done = rich()
    read = again(done)
    assert read.compilation.proposals == done.compilation.proposals
    assert read.compilation.base == done.compilation.base
    assert read.table.base == done.table.base
    assert read.account == done.account
    assert packed(read) == packed(done)


def test_every_reading_is_the_same_again() -> None:
    done = rich()
    read = again(done)
    assert [read.compilation.reading(v) for v in (None, *read.compilation.voices)] == [
        done.compilation.reading(v) for v in (None, *done.compilation.voices)
    ]


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(packed(night(MEXICO).value))
    return found


def unreadable(data: object) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(ArchiveUnreadable) as caught:
        unpacked(raw, "x.json", REGISTRY)
    return str(caught.value)


def test_other_programs_find_the_names_and_the_sum() -> None:
    found = document()
    assert (found["names"], found["issue"]) == ({"MEX": "Mexico"}, "base.txt")
    assert found["account"] == "received 1 = shown 1 + merged 0 + withdrawn 0 + unplaced 0"


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b"5", b"{}"])
def test_what_is_no_compilation_is_told(data: bytes) -> None:
    assert unreadable(data).startswith("x.json doesn't hold a compilation (")


def test_other_format_is_named() -> None:
    assert "its format is “other 2”" in unreadable(document() | {"format": "other 2"})


@pytest.mark.parametrize(
    "broken",
    [
        {"base": 5},
        {"proposals": [5]},
        {"proposals": [{}]},
        {"proposals": None},
    ],
)
def test_broken_part_is_told(broken: dict[str, Any]) -> None:
    assert "doesn't hold a compilation" in unreadable(document() | broken)


@pytest.mark.parametrize(
    ("field", "value"), [("start", "one"), ("unit", ["u1"]), ("new", 5), ("extra", 1)]
)
def test_change_with_odd_values_is_told(field: str, value: object) -> None:
    found = document()
    found["proposals"][0]["entries"][0]["change"][field] = value
    assert "doesn't hold a compilation" in unreadable(found)


def test_change_that_fits_no_more_is_unplaced_and_not_applied() -> None:
    found = document()
    found["proposals"][0]["entries"][0]["change"]["old"] = " will"
    read = unpacked(json.dumps(found).encode(), "x.json", REGISTRY)
    assert read.account.sentence() == "received 1 = shown 0 + merged 0 + withdrawn 0 + unplaced 1"


def test_tree_that_says_another_thing_is_not_believed() -> None:
    found = document() | {"tree": []}
    read = unpacked(json.dumps(found).encode(), "x.json", REGISTRY)
    assert read.compilation.voices == ("MEX",)
    assert [unit.words for unit in read.compilation.base.units] == [b[2:].strip() for b in ISSUE]
