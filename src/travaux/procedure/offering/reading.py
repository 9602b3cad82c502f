"""A report as the finders of facts look at it: sentences with marks, and their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from travaux.bodies import Body
from travaux.dates import When
from travaux.delegations import Registry
from travaux.procedure.offering.bodies import (
    BodiesFound,
    NamedBody,
    bodies,
    body_marks,
    coded_by_resolutions,
    main_body,
)
from travaux.procedure.offering.days import dated
from travaux.procedure.offering.known import in_small_letters, known_bodies, named_on_top
from travaux.procedure.offering.marking import (
    Mark,
    Marked,
    Sentence,
    bare_with_calls,
    sentences,
    with_marks,
)
from travaux.procedure.offering.people import (
    NamedPerson,
    known_marks,
    party_marks,
    person_marks,
)
from travaux.procedure.offering.speech import Patterns, Speech
from travaux.references import Reference, cited
from travaux.sources import Certainty, Source
from travaux.symbols import printed
from travaux.texts import Kind, Text, Unit, bare

_LONGEST = 160  # characters of the text that a source repeats
_QUOTED = re.compile(r"“[^”]+”|«[^»]+»|\"[^\"]+\"")


# Gives where something stands in the file ("L12"): a unit's id, and its words from there on.
Places = Callable[[str, str], str]


@dataclass(frozen=True)
class Reading:
    """A report that is looked through: its text, its language's data, its places, its file."""

    text: Text
    speech: Speech
    registry: Registry
    places: Places
    document: str
    raw: str = ""
    known: tuple[Body, ...] = ()  # those that the dossier has on record

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """What the text cites."""
        return cited(self.text)

    @cached_property
    def prose(self) -> tuple[Unit, ...]:
        """The units that are no headings."""
        return tuple(u for u in self.text.units if u.kind not in (Kind.HEADING, Kind.TITLE))

    @property
    def first(self) -> Unit:
        """The unit that it begins with: its title only where nothing else stands in it."""
        return next(iter(self.prose), self.text.units[0])

    @cached_property
    def bodies(self) -> BodiesFound:
        """The bodies it names."""
        return self._bodies_and_top[0]

    @cached_property
    def _bodies_and_top(self) -> tuple[BodiesFound, str]:
        """The bodies it names, and the name of the one in its title or on its masthead."""
        words = [(unit.id, bare_with_calls(unit)[0]) for unit in self.prose]
        titles = [unit for unit in self.text.units if unit.kind is Kind.TITLE]
        top = [(unit.id, in_small_letters(bare(unit.words), self.speech)) for unit in titles]
        known = [*known_bodies([*words, *top], self.known, self.speech)]
        found = bodies(words, self.speech, self.references, known)
        self._codes_by_resolutions(found, dict(words))
        titled = bodies(top, self.speech, (), known_bodies(top, self.known, self.speech))
        cover = self.text.cover
        masthead = (cover.group, *reversed(cover.body.split(". ")), cover.organ)
        return found, named_on_top(found, titled, masthead)

    def _codes_by_resolutions(self, found: BodiesFound, words: Mapping[str, str]) -> None:
        for reference in self.references:
            if reference.note or reference.unit not in words:
                continue
            before = words[reference.unit][: reference.at]
            after = words[reference.unit][reference.at + len(reference.written) :]
            for name in list(found.by_name):
                own = rf"{re.escape(name)} resolu\w+,? (?:n[º°o.]+ )?$"
                of = rf" de (?:la |el )?{re.escape(name)}| of the {re.escape(name)}"
                if re.search(own, before) or re.match(of, after):
                    coded_by_resolutions(found, name, reference)

    @cached_property
    def main(self) -> NamedBody | None:
        """The body whose report it is."""
        return main_body(self.bodies, self.references, self._bodies_and_top[1])

    @property
    def group(self) -> str:
        """Its code, "" where none was found."""
        return self.main.code if self.main else ""

    @cached_property
    def people(self) -> tuple[NamedPerson, ...]:
        """The persons it names with their capacity or state, each once."""
        found: dict[str, NamedPerson] = {}
        for unit in self.prose:
            for mark in person_marks(bare(unit.words), self.speech, self.registry):
                known = found.get(mark.value.name)
                if known is None or not known.capacity:
                    found[mark.value.name] = mark.value
        return tuple(found.values())

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """The units with their marks."""
        return tuple(with_marks(unit, self._marks(unit)) for unit in self.prose)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, in order."""
        return tuple(sentences(self.marked))

    def _marks(self, unit: Unit) -> Iterator[Mark]:
        words = bare(unit.words)
        for match in _QUOTED.finditer(words):
            stop = match.end() - 2 if match[0][-2] in ".!?" else match.end()
            yield Mark("quote", match.start(), stop, match[0][1:-1].strip())
        for reference in self.references:
            if reference.unit == unit.id and not reference.note:
                yield _document_mark(words, reference)
        yield from person_marks(words, self.speech, self.registry)
        yield from known_marks(words, self.people)
        yield from dated(words, self.speech)
        yield from party_marks(words, self.speech, self.registry)
        yield from body_marks(words, self.bodies, self.main, self.speech)

    def line(self, unit: str, at: int) -> str:
        """Give where in the file a place in a unit's words is: "L12"."""
        return self.places(unit, bare(self.text.unit(unit).words)[at:])

    def source(
        self, sentence: Sentence, start: int, end: int, of: str = "", reason: str = ""
    ) -> Source:
        """Give the source of a fact between two places of a sentence; inferred with a reason."""
        certainty = Certainty.INFERRED if reason else Certainty.STATED
        at = sentence.place(start)
        place = self.line(sentence.of.unit, at)
        return Source(
            of, certainty, self.document, place, shortened(sentence.words(start, end)), reason
        )

    def at(self, unit: str, start: int, end: int, of: str = "", reason: str = "") -> Source:
        """Give the source of a fact between two places of a unit's words."""
        certainty = Certainty.INFERRED if reason else Certainty.STATED
        words = bare(self.text.unit(unit).words)[start:end]
        return Source(
            of, certainty, self.document, self.line(unit, start), shortened(words), reason
        )

    def noted(self, notes: Sequence[str]) -> tuple[Reference, ...]:
        """Give what notes cite."""
        return tuple(one for one in self.references if one.note in notes)

    def matches(self, patterns: Patterns) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """Find patterns in all sentences, in the order of the text."""
        for sentence in self.sentences:
            for pattern in patterns:
                for match in pattern.finditer(sentence.masked):
                    yield sentence, match

    def date_of(self, sentence: Sentence, mark: Mark) -> When | None:
        """Give the date of a mark; that of the one before for "that same day"."""
        if isinstance(mark.value, When):
            return mark.value
        for earlier in reversed(self.sentences[: sentence.number + 1]):
            dates: list[When] = [m.value for m in earlier.marks("date") if m.value]
            if earlier.of.unit == sentence.of.unit and dates:
                return dates[-1]
        return None


def shortened(words: str) -> str:
    """Give words that a source repeats: cut after a word where there are many."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def _document_mark(words: str, reference: Reference) -> Mark:
    start, end = reference.at, reference.at + len(reference.written)
    if words[start - 1 : start] == "(" and words[end : end + 1] == ")":
        start, end = start - 1, end + 1
    return Mark("document", start, end, printed(reference.symbol))
