"""Timelines: pictures that are also text."""

from __future__ import annotations

from lxml import etree

from travaux.render.timeline import Moment, timeline

_MOMENTS = [
    Moment("March 9, 2004", "meeting", "Comments were received."),
    Moment("not dated", "decision", "A decision <with signs> & " + "words " * 40),
    Moment("2005", "meeting", ""),
]


def test_every_word_stands_in_the_picture_as_text() -> None:
    picture = etree.fromstring(timeline("How it came", _MOMENTS, "en"))
    words = " ".join(node.text or "" for node in picture.iter("{*}text"))
    for moment in _MOMENTS:
        assert " ".join(moment.words.split()) in words
        assert moment.date in words
    assert picture.get("aria-labelledby") == "title"
    assert picture.findtext("{*}title") == "How it came"


def test_each_sort_has_a_shape_of_its_own() -> None:
    picture = etree.fromstring(timeline("", _MOMENTS))
    groups = picture.findall("{*}g")
    circles = [group.find("{*}circle") is not None for group in groups]
    assert circles == [True, False, True]


def test_the_same_moments_give_the_same_bytes() -> None:
    assert timeline("t", _MOMENTS) == timeline("t", _MOMENTS)


def test_nothing_happened() -> None:
    assert etree.fromstring(timeline("Nothing yet", [])).findall("{*}g") == []
