"""Labels of paragraphs and numbers of notes, computed (P9): ids never change, labels do.

The levels of numbered paragraphs count `1.` `(a)` `(i)` `a.` `i.`; in Spanish, French and
Portuguese the second and third are written `a)` and `i)`. A label that is frozen ("5 bis") is kept
as it was issued, and the count goes on after it: 5, 5 bis, 5 ter, 6.
"""

from __future__ import annotations

import re
from dataclasses import replace

from travaux.texts import Kind, Numbering, Text, Unit
from travaux.texts.signs import OPTION

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BIS = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
    "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies",
    "septdecies", "octodecies", "novodecies", "vicies",
)  # fmt: skip

# How each level counts and how it is written; deeper levels take turns with the last two.
_COUNTS = ("number", "letter", "roman", "letter", "roman")
_SHAPES = ("{}.", "({})", "({})", "{}.", "{}.")
_SHAPES_ROMANCE = ("{}.", "{})", "{})", "{}.", "{}.")
_ROMANCE = ("es", "fr", "pt")

_VERB = re.compile(r"(ADD\*?|MOD|SUP\*?|NOC)(?: |$)")

# Below these a count may begin again at 1, as the text's policy says.
_BEGINS_AGAIN = {
    Numbering.RUNNING: frozenset[Kind](),
    Numbering.BY_ARTICLE: frozenset({Kind.ARTICLE, Kind.ANNEX}),
    Numbering.BY_SECTION: frozenset({Kind.ARTICLE, Kind.ANNEX, Kind.HEADING}),
}


def labels(text: Text) -> dict[str, str]:
    """Give the label of every unit that has one, by the unit's id.

    Operative paragraphs always have one; other units only if theirs is frozen.

    >>> one, two = Unit("u1", Kind.OPERATIVE, "Decides"), Unit("u2", Kind.OPERATIVE, "this", 1)
    >>> labels(Text((one, two)))
    {'u1': '1.', 'u2': '(a)'}
    """
    count = Count(text.numbering, text.language)
    given = ((unit.id, count.after(unit)) for unit in text.units)
    frozen = ((note.id, note.label) for note in text.notes)
    return {unit_id: label for unit_id, label in (*given, *frozen) if label is not None}


def paths(text: Text) -> dict[str, str]:
    """Give what operative paragraphs are cited as: with the numbers of those that they stand in.

    >>> one, two = Unit("u1", Kind.OPERATIVE, "Decides"), Unit("u2", Kind.OPERATIVE, "this", 1)
    >>> paths(Text((one, two)))
    {'u1': '1', 'u2': '1 (a)'}
    """
    given, above, found = labels(text), list[tuple[int, str]](), dict[str, str]()
    for unit in text.units:
        if unit.kind is Kind.OPERATIVE:
            own = (unit.depth, given[unit.id].rstrip("."))
            above = [*(one for one in above if one[0] < unit.depth), own]
            found[unit.id] = " ".join(label for _, label in above)
    return found


class Count:
    """A running count, led through the units of a text one after another."""

    def __init__(self, numbering: Numbering, language: str = "en") -> None:
        self._begins_again = _BEGINS_AGAIN[numbering]
        self._language = language
        self._reached: dict[int, int] = {}

    def after(self, unit: Unit) -> str | None:
        """Count a unit and give its label, None if it has none."""
        if unit.kind in self._begins_again:
            self._reached.clear()
        if unit.kind not in (Kind.ITEM, Kind.ROW):
            kept = unit.depth - self._is_alternative(unit)
            self._reached = {d: n for d, n in self._reached.items() if d <= kept}
        if unit.kind is not Kind.OPERATIVE:
            return unit.label
        reached = self._reached.get(unit.depth, 0)
        if unit.label is None:
            self._reached[unit.depth] = reached + 1
            return label(reached + 1, unit.depth, self._language)
        self._reached[unit.depth] = max(reached, _led_to(unit.label, unit.depth))
        return unit.label

    def _is_alternative(self, unit: Unit) -> bool:
        """Tell whether paragraphs below count from 1 again, as they stand in another option."""
        opens = unit.kind is Kind.PARAGRAPH and unit.words.startswith(OPTION)
        return opens and (unit.depth > 0 or bool(self._begins_again))

    def would_be(self, unit: Unit) -> str:
        """Give the label that a running paragraph would have here, without counting it."""
        return label(self._reached.get(unit.depth, 0) + 1, unit.depth, self._language)


def label(count: int, depth: int, language: str = "en") -> str:
    """Give the label of the paragraph with this count at this depth.

    >>> [label(n, 1) for n in (1, 26, 27, 28)]
    ['(a)', '(z)', '(aa)', '(bb)']
    >>> label(4, 2, "es")
    'iv)'
    """
    shapes = _SHAPES_ROMANCE if language in _ROMANCE else _SHAPES
    return shapes[_level(depth)].format(_written(count, _COUNTS[_level(depth)]))


def number(label: str, depth: int) -> int | None:
    """Give the count that a label shows at this depth, None if it shows none.

    >>> number("5 bis", 0), number("(bb)", 1), number("iv)", 2), number("II", 0)
    (5, 28, 4, None)
    """
    found = re.match(r"\(?([0-9]{1,9}|[a-z]+)(?![^\W_])", label)
    if not found:
        return None
    written, counts = found[1], _COUNTS[_level(depth)]
    if counts == "number":
        return int(written) if written.isdigit() else None
    return _count_of_letter(written) if counts == "letter" else _count_of_roman(written)


def bis(label: str, n: int) -> str:
    """Give the label of the nth paragraph put in after the one with this label (P9).

    >>> [bis("5.", n) for n in (1, 2, 3)]
    ['5 bis', '5 ter', '5 quater']
    """
    if not 1 <= n <= len(_BIS):
        return f"{label.rstrip('.')} bis {n}"
    return f"{label.rstrip('.')} {_BIS[n - 1]}"


def stem(label: str) -> str:
    """Give the label that one with bis stands beside; another is its own.

    >>> stem("5 ter"), stem("5.")
    ('5', '5.')
    """
    number, _, name = label.rpartition(" ")
    return number if name in _BIS else label


def counted_anew(text: Text) -> Text:
    """Give a text whose numbered paragraphs count from the start, whatever they were (P9)."""
    units = (replace(u, label=None) if u.kind is Kind.OPERATIVE else u for u in text.units)
    return text.with_units(tuple(units))


def note_numbers(text: Text) -> dict[str, int]:
    """Give the number of every note by its id: in the order of their calls, uncalled ones last."""
    called = [note for unit in text.all_units() for note in unit.calls]
    every = dict.fromkeys([*called, *(note.id for note in text.notes)])
    return {note: n for n, note in enumerate(every, start=1)}


def _led_to(frozen: str, depth: int) -> int:
    """Give the count that a frozen label leads to.

    What is added under the ITU's verbs leads nowhere, wherever it stands ("ADD* 7" after 2), and
    "1 ante" comes before 1.
    """
    verb = _VERB.match(frozen)
    if verb and verb[1].startswith("ADD"):
        return 0
    reached = number(frozen[verb.end() :] if verb else frozen, depth) or 0
    return reached - 1 if " ante" in frozen else reached


def _level(depth: int) -> int:
    return depth if depth < len(_COUNTS) else 3 + (depth - 3) % 2


def _written(count: int, counted_in: str) -> str:
    if counted_in == "number":
        return str(count)
    return _letter(count) if counted_in == "letter" else _roman(count)


def _letter(count: int) -> str:
    return _LETTERS[(count - 1) % 26] * ((count + 25) // 26)


def _count_of_letter(written: str) -> int | None:
    if written.strip(written[:1]) or not written.isalpha():
        return None
    return _LETTERS.index(written[0]) + 1 + 26 * (len(written) - 1)


def _roman(count: int) -> str:
    written = ""
    for value, sign in _ROMANS:
        times, count = divmod(count, value)
        written += sign * times
    return written


def _count_of_roman(written: str) -> int | None:
    count, rest = 0, written
    for value, sign in _ROMANS:
        while rest.startswith(sign):
            count, rest = count + value, rest.removeprefix(sign)
    return count if not rest and _roman(count) == written else None
