"""Co-sponsorship maps: every pair's number, readable for as many parties as fit."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from tests.core.render.charts.pictures import words_of
from travaux.render.charts.cosponsors import MOST, CosponsorMap, Party, cosponsor_map

_THREE = (
    Party("MEX", "México", 9),
    Party("VCT", "San Vicente y las Granadinas", 7),
    Party("CARICOM", "CARICOM", 1200),
)
_CHART = CosponsorMap(
    "Who asks with whom",
    "Three parties.",
    _THREE,
    {("MEX", "VCT"): 5, ("CARICOM", "MEX"): 1},
    "A cell: together.",
    "On the diagonal: in all.",
    "Only {shown} of {all}.",
    "Nobody asks.",
)


def _rows(picture: bytes) -> list[list[str]]:
    """Give the words of each row: its name and code, and its numbers."""
    rows = etree.fromstring(picture).findall("{*}g")
    return [[node.text or "" for node in row.iter("{*}text")] for row in rows]


def _side(chart: CosponsorMap) -> float:
    """Give how wide the cell in the corner is."""
    drawn = etree.fromstring(cosponsor_map(chart)).find("{*}g/{*}rect")
    return float(drawn.get("width"))


def test_a_pair_s_number_stands_in_both_their_rows_whichever_was_named_first() -> None:
    assert _rows(cosponsor_map(_CHART)) == [
        ["México", "MEX", "9", "5", "1"],
        ["San Vicente y las Granadinas", "VCT", "5", "7"],
        ["CARICOM", "1", "1,200"],
    ]


def test_a_cell_has_room_for_its_number() -> None:
    sides = [_side(replace(_CHART, parties=_THREE[:2])), _side(_CHART)]
    assert sides[0] < sides[1]


def test_columns_bear_codes_and_the_sums_are_explained() -> None:
    words = words_of(cosponsor_map(_CHART))
    assert words.count("VCT") == 2
    assert words[-2:] == ["A cell: together.", "On the diagonal: in all."]


def test_a_long_name_is_shortened_and_told_whole_to_who_asks() -> None:
    long = "Reino Unido de Gran Bretaña e Irlanda del Norte y otros lugares"
    drawn = cosponsor_map(replace(_CHART, parties=(Party("GBR", long, 1),)))
    assert _rows(drawn)[0][0].endswith("…")
    assert etree.fromstring(drawn).findtext("{*}g/{*}title") == long


def test_where_parties_are_too_many_the_most_active_stand_there_in_their_order() -> None:
    parties = tuple(Party(f"P{n}", f"Party {n}", n % 100) for n in range(193))
    drawn = cosponsor_map(replace(_CHART, parties=parties, together={}))
    shown = [row[1] for row in _rows(drawn)]
    assert len(shown) == MOST == 60
    assert shown == [f"P{n}" for n in (*range(66, 100), *range(167, 193))]
    assert words_of(drawn)[-1] == "Only 60 of 193."


def test_where_nobody_asks_a_sentence_says_so() -> None:
    drawn = words_of(cosponsor_map(replace(_CHART, parties=(), together={})))
    assert drawn == ["Who asks with whom", "Nobody asks."]


def test_parties_that_share_nothing_have_empty_cells() -> None:
    drawn = cosponsor_map(replace(_CHART, together={}))
    assert [row[-1] for row in _rows(drawn)] == ["9", "7", "1,200"]


def test_equal_maps_give_equal_bytes() -> None:
    assert cosponsor_map(_CHART, "es") == cosponsor_map(replace(_CHART), "es")
