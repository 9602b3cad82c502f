"""What a room has before it: the body, its meeting and item, the text, the paragraph, the bracket.

Everything is read as one audience may read it. What the chair chose and this audience may not see
is left out, as if nobody had chosen it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.http import Http404
from django.utils.functional import cached_property

from travaux.bodies import Body
from travaux.dates import When
from travaux.documents import Level
from travaux.drafting.conventions import convention
from travaux.meetings import Item, Meeting, MeetingState
from travaux.procedure.pointing import names_in
from travaux.readings import Bracket
from travaux.record import Record
from travaux.record.access import Audience
from travaux.record.bases import bases_of
from travaux.record.meetings import meetings_of, state_of
from travaux.record.tabled import on_the_table
from travaux.texts import Kind, Text, Unit
from travaux_web.desk import Held
from travaux_web.models import Room
from travaux_web.views.room.places import place_called

HOUSE = "inline"


def body_called(record: Record, code: str) -> Body:
    """Give the body whose room an address names.

    Raises:
        Http404: there is none.
    """
    body = record.bodies.get(code)
    if body is None:
        raise Http404
    return body


def texts_of(record: Record) -> tuple[str, ...]:
    """Give the issues that are on the table, each once."""
    last = dict.fromkeys(on_the_table(record, one.issue) for one in record.tabled.values())
    return tuple(one for one in last if one in record.issues)


def day_of(meeting: Meeting | None, today: date) -> When:
    """Give the day of what is done now: today, or the meeting's where it is over by its date."""
    if meeting and meeting.when and When.on(today).within(meeting.when) is False:
        return meeting.when
    return When.on(today)


@dataclass
class Before:
    """What a room has before it, for those who read a record."""

    held: Held
    audience: Audience
    room: Room

    @classmethod
    def now(cls, held: Held, audience: Audience, body: str) -> Before:
        """Give what is before a body now.

        Raises:
            Http404: there is no such body.
        """
        return cls(held, audience, Room.of(body_called(held.record, body).code))

    @property
    def record(self) -> Record:
        """The record as they may read it."""
        return self.held.record

    @property
    def body(self) -> Body:
        """Whose room it is."""
        return self.record.bodies[self.room.body]

    # --- the meeting

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that is held; None where the room is used without one."""
        return self.record.meetings.get(self.room.meeting)

    @property
    def meetings(self) -> Sequence[Meeting]:
        """The meetings that may be chosen, the latest first: those not called off."""
        every = reversed(meetings_of(self.record, self.room.body))
        shut = MeetingState.CANCELLED
        return [one for one in every if state_of(self.record, one.id) is not shut]

    @property
    def items(self) -> Sequence[Item]:
        """The items of the meeting's order of business."""
        return self.record.orders.get(self.room.meeting) or ()

    @property
    def item(self) -> Item | None:
        """The item that is taken up."""
        return next((one for one in self.items if one.number == self.room.item), None)

    # --- the text

    @cached_property
    def issue(self) -> str:
        """The text: the one chosen, as it is on the table now; else what the body works on.

        "" where there is none that they may see.
        """
        bases = [one.issue for one in bases_of(self.record, self.room.body)]
        chosen = [self.room.issue] if self.room.issue else bases
        last = (on_the_table(self.record, one) for one in chosen)
        known = (one for one in last if self.held.texts.text(self.record, one) is not None)
        return next((one for one in known if one in self.record.issues), "")

    @property
    def hidden(self) -> bool:
        """Whether the room works on a text that they may not see."""
        return bool(self.room.issue or self.room.unit) and not self.issue

    @property
    def as_issued(self) -> bool:
        """Whether they see the text as it was issued, and nothing that is asked of it (P25)."""
        return self.audience.sees > Level.BODY

    @cached_property
    def text(self) -> Text | None:
        """The text as it stands now, with its brackets; None where there is none."""
        if not self.issue:
            return None
        if self.as_issued:
            return self.held.texts.words(self.record, self.issue)
        return self.held.once(("room", self.issue), self._printed)

    def _printed(self) -> Text:
        return self.held.night(self.issue).text(convention(HOUSE))

    @cached_property
    def units(self) -> Sequence[Unit]:
        """The paragraphs that may be taken up, in the order of the text."""
        return [one for one in self.text.units if not _beside(one)] if self.text else []

    @cached_property
    def unit(self) -> Unit | None:
        """The paragraph that is taken up."""
        return next((one for one in self.units if one.id == self.room.unit), None)

    def name(self, unit: str) -> str:
        """Name a paragraph ("paragraph 4"); by what it is, where it has no number yet."""
        if self.text is None:
            return unit
        names = self.held.once(("room", self.issue, "names"), self._names)
        return place_called(names.get(unit) or "new paragraph")

    def _names(self) -> dict[str, str]:
        words = self.held.texts.words(self.record, self.issue)
        return dict(names_in(self.issue, words).called)

    # --- the brackets

    @cached_property
    def brackets(self) -> Sequence[Bracket]:
        """The open brackets of the text, in its order; none for those outside the body."""
        if not self.issue or self.as_issued:
            return ()
        made = lambda: self.held.texts.brackets(self.record, self.issue)  # noqa: E731
        return self.held.once(("brackets", self.issue), made)

    @property
    def here(self) -> Sequence[Bracket]:
        """The open brackets of the paragraph."""
        return [one for one in self.brackets if one.unit == self.room.unit]

    @property
    def bracket(self) -> Bracket | None:
        """The bracket in question: the one chosen, or the first of the paragraph."""
        chosen = (one for one in self.here if one.id == self.room.bracket)
        return next(chosen, None) or next(iter(self.here), None)

    @property
    def next_bracket(self) -> Bracket | None:
        """The open bracket behind the one in question; None behind the last."""
        return self._beside(list(self.brackets), 1)

    @property
    def last_bracket(self) -> Bracket | None:
        """The open bracket before the one in question; None before the first."""
        return self._beside(list(self.brackets)[::-1], -1)

    def _beside(self, every: list[Bracket], way: int) -> Bracket | None:
        if self.bracket:
            return next((b for a, b in pairwise(every) if a == self.bracket), None)
        places = {one.id: way * n for n, one in enumerate(self.units)}
        here = places.get(self.room.unit, min(places.values(), default=0) - 1)
        return next((one for one in every if places.get(one.unit, here) > here), None)

    @property
    def next_unit(self) -> Unit | None:
        """The paragraph behind this one; the first where none is taken up."""
        return self._unit_beside(self.units)

    @property
    def last_unit(self) -> Unit | None:
        """The paragraph before this one."""
        return self._unit_beside(list(self.units)[::-1]) if self.unit else None

    def _unit_beside(self, every: Sequence[Unit]) -> Unit | None:
        if self.unit is None:
            return next(iter(every), None)
        return next((b for a, b in pairwise(every) if a.id == self.room.unit), None)


def _beside(unit: Unit) -> bool:
    """Tell whether a printed unit is an alternative to the one before it, or no paragraph."""
    return "~" in unit.id or unit.kind in (Kind.ROW, Kind.NOTE)
