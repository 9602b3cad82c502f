"""Prose instructions into changes: "in operative paragraph 3, after X insert Y".

English, Spanish, French and Portuguese. What can't be placed with certainty comes back unplaced
with a reason that says what was looked for and what would help: nothing is guessed or dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.drafting.instructions.asks import Ask
from travaux.drafting.instructions.dividing import acts, instructs, stream
from travaux.drafting.instructions.grammar_en import ENGLISH
from travaux.drafting.instructions.grammar_es import SPANISH
from travaux.drafting.instructions.grammar_fr import FRENCH
from travaux.drafting.instructions.grammar_pt import PORTUGUESE
from travaux.drafting.instructions.lexing import items
from travaux.drafting.instructions.placing import Placing
from travaux.drafting.instructions.reading import asks
from travaux.drafting.instructions.targets import NotPlaced
from travaux.drafting.instructions.words import Grammar, Item, Part
from travaux.proposals import Entry, Unplaced
from travaux.texts import Text, normalised

__all__ = ["Instructed", "looks_like_instructions", "read_instructions"]

GRAMMARS = {g.language: g for g in (ENGLISH, SPANISH, FRENCH, PORTUGUESE)}

_ENOUGH = 60  # lines that tell what kind of file it is


@dataclass(frozen=True, slots=True)
class Instructed:
    """What a file of instructions asks for: the changes, and what couldn't be placed.

    `remarks` are the lines above the first instruction, with their places: a heading, a greeting.
    """

    entries: tuple[Entry, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()


def read_instructions(base: Text, lines: Sequence[tuple[str, str]]) -> Instructed:
    """Turn the lines of an instruction file, (words, place) each, into changes on the base.

    >>> from travaux.texts import Kind, Unit
    >>> base = Text((Unit("u1", Kind.OPERATIVE, "Defends the rights of all"),))
    >>> read = read_instructions(base, [("OP 1: replace ‘Defends’ by ‘Protects’", "paragraph 1")])
    >>> read.entries[0].change
    Modify(unit='u1', start=0, end=1, old=' Defends', new=' Protects')
    """
    kept = [(words, place) for words, place in lines if words.strip()]
    texts = [_quotes_mended(normalised(words)) for words, _ in kept]
    grammar = _grammar(texts, base.language)
    placing = Placing(base)
    entries: list[Entry] = []
    unplaced: list[Unplaced] = []
    read = stream(texts, grammar)
    idle = _idle(read, texts)
    asked = _spans(asks([item for item in read if item.line not in idle]), len(texts))
    for ask, span in asked:
        place = kept[ask.lines[0] if ask.lines else span[0]][1]
        try:
            made = placing.changes(ask)
            if ask.verb is not None and not made:
                raise NotPlaced(_NO_CHANGE)
            entries += [Entry(change, place) for change in made]
        except NotPlaced as reason:
            words = "\n".join(kept[n][0] for n in span if n not in idle)
            unplaced.append(Unplaced(words, place, str(reason)))
    read_lines = {n for _, span in asked for n in span} - set(idle)
    first = min(read_lines, default=len(kept))
    left = [n for n in range(first, len(kept)) if n not in read_lines]
    unplaced += [Unplaced(*kept[n], _NO_INSTRUCTION) for n in left]
    foreign = {n for n in range(first) if _instructing(texts[n : n + 1]) > 0}
    unplaced += [Unplaced(*kept[n], _OTHER_LANGUAGE) for n in sorted(foreign)]
    remarks = (line for n, line in enumerate(kept[:first]) if n not in foreign)
    return Instructed(tuple(entries), tuple(unplaced), tuple(remarks))


_ACTS = {Part.VERB, Part.QUOTED, Part.UNIT, Part.ORDINAL, Part.THIS}
_NO_INSTRUCTION = "It doesn't ask for a change. If it does, say it as an instruction of its own."
_NO_CHANGE = "Carried out, it would change nothing in the text. Say what is meant in other words."
_OTHER_LANGUAGE = (
    "It is an instruction in another language than the others in the file. Hand it in with a file "
    "of its own, or translate it."
)
_IDLE = {Part.UNKNOWN, Part.COUNT}  # a number alone asks for nothing either


def _idle(read: Sequence[Item], texts: Sequence[str]) -> list[int]:
    """Find the lines that neither instruct nor say where: "Comments of the delegation of ...".

    They must not trouble the instruction that follows. One that ends in a colon may say where in
    words that aren't known, unless it stands above all instructions.
    """
    lines: dict[int, set[Part]] = {}
    for item in read:
        lines.setdefault(item.line, set()).add(item.part)
    first = min((n for n, parts in lines.items() if parts & _ACTS), default=len(texts))
    return [
        n
        for n, parts in sorted(lines.items())
        if parts & _IDLE and not parts & _ACTS and (n < first or not texts[n].endswith(":"))
    ]


def _quotes_mended(words: str) -> str:
    """Give words with quotes that were typed as two apostrophes made one sign."""
    return words.replace("‘‘", "“").replace("’’", "”").replace("''", '"')


def _spans(found: Sequence[Ask], count: int) -> list[tuple[Ask, range]]:
    """Give each ask with all the lines that belong to it, its wording included."""
    starts = [ask.lines[0] if ask.lines else 0 for ask in found]
    spans = []
    for number, ask in enumerate(found):
        following = [start for start in starts[number + 1 :] if start > starts[number]]
        spans.append((ask, range(starts[number], min(following, default=count))))
    return spans


def looks_like_instructions(lines: Sequence[tuple[str, str]]) -> bool:
    """Tell a file that says what to do to a text from a text, in any known language."""
    texts = [_quotes_mended(normalised(words)) for words, _ in lines if words.strip()]
    texts = texts[:_ENOUGH]
    return _instructing(texts) >= 0.5


def _instructing(texts: Sequence[str]) -> float:
    """Give the share of lines that instruct in the language in which most do."""
    return max((_share(texts, grammar) for grammar in GRAMMARS.values()), default=0.0)


def _share(texts: Sequence[str], grammar: Grammar) -> float:
    """Give the share of lines that instruct, wordings on lines of their own left out."""
    by_line: dict[int, list[Item]] = {}
    for item in stream(texts, grammar):
        by_line.setdefault(item.line, []).append(item)
    instructing = sum(instructs(found) and acts(found) for found in by_line.values())
    wordings = sum(found[0].part is Part.QUOTED for found in by_line.values())
    return instructing / max(1, len(by_line) - wordings) if instructing else 0.0


def _grammar(texts: Sequence[str], language: str) -> Grammar:
    """Give the grammar that understands most; the text's own language where several do."""
    known = sorted(GRAMMARS.values(), key=lambda g: g.language != language)
    return max(known, key=lambda g: _understood(texts, g))


def _understood(texts: Sequence[str], grammar: Grammar) -> int:
    found = [item for n, words in enumerate(texts) for item in items(words, n, grammar)]
    verbs = sum(item.part is Part.VERB for item in found)
    return 2 * verbs - sum(item.part is Part.UNKNOWN for item in found)
