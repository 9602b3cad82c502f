"""The marked draft: a text of which each passage shows whether, and where, it was agreed before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from travaux.errors import TravauxError
from travaux.numbering import labels
from travaux.precedents import Likeness
from travaux.render import FORMATS
from travaux.render.html import parts
from travaux.render.look import Look
from travaux.reports.precedent_phrases import precedent_phrases
from travaux.texts import Text, bare
from travaux.workspace.issuing import ENDINGS, in_format
from travaux.workspace.library import NoLibrary
from travaux.workspace.marking import MarkedPaper
from travaux_web.desk import Asking, Desk, Held
from travaux_web.desk.marking import StillMarking, marked_soon
from travaux_web.forms.agreed import LIKENESS
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.agreed.linking import linked
from travaux_web.views.agreed.thread import draft_of
from travaux_web.views.text_downloads import MEDIA, as_file
from travaux_web.views.text_marks import root

VIEW = "agreed"
SAID = _("Agreed language")
_LEGEND = ("precedents.legend", "precedents.counted")  # the screen has its own
_SHADES = dict(zip(Likeness, ("solid", "dashed", "dotted", "none"), strict=True))
_FOR_A_FILE = 60.0  # seconds that whoever wants a file waits


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the legend: the letter, how it is underlined, and how many words bear it."""

    likeness: Likeness
    letter: str
    shade: str
    said: str | Promise
    words: int
    chosen: bool

    @property
    def value(self) -> str:
        """How it stands in the address."""
        return self.likeness.name.lower()


def shown(desk: Desk, issue: str, likeness: str) -> dict[str, Any]:
    """Give what the page of a marked draft shows; `likeness` folds what has none of it."""
    try:
        draft = draft_of(desk, issue)
        paper = marked_soon(desk.audience, draft)
    except NoLibrary:
        return {"no_library": True}
    except TravauxError as fault:
        return {"library_fault": str(fault)}
    if paper is None:
        return {"working": True}
    chosen = next((one for one in Likeness if one.name.lower() == likeness), None)
    return {
        "marks": list(_marks(paper, chosen)),
        "documents": paper.searched.documents,
        "likeness": chosen,
        "text_language": paper.draft.text.language,
        "paragraphs": list(_paragraphs(desk.held, paper, issue, chosen)),
    }


def _marks(paper: MarkedPaper, chosen: Likeness | None) -> Iterator[Mark]:
    letters = precedent_phrases(paper.draft.text.language).letters
    counts = paper.draft.counted()
    for one, letter in zip(Likeness, letters, strict=True):
        yield Mark(one, letter, _SHADES[one], LIKENESS[one], counts[one], one is chosen)


def _paragraphs(
    held: Held, paper: MarkedPaper, issue: str, chosen: Likeness | None
) -> Iterator[SafeString]:
    text = _without_legend(paper.page(paper.draft.text.language))
    where = reverse("text", args=[issue])
    printed = parts(text, Look(), lambda unit: f"{where}?view={VIEW}&unit={root(unit)}#{unit}")
    made = linked(held, issue, printed)
    numbers = labels(paper.draft.text)
    blocks = _units_of(made, text)
    for name, html in made.items():
        own = blocks.get(name, [])
        safe = mark_safe(html)  # noqa: S308 - made by our own printer
        if not own or chosen is None or any(_has(paper, unit, chosen) for unit in own):
            yield safe
        else:
            words = " ".join(bare(text.unit(own[0]).words).split()[:9])
            yield format_html(
                '<details class="folded"><summary><span class="label">{}</span> {} …</summary>{}'
                "</details>",
                numbers.get(own[0], ""),
                words,
                safe,
            )


def _without_legend(text: Text) -> Text:
    units = tuple(one for one in text.units if one.id not in _LEGEND)
    return text.with_units(units, text.notes)


def _units_of(made: Mapping[str, str], text: Text) -> dict[str, list[str]]:
    """Give the paragraphs of each part: a list or a table has several."""
    found: dict[str, list[str]] = {}
    part = ""
    for unit in text.units:
        part = unit.id if unit.id in made else part
        found.setdefault(part, []).append(unit.id)
    return found


def _has(paper: MarkedPaper, unit: str, likeness: Likeness) -> bool:
    return any(one.likeness is likeness for one in paper.draft.runs.get(unit, ()))


@open_to(EVERYBODY)
def download(request: Asking, issue: str, form: str) -> HttpResponse:
    """Give a marked draft as a file, with its sources as notes."""
    if form not in FORMATS or form not in ENDINGS:
        raise Http404
    desk = request.desk
    paper = marked_soon(desk.audience, draft_of(desk, issue), _FOR_A_FILE)
    if paper is None:
        raise StillMarking
    data = in_format(paper.page(desk.language), form, Look()).value
    return as_file(data, f"{issue} agreed language{ENDINGS[form]}", MEDIA[form])
