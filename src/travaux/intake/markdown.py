"""Markdown read: its signs are furniture, but for notes, lists and headings.

Square brackets are the brackets of the text, not links, unless the file defines where they lead.
A number in a list inside a list only marks its level, so it becomes the label of that level:
"(a)", "(i)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from travaux.intake.manuscript import Line, Manuscript, Stretch
from travaux.numbering import label
from travaux.texts import call
from travaux.texts.signs import CELL, NONCHARACTERS

_LEVEL = 4  # blanks of indent to one level of a list
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *(?:[|>][+-]?\n +)?(.+)$", re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\]\s]+)\]: ?(.*)")
_LINK_DEFINED = re.compile(
    r" {0,3}\[([^\]^][^\]]*)\]: +(?:<\S*>|https?:\S+|/\S*|#\S*|mailto:\S+)\s*$"
)
_ATTRIBUTES = re.compile(r"\{:[^{}]*\}\s*$")
_HEADING = re.compile(r"(#{1,6})(?: +|(?<=##)(?=\w))(.*?)(?: +#+)?$")
_NUMBERED = re.compile(r"(\d{1,3})([.)]) +(?=\S)")
_BULLET = re.compile(r"[*+-] +(?=\S)")
_RULE = re.compile(r"(?:[-*_] *){3,}$|\|?[ :|-]*--[ :|-]*$")
_INLINE_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:https?:|/|#|mailto:)[^()\s]*(?: +\"[^\"]*\")?\)")
# A sign inside a word opens only before a letter: "NDMC*]" keeps its star.
_EMPHASIS = re.compile(
    r"(?<![*\\])(?:(?<!\w)(?=\*+[^\s*])|(?<=\w)(?=\*+\w))(\*{1,3})(.*?[^\s*\\])\1(?![*])"
)
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_ANY_SIGN = re.compile(r"[\[\]*\\{]")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph under way, as it will stand in the manuscript."""

    words: str
    style: str = ""
    label: str | None = None
    level: int | None = None


@dataclass(slots=True)
class _Page:
    """What was read so far."""

    defined: frozenset[str]
    blocks: list[_Block] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    note: str | None = None  # the note under way
    open: bool = False  # the last block may run on


def manuscript(words: str) -> Manuscript:
    """Read Markdown into lines: headings, lists with their levels, tables, notes."""
    plain = NONCHARACTERS.sub("", words.replace("\r\n", "\n"))
    front = _FRONT.match(plain)
    title = _TITLE.search(front[1]) if front else None
    lines = _without_contents(plain[front.end() :] if front else plain)
    page = _Page(frozenset(m[1].casefold() for line in lines if (m := _LINK_DEFINED.match(line))))
    if title:
        page.blocks.append(_Block(title[1].strip("\"' "), "title"))
    for line in lines:
        _read(page, line)
    return Manuscript(
        tuple(_line(block, n, page.defined) for n, block in enumerate(page.blocks, start=1)),
        {
            note: tuple(_line(_Block(words), 1, page.defined) for words in paragraphs)
            for note, paragraphs in page.notes.items()
        },
    )


def _without_contents(words: str) -> list[str]:
    """Take out the sign that asks for a table of contents."""
    return re.sub(r"^[*-] +\S+\n\{:toc\}$", "", words, flags=re.MULTILINE).split("\n")


def _read(page: _Page, line: str) -> None:
    words = line.strip().removesuffix("\\").rstrip()
    indent = len(line.expandtabs(_LEVEL)) - len(line.expandtabs(_LEVEL).lstrip())
    if _is_furniture(words):
        page.open = False
    elif note := _NOTE.match(words):
        page.note = note[1]
        page.notes.setdefault(note[1], []).append(note[2])  # a file may define one twice
    elif page.note is not None and (page.open or indent >= 2):
        page.notes[page.note][-1] += f" {words}"
    else:
        page.note = None
        _add(page, words, indent // _LEVEL)
        return
    page.open = page.note is not None and bool(words)


def _is_furniture(words: str) -> bool:
    """Tell whether a line says nothing: it is blank, a rule, or tells where a link leads."""
    return not words or any(p.fullmatch(words) for p in (_LINK_DEFINED, _ATTRIBUTES, _RULE))


def _add(page: _Page, words: str, level: int) -> None:
    marked = _marked(words, level)
    if page.open and marked is None and page.blocks:
        page.blocks[-1] = replace(page.blocks[-1], words=f"{page.blocks[-1].words} {words}")
        return
    page.blocks.append(marked or _Block(words.removeprefix("> "), level=level or None))
    page.open = page.blocks[-1].style != "row" and not _HEADING.match(words)


def _marked(words: str, level: int) -> _Block | None:
    """Give the block that a sign at the beginning of a line begins, None if there is none."""
    if heading := _HEADING.match(words):
        return _Block(heading[2], f"heading {len(heading[1])}")
    if words.startswith("|") and words.endswith("|") and len(words) > 1:
        cells = words[1:-1].split("|")
        return _Block(CELL.join(cell.strip() for cell in cells), "row")
    if number := _NUMBERED.match(words):
        typed = label(int(number[1]), level) if level and int(number[1]) else number[0].strip()
        return _Block(words[number.end() :], "", typed, level)
    if bullet := _BULLET.match(words):
        return _Block(words[bullet.end() :], "list", None, level)
    return None


def _line(block: _Block, place: int, defined: frozenset[str]) -> Line:
    words = _without_signs(block.words, defined)
    return Line((Stretch(words),), place, block.style, block.label, block.level)


def _without_signs(words: str, defined: frozenset[str]) -> str:
    if not _ANY_SIGN.search(words):  # most lines have none
        return words
    shown = _ATTRIBUTES.sub("", words)
    shown = "".join(_without_links(shown, defined))
    shown = _INLINE_LINK.sub(r"\1", shown)
    before = None
    while before != shown:
        before, shown = shown, _EMPHASIS.sub(r"\2", shown)
    shown = _CALL.sub(lambda found: call(found[1]), shown)
    return _ESCAPED.sub(r"\1", shown)


def _without_links(words: str, defined: frozenset[str]) -> Iterator[str]:
    """Give words without the brackets of links that the file defines."""
    parts = re.split(r"(\[[^\[\]]*\](?:\[[^\[\]]*\])?)", words)
    for part in parts:
        found = re.fullmatch(r"\[([^\[\]]*)\](?:\[([^\[\]]*)\])?", part)
        leads = found is not None and (found[2] or found[1]).casefold() in defined
        yield found[1] if found and leads else part
