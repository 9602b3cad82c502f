"""The living text (S14–S18): on the negotiation of eight issues, and on the case's own facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sample.checks.proving import NotProved, same
from sample.enacting import PROGRAM, RESOLUTION, Case
from sample.negotiating import APPROVAL, ISSUES, Negotiation, tried
from travaux.changes import apply
from travaux.consensus import Standing
from travaux.drafting.accounting import Account, Fate, accounted
from travaux.drafting.comparison import compared
from travaux.drafting.provenance import Origin
from travaux.proposals import Delivery, ProposalKind
from travaux.readings import BracketKind, Ruling
from travaux.record import Record
from travaux.record.locks import locks_of
from travaux.record.openings import not_accepted, openings
from travaux.record.record import key
from travaux.record.standings import standings
from travaux.texts import Text, fold, joined, readable, tokens
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import ActFailed

_REV_1, _REV_4, _REV_7 = ISSUES[1], ISSUES[4], ISSUES[7]
_STALE = "resolution-stale"


def contributions(case: Case) -> str:
    """S14: contributions taken in, attributed, on an exact version, oral or written."""
    comment = case.record.received["comment-2004-03-09"]
    facts = (comment.proposal.base, comment.meeting, comment.delivery, comment.proposal.kind)
    told = ("CP/CAJP-2038/03", "2004-03-09", Delivery.ORAL, ProposalKind.COMMENT)
    same("a comment of 2004-03-09", facts, told)
    came = case.talks.record.received
    same("without a sponsor", [one for one, how in came.items() if not how.proposal.sponsors], [])
    files = {name: one for name, one in came.items() if one.digest}
    written = {(one.delivery, one.proposal.base) for one in files.values()}
    same("written input", written, {(Delivery.WRITTEN, _REV_1)})
    older = [name for name, one in files.items() if one.proposal.made_on]
    same(
        "made on the first issue",
        (older, files["ecuador"].proposal.made_on),
        (["ecuador"], ISSUES[0]),
    )
    said = [one for one in came.values() if one.delivery is Delivery.ORAL]
    same("said at a meeting", [one for one in said if not one.meeting], [])
    return (
        f"{len(files)} files are tied to {_REV_1}, one of them made on {ISSUES[0]}; "
        f"{len(said)} came by word of mouth, each at a meeting; a comment is tied to "
        "CP/CAJP-2038/03, on which it was made"
    )


def accounting(case: Case) -> str:
    """S15: a text with all contributions in it, of which none is lost."""
    talks = case.talks
    first = _account(
        talks.before(talks.record.rulings.position(next(iter(talks.record.rulings)))), _REV_1
    )
    same("before anything is decided", first.count(Fate.DECIDED), 0)
    shown = [row for row in first.rows if row.fate in (Fate.SHOWN, Fate.MERGED)]
    same("shown without a name", [row for row in shown if not row.sponsors], [])
    for issue in ISSUES[1:7]:
        _account(talks.before(talks.record.settlements.position(issue)), issue)
    last = _account(talks.dossier, _REV_7)
    same("still shown in rev. 7", last.count(Fate.SHOWN) + last.count(Fate.MERGED), 0)
    became = Counter(_became(talks.record))
    same("everything received", became.total(), _received(talks.record))
    sum_of = " + ".join(f"{what} {count}" for what, count in became.most_common())
    return f"on rev. 1: {first.sentence()}; by the end: received {became.total()} = {sum_of}"


def _became(record: Record) -> Iterator[str]:
    """Tell of each thing that was ever asked for what has become of it."""
    for one in record.proposals.values():
        out = "withdrawn" * one.withdrawn or "dropped" * one.dropped
        if one.kind is ProposalKind.PROPOSAL:
            yield from (out or str(entry.state) for entry in one.entries if entry.part_of is None)
            yield from (out or "without a place" for _ in one.unplaced)


def _received(record: Record) -> int:
    """Count what came in, as it came in."""
    every = (one.proposal for one in record.received.values())
    asked = (one for one in every if one.kind is ProposalKind.PROPOSAL)
    return sum(len(one.entries) + len(one.unplaced) for one in asked)


def history(case: Case) -> str:
    """S16: any two issues compared by paragraph; where each phrase of the last one is from."""
    talks = case.talks
    texts = {issue: talks.words(issue) for issue in ISSUES}
    for issue in (PROGRAM, RESOLUTION):
        words = _words(case.texts[issue])
        same(f"{issue} in the group's dossier", words, _words(talks.words(issue)))
    pairs = list(combinations(ISSUES, 2))
    for one, other in pairs:
        changes = compared(texts[one], texts[other]).changes
        made = _words(apply(texts[one], changes))
        same(f"{other} from {one}", made, _words(texts[other]))
    phrases = list(_phrases(talks, texts[_REV_7]))
    strange = [one for one in phrases if one.origin.issue not in ISSUES]
    same("words from nowhere", strange, [])
    settled = [one for one in phrases if one.origin.issue in ISSUES[2:]]
    same("settled, asked for by nobody", [one for one in settled if not one.parties], [])
    told = next(one for one in settled if "human rights law" in one.words and one.unit == "u14")
    number = ISSUES.index(told.origin.issue)
    return (
        f"all {len(pairs)} pairs of the eight issues compare; each of the {len(phrases)} phrases "
        f"of rev. 7 has its issue and its askers: in paragraph 2, “{readable(told.words).strip()}” "
        f"entered in rev. {number}, from {' and '.join(told.parties)}"
    )


def clean_text(case: Case) -> str:
    """S17: a text approved only when nothing in it is open, or what is open is accepted."""
    talks = case.talks
    typed = next(name for name, one in talks.record.rulings.items() if _is_typed(one, _REV_4))
    _refused(talks.before(talks.record.rulings.position(typed)), _REV_4, "a bracket in the text")
    accepting = talks.before(talks.record.exceptions.position(key(_REV_7, "canada")))
    _refused(accepting, _REV_7, "canada#4 of CAN, parked")
    deciding = talks.before(talks.record.decisions.position(APPROVAL))
    asks = {"id": "late", "issue": _REV_7, "sponsors": ["CHL"]}
    asks["instruction"] = "In paragraph 10, delete “public”."
    _refused(deciding, _REV_7, "late#0 of CHL, undecided", ("receive-proposal", asks))
    tried(deciding, _approval(_REV_7, RESOLUTION))
    rulings = talks.record.rulings.items()
    same("decided nowhere", [name for name, one in rulings if not (one.body and one.meeting)], [])
    units = [unit.id for unit in talks.words(_REV_7).units]
    came = standings(talks.record, _REV_7, units).values()
    same("every paragraph, at last", {one.standing for one in came}, {Standing.ADOPTED})
    still = openings(talks.record, _REV_7)
    same("open and not accepted", not_accepted(talks.record, _REV_7), ())
    same("open and accepted", {one.proposal for one in still}, {"canada"})
    return (
        f"{len(rulings)} brackets decided, each by a body at a meeting; rev. 7 is refused with "
        "a parked proposal or a new one open, as rev. 4 is with a bracket, and approved with "
        f"{len(still)} things of Canada's that are accepted to stay open"
    )


def locked(case: Case) -> str:
    """S18: the resolution goes with one exact issue, and is stale when another comes."""
    for name, dossier in (("case", case.dossier), ("negotiation", case.talks.dossier)):
        locks = locks_of(dossier.record, RESOLUTION)
        same(f"{name}: adopts", [(one.text, one.stale) for one in locks], [(PROGRAM, False)])
        eighth = ("register-issue", {"id": PROGRAM.replace("7", "8"), "kind": "negotiating text"})
        told = {one.where for one in tried(dossier, eighth).findings if one.code == _STALE}
        same(f"{name}: rev. 8 makes stale", told, {RESOLUTION})
        _refused(dossier, RESOLUTION, "rev. 8 came later", eighth)
    cited = [one for one in _words(case.talks.words(RESOLUTION)) if PROGRAM in one]
    same("paragraphs that name rev. 7", len(cited), 1)
    return (
        f"{RESOLUTION} adopts and names {PROGRAM}; with a rev. 8 it is stale at once, and isn't "
        "approved as it is"
    )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words in a row with one origin, and who asked for them: parties, or who bridged."""

    unit: str
    words: str
    origin: Origin
    parties: tuple[str, ...]


def _phrases(talks: Negotiation, text: Text) -> Iterator[_Phrase]:
    """Give the words of the last issue, run by run, with where each run is from."""
    record = talks.record
    provenance = talks.dossier.texts.provenance(record, _REV_7)
    for unit in text.all_units():
        parts, at = tokens(unit.words), 0
        for run in provenance.runs(unit.id):
            words = joined(parts[at : at + run.count])
            at += run.count
            yield _Phrase(unit.id, words, run.origin, _askers(talks, run.origin))
        same(f"words of {unit.id} with an origin", at, len(parts))


def _askers(talks: Negotiation, origin: Origin) -> tuple[str, ...]:
    """Give who asked for words: those who did then, and whoever brought a bridge."""
    record = talks.record
    asked = [record.received[name].proposal for name, _ in origin.entries]
    named = [party for one in asked for party in one.parties]
    bridge = record.rulings[origin.ruling].proposer if origin.ruling else ""
    return tuple(dict.fromkeys(filter(None, (*named, bridge))))


def _account(dossier: Dossier, issue: str) -> Account:
    """Give the account of all that was asked of an issue, and make sure that its sum is right."""
    account = accounted(dossier.texts.compilation(dossier.record, issue))
    same(f"the sum of {issue}", sum(account.count(fate) for fate in Fate), account.received)
    return account


def _words(text: Text) -> list[str]:
    return [fold(unit.words) for unit in text.all_units()]


def _approval(*objects: str) -> tuple[str, dict[str, Any]]:
    given = {"id": "tried", "body": "GT/TM", "verb": "approved", "method": "consensus"}
    return "take-decision", {**given, "objects": list(objects)}


def _refused(dossier: Dossier, issue: str, why: str, *before: tuple[str, dict[str, Any]]) -> None:
    """Make sure that an issue isn't approved, for a reason that is told."""
    try:
        tried(dossier, *before, _approval(issue))
    except ActFailed as refusal:
        if why not in str(refusal):
            raise NotProved(f"why {issue} isn't approved", str(refusal), why) from refusal
        return
    raise NotProved(f"approval of {issue}", "entered", "refused")


def _is_typed(ruling: Ruling, issue: str) -> bool:
    return ruling.issue == issue and ruling.bracket.kind is BracketKind.TYPED
