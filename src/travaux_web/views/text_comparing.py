"""Comparing: what changed from one issue of a text to another, under the names of who brought it.

Those outside the body see what changed, and no names.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from travaux.record.tabled import is_tabled
from travaux.render.html import body
from travaux.render.look import Additions, Deletions, Look
from travaux.render.tracking import tracked
from travaux.reports import differences
from travaux.reports.history.changes import change_table
from travaux.texts import Text
from travaux.workspace.living import changes_between, issues_through, tracked_between
from travaux_web.desk import Asking, Desk
from travaux_web.live.pages import Viewing
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.text_downloads import MEDIA, as_file
from travaux_web.views.text_marks import is_of_the_body

_LOOK = Look(additions=Additions.UNDERLINE, deletions=Deletions.STRIKE)


@open_to(EVERYBODY)
def compare(request: Asking, issue: str) -> HttpResponse:
    """Show what changed up to an issue since another one: `?with=`, `?as=inline` or `columns`."""
    desk = request.desk
    other, columns = _pair(request, issue)
    given = [one for one in _line(desk, issue) if one != issue]
    shown: dict[str, Any] = {
        "issue": issue,
        "others": given,
        "other": other,
        "columns": columns,
        "language": desk.texts.words(desk.record, issue).language,
    }
    if other:
        first, last = _in_order(desk, issue, other)
        name = ("compared", first, last, columns, desk.language, is_of_the_body(_viewing(desk)))
        shown |= {"first": first, "last": last}
        shown["html"] = desk.held.once(name, lambda: _html(desk, first, last, columns=columns))
    return render(request, "travaux/text/compare.html", shown)


@open_to(EVERYBODY)
def tracked_file(request: Asking, issue: str) -> HttpResponse:
    """Give what changed as a Word file with tracked changes."""
    desk = request.desk
    other, _ = _pair(request, issue)
    if not other:
        raise Http404
    first, last = _in_order(desk, issue, other)
    held = desk.held
    if is_of_the_body(_viewing(desk)):
        data = tracked_between(held.dossier, held.record, first, last)
    else:
        data = tracked(_unnamed(desk, first, last), date=f"{held.record.as_of[:10]}T00:00:00Z")
    return as_file(data, f"{first} – {last}.docx", MEDIA["docx"])


def _viewing(desk: Desk) -> Viewing:
    return Viewing(desk.audience, desk.language)


def _pair(request: Asking, issue: str) -> tuple[str, bool]:
    """Give the other issue, the one before if none is named, and whether columns are wanted."""
    line = _line(request.desk, issue)
    given = request.GET.get("with", "")
    at = line.index(issue)
    before = line[at - 1] if at else next(iter(line[1:]), "")
    other = given if given in line and given != issue else before
    return other, request.GET.get("as") == "columns"


def _line(desk: Desk, issue: str) -> list[str]:
    """Give the issues of a text that they may read, from the first one on.

    Raises:
        NotTabled: this one isn't among them.
    """
    desk.texts.words(desk.record, issue)
    return [one for one in issues_through(desk.record, issue) if is_tabled(desk.record, one)]


def _in_order(desk: Desk, issue: str, other: str) -> tuple[str, str]:
    line = _line(desk, issue)
    first, last = sorted((issue, other), key=line.index)
    return first, last


def _html(desk: Desk, first: str, last: str, *, columns: bool) -> str:
    held, names = desk.held, (first, last)
    one, two = (held.texts.words(held.record, name) for name in names)
    if not is_of_the_body(_viewing(desk)):
        text = differences.side_by_side(one, two, names) if columns else _unnamed(desk, *names)
        return body(text, _LOOK)
    found = changes_between(held.dossier, held.record, first, last, desk.language)
    return body(change_table(found, names, desk.language) if columns else found.text, _LOOK)


def _unnamed(desk: Desk, first: str, last: str) -> Text:
    one, two = (desk.texts.words(desk.record, name) for name in (first, last))
    return differences.inline(one, two)
