"""The parts of a text on the screen: the outline, and the paragraphs in the view that is asked for.

They are a live page: the same for all of an audience in one language. What doesn't fit a filter is
folded to a line, never left out.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext, gettext_lazy, ngettext

from travaux.consensus import Standing
from travaux.delegations import UnknownDelegation, standard_registry
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.conventions import CONVENTIONS, Attribution, Convention, convention
from travaux.record.tabled import is_tabled
from travaux.render.html import parts
from travaux.render.look import Additions, Deletions, Look
from travaux.reports.standing_phrases import standing_names
from travaux.texts import Text
from travaux.workspace.issuing import look
from travaux.workspace.viewing import MARKED
from travaux.workspace.viewing import view as viewed
from travaux_web.desk import Held
from travaux_web.live.frames import Fragments
from travaux_web.live.pages import Viewing, live_page
from travaux_web.seats import EVERYBODY
from travaux_web.views.agreed.linking import linked
from travaux_web.views.text_marks import Mark, Sieve, is_of_the_body, marks_of, open_brackets, root

READING = {
    "compiled": gettext_lazy("With names in brackets"),
    "clean": gettext_lazy("Clean"),
    "marked": gettext_lazy("Marked"),
    "original": gettext_lazy("As issued"),
    "mine": gettext_lazy("Mine"),
}
REPORTS = {
    "two-columns": gettext_lazy("Two columns"),
    "three-columns": gettext_lazy("Three columns"),
    "by-paragraph": gettext_lazy("By paragraph"),
    "by-proposer": gettext_lazy("By proposer"),
    "account": gettext_lazy("What became of each change"),
}
DEFAULT_HOUSE = "inline"
OUTLINE, SUM = "outline:", "sum:"  # where parts stand on the page that aren't paragraphs

# Only lines tell what is asked: through words that some want out, under words that some want in.
_MARKED = Convention("marked", "", "", Attribution.INLINE, moved_words=True)
_UNNAMED = Look(additions=Additions.UNDERLINE, deletions=Deletions.STRIKE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as it is printed in a view, and its look."""

    text: Text
    look: Look


def views_for(viewing: Viewing) -> dict[str, object]:
    """Give the views that are for an audience: those outside the body see the issue as issued."""
    if not is_of_the_body(viewing):
        return {"original": READING["original"]}
    kinds: dict[str, object] = {**READING, **REPORTS}
    if not _is_party(viewing.audience.party):
        del kinds["mine"]
    return kinds


def _is_party(code: str) -> bool:
    """Tell whether a code is that of a delegation or a group: officers sit for their body."""
    try:
        return bool(code and standard_registry().of(code))
    except UnknownDelegation:
        return False


def printed_in(
    held: Held, viewing: Viewing, issue: str, kind: str, house: str, version: str = ""
) -> Printed:
    """Give an issue in a view; those outside the body get it as issued, whatever they ask for.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    kind = kind if kind in views_for(viewing) else "original"
    if kind == "original":
        own = held.texts.text(held.record, issue, version) if version else None
        return Printed(own or held.texts.words(held.record, issue), look(convention(house)))
    party = viewing.audience.party if kind == "mine" else ""
    name = ("printed", issue, kind, house, party)
    return held.once(name, lambda: _printed(held, issue, kind, house, party))


def _printed(held: Held, issue: str, kind: str, house: str, party: str) -> Printed:
    night, how = held.night(issue), convention(house)
    if kind == "mine":
        return Printed(night.compilation.reading(party), look(how))
    if kind == "marked":
        return Printed(negotiating_text(night.compilation, _MARKED, lambda _: ""), _UNNAMED)
    plain = Look() if kind in MARKED else look(how)
    return Printed(viewed(night, kind, how), plain)


def marks_in(
    held: Held, viewing: Viewing, issue: str, kind: str, house: str, version: str = ""
) -> tuple[Mark, ...]:
    """Give the marks of the paragraphs of an issue in a view, in their order.

    Raises:
        NotTabled: the issue's words aren't on record.
    """
    party = viewing.audience.party if kind == "mine" else ""
    name = ("marks", issue, kind, house, version, party, is_of_the_body(viewing))
    printed = printed_in(held, viewing, issue, kind, house, version)
    return held.once(name, lambda: marks_of(held, viewing, issue, printed.text))


@live_page("text", EVERYBODY)
def fragments(
    viewing: Viewing,
    issue: str,
    view: str = "compiled",
    house: str = DEFAULT_HOUSE,
    version: str = "",
    party: str = "",
    group: str = "",
    standing: str = "",
    open: str = "",  # noqa: A002 - so it stands in the address
    find: str = "",
) -> Fragments:
    """Give the text of an issue in parts, as an audience sees it now."""
    held, house = viewing.held, house if house in CONVENTIONS else DEFAULT_HOUSE
    if not is_tabled(held.record, issue):
        return {}  # not for them, or not there: that isn't told apart
    view = view if view in views_for(viewing) else "original"
    printed = printed_in(held, viewing, issue, view, house, version)
    of_the_body = is_of_the_body(viewing)
    party_of_it = viewing.audience.party if view == "mine" else ""
    shown = held.once(
        ("parts", issue, view, house, version, party_of_it, of_the_body),
        lambda: linked(
            held, issue, _parts(printed, issue, (issue, view, house, printed.text.language))
        ),
    )
    if view in REPORTS and of_the_body:
        return shown
    marks = marks_in(held, viewing, issue, view, house, version)
    brackets = open_brackets(held, issue) if of_the_body else 0
    sieve = Sieve(party, group, standing, open, find) if of_the_body else Sieve(find=find)
    if sieve:
        return dict(_laid_out(shown, printed.text, marks, sieve, viewing.language, brackets))
    name = ("laid out", issue, view, house, version, party_of_it, of_the_body, viewing.language)
    return held.once(
        name, lambda: dict(_laid_out(shown, printed.text, marks, sieve, viewing.language, brackets))
    )


_MADE: dict[object, dict[object, str]] = {}  # the paragraphs of the last printing of each view


def _parts(printed: Printed, issue: str, name: object) -> dict[str, str]:
    """Print a text; what is printed just as it was last time isn't made again."""
    before, now = _MADE.get(name, {}), dict[object, str]()
    found = parts(printed.text, printed.look, _to_thread(issue), ChainMap(now, before))
    _MADE[name] = now
    return found


def _to_thread(issue: str) -> Callable[[str], str]:
    where = reverse("text", args=[issue])
    return lambda unit: f"{where}?unit={root(unit)}#{unit}"


def _laid_out(
    shown: Mapping[str, str],
    text: Text,
    marks: tuple[Mark, ...],
    sieve: Sieve,
    language: str,
    brackets: int,
) -> Iterator[tuple[str, str]]:
    names, spoken = standing_names("oas", language), text.language
    fitting = {one.unit for one in marks if sieve.fits(one)}
    yield f"{SUM}sum", _sum(marks, fitting) if sieve else _open_now(brackets)
    for one in marks:
        if not sieve or one.unit in fitting:
            yield f"{OUTLINE}{one.unit}", row(one, names, spoken)
    if not sieve:
        yield from shown.items()
        return
    by_unit = {one.unit: one for one in marks}
    blocks = _units_of_blocks(shown, text)
    for name, html in shown.items():
        own = [root(unit) for unit in blocks.get(name, ())]
        if not own or any(unit in fitting for unit in own):
            yield name, html
        elif own[0] in by_unit:
            yield name, _folded(by_unit[own[0]], html, spoken)


def _units_of_blocks(shown: Mapping[str, str], text: Text) -> Mapping[str, list[str]]:
    """Give the paragraphs of each part: a list or a table has several."""
    found: dict[str, list[str]] = {}
    part = ""
    for unit in text.units:
        part = unit.id if unit.id in shown else part
        found.setdefault(part, []).append(unit.id)
    return found


def _folded(mark: Mark, html: str, spoken: str) -> str:
    return format_html(
        '<details class="folded"><summary><span class="label">{}</span> '
        '<span lang="{}">{}</span></summary>{}</details>',
        mark.label,
        spoken,
        mark.begins,
        mark_safe(html),  # noqa: S308 - made by our own printer
    )


def _open_now(brackets: int) -> str:
    said = ngettext("{} open bracket", "{} open brackets", brackets)
    return format_html("<p>{}</p>", said.format(brackets)) if brackets else ""


def _sum(marks: tuple[Mark, ...], fitting: set[str]) -> str:
    counted = [one for one in marks if not one.heading]
    fit = sum(one.unit in fitting for one in counted)
    said = gettext("{} of {} paragraphs fit; the others are folded to a line.")
    return format_html("<p>{}</p>", said.format(fit, len(counted)))


def row(mark: Mark, names: Mapping[Standing, str], spoken: str) -> str:
    """Give a paragraph's row in the outline; its words are in the language that the text has."""
    if mark.heading:
        inside = '<a class="row heading" href="#{}" data-unit="{}"><span lang="{}">{}</span>{}</a>'
        named = f"{mark.label} {mark.words}".strip()
        return format_html(inside, mark.unit, mark.unit, spoken, named, mark_safe(_open(mark)))  # noqa: S308 - ours
    told = _standing(mark, names) + _open(mark)
    return format_html(
        '<a class="row depth{}" href="#{}" data-unit="{}"><span class="no">{}</span> '
        '<span class="begins" lang="{}">{}</span>{}</a>',
        min(mark.depth, 4),
        mark.unit,
        mark.unit,
        mark.label,
        spoken,
        mark.begins,
        mark_safe(told),  # noqa: S308 - made with format_html
    )


def _standing(mark: Mark, names: Mapping[Standing, str]) -> str:
    quiet = ("", Standing.OPEN.value, Standing.NOT_DISCUSSED.value)
    if mark.standing in quiet:  # open ones show the number of their brackets
        return ""
    said = names[Standing(mark.standing)]
    return format_html(' <span class="tag standing">{}</span>', said)


def _open(mark: Mark) -> str:
    if not mark.brackets:
        return ""
    said = ngettext("open bracket", "open brackets", mark.brackets)
    return format_html(
        ' <span class="count">{}<span class="unseen"> {}</span></span>', mark.brackets, said
    )
