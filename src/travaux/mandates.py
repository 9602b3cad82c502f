"""Mandates: what a body is to do, by which words of which resolution; and its plan (S2, S12)."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.dates import When


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a mandate asks for; `basis` are the ids of the resolutions that ask it."""

    id: str
    words: str
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a body was set up for (R1, R2).

    `source` is the id of the resolution, `pinpoint` the place in it ("operative paragraph 5 (a)"),
    `verb` how the source puts the relation ("pursuant to"), `base` the id of the text to start
    from. `limits` are kept as they are worded ("up to three meetings").
    """

    id: str
    body: str
    giver: str
    source: str
    pinpoint: str = ""
    verb: str = ""
    product: str = ""
    base: str = ""
    tasks: tuple[Task, ...] = ()
    due: When | None = None
    limits: str = ""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A later resolution about a mandate that doesn't replace it (R3): `verb` is "ratified".

    `tasks` are the ids of those of the mandate's tasks that it asks for too (R4).
    """

    mandate: str
    source: str
    verb: str
    giver: str
    when: When | None = None
    place: str = ""
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """An item of a work plan; `task` is the id of the mandate's task that it carries out."""

    id: str
    plan: str
    title: str
    due: When | None = None
    task: str = ""
