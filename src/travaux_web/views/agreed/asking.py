"""What is asked of the library: words, and which documents count. It stands in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from travaux.dates import InvalidDate, When
from travaux.precedents import Standing
from travaux.precedents.wanted import Wanted

MOST = 10_000  # characters that are looked for at once


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that are looked for, the documents that count, and what is wrong with the question."""

    words: str
    wanted: Wanted
    wrong: str = ""


def asked(given: Mapping[str, str]) -> Asked:
    """Read a question; what is no choice at all doesn't count."""
    words = " ".join(given.get("q", "").split())
    try:
        after, before = _day(given.get("after", "")), _day(given.get("before", ""), last=True)
        wrong = ""
    except InvalidDate as fault:
        after = before = None
        wrong = str(fault)
    standing = given.get("status", "")
    wanted = Wanted(
        " ".join(given.get("body", "").split()),
        given.get("language", "").strip().lower(),
        Standing(standing) if standing in set(Standing) else None,
        after,
        before,
    )
    return Asked(words, wanted, wrong or too_long(words))


def too_long(words: str) -> str:
    """Say that more words are asked for than are looked for at once; "" where they aren't."""
    if len(words) <= MOST:
        return ""
    said = _(
        "These are %(given)s characters; at most %(most)s are looked for at once. Look for one "
        "paragraph at a time, or read the whole text marked."
    )
    return said % {"given": len(words), "most": MOST}


def _day(written: str, *, last: bool = False) -> date | None:
    if not written.strip():
        return None
    read = When.read(written.strip())
    return read.latest if last else read.earliest
