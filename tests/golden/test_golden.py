"""Every golden case comes out as its folder says, and keeps the laws of the engine.

Write the expected files anew with `pytest tests/golden --update-golden`, and look them through.
"""

from __future__ import annotations

from itertools import islice, permutations

import pytest

from tests.golden.cases import Case, as_written, cases, read
from tests.golden.negotiation import Negotiation, negotiation
from travaux.drafting.asks import UNSUPPORTED
from travaux.intake.notation import notation
from travaux.texts import Text, fold

CASES = cases()
NOTATION = [
    (case, path)
    for case in CASES
    for path in case.sources()
    if len(case.issues()) == 1
    and not case.settings.get("refused")
    and path.read_bytes().startswith(b"%travaux")
]


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def carried(request: pytest.FixtureRequest) -> Negotiation:
    return negotiation(request.param)


def test_case_comes_out_as_written(carried: Negotiation, request: pytest.FixtureRequest) -> None:
    folder = carried.case.folder
    texts = carried.texts()
    if request.config.getoption("--update-golden"):
        for name, words in texts.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(words, encoding="utf-8")
    expected = {name: (folder / name).read_text(encoding="utf-8") for name in texts}
    assert texts == expected


def test_readings_are_nobody_else_s(carried: Negotiation) -> None:
    folder = carried.case.folder
    there = {path.stem for path in (folder / "readings").glob("*.txt")}
    assert there == set(carried.compilation.voices) - {UNSUPPORTED}


def test_refusing_everything_gives_the_base(carried: Negotiation) -> None:
    """Law 2: Refuse everything = the base."""
    assert carried.compilation.reading(None) == carried.case.base


def test_no_proposals_give_the_base(carried: Negotiation) -> None:
    """Law 1: Compile with no proposals = the base."""
    nothing = Negotiation(carried.case, ())
    assert nothing.printed() == carried.case.base


def test_order_of_arrival_changes_nothing(carried: Negotiation) -> None:
    """Law 3: Arrival order changes nothing but the house order of names."""
    once = as_written(carried.printed())
    for arrived in islice(permutations(carried.proposals), 120):
        again = Negotiation(carried.case, arrived)
        assert as_written(again.printed()) == once


def test_printed_result_reads_again(carried: Negotiation) -> None:
    written = as_written(carried.printed())
    again = notation(written)
    assert as_written(again.value) == written
    assert again.findings == ()


@pytest.mark.parametrize(
    ("case", "path"), NOTATION, ids=lambda each: each.name.removesuffix(".txt")
)
def test_reading_is_the_delegation_s_own_text(case: Case, path: object) -> None:
    """Law 2: Read one delegation's variants = that delegation's own text, to the character."""
    carried = negotiation(case)
    own = next(p for p in carried.proposals if case.folder / "proposals" / p.source == path)
    for voice in own.parties if own.live else ():
        assert alike(carried.compilation.reading(voice)) == alike(read(path))  # type: ignore[arg-type]


def alike(text: Text) -> str:
    """Print a text without its cover, which nobody amends, shapes of quotes made alike."""
    return fold(as_written(text)).split("\n\n", 1)[1]
