"""Which instrument a pinpoint is of: the one that words beside it name, if that is certain.

Before a pinpoint stands an instrument's name ("the Universal Declaration (art. 29.2)"), or after
it ("Article 28 of the American Declaration"), or a word that points back ("articles 19 and 21
thereof", "of that Convention"). A name that isn't in the table is kept as it is written; nothing
is made of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from travaux.instruments.known import Mention, spellings


@dataclass(frozen=True, slots=True)
class Naming:
    """An instrument named at a place, by its code or symbol; "" where it isn't certain which it is.

    `named` is how it is written, `called` all that it is called elsewhere.
    """

    start: int
    end: int
    instrument: str
    named: str
    called: tuple[str, ...] = ()


_OF = (
    r"(?:of|to|in|annexed\sto|contained\sin|set\sforth\sin|del|de|dentro\sde|du|des|do|da|dos|das"
    r"|al|au|aux|ao|à|en|dans|em|no|na|d['’])"
)
_THE = (
    r"(?:(?:the|la|el|los|las|le|les|os|as|a|o|his|her|its|their|sus?|son|sa|ses|leurs?|seus?|suas?)"
    r"\s|l['’]\s?)?"
)
LINK = re.compile(rf"(?:\.(?=\s[a-zà-ÿ]))?,?\s(?:{_OF}(?:\s|(?<=['’])))\s?{_THE}")
_SAME = (
    r"(?P<back>that|said|same|aforesaid|aforementioned|above-?\s?mentioned|abovementioned|latter"
    r"|dich[oa]|es[ae]|mism[oa]|citad[oa]|mencionad[oa]|referid[oa]|cette|cet|ledit|ladite|dudit"
    r"|même|precitad[oa]|précitée?|ess[ae]|mesm[oa]|aquel(?:la|e|a)?)"
)
_OWN_PART = (  # a part of the text itself: "paragraph 1 of this regulation"
    r"(?:this|these|the\spresent|present|est[ea]|el\spresente|presente|la\sprésente|présente?|ce|cet|cette"
    r"|dest[ea]|nest[ea])\s(?i:articles?|art[ií]culo|artigo|section|secci[óo]n|schedule|chapter"
    r"|cap[íi]tulo|chapitre|paragraph|annexe?|anexo|appendix|part|regulations?|reglamento"
    r"|r[èe]glement|regulamento|rules?|law|act|report|informe|rapport|programme?|document)(?!\w)"
)
_OWN = r"(?P<own>this|the\spresent|present|est[ea]|la\spresente|presente|cette\smême|présente?|ce)"
_NOUN = (
    r"(?P<noun>(?i:convention|covenant|charter|protocol|treaty|agreement|declaration|statute"
    r"|constitution|pact|instrument|convenci[oó]n|convenio|pacto|carta|protocolo|tratado|acuerdo"
    r"|declaraci[oó]n|estatuto|constituci[oó]n|instrumento|pacte|charte|protocole|trait[ée]|accord"
    r"|d[ée]claration|statut|conven[çc][ãa]o|acordo|declara[çc][ãa]o|constitui[çc][ãa]o"
    r"|resolution|resoluci[óo]n|r[ée]solution|resolu[çc][ãa]o))(?!\w)"
)
_BACK = re.compile(rf"(?:{_SAME}|{_OWN})\s{_NOUN}")
_OF_OWN_PART = re.compile(_OWN_PART)
_DUDIT = re.compile(rf",?\s(?P<back>dudit|du\smême|del\smismo)\s{_NOUN}")
_IN_FRONT = re.compile(  # of a name: "the 1951 Convention", "resolution AG/RES. 1928"
    r"(?:[12][0-9]{3}|United\sNations|(?i:(?:general\sassembly\s|security\scouncil\s)?resolutions?"
    r"|resoluci(?:ón|ones)|résolutions?|resoluç(?:ão|ões)|decisions?|documents?|documentos?))\s"
)
_DOCUMENT = (  # other documents, told by a noun
    r"(?i:reports?|rules|regulations?|directive|act|law|code|annex(?:es)?|appendix|schedule"
    r"|documents?|programme?|plan|agenda|informe|reglamento|ley|c[óo]digo|anexo|documento|programa"
    r"|rapport|r[èe]glement|loi|annexe|relat[óo]rio|regulamento|lei|proc[èe]s-verbal|minutes)(?!\w)"
)
_COMMON = re.compile(rf"{_NOUN}|{_DOCUMENT}")
_EARLIER = re.compile(  # "of the above-mentioned report", "of the earlier Conventions"
    rf"(?:[a-zà-ÿ-]{{3,20}}\s){{1,2}}?(?:{_DOCUMENT}|(?i:convention|protocol|treati?e?|agreement"
    r"|covenant|resolution)(?i:s|y)?(?!\w))"
)
_IS_OF = re.compile(r"(?:\W|\b)(?:of|de|du|des|del|do|da|dos|das)\b")
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]*|No\.?\s?[0-9]+)(?:,?\s(?:(?:of|on|the|and|to|for|in|against|between|de|del|la"
    r"|los|las|el|y|des|du|et|les|le|sur|do|da|dos|das|e|concerning|relating)\s){0,4}"
    r"(?:[A-ZÀ-Þ][\w'’-]*|[12][0-9]{3}|No\.?\s?[0-9]+)){0,15}"
)
_DRAFT = re.compile(
    r"(?:draft|revised|proposed|proyecto\sde|projet\sde|projeto\sde)\s(?:la\s|da\s|l['’])?"
)
_NAMED = re.compile(
    r"\b(?:Convention|Covenant|Charter|Protocol|Treaty|Agreement|Declaration|Statute|Constitution"
    r"|Convención|Convenio|Pacto|Carta|Protocolo|Tratado|Acuerdo|Declaración|Estatuto|Constitución"
    r"|Pacte|Charte|Protocole|Traité|Accord|Déclaration|Statut|Convenção|Acordo|Declaração"
    r"|Constituição)\b"
)
_ADJECTIVE = re.compile(
    r"\b(?!(?:The|This|That|In|Of|Under|To|And|By|El|La|Le|O|A)\s)[A-ZÀ-Þ][\w-]+\s$"
)
_ON = re.compile(
    r"\s(?:on|for|against|relating|concerning|regarding|sobre|para|contra|relativ[ao]|sur|pour"
    r"|contre|de\s[A-ZÀ-Þ]|of\s(?:the\s)?[A-ZÀ-Þ])"
)
_THEREOF = re.compile(r"\s(?:thereof|del\smismo|de\sla\smisma|do\smesmo|da\smesma)\b")
_IBID = re.compile(r"\b(?i:ibid(?:em)?|ib[íi]d(?:em)?|id)\.?,?\s(?:at\s)?$")
_OPENS = re.compile(  # between the name of an instrument and what is cited of it
    r"\s?\((?:see\s|cf\.\s|véase\s|ver\s|voir\s|in\sparticular,?\s|especially\s)?$"
    r"|,?\s(?:and\s)?(?:in\sparticular|particularly|notably|especially|specifically"
    r"|en\sparticular|en\sespecial|notamment|en\sparticulier|em\sparticular|em\sespecial),?"
    r"\s(?:in\s|en\s|em\s)?(?:its\s|sus?\s|ses\s|son\s|seus?\s|the\s|los\s|el\s|les\s|l['’]|os?\s)?$"
)
_MEETING = re.compile(
    r"(?P<named>\b[0-9]{1,4}(?:st|nd|rd|th|[ªa]|e)\s(?:meeting|sesi[óo]n|s[ée]ance|sess[ãa]o)),\s$"
)
_JUXTAPOSED = re.compile(r",?\s$")
_ENDS = re.compile(r"\s?(?:$|[,;.)\]:]|and\b|y\b|et\b|e\b)")
_LINKING = 8  # characters in which "of the" stands
_WORD_LENGTH = 24  # characters in front of a noun in which its adjective is looked for
_REACH = 60  # characters between an instrument's name and what is cited of it
_NAME_REACH = 240  # characters that the name of an unknown instrument may take


def after(words: str, at: int, names: Sequence[Naming]) -> Naming | None:
    """Give the instrument named right after a pinpoint that ends here."""
    if dudit := _DUDIT.match(words, at):
        return _pointed(words, dudit, names, dudit.start("back"))
    if thereof := _THEREOF.match(words, at):
        return _last(names, at, "", thereof.end()) or Naming(at, thereof.end(), "", thereof[0][1:])
    link = LINK.match(words, at)
    if not link:
        return None
    begins = link.end()
    if back := _BACK.match(words, begins):
        return _pointed(words, back, names, back.start())
    if own := _OF_OWN_PART.match(words, begins):
        return Naming(begins, own.end(), "", own[0])
    if named := _at(names, begins) or _behind(words, begins, names):
        return named
    return _unknown(words, begins)


def before(words: str, start: int, end: int, names: Sequence[Naming]) -> Naming | None:
    """Give the instrument named right before a pinpoint that stands here."""
    if ibid := _IBID.search(words, max(0, start - 12), start):
        found = _last(names, ibid.start(), "", ibid.end())
        return Naming(ibid.start(), end, found.instrument if found else "", ibid[0].strip(" ,"))
    if meeting := _of_a_meeting(words, start):
        return meeting
    place = bisect_left(names, start, key=lambda one: one.start) - 1
    if place < 0 or not 0 <= start - names[place].end <= _REACH:
        return None
    named = names[place]
    if _OPENS.match(words, named.end, start):
        return named
    if _JUXTAPOSED.match(words, named.end, start) and _is_alone(words, start, end):
        return named
    return None


def _of_a_meeting(words: str, start: int) -> Naming | None:
    """Give the meeting whose record is cited: "1779th meeting, para. 29"."""
    found = _MEETING.search(words, max(0, start - _REACH), start)
    return Naming(found.start(), start, "", found["named"]) if found else None


def _is_alone(words: str, start: int, end: int) -> bool:
    """Whether "the Covenant, article 5" is one citation, and not the beginning of a clause."""
    return (
        not words.startswith(("a", "A"), start)
        or words[start : start + 4].endswith(".")
        or bool(_ENDS.match(words, end))
    )


def _at(names: Sequence[Naming], begins: int) -> Naming | None:
    place = bisect_left(names, begins, key=lambda one: one.start)
    found = names[place] if place < len(names) else None
    return found if found and found.start == begins else None


def _behind(words: str, begins: int, names: Sequence[Naming]) -> Naming | None:
    front = _IN_FRONT.match(words, begins)
    return _at(names, front.end()) if front else None


def _pointed(
    words: str, back: re.Match[str], names: Sequence[Naming], begins: int
) -> Naming | None:
    """Give what "that Convention" means: the last instrument named, if it is a convention."""
    written = words[begins : back.end()]
    if back.groupdict().get("own"):
        return Naming(begins, back.end(), "", written)
    found = _last(names, begins, back["noun"], back.end())
    return Naming(begins, back.end(), found.instrument if found else "", written)


def _last(names: Sequence[Naming], before: int, noun: str, end: int) -> Naming | None:
    place = bisect_left(names, before, key=lambda one: one.start) - 1
    if place < 0 or not names[place].instrument:
        return None
    found = names[place]
    if noun and not _is_called(found, noun.casefold()):
        return None
    return Naming(before, end, found.instrument, found.named)


def _is_called(found: Naming, noun: str) -> bool:
    """Whether a noun ("convention", "pacto") stands in one of an instrument's names."""
    return "instrument" in noun or any(noun in name.casefold() for name in found.called)


def _unknown(words: str, begins: int) -> Naming | None:
    """Give an instrument or a document that isn't in the table, by the words that name it."""
    limit = min(len(words), begins + _NAME_REACH)
    draft = _DRAFT.match(words, begins)
    name = draft.end() if draft else begins
    found = _NAME.match(words, name, limit) or _COMMON.match(words, name, limit)
    if found is None and _IS_OF.search(words, max(0, begins - _LINKING), begins):
        found = _EARLIER.match(words, begins, limit)
    return Naming(begins, found.end(), "", words[begins : found.end()]) if found else None


def namings(words: str, mentions: Sequence[Mention], symbols: Sequence[Naming]) -> list[Naming]:
    """Give all that words name, in order: by name, by symbol, and what isn't in the table.

    None stands in another. What isn't in the table is named so that nobody takes "that Convention"
    for one that was named before it.
    """
    ordered = sorted(
        [*symbols, *map(partial(_mentioned, words), mentions)],
        key=lambda one: (one.start, -one.end),
    )
    names: list[Naming] = []
    for one in ordered:
        if not names or one.start >= names[-1].end:
            names.append(one)
    return sorted([*names, *_others(words, names)], key=lambda one: one.start)


def _mentioned(words: str, one: Mention) -> Naming:
    written = words[one.start : one.end]
    if len(one.instruments) != 1:
        return Naming(one.start, one.end, "", written)
    (instrument,) = one.instruments
    return Naming(one.start, one.end, instrument.code, written, spellings(instrument))


def _others(words: str, names: Sequence[Naming]) -> Iterator[Naming]:
    """Give the instruments that aren't in the table: "European Convention on Social Security"."""
    at = 0
    for found in _NAMED.finditer(words):
        while at < len(names) and names[at].end <= found.start():
            at += 1
        apart = at == len(names) or names[at].start >= found.end()
        if apart and (
            _ADJECTIVE.search(words, max(0, found.start() - _WORD_LENGTH), found.start())
            or _ON.match(words, found.end())
        ):
            yield Naming(found.start(), found.end(), "", found[0])
