"""Texts of every shape, for property tests.

    texts()   whole texts: all kinds of unit, depths, frozen labels, options, rows, notes, and
              brackets that nest and reach over several units, always balanced
    prose()   words of one unit without structure, in several scripts
    heads()   heads of brackets

Every text is one that Travaux itself could hold: ids are unique, brackets pair, calls name notes
of the text, cells stand in rows only, and words hold no noncharacters but the signs of structure.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cache

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


@cache
def prose() -> st.SearchStrategy[str]:
    """Draw the words of one unit, without signs of structure; at times any characters at all."""
    pairs = st.tuples(st.sampled_from(_WORDS), st.sampled_from(_SEPARATORS))
    typical = st.lists(pairs, max_size=6).map(lambda found: "".join(w + s for w, s in found))
    return st.one_of(typical, typical, st.text(_ODD_CHARACTERS, max_size=8))


@cache
def heads() -> st.SearchStrategy[Head]:
    """Draw heads of brackets; most are bare, as in texts that arrive with brackets in them."""
    named = st.builds(Head, st.sampled_from(Dispute), st.sampled_from(_NAMES), st.booleans())
    # A head is what its sign says: "+x" without a dispute is the addition of x.
    return st.one_of(st.just(Head()), named.map(lambda head: Head.read(head.sign()[1:-1])))


@cache
def covers() -> st.SearchStrategy[Cover]:
    """Draw first pages, most of them empty."""
    values = st.sampled_from(("", "", "CAJP/GT/TM-12/04 rev. 3", " (Draft)", "a\nb", "[1]\\"))
    filled = st.fixed_dictionaries({field.name: values for field in fields(Cover)})
    return st.one_of(st.just(Cover()), filled.map(lambda found: Cover(**found)))


@cache
def _drafts() -> st.SearchStrategy[list[_Draft]]:
    parts = st.tuples(
        st.sampled_from(("open", "close", "call", "break", "cell", "words")), heads(), prose()
    )
    begun = st.sampled_from(("", "", "", *map(option, ("Option 1", "A", "x}", ""))))
    frozen = st.one_of(st.none(), st.none(), st.sampled_from(_LABELS))
    kinds, depths = st.sampled_from(_KINDS), st.integers(0, 4)
    drafts = st.builds(_Draft, kinds, depths, frozen, begun, prose(), st.lists(parts, max_size=4))
    return st.lists(drafts, max_size=10)


@cache
def _frames() -> st.SearchStrategy[tuple[str, Numbering, Cover, list[str], list[str]]]:
    return st.tuples(
        st.sampled_from(("en", "es", "fr", "pt", "ar")),
        st.sampled_from(Numbering),
        covers(),
        st.lists(st.sampled_from(("n1", "n2", "*", "a b", "]x")), unique=True),
        st.lists(st.sampled_from(("p9", "u2", "x}y", "c d")), unique=True),
    )


@dataclass(frozen=True)
class _Draft:
    """A unit as drawn: the signs in it may not fit yet."""

    kind: Kind
    depth: int
    label: str | None
    option: str
    words: str
    parts: list[tuple[str, Head, str]]


@st.composite
def texts(draw: st.DrawFn, max_units: int = 6) -> Text:
    """Draw whole texts (see the head of this file)."""
    language, numbering, cover, note_ids, own_ids = draw(_frames())
    drafts = draw(_drafts())
    running = drafts[:max_units]
    at_foot = drafts[::-1][: len(note_ids)]  # drawn once, used twice: a draw is what costs time
    names = note_ids[: len(at_foot)]
    notes = (
        replace(_balanced([replace(draft, kind=Kind.NOTE)], names)[0], id=name)
        for draft, name in zip(at_foot, names, strict=True)
    )
    units = _with_ids(_balanced(running, names), own_ids)
    return Text(units, tuple(notes), language, numbering, cover)


def _balanced(drafts: list[_Draft], notes: list[str]) -> list[Unit]:
    """Make units of drafts, whose brackets open and close over the whole sequence."""
    opened = 0
    made = []
    for draft in drafts:
        words = draft.option + draft.words
        for sign, head, more in draft.parts:
            if sign == "open":
                words, opened = words + head.sign(), opened + 1
            elif sign == "close" and opened:
                words, opened = words + CLOSE, opened - 1
            elif sign == "call" and notes:
                words += call(notes[len(more) % len(notes)])
            elif sign == "break":
                words += BREAK
            elif sign == "cell" and draft.kind is Kind.ROW:
                words += CELL
            words += more
        made.append(Unit("", draft.kind, words, draft.depth, draft.label))
    if made:
        made[-1] = replace(made[-1], words=made[-1].words + CLOSE * opened)
    return made


def _with_ids(drawn: list[Unit], own_ids: list[str]) -> tuple[Unit, ...]:
    """Give some units ids of their own, the rest the one of their position."""
    ids = [f"u{n}" for n in range(1, len(drawn) + 1)]
    for n, own in enumerate(own_ids[: len(ids)]):
        if own not in ids:
            ids[n] = own
    return tuple(replace(unit, id=unit_id) for unit, unit_id in zip(drawn, ids, strict=True))
