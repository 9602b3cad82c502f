"""Approving: a whole text is approved when nothing in it is open any more (S17, S18).

Whatever stays open has to be listed as an accepted exception, one by one: then everybody knows. A
resolution goes with one exact issue of the text that it adopts; it isn't approved while a later
issue of that text exists, unless that, too, is accepted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from travaux.consensus import UnitStanding
from travaux.decisions import Decision
from travaux.documents import DocumentKind, Issue
from travaux.findings import Finding, Severity
from travaux.procedure.floor import Floor
from travaux.procedure.pointing import names_in
from travaux.procedure.rules import NotAllowed, Row
from travaux.readings import BracketKind, Disposition
from travaux.record.decisions import ADOPTING, adopted_by
from travaux.record.documents import renditions_of
from travaux.record.locks import Lock, hinted, locks_of, made_stale_by, unlocked
from travaux.record.openings import (
    Opening,
    Openness,
    accepted,
    doubtful_brackets,
    not_accepted,
)
from travaux.record.proposals import settled_units
from travaux.record.record import key
from travaux.record.standings import ad_referendum, reopened
from travaux.record.tabled import is_tabled, rulings_on, settled_into
from travaux.texts import Text, fold, readable

_CLOSED = Row("a text is approved when no bracket and no proposal in it is undecided", "S17")
_LOCKED = Row("a resolution goes with one exact issue, and is stale when a later one comes", "S18")

_FEW = 10  # so many open things are named in one sentence
_TEXTS = (DocumentKind.NEGOTIATING_TEXT, DocumentKind.DRAFT_RESOLUTION)
_CHANGES_WORDS = (Disposition.TAKE, Disposition.BRIDGE, Disposition.DELETE)


def may_be_decided(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Make sure that a decision may be taken on an issue: approved or adopted is a clean text.

    Raises:
        NotAllowed: something is open in it, or it adopts an issue that a later one replaced.
    """
    approves = decision.verb in ADOPTING
    if approves:
        _nothing_open(floor, decision, issue)
        yield from _not_tabled(floor, decision, issue)
        yield from _not_in_the_words(floor, decision, issue)
        yield from not_as_agreed(floor, issue.id)
        yield from _unsettled(floor, decision, issue)
    for lock in locks_of(floor.record, issue.id, decision.when):
        if lock.stale:
            yield from _stale(floor, decision, lock, refuse=approves)
    if approves and (text := hinted(floor.record, issue)):
        yield _finding(
            decision,
            "resolution-unlocked",
            f"No link says which exact issue {issue.id} adopts; it looks like {text}. If so, tie "
            "them by “link-documents” (S18).",
        )


def still_open(floor: Floor, issue: str) -> tuple[Opening, ...]:
    """Give what is open in an issue and not accepted, as whoever read the text tells it."""
    left = brackets_left(floor, issue)
    found = not_accepted(floor.record, issue)
    return (*(one for one in left if not accepted(floor.record, issue, one)), *found)


def brackets_left(floor: Floor, issue: str) -> tuple[Opening, ...]:
    """Give the brackets that came with a text and stand in a unit beside one that was decided.

    The record knows units with brackets, and not how many each has: those who handle the texts do.
    """
    doubtful = doubtful_brackets(floor.record, issue)
    if not doubtful or floor.texts is None:
        return ()
    standing = {
        one.unit
        for one in floor.texts.brackets(floor.record, issue)
        if one.kind is BracketKind.TYPED
    }
    return tuple(Opening(unit, Openness.BRACKET) for unit in doubtful if unit in standing)


def listed(found: Sequence[Opening], name: Callable[[str], str]) -> str:
    """List what is open in one sentence: the first ten, and how many more."""
    said = [_said(one, name) for one in found[:_FEW]]
    more = f"; and {len(found) - _FEW} more" if len(found) > _FEW else ""
    return "; ".join(said) + more


def _said(one: Opening, name: Callable[[str], str]) -> str:
    where = f"{name(one.unit)}: " if one.unit else ""
    where = f"after {name(one.after)}: " if one.after else where
    if not one.proposal:
        return f"{where}a {one.how} ({one.id})"
    who = f" of {' and '.join(one.parties)}" if one.parties else ", which nobody supports any more"
    return f"{where}{one.id}{who}, {one.how}"


def _nothing_open(floor: Floor, decision: Decision, issue: Issue) -> None:
    found = still_open(floor, issue.id)
    if found:
        text = floor.texts.text(floor.record, issue.id) if floor.texts else None
        name = names_in(issue.id, text).name if text else (lambda unit: f"unit {unit}")
        raise NotAllowed(
            f"decision {decision.id}, by which {issue.id} is {decision.verb}, while "
            f"{_many(len(found))} open in it: {listed(found, name)}",
            _CLOSED,
            "the same once each is decided, withdrawn or dropped, and the next issue made of it; "
            "or once each that is to stay open is listed by “accept-exception”",
        )


def _many(number: int) -> str:
    return "1 thing is" if number == 1 else f"{number} things are"


def _not_tabled(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of a text that is on file and that nobody tabled: what is open in it isn't known."""
    on_file = renditions_of(floor.record, issue.id)
    if issue.kind in _TEXTS and on_file and not is_tabled(floor.record, issue.id):
        yield _finding(
            decision,
            "text-not-tabled",
            f"{issue.id} isn't tabled, so nobody checked whether anything is open in it. Table its "
            "text to have that looked at (S17).",
            Severity.NOTE,
        )


def _not_in_the_words(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of brackets that were decided and still stand in the words that are approved."""
    decided = [
        one
        for one in rulings_on(floor.record, issue.id)
        if one.disposition in _CHANGES_WORDS or one.bracket.kind is BracketKind.TYPED
    ]
    if decided:
        yield _finding(
            decision,
            "decided-words-missing",
            f"Decisions on brackets of {issue.id} that aren't in its words: {len(decided)}. They "
            "come with the next issue. Make that one, and look whether it is what was approved "
            "(R9).",
        )


def _unsettled(floor: Floor, decision: Decision, issue: Issue) -> Iterator[Finding]:
    """Tell of capitals that are still awaited, and of paragraphs reopened and not agreed since."""
    waiting = ad_referendum(floor.record, issue.id)
    if capitals := dict.fromkeys(one for standing in waiting for one in standing.awaited):
        yield _finding(
            decision,
            "capitals-awaited",
            f"Paragraphs of {issue.id} that are agreed ad referendum: {len(waiting)}. Capitals "
            f"still awaited: {' and '.join(capitals)}. Look whether they have confirmed by now, or "
            "whether the body went ahead without (P10).",
        )
    if again := reopened(floor.record, issue.id):
        yield _finding(
            decision,
            "reopened-not-agreed",
            f"Paragraphs of {issue.id} that were reopened and not agreed since: {len(again)} (for "
            f"{_whose(again)}). Look whether the body meant to close them with the whole (P10).",
        )


def _whose(reopened: Sequence[UnitStanding]) -> str:
    return " and ".join(dict.fromkeys(one.by for one in reopened))


def adopted_already(floor: Floor, issue: str) -> Iterator[Finding]:
    """Tell of an act on a text that was approved or adopted: its body may change it."""
    taken = adopted_by(floor.record, issue)
    if taken:
        yield Finding(
            Severity.WARNING,
            "text-adopted",
            issue,
            f"It was {taken.verb} by decision {taken.id}. Look whether the body means to change it "
            "again; if so, it decides anew on the issue that comes of this (R9).",
        )


def not_as_agreed(floor: Floor, issue: str) -> Iterator[Finding]:
    """Tell of paragraphs of a text that were agreed with other words than stand in it (P10)."""
    if changed := changed_since_agreed(floor, issue):
        said = " and ".join(changed)
        yield Finding(
            Severity.WARNING,
            "agreed-words-differ",
            issue,
            f"{said} had other words when agreed. See who changed them; reopen them, or agree to "
            "them anew if the body means these (P10).",
        )


def changed_since_agreed(floor: Floor, issue: str) -> tuple[str, ...]:
    """Name the paragraphs of an issue that were agreed as they stood in another, and read else.

    One that has gone since is named by its id.
    """
    text = floor.texts.text(floor.record, issue) if floor.texts else None
    if floor.texts is None or text is None:
        return ()
    agreed = {
        unit: _agreed_in(floor, one) for unit, one in settled_units(floor.record, issue).items()
    }
    before = set(agreed.values()) - {issue, ""}
    then = {one: _words(floor.texts.text(floor.record, one)) for one in before}
    names, now = names_in(issue, text), _words(text)
    return tuple(
        names.name(unit)
        for unit, one in agreed.items()
        if then.get(one) and then[one].get(unit) != now.get(unit)
    )


def _agreed_in(floor: Floor, standing: UnitStanding) -> str:
    """Give the issue that holds the words that were agreed; "" where none does yet.

    Where a bracket of the paragraph was decided, they stand in the issue that was made of that.
    """
    ruled = {one.bracket.unit for one in rulings_on(floor.record, standing.issue)}
    after = settled_into(floor.record, standing.issue)
    return after if standing.unit in ruled else standing.issue


def _words(text: Text | None) -> dict[str, str]:
    return {unit.id: fold(readable(unit.words)) for unit in text.all_units()} if text else {}


def _stale(floor: Floor, decision: Decision, lock: Lock, *, refuse: bool) -> Iterator[Finding]:
    later = " and ".join(lock.later)
    if refuse and not unlocked(floor.record, lock):
        raise NotAllowed(
            f"decision {decision.id}, by which {lock.resolution} is {decision.verb}, which "
            f"{lock.relation} {lock.text} while {later} came later",
            _LOCKED,
            f"the same on a revision of {lock.resolution} that names {lock.later[-1]}; or, where "
            f"the body means {lock.text}, once that is listed by “accept-exception”",
        )
    yield _finding(
        decision,
        "resolution-stale",
        f"{lock.resolution} {lock.relation} {lock.text}, and {later} came later. Revise the "
        "resolution, unless the body means that issue (S18).",
    )


def made_stale(floor: Floor, issue: Issue) -> Iterator[Finding]:
    """Tell of the resolutions that an issue makes stale, when it comes (S18)."""
    return (_made_stale(lock, issue) for lock in made_stale_by(floor.record, issue))


def stale_since_registered(floor: Floor, issue: Issue) -> Iterator[Finding]:
    """Tell of those that were tied to their text only after the issue that makes them stale came.

    The others were told when it was registered: once is enough.
    """
    links, came = floor.record.links, floor.record.issues.first(issue.id)
    for lock in made_stale_by(floor.record, issue):
        if links.first(key(lock.resolution, lock.relation, lock.text)) > came:
            yield _made_stale(lock, issue)


def _made_stale(lock: Lock, issue: Issue) -> Finding:
    return Finding(
        Severity.WARNING,
        "resolution-stale",
        lock.resolution,
        f"It {lock.relation} {lock.text}, and {issue.id} comes later. Revise it to name that one, "
        "or leave it on purpose: it isn't approved as it is (S18).",
    )


def _finding(
    decision: Decision, code: str, message: str, weight: Severity = Severity.WARNING
) -> Finding:
    return Finding(weight, code, f"decision {decision.id}", message)
