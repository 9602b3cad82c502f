from __future__ import annotations

import pytest

from travaux.symbols import Classification, InvalidSymbol, Scheme, Session, Symbol, parse, printed


@pytest.mark.parametrize(
    "symbol",
    [
        # the nine of the reference case
        "AG/RES. 1928 (XXXIII-O/03)",
        "AG/RES. 2027 (XXXIV-O/04)",
        "CP/CAJP-2038/03",
        "CAJP/GT/TM-12/04 corr. 1",
        "CAJP/GT/TM-16/04",
        "CAJP/GT/TM-18/04",
        "CAJP/GT/TM-24/05",
        "CAJP/GT/TM-24/05 rev. 7",
        "CAJP/GT/TM-38/05 rev. 2",
        # met elsewhere in practice
        "AG/RES. 2141 (XXXV-O/05)",
        "AG/DEC. 60 (XXXIX-O/09)",
        "CP/RES. 760 (1217/99)",
        "CP/DEC. 8 (927/93)",
        "CIDI/RES. 1 (I-O/96)",
        "MRE/RES. 1/91",
        "GT/DADIN/doc.255/06 add. 2 rev. 3 corr. 1",
        "GT/DADIN/doc.307/07 corr. 1",
        "GT/DADIN/doc.334/08 rev. 7",
        "CAJP/GT/RDI-23/06",
        "CAJP/GT/RDI-204/12 rev. 3",
        "CP/CAJP/GT/DDD-5/06",
        "CP/CAJP-2323/06 add. 6",
        "CP/CAJP-2147/04 rev. 3",
        "CP/doc.1112/80 rev. 4 corr. 1",
        "AG/doc.4376/05",
        "AG/doc.4496/05 rev. 1",
        "CP/OD-1433/04",
        "CP/SA.1433/04",
        "CP/ACTA 1433/04",
        "CP/ACTA 1970/14",
        "GTC/CASA/GR/SA.4/07",
    ],
)
def test_a_symbol_in_the_house_form_prints_as_it_was(symbol: str) -> None:
    assert printed(parse(symbol)) == symbol


@pytest.mark.parametrize(
    ("written", "house"),
    [
        ("(CAJP/GT/TM-24/05 rev. 7)", "CAJP/GT/TM-24/05 rev. 7"),
        ("CAJP/GT/TM-24/05 Rev.7", "CAJP/GT/TM-24/05 rev. 7"),
        ("cajp/gt/tm-24/05 REV 7", "CAJP/GT/TM-24/05 rev. 7"),
        ("CAJP/GT/TM-24/05\u00a0rev.\u00a07", "CAJP/GT/TM-24/05 rev. 7"),
        ("CAJP/GT/TM-24/05 rév. 7", "CAJP/GT/TM-24/05 rev. 7"),
        ("CAJP/GT/TM-24/05, rev. 7", "CAJP/GT/TM-24/05 rev. 7"),
        ("CAJP/GT/TM-24/05 rev. 7.", "CAJP/GT/TM-24/05 rev. 7"),
        ("AG/doc. 4376/05", "AG/doc.4376/05"),
        ("AG/RES.1928 (XXXIII-O/03)", "AG/RES. 1928 (XXXIII-O/03)"),
        ("AG/RES. 10 (II-0/72)", "AG/RES. 10 (II-O/72)"),
        ("AG/RES. 1 (XXVI-0/96)", "AG/RES. 1 (XXVI-O/96)"),
        ("AG/RES. 2303 (XXXVII O/07)", "AG/RES. 2303 (XXXVII-O/07)"),
        ("AG/doc.      /06 add.3", "AG/doc.___/06 add. 3"),
        ("AG/RES.       (XXXV-O/05)", "AG/RES. ___ (XXXV-O/05)"),
        ("AG/RES.", "AG/RES. ___"),
        ("GT/DADIN 53/02", "GT/DADIN-53/02"),
        ("CP/CAJP–2038/03", "CP/CAJP-2038/03"),
        ("CAJP/GT/TM-24/2005", "CAJP/GT/TM-24/05"),
        ("AG/doc.4376/98", "AG/doc.4376/98"),
    ],
)
def test_what_is_seen_in_the_wild_is_read_and_never_printed(written: str, house: str) -> None:
    symbol = parse(written)
    assert printed(symbol) == house
    assert symbol.written == written.strip()


def test_the_parts_of_a_resolution() -> None:
    assert parse("AG/RES. 1928 (XXXIII-O/03)") == Symbol(
        Scheme.OAS, ("AG",), "RES", 1928, 2003, Session(33, "O")
    )


def test_a_council_resolution_bears_its_meeting() -> None:
    assert parse("CP/RES. 760 (1217/99)") == Symbol(
        Scheme.OAS, ("CP",), "RES", 760, 1999, meeting=1217
    )


@pytest.mark.parametrize(
    ("written", "reason", "at"),
    [
        ("", "it must begin with the body", 0),
        ("CAJP/GT/TM", "the number of the document is missing", 10),
        ("CAJP/GT/TM-24", "the year must follow the number", 13),
        ("CAJP/GT/TM-24/5", "the year must follow the number", 13),
        ("CAJP/GT/TM-24/1905", "the year 1905 can't be", 18),
        ("CP/doc.x/05", "a number must follow “CP/doc.”", 7),
        ("OEA/Ser.G CP/doc.3/05", "“OEA/Ser.” begins a classification", 7),
        ("CAJP/GT/TM-24/05 rev.", "a number must follow “rev.”", 21),
        ("CAJP/GT/TM-24/05 bis", "nothing is expected to follow", 17),
        ("CAJP/GT/TM-24/05 summary 1", "the OAS knows only add., rev. and corr.", 26),
        ("AG/RES. 1928 (XXXIII/03)", "“-O” (regular) or “-E” (special)", 20),
        ("AG/RES. 1928 (IIX-O/03)", "the session or the meeting must stand here", 14),
        ("AG/RES. 1928 (XXXIII-O)", "the year must follow", 22),
        ("AG/RES. 1928 (XXXIII-O/03", "the parenthesis must close here", 25),
    ],
)
def test_a_fault_is_shown_with_a_caret(written: str, reason: str, at: int) -> None:
    with pytest.raises(InvalidSymbol) as caught:
        parse(written)
    sentence, line, caret = str(caught.value).split("\n")
    assert reason in sentence
    assert line == f"    {written}"
    assert caret.index("^") - 4 == at == caught.value.at


@pytest.mark.parametrize(
    "written", ["OEA/Ser.G", "OEA/Ser.P", "OEA/Ser.K/XVI", "OEA/Ser.T/VIII", "OEA/Ser.P/XLIV-O.2"]
)
def test_a_classification_prints_as_it_was(written: str) -> None:
    assert Classification.read(written).printed() == written


@pytest.mark.parametrize("written", ["OEA/G", "CP/doc.1/80", "OEA/Ser.G and more"])
def test_what_is_no_classification_is_refused(written: str) -> None:
    with pytest.raises(InvalidSymbol):
        Classification.read(written)
