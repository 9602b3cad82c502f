"""Law 8: the record is the fold of the journal, and nothing else."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from travaux import events
from travaux.bodies import Actor
from travaux.events import ContentDestroyed, EntryStruck, Event, Recorded
from travaux.journal import codec
from travaux.record import EMPTY, Record, fold
from travaux.record.folding import known_events
from travaux.workspace.dossier import entered_by

_WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
_IDS = st.sampled_from(["a", "b", "GT/TM"])
_NOTED = st.builds(events.DiscrepancyNoted, _IDS, _WORDS, _WORDS)
_SETTLED = st.builds(events.DiscrepancySettled, _IDS, _WORDS, st.booleans())
_HELD = st.builds(events.MeetingHeld, _IDS)
_ALLOTTED = st.builds(events.SymbolAllotted, _IDS, _IDS, _WORDS)
_STRUCK = st.builds(EntryStruck, st.integers(1, 12), _WORDS)
_DESTROYED = st.builds(
    ContentDestroyed, st.lists(st.integers(1, 12), max_size=2).map(tuple), _WORDS, _WORDS
)
_ONWARD = st.one_of(_NOTED, _SETTLED, _HELD, _ALLOTTED)
_ANY = st.one_of(_ONWARD, _STRUCK, _DESTROYED)


def _journal(happened: list[Event]) -> list[Recorded]:
    return [
        Recorded(n, f"2005-01-{n + 1:02}T12:00:00Z", Actor.read("secretariat"), event)
        for n, event in enumerate(happened)
    ]


def _rewritten(entry: Recorded) -> Recorded:
    assert entry.event is not None
    kind, content = codec.written(entry.event, entry.by, entry.sources)
    return codec.read(entry.position, entry.at, kind, content)


@given(st.lists(_ANY, max_size=20))
def test_replaying_a_journal_twice_gives_equal_records(happened: list[Event]) -> None:
    """Law 8: replaying a journal twice gives equal records, also through its written form."""
    journal = _journal(happened)
    assert fold(journal) == fold([_rewritten(entry) for entry in journal])


@given(st.lists(_ANY, max_size=20), st.integers(1, 25))
def test_a_record_as_of_a_date_ignores_later_events(happened: list[Event], day: int) -> None:
    """Law 8: a record as of a date ignores later events; by position it is the same."""
    journal = _journal(happened)
    then = fold(entry for entry in journal if entered_by(entry, f"2005-01-{day:02}"))
    assert then == fold(journal[:day])
    assert then == fold(entry for entry in journal if entered_by(entry, day))


@given(st.lists(_ONWARD, max_size=20), st.integers(0, 20))
def test_folding_onwards_is_folding_from_the_start(happened: list[Event], cut: int) -> None:
    """Law 8: the state, dropped and rebuilt, equals the live one."""
    journal = _journal(happened)
    earlier = fold(journal[:cut])
    assert fold(journal[cut:], earlier) == fold(journal)
    assert earlier == fold(journal[:cut])


@given(st.lists(_ONWARD, min_size=1, max_size=12), st.data())
def test_striking_an_entry_leaves_the_record_without_it(
    happened: list[Event], data: st.DataObject
) -> None:
    """An entry that is struck stays in the journal and no longer counts; striking can be struck."""
    struck = data.draw(st.integers(0, len(happened) - 1))
    journal = _journal([*happened, EntryStruck(struck, "a mistake")])
    assert _told(fold(journal)) == _told(fold(e for e in journal if e.position != struck))
    again = _journal([*happened, EntryStruck(struck, "a mistake"), EntryStruck(len(happened), "")])
    assert _told(fold(again)) == _told(fold(journal[:-1]))


def _told(record: Record) -> dict[str, object]:
    """Give all that a record says but for how long its journal is and what was struck."""
    left_out = ("size", "as_of", "struck")
    return {f.name: getattr(record, f.name) for f in fields(record) if f.name not in left_out}


def test_every_event_has_a_meaning_for_the_record() -> None:
    named = {
        kind.__name__
        for kind in vars(events).values()
        if isinstance(kind, type) and issubclass(kind, Event) and kind is not Event
    }
    assert set(known_events()) == named
    assert EMPTY.size == 0
