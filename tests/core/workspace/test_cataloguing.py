"""What is told of documents: by options, by manifests, and what goes before what."""

from __future__ import annotations

import pytest

from travaux.dates import InvalidDate, When
from travaux.precedents import Standing
from travaux.workspace.cataloguing import (
    CatalogueUnreadable,
    NotInCatalogue,
    Told,
    catalogue,
    told,
)

_TOML = b'[[file]]\nname = "a.txt"\nid = "X/1"\ndate = "2001-05"\nstatus = "adopted"\n'
_CSV = "name;title;language\na.txt;Über Häfen;de\n".encode("utf-8-sig")


def test_a_manifest_in_toml_and_in_csv() -> None:
    assert catalogue(_TOML, "m.toml").value == {
        "a.txt": Told(id="X/1", date=When.read("2001-05"), standing=Standing.ADOPTED)
    }
    assert catalogue(_CSV, "m.csv").value == {"a.txt": Told(title="Über Häfen", language="de")}


def test_what_is_told_here_goes_before_what_is_told_there() -> None:
    here, there = Told(title="A", language="en"), Told(title="B", body="C")
    assert here.over(there) == Told(title="A", language="en", body="C")


@pytest.mark.parametrize(
    "entry",
    [
        'id = "1"',
        'name = "a"\nsize = 3',
        'name = "a"\ndate = "some day"',
        'name = "a"\nstatus = "loved"',
        'name = "a"\nlanguage = "English"',
    ],
)
def test_an_entry_that_cannot_be_read_is_told_and_the_others_hold(entry: str) -> None:
    outcome = catalogue(f'[[file]]\n{entry}\n[[file]]\nname = "b"\n'.encode(), "m.toml")
    assert list(outcome.value) == ["b"]
    assert [(f.code, f.where) for f in outcome.findings] == [("catalogue-entry", "m.toml, entry 1")]


@pytest.mark.parametrize("data", [b"[[file", b"\xff\xfe"])
def test_a_manifest_that_cannot_be_read_stops_everything(data: bytes) -> None:
    with pytest.raises(CatalogueUnreadable):
        catalogue(data, "m.toml")


def test_what_no_document_can_have() -> None:
    with pytest.raises(NotInCatalogue, match="adopted, draft, withdrawn, unknown"):
        told({"status": "maybe"})
    with pytest.raises(InvalidDate):
        told({"date": "yesterday"})
