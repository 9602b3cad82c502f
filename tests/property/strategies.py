"""Texts of every shape, for property tests.

    texts()   whole texts: all kinds of unit, depths, frozen labels, options, rows, notes, and
              brackets that nest and reach over several units, always balanced
    prose()   words of one unit without structure, in several scripts
    heads()   heads of brackets

Every text is one that Travaux itself could hold: ids are unique, brackets pair, calls name notes
of the text, cells stand in rows only, and words hold no noncharacters but the signs of structure.
"""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import strategies as st

from travaux.texts import Cover, Dispute, Head, Kind, Numbering, Text, Unit, call, option
from travaux.texts.signs import BREAK, CELL, CLOSE, NONCHARACTERS

# Words that have broken something somewhere: what looks like notation, and scripts of all kinds.
_WORDS = (
    "the", "States", "shall", "derechos", "l’État", "n°", "co-operate", "1.", "5", "(a)", "iv.",
    "[sic]", "[", "]", "{5}", "{#u1}", "{=", "}", "\\", "\\n", "¶", "^1", "|", "::", ":", "#", "=",
    "+5", "-", "~", "_", "%travaux", "§", "@", "!", "?", "Mexico:", "…", "“all”", ";", "—",
    "حقوق", "זכויות", "e\u0301", "é", "人權", "ก็", "👩‍👩‍👧", "\u00a0",
)  # fmt: skip
_SEPARATORS = ("", " ", " ", " ", "  ")
_NAMES = ("Mexico", "Mexico, Chile", "Grupo de Río", "Côte d’Ivoire", "~x", "a:b", "a::", "[x]", "")
_LABELS = ("5 bis", "5 ter", "II", "A", "3", "(a)", "=1", "#1", "{1}", "1.", "")
_KINDS = tuple(kind for kind in Kind if kind is not Kind.NOTE)
_ODD_CHARACTERS = st.characters(exclude_categories=["Cs"]).filter(
    lambda char: not NONCHARACTERS.match(char)
)


def prose() -> st.SearchStrategy[str]:
    """Draw the words of one unit, without signs of structure; at times any characters at all."""
    pairs = st.tuples(st.sampled_from(_WORDS), st.sampled_from(_SEPARATORS))
    typical = st.lists(pairs, max_size=6).map(lambda found: "".join(w + s for w, s in found))
    return st.one_of(typical, typical, st.text(_ODD_CHARACTERS, max_size=8))


def heads() -> st.SearchStrategy[Head]:
    """Draw heads of brackets; most are bare, as in texts that arrive with brackets in them."""
    named = st.builds(Head, st.sampled_from(Dispute), st.sampled_from(_NAMES), st.booleans())
    # A head is what its sign says: "+x" without a dispute is the addition of x.
    return st.one_of(st.just(Head()), named.map(lambda head: Head.read(head.sign()[1:-1])))


def covers() -> st.SearchStrategy[Cover]:
    """Draw first pages, most of them empty."""
    values = st.sampled_from(("", "", "CAJP/GT/TM-12/04 rev. 3", " (Draft)", "a\nb", "[1]\\"))
    filled = st.fixed_dictionaries({field.name: values for field in fields(Cover)})
    return st.one_of(st.just(Cover()), filled.map(lambda found: Cover(**found)))


def units(kind: Kind, words: str) -> st.SearchStrategy[Unit]:
    """Draw units of a kind with these words; the id is given later."""
    depths = st.integers(0, 4)
    frozen = st.one_of(st.none(), st.none(), st.sampled_from(_LABELS))
    return st.builds(Unit, st.just(""), st.just(kind), st.just(words), depths, frozen)


@st.composite
def texts(draw: st.DrawFn, max_units: int = 6) -> Text:
    """Draw whole texts (see the head of this file)."""
    language = draw(st.sampled_from(("en", "es", "fr", "pt", "ar")))
    numbering = draw(st.sampled_from(Numbering))
    note_ids = draw(st.lists(st.sampled_from(("n1", "n2", "*", "a b", "]x")), unique=True))
    own_ids = draw(st.lists(st.sampled_from(("p9", "u2", "x}y", "c d", "")), unique=True))
    drawn = _sequence(draw, draw(st.lists(st.sampled_from(_KINDS), max_size=max_units)), note_ids)
    notes = [_sequence(draw, [Kind.NOTE], note_ids)[0] for _ in note_ids]
    named = [replace(note, id=note_id) for note, note_id in zip(notes, note_ids, strict=True)]
    return Text(_with_ids(drawn, own_ids), tuple(named), language, numbering, draw(covers()))


def _sequence(draw: st.DrawFn, kinds: list[Kind], note_ids: list[str]) -> list[Unit]:
    """Draw units whose brackets open and close over the whole sequence."""
    opened = 0
    drawn = []
    for n, kind in enumerate(kinds):
        words, opened = _words(draw, kind, note_ids, opened)
        last = n == len(kinds) - 1
        drawn.append(draw(units(kind, words + (CLOSE * opened if last else ""))))
    return drawn


def _words(draw: st.DrawFn, kind: Kind, note_ids: list[str], opened: int) -> tuple[str, int]:
    words = option(draw(st.sampled_from(("Option 1", "A", "x}", "")))) if _seldom(draw) else ""
    words += draw(prose())
    for _ in range(draw(st.integers(0, 4))):
        sign = draw(st.sampled_from(("open", "close", "call", "break", "cell", "words")))
        if sign == "open":
            words, opened = words + draw(heads()).sign(), opened + 1
        elif sign == "close" and opened:
            words, opened = words + CLOSE, opened - 1
        elif sign == "call" and note_ids:
            words += call(draw(st.sampled_from(note_ids)))
        elif sign == "break":
            words += BREAK
        elif sign == "cell" and kind is Kind.ROW:
            words += CELL
        words += draw(prose())
    return words, opened


def _seldom(draw: st.DrawFn) -> bool:
    return draw(st.integers(0, 4)) == 0


def _with_ids(drawn: list[Unit], own_ids: list[str]) -> tuple[Unit, ...]:
    """Give some units ids of their own, the rest the one of their position."""
    ids = [f"u{n}" for n in range(1, len(drawn) + 1)]
    for n, own in enumerate(own_ids[: len(ids)]):
        if own not in ids:
            ids[n] = own
    return tuple(replace(unit, id=unit_id) for unit, unit_id in zip(drawn, ids, strict=True))
