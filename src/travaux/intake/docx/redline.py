"""Redline by hand: words struck through and underlined by people who don't track changes.

A struck word is taken as deleted. An underlined or coloured word is taken as inserted only where
it can't be mere emphasis: it isn't a link or a heading; and either other words of its paragraph
are plain, or the file strikes words too. Words underlined at the very beginning of a paragraph
("Recalling ...") are the emphasis of an older house style if several paragraphs begin so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.findings import Finding, Severity
from travaux.intake.docx.drafts import Draft, Row, Worded
from travaux.intake.docx.styles import Look
from travaux.intake.manuscript import Hand, Stretch, Trace
from travaux.texts import bare

BY_HAND = Trace(hand=Hand.REDLINE)
OPENING_WORDS = 4
HEADING_WORDS = 12
HOUSE_STYLE = 3  # so many paragraphs that begin underlined are a house's style


@dataclass(frozen=True, slots=True)
class _Habits:
    """What the whole file shows about the way its author marks changes."""

    tracks: bool
    strikes: bool
    opens_underlined: bool


def redline(lines: list[Draft | Row]) -> Iterator[Finding]:
    """Mark what was struck or underlined by hand as deleted or inserted, and tell of it."""
    if not any(_stands_out(worded.look) for line in lines for worded in line.words):
        return
    habits = _habits(lines)
    if habits.tracks and not habits.strikes:
        return
    deleted = inserted = 0
    for line in lines:
        gone, new = _deletions(line), _insertions(line, habits)
        for worded in gone:
            worded.deleted = BY_HAND
        for worded in new:
            worded.inserted = BY_HAND
        deleted, inserted = deleted + len(gone), inserted + len(new)
        _end(line)
    if deleted or inserted:
        yield _finding(deleted, inserted, habits)


def _habits(lines: list[Draft | Row]) -> _Habits:
    words = [worded for line in lines for worded in line.words]
    return _Habits(
        tracks=any(w.inserted or w.deleted for w in words),
        strikes=any(_struck(w) for w in words),
        opens_underlined=sum(bool(_opening(line.words)) for line in lines) >= HOUSE_STYLE,
    )


def _stands_out(look: Look) -> bool:
    return bool(look.struck or look.underlined or look.colour)


def _said(words: Iterable[Worded]) -> list[Worded]:
    return [worded for worded in words if bare(worded.words).strip()]


def _free(worded: Worded) -> bool:
    return worded.inserted is None and worded.deleted is None


def _struck(worded: Worded) -> bool:
    return bool(worded.look.struck) and _free(worded) and bool(bare(worded.words).strip())


def _marked(worded: Worded) -> bool:
    """Tell whether words are underlined or coloured, and not for being a link."""
    stands_out = worded.look.underlined or _bright(worded.look.colour)
    return bool(stands_out) and not worded.look.struck and not worded.link and _free(worded)


def _bright(colour: str | None) -> bool:
    """Tell whether a colour is more than a shade of grey."""
    if colour is None or len(colour) != 6:
        return False
    return len({colour[0:2], colour[2:4], colour[4:6]}) > 1


def _deletions(line: Draft | Row) -> list[Worded]:
    return [w for w in line.words if w.look.struck and _free(w)]


def _insertions(line: Draft | Row, habits: _Habits) -> list[Worded]:
    heading = isinstance(line, Draft) and (line.style == "title" or line.style[:4] == "head")
    marked = [w for w in line.words if _marked(w)]
    struck = any(_struck(w) for w in line.words)
    if heading or not _said(marked) or (habits.tracks and not struck):
        return []
    if _wholly(line):
        return marked if habits.strikes and not _like_a_heading(marked) else []
    opening = _opening(line.words)
    if opening and not struck and (habits.opens_underlined or not habits.strikes):
        begun = {id(worded) for worded in opening}
        return [w for w in marked if id(w) not in begun]
    return marked


def _wholly(line: Draft | Row) -> bool:
    """Tell whether no word of a line is plain (what is struck doesn't count)."""
    return all(_marked(w) or w.look.struck for w in _said(line.words))


def _opening(words: list[Worded]) -> list[Worded]:
    """Give the few marked words at the beginning of a line that goes on plainly."""
    opening: list[Worded] = []
    for worded in words:
        if worded.words.strip() and not _marked(worded):
            break
        opening.append(worded)
    else:
        return []
    length = len("".join(w.words for w in opening).split())
    return opening if 0 < length <= OPENING_WORDS else []


def _like_a_heading(marked: list[Worded]) -> bool:
    words = "".join(w.words for w in marked).strip()
    return len(words.split()) <= HEADING_WORDS and words[-1:] not in (".", ";", ",", ":")


def _end(line: Draft | Row) -> None:
    """Let the end of a paragraph that is new or struck as a whole go with its words."""
    said = _said(line.words)
    if not said or line.ended.inserted or line.ended.deleted:
        return
    if all(w.deleted is BY_HAND for w in said):
        line.ended = Stretch("\n", None, BY_HAND)
    elif all(w.inserted is BY_HAND for w in said):
        line.ended = Stretch("\n", BY_HAND, None)


def _finding(deleted: int, inserted: int, habits: _Habits) -> Finding:
    beside = " beside the tracked changes" if habits.tracks else ""
    return Finding(
        Severity.WARNING, "manual-redline", "",
        f"Changes are marked by hand{beside}: {deleted} struck passage(s) were read as deleted, "
        f"{inserted} underlined or coloured passage(s) as inserted. Check them, or send the file "
        "with tracked changes.",
    )  # fmt: skip
