"""Following an anchor from one issue of a text to the next: found, moved, or broken (S21).

The permanent id of the unit goes first, then the section and ordinal that the party gave, then the
quotation by itself. Nothing is guessed: where the words differ the anchor breaks, and the passage
that comes closest is shown with what differs. The statement itself is never touched; that an
anchor moved or broke is for a person to confirm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from travaux.findings import Finding, Severity
from travaux.statements.occurrences import occurrences
from travaux.statements.quoting import (
    Near,
    Place,
    as_it_differs,
    differing,
    nearest,
    places,
    quoted,
)
from travaux.statements.sections import ordinal_of, pointed_to, section_of, sections
from travaux.statements.statement import Anchor, AnchorKind
from travaux.texts import Kind, Text, Unit, bare


class Standing(StrEnum):
    """How an anchor stands in an issue."""

    FOUND = "found"
    MOVED = "moved"  # its words stand, in another place than it says
    CHANGED = "changed"  # its unit stands, with other words
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands in a text.

    `unit` is the id of the unit, `start` and `end` are offsets in its bare words; `section` and
    `ordinal` say where that is now, for the anchor that a person confirms. `why` tells in whole
    sentences what isn't as it was. `nearest` is the closest passage where the words don't stand.
    """

    standing: Standing
    unit: str = ""
    start: int = 0
    end: int = 0
    section: str = ""
    ordinal: int | None = None
    why: str = ""
    nearest: Near | None = None


def resolved(anchor: Anchor, text: Text) -> Resolution:
    """Find an anchor in a text.

    Returns:
        FOUND where it stands as it says; MOVED where only its quotation does, elsewhere; else
        BROKEN, with the passage that comes closest.
    """
    return _RESOLVING[anchor.kind](anchor, text)


def followed(anchor: Anchor, old: Text, new: Text) -> Resolution:
    """Follow an anchor from the issue in which it stands to another one.

    An anchor that gives no quotation is held to the words of its unit in the old issue; where they
    changed and the unit stands, it is CHANGED.
    """
    before = resolved(anchor, old)
    if anchor.kind is AnchorKind.WHOLE:
        return before
    if before.standing is Standing.BROKEN:
        why = f"It didn't stand in the issue that it is followed from. {before.why}"
        return replace(before, why=why, unit="", start=0, end=0)
    if anchor.kind is AnchorKind.TERM:
        return _term_followed(anchor, old, new)
    if not anchor.quotation:
        return _unit_followed(anchor, before, old, new)
    at = _from(anchor, before)
    return _still_at_its_end(before, resolved(at, new), old, new)


def told(statement: str, resolution: Resolution) -> tuple[Finding, ...]:
    """Give what somebody has to look at: an anchor that isn't simply found."""
    code = {
        Standing.MOVED: "anchor-moved",
        Standing.CHANGED: "anchor-changed",
        Standing.BROKEN: "anchor-broken",
    }.get(resolution.standing)
    if code is None:
        return ()
    return (Finding(Severity.WARNING, code, f"statement {statement}", resolution.why),)


# --- each kind of anchor


def _whole(anchor: Anchor, text: Text) -> Resolution:  # noqa: ARG001
    return Resolution(Standing.FOUND)


def _title(anchor: Anchor, text: Text) -> Resolution:
    titles = [unit for unit in text.units if unit.kind is Kind.TITLE]
    if not titles:
        return Resolution(Standing.BROKEN, why="The text has no title.")
    if anchor.quotation and quoted(anchor.quotation) != quoted(titles[0].words):
        return _broken(text, anchor.quotation, "The title has other words.")
    return _at(_all_of(titles[0]), text)


def _unit(anchor: Anchor, text: Text) -> Resolution:
    if anchor.quotation:
        return _passage(anchor, text)
    by_id = [unit for unit in text.all_units() if unit.id == anchor.unit]
    pointed = _pointed(anchor, text)
    if len(pointed) > 1 and not by_id:
        return Resolution(Standing.BROKEN, why=_several(anchor, len(pointed)))
    found = by_id or [units[0] for units in pointed]
    if not found:
        return Resolution(Standing.BROKEN, why=f"There is no {_where(anchor)} in this text.")
    return _placed(anchor, text, _all_of(found[0]), pointed)


def _passage(anchor: Anchor, text: Text) -> Resolution:
    units = tuple(text.all_units())
    pointed = _pointed(anchor, text)
    in_section = [unit for section in sections(text, anchor.section) for unit in section]
    own = [unit for unit in units if unit.id == anchor.unit]
    for searched in (own, _flat(pointed), in_section, units):
        found = list(places(searched, anchor.quotation))
        if len({place.unit for place in found}) == 1 or (found and searched is own):
            return _placed(anchor, text, found[0], pointed)
        if found:
            return Resolution(
                Standing.BROKEN,
                why=f"The quotation stands in {len({p.unit for p in found})} places, and none of "
                "them is known to be the one. Choose one.",
            )
    return _broken(text, anchor.quotation, "The quotation doesn't stand in this text.")


def _term(anchor: Anchor, text: Text) -> Resolution:
    found = occurrences(text, anchor.term)
    if not found:
        return Resolution(Standing.BROKEN, why=f"The word “{anchor.term}” isn't in this text.")
    return Resolution(Standing.FOUND, why=f"“{anchor.term}” stands in {_times(len(found))}.")


_RESOLVING: Mapping[AnchorKind, Callable[[Anchor, Text], Resolution]] = {
    AnchorKind.WHOLE: _whole,
    AnchorKind.TITLE: _title,
    AnchorKind.UNIT: _unit,
    AnchorKind.PASSAGE: _passage,
    AnchorKind.TERM: _term,
}


def _term_followed(anchor: Anchor, old: Text, new: Text) -> Resolution:
    before = [(one.unit, one.before, one.after) for one in occurrences(old, anchor.term)]
    now = [(one.unit, one.before, one.after) for one in occurrences(new, anchor.term)]
    found = resolved(anchor, new)
    if found.standing is Standing.BROKEN or before == now:
        return found
    come, gone = len([one for one in now if one not in before]), len(set(before) - set(now))
    why = (
        f"“{anchor.term}” stood in {_times(len(before))} and now stands in {_times(len(now))}: "
        f"{come} new or among other words, {gone} gone or no longer among the same. Choose again "
        "which of them are meant."
    )
    return replace(found, standing=Standing.CHANGED, why=why)


def _unit_followed(anchor: Anchor, before: Resolution, old: Text, new: Text) -> Resolution:
    """Follow a title or a unit that isn't quoted: by its id, else by all of its words."""
    words = bare(old.unit(before.unit).words)
    held = [unit for unit in new.all_units() if unit.id == before.unit]
    if anchor.kind is AnchorKind.TITLE:
        held = [unit for unit in new.units if unit.kind is Kind.TITLE][:1]
    if not held:
        at = replace(anchor, kind=AnchorKind.PASSAGE, unit="", quotation=words)
        return resolved(at, new) if quoted(words) else _broken(new, words, "The unit is gone.")
    found = resolved(_from(anchor, replace(before, unit=held[0].id)), new)
    differences = differing(words, bare(held[0].words))
    if not differences:
        return found
    why = f"Its words aren't what they were: {as_it_differs(differences)}."
    return replace(found, standing=Standing.CHANGED, why=f"{found.why} {why}".strip())


def _from(anchor: Anchor, before: Resolution) -> Anchor:
    """Give an anchor as it stands in the issue that it is followed from."""
    return replace(
        anchor,
        unit=before.unit,
        section=anchor.section and before.section,
        ordinal=anchor.ordinal and before.ordinal,
    )


def _still_at_its_end(before: Resolution, now: Resolution, old: Text, new: Text) -> Resolution:
    """Tell of a passage that ended or began its unit, and doesn't any more ("final part")."""
    if now.standing is Standing.BROKEN:
        return now
    was, stands = _ends(before, old), _ends(now, new)
    lost = [name for name in was if name not in stands]
    if not lost:
        return now
    why = f"The passage was the {' and the '.join(lost)} of its paragraph, and isn't any more."
    return replace(now, standing=Standing.MOVED, why=f"{now.why} {why}".strip())


def _ends(at: Resolution, text: Text) -> tuple[str, ...]:
    words = bare(text.unit(at.unit).words)
    names = {"beginning": words[: at.start], "end": words[at.end :]}
    return tuple(name for name, rest in names.items() if not quoted(rest))


# --- places


def _pointed(anchor: Anchor, text: Text) -> list[tuple[Unit, ...]]:
    return pointed_to(text, anchor.section, anchor.ordinal) if anchor.ordinal else []


def _placed(
    anchor: Anchor, text: Text, place: Place, pointed: list[tuple[Unit, ...]]
) -> Resolution:
    """Give the place that was found, as moved where the anchor says another one."""
    found = _at(place, text, anchor.section)
    why = []
    if anchor.section and not any(_holds(one, place) for one in sections(text, anchor.section)):
        there = f"under “{found.section}”" if found.section else "outside any section"
        why.append(f"It stands {there}, not in the section “{anchor.section}”.")
    elif anchor.ordinal and not any(_holds(one, place) for one in pointed):
        why.append(
            f"It stands in paragraph {found.ordinal}, not in paragraph {anchor.ordinal}."
            if found.ordinal
            else f"It doesn't stand in paragraph {anchor.ordinal}."
        )
    elif not anchor.ordinal and anchor.unit and anchor.unit != place.unit:
        why.append("It stands in another paragraph than it did.")
    if not why:
        return replace(found, ordinal=anchor.ordinal or found.ordinal)
    return replace(found, standing=Standing.MOVED, why=" ".join(why))


def _at(place: Place, text: Text, called: str = "") -> Resolution:
    inside = called and any(_holds(one, place) for one in sections(text, called))
    section = called if inside else section_of(text, place.unit)
    ordinal = ordinal_of(text, section, place.unit)
    return Resolution(Standing.FOUND, place.unit, place.start, place.end, section, ordinal)


def _holds(units: Iterable[Unit], place: Place) -> bool:
    return place.unit in {unit.id for unit in units}


def _flat(groups: Iterable[Iterable[Unit]]) -> list[Unit]:
    return [unit for group in groups for unit in group]


def _all_of(unit: Unit) -> Place:
    return Place(unit.id, 0, len(bare(unit.words)))


# --- sentences


def _broken(text: Text, quotation: str, why: str) -> Resolution:
    near = nearest(text, quotation)
    if near is None:
        return Resolution(Standing.BROKEN, why=f"{why} Nothing in it comes close.")
    said = f"{why} The closest passage is “{near.words}”: {as_it_differs(near.differences)}."
    return Resolution(Standing.BROKEN, why=said, nearest=near)


def _several(anchor: Anchor, count: int) -> str:
    return f"{count} paragraphs may be {_where(anchor)}. Choose one."


def _where(anchor: Anchor) -> str:
    if anchor.ordinal is None:
        return f"unit {anchor.unit}"
    section = f" of the section “{anchor.section}”" if anchor.section else ""
    return f"paragraph {anchor.ordinal}{section}"


def _times(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
