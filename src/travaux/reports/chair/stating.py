"""Statements in the report: verbatim, attributed as the party asked, with their anchor (S20–S25).

What a party says of others stays that party's: its words stand in a paragraph of their own, and
nothing of them is told by the report itself (I21). Nor is anything in them mended (I19, I20).
"""

from __future__ import annotations

import re
from dataclasses import replace

from travaux.delegations.registry import folded, without_article
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.draft import Draft, verbatim
from travaux.reports.chair.filling import Fact, Facts, phrase
from travaux.statements import Anchor, AnchorKind, Statement
from travaux.texts import Kind, Unit


def stated(draft: Draft, statement: Statement) -> None:
    """Write who asked for the statement and what it is about, and then its own words."""
    where = f"statement:{statement.id}"
    draft.fixed(f"request:{statement.id}", [_asked(draft, statement)])
    at = draft.positions(draft.record.statements, statement.id)
    words = verbatim(statement.words)
    draft.sentences.append(Sentence(statement.words, where, at))
    draft.units.append(Unit(where, Kind.PARAGRAPH, words, depth=1))


def _asked(draft: Draft, statement: Statement) -> Sentence:
    asked = phrase(
        draft.said.asked[statement.kind],
        {"party": _party(draft, statement), "anchor": anchor(draft, statement)},
    )
    other = statement.language != draft.language
    language = draft.terms.languages.get(statement.language, statement.language)
    facts: Facts = {"asked": asked, "language": language if other else None}
    return draft.sentence(draft.said.reads, **facts)


def _party(draft: Draft, statement: Statement) -> Fact:
    """Name who asked by the office that it was named by: a mission isn't a delegation.

    What was written in the report's own language stays as it was written. Where only a state's
    name was, it is the delegation of that state: a name alone needs no article to be right.
    """
    named = draft.named(statement.party)
    if statement.party in draft.record.bodies:
        return named
    own = next((one for one in statement.as_written if _names_office(one, draft)), "")
    if own:
        return draft.fact("statements", statement.id, draft.terms.the(own), "party")
    if _is_group(draft, statement.party):
        return draft.fact("statements", statement.id, named.words, "party")
    offices = (
        office
        for office, words in _OFFICES.items()
        if any(words.search(folded(one)) for one in statement.as_written)
    )
    pattern = draft.said.parties[next(offices, "delegation")]
    return phrase(pattern, {"state": draft.fact("statements", statement.id, named, "party")})


_OFFICES = {
    "observer mission": re.compile(
        r"^(?:\w+ )?(?:permanent observer mission|mision observadora permanente"
        r"|mission permanente d observation|missao observadora permanente)\b"
    ),
    "mission": re.compile(
        r"^(?:\w+ )?(?:permanent mission|mision permanente|mission permanente|missao permanente)\b"
    ),
    "government": re.compile(r"^(?:\w+ )?(?:government|gobierno|gouvernement|governo)\b"),
}


def _names_office(written: str, draft: Draft) -> bool:
    """Tell whether an office stands before the name, in the language of the report."""
    offices = (without_article(folded(one.format(state=""))) for one in draft.said.parties.values())
    return without_article(folded(written)).startswith(tuple(offices))


def _is_group(draft: Draft, party: str) -> bool:
    return party in {one.code for one in draft.registry.groupings}


def anchor(draft: Draft, statement: Statement) -> Fact:
    """Give what a statement is about, in words: the passage, the term, the title or the whole."""
    one = statement.anchor
    quoted = _quoted(draft, statement, one)
    facts: Facts = {
        "document": _of(draft, statement, draft.plain(one.issue)),
        "place": _place(draft, one),
        "quotation": quoted if one.quotation else None,
        "term": draft.fact("statements", statement.id, one.term, "anchor", quoted=True),
        "qualifying": draft.own(one.qualifying) if one.qualifying else None,
    }
    return phrase(draft.said.anchors[one.kind], facts)


def _of(draft: Draft, statement: Statement, document: Fact) -> Fact:
    """Tie the document to the statement's own entry, where it may have been inferred."""
    tie = draft.fact("statements", statement.id, "", "anchor.issue")
    return replace(tie, words=document.words, inside=document.inside)


def _quoted(draft: Draft, statement: Statement, one: Anchor) -> Fact:
    return draft.fact("statements", statement.id, one.quotation, "anchor", quoted=True)


def _place(draft: Draft, one: Anchor) -> Fact | None:
    if one.kind not in (AnchorKind.UNIT, AnchorKind.PASSAGE):
        return None
    number = draft.said.place(one.ordinal) if one.ordinal else None
    facts: Facts = {
        "part": draft.known(draft.terms.parts, one.part) if one.part else None,
        "paragraph": number or draft.terms.anchors[AnchorKind.PASSAGE],
        "section": Fact(one.section, quoted=True) if one.section else None,
    }
    return phrase(draft.said.in_section, facts)
