"""The plain notation read: the exact inverse of `travaux.render.plain` (docs/notation.md).

What can't be read as notation is kept as a plain paragraph, with a finding that names the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import count

from travaux.findings import Finding, Outcome, Severity
from travaux.intake.brackets import paired
from travaux.notation import HEADER, INDENT, PARAGRAPH, ROW, SIGILS, fits, marked, typed_label
from travaux.numbering import Count
from travaux.texts import Cover, Head, Kind, Numbering, Text, Unit, call, option
from travaux.texts.signs import BREAK, CELL, CLOSE, NONCHARACTERS

_BLANKS = " \t\r"
_FIELD = re.compile(r"%(\w+):[ ]?(.*)")
_SIGIL = re.compile(r"(#+|[=§@!~_-]|\[\^(?:\\.|[^\]\\])*\]:)(?: |$)")
_FROZEN = re.compile(r"\{(?![#=])((?:\\.|[^}\\])*)\}(?: |$)")
_ID = re.compile(r"(?:^| )\{#((?:\\.|[^}\\])+)\}$")
_CELL = re.compile(r"((?:\\.|[^|\\])*)\|")
_INLINE = re.compile(
    r"\\(?P<escaped>.)"
    r"|\[\^(?P<call>(?:\\.|[^\]\\])*)\]"
    r"|\[(?P<head>[+=?-](?:\\.|:(?!:)|[^:\\\[\]{}¶])*):: ?"
    r"|(?P<open>\[)|(?P<close>\])"
    r"|\{=(?P<option>(?:\\.|[^}\\])*)\} ?"
    r"|(?P<break>¶)"
    r"|(?P<words>[^\\\[\]{¶]+|.)",
    re.DOTALL,
)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "_": " "}
_KINDS = {sigil: kind for kind, sigil in SIGILS.items()}


@dataclass(frozen=True, slots=True)
class _Block:
    """A unit as it stands on paper: its lines joined, the indent and the number of the line."""

    words: str
    indent: int
    line: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A unit as read from a block; its id is None where the notation leaves it to the position."""

    kind: Kind
    words: str
    depth: int
    label: str | None
    id: str | None
    typed: str  # the running label as written, to be compared with the computed one
    line: int


def notation(words: str) -> Outcome[Text]:
    """Read a text in the plain notation: `placed` without the places.

    >>> notation("%travaux en running\\n\\n1. Decides").value.units[0].words
    'Decides'
    """
    read = placed(words)
    return Outcome(read.value[0], read.findings)


def placed(words: str) -> Outcome[tuple[Text, dict[str, str]]]:
    """Read a text in the plain notation, and tell on which line each unit stands.

    Args:
        words: the whole file, from its `%travaux` line on.

    Returns:
        The text; the line of each unit and note by its id ("line 12"); and findings for everything
        that had to be kept as plain words, for labels that are out of order and for brackets that
        don't pair.
    """
    header, body, first = _parted(NONCHARACTERS.sub("", words).split("\n"))
    empty, findings = _header(header)
    drawn, unread = _drawn_from(_blocks(body, first))
    in_order = sorted(drawn, key=lambda unit: unit.kind is Kind.NOTE)
    every, twice = _with_ids(in_order)
    units = [placed for placed in every if placed[0].kind is not Kind.NOTE]
    notes = every[len(units) :]
    places = {unit.id: f"line {line}" for unit, line in (*units, *notes)}
    running = paired([unit for unit, _ in units], places)
    at_foot = [paired([note], places) for note, _ in notes]
    text = replace(empty, units=running.value, notes=tuple(n.value[0] for n in at_foot))
    order = _order(text, in_order[: len(units)])
    unpaired = [*running.findings, *(finding for note in at_foot for finding in note.findings)]
    return Outcome((text, places), (*findings, *unread, *twice, *order, *unpaired))


def _parted(lines: list[str]) -> tuple[list[str], list[str], int]:
    end = next((n for n, line in enumerate(lines) if not line.startswith("%")), len(lines))
    return lines[:end], lines[end:], end + 1


def _header(lines: list[str]) -> tuple[Text, list[Finding]]:
    findings: list[Finding] = []
    language, numbering = "en", Numbering.RUNNING
    known: dict[str, str] = dict.fromkeys((field.name for field in fields(Cover)), "")
    for n, line in enumerate(lines, start=1):
        parts, field = line.split(), _FIELD.match(line)
        if parts[0] == HEADER and len(parts) == 3 and parts[2] in set(Numbering):
            language, numbering = parts[1], Numbering(parts[2])
        elif field and field[1] in known:
            known[field[1]] = _plain(field[2].strip(_BLANKS))
        else:
            findings.append(_not_read(n, "isn't a line of the header that can be read"))
    return Text((), (), language, numbering, Cover(**known)), findings


def _not_read(line: int, what: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "notation-not-read",
        f"line {line}",
        f"Line {line} {what}. See docs/notation.md for how to write it.",
    )


def _blocks(lines: list[str], first: int) -> Iterator[_Block]:
    gathered: _Block | None = None
    for n, line in enumerate(lines, start=first):
        words = line.strip(_BLANKS)
        if gathered and (not words or (words.startswith(ROW) and gathered.words.endswith(ROW))):
            yield gathered
            gathered = None
        if words and gathered:
            gathered = replace(gathered, words=f"{gathered.words}\n{words}")
        elif words:
            gathered = _Block(words, len(line) - len(line.lstrip(_BLANKS)), n)
    if gathered:
        yield gathered


def _drawn_from(blocks: Iterator[_Block]) -> tuple[list[_Drawn], list[Finding]]:
    drawn: list[_Drawn] = []
    findings: list[Finding] = []
    for block in blocks:
        findings.extend(_run_together(block))
        unit = _drawn(replace(block, words=block.words.replace("\n", " ")))
        if unit.kind is Kind.PARAGRAPH and unit.typed:
            message = f"begins with the number {unit.typed}, which doesn't suit its indent"
            findings.append(_not_read(block.line, message))
        drawn.append(unit)
    return drawn, findings


def _run_together(block: _Block) -> Iterator[Finding]:
    lines = block.words.split("\n")
    for n, line in enumerate(lines[1:], start=block.line + 1):
        if marked(line):
            yield Finding(
                Severity.WARNING,
                "missing-blank-line",
                f"line {n}",
                f"Line {n} looks like a new unit, but no blank line stands before it: it was read"
                " as part of the unit above. Put a blank line there if it is one.",
            )


def _drawn(block: _Block) -> _Drawn:
    depth, rest = block.indent // len(INDENT), block.words
    found = _ID.search(rest)
    unit_id = _plain(found[1]) if found else None
    rest = rest[: found.start()] if found else rest
    sigil = _SIGIL.match(rest)
    rest = rest[sigil.end() :] if sigil else rest
    typed = "" if sigil else typed_label(rest)
    running = bool(typed) and fits(typed, depth)
    rest = rest[len(typed) :].lstrip(" ") if running else rest
    frozen = None if running else _FROZEN.match(rest)
    rest = rest[frozen.end() :] if frozen else rest
    mark = sigil[1] if sigil else ""
    kind = _kind(mark, rest, operative=running or frozen is not None)
    if mark.startswith("#"):
        depth = len(mark) - 1
    if kind is Kind.NOTE:
        unit_id = _plain(mark[2:-2])
    words = _row(rest) if kind is Kind.ROW else _inline(rest.strip(_BLANKS))
    label = _plain(frozen[1]) if frozen else None
    return _Drawn(kind, words, depth, label, unit_id, typed, block.line)


def _kind(mark: str, rest: str, *, operative: bool) -> Kind:
    if mark.startswith("#"):
        return Kind.HEADING
    if mark.startswith("[^"):
        return Kind.NOTE
    if mark and mark != PARAGRAPH:
        return _KINDS[mark]
    if not mark and rest.startswith(ROW):
        return Kind.ROW
    return Kind.OPERATIVE if operative and not mark else Kind.PARAGRAPH


def _row(rest: str) -> str:
    inside = rest.removeprefix(ROW)
    cells = _CELL.findall(inside if inside.endswith(ROW) else inside + ROW)
    return CELL.join(_inline(cell.strip(_BLANKS)) for cell in cells)


def _inline(words: str) -> str:
    return "".join(_signs(found) for found in _INLINE.finditer(words))


def _signs(found: re.Match[str]) -> str:
    value = found[found.lastgroup or 0]
    match found.lastgroup:
        case "escaped":
            return CELL if value == "c" else _ESCAPED.get(value, value)
        case "call":
            return call(_plain(value))
        case "head":
            return Head.read(_plain(value.removeprefix("?"))).sign()
        case "open":
            return Head().sign()
        case "close":
            return CLOSE
        case "option":
            return option(_plain(value))
        case "break":
            return BREAK
        case _:
            return value


def _plain(words: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPED.get(found[1], found[1]), words)


def _with_ids(drawn: list[_Drawn]) -> tuple[list[tuple[Unit, int]], list[Finding]]:
    """Give each unit and note its id: the written one, or else the one of its place."""
    written = {unit.id for unit in drawn if unit.id is not None}
    free = (name for name in (f"u{n}" for n in count(len(drawn) + 1)) if name not in written)
    units: list[tuple[Unit, int]] = []
    findings: list[Finding] = []
    used: set[str] = set()
    for n, unit in enumerate(drawn, start=1):
        unit_id = unit.id if unit.id is not None else f"u{n}"
        if unit_id in used or (unit.id is None and unit_id in written):
            findings.extend(_id_twice(unit) if unit.id is not None else ())
            unit_id = next(free)
        used.add(unit_id)
        units.append((Unit(unit_id, unit.kind, unit.words, unit.depth, unit.label), unit.line))
    return units, findings


def _id_twice(unit: _Drawn) -> Iterator[Finding]:
    yield Finding(
        Severity.WARNING,
        "id-twice",
        f"line {unit.line}",
        f"The id {unit.id} stands twice in the text; the second unit was given a new one. Write"
        " each id once.",
    )


def _order(text: Text, drawn: list[_Drawn]) -> Iterator[Finding]:
    running = Count(text.numbering, text.language)
    for unit, as_drawn in zip(text.units, drawn, strict=True):
        computed = running.after(unit)
        typed = as_drawn.typed
        if unit.kind is Kind.OPERATIVE and typed and computed and not _same(typed, computed):
            yield Finding(
                Severity.WARNING,
                "label-out-of-order",
                f"line {as_drawn.line}",
                f"The paragraph is numbered {typed} but comes as {computed} in order, and is"
                f" numbered so. Write {{{typed.rstrip('.')}}} if its number is to stay.",
            )


def _same(typed: str, computed: str) -> bool:
    return typed.strip("(.)") == computed.strip("(.)")
