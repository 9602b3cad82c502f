"""A delegation's own work: drafts, handing in, co-sponsors, statements, objections."""

from __future__ import annotations

from django.urls import path

from travaux_web.views import statements
from travaux_web.views.proposals import following, handing, objecting, starting, writing

paths = [
    path("delegation/", following.drafts, name="drafts"),
    path("delegation/new/", starting.begin, name="propose"),
    path("delegation/new/<issue:issue>/", starting.new, name="proposal_new"),
    path("delegation/draft/<int:draft>/", writing.draft, name="draft"),
    path("delegation/draft/<int:draft>/paragraphs/", writing.pick, name="draft_pick"),
    path("delegation/draft/<int:draft>/read/", handing.read, name="draft_read"),
    path("delegation/draft/<int:draft>/do/", handing.do, name="draft_do"),
    path("delegation/draft/<int:draft>/receipt/", handing.receipt, name="draft_receipt"),
    path("delegation/draft/<int:draft>/file/", handing.original, name="draft_file"),
    path("delegation/proposal/<issue:proposal>/", following.proposal, name="proposal"),
    path("delegation/proposal/<issue:proposal>/invite/", following.invite, name="invite"),
    path("delegation/proposal/<issue:proposal>/<slug:act>/", following.act, name="proposal_act"),
    path("delegation/invitation/<int:invitation>/", following.answer, name="invitation_answer"),
    path("delegation/statement/<issue:issue>/new/", statements.new, name="statement_new"),
    path(
        "delegation/statement/<issue:statement>/<slug:act>/", statements.act, name="statement_act"
    ),
    path("delegation/objection/", objecting.raise_, name="objection_new"),
    path(
        "delegation/objection/<issue:objection>/", objecting.take_back, name="objection_take_back"
    ),
    path("delegation/silence/<issue:silence>/", objecting.break_silence, name="silence_break"),
]
