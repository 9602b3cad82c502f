"""What a file asks, side by side: the issued text, the file's own, and what the text becomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from travaux.drafting.accounting import accounted
from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.carrying import as_carried
from travaux.drafting.compilation import Compilation
from travaux.drafting.conventions import Attribution, Convention
from travaux.numbering import labels
from travaux.proposals import Mark, Proposal
from travaux.record.proposals import proposals_on
from travaux.render.html import parts
from travaux.render.look import Additions, Deletions, Look
from travaux.texts import Text, bare
from travaux.workspace.compiling import compile_proposals
from travaux_web.desk import Held
from travaux_web.forms.acts.states import state_label

# Only lines tell what is asked: through words that go, under words that come.
_MARKED = Convention("marked", "", "", Attribution.INLINE, moved_words=True)
_NAMED = Convention("named", "", "", Attribution.INLINE)
_UNNAMED = Look(additions=Additions.UNDERLINE, deletions=Deletions.STRIKE)
_PERMALINK = re.compile('<a class="permalink".*?</a>')
_IDS = re.compile(r' (?:id|aria-labelledby)="[^"]*"')  # a paragraph stands here three times
_CALL = re.compile(r'<a class="call"[^>]*>(.*?)</a>')


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph as it was issued, in the file, and in the text that would come of it."""

    unit: str
    issued: SafeString
    file: SafeString
    result: SafeString


@dataclass(frozen=True, slots=True)
class Asks:
    """One change that a file asks for: where, what, how that is known, and what becomes of it."""

    number: int
    place: str
    verb: str
    paragraph: str
    old: str
    new: str
    fate: str
    why: str
    marks: tuple[Mark, ...] = ()

    @property
    def tracked(self) -> bool:
        """Whether somebody's hand in Word shows it; otherwise it was found by comparing."""
        return bool(self.marks)


def sides(held: Held, issue: str, proposal: Proposal) -> tuple[Side, ...]:
    """Give the paragraphs in which a proposal asks for something, in three columns."""
    record, texts = held.record, held.texts
    base, settlement = texts.words(record, issue), texts.settlement(record, issue)
    others = tuple(one for one in proposals_on(record, issue) if one.id != proposal.id)
    table = held.night(issue).table
    alone = compile_proposals(table, as_carried(settlement, (proposal,)), texts.registry)
    whole = compile_proposals(table, as_carried(settlement, (*others, proposal)), texts.registry)
    issued = parts(base)
    plain = parts(negotiating_text(compile_none(alone.compilation), _MARKED, str), _UNNAMED)
    own = parts(negotiating_text(alone.compilation, _MARKED, lambda _: ""), _UNNAMED)
    made = parts(whole.text(_NAMED))
    touched = [one for one, html in own.items() if html != plain.get(one)]
    return tuple(
        Side(one, *(_quiet(column.get(one, "")) for column in (issued, own, made)))
        for one in touched
    )


def compile_none(compilation: Compilation) -> Compilation:
    """Give a text on which nothing is asked, to tell what is."""
    return compilation.again(())


def _quiet(html: str) -> SafeString:
    """Give a paragraph without what there may be only one of in a page."""
    bare_html = _CALL.sub(r"<span class=\"call\">\1</span>", _PERMALINK.sub("", html))
    return mark_safe(_IDS.sub("", bare_html))  # noqa: S308 - our own renderer's


def asked_by(held: Held, issue: str, proposal: Proposal) -> tuple[Asks, ...]:
    """Give the changes that a proposal asks for, each with how it is known."""
    base = held.texts.words(held.record, issue)
    settlement = held.texts.settlement(held.record, issue)
    others = tuple(one for one in proposals_on(held.record, issue) if one.id != proposal.id)
    night = compile_proposals(
        held.night(issue).table, as_carried(settlement, (*others, proposal)), held.texts.registry
    )
    rows = [one for one in accounted(night.compilation).rows if one.proposal == proposal.id]
    hands = [one.marks for one in proposal.entries if one.part_of is None]
    hands += [()] * (len(rows) - len(hands))
    numbers = dict(_called(base))
    return tuple(
        Asks(
            number,
            row.place,
            row.verb.value,
            numbers.get(row.unit, ""),
            row.old,
            row.new,
            state_label(row.fate),
            row.why,
            marks,
        )
        for number, (row, marks) in enumerate(zip(rows, hands, strict=True), start=1)
    )


def _called(text: Text) -> Iterator[tuple[str, str]]:
    numbers = labels(text)
    for unit in text.all_units():
        words = bare(unit.words).split()
        yield unit.id, numbers.get(unit.id) or " ".join(words[:5])
