"""Statements in the report: verbatim, attributed as the party asked, with their anchor (S20–S25).

What a party says of others stays that party's: its words stand in a paragraph of their own, and
nothing of them is told by the report itself (I21). Nor is anything in them mended (I19, I20).
"""

from __future__ import annotations

from dataclasses import replace

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
    """Name the party as it was named when it asked; else by its mission or its name."""
    written = next(iter(statement.as_written), "")
    if written and statement.language == draft.language:
        return draft.fact("statements", statement.id, draft.terms.the(written), "party")
    named = draft.named(statement.party)
    if statement.party in draft.record.bodies:
        return named
    facts: Facts = {
        "state": Fact(named.words, draft.positions(draft.record.statements, statement.id))
    }
    return phrase(draft.said.mission, facts)


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
