"""The dossier and its journal: what it is, what was entered, and how to prove it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Schema
from pydantic import Field

from travaux.events import Recorded
from travaux.journal import codec
from travaux.journal.checkpoints import opened
from travaux.journal.proofs import proved, written
from travaux.journal.tree import root
from travaux.procedure.acting import all_acts
from travaux.record.describing import described
from travaux.sources import Source
from travaux.store.port import NoSuchEntry
from travaux.workspace.dossier import NoKey
from travaux_web.api.operations import Family
from travaux_web.api.paging import MOST, following
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import shape
from travaux_web.desk import Asking, Desk, reading_room
from travaux_web.seats import EVERYBODY, SECRETARIAT

FAMILY = Family("Dossier")
PLAIN = "text/plain"


@dataclass(frozen=True, slots=True)
class Dossier:
    """The dossier: how many entries it has, when the last that you see was made, and its root.

    `root` is the root of the tree over all `size` entries, in hexadecimal; `verifier` the key that
    checkpoints are checked with.
    """

    title: str
    language: str
    size: int
    as_of: str
    root: str
    verifier: str


@FAMILY.reads("/dossier", EVERYBODY, shape(Dossier), steady=False)
def dossier(request: Asking) -> Dossier:
    """Tell what the dossier is, and how far it has come."""
    desk = request.desk
    seen = [one.at for one in desk.held.entries if one.event is not None]
    found = desk.record.opened
    return Dossier(
        found.title if found else "",
        desk.record.language,
        desk.record.size,
        seen[-1] if seen else "",
        desk.held.once("root", lambda: _root(desk)),
        _verifier(),
    )


def _root(desk: Desk) -> str:
    return root(reading_room().store.leaves(0, desk.record.size)).hex()


def _verifier() -> str:
    with reading_room().lock:
        key = reading_room().dossier().verifier
    return key.text if key else ""


@dataclass(frozen=True, slots=True)
class Me:
    """Who you are here: your seat, the circle that it belongs to, and the acts open to it."""

    name: str
    seat: str
    of: str
    circle: str
    level: str
    language: str
    acts: tuple[str, ...]


@FAMILY.reads("/me", EVERYBODY, shape(Me), steady=False)
def me(request: Asking) -> Me:
    """Tell in whose name you are here, and which acts are ever open to you."""
    desk = request.desk
    return Me(
        str(desk.user or ""),
        desk.seat.kind if desk.seat else "",
        desk.party,
        desk.circle,
        desk.audience.level.value,
        desk.language,
        tuple(name for name in all_acts() if desk.may(name)),
    )


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """An entry of the journal: what was entered, when (UTC), by whom, and from which sources.

    `kind` is the event with its version, and `event` its fields, those at their default left out.
    `told` is what it says, in a few words of English.
    """

    position: int
    at: str
    by: str
    kind: str
    told: str
    event: dict[str, Any]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries that you see, in order; `after` is where to go on, `size` that of the journal."""

    items: tuple[JournalEntry, ...]
    after: int
    size: int
    next: str | None


class After(Schema):
    """From where on entries are asked for."""

    after: int = Field(-1, ge=-1, le=2**31, description="the position of the last one known")
    limit: int = Field(100, ge=1, le=MOST, description="how many at most")


@FAMILY.reads("/entries", EVERYBODY, shape(Entries), steady=False)
def entries(request: Asking, asked: Query[After]) -> Entries:
    """Give the entries after a position, for whoever follows the record.

    Positions without an entry are of entries that aren't for you. Ask again with “after” as it was
    given; how pages are followed live stands in the documents of the interface.
    """
    every = request.desk.held.entries
    later = [one for one in every[asked.after + 1 :] if one.event is not None]
    given = later[: asked.limit]
    more = len(later) > len(given)
    after = given[-1].position if more else max(asked.after, len(every) - 1)
    where = following(request, after=after) if more else None
    return Entries(tuple(map(entry_of, given)), after, len(every), where)


def entry_of(one: Recorded) -> JournalEntry:
    """Give an entry that is seen."""
    event = one.event
    if event is None:
        raise NoSuchEntry(one.position, one.position)
    kind = f"{type(event).__name__}/{event.version}"
    held = codec.plain(event)
    return JournalEntry(
        one.position, one.at, str(one.by), kind, described(event), held, one.sources
    )


@FAMILY.reads("/entries/{position}", EVERYBODY, shape(JournalEntry))
def entry(request: Asking, position: int) -> JournalEntry:
    """Give one entry."""
    return entry_of(_seen(request.desk, position))


def _seen(desk: Desk, position: int) -> Recorded:
    every = desk.held.entries
    if not 0 <= position < len(every) or every[position].event is None:
        raise NoSuchEntry(position, len(every))
    return every[position]


class Proof(Schema):
    """An entry as it was written, the way from it to the root, and the signed checkpoint."""

    entry: dict[str, Any]
    path: list[str]
    checkpoint: str


@FAMILY.reads("/entries/{position}/proof", EVERYBODY, Proof, steady=False)
def proof(request: Asking, position: int) -> dict[str, Any]:
    """Prove that an entry is in the record, to anybody who has the dossier's key.

    “travaux prove --check” checks it, and so does any program that knows RFC 9162's trees.
    """
    _seen(request.desk, position)
    note = _covering(request.desk, position)
    room = reading_room()
    with room.lock:
        key = room.dossier().verifier
        if key is None:
            raise NoKey
        leaves = tuple(room.store.leaves(0, opened(note, key).size))
        line = next(room.store.lines(position, position + 1))
    held: dict[str, Any] = json.loads(written(proved(line, leaves, note)))
    return held


def _covering(desk: Desk, position: int) -> str:
    """Give a signed checkpoint that an entry stands under: the last one kept, or a new one."""
    with desk.entering() as held:
        key = held.verifier
        for note in reversed(held.store.checkpoints()):
            if key is not None and opened(note, key).size > position:
                return note
        return held.checkpoint()


@FAMILY.reads("/checkpoint", EVERYBODY, files={PLAIN: "a signed checkpoint"}, steady=False)
def checkpoint(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Give the last signed checkpoint that was kept, as a note to be kept elsewhere."""
    notes = reading_room().store.checkpoints()
    if not notes:
        raise Problem("not-found", "No checkpoint has been taken yet.")
    return HttpResponse(notes[-1], content_type=f"{PLAIN}; charset=utf-8")


@FAMILY.writes("POST", "/checkpoint", SECRETARIAT, shape(Dossier), takes="")
def take_checkpoint(request: Asking) -> Dossier:
    """Check the whole record, and keep a signed checkpoint of it."""
    with request.desk.entering() as held:
        held.checkpoint()
    return dossier(request)
