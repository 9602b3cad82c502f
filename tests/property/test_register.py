"""Properties of the register of documents: counters, order, and lineage."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from tests.records import played
from tests.registers import BODIES, Doing
from travaux.documents import Relation, symbol_of
from travaux.errors import TravauxError
from travaux.record import Record
from travaux.record.documents import works
from travaux.record.lineage import goes_back_to, older, origins, younger

OPENED = played(
    *BODIES,
    ("open-series", {"path": "GT/TM", "body": "GT/TM"}),
    ("open-series", {"path": "GT/TM", "kind": "INF", "body": "GT/TM", "counter": "GT/TM"}),
    ("open-series", {"path": "GT/TM", "kind": "doc", "body": "GT/TM", "id": "apart"}),
)
YEARS = st.integers(2003, 2007)
NUMBERS = st.integers(1, 6)
SUFFIXES = st.lists(
    st.tuples(st.sampled_from(["rev.", "add.", "corr."]), st.integers(1, 3)), max_size=2
)
SYMBOLS = st.builds(
    lambda number, year, suffixes: " ".join(
        [f"GT/TM-{number}/{year % 100:02}", *(f"{kind} {n}" for kind, n in suffixes)]
    ),
    NUMBERS,
    YEARS,
    SUFFIXES,
)
ALLOTTED = st.builds(
    lambda series, year: ("allot-symbol", {"series": series, "year": year}),
    st.sampled_from(["GT/TM", "GT/TM/INF", "apart"]),
    YEARS,
)
REGISTERED = SYMBOLS.map(lambda symbol: ("register-issue", {"id": symbol, "kind": "other"}))
FEW = (
    "GT/TM-1/04",
    "GT/TM-1/04 rev. 1",
    "GT/TM-1/04 rev. 2",
    "GT/TM-2/04",
    "a paper",
    "GT/TM-3/05",
)
LINKED = st.builds(
    lambda source, target: (
        "link-documents",
        {"source": source, "relation": "derives from", "target": target},
    ),
    st.sampled_from(FEW),
    st.sampled_from(FEW),
)


def allowed(acts: Iterable[Doing], record: Record) -> Record:
    """Do those of the acts that the rules allow."""
    for act in acts:
        try:
            record = played(act, onto=record)
        except TravauxError:
            continue
    return record


@given(st.lists(ALLOTTED | REGISTERED, max_size=15))
def test_number_is_never_given_out_twice_and_never_lower_than_before(acts: list[Doing]) -> None:
    """“Numbers run on within a series and do not restart each year” (P2)."""
    record = allowed(acts, OPENED)
    by_counter: dict[str, list[int]] = {}
    for one in record.allotted.values():
        symbol = symbol_of(one.symbol)
        assert symbol is not None
        counter = record.series[one.series].counts_in
        by_counter.setdefault(counter, []).append(symbol.number or 0)
    assert [given for given in by_counter.values() if given != sorted(set(given))] == []


@given(st.lists(ALLOTTED, min_size=1, max_size=4), st.lists(REGISTERED, max_size=8))
def test_number_given_out_is_above_all_on_the_register(
    acts: list[Doing], registered: list[Doing]
) -> None:
    """“The next number is the highest ever registered or allotted, and one” (P2, S5)."""
    before = allowed(registered, OPENED)
    highest = max(
        (one.symbol.number or 0 for one in before.issues.values() if one.symbol), default=0
    )
    record = allowed(acts, before)
    given_out = [
        symbol.number or 0
        for one in record.allotted.values()
        if one.series != "apart" and (symbol := symbol_of(one.symbol))
    ]
    assert [number for number in given_out if number <= highest] == []


@given(st.lists(REGISTERED, max_size=12))
def test_register_lists_each_issue_once_with_all_that_it_implies(acts: list[Doing]) -> None:
    """“Successors sort after” (law 7), whatever the order in which they came."""
    record = allowed(acts, OPENED)
    lines = [line.id for work in works(record) for line in work.lines]
    assert [issue for issue in record.issues if lines.count(issue) != 1] == []
    for work in works(record):
        symbols = [symbol for line in work.lines if (symbol := symbol_of(line.id))]
        assert symbols == sorted(symbols)
        keys = {symbol.key for symbol in symbols}
        assert {before.key for one in symbols for before in one.implied()} <= keys


@given(st.lists(LINKED, max_size=12))
def test_nothing_ever_derives_from_itself(acts: list[Doing]) -> None:
    """A circle in “derives from” is refused, whichever link would close it (S7)."""
    registered = [("register-issue", {"id": one, "kind": "other"}) for one in FEW]
    record = allowed(acts, played(*registered, onto=OPENED))
    by = (Relation.DERIVES_FROM,)
    for link in record.links.values():
        assert not goes_back_to(record, older(link), younger(link))
        assert link in origins(record, younger(link), by)
