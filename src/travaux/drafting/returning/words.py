"""Returning, in one paragraph: what a delegation wants there, read from its file beside the print.

Words outside brackets, and words of the base inside them, are the delegation's to change: they come
out as they stand in its file. At a bracket with wordings of others it may have a wording of its
own: theirs with changes, theirs as they are without their bracket, or one that it typed. A bracket
left as it was printed says nothing: there the words of the base stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from rapidfuzz.distance import Indel

from travaux.drafting.returning.brackets import (
    LIKE,
    Bracket,
    Item,
    Role,
    Step,
    Word,
    steps,
    words_of,
)
from travaux.drafting.returning.notes import BY
from travaux.drafting.returning.prints import Asked
from travaux.texts import fold, tokens
from travaux.texts.signs import CALL, CLOSE

_LONGEST_HEAD = 40  # words and signs before the colon of a head


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording that the delegation has at a bracket; `of` is the wording that it was made of."""

    words: str
    of: Asked | None = None


@dataclass(slots=True)
class Place:
    """A place where others ask for something, and what the file says there.

    `inside` are the words of the base there, as the file has them, with the places among them.
    `gone` are the brackets that the file no longer has, `heads` those whose names it changed.
    """

    start: int
    end: int
    inside: list[Part] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    gone: list[Bracket] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)  # words without a bracket

    @property
    def touched(self) -> bool:
        """True if the file says anything about what is asked here."""
        return bool(self.wordings or self.gone or self.bare)


Part = str | Place


@dataclass(slots=True)
class Heard:
    """What a paragraph of a file says besides its words.

    `heads` are the brackets of the print whose names were changed, with the names before and after;
    `typed` the brackets that the delegation typed with other names than its own, `own` those with
    its own that stand beside no other.
    """

    heads: list[tuple[Bracket, str, str]] = field(default_factory=list)
    typed: list[Bracket] = field(default_factory=list)
    own: list[Bracket] = field(default_factory=list)


class Paragraph:
    """The reading of one paragraph of a file beside the same paragraph of the print.

    `words` are the tokens of the unit that is printed; `sender` the names of the delegation.
    """

    def __init__(self, words: Sequence[str], sender: frozenset[str]) -> None:
        self.words, self.sender = words, sender
        self.heard = Heard()

    def parts(self, printed: Sequence[Item], filed: Sequence[Item]) -> list[Part]:
        """Give the unit's words as the delegation wants them, with the places where others ask."""
        made: list[Part] = []
        places: dict[tuple[int, int], Place] = {}
        for step in steps(printed, filed):
            self._step(step, made, places)
        return made

    def _place(self, role: Role, made: list[Part], places: dict[tuple[int, int], Place]) -> Place:
        found = places.get((role.start, role.end))
        if found is None:
            words = "".join(self.words[role.start : role.end])
            found = places[role.start, role.end] = Place(role.start, role.end, [words])
            made.append(found)
        return found

    def _step(self, step: Step, made: list[Part], places: dict[tuple[int, int], Place]) -> None:
        if step.same:
            self._same(step.printed[0], made, places)
        elif step.bracket and step.bracket[0].role:
            self._changed(*step.bracket, step.bracket[0].role, made, places)
        else:
            self._other(step, made, places)

    def _same(self, item: Item, made: list[Part], places: dict[tuple[int, int], Place]) -> None:
        if isinstance(item, Word):
            made.append(self._of_unit(item))
        elif item.asked_about and item.role:
            self._place(item.role, made, places)
        elif item.role:
            made.append("".join(self.words[item.role.start : item.role.end]))

    def _of_unit(self, word: Word) -> str:
        """Give a printed word as its unit has it; what the house says itself is nothing of it."""
        return self.words[word.origin.token] if word.origin and not word.origin.asked else ""

    def _changed(
        self,
        bracket: Bracket,
        filed: Bracket,
        role: Role,
        made: list[Part],
        places: dict[tuple[int, int], Place],
    ) -> None:
        head, inside = _head_apart(bracket)
        filed_head, filed_inside = _head_beside(filed, bracket, head)
        if head != filed_head:
            self.heard.heads.append((bracket, head, filed_head))
        if role.by_house:
            return
        if role.own:
            own = self.parts(bracket.items, filed.items)
            begun = own[0].removeprefix(" ") if own and isinstance(own[0], str) else ""
            made += [self.words[role.start], begun, *own[1:], self.words[role.end - 1]]
            return
        place = self._place(role, made, places)
        if role.asked is None:
            place.inside = self.parts(inside, filed_inside)
        elif _keys(inside) != _keys(filed_inside):
            words = plain(filed_inside, role.asked.words)
            place.wordings.append(Wording(words, role.asked))

    # --- where more was changed than the inside of a bracket

    def _other(self, step: Step, made: list[Part], places: dict[tuple[int, int], Place]) -> None:
        gone = [one for one in step.printed if isinstance(one, Bracket) and one.asked_about]
        new = [one for one in step.filed if isinstance(one, Bracket)]
        self._words_among(step, made, places)
        for one in gone:
            if one.role:
                self._place(one.role, made, places).gone.append(one)
        for one in new:
            self._typed(one, made)

    def _words_among(
        self, step: Step, made: list[Part], places: dict[tuple[int, int], Place]
    ) -> None:
        """Give each word of the file to the bracket that stood there, or to the paragraph."""
        old = list(_owned(step.printed))
        new = [word for word in step.filed if isinstance(word, Word) and not _by(word.words)]
        at = begin = 0
        for start, low, size in _kept([word.key for word, _ in old], [word.key for word in new]):
            self._instead(old, slice(at, start), new[begin:low], made, places)
            for place in range(size):
                self._give(new[low + place], old[start + place][1], made, places)
            at, begin = start + size, low + size

    def _instead(
        self,
        old: Sequence[tuple[Word, Role | None]],
        gone: slice,
        new: Sequence[Word],
        made: list[Part],
        places: dict[tuple[int, int], Place],
    ) -> None:
        """Give words that stand where others stood: to the first bracket that held any of these."""
        roles = [role for _, role in old[gone] if role]
        for role in roles:
            self._place(role, made, places)
        if gone.start == gone.stop:  # inside a bracket that is gone, or at its edge
            beside = [old[n][1] for n in (gone.start - 1, gone.start) if 0 <= n < len(old)]
            roles = [role for role in beside[:1] if role and _key(role) == _key(beside[-1])]
        for word in new:
            self._give(word, roles[0] if roles else None, made, places)

    def _give(
        self,
        word: Word,
        role: Role | None,
        made: list[Part],
        places: dict[tuple[int, int], Place],
    ) -> None:
        if role is None:
            made.append(word.words)
        else:
            self._place(role, made, places).bare.append(word.words)

    def _typed(self, bracket: Bracket, made: list[Part]) -> None:
        """Take a bracket that the delegation typed: with its own name, another's, or none."""
        if not bracket.names:
            made.append(signed(bracket))
            return
        names = {name.casefold() for name in bracket.names.split(", ")}
        if not names & self.sender:
            self.heard.typed.append(bracket)
            return
        if names - self.sender:
            self.heard.typed.append(bracket)
        words = plain(bracket.items, " ")
        if beside := _beside(made):
            beside.wordings.append(Wording(words))
        else:
            self.heard.own.append(bracket)
            made.append(words)


def _kept(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Give the runs of words in both: where in the old ones, where in the new, how many."""
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            yield code.src_start, code.dest_start, code.src_end - code.src_start
    yield len(old), len(new), 0


def _beside(made: Sequence[Part]) -> Place | None:
    """Give the place that a bracket typed here belongs to, sooner one with words of the base."""
    near = list(takewhile(lambda part: isinstance(part, Place), reversed(made)))
    places = [part for part in near if isinstance(part, Place)]
    return next((one for one in places if one.start < one.end), places[0] if places else None)


def _key(role: Role | None) -> tuple[int, int] | None:
    return (role.start, role.end) if role else None


def _owned(found: Iterable[Item]) -> Iterator[tuple[Word, Role | None]]:
    """Give words of the print that may still stand in the file, with the bracket they stood in."""
    for item in found:
        if isinstance(item, Bracket):
            role = item.role if item.asked_about else None
            yield from ((word, role) for word in words_of(item.items) if not _by(word.words))
        elif item.origin:
            yield item, None


def _by(words: str) -> bool:
    return words.lstrip().startswith(CALL + BY)


def _keys(found: Iterable[Item]) -> list[str]:
    return [item.key for item in found]


def _head_apart(bracket: Bracket) -> tuple[str, Sequence[Item]]:
    """Give the head of a printed bracket, also where it wasn't read as one, and the rest."""
    at = 0
    while at < len(bracket.items) and isinstance(word := bracket.items[at], Word):
        if word.origin is not None:
            break
        at += 1
    return bracket.names or _said(bracket.items[:at]), bracket.items[at:]


def _head_beside(filed: Bracket, printed: Bracket, head: str) -> tuple[str, Sequence[Item]]:
    """Give the same of a bracket of a file: a head there goes as far as the first colon."""
    if filed.names or not head:
        return filed.names, filed.items
    colon = next((n for n, item in enumerate(filed.items) if item.key == ":"), None)
    if colon is None or (printed.names and colon > _LONGEST_HEAD):
        return "", filed.items
    return _said(filed.items[: colon + 1]), filed.items[colon + 1 :]


def _said(found: Iterable[Item]) -> str:
    return "".join(word.words for word in words_of(found)).strip().rstrip(":").rstrip()


def plain(found: Iterable[Item], like: str) -> str:
    """Give items as words that somebody asks for; a blank stands in front as in `like`."""
    words = "".join(_plain(found)).lstrip()
    return f" {words}" if words and like.startswith(" ") else words


def _plain(found: Iterable[Item]) -> Iterator[str]:
    for item in found:
        if isinstance(item, Bracket):
            yield signed(item)
        elif not _by(item.words):
            yield item.words


def signed(bracket: Bracket) -> str:
    """Give a bracket as it is typed, as words with its signs."""
    inside = "".join(_plain(bracket.items)).removeprefix(" ")
    return bracket.sign + inside + CLOSE


def alike(one: str, other: str) -> bool:
    """Tell whether words are mostly the same."""
    words = [[fold(token.strip()) for token in tokens(each.strip())] for each in (one, other)]
    return Indel.normalized_similarity(*words) >= LIKE


def places_in(parts: Iterable[Part]) -> Iterator[Place]:
    """Give all places among parts, those inside others too."""
    for part in parts:
        if isinstance(part, Place):
            yield part
            yield from places_in(part.inside)


def flat(parts: Iterable[Part], wordings: Mapping[int, Wording] | None = None) -> str:
    """Give parts as words: at each place its own words, or the wording wanted there."""
    said = []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif wordings and id(part) in wordings:
            said.append(wordings[id(part)].words)
        else:
            said.append(flat(part.inside, wordings))
    return "".join(said)


def without_bracket(place: Place, base: str) -> Iterator[Wording]:
    """Give what stands without a bracket where one was, unless it is what the base has."""
    words = "".join(place.bare)
    if not words or fold(words.strip()) == fold(base.strip()):
        return
    asked = [one.role.asked for one in place.gone if one.role and one.role.asked]
    of = next((one for one in asked if fold(one.words.strip()) == fold(words.strip())), None)
    of = of or next((one for one in asked if alike(one.words, words)), None)
    yield Wording(f" {words.strip()}" if words.startswith(" ") else words, of)


def distinct(wordings: Iterable[Wording]) -> list[Wording]:
    """Give wordings without those that say the same."""
    return list({fold(one.words): one for one in wordings}.values())
