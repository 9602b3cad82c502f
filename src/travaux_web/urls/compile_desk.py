"""The compile desk: the inbox, collisions, what has no place, circulating, the next issue."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.compile_desk import (
    account,
    brackets,
    circulating,
    file,
    inbox,
    loose,
    next_issue,
    tabling,
)

paths = [
    path("desk/", inbox.texts, name="compile_desk"),
    path("desk/table/", tabling.table, name="compile_table"),
    path("desk/<issue:issue>/", inbox.inbox, name="compile_inbox"),
    path("desk/<issue:issue>/file/<int:file>/", file.page, name="compile_file"),
    path("desk/<issue:issue>/file/<int:file>/original/", file.original, name="compile_original"),
    path("desk/<issue:issue>/collisions/", brackets.page, name="compile_brackets"),
    path("desk/<issue:issue>/unplaced/", loose.page, name="compile_loose"),
    path("desk/<issue:issue>/circulate/", circulating.page, name="compile_circulate"),
    path("desk/<issue:issue>/next/", next_issue.page, name="compile_next"),
    path("desk/<issue:issue>/next/<str:form>/", next_issue.preview, name="compile_preview"),
    path("desk/<issue:issue>/account/", account.page, name="compile_account"),
]
