"""The parts of speech of an instruction, the same in every language.

A grammar (`grammar_en` and its sisters) says by which phrases a language plays each part. It is
data: a new language is a new table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a phrase does in an instruction."""

    VERB = "verb"  # insert, delete, replace ...
    BY = "by"  # what follows stands in for something
    TO = "to"  # "from 3 to 5", "change x to y"
    AFTER = "after"
    BEFORE = "before"
    BETWEEN = "between"
    AND = "and"
    IN = "in"  # what follows is a place of its own
    OF = "of"  # what follows contains what came before
    EDGE = "edge"  # the beginning or the end of something
    UNIT = "unit"  # paragraph, article, title ...
    NUMBER = "number"  # 3, 5 bis, (a), IV
    ORDINAL = "ordinal"  # third, last
    OCCURRENCE = "occurrence"  # "occurrence" after an ordinal; "every" alone
    NEW = "new"
    COUNT = "count"  # "two", "a": how many paragraphs follow
    WORDS = "words"  # "the words": quoted or set-off words follow
    AS = "as"  # "as follows": the wording follows
    THIS = "this"  # the place named before
    QUOTED = "quoted"
    STOP = "stop"  # the end of a sentence or a line
    NOISE = "noise"
    REMARK = "remark"  # the line explains and asks for nothing
    UNKNOWN = "unknown"


class Verb(StrEnum):
    """What can be asked for."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    REWRITE = "rewrite"
    COMPLETE = "complete"
    MOVE = "move"
    KEEP = "keep"
    MERGE = "merge"
    AGAIN = "again"  # what was asked for last, at another place


@dataclass(frozen=True, slots=True)
class Grammar:
    """The phrases of one language: part, value, and a pattern without accents, in small letters."""

    language: str
    phrases: tuple[tuple[Part, str, str], ...]


def grammar(language: str, table: str) -> Grammar:
    """Read a grammar from its table: a row gives part, value ("-" for none) and pattern.

    A line that begins with a blank carries the pattern of the row above on.
    """
    lines = re.sub(r"\n +", "", table).splitlines()
    rows = (line.split(maxsplit=2) for line in lines if line.strip())
    return Grammar(
        language,
        tuple((Part(part), "" if value == "-" else value, p) for part, value, p in rows),
    )


@dataclass(frozen=True, slots=True)
class Item:
    """One phrase of an instruction as it was read.

    `value` is the phrase's value in the grammar, the number, or the quoted words; `line` is the
    number of the line it stands on.
    """

    part: Part
    value: str
    line: int
    paragraphs: tuple[str, ...] = ()
