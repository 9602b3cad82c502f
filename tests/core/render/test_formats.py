from __future__ import annotations

import pytest

from tests.core.render.samples import DRAFT
from travaux.render import FORMATS
from travaux.render.look import Look

_BEGINNINGS = {
    "docx": b"PK",
    "html": b"<!DOCTYPE html>",
    "pdf": b"%PDF-",
    "plain": b"%travaux en",
    "akn": b"<?xml",
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_prints_the_same_bytes_twice(name: str) -> None:
    written = FORMATS[name](DRAFT, Look())
    assert written.startswith(_BEGINNINGS[name])
    assert written == FORMATS[name](DRAFT, Look())
