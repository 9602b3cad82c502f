"""The bodies that a text names: their names, codes, kinds and parents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from travaux.bodies import BodyKind
from travaux.procedure.offering.marking import Mark
from travaux.procedure.offering.speech import Speech
from travaux.references import Reference

_WORD = r"[^\W\d_][\w’'-]*"
_CAPITAL = r"(?!\s)(?-i:[A-ZÁÉÍÓÚÑÇÂÊÔÃÕ])[\w-]*"
_ACRONYM = re.compile(r"\s\((?P<acronym>[A-Z][A-Z0-9]*(?:[/-][A-Z][A-Z0-9]*)*)\)")
_MOST = 6  # capitalised words before a head, and bodies that an office is nested in
_LONGEST = 260  # characters of a name that goes on in small letters


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body as the text names it.

    `why` says how the code was found where the text doesn't give it, `parent_why` the same of the
    parent. `places` are where it is named, each a unit's id and a place in its words.
    """

    name: str
    kind: BodyKind
    code: str = ""
    acronym: str = ""
    parent: str = ""  # a name
    why: str = ""
    parent_why: str = ""
    parent_place: tuple[str, int, int] | None = None  # a unit, and where in it from and to
    places: tuple[tuple[str, int], ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass
class BodiesFound:
    """What is found on the way: bodies by their names, as first written."""

    by_name: dict[str, NamedBody] = field(default_factory=dict)

    def add(self, body: NamedBody) -> NamedBody:
        """Add a body, or what is new about one that is there."""
        known = self.by_name.get(body.name)
        if known:
            body = replace(
                known,
                acronym=known.acronym or body.acronym,
                parent=known.parent or body.parent,
                parent_place=known.parent_place or body.parent_place,
                places=(*known.places, *body.places),
            )
        self.by_name[body.name] = body
        return body


def bodies(
    units: Sequence[tuple[str, str]],
    speech: Speech,
    references: Sequence[Reference],
    known: Iterable[NamedBody] = (),
) -> BodiesFound:
    """Find the bodies in units, each its id and its words; `references` tell of codes.

    `known` are those that the dossier has on record: they keep their codes.
    """
    found = BodiesFound()
    for body in known:
        found.add(body)
    finder = _finder(speech)
    for unit, words in units:
        for match in finder.finditer(words):
            _add(found, unit, words, match, speech)
    _cut_short(found, dict(units))
    _run_on(found, speech)
    _codes(found, references)
    return found


@cache
def _finder(speech: Speech) -> re.Pattern[str]:
    heads = "|".join(sorted(map(re.escape, speech.heads), key=len, reverse=True))
    before = rf"(?:(?!(?:{speech.never_first})\b|[A-Z]{{2,}}\b){_CAPITAL}\s){{0,{_MOST}}}"
    part = rf"(?:\s(?:{speech.inside_name}))?\s(?!(?:{_CAPITAL}\s)*(?:{heads})\b){_CAPITAL}"
    tail = rf"(?:(?!\s(?:{speech.conjunction})\s)(?:{part})+)?"
    nested = rf"(?:{speech.nested}(?:{before})(?:{heads})\b{tail}){{0,{_MOST}}}"
    return re.compile(rf"\b(?P<name>{before}(?:{heads})\b{tail}{nested})")


def _add(found: BodiesFound, unit: str, words: str, match: re.Match[str], speech: Speech) -> None:
    name, end = _whole_name(words, match, speech)
    if name in speech.alone:
        return
    acronym = _ACRONYM.match(words, end)
    segments = list(_segments(name, speech))
    behind = acronym and _nested_behind(words, acronym.end(), speech)
    if behind:
        segments.append(behind)
    for number, segment in enumerate(segments):
        above = segments[number + 1] if number + 1 < len(segments) else ""
        place = (unit, words.find(segment, match.start()))
        found.add(
            NamedBody(
                segment,
                _kind(segment, speech),
                acronym=acronym["acronym"] if acronym and number == 0 else "",
                parent=above,
                parent_place=(*place, place[1] + len(segment)) if above else None,
                places=(place,),
            )
        )
    _possessor(found, unit, words, match, segments[0])


def _whole_name(words: str, match: re.Match[str], speech: Speech) -> tuple[str, int]:
    """Give the name and its end; a group's goes on in small letters up to its acronym."""
    name = re.sub(speech.of_the_organization, "", match["name"])
    end = match.start() + len(name)
    longer = re.compile(rf"[^.;:()\d]{{0,{_LONGEST}}}(?=\s\([A-Z])").match(words, end)
    if (
        longer
        and re.match(rf"\s(?:{speech.goes_on})\b", longer[0])
        and _ACRONYM.match(words, longer.end())
    ):
        return words[match.start() : longer.end()], longer.end()
    return name, end


def _segments(name: str, speech: Speech) -> Iterator[str]:
    """Give the name of an office, then that of the body it belongs to, and so on."""
    heads = "|".join(sorted(map(re.escape, speech.heads), key=len, reverse=True))
    yield name
    for inner in re.finditer(rf"{speech.nested}(?=(?:[A-Z][\w-]*\s)*(?:{heads})\b)", name):
        yield name[inner.end() :]
    acronym = re.search(rf"{speech.nested}(?P<acronym>[A-Z]{{2,}})$", name)
    if acronym:
        yield acronym["acronym"]


def _nested_behind(words: str, at: int, speech: Speech) -> str:
    """Give the body that is named behind an acronym: "la Comisión ... (CSH) del Consejo ..."."""
    between = re.compile(speech.nested).match(words, at)
    above = _finder(speech).match(words, between.end()) if between else None
    return re.sub(speech.of_the_organization, "", above["name"]) if above else ""


def _kind(name: str, speech: Speech) -> BodyKind:
    standing = [
        (found.start(), -len(head), kind)
        for head, kind in speech.heads.items()
        if (found := re.search(rf"\b{head}\b", name))
    ]
    return min(standing, key=lambda one: one[:2])[2] if standing else BodyKind.ORGAN


def _possessor(found: BodiesFound, unit: str, words: str, match: re.Match[str], name: str) -> None:
    """Find the body whose this one is: "the Permanent Council’s Committee on ..."."""
    before = re.search(
        r"([^\W\d_][\w -]*)[’']s $", words[max(0, match.start() - _LONGEST) : match.start()]
    )
    if before:
        owner = next((one for one in found.by_name if before[1].endswith(one)), "")
        if owner:
            where = (unit, match.start(), match.start() + len(name))
            found.add(replace(found.by_name[name], parent=owner, parent_place=where, places=()))


def _cut_short(found: BodiesFound, words: Mapping[str, str]) -> None:
    """Drop names that are another's, cut short at a slip in its capitals."""
    for name, body in list(found.by_name.items()):
        unit, at = body.places[0]
        there = words.get(unit, "")[at:].casefold()
        whole = [one for one in found.by_name if one != name and one.startswith(name)]
        same = next((one for one in whole if there.startswith(one.casefold())), "")
        if same:
            found.add(replace(found.by_name[same], places=body.places))
            del found.by_name[name]


def _run_on(found: BodiesFound, speech: Speech) -> None:
    """Drop names that are another's and what stands behind it: "... and Member States"."""
    for name, body in list(found.by_name.items()):
        longer = re.match(rf"(?P<own>.+) (?:{speech.conjunction}) ", name)
        own = longer["own"] if longer else ""
        if own in found.by_name and not body.acronym:
            found.add(replace(found.by_name[own], places=body.places))
            del found.by_name[name]


def _codes(found: BodiesFound, references: Sequence[Reference]) -> None:
    for name, body in list(found.by_name.items()):
        if body.code:
            continue
        if body.acronym:
            found.by_name[name] = replace(body, code=body.acronym)
        elif name.isupper():
            found.by_name[name] = replace(
                body, code=name, acronym=name, why="The text never says what the letters stand for."
            )
    _codes_above(found, references)
    for name, body in list(found.by_name.items()):
        if not body.code:
            found.by_name[name] = replace(body, code=_made(body, found), why=_MADE)


_MADE = "The text gives no acronym; the code is made of the first letters of the name."


def _codes_above(found: BodiesFound, references: Sequence[Reference]) -> None:
    """Find the codes of parents in symbols: what stands before a body's own in the path."""
    for reference in references:
        path = "/".join(reference.symbol.path)
        for body in list(found.by_name.values()):
            above, sign, own = path.rpartition(f"/{body.code}") if body.code else ("", "", "x")
            parent = found.by_name.get(body.parent)
            if sign and not own and parent and not parent.code:
                why = f"Symbols of {body.code} begin with {above}/, and {body.code} is under it."
                found.by_name[parent.name] = replace(parent, code=above, why=why)


def coded_by_resolutions(found: BodiesFound, name: str, reference: Reference) -> None:
    """Take the code of a body from the symbol of a resolution that is said to be its own."""
    body = found.by_name[name]
    code = reference.symbol.path[0]
    taken = any(one.code == code for one in found.by_name.values())
    if is_resolution(reference) and body.why == _MADE and not taken:
        why = f"The text calls {reference.written} a resolution of this body."
        found.by_name[name] = replace(body, code=code, why=why)


def is_resolution(reference: Reference) -> bool:
    """Tell by its symbol whether a document is a resolution."""
    return "RES" in (reference.symbol.kind, *reference.symbol.path)


def _made(body: NamedBody, found: BodiesFound) -> str:
    parent = found.by_name.get(body.parent)
    own = body.name
    if parent and own.endswith(parent.name):
        own = own[: -len(parent.name)]
    letters = "".join(
        one[0] for one in re.findall(rf"{_WORD}", own.replace("-", " ")) if one[0].isupper()
    )
    above = (parent.code or _made(parent, found)) if parent else ""
    code = f"{above}/{letters}" if parent and own != body.name else letters
    taken = {one.code for one in found.by_name.values()}
    return code if code not in taken else f"{code}-{len(taken)}"


def main_body(
    found: BodiesFound, references: Sequence[Reference], on_top: str = ""
) -> NamedBody | None:
    """Give the body whose report it is.

    It is the one whose documents are cited most; else the one whose name stands `on_top`, in the
    title or on the masthead; else a group, then a committee, then a council; one
    whose code is known goes before those whose codes were made up.
    """
    coded = [body for body in found.by_name.values() if body.code and not body.why]
    paths = ["/".join(one.symbol.path) for one in references]
    cited = {b.name: sum(_ends(path, b.code) for path in paths) for b in coded}
    if cited and max(cited.values()):
        return found.by_name[max(cited, key=lambda name: cited[name])]
    if on_top:
        return found.by_name[on_top]
    groups = (BodyKind.WORKING_GROUP, BodyKind.COMMITTEE, BodyKind.COUNCIL)
    every = [b for b in coded or found.by_name.values() if b.kind in groups]
    return min(every, key=lambda b: groups.index(b.kind), default=None)


def _ends(path: str, code: str) -> bool:
    return path == code or path.endswith(f"/{code}")


def body_marks(
    words: str, found: BodiesFound, main: NamedBody | None, speech: Speech
) -> Iterator[Mark]:
    """Mark bodies in words by their names, however capitals stand, acronyms, and heads alone."""
    called = {name: body for body in found.by_name.values() for name in (*body.aliases, body.name)}
    for name in sorted(called, key=len, reverse=True):
        body = called[name]
        acronym = rf"(?:\s\({re.escape(body.acronym)}\))?" if body.acronym else ""
        for match in re.finditer(
            rf"\b{re.escape(name)}(?:[’']s\b)?{acronym}", words, re.IGNORECASE
        ):
            yield Mark("body", match.start(), match.end(), body.code)
    acronyms = {one.acronym: one.code for one in found.by_name.values() if one.acronym}
    for acronym in sorted(acronyms, key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w/]){re.escape(acronym)}(?![\w/-])", words):
            yield Mark("body", match.start(), match.end(), acronyms[acronym])
    for head in speech.alone:
        meant = _meant(head, found, main)
        for match in re.finditer(rf"\b{head}(?:[’']s)?\b(?!\s\d)", words):
            if meant:
                yield Mark("body", match.start(), match.end(), meant.code)


def _meant(head: str, found: BodiesFound, main: NamedBody | None) -> NamedBody | None:
    """Give the body that a head alone means: the main one, or the only one of that head."""
    if main and re.search(rf"\b{head}\b", main.name):
        return main
    same = [one for one in found.by_name.values() if re.search(rf"\b{head}\b", one.name)]
    return same[0] if len(same) == 1 else None
