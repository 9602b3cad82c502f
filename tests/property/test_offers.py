"""Offers: whatever a report says, and in whatever order, what is offered can be told and taken."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.records import OPENED, played
from travaux.bodies import Actor
from travaux.delegations import standard_registry
from travaux.intake.plain import received
from travaux.languages import detected
from travaux.procedure.offering import Offer, offered, possible
from travaux.sources import Certainty, Source
from travaux.store.files import FileStore
from travaux.texts import Text
from travaux.workspace.offers import printed
from travaux.workspace.playing import ActsFile

_REPORTS = tuple(
    path.read_text(encoding="utf-8").split("\n\n")
    for path in sorted((Path(__file__).parents[1] / "golden/offering").glob("*/report.txt"))
)
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_OPEN = played(OPENED)

torn_reports = st.sampled_from(_REPORTS).flatmap(
    lambda paragraphs: st.lists(st.sampled_from(paragraphs), min_size=1, max_size=len(paragraphs))
)
words = st.text(st.characters(codec="utf-8"), max_size=40)
particulars = st.recursive(
    words | st.integers(-(2**40), 2**40) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
sources = st.builds(
    Source,
    of=words,
    certainty=st.sampled_from(Certainty),
    document=st.just("the report"),
    place=words,
    written=words,
    reason=words.map(lambda reason: " ".join(reason.split())),
)
names = st.from_regex(r"[a-z][a-z_]{3,9}", fullmatch=True).filter(
    lambda name: name not in ("take", "from", "file", "entered")
)
offers = st.builds(
    Offer,
    act=st.just("note-discrepancy"),
    particulars=st.dictionaries(names, particulars, max_size=4),
    sources=st.lists(sources, max_size=3).map(tuple),
)


def _offered(paragraphs: list[str]) -> tuple[Offer, ...]:
    raw = "\n\n".join(paragraphs)
    read = received(raw).value
    language = detected(raw) or "en"
    text = Text(read.text.units, read.text.notes, language, read.text.numbering, read.text.cover)
    return offered(
        text, lambda unit, rest: f"L{read.lines[unit].at(rest)}", standard_registry(), "x", raw
    )


@given(torn_reports)
def test_a_torn_report_never_gives_two_offers_of_one_thing(paragraphs: list[str]) -> None:
    """Never two contradicting offers: of each thing with an id there is one."""
    found = _offered(paragraphs)
    ids = Counter((o.act, o.particulars["id"]) for o in found if "id" in o.particulars)
    assert [one for one, count in ids.items() if count > 1] == []


@given(torn_reports)
def test_what_is_inferred_and_only_that_has_a_reason(paragraphs: list[str]) -> None:
    """S33: every fact is stated or inferred, and what is inferred says why."""
    every = [source for one in _offered(paragraphs) for source in one.sources]
    assert [s for s in every if (s.certainty is Certainty.INFERRED) != bool(s.reason)] == []


@given(torn_reports)
def test_what_can_be_taken_can_be_taken_again(paragraphs: list[str]) -> None:
    """Whatever is left after trying can be entered as a whole, and the rest is told."""
    found = _offered(paragraphs)
    tried = possible(found, _OPEN, Actor.read("archivist"), _NOW)
    assert possible(tried.value, _OPEN, Actor.read("archivist"), _NOW) == type(tried)(tried.value)
    assert len(tried.value) + len(tried.findings) == len(found)


@given(st.lists(offers, max_size=4))
def test_a_file_of_offers_is_read_back_as_the_same_acts(some: list[Offer]) -> None:
    """parse(print(offers)) = offers, for any words."""
    file = printed(some, "the report").replace("\ntake = false\n", "\ntake = true\n")
    acts = ActsFile("offers.toml", file, Path()).acts(FileStore(Path()), _NOW)
    assert [Offer(one.name, one.particulars, one.sources) for one in acts] == some


@given(st.lists(offers, max_size=4))
def test_no_offer_is_taken_by_itself(some: list[Offer]) -> None:
    """Never entered unasked."""
    file = printed(some, "the report")
    assert ActsFile("offers.toml", file, Path()).acts(FileStore(Path()), _NOW) == ()
