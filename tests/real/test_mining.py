"""Real resolutions mined: what is known to have been taken is found, in any memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.datasets import dataset
from tests.real.agreements import passages, resolutions
from tests.reused import Given
from travaux.dates import When
from travaux.precedents import Holding
from travaux.precedents.mining import DuckDB, Mined, mine

CHARTER = "C-instruments/un-charter-ch1-3-multilingual"


def charter() -> Holding:
    """Give chapters I to III of the Charter in English."""
    parts = [path.read_text("utf-8") for path in sorted(dataset(CHARTER).glob("*.md"))]
    words = passages("\n\n".join(parts))
    return Holding("CHARTER", "The Charter", "en", words, When.read("1945-06-26"), body="UNCIO")


@pytest.fixture(scope="module")
def mined(tmp_path_factory: pytest.TempPathFactory) -> Mined:
    given = Given((charter(), *resolutions()))
    return mine(given, tmp_path_factory.mktemp("mined")).value


def test_resolutions_take_their_words_from_the_charter(mined: Mined) -> None:
    runs = [run for run in mined.reuse() if run.source.of.id == "CHARTER"]
    said = {" ".join(run.words.lower().split()).removesuffix(".") for run in runs}
    known = "territorial integrity or political independence of any state"
    assert any(known in words for words in said)
    assert {run.taker.of.body for run in runs} == {"Security Council"}
    assert all(run.taker.of.date >= "1946" for run in runs)


def test_the_mandate_in_cyprus_is_followed_from_its_first_wording(mined: Mined) -> None:
    taken = {(one.taker.id, one.source.id) for one in mined.taken()}
    assert ("S/RES/410 (1977)", "S/RES/401 (1976)") in taken


def test_little_memory_gives_the_same_rows(mined: Mined, tmp_path: Path) -> None:
    given = Given((charter(), *resolutions()))
    again = mine(given, tmp_path, engine=DuckDB("60MB")).value
    for path in sorted(mined.folder.glob("*.parquet")):
        assert path.read_bytes() == (again.folder / path.name).read_bytes(), path.name
