"""The signs of the plain notation, shared by its printer and its reader (docs/notation.md).

The notation is a way to write a whole `Text` by hand and to see it in a difference of two files.
What is printed reads back as the same text, to the character.
"""

from __future__ import annotations

import re

from travaux.numbering import label, number
from travaux.texts import Kind

HEADER = "%travaux"
HEADING = "#"  # one for each level
PARAGRAPH = "_"  # only where a plain paragraph would be taken for something else
ROW = "|"
SIGILS = {
    Kind.TITLE: "=",
    Kind.ARTICLE: "§",
    Kind.ANNEX: "@",
    Kind.FORMULA: "!",
    Kind.PREAMBULAR: "~",
    Kind.ITEM: "-",
    Kind.PARAGRAPH: PARAGRAPH,
}
INDENT = "  "  # for each level of depth
DISPUTES = "+-=?"  # begin the head of a bracket; "?" stands for an unnamed dispute
HIDDEN = "~"  # the names don't print in the bracket
HEAD_ENDS = "::"

_ESCAPES = str.maketrans(
    {sign: "\\" + sign for sign in "\\[]{}|¶"} | {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
)
_MARKED = re.compile(r"(?:[=§@!~_-]|#+)(?: |$)|\||%|\[\^")
_LABEL = re.compile(r"(?:\d{1,9}\.|\([a-z]+\)|[a-z]+[.)])(?= |$)")


def escaped(words: str, more: str = "") -> str:
    r"""Give words with a backslash before the signs that mean something in the notation.

    >>> escaped("[sic]")
    '\\[sic\\]'
    """
    plain = words.translate(_ESCAPES)
    return re.sub(f"[{re.escape(more)}]", r"\\\g<0>", plain) if more else plain


def typed_label(line: str) -> str:
    """Give the label at the beginning of a line, such as `1.` or `(a)`; empty if there is none."""
    found = _LABEL.match(line)
    written = found[0] if found else ""
    return written if any(number(written, depth) for depth in (0, 1, 2)) else ""


def fits(written: str, depth: int) -> bool:
    """Tell whether a label has the shape of a depth, in any language."""
    count = number(written, depth)
    shapes = (label(count, depth, language) for language in ("en", "es")) if count else ()
    return written in shapes


def marked(line: str) -> bool:
    """Tell whether a plain paragraph would be taken for another unit, going by how it begins."""
    return not line or bool(_MARKED.match(line)) or bool(typed_label(line))
