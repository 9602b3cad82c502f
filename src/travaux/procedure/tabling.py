"""Tabling: the words of an issue come on record, and the next issue is made of what was decided.

From then on each paragraph has its permanent id, proposals can be made on it, and for every word it
is known where it is from. Nothing that is open is left behind: what was asked of the earlier issue
is carried to the later one, or it is said why it can't be (S15–S17).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from travaux.documents import Level, Rendition
from travaux.events import (
    BasisSet,
    BracketDecided,
    Event,
    GroundsFiled,
    ProposalsCirculated,
    Recorded,
    RenditionFiled,
    RevisionSettled,
    TextRenumbered,
    TextTabled,
)
from travaux.findings import Finding, Severity
from travaux.numbering import labels
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.approving import adopted_already, not_as_agreed, stale_since_registered
from travaux.procedure.drafters import Tabled
from travaux.procedure.filing import is_digest
from travaux.procedure.floor import Floor
from travaux.procedure.rules import NotAllowed, Row
from travaux.readings import Carriage, CarriedProposal, Carry
from travaux.record import fold
from travaux.record.attribution import proposals_named, shown_to
from travaux.record.decisions import stands_for
from travaux.record.proposals import live_on
from travaux.record.record import key
from travaux.record.tabled import is_tabled, rulings_on, settled_into, tabled_issues, tabled_text

_ONCE = Row("the words of an issue are settled once; another wording is another issue", "P2, P9")
_LATER = Row("an issue follows an earlier one of the same text", "P3, S16")
_NEXT = Row("the next issue is made of what was decided on the last one", "S16, S17")
_SYMBOL = Row("an issue is on the register before its words are", "P1")
_DECIDED = Row("the numbers of paragraphs change only in a clean-up that was decided", "P9")


@act
def table_text(
    floor: Floor, issue: str, digest: str, name: str, media_type: str = "", follows: str = ""
) -> Acted:
    """Put the words of an issue on record, each paragraph under an id that it keeps.

    They come as a file (`digest`, `name`, `media_type`). `follows` is the issue that it goes on
    from, the latest one tabled of the same document if left out: its paragraphs keep their ids, and
    what is still open on it is carried to this one. The same issue in another language is tabled in
    the same way, and its paragraphs get the ids of the first.
    """
    document = floor.issue(issue)
    is_digest(digest, f"tabling {document.id}")
    first = tabled_text(floor.record, document.id)
    before = "" if first else _before(floor, document.id, follows)
    read = floor.drafters.tabled(floor.record, document.id, digest, name, before)
    made = read.value
    if tabled_text(floor.record, document.id, made.language):
        what = f"tabling the words of {document.id} ({made.language}) again"
        raise NotAllowed(what, _ONCE, "the next revision, or a corrigendum, under its own symbol")
    found = _found(document.id, made.carried)
    file = Rendition(document.id, made.language, digest, media_type, name)
    own = (*_filed(floor, file), *_tabled(document.id, before, made))
    carried = tuple(_carried(floor, document.id, before, made)) if before else ()
    events = (*own, *carried)
    differs = not_as_agreed(_afterwards(floor, events), document.id)
    more = [*_open_in_translation(floor, document.id, made)]
    more += _shown_to_more(floor, before, document.id) if before else ()
    return done(*events, findings=(*read.findings, *found, *differs, *more))


@act
def settle_revision(floor: Floor, issue: str, following: str, renumber: str = "") -> Acted:
    """Make the next issue of a text from all that was decided on the one on the table.

    `following` is the symbol that it bears, on the register already. Decided words stand in it
    without brackets; every proposal that is open is kept, rebased, satisfied or needs a hand, and
    the findings say which. Paragraphs keep their numbers, new ones stand beside them as 4 bis;
    `renumber` is the id of the decision by which the numbers are cleaned up instead. Its words are
    on file in plain notation, until the document is that is issued of it (“file-rendition”).
    """
    document, next_one = floor.issue(issue), floor.issue(following)
    _may_follow(floor, document.id, next_one.id)
    if renumber:
        floor.known("decision", renumber, floor.record.decisions)
    made = floor.drafters.settled(floor.record, document.id, next_one.id, renumbered=bool(renumber))
    events = [
        *_filed(floor, _words(next_one.id, made.value)),
        *_tabled(next_one.id, document.id, made.value),
    ]
    if renumber:
        numbers = _renumbered(floor, document.id, made.value)
        events.append(TextRenumbered(next_one.id, numbers, renumber))
    events += _carried(floor, next_one.id, document.id, made.value)
    found = (
        *_found(next_one.id, made.value.carried),
        *_shown_to_more(floor, document.id, next_one.id),
        *adopted_already(floor, document.id),
        *_other_languages(floor, document.id, next_one.id),
        *stale_since_registered(floor, next_one),
    )
    return done(*events, findings=(*made.findings, *found))


def _afterwards(floor: Floor, events: Iterable[Event]) -> Floor:
    """Give the floor as it is once these events are on record."""
    stamp, size = floor.at.isoformat(), floor.record.size
    entries = (Recorded(size + n, stamp, floor.by, event) for n, event in enumerate(events))
    return replace(floor, record=fold(entries, floor.record))


def _words(issue: str, made: Tabled) -> Rendition:
    """Give the words of an issue as a file of it: there is no other yet."""
    return Rendition(
        issue, made.language, made.digest, "text/plain", f"{issue.replace('/', '-')}.txt"
    )


def _filed(floor: Floor, file: Rendition) -> Iterator[Event]:
    """File what holds an issue, where nothing is on file in that language."""
    if key(file.issue, file.language) not in floor.record.renditions:
        yield RenditionFiled(file)


def _before(floor: Floor, issue: str, follows: str) -> str:
    """Give the issue that one goes on from."""
    document = floor.issue(issue)
    if follows:
        earlier = floor.issue(follows)
        if not is_tabled(floor.record, earlier.id):
            raise NotAllowed(
                f"tabling {issue} as the issue after {earlier.id}, whose words aren't on record",
                _LATER,
                f"the same after “table-text” of {earlier.id}, or without “follows”",
            )
        if stands_for(earlier, document):
            what = f"tabling {issue} as the issue after {earlier.id}, which is a later one"
            raise NotAllowed(what, _LATER, "an issue before it as the one that it “follows”")
        _still_on_the_table(floor, earlier.id, issue)
        return earlier.id
    own = [one for one in tabled_issues(floor.record, document.work) if one != issue]
    earlier_ones = [one for one in own if stands_for(document, floor.record.issues[one])]
    if not earlier_ones:
        return ""
    _still_on_the_table(floor, earlier_ones[-1], issue)
    return earlier_ones[-1]


def _may_follow(floor: Floor, issue: str, following: str) -> None:
    if not is_tabled(floor.record, issue):
        what = f"settling {issue}, whose words aren't on record"
        raise NotAllowed(what, _NEXT, f"the same after “table-text” of {issue}")
    if is_tabled(floor.record, following):
        what = f"settling {issue} as {following}, which has words already"
        raise NotAllowed(what, _ONCE, "the same under a symbol that is free: “allot-next-issue”")
    if issue == following:
        raise NotAllowed(f"settling {issue} as itself", _NEXT, "the symbol of the next issue")
    _is_later(floor, issue, following)
    _still_on_the_table(floor, issue, following)


def _is_later(floor: Floor, issue: str, following: str) -> None:
    """Make sure that what is agreed stays with its text: standings are those of one document."""
    if not stands_for(floor.record.issues[following], floor.record.issues[issue]):
        what = f"settling {issue} as {following}, which isn't a later issue of it"
        raise NotAllowed(what, _LATER, "the next symbol of the same document: “allot-next-issue”")


def _still_on_the_table(floor: Floor, issue: str, following: str) -> None:
    after = settled_into(floor.record, issue)
    if after:
        what = f"{following} as the issue after {issue}, which {after} follows already"
        raise NotAllowed(what, _NEXT, f"the same after {after}")


def _tabled(issue: str, follows: str, made: Tabled) -> Iterator[Event]:
    yield TextTabled(issue, made.language, made.digest, follows, made.bracketed)
    if made.grounds:
        yield GroundsFiled(issue, made.language, made.grounds)


def _carried(floor: Floor, issue: str, follows: str, made: Tabled) -> Iterator[Event]:
    """Carry what is open. Whoever sees the text sees who asks for what in it (S34)."""
    for name in _kept_back(floor, follows):
        # Each for itself: what names two is shown only to who may see both.
        yield ProposalsCirculated((name,), Level.BODY)
    yield RevisionSettled(issue, follows, made.carried)
    yield from _basis_goes_on(floor, issue, follows)


def _basis_goes_on(floor: Floor, issue: str, follows: str) -> Iterator[Event]:
    """Let the later issue be the basis where the earlier one was: it is the same text (P11)."""
    for one in floor.record.bases.values():
        if one.issue == follows:
            yield BasisSet(one.body, issue, one.matter)


def _kept_back(floor: Floor, issue: str) -> Iterator[str]:
    """Give the proposals in an issue, open or decided on, that not all of the body may see yet."""
    open_ones = [one.id for one in live_on(floor.record, issue)]
    rulings = map(BracketDecided, rulings_on(floor.record, issue))
    decided = (name for ruling in rulings for name in sorted(proposals_named(ruling)))
    for name in dict.fromkeys((*open_ones, *decided)):
        if shown_to(floor.record, name) < Level.BODY:
            yield name


def _shown_to_more(floor: Floor, issue: str, following: str) -> Iterator[Finding]:
    """Tell of what was circulated to some only, and goes to the whole body with the next issue."""
    narrow = [one for one in _kept_back(floor, issue) if one in floor.record.circulated]
    if narrow:
        said = (
            f"Circulated to some only until now, and shown to the whole body with {following}: "
            f"{', '.join(narrow)}. If that is too early, strike this, and ask their sponsors first."
        )
        yield Finding(Severity.WARNING, "shown-to-more", following, said)


def _other_languages(floor: Floor, issue: str, following: str) -> Iterator[Finding]:
    """Tell of the language versions of an issue that the next one doesn't have yet."""
    own = [one.language for one in floor.record.tabled.values() if one.issue == issue]
    if own[1:]:
        said = (
            f"{issue} is on record in {', '.join(own)}, and {following} was made in {own[0]} only. "
            f"Have it made in {', '.join(own[1:])}, and table that (“table-text”)."
        )
        yield Finding(Severity.NOTE, "languages-to-make", following, said)


def _open_in_translation(floor: Floor, issue: str, made: Tabled) -> Iterator[Finding]:
    """Tell of brackets in another language where the first language, which is decided, has none."""
    first = tabled_text(floor.record, issue)
    more = [one for one in made.bracketed if first and one not in first.bracketed]
    if first and more:
        text = floor.drafters.text(floor.record, issue)
        numbers = labels(text) if text else {}
        said = (
            f"It has brackets that the text in {first.language} lacks, at "
            f"{', '.join(numbers.get(one) or one for one in more)}. They aren't counted as open: "
            f"see which version is right, and have the other mended."
        )
        yield Finding(Severity.WARNING, "brackets-differ", f"{issue} ({made.language})", said)


def _renumbered(floor: Floor, issue: str, made: Tabled) -> tuple[tuple[str, str, str], ...]:
    """Give the table of old and new numbers, of the paragraphs whose number is another one."""
    text = floor.drafters.text(floor.record, issue)
    old = labels(text) if text else {}
    return tuple(
        (unit, old.get(unit, ""), new) for unit, new in made.labels if old.get(unit, "") != new
    )


def _found(issue: str, carried: Iterable[CarriedProposal]) -> tuple[Finding, ...]:
    """Tell how each change came that wasn't simply kept."""
    return tuple(_told(issue, proposal, one) for proposal in carried for one in proposal.carriages)


def _told(issue: str, proposal: CarriedProposal, carriage: Carriage) -> Finding:
    place = proposal.entries[carriage.number].place
    where = f"{proposal.proposal}, {place or f'change {carriage.number}'}"
    match carriage.carry:
        case Carry.SATISFIED:
            said = f"{carriage.why} It is closed."
            return Finding(Severity.NOTE, "proposal-satisfied", where, said)
        case Carry.REBASED | Carry.KEPT:
            said = f"{carriage.why} It stands in {issue} on the words that are there now."
            return Finding(Severity.NOTE, "proposal-rebased", where, said)
        case Carry.NEEDS_A_HAND:
            said = (
                f"{carriage.why} Find its place in {issue} with “place-entry”, or ask its sponsors."
            )
            return Finding(Severity.WARNING, "proposal-needs-a-hand", where, said)
