"""A text through all its revisions: how long it takes, and whether a word or a wish is lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from benchmarks.compile.figures import Row, best, peak_memory, seconds
from benchmarks.living.generated import Negotiating
from tests.living import LivingText
from tests.origins import fates, followed_back, unaccounted, words_lost
from travaux.drafting.brackets import brackets
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import alphabetical, compiled
from travaux.proposals import EntryState
from travaux.record import fold
from travaux.record.proposals import live_on
from travaux.reports.history.grounds import Span, grounds
from travaux.reports.history.line import Stage


def lived(negotiating: Negotiating) -> Iterator[Row]:
    """Go through all revisions, and tell what it took."""
    began = time.process_time()
    negotiating.go_through()
    taken = time.process_time() - began
    living, size = negotiating.living, negotiating.size
    changes = sum(fates(living).values())
    decisions = len(living.record.rulings)
    yield Row(
        f"{size.paragraphs} paragraphs, {size.delegations} delegations, {size.revisions} revisions,"
        f" {negotiating.received:,} proposals ({changes:,} changes), {decisions:,} decisions",
        seconds(taken),
        "–",
        f"{1000 * taken / decisions:.1f} ms a decision, all told",
        "–",
        None,
        {"ours_s": taken, "decisions": decisions, "changes": changes},
    )
    yield _memory(living)


def law_4(living: LivingText) -> Iterator[Row]:
    """Follow every word of the last issue to its origin, and every wish to what became of it."""
    found, lost = followed_back(living), len(words_lost(living))
    figures = {"words": found.words, "faults": len(found.faults), "lost": lost}
    yield Row(
        f"law 4: all {found.words:,} words of the last issue followed back to where they entered",
        f"{found.from_base:,} from the first issue, {found.from_proposals:,} from proposals, "
        f"{found.from_bridges:,} from bridges",
        "–",
        f"{len(found.faults)} without ground, {lost} gone by nobody's decision",
        "0, 0",
        not found.faults and not lost,
        {name: float(value) for name, value in figures.items()},
    )
    states, left = fates(living), len(unaccounted(living))
    told = (f"{states[state]:,} {state}" for state in EntryState if states[state])
    yield Row(
        f"what became of all {sum(states.values()):,} changes ever asked for",
        ", ".join(told),
        "–",
        f"{left} unaccounted for",
        "0",
        left == 0,
    )


def _memory(living: LivingText) -> Row:
    peak = peak_memory()
    issues = len(living.issues)
    return Row(
        f"memory with all {issues} issues, their compilations and the record of "
        f"{living.record.size:,} entries",
        f"peak {peak:.0f} MB",
        "–",
        f"{peak:.0f} MB",
        "–",
        None,
        {"peak_mb": peak},
    )


def single(negotiating: Negotiating) -> Iterator[Row]:
    """Ask anew on the last issue, and measure one thing after the other."""
    negotiating.ask(negotiating.size.proposals)
    living = negotiating.living
    for work, action, times in _works(negotiating):
        taken = best(action, times)
        yield Row(
            f"{work}, on the last issue",
            seconds(taken),
            "–",
            seconds(taken),
            "–",
            None,
            {"s": taken},
        )
    yield _decision(negotiating, living)


def _works(negotiating: Negotiating) -> Iterator[tuple[str, Callable[[], object], int]]:
    living = negotiating.living
    text, proposals, record = living.text, living.proposals, living.record
    compilation = living.compilation
    on_it = sum(one.open for proposal in proposals for one in proposal.entries)
    yield f"compiled, {on_it:,} open changes", lambda: compiled(text, proposals, alphabetical), 3
    found = living.brackets()
    yield f"its {len(found):,} brackets found", lambda: brackets(compilation), 3
    settlement = living.settlement()
    yield "settled", living.settlement, 3
    carried = live_on(record, living.issue)
    yield "everything open carried", lambda: carried_on(settlement, carried), 3
    earlier = living.provenance
    yield "where each word is from", lambda: settlement.provenance(earlier, "next"), 3
    stage = Stage(living.issue, text, earlier)
    span = Span(text.units[len(text.units) // 2].id, 0, 1)
    yield "why one word is there", lambda: grounds(record, stage, span, found), 20
    one_more = next(one for one in reversed(proposals) if len(one.entries) == 1)
    yield "one more proposal", lambda: compilation.with_proposal(one_more), 20
    entries = living.entries
    yield f"the record of {len(entries):,} entries folded", lambda: fold(entries), 1


def _decision(negotiating: Negotiating, living: LivingText) -> Row:
    """Decide brackets here and there; each time, what is open then is listed, too."""
    found = living.brackets()
    began, made = time.process_time(), 0
    for bracket in found[:: max(1, len(found) // 20)]:
        made += negotiating.decide_one(bracket)
        living.brackets()
    taken = (time.process_time() - began) / made
    return Row(
        f"one decision of {len(found):,}, folded, and what is open listed again",
        seconds(taken),
        "–",
        seconds(taken),
        "< 100 ms",
        taken < 0.1,
        {"s": taken},
    )
