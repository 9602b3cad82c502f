"""Resolutions that are cited by number."""

from __future__ import annotations

import pytest

from travaux.citations.reading import cited_in
from travaux.citations.resolutions import numbered


@pytest.mark.parametrize(
    ("words", "symbols"),
    [
        ("Security Council resolution 1373 (2001)", ["S/RES/1373 (2001)"]),
        ("resolution 60/251 of the General Assembly", ["A/RES/60/251"]),
        ("General Assembly resolutions 55/2 and 60/251", ["A/RES/55/2", "A/RES/60/251"]),
        ("General Assembly resolution 1514 (XV)", ["A/RES/1514 (XV)"]),
        ("resolución 1373 (2001) del Consejo de Seguridad", ["S/RES/1373 (2001)"]),
        ("la résolution 60/251 de l’Assemblée générale", ["A/RES/60/251"]),
        ("resolução 60/251 da Assembleia Geral", ["A/RES/60/251"]),
        ("its resolution 687 (1991)", [""]),
        ("General Assembly resolution 687 (1991)", [""]),
        ("Security Council resolution 60/251", [""]),
        ("General Assembly resolution 1514 (IIII)", [""]),
        ("resolution 5/1 of the Human Rights Council", [""]),
    ],
)
def test_a_number_has_a_symbol_where_its_organ_is_named(words: str, symbols: list[str]) -> None:
    assert [one.instrument for one in numbered(words)] == symbols


def test_a_number_stands_where_it_is_written() -> None:
    words = "By General Assembly resolutions 55/2 and 60/251, all were asked."
    written = [(one.named, words[one.start : one.end]) for one in numbered(words)]
    assert written == [
        ("General Assembly resolutions 55/2", "General Assembly resolutions 55/2"),
        ("60/251", "60/251"),
    ]


def test_a_paragraph_of_a_numbered_resolution() -> None:
    [one] = cited_in("paragraph 3 of Security Council resolution 1373 (2001)")
    assert one.instrument == "S/RES/1373 (2001)"
    assert one.provision is not None
    assert one.provision.number == "3"


def test_a_resolution_without_its_organ_is_named_only() -> None:
    [one] = cited_in("paragraph 4 of resolution 687 (1991)")
    assert (one.instrument, one.named) == ("", "resolution 687 (1991)")
