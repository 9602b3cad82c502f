"""A text negotiated through several revisions, with all that is known of each of them.

Everything goes through the record: proposals come, sponsors join and leave, brackets are decided,
the next issue is made of it and what is open is carried there. Nothing is written to a disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from travaux import events as e
from travaux.bodies import Actor, Role
from travaux.dates import When
from travaux.drafting.brackets import Seen, brackets
from travaux.drafting.carrying import carried_on
from travaux.drafting.compilation import Compilation, alphabetical, compiled
from travaux.drafting.disposing import is_decided, ruled
from travaux.drafting.provenance import Provenance, entered
from travaux.drafting.settlement import Settlement, settled
from travaux.proposals import Proposal, Sponsor
from travaux.readings import Bracket, Disposition, Ruling
from travaux.record import EMPTY, Record, fold
from travaux.record.proposals import live_on, proposals_on
from travaux.texts import Text

_BY = Actor(Role.SECRETARIAT)


def issue_name(number: int) -> str:
    """Give the name of the nth issue, counted from 0."""
    return f"issue {number:02}"


@dataclass(frozen=True, slots=True)
class Step:
    """One revision: the decisions of which it was made, and the text before and after."""

    issue: str
    settlement: Settlement
    rulings: tuple[Ruling, ...]
    provenance: Provenance


class LivingText:
    """A text on the table, all its issues, and the record of what was asked and decided."""

    def __init__(self, base: Text) -> None:
        self.issues = [base]
        self.first = entered(base, issue_name(0))
        self.steps: list[Step] = []
        self.record: Record = EMPTY
        self.entries: list[e.Recorded] = []
        self._seen = Seen()
        self._decided: list[Ruling] = []
        self._compilation: tuple[tuple[object, ...], Compilation] | None = None

    @property
    def issue(self) -> str:
        """The name of the issue on the table."""
        return issue_name(len(self.issues) - 1)

    @property
    def today(self) -> When:
        """The day on which this issue is negotiated: four weeks after the one before."""
        return When.on(date(2005, 1, 10) + timedelta(weeks=4 * (len(self.issues) - 1)))

    @property
    def text(self) -> Text:
        """The issue on the table."""
        return self.issues[-1]

    @property
    def provenance(self) -> Provenance:
        """Where each word of the issue on the table is from."""
        return self.steps[-1].provenance if self.steps else self.first

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is on the issue on the table."""
        return proposals_on(self.record, self.issue)

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """What was decided on the issue on the table."""
        reversed_ones = self.record.reversed
        return tuple(one for one in self._decided if one.id not in reversed_ones)

    @property
    def compilation(self) -> Compilation:
        """The issue on the table with all that is open on it."""
        state = (self.issue, self.record.proposals.things)
        if self._compilation is None or self._compilation[0][0] != self.issue:
            self._compilation = state, compiled(self.text, self.proposals, alphabetical)
        elif self._compilation[0][1] is not state[1]:
            self._compilation = state, self._compilation[1].again(self.proposals)
        return self._compilation[1]

    def brackets(self) -> tuple[Bracket, ...]:
        """Give what is open; a bracket that came with the text is open until it is decided."""
        found, decided = brackets(self.compilation, self._seen), self.rulings
        return tuple(one for one in found if not is_decided(one, decided))

    def enter(self, *events: e.Event) -> None:
        """Enter what happened."""
        for event in events:
            entry = e.Recorded(self.record.size, "", _BY, event)
            self.entries.append(entry)
            self.record = fold([entry], self.record)

    def receive(self, proposals: Iterable[Proposal]) -> None:
        """Receive proposals on the issue on the table."""
        for one in proposals:
            self.enter(e.ProposalReceived(replace(one, base=self.issue)))

    def join(self, proposal: str, party: str) -> None:
        """Let a party join the sponsors of a proposal."""
        self.enter(e.SponsorJoined(proposal, Sponsor(party, self.today)))

    def leave(self, proposal: str, party: str) -> None:
        """Let a sponsor leave a proposal."""
        self.enter(e.SponsorLeft(proposal, party, self.today))

    def decide(
        self,
        bracket: str,
        disposition: Disposition,
        of: str = "",
        words: str = "",
        open_brackets: Sequence[Bracket] | None = None,
    ) -> Ruling:
        """Decide a bracket, and enter it."""
        found = self.brackets() if open_brackets is None else open_brackets
        made = ruled(self.compilation, found, bracket, disposition, of, words, self.rulings)
        proposer = "chair" if disposition is Disposition.BRIDGE else ""
        name = f"r{len(self.record.rulings)}"
        told = {"id": name, "issue": self.issue, "proposer": proposer, "when": self.today}
        ruling = replace(made, **told)  # type: ignore[arg-type]
        self.enter(e.BracketDecided(ruling))
        self._decided.append(ruling)
        return ruling

    def settlement(self) -> Settlement:
        """Give what was decided so far, as words."""
        return settled(self.text, self.proposals, self.rulings, alphabetical)

    def settle(self) -> Step:
        """Make the next issue, and carry what is open to it."""
        rulings, settlement = self.rulings, self.settlement()
        following = issue_name(len(self.issues))
        provenance = settlement.provenance(self.provenance, following)
        carried = carried_on(settlement, live_on(self.record, self.issue))
        self.enter(e.RevisionSettled(following, self.issue, carried))
        self.issues.append(settlement.text)
        self._decided.clear()
        self.steps.append(Step(following, settlement, rulings, provenance))
        return self.steps[-1]
