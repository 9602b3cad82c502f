"""The symbols of the real registers and texts: all are read, or named here with the reason.

In the names of exceptions "‸" stands where the caret must stand.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.datasets import dataset
from travaux.references import cited
from travaux.symbols import ORGANS, InvalidSymbol, parse, parse_all, printed
from travaux.symbols.reading import roman
from travaux.texts import Kind, Text, Unit

RESOLUTIONS = "C-instruments/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz"
DRAFTS = "B-negotiating-texts/unsc-draft-resolutions"
MEETINGS = "D-registers/unsc-meetings-1994-2015_record_list.csv"
VOTES = "D-registers/unga-rollcall-votes/resolutions.csv"
PARIS = "B-negotiating-texts/unfccc-paris-agreement-2015"


def test_every_draft_of_the_security_council_is_read() -> None:
    lines = _lines(dataset(DRAFTS) / "index.jsonl")
    symbols = [json.loads(line)["symbol"] for line in lines]
    assert len(symbols) == 17
    assert [symbol for symbol in symbols if printed(parse(symbol)) != symbol] == []


def test_every_resolution_of_the_security_council_is_read() -> None:
    symbols = [json.loads(line)["symbol"] for line in _lines(dataset(RESOLUTIONS))]
    assert len(symbols) == 1859
    assert [symbol for symbol in symbols if printed(parse(symbol)) != symbol] == []


# --- the catalogue of the Security Council's meetings: records, press releases, decisions ---

MORE_THAN_A_SYMBOL = {
    "S/PV.5080(‸meeting held in Nairobi)": "a remark stands behind it",
    "S/PV.5081(closed)  (‸meeting held in Nairobi)": "a remark stands behind it",
    "S/PV.5082(‸meeting held in Nairobi)": "a remark stands behind it",
    "S/PV.5083(‸meeting held in Nairobi)": "a remark stands behind it",
    "S/PV.5084(‸meeting held in Nairobi)": "a remark stands behind it",
    "SC/6258/Rev.1 (‸not posted)": "a remark stands behind it",
    "SC/6298 (‸not posted)": "a remark stands behind it",
    "S/RES/2160 (2014)  ‸15-0-0": "the vote stands in the same line",
    "S/PRST/2010/30 and‸": "the other symbol stands in the next line",
}


def test_every_symbol_of_the_catalogue_of_meetings_is_read() -> None:
    lines = [line for line in _catalogue(0, 2, 4) if re.match("(?:S|SC|SG|A)/", line)]
    assert len(lines) == 10_552
    faults = {_with_caret(fault) for line in lines if (fault := _fault(parse_all, line))}
    assert faults == set(MORE_THAN_A_SYMBOL)


def test_a_line_of_the_catalogue_with_several_symbols_is_not_read_as_one() -> None:
    """What is refused as one symbol is several; besides, only the named exceptions are."""
    lines = [line for line in _catalogue(0, 2, 4) if re.match("(?:S|SC|SG|A)/", line)]
    refused = [line for line in lines if _fault(parse, line)]
    several = [line for line in refused if not _fault(parse_all, line)]
    assert (len(refused), len(several)) == (143, 134)
    assert {len(parse_all(line)) for line in several} == {2, 3}


def test_symbols_beside_other_words_in_the_catalogue_are_found() -> None:
    lines = [line for line in _catalogue(3, 4) if re.search("S/[A-Z0-9]", line)]
    missed = {re.sub("[0-9]+", "9", line) for line in lines if not _found(line)}
    assert missed == {
        # the symbol runs into the words or the vote before it
        "Draft resolutionS/9/9not adopted owing to failure to reach the required majority",
        "Draft resolutionS/9/9vetoed by China",
        "Draft resolutionS/9/9vetoed by China and Russian Federation",
        "Draft resolutionS/9/9vetoed by Russian Federation",
        "Draft resolutionS/9/9vetoed by USA",
        "Draft resolutionS/9/9vetoed by the Russian Federation",
        "9-9-9S/PRST/9/9",
        "without voteS/RES/9 (9)",
    }


def _catalogue(*columns: int) -> list[str]:
    with dataset(MEETINGS).open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for n, cell in enumerate(row) if n in columns]
    return [line.strip() for cell in cells for line in cell.split("\n") if line.strip()]


def _fault(read: Callable[[str], object], written: str) -> InvalidSymbol | None:
    try:
        read(written)
    except InvalidSymbol as fault:
        return fault
    return None


def _with_caret(fault: InvalidSymbol) -> str:
    return fault.written[: fault.at] + "‸" + fault.written[fault.at :]


# --- the catalogue of the General Assembly's votes, which shortens the names of resolutions ---

NOT_ONE_RESOLUTION = {
    "GOAR/1/1288B": "misspelt",
    "R/10 65": "misspelt",
    "R/6444A": "the session is missing",
    "SS/5": "the number is missing",
    "R/16/2/1069B": "two sessions",
    "R/61/128AB": "two resolutions",
}
SECTION = re.compile(r"R/[0-9]+/[0-9]+[A-Z]?/[IVX]{1,5}")  # "R/33/116A/IV": a part, not a document
OTHER_SESSION = {"R/12/6": 11, "R/19/595": 14, "R/2/1069A": 16, "R/16/1398": 17}  # misspelt


def test_every_resolution_of_the_general_assembly_that_was_voted_on_is_read() -> None:
    rows = [(row["UNRES"].strip(), int(row["SESSION"])) for row in _votes() if row["UNRES"].strip()]
    assert len(rows) == 4993
    whole = {short: _in_full(short) for short, _ in rows}
    refused = {short for short, symbol in whole.items() if not symbol}
    assert {short for short in refused if not SECTION.fullmatch(short)} == set(NOT_ONE_RESOLUTION)
    symbols = [symbol for symbol in whole.values() if symbol]
    assert [symbol for symbol in symbols if printed(parse(symbol)) != symbol] == []


def test_the_session_of_a_resolution_is_the_one_that_the_catalogue_names() -> None:
    odd = {}
    for row in _votes():
        symbol = _in_full(short := row["UNRES"].strip())
        held = parse(symbol).session_held if symbol else None
        if held and held.is_regular and held.number != int(row["SESSION"]):
            odd[short] = int(row["SESSION"])
    assert odd == OTHER_SESSION


def _votes() -> list[dict[str, str]]:
    with dataset(VOTES).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _in_full(short: str) -> str:
    """Write "R/33/116A" as the United Nations do, "" where it isn't one resolution.

    Sessions stand in roman figures until 1976: the 30th regular, 7th special and 5th emergency one.
    """
    found = re.fullmatch(r"(R|ESS|SS)/([0-9]+)/([0-9]+)(?:/?([A-E]|(?<!/)[A-Z]))?", short)
    if not found:
        return ""
    kind, until = {"R": ("", 30), "SS": ("S-", 7), "ESS": ("ES-", 5)}[found[1]]
    session, letter = int(found[2]), f" {found[4]}" if found[4] else ""
    if session <= until:
        return f"A/RES/{found[3]}{letter} ({kind}{roman(session)})"
    return f"A/RES/{kind}{session}/{found[3]}{letter}"


# --- symbols in running text ---

_LOOKS_LIKE_ONE = re.compile(
    rf"(?=[A-Z])(?<![\w/.])(?:{'|'.join(sorted(ORGANS, key=len, reverse=True))}|AG|CP|MRE)"
    r"/ ?(?=[^\s;]*[0-9])[A-Z0-9][^\s;]*"
)


@pytest.mark.parametrize(
    ("relative", "expected", "missed"),
    [
        (
            RESOLUTIONS,
            8_322,
            {
                "E/CN,.4/1050": "scanned: a comma too many",
                "S/26G26.": "scanned: a letter for a figure",
                "S/2003/l035)": "a letter for a figure",
                "INFCIRC/254/Rev.7/Part": "parts of the Atomic Energy Agency's circulars",
                "INFCIRC/254/Rev.7/Part2": "parts of the Atomic Energy Agency's circulars",
                "INFCIRC/254/Rev.8/Part": "parts of the Atomic Energy Agency's circulars",
            },
        ),
        (
            VOTES,
            1_413,
            {
                "A/3-C)": "misspelt",
                "A/C91/199)": "misspelt: no point",
                "A/8900/ADD": "misspelt: a blank before the point",
                "A/L.737.REV.1).": "misspelt: a point for a stroke",
            },
        ),
        (f"{DRAFTS}/draft_texts_task3.jsonl", 48, {}),
        (f"{PARIS}/2015-12-04_adp-compilation.pdftotext.txt", 1, {}),
        (
            "C-instruments/treaties-nl-verdragenbank/treaties_en.jsonl.gz",
            45,
            {
                "ST/SG/AC.10/l/Rev.5,": "a letter for a figure",
                "INFCIRC/254/Herz.3/Deel": "in Dutch",
                "INFCIRC/254/Rev.": "parts of the Atomic Energy Agency's circulars",
            },
        ),
    ],
)
def test_what_looks_like_a_symbol_in_a_text_is_found(
    relative: str, expected: int, missed: dict[str, str]
) -> None:
    looked_at, not_found = 0, set()
    for line in _lines(dataset(relative)):
        text = " ".join(line.replace("\\n", " ").split())
        found = _found(text)
        for match in _LOOKS_LIKE_ONE.finditer(text):
            looked_at += 1
            if not any(match.start() in place for place in found):
                not_found.add(match[0])
    assert looked_at == expected
    assert not_found == set(missed)


@pytest.mark.parametrize(
    "relative",
    [
        "A-amendments/gdpr-proposals-lobbyplag/proposals.jsonl",
        "A-amendments/fr-senat-amendements/plfss2018-senat-seance-2017-2018-63.jsonl",
        "A-amendments/cl-convencion-2022/pleno_votaciones_final.jsonl",
        f"{PARIS}/2015-12-12_agreement.md",
    ],
)
def test_in_texts_that_cite_no_document_nothing_is_found(relative: str) -> None:
    assert [text for text in _lines(dataset(relative)) if _found(text)] == []


def test_the_symbol_of_every_draft_stands_on_its_cover() -> None:
    for line in _lines(dataset(DRAFTS) / "index.jsonl"):
        draft = json.loads(line)
        cover = (dataset(DRAFTS) / draft["file"]).with_suffix(".pdftotext.txt").read_text("utf-8")
        [first, *_] = cited(_text(cover[:2_000].split("\n")))
        assert printed(first.symbol) == draft["symbol"]


def test_the_climate_convention_s_informal_notes_bear_no_symbol_of_either_house() -> None:
    """Such a name has no strokes: it isn't made in the United Nations' way."""
    fault = _fault(parse, "ADP.2015.11.InformalNote")
    assert fault is not None
    assert _with_caret(fault) == "ADP‸.2015.11.InformalNote"


def _text(paragraphs: Iterable[str]) -> Text:
    return Text(tuple(Unit(f"u{n}", Kind.PARAGRAPH, words) for n, words in enumerate(paragraphs)))


def _found(words: str) -> list[range]:
    return [range(r.at, r.at + len(r.written)) for r in cited(_text([words]))]


def _lines(path: Path) -> list[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return list(lines)
    return path.read_text("utf-8").splitlines()
