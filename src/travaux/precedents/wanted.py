"""Which documents a question is put to: by body, language, standing and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from travaux.precedents.holding import Holding, Standing


@dataclass(frozen=True, slots=True)
class Wanted:
    """The documents that count; what is left empty doesn't restrict.

    `after` and `before` are the first and the last day that count. A document counts as of the
    first day on which it can have been; one without a date is left out when a day is asked for.
    `but` leaves out those of a standing: drafts, for whoever may not see them.
    """

    body: str = ""
    language: str = ""
    standing: Standing | None = None
    after: date | None = None
    before: date | None = None
    but: Standing | None = None

    def counts(self, holding: Holding) -> bool:
        """Tell whether a document counts."""
        day = holding.date.order[0] if holding.date else date.max
        dated = day != date.max
        return (
            self.body in ("", holding.body)
            and self.language in ("", holding.language)
            and self.standing in (None, holding.standing)
            and (self.but is None or self.but is not holding.standing)
            and (self.after is None or (dated and day >= self.after))
            and (self.before is None or (dated and day <= self.before))
        )


ANY = Wanted()
