"""Papers: all that can be made of the record, looked at in the browser and taken as files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from travaux.documents import Level
from travaux.errors import TravauxError
from travaux.findings import Outcome
from travaux.render import FORMATS
from travaux.render.html import body as html_of
from travaux.texts import Text
from travaux.workspace.papers import PAPERS, UnknownPaper, look_of, things
from travaux.workspace.papers import paper as make_paper
from travaux_web.desk import Asking
from travaux_web.forms.papers import LANGUAGES, NEEDS_PART, paper_title
from travaux_web.seats import EVERYBODY, Circle, open_to
from travaux_web.views.faults import status_of

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "plain": "text/plain; charset=utf-8",
    "akn": "application/akn+xml",
}
SUFFIXES = {"plain": "txt", "akn": "xml"}
AUDIENCES = ("", Level.BODY.value, Level.OBSERVERS.value, Level.PUBLIC.value)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper is asked for: about what, in which language, for whom, which part of it."""

    kind: str
    of: str
    language: str
    audience: str
    part: str

    @classmethod
    def asked(cls, request: Asking, kind: str) -> Wanted:
        """Read what an address asks for.

        Raises:
            UnknownPaper: there is no such paper.
        """
        if kind not in PAPERS:
            raise UnknownPaper(kind)
        given, desk = request.GET, request.desk
        language = given.get("language", "")
        audience = given.get("for", "") if desk.circle is Circle.SECRETARIAT else ""
        held = things(kind, desk.record)
        return cls(
            kind,
            given.get("of", "") or (held[0] if len(held) == 1 else ""),
            language if language in LANGUAGES else desk.language,
            audience if audience in AUDIENCES else "",
            given.get("part", "").strip(),
        )

    def ready(self) -> bool:
        """Whether all is said that the paper needs."""
        named = bool(self.of) or not PAPERS[self.kind].about
        return named and (bool(self.part) or self.kind not in NEEDS_PART)

    def made(self, request: Asking) -> Outcome[Text]:
        """Make it, from what its audience may read.

        Raises:
            TravauxError: it can't be made; the sentence says why.
        """
        desk = request.desk
        own: Level | None = desk.audience.level
        party = desk.audience.party
        if desk.circle is Circle.SECRETARIAT:
            own, party = (Level(self.audience) if self.audience else None), ""
        return make_paper(
            desk.held.dossier,
            self.kind,
            self.of,
            self.language,
            level=own,
            party=party,
            day=desk.at.date(),
            part=self.part,
        )


@open_to(EVERYBODY)
def papers(request: Asking) -> HttpResponse:
    """List the papers that can be made."""
    record = request.desk.record
    rows = [(kind, row.about, len(things(kind, record))) for kind, row in PAPERS.items()]
    shown = {
        "whole": [kind for kind, about, _ in rows if not about],
        "about": [(kind, count) for kind, about, count in rows if about and count],
    }
    return render(request, "travaux/affairs/papers/list.html", shown)


@open_to(EVERYBODY)
def show(request: Asking, paper: str) -> HttpResponse:
    """Show a paper as it would print, and offer it as a file."""
    wanted = Wanted.asked(request, paper)
    made, fault = None, None
    if wanted.ready():
        try:
            made = wanted.made(request)
        except TravauxError as failed:
            fault = failed
    shown = {
        "wanted": wanted,
        "title": paper_title(paper),
        "things": things(paper, request.desk.record),
        "about": PAPERS[paper].about,
        "needs_part": paper in NEEDS_PART,
        "languages": LANGUAGES,
        "audiences": AUDIENCES if request.desk.circle is Circle.SECRETARIAT else (),
        "made": made,
        "text": _shown(made.value, paper) if made else "",
        "fault": fault,
        "formats": [(name, SUFFIXES.get(name, name)) for name in ("docx", "pdf", "html", "plain")],
        "query": request.GET.urlencode(),
    }
    status = status_of(fault) if fault else 200
    return render(request, "travaux/affairs/papers/paper.html", shown, status=status)


def _shown(text: Text, kind: str) -> SafeString:
    return mark_safe(html_of(text, look_of(kind)))  # noqa: S308 - our own renderer escapes it


@open_to(EVERYBODY)
def file(request: Asking, paper: str, form: str) -> HttpResponse:
    """Give a paper as a file."""
    if form not in MEDIA:
        raise Http404
    wanted = Wanted.asked(request, paper)
    text = wanted.made(request).value
    answer = HttpResponse(FORMATS[form](text, look_of(paper)), content_type=MEDIA[form])
    named = "-".join(filter(None, (paper, wanted.of, wanted.language)))
    kept = "".join(one if one.isalnum() or one in "-_." else "-" for one in named)
    suffix = SUFFIXES.get(form, form)
    answer["Content-Disposition"] = f'attachment; filename="{kept}.{suffix}"'
    return answer
