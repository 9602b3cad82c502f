"""Reports of other groups, in other words and orders: what is offered from each.

Write the expected files anew with `pytest tests/golden --update-golden`, and look them through.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.records import OPENED, played
from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.intake import read
from travaux.languages import detected
from travaux.procedure.offering import LANGUAGES, Offer, offered, possible
from travaux.sources import Certainty
from travaux.texts import Text, bare
from travaux.workspace.offers import printed

_FOLDER = Path(__file__).parent / "offering"
_REPORTS = sorted(_FOLDER.iterdir())


@pytest.fixture(params=_REPORTS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def _offers(folder: Path) -> tuple[Offer, ...]:
    data = (folder / "report.txt").read_bytes()
    received = read(data, "report.txt").value

    def place(unit: str, rest: str) -> str:
        return f"L{received.lines[unit].at(rest)}"

    text = received.text
    language = detected(" ".join(bare(unit.words) for unit in text.units)) or "en"
    text = Text(text.units, text.notes, language, text.numbering, text.cover)
    return offered(text, place, standard_registry(), "report.txt", data.decode())


def test_a_report_gives_its_offers(folder: Path, request: pytest.FixtureRequest) -> None:
    found = printed(_offers(folder), "report.txt")
    expected = folder / "offers.toml"
    if request.config.getoption("--update-golden"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def test_all_of_them_can_be_entered_one_after_another(folder: Path) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    offers = _offers(folder)
    record = played(OPENED)
    assert possible(offers, record, Actor.read("archivist"), at).value == offers


def test_what_is_stated_stands_on_its_line(folder: Path) -> None:
    """The words that a source repeats begin on the line that it names."""
    lines = (folder / "report.txt").read_text(encoding="utf-8").splitlines()
    for source in (source for one in _offers(folder) for source in one.sources):
        first = re.sub(r"[^\w’'-]+", " ", source.written).split()[:2]
        there = lines[int(source.place.removeprefix("L")) - 1]
        assert all(word in there for word in first), source


def test_what_is_inferred_and_only_that_gives_a_reason(folder: Path) -> None:
    every = [source for one in _offers(folder) for source in one.sources]
    assert [s for s in every if bool(s.reason) != (s.certainty is Certainty.INFERRED)] == []


def test_both_languages_are_there() -> None:
    assert set(LANGUAGES) == {"en", "es"}
