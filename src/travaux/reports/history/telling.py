"""How the pages on a text's history speak: of parties, decisions, askers, and what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from travaux.dates import When
from travaux.delegations import Registry, standard_registry
from travaux.drafting.asks import UNSUPPORTED
from travaux.events import RulingReversed
from travaux.proposals import Mark, Sponsor
from travaux.readings import Bracket, BracketKind, Disposition, Ruling, Wording
from travaux.record import Record
from travaux.reports.calling import called, with_article
from travaux.reports.dating import spelled
from travaux.reports.history.grounds import Asker, Ground, Where, askers
from travaux.reports.history.phrases import HISTORY_PHRASES
from travaux.reports.history.saying import HistoryPhrases
from travaux.reports.naming import full_labels
from travaux.reports.quoting import AROUND, shortened
from travaux.reports.translation import place_in
from travaux.texts import Text, Unit, bare, readable, tokens
from travaux.texts.signs import DIVIDE

_BEGINS = 5  # words by which a paragraph without a number is called


@dataclass(frozen=True, slots=True)
class Telling:
    """A record told in a language; `whole` is false where it is only what some may see."""

    record: Record
    language: str
    said: HistoryPhrases
    registry: Registry
    whole: bool = True

    @classmethod
    def of(
        cls,
        record: Record,
        language: str = "",
        registry: Registry | None = None,
        *,
        whole: bool = True,
    ) -> Telling:
        """Tell a record in a language, the dossier's if left out; English where it has no words.

        `whole` is false where the record is only what some may see: what isn't in it may be known.
        """
        wanted = language or record.language
        spoken = wanted if wanted in HISTORY_PHRASES else "en"
        said = HISTORY_PHRASES[spoken]
        return cls(record, spoken, said, registry or standard_registry(), whole)

    @property
    def unsaid(self) -> str:
        """That nothing tells from whom words are."""
        return self.said.not_said if self.whole else self.said.not_said_here

    @property
    def unexplained(self) -> str:
        """That nothing tells why words went."""
        return self.said.gone_unsaid if self.whole else self.said.gone_unsaid_here

    # --- who and when

    def name(self, voice: str) -> str:
        """Give the name of a party, a body or an office; of a voice with its number."""
        if voice.startswith(UNSUPPORTED):
            return self.said.nobody
        office = {
            "chair": self.said.chair,
            "facilitator": self.said.facilitator,
            "secretariat": self.said.secretariat,
        }
        code, sign, number = voice.partition(" (")
        return office.get(voice) or called(self.record, code, self.language, self.registry) + (
            sign + number
        )

    def names(self, voices: Iterable[str]) -> str:
        """Give names in running text, each once: "Chile, Mexico and the United States"."""
        each = [with_article(self.name(one), self.language) for one in dict.fromkeys(voices)]
        return self.listed(each)

    def listed(self, each: Sequence[str]) -> str:
        """Put things in a row, as running text has them."""
        if len(each) < 2:
            return "".join(each)
        return self.said.and_.format(", ".join(each[:-1]), each[-1])

    def sponsors(self, sponsors: Iterable[Sponsor]) -> str:
        """Give the names of sponsors: of a group with who spoke for it, and who stands aside."""
        each = [self._sponsor(one) for one in sponsors]
        return self.listed(list(dict.fromkeys(each)))

    def _sponsor(self, one: Sponsor) -> str:
        name = with_article(self.name(one.party), self.language)
        if one.speaker:
            name = self.said.spoken_for.format(name, self.name(one.speaker))
        return self.said.without.format(name, self.names(one.without)) if one.without else name

    def date(self, when: When | None) -> str:
        """Write a date; "" where there is none."""
        return spelled(when, self.language) if when else ""

    def issue_date(self, issue: str) -> str:
        """Write the date of an issue; "" where none is on record."""
        found = self.record.issues.get(issue)
        return self.date(found.date) if found else ""

    # --- what was decided

    def decision(self, ruling: Ruling) -> str:
        """Say what was decided on a bracket, by whom, where and when, and why."""
        where = [
            self.name(ruling.body) if ruling.body else "",
            self.said.at_meeting.format(ruling.meeting) if ruling.meeting else "",
            self._day(ruling),
            self.said.part_of.format(ruling.decision) if ruling.decision else "",
        ]
        told = ", ".join(filter(None, where))
        sentence = f"{self._done(ruling)}: {told}" if told else self._done(ruling)
        sentence = f"{sentence} ({ruling.id})."
        return f"{sentence} {self.said.reason.format(ruling.reason)}" if ruling.reason else sentence

    def undone(self, ruling: Ruling, back: RulingReversed) -> str:
        """Say that a decision was taken back: where, when and why, and what it had been."""
        where = self.said.at_meeting.format(back.meeting) if back.meeting else ""
        told = ", ".join(filter(None, (where, self._day(back))))
        reason = self.said.reason.format(back.reason).rstrip(".") if back.reason else ""
        how = ". ".join(filter(None, (told, reason)))
        return self.said.undone.format(f" ({how})" if how else "", self.decision(ruling))

    def _day(self, taken: Ruling | RulingReversed) -> str:
        meeting = self.record.meetings.get(taken.meeting)
        return self.date(taken.when or (meeting.when if meeting else None))

    def _done(self, ruling: Ruling) -> str:
        said = self.said
        if ruling.disposition is Disposition.TAKE:
            who = self.contributors(ruling)
            return said.taken_of.format(who) if who else said.taken
        if ruling.disposition is Disposition.BRIDGE:
            by = with_article(self.name(ruling.proposer), self.language) if ruling.proposer else ""
            return said.bridge_of.format(by) if by else said.bridge
        return said.dispositions[ruling.disposition]

    def contributors(self, ruling: Ruling) -> str:
        """Give who asked, when a bracket was decided, for what is taken up."""
        found = askers(self.record, ruling.taken, ruling)
        every = [
            one for asker in found for one in (asker.now if asker.then is None else asker.then)
        ]
        return self.names(one.party for one in every)

    # --- who asked, and what

    def asker(self, one: Asker) -> str:
        """Say who asks for a change: then, now where that is otherwise, and where it stands."""
        now = self.sponsors(one.now)
        then = self.sponsors(one.then) if one.then is not None else now
        who = then or "–"
        if now != then:
            who += f"; {self.said.now.format(now) if now else self.said.nobody}"
        elif not now:
            who = self.said.nobody
        return f"{who} ({self.source(one.proposal, one.file, one.place)}{self._marks(one.marks)})"

    def source(self, proposal: str, file: str, place: str) -> str:
        """Say of which proposal a change is, and where it stands in which file."""
        told = (self.said.proposal.format(proposal), self.place(file, place))
        return ", ".join(filter(None, told))

    def place(self, file: str, place: str) -> str:
        """Say where something stands in which file."""
        return ", ".join(filter(None, (file, place_in(place, self.language))))

    def _marks(self, marks: Iterable[Mark]) -> str:
        each = dict.fromkeys(
            self.said.marked.format(one.author, one.date[:10]) if one.date else one.author
            for one in marks
            if one.author  # a redline made by hand has none
        )
        return f"; Word: {', '.join(each)}" if each else ""

    def asked(self, wording: Wording) -> str:
        """Say what is asked at a bracket, and by whom."""
        words = f"“{shortened(wording.words)}”" if wording.words else self.said.deletion
        if wording.words.strip() == DIVIDE:
            words = self.said.division
        return f"{self.names(wording.voices)}: {words}"

    def wordings(self, bracket: Bracket) -> str:
        """Say all that is asked at a bracket; of a whole paragraph, what is to become of it."""
        kind = self.said.kinds[bracket.kind]
        whole = bracket.start is None and bracket.words
        if whole or bracket.kind is BracketKind.TYPED:
            who = self.names(bracket.voices)
            return f"{who}: {kind}" if who else kind
        return "; ".join(self.asked(one) for one in bracket.wordings)

    def stands(self, bracket: Bracket, text: Text) -> str:
        """Quote what stands in a bracket; where nothing does, say where that is.

        `text` is the issue that the bracket is in.
        """
        if readable(bracket.words):
            return f"“{shortened(bracket.words)}”"
        units = {unit.id: unit for unit in text.all_units()}
        if bracket.start is None or bracket.unit not in units:
            return self.new_behind(units.get(bracket.after), full_labels(text))
        parts = tokens(units[bracket.unit].words)
        before = readable("".join(parts[max(bracket.start - AROUND, 0) : bracket.start]))
        after = readable("".join(parts[bracket.start : bracket.start + AROUND]))
        after = after if any(map(str.isalnum, after)) else ""
        if not before or not after:
            return (self.said.after if before else self.said.before).format(before or after)
        return self.said.between.format(before, after)

    def new_behind(self, unit: Unit | None, numbers: Mapping[str, str]) -> str:
        """Say behind which paragraph a new one is to stand."""
        if unit is None:
            return self.said.new_first
        return self.said.new_after.format(self.called(unit, numbers))

    def called(self, unit: Unit, numbers: Mapping[str, str]) -> str:
        """Call a paragraph by its number, or by how it begins."""
        if numbers.get(unit.id):
            return numbers[unit.id].rstrip(".")
        return f"“{' '.join(bare(unit.words).split()[:_BEGINS])} …”"

    def ground(self, one: Ground) -> tuple[str, str, str]:
        """Say since which issue words are in the text, who asked for them, and who decided."""
        since = {
            Where.STANDS: one.issue,
            Where.DECIDED: one.issue or self.said.decided_since,
            Where.ASKED: self.said.asked_only,
        }[one.where]
        decided = self.decision(one.ruling) if one.ruling else ""
        return since, self.asking(one), decided

    def asking(self, one: Ground) -> str:
        """Say who asked for words, or that nobody knows, or that it isn't shown."""
        if not one.told:
            return self.said.not_shown
        if one.askers:
            return "; ".join(map(self.asker, one.askers))
        if one.ruling:
            return self.said.bridged.format(self.wordings(one.ruling.bracket))
        file = f" ({one.file})" if one.file else ""
        issue = self.record.issues.get(one.issue)
        whose = (issue.presented_by or issue.author) if issue else ""
        if whose:
            return self.said.presented.format(file, with_article(self.name(whose), self.language))
        return f"{self.said.from_text.format(file)}. {self.unsaid}"
