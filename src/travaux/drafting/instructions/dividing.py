"""Lines into one stream of items: which lines instruct, and which hold the wording to put in.

A wording may stand in quotes, after a colon, or on lines of its own. Where it is announced by a
number ("two paragraphs as follows:") that many lines are taken; otherwise all lines up to the
next one that reads as an instruction from end to end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.drafting.instructions.lexing import enumeration, items, quotation
from travaux.drafting.instructions.words import Grammar, Item, Part, Verb

_BRINGS = (Verb.INSERT, Verb.REPLACE, Verb.REWRITE, Verb.COMPLETE)
_PARAGRAPHS = ("paragraph", "operative", "preambular", "alinea", "sub", "inciso")
_AFTER_QUOTE = re.compile(r"[\s.,;:]*$")


def stream(lines: Sequence[str], grammar: Grammar) -> tuple[Item, ...]:
    """Give the items of all lines; a wording on lines of its own is one QUOTED item."""
    read: list[Item] = []
    at = 0
    numbered = ""  # the number of the instruction that is being read: "II"
    while at < len(lines):
        found = _with_wording(lines[at], at, grammar)
        numbered = enumeration(lines[at]) or numbered
        read += found
        at += 1
        taken = _wording_after(lines, at, found, grammar, numbered)
        if taken:
            read[-1:] = [_wording(lines[at : at + taken], at), Item(Part.STOP, "", at + taken - 1)]
            at += taken
    return tuple(read)


def instructs(found: Sequence[Item]) -> bool:
    """Tell whether a line reads as an instruction from end to end."""
    parts = {item.part for item in found}
    return Part.UNKNOWN not in parts and (
        acts(found) or _names_paragraph(found) or Part.REMARK in parts
    )


def acts(found: Sequence[Item]) -> bool:
    """Tell whether a line says what to do: by a verb, "new", or "for X read Y"."""
    return any(
        item.part in (Part.VERB, Part.NEW) or (item.part is Part.BY and item.value == "reversed")
        for item in found
    )


def _names_paragraph(found: Sequence[Item]) -> bool:
    named = [item.value for item in found if item.part is Part.UNIT]
    return bool(named) and set(named) <= {*_PARAGRAPHS, "sentence"} and len(found) > 2


def _with_wording(line: str, number: int, grammar: Grammar) -> tuple[Item, ...]:
    """Read a line; what stands unquoted after "insert a new paragraph 5 bis:" is its wording."""
    found = items(line, number, grammar)
    if all(item.part is not Part.UNKNOWN for item in found):
        return found
    for colon in re.finditer(r":\s+(?=\S)", line):
        before = items(line[: colon.end()], number, grammar)
        rest = line[colon.end() :]
        words = before[-2].part in (Part.WORDS, Part.BY) if len(before) > 1 else True
        if not words and _announces(before, line[: colon.end()]) and not quotation(rest, 0):
            return (*before[:-1], _wording([rest], number), before[-1])
    return found


def _wording_after(
    lines: Sequence[str], at: int, found: tuple[Item, ...], grammar: Grammar, numbered: str
) -> int:
    """Count the lines from `at` on that hold the wording announced by the line before."""
    if at >= len(lines) or not _announces(found, lines[at - 1]):
        return 0
    count = announced(found)
    if count is not None:
        return min(count, len(lines) - at)
    if _closed(lines[at]) and not (at + 1 < len(lines) and quotation(lines[at + 1].lstrip(), 0)):
        return 1
    taken = 1
    while at + taken < len(lines) and not _ends_wording(
        lines[at + taken], found, grammar, numbered
    ):
        taken += 1
    return taken


def _ends_wording(line: str, found: Sequence[Item], grammar: Grammar, numbered: str) -> bool:
    """Tell whether a line is the next instruction, and not a paragraph of the wording.

    The wording may be a law that amends another, and reads like instructions itself. So where
    instructions are numbered the next one bears the next number; where they aren't it bears none;
    and a wording for the whole article goes on to the end.
    """
    if not instructs(items(line, 0, grammar)):
        return False
    number = enumeration(line)
    if numbered:
        return number in _next_numbers(numbered)
    return not number and not any(item.part is Part.THIS for item in found)


def _announces(found: Sequence[Item], line: str) -> bool:
    said = [item for item in found if item.part is not Part.STOP]
    if not said or any(item.part is Part.UNKNOWN for item in said):
        return False
    if said[-1].part in (Part.WORDS, Part.AS, Part.BY):
        return True
    verbs = [
        n
        for n, item in enumerate(said)
        if item.part is Part.NEW or (item.part is Part.VERB and item.value in _BRINGS)
    ]
    if not verbs or not line.rstrip().endswith(":"):
        return False
    return all(item.part is not Part.QUOTED for item in said[verbs[-1] :])


def announced(found: Sequence[Item]) -> int | None:
    """Give how many lines of wording a line announces, None where it leaves that open."""
    said = [item for item in found if item.part not in (Part.STOP, Part.AS, Part.NEW, Part.NUMBER)]
    if not said:
        return None
    last, before = said[-1], said[-2] if len(said) > 1 else None
    if last.part in (Part.WORDS, Part.BY) or (last.part is Part.UNIT and last.value == "sentence"):
        return 1
    counted = before is not None and before.part is Part.COUNT and before.value.isdigit()
    if last.part is Part.UNIT and last.value == "alinea" and counted and before is not None:
        return int(before.value)
    return None


def _wording(lines: Sequence[str], number: int) -> Item:
    paragraphs = tuple(_unquoted(line) for line in lines if line.strip())
    return Item(Part.QUOTED, "\n".join(paragraphs), number, paragraphs)


def _closed(line: str) -> bool:
    """Tell whether a line is one whole quotation."""
    quoted = quotation(line.strip(), 0)
    end = quoted[1] if quoted else 0
    return (
        bool(end)
        and line.strip()[end - 1 : end] in "»”\"’'"
        and bool(_AFTER_QUOTE.match(line.strip(), end))
    )


def _unquoted(line: str) -> str:
    """Take the quotes off a line that is quoted as a whole, or opens a quotation."""
    line = line.strip()
    quoted = quotation(line, 0)
    if quoted is not None and _AFTER_QUOTE.match(line, quoted[1]):
        return quoted[0]
    last = line.rstrip(".; ")[-1:]
    unopened = (
        (last == "»" and line.count("«") < line.count("»"))
        or (last == "”" and line.count("“") < line.count("”"))
        or (last == '"' and line.count('"') % 2 == 1)
    )
    return line.rstrip(".; ").removesuffix(last).rstrip() if quoted is None and unopened else line


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")


def _next_numbers(number: str) -> tuple[str, ...]:
    """Give the numbers that may follow one; "I" may be a Roman number or a letter."""
    following: list[str] = []
    if number in _ROMANS[:-1]:
        following.append(_ROMANS[_ROMANS.index(number) + 1])
    if number.isdigit():
        following.append(str(int(number) + 1))
    elif len(number) == 1:
        following.append(chr(ord(number) + 1))
    return tuple(following)
