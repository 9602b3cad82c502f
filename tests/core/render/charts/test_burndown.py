"""Burn-downs: every count at its point, in the table, and with its definition."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from tests.core.render.charts.pictures import running, shapes, words_of
from travaux.render.charts.burndown import BurnDown, Point, Series, burn_down

_SERIES = (Series("Brackets", "Brackets: in no other."), Series("Words", "Words: in a bracket."))
_THREE = (
    Point("doc.1/05", "May 3, 2005", (120, 13886)),
    Point("doc.1/05 rev. 1", "May 9, 2005", (121, 900)),
    Point("doc.1/05 rev. 2", "June 1, 2005", (0, 0)),
)
_CHART = BurnDown(
    "Open places", "How many.", _SERIES, _THREE, ("No.", "Issue", "Date"), "Counted:", "None yet."
)


def test_every_number_stands_at_its_point_and_in_the_table() -> None:
    drawn = words_of(burn_down(_CHART))
    assert [drawn.count(value) for value in ("120", "13,886", "121", "900")] == [2, 2, 2, 2]
    assert drawn.count("doc.1/05 rev. 1") == 2  # under its point, and in the table


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert "13\u00a0886" in words_of(burn_down(_CHART, "es"))
    assert "13.886" in words_of(burn_down(_CHART, "pt"))


def test_definitions_are_printed_under_the_picture() -> None:
    words = running(burn_down(_CHART))
    assert words.endswith("Counted: Brackets: in no other. Words: in a bracket.")


def test_a_picture_says_what_it_is_to_those_who_cannot_see_it() -> None:
    root = etree.fromstring(burn_down(_CHART, "fr"))
    said = root.findtext("{*}title"), root.findtext("{*}desc")
    assert said == ("Open places", "How many.")
    assert root.get("aria-labelledby") == "title"
    assert root.get("aria-describedby") == "description"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_each_series_has_a_panel_and_a_mark_of_its_own() -> None:
    drawn = burn_down(_CHART)
    assert shapes(drawn, "polyline") == 2
    # a point each, and one at the definition; a rectangle more is the paper
    assert (shapes(drawn, "circle"), shapes(drawn, "rect")) == (4, 5)


def test_a_third_series_has_a_mark_of_its_own_too() -> None:
    series = (*_SERIES, Series("Clean", "Clean: in no bracket."))
    points = tuple(replace(point, values=(*point.values, 7)) for point in _THREE)
    drawn = burn_down(replace(_CHART, series=series, points=points))
    assert shapes(drawn, "polygon") == 4
    assert words_of(drawn).count("7") == 6


def test_where_issues_are_many_their_numbers_stand_upright_and_the_table_names_them() -> None:
    many = tuple(
        Point(f"GT/DADIN/doc.{n}/08 rev. {n}", f"{n} de mayo de 2008", (n, n * 1000))
        for n in range(1, 41)
    )
    drawn = burn_down(replace(_CHART, points=many), "es")
    root = etree.fromstring(drawn)
    turned = [node for node in root.iter("{*}text") if "rotate" in node.get("transform", "")]
    assert len(turned) == 40  # the words; the brackets find room
    assert int(root.get("width")) > 760
    assert running(drawn).count("GT/DADIN/doc.17/08 rev. 17") == 1


def test_without_issues_a_sentence_says_so_and_the_definitions_stay() -> None:
    drawn = burn_down(replace(_CHART, points=()))
    assert "None yet." in words_of(drawn)
    assert "Counted:" in words_of(drawn)
    assert shapes(drawn, "polyline") == 0


def test_a_text_that_was_never_open_has_points_on_the_ground() -> None:
    drawn = burn_down(replace(_CHART, points=(Point("doc.1", "", (0, 0)),)))
    assert words_of(drawn).count("0") == 6  # the scale, the point and the table, twice


def test_equal_charts_give_equal_bytes() -> None:
    assert burn_down(_CHART) == burn_down(replace(_CHART))
