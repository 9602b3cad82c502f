"""Offers about the group's beginning: established, its mandate, its confirmation (S1, S2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from travaux.procedure.offering.marking import Sentence
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading
from travaux.sources import Source

_BY_DECIDER = "The text says who set it up, and not under which body it stands."
Found = tuple[Sentence, re.Match[str]]


def set_parent(reading: Reading) -> None:
    """Find under which body the group was set up, as the text says it."""
    main = reading.main
    for sentence, match in reading.matches(reading.speech.part_of):
        about = any(mark.value == reading.group for mark in sentence.marks("body"))
        code = _code(sentence, match, "body") or _code(sentence, match, "decider")
        why = _BY_DECIDER if match.groupdict().get("decider") else ""
        above = next((b for b in reading.bodies.by_name.values() if b.code == code), None)
        if main and about and above and above.name != main.name:
            first, last = (sentence.place(at) for at in match.span())
            where = (sentence.of.unit, first, last)
            named = reading.bodies.by_name[main.name]
            reading.bodies.by_name[main.name] = replace(
                named, parent=above.name, parent_place=where, parent_why=why
            )
            return


def establishments(reading: Reading) -> Iterator[Offer]:
    """Offer when the group was set up, and by whom if the text says so, each time it does."""
    for sentence, match in reading.matches(reading.speech.established):
        if _code(sentence, match, "body") != reading.group:
            continue
        given: dict[str, object] = {"body": reading.group}
        if match.groupdict().get("date"):
            given["when"] = str(reading.date_of(sentence, sentence.mark(match["date"])))
        if decider := _code(sentence, match, "decider"):
            given["decided_by"] = decider
        yield Offer(
            "establish-body", given, (reading.source(sentence, match.start(), match.end()),)
        )


def mandates(reading: Reading) -> Iterator[Offer]:
    """Offer the mandate with its pinpoint, product and base, then what confirmed it."""
    basis = _basis(reading)
    if basis is None:
        return
    sentence, match = basis
    document = sentence.mark(match["document"])
    given: dict[str, object] = {
        "id": "mandate",
        "body": reading.group,
        "giver": _giver(reading, sentence, match),
        "source": document.value,
        "pinpoint": _pinpoint(reading, sentence, document.start),
        "verb": match["verb"].casefold(),
    }
    sources = [reading.source(sentence, match.start(), match.end())]
    for name, patterns in (("product", reading.speech.product), ("base", reading.speech.base)):
        for other, found in reading.matches(patterns):
            said = found["product"] if name == "product" else other.mark(found["document"]).value
            given[name] = " ".join(str(said).split())
            sources.append(reading.source(other, found.start(), found.end(), name))
            break
    tasks = list(_tasks(reading))
    if tasks:
        given["tasks"] = [task for task, _ in tasks]
        sources += [replace(source, of="tasks") for _, source in tasks]
    if not given["giver"]:
        return
    yield Offer("give-mandate", {k: v for k, v in given.items() if v}, tuple(sources))
    yield from _confirmations(reading, [str(task["id"]) for task, _ in tasks])


def _basis(reading: Reading) -> Found | None:
    """Find the sentence that says on what the group rests: that of its establishment first."""
    found = [
        (sentence, match)
        for sentence, match in reading.matches(reading.speech.basis)
        if "RES" in str(sentence.mark(match["document"]).value).upper()
        and any(mark.value == reading.group for mark in sentence.marks("body"))
    ]
    first = [s.number for s, _ in reading.matches(reading.speech.established)]
    return next((one for one in found if one[0].number in first), found[0] if found else None)


def _giver(reading: Reading, sentence: Sentence, match: re.Match[str]) -> str:
    said = _code(sentence, match, "giver") or _code(sentence, match, "of")
    if said and said != reading.group:
        return said
    path = str(sentence.mark(match["document"]).value).partition("/")[0]
    codes = [body.code for body in reading.bodies.by_name.values()]
    return path if path in codes else ""


def _pinpoint(reading: Reading, sentence: Sentence, at: int) -> str:
    pinpoints = [
        one.pinpoint
        for one in reading.references
        if one.unit == sentence.of.unit and not one.note and at <= one.at <= at + 1
    ]
    return pinpoints[0] if pinpoints else ""


def _tasks(reading: Reading) -> Iterator[tuple[dict[str, Any], Source]]:
    for sentence, match in reading.matches(reading.speech.task):
        kind = reading.speech.meeting_kinds.get(match["kind"].casefold())
        if kind is None:
            continue
        first, last = (sentence.place(at) for at in match.span("basis"))
        basis = [str(m.value) for m in sentence.marks("document") if first <= m.start < last]
        words = sentence.words(match.start("task"), match.end("task"))
        task: dict[str, Any] = {"id": f"{kind}-meeting", "words": words.rstrip("."), "basis": basis}
        yield task, reading.source(sentence, match.start("task"), match.end("task"))
        return


def _confirmations(reading: Reading, tasks: list[str]) -> Iterator[Offer]:
    for sentence, match in reading.matches(reading.speech.confirmed):
        document = sentence.mark(match["document"]).value
        given = {
            "mandate": "mandate",
            "source": document,
            "giver": sentence.mark(match["giver"]).value,
            "verb": match["verb"],
            "place": match["place"] or "",
            "tasks": tasks if _asked_too(reading, str(document)) else [],
        }
        source = reading.source(sentence, match.start(), match.end())
        yield Offer("confirm-mandate", {k: v for k, v in given.items() if v}, (source,))


def _asked_too(reading: Reading, document: str) -> bool:
    return any(document in task["basis"] for task, _ in _tasks(reading))


def _code(sentence: Sentence, match: re.Match[str], name: str) -> str:
    number = match.groupdict().get(name)
    return str(sentence.mark(number).value) if number else ""
