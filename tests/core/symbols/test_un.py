from __future__ import annotations

import csv
import gzip
import json
import re

import pytest

from tests.datasets import dataset
from travaux.symbols import InvalidSymbol, Scheme, Session, Symbol, parse, printed, un


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/68/144",
        "A/RES/60/251",
        "A/RES/3379 (XXX)",
        "A/RES/S-10/2",
        "A/HRC/37/67",
        "A/C.3/68/L.77/Rev.1",
        "A/60/L.1*",
        "A/60/L.1/Add.2/Corr.1",
        "A/CONF.151/26 (Vol. I)",
        "CRC/C/GC/20",
        "E/CN.4/Sub.2/2003/12/Rev.2",
        "FCCC/KP/AWG/2009/10/Add.4/Rev.2",
        "S/2024/400",
        "S/PRST/1994/82",
        "S/PV.3454 (Resumption 2)",
        "S/PV.3714 (closed)",
        "S/RES/969 (1994)",
        "ST/SGB/2018/1",
        "UNEP/PP/INC.4/3",
    ],
)
def test_a_symbol_in_the_house_form_prints_as_it_was(symbol: str) -> None:
    assert printed(parse(symbol)) == symbol


@pytest.mark.parametrize(
    ("written", "house"),
    [
        ("S/RES/2170(2014)", "S/RES/2170 (2014)"),
        ("s/res/969 (1994)", "S/RES/969 (1994)"),
        ("S/PV.3370+Corr.1+Corr.2", "S/PV.3370/Corr.1/Corr.2"),
        ("S/PV.6950 (Resumption1 )", "S/PV.6950 (Resumption 1)"),
        ("SC/6902+Corr.", "SC/6902/Corr."),
        ("A/60/L.1/rev 1", "A/60/L.1/Rev.1"),
        ("E/CN.4/SUB.2/2003/12", "E/CN.4/Sub.2/2003/12"),
    ],
)
def test_other_spellings_are_read(written: str, house: str) -> None:
    assert printed(parse(written)) == house


def test_the_parts_of_a_resolution() -> None:
    assert parse("S/RES/969 (1994)") == Symbol(Scheme.UN, ("S", "RES"), "", 969, 1994)
    assert parse("A/RES/3379 (XXX)") == Symbol(
        Scheme.UN, ("A", "RES"), "", 3379, session=Session(30)
    )


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("A/", "the number of the document is missing"),
        ("A/C.3", "“C.3” is a body; the document's number must follow"),
        ("CRC/C/", "a number must stand at the end, not “C”"),
        ("SC/6298 (not posted)", "“not posted” is not part of a symbol"),
        ("S/RES/2160 (2014)  15-0-0", "nothing is expected to follow here"),
        ("S/RES/2160 (2014", "the parenthesis must close here"),
    ],
)
def test_what_is_no_symbol_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(InvalidSymbol, match=re.escape(reason)):
        parse(written)


def test_a_symbol_of_another_house_is_refused() -> None:
    with pytest.raises(InvalidSymbol, match="“CAJP” is no organ that gives symbols"):
        un.parse("CAJP/GT/TM-24/05")


def test_every_draft_of_the_security_council_is_read() -> None:
    index = dataset("B-negotiating-texts/unsc-draft-resolutions/index.jsonl")
    symbols = [json.loads(line)["symbol"] for line in index.read_text("utf-8").splitlines()]
    assert [s for s in symbols if printed(parse(s)) != s] == []


def test_every_resolution_of_the_security_council_is_read() -> None:
    path = dataset("C-instruments/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        symbols = [json.loads(line)["symbol"] for line in lines]
    assert len(symbols) == 1859
    assert [s for s in symbols if printed(parse(s)) != s] == []


def test_of_a_catalogue_of_meetings_only_what_holds_more_than_a_symbol_is_reported() -> None:
    path = dataset("D-registers/unsc-meetings-1994-2015_record_list.csv")
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line.strip() for row in csv.reader(file) for c in row for line in c.split("\n")]
    symbols = [s for s in lines if re.match(r"(?:S|SC|A)/", s) and len(s) < 60]
    assert len(symbols) > 10_000
    reported = {re.sub(r"[0-9]+", "9", s) for s in symbols if _refused(s)}
    assert reported == {
        "S/9/9 and",
        "S/9/9)",
        "S/PRST/9/9 and",
        "S/PRST/9/9+S/PRST/9/9",
        "S/PV.9(closed)  (meeting held in Nairobi)",
        "S/PV.9(meeting held in Nairobi)",
        "S/RES/9 (9)  9-9-9",
        "S/RES/9 (9) and S/RES/9 (9)",
        "SC/9 (not posted)",
        "SC/9+SC/9+Corr.9",
        "SC/9/Rev.9 (not posted)",
    }


def _refused(written: str) -> bool:
    try:
        parse(written)
    except InvalidSymbol:
        return True
    return False
