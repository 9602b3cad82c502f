"""The United Nations' treaties as they stood in 2015: every row read, or told with a reason.

How many were bound is counted here a second time, in a plain way of its own.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import cache

import pytest

from tests.datasets import dataset
from travaux.dates import When
from travaux.delegations import Names, standard_registry
from travaux.findings import Outcome
from travaux.instruments import ActionKind, Instrument, InstrumentKind, Status, status
from travaux.instruments.known import known
from travaux.instruments.registers import Register, register

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
TREATY = Instrument("T", InstrumentKind.TREATY, Names("Treaty"))


@cache
def read() -> Outcome[Register]:
    path = dataset("D-registers/un-treaty-status-2015/status.jsonl")
    return register(path.read_bytes(), path.name, When.read("2015"), "United Nations")


def test_every_row_is_read_or_told_with_its_reason() -> None:
    found = read()
    assert (len(found.value.tables), found.value.rows, found.value.read) == (324, 23757, 23550)
    assert Counter(one.code for one in found.findings) == {
        "register-row-empty": 108,  # 84 of them on the Court's jurisdiction, which has no dates
        "participant-no-state": 99,
    }
    assert found.value.rows == found.value.read + len(found.findings)


def test_the_last_thing_that_it_tells_is_of_march_2015() -> None:
    told = [one.when for table in read().value.tables for one in table.actions if one.when]
    assert max(one.day for one in told if one.day) == date(2015, 3, 12)


def parties(on: date, *ids: str) -> int:
    table = read().value.table(*ids)
    codes = [one.code for one in standard_registry().delegations]
    return sum(status(TREATY, table, code, on).status is Status.PARTY for code in codes)


def counted(on: date, *ids: str) -> int:
    """Count the states that had done more than sign, from the raw rows."""
    path = dataset("D-registers/un-treaty-status-2015/status.jsonl")
    treaties = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for one in treaties if one["treaty"] in ids for row in one["rows"]]
    return sum(any(_by(on, head, cell) for head, cell in row.items()) for row in rows) - sum(
        row["Participant"] in ("European Union", "World Health Organization") for row in rows
    )


def _by(on: date, head: str, cell: str) -> bool:
    day = re.match(r"(\d+) (\w{3})\w* (\d{4})", cell)
    if not day or head.startswith(("Signature", "Registration")):
        return False
    return date(int(day[3]), _MONTHS.index(day[2]) + 1, int(day[1])) <= on


@pytest.mark.parametrize(
    ("ids", "in_2005", "in_2015"),
    [
        (("1-1", "1-2"), 191, 193),  # the Charter
        (("4-2",), 170, 177),  # racial discrimination
        (("4-3",), 151, 162),  # economic, social and cultural rights
        (("4-4",), 154, 168),  # civil and political rights
        (("4-8",), 180, 188),  # discrimination against women
        (("4-11",), 192, 194),  # the child
        (("18-10",), 99, 122),  # the Rome Statute
        (("23-1",), 101, 114),  # the law of treaties
    ],
)
def test_as_many_are_bound_as_a_plain_count_gives(
    ids: tuple[str, ...], in_2005: int, in_2015: int
) -> None:
    for on, wanted in ((date(2005, 5, 18), in_2005), (date(2015, 1, 1), in_2015)):
        assert (parties(on, *ids), counted(on, *ids)) == (wanted, wanted)


def test_every_well_known_instrument_has_its_table() -> None:
    """The Statute of the Court and the General Agreement of 1947 have no dates in that register."""
    own = {
        one.code: [name.removeprefix("un:") for name in one.registers]
        for one in known()
        if any(name.startswith("un:") for name in one.registers)
    }
    assert len(own) > 80
    assert [code for code, ids in own.items() if read().value.table(*ids) is None] == [
        "GATT47",
        "ICJ",
    ]


def test_every_declaration_is_read_or_told_with_its_reason() -> None:
    folder = dataset("D-registers/un-treaty-status-2015")
    both = b"\n".join(
        (folder / name).read_bytes() for name in ("status.jsonl", "declarations.jsonl")
    )
    found = register(both, "both.jsonl", When.read("2015"), "United Nations")
    kinds = Counter(one.kind for table in found.value.tables for one in table.actions)
    left = Counter(one.code for one in found.findings)["declaration-not-read"]
    heads = (folder / "declarations.jsonl").read_text(encoding="utf-8").count("#")
    assert (kinds[ActionKind.DECLARATION], left) == (1257, 129)
    assert kinds[ActionKind.DECLARATION] + left == 1386 <= heads
    assert (found.value.rows, found.value.read) == (23757, 23550)


def test_some_well_known_facts() -> None:
    covenant, women = read().value.table("4-4"), read().value.table("4-8")
    day = date(2005, 5, 18)
    stands = {
        (table.register, code): status(TREATY, table, code, day).status
        for table, code in ((covenant, "CHN"), (covenant, "USA"), (women, "USA"), (women, "IRN"))
        if table
    }
    assert stands == {
        ("4-4", "CHN"): Status.SIGNATORY,
        ("4-4", "USA"): Status.PARTY,
        ("4-8", "USA"): Status.SIGNATORY,
        ("4-8", "IRN"): Status.NOT_PARTY,
    }
