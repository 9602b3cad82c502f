"""Who made an entry of the record, in the reader's language, and when."""

from __future__ import annotations

from datetime import datetime

from travaux.reports.calling import called
from travaux.reports.terms import terms
from travaux_web.desk import Desk
from travaux_web.forms.acts.wording import choice_label


def entered_by(desk: Desk, position: int) -> tuple[str, datetime]:
    """Say who made an entry, and when."""
    entry = desk.held.entries[position]
    by = called(desk.record, entry.by.of, desk.language) if entry.by.of else ""
    office = terms(desk.language).officer(entry.by.office) if entry.by.office else ""
    role = office or ("" if by else str(choice_label(entry.by.role)))
    return ", ".join(filter(None, (role, by))), datetime.fromisoformat(entry.at)
