"""The journal as JSON lines: one entry a line, to be read by any program, now or in fifty years.

Each line is canonical JSON, with the entry's content in it as it is, so that the same journal is
the same text to the byte. An entry that a reader may not see is given through
`travaux.journal.lines.destroyed`: its leaf stays, and every proof with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from json.encoder import encode_basestring
from typing import Any

from travaux.errors import TravauxError
from travaux.journal.canonical import NotPlain, canonical
from travaux.journal.lines import Line

_NAMES = {"position", "at", "kind", "commitment", "salt", "content"}


class ExportUnreadable(TravauxError):  # noqa: N818
    """A text that should be an exported journal and isn't."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(
            f"Line {number} of the exported journal can't be read: {why}. Give the file as it was "
            "exported."
        )


def exported(lines: Iterable[Line]) -> Iterator[str]:
    """Give each entry as a line of text, its line end included."""
    for line in lines:
        salt = "null" if line.salt is None else f'"{line.salt.hex()}"'
        content = b"null" if line.content is None else line.content
        yield (
            f'{{"at":{encode_basestring(line.at)},"commitment":{encode_basestring(line.commitment)},'
            f'"content":{content.decode()},"kind":{encode_basestring(line.kind)},'
            f'"position":{line.position},"salt":{salt}}}\n'
        )


def imported(text: Iterable[str]) -> Iterator[Line]:
    """Read an exported journal, line by line; whether it is true is for `verified` to say.

    Raises:
        ExportUnreadable: a line isn't an entry.
    """
    for number, words in enumerate(text, start=1):
        if words.strip():
            yield _line(number, words)


def _line(number: int, words: str) -> Line:
    try:
        found = json.loads(words, object_pairs_hook=_once)
        if not isinstance(found, dict) or found.keys() != _NAMES:
            raise ExportUnreadable(number, f"it should hold {', '.join(sorted(_NAMES))}")
        return _checked(number, found)
    except (ValueError, RecursionError, NotPlain) as error:
        raise ExportUnreadable(number, str(error)) from error


def _checked(number: int, found: dict[str, Any]) -> Line:
    position, salt, content = found["position"], found["salt"], found["content"]
    if type(position) is not int or position < 0:
        raise ExportUnreadable(number, "its position isn't a number")
    for name in ("at", "kind", "commitment"):
        if not isinstance(found[name], str):
            raise ExportUnreadable(number, f"its {name} isn't words")
        found[name].encode()  # half a character is no words
    if salt is not None and not isinstance(salt, str):
        raise ExportUnreadable(number, "its salt isn't words")
    if content is not None and not isinstance(content, dict):
        raise ExportUnreadable(number, "its content isn't an object")
    return Line(
        position,
        found["at"],
        found["kind"],
        found["commitment"],
        None if salt is None else bytes.fromhex(salt),
        None if content is None else canonical(content),
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Take no name twice: two programs could read two different things out of it."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands in it twice")
    return found
