"""Whatever is tried, an act gives its events or says in a sentence why not, and the record folds.

The particulars are of the types that the act takes, and drawn from names that the record holds and
from odd ones; so most acts are refused, and some are not.
"""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from inspect import Parameter
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.procedure.group import LIVED
from tests.records import entered
from travaux.bodies import Actor
from travaux.dates import When
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.instants import Instant
from travaux.journal import codec
from travaux.procedure import Floor, perform
from travaux.procedure.acting import all_acts
from travaux.record import fold

LIVED_ENTRIES = entered(
    *LIVED,
    ("open-series", {"path": "CAJP/GT/TM", "body": "GT/TM"}),
    ("register-issue", {"id": "CAJP/GT/TM-24/05", "kind": "negotiating text", "author": "MEX"}),
    ("register-issue", {"id": "letter", "kind": "letter", "author": "MEX", "level": "secretariat"}),
    ("plan-activity", {"id": "meet", "plan": "CAJP/GT/TM-12/04 corr. 1", "title": "Meet"}),
    ("convene-meeting", {"id": "later", "body": "GT/TM", "when": "2005-06-01"}),
    (
        "identify-practice",
        {"id": "practice", "meeting": "election", "kind": "activity", "words": "A."},
    ),
    ("draft-summary", {"meeting": "election"}),
    (
        "request-correction",
        {"id": "correction", "meeting": "election", "was": "red", "should_be": "blue"},
    ),
    ("note-discrepancy", {"id": "I1", "finding": "Two dates."}),
    (
        "record-statement",
        {
            "id": "statement",
            "party": "MEX",
            "words": "Our words.",
            "language": "en",
            "issue": "CAJP/GT/TM-24/05",
        },
    ),
    ("begin-report", {"report": "report", "body": "GT/TM", "period": "2005-01-18/2005-05-18"}),
    (
        "begin-silence",
        {
            "id": "silence",
            "body": "GT/TM",
            "issue": "CAJP/GT/TM-24/05",
            "opened": "2005-05-16T12:00Z",
            "lasts": "72 hours",
        },
    ),
)
AT = datetime(2005, 5, 20, tzinfo=UTC)

_ODD = ("", " ", ":", "\x1f", "/", "{}", "«é»", "0", "a" * 300, "rev. 7", "\n", "MEX", "report")
_ANY = ("new", "other", "1", "A word or two.", "GT/TM", "CAJP/GT/TM-24/05", "program")
_BODIES = ("GT/TM", "CAJP", "AG", "the Group", "IACHR")
_PARTIES = ("MEX", "Mexico", "the delegation of Peru", "IACHR", "CARICOM")
_PAPERS = ("CAJP/GT/TM-24/05", "CAJP/GT/TM-24/05 rev. 7", "AG/RES. 2027 (XXXIV-O/04)", "letter")
# What stands on the record under the name of a particular; an act is often possible with it.
_ON_RECORD: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("body", "giver", "sender", "to", "parent", "decided_by", "convener"), _BODIES),
    **dict.fromkeys(("party", "proposed_by", "seconded_by", "asked_by", "by", "author"), _PARTIES),
    **dict.fromkeys(("document", "issue", "source", "target", "documents", "objects"), _PAPERS),
    **dict.fromkeys(("meeting", "decided_at"), ("election", "comments", "preparatory", "later")),
    **dict.fromkeys(("person", "persons"), ("otto-perez", "Eduardo Acevedo Díaz")),
    "activity": ("meet",),
    "anchor": ("whole",),
    "correction": ("correction",),
    "decision": ("work-plan",),
    "digest": ("sha256:" + "0" * 64,),
    "discrepancy": ("I1",),
    "language": ("en", "es"),
    "mandate": ("program",),
    "named": ("oas-working-group",),
    "part": ("presentation", "heading:opening"),
    "path": ("CAJP/GT/X", "CP/CAJP"),
    "plan": ("CAJP/GT/TM-12/04 corr. 1",),
    "practice": ("practice",),
    "report": ("report",),
    "series": ("CAJP/GT/TM",),
    "silence": ("silence",),
    "lasts": ("72 hours", "3 working days"),
    "zone": ("America/New_York", "UTC"),
    "statement": ("statement",),
    "task": ("special-meeting",),
}
_DATES = st.sampled_from(
    ("2004-09-16", "2005-02", "XXXX-04-16", "2004-09-30/2004-10-01", "[..2005-05-18]", "2005-05-18")
)
_MOMENTS = st.sampled_from(
    ("2005-05-18T12:00 America/New_York", "2005-05-19T00:00Z", "2005-05-21T18:00 Europe/Paris")
)
_ACTORS = st.sampled_from(
    ("secretariat",) * 6
    + ("archivist", "officer:GT/TM:chair", "delegation:MEX", "organ:IACHR", "officer")
).map(Actor.read)


def words(name: str) -> st.SearchStrategy[str]:
    known = st.sampled_from(_ON_RECORD.get(name, _ANY))
    return st.integers(0, 9).flatmap(lambda n: known if n else st.sampled_from(_ODD))


def of_type(kind: Any, name: str) -> st.SearchStrategy[Any]:
    """Give plain data of a type that acts take, for the particular of that name."""
    if get_origin(kind) is tuple:
        return st.lists(of_type(get_args(kind)[0], name), min_size=1, max_size=2)
    if inside := [one for one in get_args(kind) if one is not NoneType]:
        return st.one_of(*(of_type(one, name) for one in inside))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from([one.value for one in kind])
    if kind is When:
        return _DATES
    if kind is Instant:
        return _MOMENTS
    if is_dataclass(kind):
        return of_table(kind)
    return {bool: st.booleans(), int: st.integers(-1, 40)}.get(kind, words(name))


def of_table(kind: Any) -> st.SearchStrategy[dict[str, Any]]:
    hints = get_type_hints(kind)
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}
    return chosen({f.name: of_type(hints[f.name], f.name) for f in fields(kind)}, needed)


def particulars(name: str) -> st.SearchStrategy[dict[str, Any]]:
    found = all_acts()[name]
    needed = {n for n, one in found.particulars.items() if one.default is Parameter.empty}
    return chosen({one: of_type(found.types[one], one) for one in found.particulars}, needed)


@st.composite
def chosen(
    draw: st.DrawFn, each: dict[str, st.SearchStrategy[Any]], needed: set[str]
) -> dict[str, Any]:
    """Give what is needed, and up to three of the rest: with all of it, nothing is possible."""
    rest = sorted(set(each) - needed)
    more = draw(st.sets(st.sampled_from(rest), max_size=3)) if rest else set()
    return {name: draw(each[name]) for name in sorted(needed | more)}


_ACT = st.sampled_from(sorted(all_acts())).flatmap(
    lambda name: st.tuples(st.just(name), particulars(name), _ACTORS)
)


def tried(entries: list[Recorded], name: str, given: dict[str, Any], by: Actor) -> list[Recorded]:
    """Give the entries after an act; the same ones where it isn't possible."""
    record = fold(entries)
    try:
        acted = perform(Floor(record, by, AT), name, given)
    except TravauxError as why:
        return refused(entries, str(why))
    made = []
    for position, event in enumerate(acted.value, start=record.size):
        kind, content = codec.written(event, by)
        made.append(codec.read(position, "2005-05-20T00:00:00Z", kind, content))
    assert tuple(entry.event for entry in made) == acted.value
    return [*entries, *made]


def refused(entries: list[Recorded], why: str) -> list[Recorded]:
    assert why.strip()
    return entries


@settings(max_examples=120)
@given(
    st.lists(st.integers(1, len(LIVED_ENTRIES) - 1), max_size=2),
    st.lists(_ACT, min_size=1, max_size=5),
)
def test_an_act_gives_events_that_can_be_written_and_folded_or_says_why_not(
    struck: list[int], acts: list[tuple[str, dict[str, Any], Actor]]
) -> None:
    """Law 8: what an act gives is written, read again and folded, and gives the record."""
    entries = list(LIVED_ENTRIES)
    for position in struck:
        given_ = {"position": position, "reason": "Entered by mistake."}
        entries = tried(entries, "strike-entry", given_, Actor.read("secretariat"))
    for name, particulars_, by in acts:
        entries = tried(entries, name, particulars_, by)
    assert fold(entries).size == len(entries)
