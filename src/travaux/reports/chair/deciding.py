"""Decisions in words: how one was taken, and when (P16)."""

from __future__ import annotations

from travaux.dates import Shape
from travaux.decisions import Decision, Method
from travaux.record.record import key
from travaux.record.reports import is_attached, products
from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.draft import Draft
from travaux.reports.chair.filling import Fact


def method(draft: Draft, decision: Decision) -> Fact | None:
    """Give how a decision was taken; None where that isn't recorded."""
    if decision.method is Method.NOT_RECORDED:
        return None
    words = draft.terms.methods[decision.method]
    if decision.vote:
        vote = decision.vote
        words = draft.said.vote.format(
            in_favour=vote.in_favour, against=vote.against, abstaining=vote.abstaining
        )
    return draft.fact("decisions", decision.id, words, "method")


def approved(draft: Draft, decision: Decision) -> list[Sentence]:
    """Say what a body approved, and what of it is attached to the report (S19, S28)."""
    found = products(draft.record, decision)
    said = draft.sentence(
        draft.said.approved,
        when=_occasion(draft, decision),
        group=draft.group,
        verb=draft.fact("decisions", decision.id, draft.terms.verbs[decision.verb], "verb"),
        method=method(draft, decision),
        documents=draft.listed(draft.cite(name) for name in found),
    )
    return [said, *_attached(draft, found)]


def _occasion(draft: Draft, decision: Decision) -> Fact:
    """Give the day; where only bounds are known, no more than the bounds."""
    when = decision.when
    if when is not None and when == _bounds(draft, when.shape):
        return draft.fact("decisions", decision.id, draft.said.in_the_period, "when")
    if when is not None and when.shape is Shape.WITHIN:
        day = draft.day("decisions", decision.id, when) or draft.gap("date")
        words = draft.said.on_a_day_between.format(when=day.words)
        return draft.fact("decisions", decision.id, words, "when")
    day = draft.on("decisions", decision.id, when)
    return Fact(f"{day.words},", day.positions, day.certainty, gaps=day.gaps)


def _bounds(draft: Draft, shape: Shape) -> object:
    period = draft.report.period
    return type(period)(period.start, period.end, Shape.WITHIN) if shape is Shape.WITHIN else None


def _attached(draft: Draft, found: tuple[str, ...]) -> list[Sentence]:
    report = draft.report.report
    kept = [name for name in found if is_attached(draft.record, report, name)]
    if not kept:
        return []
    several = draft.said.attached[len(kept) > 1]
    answers = [draft.fact("attachments", key(report, name), "", "attached") for name in kept]
    if len(kept) == len(found):
        return [
            draft.sentence("{words}{answers}", words=several, answers=draft.listed(answers[:1]))
        ]
    listed = draft.plainly(kept)
    pattern = draft.said.attached_of[len(kept) > 1]
    return [draft.sentence(pattern, documents=listed)]
