"""Short quotations: what is asked for in few words, those that go and those that come marked."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.changes import Modify
from travaux.drafting.alignment import modifications
from travaux.reports.marking import enclosed
from travaux.texts import Dispute, readable, tokens

AROUND = 4  # words quoted on each side of a change
_LONG = 24  # words from which a quotation is shortened
_MOSTLY = 0.5  # share of words changed above which a wording is quoted whole

_Span = tuple[int, int, str, str]  # tokens from, to; what goes, what comes


def change_quoted(parts: Sequence[str], start: int, end: int, new: str) -> str:
    """Quote a change of the tokens `start` to `end`, with a few words on each side.

    Of two wordings that have most words in common, only those that differ are marked.
    """
    old = "".join(parts[start:end])
    inner = [(start + low, start + high, gone, come) for low, high, gone, come in _inside(old, new)]
    return _quoted(parts, inner or [(start, end, old, new)])


def differences_quoted(beside: str, differences: Sequence[Modify]) -> str:
    """Quote a wording with what differs in another marked in it, and few words around."""
    return _quoted(tokens(beside), [(m.start, m.end, m.old, m.new) for m in differences])


def shortened(words: str) -> str:
    """Give words as people read them; of many, the beginning and the end."""
    parts = readable(words).split(" ")
    if len(parts) <= _LONG:
        return " ".join(parts)
    return " ".join([*parts[: _LONG // 2], "…", *parts[-AROUND:]])


def _inside(old: str, new: str) -> list[_Span]:
    """Give what differs between two wordings; nothing if that is most of them."""
    if not old or not new:
        return []
    found = modifications("", old.removeprefix(" "), new.removeprefix(" "))
    changed = sum(max(len(m.old.split()), len(m.new.split())) for m in found)
    if len(found) > 1 and changed > _MOSTLY * max(len(old.split()), len(new.split())):
        return []
    return [(m.start, m.end, *_unpadded(m, old, new)) for m in found]


def _unpadded(change: Modify, old: str, new: str) -> tuple[str, str]:
    """Take away the blank that was put before wordings which begin with a sign."""
    if change.start:
        return change.old, change.new
    gone = change.old if old.startswith(" ") else change.old.removeprefix(" ")
    return gone, change.new if new.startswith(" ") else change.new.removeprefix(" ")


def _quoted(parts: Sequence[str], spans: Sequence[_Span]) -> str:
    """Give words with some spans of them marked, and few of the others around each."""
    if not spans:
        return shortened("".join(parts))
    at = spans[0][0]
    said = [_before(parts[:at])]
    for start, end, old, new in spans:
        said += [_between(parts[at:start]), _marked(old, new)]
        at = end
    return "".join([*said, _after(parts[at:])]).strip()


def _marked(old: str, new: str) -> str:
    gone = enclosed(_blank(old) + shortened(old), Dispute.DELETION) if old else ""
    return gone + (enclosed(_blank(new) + shortened(new), Dispute.ADDITION) if new else "")


def _before(parts: Sequence[str]) -> str:
    cut = "… " if len(parts) > AROUND else ""
    return cut + readable("".join(parts[-AROUND:]))


def _after(parts: Sequence[str]) -> str:
    cut = " …" if len(parts) > AROUND else ""
    return _read(parts[:AROUND]) + cut


def _between(parts: Sequence[str]) -> str:
    if len(parts) <= 2 * AROUND:
        return _read(parts)
    return f"{_read(parts[:AROUND])} …{_read(parts[-AROUND:])}"


def _read(parts: Sequence[str]) -> str:
    words = "".join(parts)
    return _blank(words) + readable(words)


def _blank(words: str) -> str:
    return " " if words.startswith(" ") else ""
