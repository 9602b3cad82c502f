"""Files of acts: what a person writes, reads and corrects, and the record is made from.

    as = "secretariat"                 who acts, unless an act says otherwise
    document = "report-of-the-chair"   what `from` points into

    [[act]]
    do = "convene-meeting"
    entered = 2004-09-01T15:00:00Z     when it is entered; else at the time of the act before
    from = "L18"                       where the fact stands; or a list of such, or of tables
    id = "special-meeting"             and then the act's own particulars
    when = "2004-09-30/2004-10-01"

    take = false                       not yet: it is passed over, as the offers of an import are

An act that files a document takes `file`, a path beside this file or in the folder above it. The
acts are done in order and entered together, or none of them.
"""

from __future__ import annotations

import mimetypes
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from travaux.bodies import Actor
from travaux.errors import TravauxError
from travaux.intake.guard import FILE_BYTES
from travaux.journal.codec import converted
from travaux.procedure.acting import UnknownAct, all_acts
from travaux.sources import Source
from travaux.store.files import FileStore
from travaux.workspace.entering import ActFailed, Acting

_SECRET = b"PRIVATE+KEY+"  # what the key begins with that checkpoints are signed with
_OWN = ("do", "as", "entered", "from", "file", "take")


class ActsUnreadable(TravauxError):  # noqa: N818
    """A file of acts that can't be read as one."""

    def __init__(self, name: str, where: str, why: str) -> None:
        place = f"{name}, {where}" if where else name
        super().__init__(f"{place}: {why}. Nothing was entered; mend the file and play it again.")


class WordsUnreadable(TravauxError):  # noqa: N818
    """Words on a command line that aren't a particular of an act."""

    def __init__(self, act: str, word: str) -> None:
        super().__init__(
            f"{act}: “{word}” isn't NAME=VALUE. Nothing was entered; “travaux acts {act}” lists "
            "what it takes."
        )


class RefusedInFile(TravauxError):  # noqa: N818
    """An act of a file that the rules refuse, with the line on which it begins."""

    def __init__(self, name: str, line: int, why: ActFailed) -> None:
        super().__init__(f"{name}, line {line}: {why}")


@dataclass(frozen=True, slots=True)
class ActsFile:
    """A file of acts: its name, its words, and the folder that its files lie in."""

    name: str
    words: str
    folder: Path

    def acts(self, files: FileStore, now: datetime) -> tuple[Acting, ...]:
        """Give the acts in order; the files that they name are put into the dossier's own.

        `now` is when the first act is entered if it doesn't say so itself.

        Raises:
            ActsUnreadable: it isn't such a file; it says at which act.
        """
        given = self._read()
        by = self._actor(given.get("as", "secretariat"), "")
        document = given.get("document", "")
        if not isinstance(document, str):
            raise ActsUnreadable(self.name, "", f"“document” is {document!r}, not a name")
        found: list[Acting] = []
        for number, table in enumerate(given.get("act", ()), start=1):
            where = self._where(number, table)
            if not self._taken(table, where):
                continue
            last = found[-1].at if found else now
            found.append(
                Acting(
                    str(table.get("do", "")),
                    self._particulars(table, where, files),
                    self._actor(table["as"], where) if "as" in table else by,
                    self._time(table.get("entered"), where) or last,
                    self._sources(table.get("from", ()), document, where),
                )
            )
        return tuple(found)

    def refused(self, why: ActFailed) -> RefusedInFile:
        """Say where the act begins that can't be done, of those that this file gave."""
        tables = enumerate(self._read().get("act", ()))
        taken = [number for number, table in tables if table.get("take", True)]
        begins = self._beginnings()
        number = taken[why.number - 1]
        return RefusedInFile(self.name, begins[number] if number < len(begins) else 1, why)

    def _beginnings(self) -> list[int]:
        """Give the lines on which acts begin."""
        found = re.finditer(r"^[ \t]*\[\[act\]\]", self.words, re.MULTILINE)
        return [self.words.count("\n", 0, one.start() + 1) + 1 for one in found]

    def _taken(self, table: Mapping[str, Any], where: str) -> bool:
        """Tell whether an act is to be done: one is, unless it says that it isn't taken."""
        taken = table.get("take", True)
        if not isinstance(taken, bool):
            raise ActsUnreadable(self.name, where, f"“take” is {taken!r}, not true or false")
        return taken

    def _read(self) -> dict[str, Any]:
        try:
            given = tomllib.loads(self.words.removeprefix("\ufeff"))
        except (ValueError, RecursionError) as fault:  # also a number or a nesting without end
            raise ActsUnreadable(self.name, "", f"this isn't TOML: {fault}") from fault
        acts = given.get("act", [])
        if not isinstance(acts, list) or not all(isinstance(one, dict) for one in acts):
            raise ActsUnreadable(self.name, "", "each act begins with a line “[[act]]”")
        unknown = given.keys() - {"as", "document", "act"}
        if unknown:
            said = f"“{min(unknown)}” isn't known here; particulars stand below an “[[act]]”"
            raise ActsUnreadable(self.name, "", said)
        return given

    def _where(self, number: int, table: Mapping[str, Any]) -> str:
        """Say which act it is, by its number, its line and its name."""
        begins = self._beginnings()
        place = f" (line {begins[number - 1]})" if number <= len(begins) else ""
        where = f"act {number}{place}"
        name = table.get("do")
        if not isinstance(name, str) or name not in all_acts():
            raise ActsUnreadable(self.name, where, str(UnknownAct(str(name or ""))).rstrip("."))
        return f"{where}, {name}"

    def _actor(self, written: Any, where: str) -> Actor:
        try:
            return Actor.read(str(written))
        except ValueError as fault:
            said = f"“{written}” doesn't say who acts: write “secretariat” or “delegation:MEX”"
            raise ActsUnreadable(self.name, where, said) from fault

    def _time(self, written: Any, where: str) -> datetime | None:
        if written is None:
            return None
        if isinstance(written, date) and not isinstance(written, datetime):
            written = datetime.combine(written, time(12), UTC)
        if not isinstance(written, datetime):
            said = f"“entered” is {written!r}, not a time such as 2004-09-01T15:00:00Z"
            raise ActsUnreadable(self.name, where, said)
        return written if written.tzinfo else written.replace(tzinfo=UTC)

    def _particulars(
        self, table: Mapping[str, Any], where: str, files: FileStore
    ) -> dict[str, Any]:
        found = {name: plain(value) for name, value in table.items() if name not in _OWN}
        return found | self._filed(table["file"], where, files) if "file" in table else found

    def _filed(self, name: Any, where: str, files: FileStore) -> dict[str, Any]:
        path = self.folder / str(name)
        try:
            self._lies_beside(path)
            return filed(path, files)
        except (OSError, ValueError) as fault:
            said = f"the file “{name}” can't be read ({getattr(fault, 'strerror', None) or fault})"
            raise ActsUnreadable(self.name, where, said) from fault

    def _lies_beside(self, path: Path) -> None:
        """Make sure that whoever wrote the acts doesn't have just anything on the machine filed.

        Raises:
            OSError: it isn't there.
            ValueError: it lies somewhere else.
        """
        if not path.resolve(strict=True).is_relative_to(self.folder.resolve().parent):
            raise ValueError("it lies neither beside the file of acts nor in the folder above")

    def _sources(self, given: Any, document: str, where: str) -> tuple[Source, ...]:
        several = given if isinstance(given, list | tuple) else [given]
        tables = [{"place": one} if isinstance(one, str) else one for one in several]
        if not all(isinstance(one, dict) for one in tables):
            said = "“from” is to be a place such as “L18”, or a list of places or tables"
            raise ActsUnreadable(self.name, where, said)
        try:
            return tuple(converted({"document": document} | plain(one), Source) for one in tables)
        except TravauxError as fault:
            raise ActsUnreadable(self.name, where, f"“from” can't be read: {fault}") from fault


def filed(path: Path, files: FileStore) -> dict[str, str]:
    """Put a file into a dossier's own, and give what an act that files it takes.

    Raises:
        OSError: it isn't there.
        ValueError: it is something else than a file, too large, or a key.
    """
    if not path.is_file():
        raise ValueError("it is no file" if path.exists() else "it isn't there")
    if path.stat().st_size > FILE_BYTES:
        raise ValueError(f"it is larger than {FILE_BYTES // 1_000_000} MB")
    data = path.read_bytes()
    if data.startswith(_SECRET):
        raise ValueError("it is a secret key")
    return {"digest": files.put(data), "name": path.name, "media_type": media_type(path.name)}


def words_of(file: Path) -> str:
    """Read the words of a file of acts.

    Raises:
        OSError: it isn't there.
        ActsUnreadable: it isn't in UTF-8.
    """
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError as fault:
        said = f"it isn't in UTF-8 (byte {fault.start + 1}); save it so"
        raise ActsUnreadable(file.name, "", said) from fault


def plain(value: Any) -> Any:
    """Give a value of TOML as plain data: its dates and times as words."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return value


def media_type(name: str) -> str:
    """Tell the type of a file by its name."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def from_words(act: str, given: Sequence[str]) -> dict[str, Any]:
    """Read an act's particulars as a command line gives them: NAME=VALUE.

    A value is TOML (a list, a table, a number, a date), or else plain words; what is to be words
    stays words, also if it looks like a number.

    >>> from_words("assert-figure", ["body=GT/TM", "value=16", "what=2004"])
    {'body': 'GT/TM', 'value': 16, 'what': '2004'}

    Raises:
        WordsUnreadable: one of them has no equals sign.
        UnknownAct: no such act.
    """
    found: dict[str, Any] = {}
    if act not in all_acts():
        raise UnknownAct(act)
    for one in given:
        name, sign, value = one.partition("=")
        if not sign:
            raise WordsUnreadable(act, one)
        words = all_acts()[act].types.get(re.sub("[- ]", "_", name)) is str
        found[name.strip()] = value if words else _value(value)
    return found


def _value(written: str) -> Any:
    try:
        return plain(tomllib.loads(f"value = {written}")["value"])
    except tomllib.TOMLDecodeError:
        return written
