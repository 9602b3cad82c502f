"""Citing anything: in words, as BibTeX, as RIS, with its permanent address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.dates import When
from travaux.numbering import paths
from travaux.record.documents import dated
from travaux_web.desk import Asking, Desk
from travaux_web.index import Kind
from travaux_web.index.gathering import when_of
from travaux_web.seats import EVERYBODY, open_to
from travaux_web.views.record.answers import absent, file_name, for_all
from travaux_web.views.record.showing import Reader, paragraph_address
from travaux_web.views.record.telling import told
from travaux_web.views.record.things import SHELVES, heading

ENTRY = "entry"
_BRACES = str.maketrans({"{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_"})


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says of a thing. `author` is whose it is, `number` its symbol."""

    title: str
    address: str
    author: str = ""
    number: str = ""
    year: int | None = None
    day: date | None = None
    dated: str = ""
    place: str = ""
    language: str = ""
    kept_in: str = ""
    looked_at: date = date.min

    @property
    def key(self) -> str:
        """A key for a list of references: letters and figures alone."""
        return re.sub(r"[^A-Za-z0-9]+", "-", self.number or self.title).strip("-").lower()[:60]

    @property
    def words(self) -> str:
        """The citation in one line."""
        parts = (self.author, self.title, self.number, self.place, self.dated, self.kept_in)
        said = ", ".join(dict.fromkeys(filter(None, parts)))
        return f"{said}, {self.address} ({self.looked_at.isoformat()})"


def bibtex(one: Citation) -> str:
    """Write a citation as BibTeX.

    >>> print(bibtex(Citation("On {x}", "https://a/b", number="A/1")).splitlines()[0])
    @misc{a-1,
    """
    fields = {
        "author": f"{{{one.author.translate(_BRACES)}}}" if one.author else "",
        "title": f"{{{one.title.translate(_BRACES)}}}",
        "number": one.number.translate(_BRACES),
        "year": str(one.year or ""),
        "note": one.place.translate(_BRACES),
        "howpublished": one.kept_in.translate(_BRACES),
        "language": one.language,
        "url": one.address,
        "urldate": one.looked_at.isoformat(),
    }
    lines = "".join(f"  {name} = {{{said}}},\n" for name, said in fields.items() if said)
    return f"@misc{{{one.key},\n{lines}}}\n"


def ris(one: Citation) -> str:
    """Write a citation as RIS; it has a type first and ends with ER.

    >>> ris(Citation("On x", "https://a/b")).splitlines()[0]
    'TY  - GEN'
    """
    fields = (
        ("TY", "GEN"),
        ("AU", one.author),
        ("TI", one.title),
        ("M1", one.number),
        ("PY", str(one.year or "")),
        ("DA", one.day.strftime("%Y/%m/%d") if one.day else ""),
        ("SP", one.place),
        ("T2", one.kept_in),
        ("LA", one.language),
        ("UR", one.address),
        ("Y2", one.looked_at.strftime("%Y/%m/%d")),
    )
    said = ((tag, " ".join(words.split())) for tag, words in fields if words)
    return "".join(f"{tag}  - {words}\r\n" for tag, words in said) + "ER  - \r\n"


_FORMS = {
    "bibtex": (bibtex, "application/x-bibtex; charset=utf-8", ".bib"),
    "ris": (ris, "application/x-research-info-systems; charset=utf-8", ".ris"),
}


@open_to(EVERYBODY)
def cite(request: Asking, kind: str, of: str) -> HttpResponse:
    """Show how a thing is cited, or hand the citation out in a form that programs read."""
    one = _citation(request.desk, kind, of, request.GET.get("unit", ""))
    if one is None:
        return absent(request)
    form = _FORMS.get(request.GET.get("form", ""))
    if form is None:
        shown = {"one": one, "bibtex": bibtex(one), "ris": ris(one)}
        return render(request, "travaux/record/cite.html", shown)
    write, media_type, ending = form
    response = HttpResponse(write(one), content_type=media_type)
    name = file_name(one.key, ending)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return for_all(request, response)


def _citation(desk: Desk, kind: str, of: str, unit: str) -> Citation | None:
    """Give the citation of a thing that they may see."""
    if kind == ENTRY:
        return _of_entry(desk, of)
    if kind not in set(Kind):
        return None
    if kind in (Kind.DOCUMENT, Kind.PARAGRAPH):
        return _of_document(desk, of, unit)
    record, sort = desk.record, Kind(kind)
    if of not in SHELVES[sort](record):
        return None
    reader = Reader(record, desk.language)
    where = reverse("thing", args=[kind, of])
    when = _when(desk, sort, of)
    return _made(desk, heading(reader, sort, of), where, when=when)


def _of_document(desk: Desk, of: str, unit: str) -> Citation | None:
    record = desk.record
    one = record.issues.get(of)
    if one is None:
        return None
    reader = Reader(record, desk.language)
    where, place = reverse("document", args=[of]), ""
    text = desk.texts.text(record, of) if unit else None
    if text is not None and any(each.id == unit for each in text.all_units()):
        number = paths(text).get(unit, "")
        where = paragraph_address(record, of, unit)
        place = f"{_('paragraph')} {number}" if number else ""
    author = reader.named(one.author or one.body) if one.author or one.body else ""
    title = desk.held.title(of, desk.language) or of
    when = dated(record, one)
    return _made(desk, title, where, author=author, number=of, when=when, place=place)


def _of_entry(desk: Desk, of: str) -> Citation | None:
    held = desk.held
    position = int(of) if of.isdecimal() and len(of) < 10 else -1
    if not 0 <= position < len(held.entries) or held.entries[position].event is None:
        return None
    one = held.entries[position]
    where = reverse("prove", args=[position])
    return _made(
        desk, str(told(desk, one.event)), where, number=f"#{position}", when=When.read(one.at[:10])
    )


def _made(
    desk: Desk,
    title: str,
    where: str,
    *,
    author: str = "",
    number: str = "",
    when: When | None = None,
    place: str = "",
) -> Citation:
    opened = desk.record.opened
    return Citation(
        title,
        f"{settings.SITE_URL}{where}",
        author,
        number,
        _year(when),
        when.day if when else None,
        Reader(desk.record, desk.language).day(when),
        place,
        desk.language,
        opened.title if opened else "",
        desk.at.date(),
    )


def _year(when: When | None) -> int | None:
    """Give the year of a date, also where the day isn't known and the year is."""
    years = {one.year if one else None for one in (when.earliest, when.latest)} if when else {None}
    return years.pop() if len(years) == 1 else None


def _when(desk: Desk, kind: Kind, of: str) -> When | None:
    record = desk.record
    match kind:
        case Kind.STATEMENT:
            return when_of(record, record.statements[of])
        case Kind.DECISION:
            return record.decisions[of].when
        case Kind.RULING:
            return record.rulings[of].when
        case Kind.MEETING:
            return record.meetings[of].when
        case Kind.PROPOSAL:
            came = record.received.get(of)
            return came.when if came else None
        case _:
            return None
