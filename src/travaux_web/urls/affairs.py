"""The group's affairs: bodies, meetings, the register, the plan, papers, reports, and any act."""

from __future__ import annotations

from django.urls import path

from travaux_web.views.affairs import (
    acts,
    bodies,
    calendars,
    decisions,
    meetings,
    papers,
    plan,
    register,
    reports,
    statements,
)

paths = [
    path("acts/", acts.acts, name="acts"),
    path("acts/<slug:name>/", acts.act, name="act"),
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/<issue:body>/", bodies.body, name="body"),
    path("bodies/<issue:body>/calendar.ics", calendars.of_body, name="body_calendar"),
    path("persons/", bodies.persons, name="persons"),
    path("calendar.ics", calendars.everything, name="calendar"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<issue:meeting>/", meetings.meeting, name="meeting"),
    path("meetings/<issue:meeting>/meeting.ics", calendars.of_meeting, name="meeting_calendar"),
    path("register/", register.register, name="register"),
    path("plan/", plan.plan, name="plan"),
    path("statements/", statements.statements, name="statements"),
    path("statements/<issue:statement>/", statements.statement, name="statement"),
    path("statements/<issue:statement>/places/", statements.judge, name="statement_judge"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("papers/", papers.papers, name="papers"),
    path("papers/<slug:paper>/", papers.show, name="paper"),
    path("papers/<slug:paper>/file.<slug:form>", papers.file, name="paper_file"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<issue:report>/", reports.report, name="report"),
    path("reports/<issue:report>/attachments/", reports.attach, name="report_attach"),
    path("reports/<issue:report>/part/<issue:part>/", reports.part, name="report_part"),
]
