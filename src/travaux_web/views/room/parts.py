"""The parts of the room's live pages: what hangs on the wall, and what lies before the chair.

The room's page is one for all who sit there: it shows what the body may see, whoever opened it, and
to those outside the body what they may see (P25). The console shows what the top table may see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from travaux.delegations import standard_registry
from travaux.documents import Level
from travaux.drafting.conventions import convention
from travaux.meetings import Meeting
from travaux.readings import Bracket, Disposition, Ruling
from travaux.record import Record
from travaux.record.access import Audience
from travaux.record.decisions import standing_objections
from travaux.record.openings import openings_at
from travaux.record.silences import breaking, letters_owed, not_noted, open_silences
from travaux.record.standings import standing_of
from travaux.record.tabled import rulings_on
from travaux.render.html import parts as html_parts
from travaux.reports.calling import called
from travaux.reports.dating import spelled
from travaux.texts import readable
from travaux.workspace.issuing import look
from travaux.workspace.naming import Naming
from travaux_web.desk import Held, reading_room
from travaux_web.live.frames import Fragments
from travaux_web.live.pages import Viewing, live_page
from travaux_web.models import Matter
from travaux_web.seats import SEATED, TOP_TABLE
from travaux_web.views.room.before import HOUSE, Before
from travaux_web.views.room.speaking import speaking, waiting

ROOM_PARTS = ("where", "message", "silence", "text", "asked", "ruled", "floor")
CONSOLE_PARTS = ("where", "text", "bracket", "standing", "rulings", "whole", "floor", "silence")
RECENT = 5  # rulings that the console offers to undo
NEXT = 4  # speakers that the room is shown


def as_the_room(audience: Audience) -> Audience:
    """Give as whom an audience sees the room: the body as one, and others as they are."""
    return Audience(Level.BODY) if audience.sees <= Level.BODY else audience


@live_page("room", SEATED, as_the_room)
def room_parts(viewing: Viewing, body: str) -> Fragments:
    """Give what the whole room sees: on the wall, and on every phone."""
    before = Before.now(viewing.held, viewing.audience, body)
    return _printed("room", ROOM_PARTS, seen(before, viewing.language))


@live_page("console", TOP_TABLE)
def console_parts(viewing: Viewing, body: str) -> Fragments:
    """Give what lies before the chair."""
    before = Before.now(viewing.held, viewing.audience, body)
    return _printed("console", CONSOLE_PARTS, seen(before, viewing.language))


def _printed(page: str, names: tuple[str, ...], given: Mapping[str, Any]) -> Fragments:
    where = f"travaux/room/{page}_parts"
    return {name: render_to_string(f"{where}/{name}.html", dict(given)).strip() for name in names}


# --- what the templates are given


@dataclass(frozen=True, slots=True)
class Asked:
    """A wording that is asked for, as the screens show it: its voice, words and who asks."""

    voice: str
    words: str
    names: str


@dataclass(frozen=True, slots=True)
class ShownBracket:
    """A bracket as the screens show it."""

    bracket: Bracket
    words: str
    asked: tuple[Asked, ...]
    both: str  # the words of all, one after another; "" where that makes no sense

    @classmethod
    def of(cls, bracket: Bracket, names: Naming) -> ShownBracket:
        """Give a bracket with the names in words."""
        asked = tuple(
            Asked(one.voices[0] if one.voices else "", readable(one.words), _and(one.voices, names))
            for one in bracket.wordings
        )
        several = bracket.kind == "addition" and len(asked) > 1
        both = " ".join(one.words for one in asked) if several else ""
        return cls(bracket, readable(bracket.words), asked, both)


def _and(voices: tuple[str, ...], names: Naming) -> str:
    return ", ".join(map(names, voices))


@dataclass(frozen=True, slots=True)
class ShownRuling:
    """A decision on a bracket as the screens show it, and whether it was undone."""

    ruling: Ruling
    before: str
    after: str
    undone: bool
    reason: str

    @property
    def parked(self) -> bool:
        """Whether nothing was decided but to wait."""
        return self.ruling.disposition is Disposition.PARK

    @property
    def kept(self) -> bool:
        """Whether what stood there stays."""
        return self.before == self.after


def seen(before: Before, language: str) -> dict[str, Any]:
    """Give what the parts are made of."""
    names = Naming(standard_registry(), language, ())
    bracket = before.bracket
    return {
        "before": before,
        "language": language,
        "body": before.body.name(language) or before.body.code,
        "meeting": before.meeting and meeting_name(before.meeting, language),
        "item_title": before.item and before.item.named(language),
        "text_language": before.text.language if before.text else "",
        "paragraph": paragraph_html(before),
        "unit_name": before.name(before.room.unit) if before.unit else "",
        "bracket": bracket and ShownBracket.of(bracket, names),
        "number": list(before.here).index(bracket) + 1 if bracket else 0,
        "place": list(before.brackets).index(bracket) + 1 if bracket else 0,
        "not_circulated": bracket is not None and not_shown(before, bracket),
        "ruled": last_ruling(before),
        "rulings": recent_rulings(before),
        "standing": standing(before),
        "objections": objections(before, language),
        "silences": silences(before, language),
        "owed": letters_owed(before.record, before.room.body),
        "not_noted": not_noted(before.record, before.room.body),
        **floor(before, language),
    }


def meeting_name(meeting: Meeting, language: str) -> str:
    """Give a meeting's title, or what it goes by, with its date."""
    when = spelled(meeting.when, language) if meeting.when else ""
    title = meeting.title.within(language) or ("" if _is_a_date(meeting) else meeting.id)
    return f"{title} ({when})" if title and when and when not in title else title or when


def _is_a_date(meeting: Meeting) -> bool:
    """Tell whether a meeting goes by its date alone, which is said in words beside it."""
    return bool(meeting.when) and not any(letter.isalpha() for letter in meeting.id)


def paragraph_html(before: Before) -> SafeString:
    """Give the paragraph as it prints, with the alternatives to the whole of it."""
    if before.text is None or before.unit is None:
        return SafeString("")
    wanted = before.room.unit
    every = _whole_html(before)
    found = [every[one] for one in every if one == wanted or one.startswith(f"{wanted}~")]
    if not found:  # it stands in a list, which is one part
        alone = before.text.with_units((before.unit,), before.text.notes)
        found = [html_parts(alone, look(convention(HOUSE)), _link(before))[wanted]]
    return mark_safe("\n".join(found))  # noqa: S308 - made by the renderer, which escapes


def _whole_html(before: Before) -> Mapping[str, str]:
    text = before.text
    assert text is not None  # noqa: S101 - whoever calls has looked
    name = ("room", before.issue, before.as_issued, "html")
    return before.held.once(name, lambda: html_parts(text, look(convention(HOUSE)), _link(before)))


def _link(before: Before) -> Any:
    where = reverse("text", args=[before.issue])
    return lambda unit: f"{where}?unit={unit}#{unit}"


def not_shown(before: Before, bracket: Bracket) -> bool:
    """Tell whether the room sees less at a bracket: something there isn't circulated yet."""
    room = Audience(Level.BODY)
    if before.audience == room or before.audience.sees > Level.BODY:
        return False
    held = reading_room().seen_by(room)
    if held is before.held:
        return False
    brackets = Before(held, room, before.room).brackets
    return all((one.id, one.mark) != (bracket.id, bracket.mark) for one in brackets)


def last_ruling(before: Before) -> ShownRuling | None:
    """Give what was last decided, or undone, in the paragraph."""
    record, issue = before.record, before.issue
    if before.as_issued:
        return None
    own = [
        one
        for one in record.rulings.values()
        if one.issue == issue and one.bracket.unit == before.room.unit
    ]
    last = max(own, key=lambda one: _position(record, one), default=None)
    return _shown(record, last) if last else None


def recent_rulings(before: Before) -> list[ShownRuling]:
    """Give the last decisions on the text that stand, the latest first."""
    if not before.issue:
        return []
    standing = rulings_on(before.record, before.issue)[-RECENT:]
    return [_shown(before.record, one) for one in reversed(standing)]


def _position(record: Record, ruling: Ruling) -> int:
    undone = ruling.id in record.reversed
    shelf = record.reversed if undone else record.rulings
    return shelf.position(ruling.id)


def _shown(record: Record, ruling: Ruling) -> ShownRuling:
    undone = record.reversed.get(ruling.id)
    words, after = readable(ruling.bracket.words), readable(ruling.words)
    if ruling.bracket.kind == "paragraph to go" and ruling.disposition is Disposition.TAKE:
        after = ""
    reason = undone.reason if undone else ruling.reason
    return ShownRuling(ruling, words, after, undone is not None, reason)


def standing(before: Before) -> dict[str, Any]:
    """Give how far the paragraph has come, and whether anything in it is open."""
    if not before.issue or not before.unit or before.as_issued:
        return {}
    unit = before.room.unit
    told = standing_of(before.record, before.issue, unit)
    left = openings_at(before.record, before.issue, unit)
    return {"told": told, "open": bool(before.here or left)}


def objections(before: Before, language: str) -> list[dict[str, Any]]:
    """Give the objections that stand against the text, by name."""
    if not before.issue:
        return []
    found = standing_objections(before.record, before.room.body, (before.issue,))
    return [{"objection": one, "name": _name(before.record, one.party, language)} for one in found]


def silences(before: Before, language: str) -> list[dict[str, Any]]:
    """Give the silences that are open, each with who broke it."""
    record = before.record
    return [
        {
            "silence": one,
            "deadline": one.deadline.at.isoformat(),
            "broken": [_name(record, each.party, language) for each in breaking(record, one)],
        }
        for one in open_silences(record, before.room.body)
    ]


def floor(before: Before, language: str) -> dict[str, Any]:
    """Give who has the floor, and who waits for it."""
    now = speaking(before.room)
    every = list(_speakers(before.record, waiting(before.room), language))
    return {
        "speaking": next(_speakers(before.record, [now] if now else [], language), None),
        "waiting": every,
        "next": every[:NEXT],
        "more": max(len(every) - NEXT, 0),
    }


def _speakers(record: Record, every: Any, language: str) -> Iterator[dict[str, Any]]:
    for one in every:
        name = _name(record, one.party, language)
        matter = Matter(one.matter).label if one.matter else ""
        yield {"speaker": one, "name": name, "matter": matter}


def _name(record: Record, party: str, language: str) -> str:
    return called(record, party, language, standard_registry())


def party_names(held: Held, language: str) -> list[str]:
    """Give the names that may be typed where a party is asked for."""
    registry = standard_registry()
    own = {one.code: one.name(language) for one in registry.delegations}
    bodies = {one.code: one.name(language) for one in held.record.bodies.values()}
    return sorted({*own.values(), *bodies.values()})
