"""Sponsoring: who asks for a proposal; a party comes, goes and steps aside by its own word (P13).

A name is never added by anybody's guess. A party acts itself, or the secretariat enters what the
party wrote in a document on the register, or said at a meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.bodies import Role
from travaux.dates import When
from travaux.delegations import Delegation, Grouping
from travaux.events import MemberSteppedOut, ProposalWithdrawn, SponsorJoined, SponsorLeft
from travaux.findings import Finding, Outcome, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor, UnknownDelegation
from travaux.procedure.requesting import partys_own
from travaux.procedure.rules import KEEPS_THE_RECORD, NotAllowed, Row
from travaux.proposals import Proposal, Sponsor

_OUT = Row("a proposal that was withdrawn or dropped stays as it is", "P13")
_OWN = Row("who asks for a proposal is told by that party itself, never by a guess", "P13")
_ONCE = Row("a party sponsors a proposal once at a time", "P13")
_ASKS = Row("only who asks for a proposal can cease to", "P13")
_LATER = Row("a sponsor leaves after it joined", "P13")
_SPOKEN = Row("a group asks through who speaks for it, and a member may stand aside", "P13")
_ONE_GROUP = Row("who speaks for a group, and who stands aside of it, is told of one group", "P13")
_ALONE = Row("a proposal is withdrawn by all who ask for it", "P13")
_OR_SAID = ", or the “meeting” at which it said so"
SECRETARIAT = "secretariat"
# Who proposes beside states, groups and organs (P13): they are no parties, and have no code.
_IN_OFFICE = ("chair", "facilitator", SECRETARIAT)
_ANEW = "receiving it anew, under another id"


@act
def join_sponsors(
    floor: Floor,
    proposal: str,
    sponsors: tuple[str, ...],
    when: When | None = None,
    speaker: str = "",
    without: tuple[str, ...] = (),
    request: str = "",
    meeting: str = "",
) -> Acted:
    """Put parties among those who ask for a proposal, from a day on (P13).

    Each says so itself; or the secretariat enters it, and names the document on the register in
    which the party said so as `request`, or the `meeting` at which it did. `when` is the day of the
    act unless said. For a group, `speaker` is the delegation that speaks for it, and `without` are
    its members who stand aside. To undo it, the party leaves.
    """
    found = in_play(floor, proposal)
    since = when or _on_day_of(floor, meeting)
    named = sponsors_named(floor, sponsors, speaker, without, since)
    joined = []
    for one in named.value:
        if one.party in found.parties:
            what = f"{one.party} joining the sponsors of {proposal} again"
            raise NotAllowed(what, _ONCE, "other parties, or nothing: it asks for it already")
        what = f"entering {one.party} as a sponsor of {proposal}"
        asked = _own_word(floor, one, what, request, meeting)
        joined.append(SponsorJoined(proposal, one, asked, meeting))
    return done(*joined, findings=named.findings)


@act
def leave_sponsors(
    floor: Floor,
    proposal: str,
    party: str,
    when: When | None = None,
    request: str = "",
    meeting: str = "",
) -> Acted:
    """Let a party go from those who ask for a proposal (P13).

    The party says so itself; or the secretariat enters it, and names the document on the register
    in which the party said so as `request`, or the `meeting` at which it did. `when` is the day of
    the act unless said. A proposal that the last one leaves is unsupported, and stays until it is
    dropped. To undo it, the party joins again.
    """
    found = in_play(floor, proposal)
    code = proposer(floor, party)
    sponsor = _sponsor(found, code)
    gone = when or _on_day_of(floor, meeting)
    if sponsor.joined and _before(gone, sponsor.joined):
        what = f"{code} leaving {proposal} on {gone}"
        raise NotAllowed(what, _LATER, f"a day from {sponsor.joined} on")
    asked = _own_word(floor, sponsor, f"letting {code} leave {proposal}", request, meeting)
    left = SponsorLeft(proposal, code, gone, asked, meeting)
    last = found.parties == (code,)
    return done(left, findings=(_unsupported(proposal),) if last else ())


@act
def step_out(
    floor: Floor,
    proposal: str,
    group: str,
    member: str,
    when: When | None = None,
    request: str = "",
    meeting: str = "",
) -> Acted:
    """Note that a member of a group doesn't ask for what its group proposes (P13).

    The member says so itself; or the secretariat enters it, and names the document on the register
    in which the member said so as `request`, or the `meeting` at which it did. To undo it, the
    group leaves the sponsors and joins them again.
    """
    found = in_play(floor, proposal)
    sponsor = _sponsor(found, floor.party(group))
    code = floor.party(member)
    if code in sponsor.without:
        what = f"{code} stepping out of what {sponsor.party} asks in {proposal} again"
        raise NotAllowed(what, _ONCE, "nothing: it stands aside already")
    findings = tuple(_members_of(floor, sponsor.party, (code,)))
    what = f"letting {code} stand aside of {proposal}"
    asked = _own_word(floor, Sponsor(code), what, request, meeting)
    stepped = MemberSteppedOut(proposal, sponsor.party, code, when, asked, meeting)
    return done(stepped, findings=findings)


@act
def withdraw_proposal(
    floor: Floor, proposal: str, when: When | None = None, request: str = "", meeting: str = ""
) -> Acted:
    """Take a proposal back, as all who ask for it wish; it stays on record, out of the text (P13).

    A party withdraws what it alone asks for; one of several leaves the sponsors instead. The
    secretariat enters a withdrawal, and names the document on the register in which the party said
    so as `request`, or the `meeting` at which all sponsors did. It isn't undone: what is withdrawn
    can be received anew, under another id.
    """
    found = in_play(floor, proposal)
    sponsors = [one for one in found.sponsors if one.left is None]
    what = f"withdrawing {proposal}, which {_ask(found.parties)} for"
    if not sponsors:
        raise NotAllowed(what, _ALONE, "“drop-proposal”, by the body")
    asked = ""
    if len(sponsors) == 1:
        asked = _own_word(floor, sponsors[0], f"withdrawing {proposal}", request, meeting)
    elif not (meeting and floor.by.role in KEEPS_THE_RECORD):
        said = "“leave-sponsors” for a party of its own, or the same with the “meeting” at which "
        raise NotAllowed(what, _ALONE, f"{said}all of them withdrew it")
    held = floor.meeting(meeting).id if meeting else ""
    return done(ProposalWithdrawn(proposal, when, asked, held))


def in_play(floor: Floor, proposal: str) -> Proposal:
    """Give a proposal that was neither withdrawn nor dropped.

    Raises:
        NotOnRecord: it isn't on record.
        NotAllowed: it was withdrawn or dropped.
    """
    floor.known("proposal", proposal, floor.record.proposals)
    found = floor.record.proposals[proposal]
    if found.withdrawn or found.dropped:
        out = "withdrawn" if found.withdrawn else "dropped"
        raise NotAllowed(f"an act on {proposal}, which was {out}", _OUT, _ANEW)
    return found


def proposer(floor: Floor, written: str) -> str:
    """Give who is meant by a name: the code of a party, or "chair", "facilitator", "secretariat".

    Raises:
        UnknownDelegation: nobody bears the name, or several delegations do.
        NameShared: several bodies do.
    """
    return written if written in _IN_OFFICE else floor.party(written)


def sponsors_named(
    floor: Floor, names: Sequence[str], speaker: str, without: Sequence[str], joined: When | None
) -> Outcome[tuple[Sponsor, ...]]:
    """Give the sponsors that are meant by names; a group with who speaks for it.

    Raises:
        UnknownDelegation: nobody bears one of the names, or several do.
        NotAllowed: nobody is named; or who speaks or stands aside isn't of the one group.
    """
    codes = tuple(dict.fromkeys(proposer(floor, name) for name in names))
    if not codes:
        raise NotAllowed("a proposal of nobody", _OWN, "the same with its “sponsors”")
    groups = [one for one in codes if isinstance(_registered(floor, one), Grouping)]
    speaking = floor.party(speaker) if speaker else ""
    aside = tuple(dict.fromkeys(map(floor.party, without)))
    if (speaking or aside) and len(groups) != 1:
        what = f"“speaker” or “without” for {', '.join(codes)}"
        raise NotAllowed(what, _ONE_GROUP, "one group among the “sponsors”, the others after it")
    members = tuple(filter(None, (speaking, *aside)))
    findings = tuple(found for one in groups for found in _members_of(floor, one, members))
    sponsors = (
        Sponsor(one, joined, None, speaking, aside) if one in groups else Sponsor(one, joined)
        for one in codes
    )
    return Outcome(tuple(sponsors), findings)


def _members_of(floor: Floor, group: str, codes: Sequence[str]) -> Iterator[Finding]:
    """Make sure that delegations are members of a group, as far as its membership is recorded."""
    party = _registered(floor, group)
    if not isinstance(party, Grouping):
        what = f"somebody standing aside of {group}, which is no group"
        raise NotAllowed(what, _SPOKEN, "“leave-sponsors”")
    for code in codes:
        if not party.members:
            yield Finding(
                Severity.WARNING,
                "membership-not-recorded",
                group,
                f"Whether {code} is a member of {group} isn't on the register, so it wasn't "
                "checked. Look it up.",
            )
        elif code not in party.members:
            what = f"{code} as a member of {group}"
            raise NotAllowed(what, _SPOKEN, f"one of {', '.join(party.members)}")


def _registered(floor: Floor, code: str) -> Delegation | Grouping | None:
    """Give a delegation or a group by its code; None for a body."""
    if code in floor.record.bodies:
        return None
    try:
        return floor.registry.of(code)
    except UnknownDelegation:
        return None


def _sponsor(proposal: Proposal, party: str) -> Sponsor:
    for one in proposal.sponsors:
        if one.party == party and one.left is None:
            return one
    what = f"an act of {party} as a sponsor of {proposal.id}, which {_ask(proposal.parties)} for"
    raise NotAllowed(what, _ASKS, f"one of {', '.join(proposal.parties) or 'its sponsors'}")


def _own_word(floor: Floor, sponsor: Sponsor, what: str, request: str, meeting: str) -> str:
    """Make sure that a party said it itself, and give the document in which it did, if any."""
    own = floor.by.role in (Role.DELEGATION, Role.ORGAN) and bool(floor.by.of)
    speaks = own and floor.party(floor.by.of) == sponsor.speaker
    heard = bool(meeting and floor.meeting(meeting)) and floor.by.role in KEEPS_THE_RECORD
    if speaks or heard:
        return floor.issue(request).id if request else ""
    return partys_own(floor, sponsor.party, what, _OWN, request, otherwise=_OR_SAID)


def _on_day_of(floor: Floor, meeting: str) -> When:
    """Give the day of a meeting, or that of the act where there is none, or its day isn't known."""
    held = floor.meeting(meeting).when if meeting else None
    return held or When.on(floor.today)


def _before(one: When, other: When) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)


def _ask(parties: Sequence[str]) -> str:
    return f"{' and '.join(parties) or 'nobody'} {'ask' if len(parties) > 1 else 'asks'}"


def _unsupported(proposal: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "proposal-unsupported",
        f"proposal {proposal}",
        "Nobody asks for it any more. It stays in the text, marked as unsupported, until the body "
        "drops it with “drop-proposal”, or a party joins it.",
    )
