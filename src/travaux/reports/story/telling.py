"""Telling a story: which steps the record holds for an issue, family by family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from travaux.dates import PartialDate, Shape, When
from travaux.decisions import Decision, Method
from travaux.documents import Issue, Relation, symbol_of
from travaux.meetings import Meeting
from travaux.record import Record
from travaux.record.documents import work_of
from travaux.record.lineage import offspring, older, origins
from travaux.reports.calling import called
from travaux.reports.story.phrases import story_phrases
from travaux.reports.story.steps import Lane, Step, StoryUnknown, in_order


def story(record: Record, issue: str, language: str = "en", mandate: str = "") -> tuple[Step, ...]:
    """Tell how a mandate became an issue, step by step in date order.

    Args:
        record: what is known.
        issue: the id of the issue where the story ends.
        language: of the words, one of the four.
        mandate: the id of the mandate where it begins; that of the issue's body if left out.

    Raises:
        StoryUnknown: the issue or the mandate isn't on record.
    """
    if issue not in record.issues:
        raise StoryUnknown("document", issue)
    if mandate and mandate not in record.mandates:
        raise StoryUnknown("mandate", mandate)
    return in_order(_Teller(record, issue, language, mandate).steps())


class _Teller:
    """One telling: what belongs to it, and its steps."""

    def __init__(self, record: Record, issue: str, language: str, mandate: str) -> None:
        self.record = record
        self.language = language
        self.say = story_phrases(language)
        self.terms = self.say.terms
        own = record.issues[issue].body
        given = record.mandates.values()
        chosen = (lambda m: m.id == mandate) if mandate else (lambda m: m.body == own)
        self.mandates = tuple(filter(chosen, given))
        self.body = self.mandates[0].body if self.mandates else own
        self.decisions = tuple(d for d in record.decisions.values() if d.body == self.body)
        self.documents = self._documents(issue)

    def steps(self) -> Iterator[Step]:
        """Give the steps of every family, in no order yet."""
        families: Iterable[Callable[[], Iterator[Step]]] = (
            self._mandates,
            self._group,
            self._meetings,
            self._issues,
            self._decided,
            self._statements,
            self._figures,
            self._reports,
        )
        for family in families:
            yield from family()

    def _documents(self, issue: str) -> tuple[str, ...]:
        """Give the documents of the story: what the issue goes back to, and what adopts it."""
        work = work_of(self.record, issue)
        found = [one.id for one in work.issues] if work else [issue]
        found += [older(link) for link in origins(self.record, issue)]
        adopting = (Relation.ADOPTS, Relation.CARRIES)
        found += [link.source for link in offspring(self.record, issue, adopting)]
        found += [one.base for one in self.mandates]
        plans = {activity.plan for activity in self.record.activities.values()}
        found += [o for d in self.decisions for o in d.objects if o in plans]
        return tuple(dict.fromkeys(one for one in found if one in self.record.issues))

    # --- families

    def _mandates(self) -> Iterator[Step]:
        for one in self.mandates:
            when, derived = self._adopted(one.source)
            facts = {
                "giver": self._name(one.giver),
                "body": one.body,
                "source": one.source,
                "pinpoint": f", {one.pinpoint}" if one.pinpoint else "",
            }
            at = self.record.mandates.position(one.id)
            yield self._step(when, Lane.MANDATE, "mandate", at, facts, derived=derived)
        mine = {one.id: one.body for one in self.mandates}
        for where, later in self.record.confirmations.items():
            if later.mandate in mine:
                when, derived = self._adopted(later.source)
                facts = {
                    "giver": self._name(later.giver),
                    "body": mine[later.mandate],
                    "verb": self.terms.mandates.get(later.verb, later.verb),
                    "source": later.source,
                }
                at = self.record.confirmations.position(where)
                known = (later.when, False) if later.when else (when, derived)
                yield self._step(known[0], Lane.MANDATE, "confirmed", at, facts, derived=known[1])

    def _group(self) -> Iterator[Step]:
        body = self.record.bodies.get(self.body)
        if body and body.established:
            by = f"; {self.say.nobody}" if body.established_by is None else ""
            named = f", {self._name(body.established_by)}" if body.established_by else by
            facts = {"body": self._called(body.code), "by": named}
            at = self.record.bodies.position(body.code)
            yield self._step(body.established, Lane.GROUP, "established", at, facts)
        for where, term in self.record.terms.items():
            if term.body == self.body:
                facts = {
                    "person": self._name(term.person),
                    "manner": self.say.manners[term.manner],
                    "office": self.terms.offices[term.office].lower(),
                    "body": self._held(term.meeting) if term.meeting else term.body,
                }
                at = self.record.terms.first(where)
                yield self._step(term.start, Lane.GROUP, "term", at, facts)

    def _meetings(self) -> Iterator[Step]:
        for meeting in self.record.meetings.values():
            if meeting.body == self.body and self.record.held.get(meeting.id) is not False:
                yield self._meeting(meeting)

    def _meeting(self, meeting: Meeting) -> Step:
        said = self.say.patterns
        facts = {
            "kind": self.terms.meeting(meeting.kind),
            "body": meeting.body,
            "convened": "",
            "others": "",
        }
        if meeting.convener and meeting.convener != meeting.body:
            facts["convened"] = said["convened"].format(convener=self._name(meeting.convener))
        if meeting.taking_part:
            others = self._several([self._name(code) for code in meeting.taking_part])
            facts["others"] = said["others"].format(others=others)
        words, positions = (
            said["meeting"].format(**facts),
            [self.record.meetings.position(meeting.id)],
        )
        for where, matter in self.record.matters.items():
            if matter.meeting == meeting.id:
                about = self._several(list(matter.documents)) or matter.matter
                words += f"; {self.terms.acts.get(matter.act, matter.act)} {about}".rstrip()
                positions.append(self.record.matters.position(where))
        return self._told(meeting.when, Lane.MEETING, words, tuple(positions))

    def _issues(self) -> Iterator[Step]:
        taken_up = {
            document for matter in self.record.matters.values() for document in matter.documents
        }
        decided = {one for decision in self.decisions for one in decision.objects}
        for document in self.documents:
            issue = self.record.issues[document]
            if document not in taken_up | decided or issue.date:
                yield self._issue(issue)

    def _issue(self, issue: Issue) -> Step:
        said = self.say.patterns
        title = issue.title(self.language)
        named = f"{issue.id}, “{title}”" if title and issue.symbol else title or issue.id
        presented = ""
        if issue.presented_by:
            presented = said["presented"].format(by=self._name(issue.presented_by))
        elif issue.author:
            presented = said["author"].format(by=self._name(issue.author))
        facts = {
            "issue": named,
            "presented": presented,
        }
        at = self.record.issues.position(issue.id)
        noted = issue.status.when if issue.status else None
        return self._step(issue.date or noted, Lane.DOCUMENT, "document", at, facts)

    def _decided(self) -> Iterator[Step]:
        mine = set(self.documents)
        for decision in self.decisions:
            if mine.intersection(decision.objects):
                at = self.record.decisions.position(decision.id)
                facts = self._decision(decision)
                yield self._step(decision.when, Lane.DECISION, "decision", at, facts)

    def _decision(self, decision: Decision) -> dict[str, str]:
        method = ""
        if decision.method is not Method.NOT_RECORDED:
            method = f" {self.terms.methods[decision.method]}"
        return {
            "body": decision.body,
            "verb": self.terms.verbs[decision.verb],
            "objects": self._several(list(decision.objects)),
            "method": method,
        }

    def _statements(self) -> Iterator[Step]:
        for one in self.record.statements.values():
            if one.anchor.issue in self.documents and one.id not in self.record.withdrawn:
                facts = {
                    "party": self._name(one.party),
                    "kind": self.terms.statements[one.kind],
                    "issue": one.anchor.issue,
                }
                at = self.record.statements.first(one.id)
                yield self._step(one.requested, Lane.STATEMENT, "statement", at, facts)

    def _figures(self) -> Iterator[Step]:
        for where, one in self.record.figures.items():
            if one.body == self.body:
                facts = {
                    "what": self.terms.figures.get(one.what, one.what),
                    "body": one.body,
                    "value": str(one.value),
                }
                at = self.record.figures.position(where)
                yield self._step(None, Lane.MEETING, "figure", at, facts)

    def _reports(self) -> Iterator[Step]:
        for one in self.record.reports.values():
            if one.body == self.body:
                facts = {"body": one.body, "to": one.to}
                at = self.record.reports.position(one.report)
                yield self._step(one.period, Lane.REPORT, "period", at, facts)
        for where, sent in self.record.transmissions.items():
            if set(sent.documents).intersection(self.documents):
                facts = {
                    "sender": sent.sender,
                    "to": sent.to,
                    "documents": self._several(list(sent.documents)),
                    "purpose": self.terms.purposes.get(sent.purpose, sent.purpose),
                }
                at = self.record.transmissions.position(where)
                yield self._step(sent.when, Lane.REPORT, "sent", at, facts)

    # --- words

    def _held(self, meeting: str) -> str:
        """Give what a meeting is called: its title, or its kind."""
        found = self.record.meetings.get(meeting)
        if found is None:
            return meeting
        return found.title.within(self.language) or self.terms.meeting(found.kind)

    def _step(
        self,
        when: When | None,
        lane: Lane,
        pattern: str,
        position: int,
        facts: dict[str, str],
        *,
        derived: bool = False,
    ) -> Step:
        words = self.say.patterns[pattern].format(**facts)
        return self._told(when, lane, words, (position,), derived=derived)

    def _told(
        self,
        when: When | None,
        lane: Lane,
        words: str,
        positions: tuple[int, ...],
        *,
        derived: bool = False,
    ) -> Step:
        sources = tuple(s for at in positions for s in self.record.sources.get(at, ()))
        return Step(when, lane, words[:1].upper() + words[1:], positions, sources, derived)

    def _adopted(self, document: str) -> tuple[When | None, bool]:
        """Give when a resolution was adopted: its date, or the year that its symbol tells (I26)."""
        issue = self.record.issues.get(document)
        if issue and issue.date:
            return issue.date, False
        symbol = symbol_of(document)
        if symbol is None or symbol.year is None:
            return None, False
        year = PartialDate(symbol.year)
        return When(year, year, Shape.AT), True

    def _called(self, code: str) -> str:
        name = self._name(code)
        return name if name == code else f"{name} ({code})"

    def _name(self, code: str) -> str:
        return self.terms.officer(code) or called(self.record, code, self.language)

    def _several(self, names: list[str]) -> str:
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])}{self.say.joined}{names[-1]}"
