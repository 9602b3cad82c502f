"""The account: every change that came in, and what became of it (law 6)."""

from __future__ import annotations

from django.http import HttpResponse

from travaux.drafting.accounting import Fate
from travaux.reports.naming import full_labels
from travaux_web.desk import Asking
from travaux_web.seats import SECRETARIAT, open_to
from travaux_web.views.compile_desk.frame import fates, framed


@open_to(SECRETARIAT)
def page(request: Asking, issue: str) -> HttpResponse:
    """List the changes, all or those with one fate."""
    night, wanted = request.desk.night(issue), request.GET.get("fate", "")
    numbers = full_labels(night.table.base.text)
    names = fates()
    rows = [
        (
            one,
            numbers.get(one.unit, ""),
            ", ".join(map(night.naming, one.sponsors)),
            names[one.fate],
        )
        for one in night.account.rows
        if wanted in ("", one.fate.value)
    ]
    shown = {
        "rows": rows,
        "fate": wanted,
        "fate_called": names[Fate(wanted)] if wanted in set(Fate) else "",
        "language": night.table.base.text.language,
    }
    return framed(request, issue, "account", shown)
