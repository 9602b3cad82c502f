from __future__ import annotations

import pytest

from travaux.symbols import InvalidSymbol, parse_all, printed


@pytest.mark.parametrize(
    ("written", "symbols"),
    [
        ("CAJP/GT/TM-24/05", ["CAJP/GT/TM-24/05"]),
        (
            "(CAJP/GT/TM-24/05 rev. 7) and (CAJP/GT/TM-38/05 rev. 2)",
            ["CAJP/GT/TM-24/05 rev. 7", "CAJP/GT/TM-38/05 rev. 2"],
        ),
        ("MRE/RES.1/91, MRE/RES.2/91", ["MRE/RES. 1/91", "MRE/RES. 2/91"]),
        ("S/PRST/1995/25+S/PRST/1995/24", ["S/PRST/1995/25", "S/PRST/1995/24"]),
        ("S/1994/80 and Add.1", ["S/1994/80", "S/1994/80/Add.1"]),
        ("S/PV.3370+Corr.1+Corr.2", ["S/PV.3370", "S/PV.3370/Corr.1", "S/PV.3370/Corr.2"]),
        ("SC/6902+Corr.", ["SC/6902", "SC/6902/Corr."]),
        ("SG/2030-SC/6292", ["SG/2030", "SC/6292"]),
        (
            "A/258 AND ADD. 1, CORR. 2, AND REV. 1",
            [f"A/258{m}" for m in ("", "/Add.1", "/Corr.2", "/Rev.1")],
        ),
        ("CAJP/GT/TM-24/05 rev. 7 y corr. 1", ["CAJP/GT/TM-24/05 rev. 7", "+ rev. 7 corr. 1"]),
        ("S/1997/640/Add.2-4", ["S/1997/640/Add.2", "S/1997/640/Add.3", "S/1997/640/Add.4"]),
        ("S/1994/1/Add.1 et Add.2", ["S/1994/1/Add.1", "S/1994/1/Add.2"]),
        ("S/1994/1/Add.1 and 2", ["S/1994/1/Add.1", "S/1994/1/Add.2"]),
        ("E/CONF.46/60 and 71", ["E/CONF.46/60", "E/CONF.46/71"]),
        (
            "A/L.340 AND ADD.1-2 AND ADD.2/CORR.1",
            ["A/L.340", "A/L.340/Add.1", "A/L.340/Add.2", "A/L.340/Add.2/Corr.1"],
        ),
    ],
)
def test_every_symbol_of_a_line_is_read(written: str, symbols: list[str]) -> None:
    whole = [symbol.replace("+", "CAJP/GT/TM-24/05") for symbol in symbols]
    assert [printed(symbol) for symbol in parse_all(written)] == whole


def test_each_symbol_keeps_its_own_part_as_written() -> None:
    assert [s.written for s in parse_all("S/1994/80, Add.1-2 & S/81")] == [
        "S/1994/80",
        "Add.1-2",
        "Add.1-2",
        "S/81",
    ]


@pytest.mark.parametrize(
    ("written", "at", "reason"),
    [
        ("S/24 and foo/3", 12, "the year must follow"),
        ("TM-24/05 and rev.", 17, "a number must follow “rev.”"),
        ("S/24/Add.3-2", 10, "a range is several documents"),
        ("S/24/Add.1-9999", 10, "a range is several documents"),
        ("S/24/Add.3 and 12345", 15, "it must begin with the body"),
        ("S/24-26", 2, "a number must stand at the end"),
        ("S/PRST/2010/30 and", 18, "it must begin with the body"),
        ("Add.1 and S/24", 3, "the number of the document is missing"),
        ("", 0, "it must begin with the body"),
    ],
)
def test_a_fault_in_a_part_is_shown_in_the_line(written: str, at: int, reason: str) -> None:
    with pytest.raises(InvalidSymbol, match=reason) as caught:
        parse_all(written)
    assert (caught.value.written, caught.value.at) == (written, at)
