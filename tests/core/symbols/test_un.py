from __future__ import annotations

import re

import pytest

from travaux.symbols import InvalidSymbol, Scheme, Session, Symbol, parse, printed, un


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/68/144",
        "A/RES/60/251",
        "A/RES/3379 (XXX)",
        "A/RES/S-10/2",
        "A/RES/ES-10/15",
        "A/RES/2252 (ES-V)",
        "A/RES/2131 (XX)",
        "A/RES/2603 A (XXIV)",
        "A/RES/61/250 B",
        "A/RES/48/75 A-L",
        "A/DEC/58/508 B",
        "A/HRC/37/67",
        "A/C.3/68/L.77/Rev.1",
        "A/60/L.1*",
        "A/60/L.1/Add.2/Corr.1",
        "A/CONF.151/26 (Vol. I)",
        "A/CONF.151/26/Rev.1 (Vol. I)/Corr.1",
        "A/58/6 (Sect. 3)",
        "CCPR/C/21/Rev.1/Add.13",
        "CRC/C/GC/20",
        "E/CN.4/1998/53/Add.2",
        "E/CN.4/Sub.2/2003/12/Rev.2",
        "FCCC/KP/AWG/2009/10/Add.4/Rev.2",
        "FCCC/CP/2015/L.9/Rev.1",
        "GOV/2006/14",
        "INFCIRC/254/Rev.7",
        "S/2002/1234/Add.2",
        "S/2024/400",
        "S/Agenda/1466/Rev.1",
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
        ("S/PV.6950 (Resumption1 )", "S/PV.6950 (Resumption 1)"),
        ("SC/6902/Corr.", "SC/6902/Corr."),
        ("A/60/L.1/rev 1", "A/60/L.1/Rev.1"),
        ("A/60/L.1/Rév.1", "A/60/L.1/Rev.1"),
        ("A/RES/2131(XX)", "A/RES/2131 (XX)"),
        ("A/RES/2603(XXIV)A", "A/RES/2603 A (XXIV)"),
        ("A/RES/61/250B.", "A/RES/61/250 B"),
        ("A/RES/61/250[B]", "A/RES/61/250 B"),
        ("A/RES/48/75A-L", "A/RES/48/75 A-L"),
        ("A/C. 2/L. 1022", "A/C.2/L.1022"),
        ("A/L340", "A/L.340"),
        ("A/L 208", "A/L.208"),
        ("[S/339]", "S/339"),
        ("(S/RES/969 (1994))", "S/RES/969 (1994)"),
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
    assert parse("A/RES/61/250 B") == Symbol(Scheme.UN, ("A", "RES", "61"), "", 250, letters="B")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("A/", "the number of the document is missing"),
        ("A/C.3", "“C.3” is a body; the document's number must follow"),
        ("CRC/C/", "a number must stand at the end, not “C”"),
        ("SC/6298 (not posted)", "“not posted” is not part of a symbol"),
        ("S/RES/2160 (2014)  15-0-0", "nothing is expected to follow here"),
        ("S/RES/2160 (2014", "the parenthesis must close here"),
        ("A/60/250 B", "nothing is expected to follow here"),
        ("A/RES/61/250 A-", "nothing is expected to follow here"),
    ],
)
def test_what_is_no_symbol_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(InvalidSymbol, match=re.escape(reason)):
        parse(written)


@pytest.mark.parametrize(
    ("written", "at", "reason"),
    [
        ("A/3-C", 2, "a number must stand at the end, not “3-C”"),
        ("A/RES/1 (XLL)", 9, "“XLL” is not part of a symbol"),
        ("S/1997/640/Add.1-3", 16, "a range is several documents"),
        ("S/PV.3370+Corr.1", 9, "several documents stand here"),
        ("S/1994/80 and Add.1", 9, "several documents stand here"),
    ],
)
def test_the_caret_stands_under_the_fault(written: str, at: int, reason: str) -> None:
    with pytest.raises(InvalidSymbol, match=re.escape(reason)) as caught:
        parse(written)
    assert caught.value.at == at


def test_a_symbol_of_another_house_is_refused() -> None:
    with pytest.raises(InvalidSymbol, match="“CAJP” is no organ that gives symbols"):
        un.parse("CAJP/GT/TM-24/05")
