"""Which documents a question is put to: by body, language, standing and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from travaux.precedents.holding import Standing


@dataclass(frozen=True, slots=True)
class Wanted:
    """The documents that count; what is left empty doesn't restrict.

    `after` and `before` are the first and the last day that count. A document counts as of the
    first day on which it can have been; one without a date is left out when a day is asked for.
    """

    body: str = ""
    language: str = ""
    standing: Standing | None = None
    after: date | None = None
    before: date | None = None


ANY = Wanted()
