"""Signs of structure inside the words of a unit: brackets, note calls, breaks, cells, options.

A bracket in a negotiating text is structure, not a character (P7): "[shall]" typed by a chair
is an open question, while "\\[" in a quotation is only a sign on paper. Both must survive. So
structure is kept as Unicode noncharacters (U+FDD0 and following, reserved for a program's own
use), which intake never lets in from outside, and the words of a unit stay one plain string that
can be compared, hashed and stored.

    OPEN  head BAR  ...  CLOSE     a bracket; the head says what kind and who asks (see `Head`)
    CALL  id   BAR                 the call of note `id`
    OPTION name BAR                begins an option ("Option 1"), at the start of a unit only
    BREAK                          a paragraph ends here inside a unit (a note of two paragraphs,
                                   or a division that is asked for and printed)
    DIVIDE                         in a change only: from here on, the words are a unit of their own
    CELL                           the next cell of a table's row
    ORIGIN number ORIGIN           in a printing only: where the word after it comes from
    SHADE name SHADE               in a printing only: from here on, words are shown in this way
                                   (see `Shade`); without a name, as others are

A bracket may open in one unit and close in a later one: the Paris drafts do that. Balance is
therefore a property of a whole text (`texts.balance`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

OPEN, BAR, CLOSE, CALL, OPTION, BREAK, CELL, DIVIDE, ORIGIN, SHADE = (
    chr(0xFDD0 + n) for n in range(10)
)
NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_CALL = re.compile(f"{CALL}([^{BAR}]*){BAR}")
_ORIGIN = re.compile(f"{ORIGIN}\\d+{ORIGIN}")
_PIECE = re.compile(
    f"{OPEN}(?P<head>[^{BAR}]*){BAR}|(?P<close>{CLOSE})|{CALL}(?P<call>[^{BAR}]*){BAR}"
    f"|{OPTION}(?P<option>[^{BAR}]*){BAR}|(?P<break>[{BREAK}{DIVIDE}])|(?P<cell>{CELL})"
    f"|{SHADE}(?P<shade>[^{SHADE}]*){SHADE}"
    f"|(?P<words>[^{OPEN}{BAR}{CLOSE}{CALL}{OPTION}{BREAK}{CELL}{DIVIDE}{SHADE}]+)"
)


class Dispute(StrEnum):
    """What a bracket is about (P8)."""

    UNNAMED = ""  # a bracket that came with the text: nobody is named
    ADDITION = "+"  # words that somebody asks for
    DELETION = "-"  # words of the base that somebody asks to delete
    AGAINST = "="  # words of the base that stand beside alternatives


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a bracket: what it is about, who asks, and whether the names print in it.

    `shown` is false where a house prints the names elsewhere, as in the OAS's notes.

    >>> Head(Dispute.ADDITION, "Chile, Mexico").sign() == OPEN + "+Chile, Mexico" + BAR
    True
    """

    dispute: Dispute = Dispute.UNNAMED
    names: str = ""
    shown: bool = True

    def sign(self) -> str:
        """Give the opening sign as it stands in a unit's words."""
        return f"{OPEN}{self.dispute}{'' if self.shown else '~'}{self.names}{BAR}"

    @classmethod
    def read(cls, head: str) -> Head:
        """Read what stands between OPEN and BAR."""
        dispute = Dispute(head[0]) if head[:1] in ("+", "-", "=") else Dispute.UNNAMED
        rest = head[len(dispute) :]
        return cls(dispute, rest.removeprefix("~"), shown=not rest.startswith("~"))


class Shade(StrEnum):
    """How words of a printing are shown apart: by a line below them, never by colour alone."""

    NONE = ""
    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"

    def sign(self) -> str:
        """Give the sign from which on words are shown so."""
        return f"{SHADE}{self.value}{SHADE}"


class Sign(StrEnum):
    """The kinds of piece that a unit's words fall into."""

    WORDS = "words"
    OPEN = "head"
    CLOSE = "close"
    CALL = "call"
    OPTION = "option"
    BREAK = "break"
    CELL = "cell"
    SHADE = "shade"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of plain words, or one sign of structure.

    `value` holds the words, the head, the note's id, or the option's or the shade's name.
    """

    sign: Sign
    value: str

    @property
    def head(self) -> Head:
        """The head of an opening bracket."""
        return Head.read(self.value)


def pieces(words: str) -> Iterator[Piece]:
    """Cut the words of a unit into plain stretches and signs, in order, nothing lost."""
    if _plain(words):  # as most are
        if words:
            yield Piece(Sign.WORDS, words)
        return
    for found in _PIECE.finditer(words):
        name = found.lastgroup or "words"
        yield Piece(_SIGNS[name], found[name])


def _plain(words: str) -> bool:
    return words.isascii() or NONCHARACTERS.search(words) is None


def bracketed(words: str, head: Head | None = None) -> str:
    """Put words in a bracket."""
    return (head or Head()).sign() + words + CLOSE


def call(note: str) -> str:
    """Give the call of a note as it stands in a unit's words."""
    return f"{CALL}{note}{BAR}"


def with_calls(words: str, names: Mapping[str, str]) -> str:
    """Give words in which notes are called by other ids; a note without another keeps its own."""
    return _CALL.sub(lambda found: call(names.get(found[1], found[1])), words)


def asked_divisions_shown(words: str) -> str:
    """Give words as they print: a division that is asked for shows as a break."""
    return words.replace(DIVIDE, BREAK)


def without_origins(words: str) -> str:
    """Give words without what a printing notes beside each of them."""
    return _ORIGIN.sub("", words) if ORIGIN in words else words


def option(name: str) -> str:
    """Give the sign that begins an option."""
    return f"{OPTION}{name}{BAR}"


def bare(words: str) -> str:
    """Give the words alone, for counting and searching: no brackets, names, calls or options."""
    if _plain(words):
        return words
    return "".join(
        piece.value if piece.sign is Sign.WORDS else " " if piece.sign in _BLANKS else ""
        for piece in pieces(words)
    )


def readable(words: str) -> str:
    """Give words for a list that people read: every sign as a character.

    >>> readable(" " + bracketed("shall") + call("n1"))
    '[shall]*'
    """
    shown = {
        Sign.OPEN: "[", Sign.CLOSE: "]", Sign.CALL: "*", Sign.BREAK: "¶", Sign.CELL: " | ",
        Sign.SHADE: "",
    }  # fmt: skip
    return "".join(shown.get(piece.sign, piece.value) for piece in pieces(words)).strip()


_SIGNS = {sign.value: sign for sign in Sign}
_BLANKS = (Sign.BREAK, Sign.CELL)
