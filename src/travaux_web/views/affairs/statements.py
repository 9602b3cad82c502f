"""Statements for the record: in the party's own words and language, and what they are about."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from travaux.procedure.floor import NotOnRecord
from travaux.record.statements import anchored_now, is_standing, judged
from travaux.statements import AnchorKind, StatementKind
from travaux_web.desk import Asking
from travaux_web.seats import EVERYBODY, open_to


@open_to(EVERYBODY)
def statements(request: Asking) -> HttpResponse:
    """List the statements, by kind, party, or what they are about."""
    record = request.desk.record
    wanted = {name: request.GET.get(name, "") for name in ("kind", "party", "anchor")}
    every = list(record.statements.values())
    found = [
        one
        for one in every
        if wanted["kind"] in ("", one.kind.value)
        and wanted["party"] in ("", one.party)
        and wanted["anchor"] in ("", one.anchor.kind.value)
    ]
    shown = {
        "statements": [(one, is_standing(record, one.id)) for one in found],
        "any": bool(every),
        "kinds": list(StatementKind),
        "anchors": list(AnchorKind),
        "parties": list(dict.fromkeys(one.party for one in every)),
        **wanted,
    }
    return render(request, "travaux/affairs/statements/list.html", shown)


@open_to(EVERYBODY)
def statement(request: Asking, id: str) -> HttpResponse:  # noqa: A002
    """Show one statement."""
    record = request.desk.record
    found = record.statements.get(id)
    if found is None:
        raise NotOnRecord("statement", id, record.statements)
    decision = record.decisions.get(record.ties.get(id) or "")
    now = anchored_now(record, found)
    shown = {
        "statement": found,
        "standing": is_standing(record, id),
        "decision": decision,
        "now": now,
        "judged": judged(record, id, now.issue),
        "position": record.statements.position(id),
        "own": request.desk.party == found.party,
    }
    return render(request, "travaux/affairs/statements/statement.html", shown)
