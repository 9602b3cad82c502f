"""Short quotations: what is asked for in few words, those that go and those that come marked."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.changes import Modify
from travaux.drafting.alignment import modifications
from travaux.reports.marking import enclosed
from travaux.texts import Dispute, readable, tokens

AROUND = 4  # words quoted on each side of a change
_LONG = 24  # words from which a quotation is shortened


def change_quoted(parts: Sequence[str], start: int, end: int, new: str) -> str:
    """Quote a change of the tokens `start` to `end`, with a few words on each side.

    Words that both wordings have at their beginning or end are marked in neither.
    """
    old = "".join(parts[start:end])
    inner = modifications("", old.removeprefix(" "), new.removeprefix(" ")) if old and new else ()
    if len(inner) == 1:
        within = tokens(old.removeprefix(" "))
        (one,) = inner
        return _in_context(
            [*parts[:start], *within[: one.start]],
            marked_change(one.old, one.new),
            [*within[one.end :], *parts[end:]],
        )
    return _in_context(parts[:start], marked_change(old, new), parts[end:])


def _in_context(before: Sequence[str], words: str, after: Sequence[str]) -> str:
    begin, end = readable("".join(before[-AROUND:])), "".join(after[:AROUND])
    cut = ("… " if len(before) > AROUND else "", " …" if len(after) > AROUND else "")
    return f"{cut[0]}{begin}{words}{_blank(end)}{readable(end)}{cut[1]}".strip()


def marked_change(old: str, new: str) -> str:
    """Give words that go and words that come instead, both shortened and marked."""
    gone = enclosed(_blank(old) + shortened(old), Dispute.DELETION) if old else ""
    return gone + (enclosed(_blank(new) + shortened(new), Dispute.ADDITION) if new else "")


def _blank(words: str) -> str:
    return " " if words.startswith(" ") else ""


def shortened(words: str) -> str:
    """Give words as people read them; of many, the beginning and the end."""
    parts = readable(words).split(" ")
    if len(parts) <= _LONG:
        return " ".join(parts)
    return " ".join([*parts[: _LONG // 2], "…", *parts[-AROUND:]])


def differences_quoted(beside: str, differences: Sequence[Modify]) -> str:
    """Give the first wording with what differs marked in it, and few words around."""
    parts = tokens(beside)
    said: list[str] = []
    at = 0
    for change in differences:
        said += [
            _between(parts[at : change.start], first=at == 0),
            marked_change(change.old, change.new),
        ]
        at = change.end
    return "".join([*said, _between(parts[at:], last=True)]).strip()


def _between(parts: Sequence[str], *, first: bool = False, last: bool = False) -> str:
    """Give unchanged words between two differences, or before the first or after the last."""
    if len(parts) <= 2 * AROUND:
        return _blank("".join(parts)) + readable("".join(parts))
    head = "" if first else "".join(parts[:AROUND])
    tail = "" if last else "".join(parts[-AROUND:])
    shown = [_blank(head) + readable(head), " …", _blank(tail) + readable(tail)]
    return "".join(shown)
