"""A manuscript as a text: what is a title, an article, a numbered paragraph, a bracket.

Three steps, each over all lines of one side: the words are made even (`typography`), every line is
recognised (`recognition`), and what is recognised becomes units (here): brackets pair or are
reported, numbers become labels that are computed again, or stay frozen where no policy gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.brackets import paired, typed
from travaux.intake.labels import Typed
from travaux.intake.lines import Lines
from travaux.intake.manuscript import Line, Manuscript
from travaux.intake.masthead import parted
from travaux.intake.recognition import Recognised, recognised
from travaux.intake.sides import side
from travaux.intake.typography import evened, folded
from travaux.languages import detected
from travaux.numbering import Count
from travaux.texts import Kind, Numbering, Sign, Text, Unit, bare, pieces
from travaux.texts.signs import BREAK, with_calls


@dataclass(frozen=True, slots=True)
class Structured:
    """A text, and for each unit's id the place in the file it came from ("paragraph 12").

    `lines` tells for units and notes the lines of the file, where it is a plain one.
    """

    text: Text
    places: Mapping[str, str]
    lines: Mapping[str, Lines] = field(default_factory=dict)


def structured(
    manuscript: Manuscript,
    *,
    accepted: bool = True,
    names: frozenset[str] = frozenset(),
    language: str = "",
) -> Outcome[Structured]:
    """Make a text of one side of a manuscript.

    Args:
        manuscript: a file as read.
        accepted: the side that its author wants; else the one that the author started from.
        names: the parties as they may be written in the heads of brackets ("[Chile: shall]").
        language: of its words; told by them if left out.

    Returns:
        The text with ids by position ("u1", "n1"), and findings: `typography-normalised` once for
        the file, `unbalanced-bracket` for each sign without its other half.
    """
    every = [line for line in side(manuscript.lines, accepted=accepted) if _words(line)]
    cover, lines = parted(every)
    found = recognised(lines)
    renamed = _note_ids(manuscript, lines)
    known = {name.casefold() for name in names}
    drawn = [_unit(n, line, renamed, known) for n, line in enumerate(found, start=1)]
    places = {unit.id: f"paragraph {line.place}" for unit, line in zip(drawn, found, strict=True)}
    running = paired(drawn, places, by_hand=True)
    notes, note_findings = _notes(manuscript, renamed, known, accepted=accepted)
    if not language:
        language = detected(" ".join(bare(unit.words) for unit in running.value)) or "en"
    numbering, units = _numbered(
        running.value, found, language, shifted=_shifted(manuscript, lines)
    )
    text = Text(units, notes, language, numbering, cover)
    typography = folded(stretch.words for line in every for stretch in line.stretches)
    stands = dict(_stands(drawn, lines, manuscript, renamed))
    return Outcome(
        Structured(text, places, stands), (*typography, *running.findings, *note_findings)
    )


def _stands(
    drawn: Sequence[Unit], lines: Sequence[Line], manuscript: Manuscript, renamed: Mapping[str, str]
) -> Iterator[tuple[str, Lines]]:
    """Give for each unit and each note the lines of the file that it stands on, where it has."""
    for unit, line in zip(drawn, lines, strict=True):
        if line.lines:
            yield unit.id, line.lines
    for old, new in renamed.items():
        parts = [line.lines for line in manuscript.notes.get(old, ()) if line.lines]
        if parts:
            yield new, Lines.together(parts)


def _words(line: Line) -> str:
    return evened("".join(stretch.words for stretch in line.stretches))


def _unit(n: int, line: Recognised, renamed: Mapping[str, str], known: set[str]) -> Unit:
    label = line.label if isinstance(line.label, str) else None
    words = typed(with_calls(line.words, renamed), known).replace("¶", BREAK)
    return Unit(f"u{n}", line.kind, words, line.depth, label)


def _note_ids(manuscript: Manuscript, lines: Iterable[Line]) -> dict[str, str]:
    """Name notes by the order of their calls; a note that only the other side calls isn't here."""
    called = list(_calls(lines))
    called += list(_calls(line for note in called for line in manuscript.notes.get(note, ())))
    elsewhere = set(_calls(manuscript.lines)) - set(called)
    every = dict.fromkeys([*called, *(note for note in manuscript.notes if note not in elsewhere)])
    return {note: f"n{n}" for n, note in enumerate(every, start=1)}


def _calls(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        for piece in pieces("".join(stretch.words for stretch in line.stretches)):
            if piece.sign is Sign.CALL:
                yield piece.value


def _notes(
    manuscript: Manuscript, renamed: Mapping[str, str], known: set[str], *, accepted: bool
) -> tuple[tuple[Unit, ...], list[Finding]]:
    notes: list[Unit] = []
    findings: list[Finding] = []
    for old, new in renamed.items():
        lines = side(manuscript.notes.get(old, ()), accepted=accepted)
        words = BREAK.join(found for found in map(_words, lines) if found)
        note = Unit(new, Kind.NOTE, typed(with_calls(words, renamed), known))
        mended = paired((note,), {new: f"note {new.removeprefix('n')}"})
        notes.extend(mended.value)
        findings.extend(mended.findings)
        if not words:
            findings.append(_without_words(new))
    return tuple(notes), findings


def _without_words(note: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "note-without-words",
        f"note {note.removeprefix('n')}",
        "The text calls a note that has no words. Write the note, or take out its call.",
    )


def _shifted(manuscript: Manuscript, lines: list[Line]) -> bool:
    """Tell whether numbered lines are missing on this side, so that the file's numbers are off."""
    shown = sum(line.label is not None for line in lines)
    return shown < sum(line.label is not None for line in manuscript.lines)


def _numbered(
    units: tuple[Unit, ...], found: Sequence[Recognised], language: str, *, shifted: bool
) -> tuple[Numbering, tuple[Unit, ...]]:
    """Choose the policy that gives most labels back, and freeze the rest as they were written."""
    never = sum(unit.label is not None for unit in units)
    tried: dict[Numbering, tuple[Unit, ...]] = {}
    frozen: dict[Numbering, int] = {}
    for policy in Numbering:
        tried[policy] = tuple(_frozen(units, found, Count(policy, language), shifted=shifted))
        frozen[policy] = sum(unit.label is not None for unit in tried[policy])
        if frozen[policy] == never:  # no other can give more back
            break
    best = min(frozen, key=frozen.__getitem__)
    return best, tried[best]


def _frozen(
    units: tuple[Unit, ...], found: Sequence[Recognised], count: Count, *, shifted: bool
) -> Iterator[Unit]:
    for unit, line in zip(units, found, strict=True):
        if not isinstance(line.label, Typed):
            count.after(unit)
            yield unit
            continue
        written = replace(unit, label=line.label.written)
        computed = count.would_be(unit)
        off = shifted and line.automatic and not line.label.inserted and not line.label.capital
        kept = unit if off or computed.strip("(.)") == line.label.written.strip("(.)") else written
        count.after(kept)
        yield kept
