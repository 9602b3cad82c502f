"""The papers of a silence: what goes round, how it came out, and what a meeting notes of it (P16).

A reader of any of them can tell which words were meant: the files that went round stand in it by
their digests, and each moment by the clock of its zone and in UTC.
"""

from __future__ import annotations

from travaux.decisions import Objection
from travaux.documents import Rendition
from travaux.meetings import Meeting
from travaux.record import Record
from travaux.record.bodies import rule_of
from travaux.record.silences import breaking, not_noted, objected_and_taken_back
from travaux.reports.clocking import clocked
from travaux.reports.meetings.pack import taken_in
from travaux.reports.meetings.sheet import Sheet
from travaux.reports.silence_phrases import SilencePhrases, silence_phrases
from travaux.silences import Silence, SilenceOutcome
from travaux.texts import Kind, Text


def circulated(
    record: Record, silence: str, language: str = "en", issue: str = "", words: Text | None = None
) -> Text:
    """Give the note with which a text goes round: until when, how to object, and the text itself.

    Args:
        record: what it is made from.
        silence: the id of the silence.
        language: of the note.
        issue: the registered document that the note goes out as.
        words: the text that goes round, None where it can't be read.
    """
    paper = _Paper(record, language, record.silences[silence])
    paper.title(paper.said.note)
    paper.particulars()
    for earlier, extension in zip(paper.deadlines(), paper.silence.extensions, strict=False):
        said = paper.said.put_off.format(earlier)
        paper.add(_with_reason(paper.said, said, extension.reason))
    paper.heading("how")
    for words_of in paper.said.how:
        paper.sheet.add(Kind.OPERATIVE, words_of)
    paper.heading("files")
    paper.files()
    paper.heading("text")
    paper.words(words)
    return paper.sheet.text(paper.silence.body, issue)


def confirmed(record: Record, silence: str, language: str = "en", issue: str = "") -> Text:
    """Give the letter that tells how a silence came out: agreed, or who broke it and when.

    As long as its end isn't entered, a gap says so. `issue` is the registered document that the
    letter goes out as.
    """
    paper = _Paper(record, language, record.silences[silence])
    paper.title(paper.said.confirmation)
    paper.particulars()
    end = record.silence_ends.get(silence)
    if end is None:
        paper.add(paper.said.missing["outcome"])
    elif end.outcome is SilenceOutcome.AGREED:
        withdrawn = objected_and_taken_back(record, paper.silence)
        paper.add(paper.said.taken_back if withdrawn else paper.said.agreed)
        paper.add(paper.decided())
        paper.add(paper.said.next)
    elif end.outcome is SilenceOutcome.BROKEN:
        paper.add(paper.said.broken)
        paper.heading("objections")
        paper.sheet.items(paper.objection(one) for one in breaking(record, paper.silence))
    else:
        paper.add(_with_reason(paper.said, paper.said.cancelled, end.reason))
    paper.heading("files")
    paper.files()
    return paper.sheet.text(paper.silence.body, issue)


def to_note(record: Record, meeting: str, language: str = "en", issue: str = "") -> Text:
    """Give the note for a meeting: what its body decided by silence and hasn't taken note of yet.

    What the meeting itself took note of stands in it too, so that the note can be made afterwards.
    `issue` is the registered document that the note goes out as.
    """
    held = record.meetings[meeting]
    sheet, said = Sheet(record, language), silence_phrases(language)
    sheet.add(Kind.TITLE, said.noting)
    found = _for(record, held)
    if found:
        body = sheet.terms.the(sheet.called(held.body))
        sheet.add(Kind.PARAGRAPH, _sentence(said.invited.format(body)))
    else:
        sheet.add(Kind.PARAGRAPH, said.nothing)
    for one in found:
        sheet.add(Kind.OPERATIVE, _Paper(record, language, one).noted())
    return sheet.text(held.body, issue)


class _Paper:
    """A paper of a silence in the making."""

    def __init__(self, record: Record, language: str, silence: Silence) -> None:
        self.record = record
        self.language = language
        self.silence = silence
        self.said = silence_phrases(language)
        self.sheet = Sheet(record, language)

    def title(self, words: str) -> None:
        """Add the title."""
        self.sheet.add(Kind.TITLE, words)

    def heading(self, label: str) -> None:
        """Add a heading by the name of its label."""
        self.sheet.add(Kind.HEADING, self.said.labels[label])

    def add(self, words: str) -> None:
        """Add a paragraph."""
        self.sheet.add(Kind.PARAGRAPH, words)

    def deadlines(self) -> list[str]:
        """Give the deadlines in words, the first one in front."""
        moments = [one.deadline for one in self.silence.extensions]
        return [clocked(one, self.language) for one in (self.silence.first_deadline, *moments)]

    def particulars(self) -> None:
        """Add whose silence it is, on what, from when until when, and by which rule."""
        rule = rule_of(self.record, self.silence.body, "silence hours")
        found = {
            "body": self.sheet.called(self.silence.body),
            "text": self.sheet.document(self.silence.issue),
            "document": self.sheet.document(self.silence.document) if self.silence.document else "",
            "opened": clocked(self.silence.opened, self.language),
            "deadline": clocked(self.silence.deadline, self.language),
            "rule": rule.source if rule and rule.verified else "",
        }
        for label, value in found.items():
            if value:
                self.add(self.said.line.format(self.said.labels[label], value))

    def files(self) -> None:
        """Add the files that went round, or the gap for them."""
        if not self.silence.frozen:
            self.add(self.said.missing["files"])
        self.sheet.items(self._file(one) for one in self.silence.frozen)

    def words(self, text: Text | None) -> None:
        """Add the text that went round, or the gap for it."""
        if text is None:
            self.add(self.said.missing["words"])
        else:
            taken_in(self.sheet, text, "text")

    def objection(self, objection: Objection) -> str:
        """Give who objected, when, and why, where a reason was given."""
        who = self.sheet.called(objection.party)
        day = self.sheet.spelled(objection.when) if objection.when else self.said.missing["when"]
        when = clocked(objection.moment, self.language) if objection.moment else day
        return _with_reason(self.said, self.said.by.format(who, when), objection.reason)

    def decided(self) -> str:
        """Give what the body decided, in a sentence."""
        body = self.sheet.terms.the(self.sheet.called(self.silence.body))
        verb = self.sheet.terms.verbs[self.silence.verb]
        document = self.sheet.document(self.silence.issue)
        decision = self.record.silence_ends[self.silence.id].decision
        return _sentence(self.said.decided.format(body, verb, document, decision))

    def noted(self) -> str:
        """Give what was decided and when, and the letter that told of it."""
        told = self.record.silence_letters.get(self.silence.id)
        letter = self.sheet.document(told.document) if told else self.said.missing["letter"]
        when = clocked(self.silence.deadline, self.language)
        return _sentence(self.said.on.format(when, self.decided(), letter))

    def _file(self, file: Rendition) -> str:
        name = self.sheet.terms.languages.get(file.language, file.language)
        return _sentence(self.said.file.format(name, file.name, file.digest))


def _for(record: Record, meeting: Meeting) -> tuple[Silence, ...]:
    """Give what a meeting has to take note of, or did, in the order entered."""
    waiting = {one.id for one in not_noted(record, meeting.body)}
    noted = {name for name, one in record.silence_notes.items() if one.meeting == meeting.id}
    return tuple(one for name, one in record.silences.items() if name in waiting | noted)


def _with_reason(said: SilencePhrases, words: str, reason: str) -> str:
    return f"{words} {said.reason.format(reason.rstrip('.'))}" if reason else words


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
