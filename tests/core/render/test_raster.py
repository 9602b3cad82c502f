"""Pictures as PNG: the size that was asked for, and the same bytes each time."""

from __future__ import annotations

import struct

import pytest
from lxml import etree

from travaux.render.raster import CannotDraw, rasterised
from travaux.render.timeline import Moment, timeline

_PICTURE = timeline("How it came", [Moment("2005", "meeting", "Comments “<&>”")], "es")


def test_a_picture_is_as_wide_as_asked() -> None:
    drawn = rasterised(_PICTURE, 480)
    assert drawn.startswith(b"\x89PNG")
    full = int(etree.fromstring(_PICTURE).get("height"))
    assert struct.unpack(">II", drawn[16:24]) == (480, full // 2)


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert rasterised(_PICTURE, 300) == rasterised(_PICTURE, 300)


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(CannotDraw, match="Use the SVG"):
        rasterised(b"no picture", 100)
