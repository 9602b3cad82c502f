"""The register of the proposals on a text, with what became of each (S14, P13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from travaux.delegations import Registry
from travaux.proposals import Proposal, Sponsor
from travaux.record import Record
from travaux.record.openings import work_of_issue
from travaux.reports.history.settling import Fate
from travaux.reports.history.telling import Telling
from travaux.reports.marking import table, titled
from travaux.texts import Kind, Text, Unit

_WAITING = ("open", "parked", "held", "needs a hand", "unplaced")


def proposal_page(
    record: Record, issue: str, language: str = "", registry: Registry | None = None
) -> Text:
    """Give every contribution to the text that an issue belongs to, in the order received.

    Args:
        record: what came in, from whom, and what became of it.
        issue: the id of any issue of the text.
        language: that of the page; the dossier's if left out.
        registry: who the delegations are.
    """
    telling = Telling.of(record, language, registry)
    said, work = telling.said, work_of_issue(issue)
    own = [one for one in record.proposals.values() if work_of_issue(one.base) == work]
    units = [Unit("none", Kind.PARAGRAPH, said.no_proposals)]
    if own:
        units = table((said.proposals_heads, *(_row(telling, one) for one in own)), "proposal")
    return Text(titled(said.proposals_title.format(work), units), language=telling.language)


def _row(telling: Telling, one: Proposal) -> tuple[str, str, str, str, str]:
    said = telling.said
    kind = said.proposal_kinds[one.kind]
    name = f"{one.id} ({kind}){f'. {one.label}' if one.label else ''}"
    who = "; ".join(_sponsor(telling, each) for each in one.sponsors)
    return (
        name,
        who or said.nobody,
        _received(telling, one),
        _base(telling, one),
        _state(telling, one),
    )


def _sponsor(telling: Telling, one: Sponsor) -> str:
    """Name a sponsor with since when, and until when, it asks for the proposal."""
    told = telling.sponsors([one])
    if one.joined:
        told = telling.said.joined_on.format(told, telling.date(one.joined))
    return telling.said.left_on.format(told, telling.date(one.left)) if one.left else told


def _received(telling: Telling, one: Proposal) -> str:
    event = telling.record.received.get(one.id)
    if event is None:
        return ""
    told = [
        telling.date(event.when),
        telling.said.at_meeting.format(event.meeting) if event.meeting else "",
        telling.said.deliveries[event.delivery],
        one.source,
    ]
    return ", ".join(filter(None, told))


def _base(telling: Telling, one: Proposal) -> str:
    """Give the issue that it was made on, and the one that it stands on now."""
    event = telling.record.received.get(one.id)
    first = one.made_on or (event.proposal.base if event else one.base)
    return telling.said.made_on.format(first, one.base) if first != one.base else first


def _state(telling: Telling, one: Proposal) -> str:
    """Sum up what became of its changes; of the whole where it was withdrawn or dropped."""
    said = telling.said
    whole = said.withdrawn if one.withdrawn else said.dropped if one.dropped else ""
    names = {**said.states, "closed": said.fates[Fate.NOT_FOR_THE_TEXT]}
    if whole:
        names |= dict.fromkeys(_WAITING, whole)  # what still waited went with the whole
    counted = Counter(names[state] for state in _states(one))
    if not counted:
        return whole or "–"
    parts = ", ".join(f"{name} {n}" for name, n in counted.items())
    return said.changes.format(sum(counted.values()), parts)


def _states(one: Proposal) -> Iterator[str]:
    """Give the state of each change as submitted; of one decided in part, of what is left."""
    for number, entry in enumerate(one.entries):
        if entry.part_of is None:
            left = [each for each in one.entries if each.part_of == number and each.open]
            yield str((left or [entry])[0].state)
    yield from ("closed" if each.closed else "unplaced" for each in one.unplaced)
