"""Registers of treaties: reading tables of who signed, ratified and left (P23).

A register is a file of lines, each with the table of one treaty (JSON, as the United Nations' was
gathered in 2015), or a CSV file with the table of one. Every row is read, or is told with a reason;
the names of states stay as the register writes them.

    Participant,Signature,"Ratification, Accession(a), Succession(d)"
    Jamaica,19 Dec 1966,3 Oct 1975
    Montenegro,,23 Oct 2006 d

A date in square brackets is the deposit of a state that has left since; a dash says that a state
did nothing, and an empty row says nothing at all. A line of JSON may hold the declarations to a
treaty instead of its rows.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from travaux.dates import Shape, When
from travaux.delegations import Registry, standard_registry
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.instruments.cells import UnreadableCell, cell, date, is_dash
from travaux.instruments.declarations import declared
from travaux.instruments.headings import Column, Use, column
from travaux.instruments.instrument import Action, ActionKind
from travaux.instruments.participants import whose
from travaux.instruments.status import StatusTable, Unread, joined

_Row = Mapping[str, str]


class UnreadableRegister(TravauxError):  # noqa: N818
    """A file that isn't a register of treaties, as a whole."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name} can't be read as a table of who is bound: {why}")

    @classmethod
    def not_utf8(cls, name: str, place: int) -> UnreadableRegister:
        """Its characters aren't those of UTF-8."""
        return cls(name, f"from byte {place + 1} on it isn't UTF-8. Save it as “CSV UTF-8”.")

    @classmethod
    def empty(cls, name: str) -> UnreadableRegister:
        """Nothing is in it."""
        return cls(name, "it is empty. Give a head of columns, and a row for each state.")

    @classmethod
    def no_columns(cls, name: str, heads: Iterable[str]) -> UnreadableRegister:
        """No column of it is of states, or none of what they did."""
        held = ", ".join(f"“{one}”" for one in heads if one)
        return cls(
            name,
            "it needs a column “Participant”, and one of what they did, such as “Signature” or "
            f"“Ratification, Accession(a)”. It has {held or 'none'}.",
        )

    @classmethod
    def twice(cls, name: str, head: str) -> UnreadableRegister:
        """Two columns have one head."""
        return cls(name, f"two columns are called “{head}”. Name each for what it tells.")

    @classmethod
    def too_many_cells(cls, name: str, row: int) -> UnreadableRegister:
        """Its row has more cells than there are heads, so that nobody knows which are whose."""
        said = f"row {row} has more cells than the table has columns. Put a cell with a comma in "
        return cls(name, said + "quotation marks.")

    @classmethod
    def no_tables(cls, name: str) -> UnreadableRegister:
        """Only declarations stand in it."""
        return cls(name, "it holds declarations alone. Give them together with the tables.")

    @classmethod
    def no_line(cls, name: str, number: int) -> UnreadableRegister:
        """One of its lines isn't the table of a treaty."""
        return cls(name, f"line {number} isn't the JSON of a treaty with its “rows” or its “text”.")


@dataclass(frozen=True, slots=True)
class Register:
    """What was read of a register: its tables, how many rows it has, and how many were read."""

    tables: tuple[StatusTable, ...]
    rows: int
    read: int

    def table(self, *ids: str) -> StatusTable | None:
        """Give the table of a treaty by its ids in the register; a file of one treaty has none.

        Several ids are those of one treaty whose states stand in several tables. "4-8.b" and
        "4-8-b" are one id.
        """
        if not ids or [one.register for one in self.tables] == [""]:
            return self.tables[0] if len(self.tables) == 1 else None
        found = {_plain(one.register): one for one in self.tables}
        held = [found[one] for one in map(_plain, ids) if one in found]
        return joined(held) if len(held) == len(ids) else None


def register(
    data: bytes,
    name: str,
    as_of: When,
    source: str,
    registry: Registry | None = None,
    only: Collection[str] = (),
) -> Outcome[Register]:
    """Read a register.

    Args:
        data: the file.
        name: its name; one that ends in .jsonl or .json is of JSON lines, any other of CSV.
        as_of: when it was made: what happened later it can't tell.
        source: whose it is, in words.
        registry: the states.
        only: the ids of the treaties that are wanted of several; all if none are given.

    Raises:
        UnreadableRegister: it is none, and nothing of it was taken.
    """
    if not data.strip():
        raise UnreadableRegister.empty(name)
    try:
        written = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableRegister.not_utf8(name, fault.start) from None
    read = _of_lines if name.lower().endswith((".jsonl", ".json")) else _of_csv
    states, tables, findings = registry or standard_registry(), [], []
    wanted, count, taken = set(map(_plain, only)), 0, 0
    for treaty, where, rows, texts in read(written, name):
        if treaty and wanted and _plain(treaty) not in wanted:
            continue
        if not rows:
            continue  # it tells of nobody, and nobody is "not party" by it
        reading = _Reading(where, rows, as_of, states)
        reading.declare(texts)
        tables.append(reading.table(treaty, source))
        findings += reading.findings
        count, taken = count + len(rows), taken + reading.taken
    return Outcome(Register(tuple(tables), count, taken), tuple(findings))


def _plain(treaty: str) -> str:
    return treaty.strip().replace(".", "-").casefold()


# A treaty: its id, where it stands, its rows, and the declarations to it.
_Treaty = tuple[str, str, list[_Row], list[str]]


def _of_lines(written: str, name: str) -> Iterator[_Treaty]:
    tables: dict[str, list[_Row]] = {}
    texts: dict[str, list[str]] = {}
    for number, line in enumerate(written.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            held = json.loads(line)
            treaty = str(held["treaty"])
            if "rows" not in held and isinstance(held["text"], str):
                texts.setdefault(treaty, []).append(held["text"])
                continue
            rows = [{head: row[head] or "" for head in row} for row in held["rows"]]
        except (ValueError, TypeError, KeyError, RecursionError):
            raise UnreadableRegister.no_line(name, number) from None
        if not all(map(_is_row, rows)):
            raise UnreadableRegister.no_line(name, number)
        tables.setdefault(treaty, []).extend(rows)
    if not tables:
        raise UnreadableRegister.no_tables(name)
    for treaty, rows_of in tables.items():
        yield treaty, f"{name}, treaty {treaty}", rows_of, texts.get(treaty, [])


def _is_row(row: _Row) -> bool:
    named = any(column(head).use is Use.PARTICIPANT for head in row)
    return named and all(isinstance(one, str) for one in row.values())


def _of_csv(written: str, name: str) -> Iterator[_Treaty]:
    try:
        lines = [row for row in csv.reader(io.StringIO(written), strict=True) if "".join(row)]
    except csv.Error as fault:
        raise UnreadableRegister(name, f"its rows aren't those of a CSV file ({fault}).") from None
    if len(lines) < 2:
        raise UnreadableRegister.empty(name)
    heads, own = [head.strip() for head in lines[0]], lines[1:]
    _one_each(name, heads, own)
    columns = [column(head) for head in heads]
    if not {Use.PARTICIPANT, Use.ACT} <= {one.use for one in columns}:
        raise UnreadableRegister.no_columns(name, heads)
    yield "", name, [dict(zip(heads, (*row, *[""] * len(heads)), strict=False)) for row in own], []


def _one_each(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """See that each cell is of one column.

    Raises:
        UnreadableRegister: nobody knows whose a cell is.
    """
    for head in heads:
        if head and heads.count(head) > 1:
            raise UnreadableRegister.twice(name, head)
    for number, row in enumerate(rows, start=1):
        if any(one.strip() for one in row[len(heads) :]):
            raise UnreadableRegister.too_many_cells(name, number)


class _Reading:
    """The reading of one treaty's rows: its actions, what couldn't be read, and the findings."""

    def __init__(self, where: str, rows: Sequence[_Row], as_of: When, registry: Registry) -> None:
        self.where, self.as_of, self.registry = where, as_of, registry
        heads = dict.fromkeys(head for row in rows for head in row)
        self.columns = [column(head) for head in heads]
        self.acts = [one for one in self.columns if one.use is Use.ACT]
        self.actions: list[Action] = []
        self.idle: list[str] = []
        self.unread: list[Unread] = []
        self.findings: list[Finding] = []
        self.taken = 0
        self._read(rows)

    def table(self, treaty: str, source: str) -> StatusTable:
        """Give the table that was read."""
        leaving = any(one.kind is ActionKind.DENUNCIATION for one in self.actions) or any(
            ActionKind.DENUNCIATION in one.kinds.values() for one in self.acts
        )
        actions, unread = tuple(self.actions), tuple(self.unread)
        return StatusTable(
            self.as_of, source, actions, unread, treaty, leaving, idle=tuple(self.idle)
        )

    def declare(self, texts: Iterable[str]) -> None:
        """Add what states declared; it changes nothing on who is bound."""
        for text in texts:
            read = declared(text, self.where, self.registry)
            self.actions += read.value
            self.findings += read.findings

    def _read(self, rows: Sequence[_Row]) -> None:
        head = next((one.head for one in self.columns if one.use is Use.PARTICIPANT), "")
        places = [f"{self.where}, row {number}" for number in range(1, len(rows) + 1)]
        found = [
            (where, whose(row[head], where, self.registry), row)
            for where, row in zip(places, rows, strict=True)
        ]
        times = Counter(one.party for _, one, _ in found)
        for where, one, row in found:
            if one.finding:
                self.findings.append(one.finding)
            if one.unread:
                self.unread.append(one.unread)
            if one.party and times[one.party] > 1:
                self._not_read("participant-twice", where, (row[head].strip(), one.party), _TWICE)
            elif one.party:
                self._row(where, (row[head].strip(), one.party), row)

    def _row(self, where: str, state: tuple[str, str], row: _Row) -> None:
        try:
            actions = list(self._told(state, row))
        except UnreadableCell as fault:
            said = f"{fault}. Mend the cell; until then nothing is told of that state."
            self._not_read("register-date-unreadable", where, state, said)
            return
        says_none = any(is_dash(row.get(one.head, "")) for one in self.acts)
        if not actions and not says_none:
            self._not_read("register-row-empty", where, state, _EMPTY)
            return
        self.taken += 1
        self.actions += actions
        if not actions:
            self.idle.append(state[1])

    def _told(self, state: tuple[str, str], row: _Row) -> Iterator[Action]:
        """Give what a row tells that a state did.

        Raises:
            UnreadableCell: a cell of it can't be read.
        """
        written, party = state
        note = "; ".join(filter(None, self._cells(row, Use.NOTE)))
        effects = dict(self._effects(row))
        for one in self.acts:
            found = cell(one, row.get(one.head, ""))
            if found is None:
                continue
            effective = effects.get(found.kind) or effects.get(_effect_of(one))
            yield Action(party, found.kind, found.when, effective, found.words or note, written)
            if found.left and found.when:
                left = self._left(found.when)
                yield Action(party, ActionKind.DENUNCIATION, left, None, note, written)

    def _cells(self, row: _Row, use: Use) -> Iterator[str]:
        yield from (row.get(one.head, "").strip() for one in self.columns if one.use is use)

    def _effects(self, row: _Row) -> Iterator[tuple[ActionKind | None, When]]:
        for one in self.columns:
            written = row.get(one.head, "")
            if one.use is Use.EFFECT and written.strip() and not is_dash(written):
                yield one.kinds.get(""), date(written, one.head)

    def _left(self, deposit: When) -> When:
        """Give when a state left whose deposit stands in brackets: some day between.

        One who left on the day of the deposit was never in.
        """
        last = deposit.latest
        start = When.on(last + timedelta(days=1)).start if last else None
        end = self.as_of.end if not last or (self.as_of.latest or last) > last else None
        return When(start, end, Shape.WITHIN)

    def _not_read(self, code: str, where: str, state: tuple[str, str], says: str) -> None:
        written, party = state
        self.unread.append(Unread(written, (party,)))
        self.findings.append(Finding(Severity.WARNING, code, where, f"“{written}”: {says}"))


def _effect_of(column: Column) -> ActionKind | None:
    """Give under which kind the effect of a column's acts stands: None is that of a deposit."""
    alone = {ActionKind.SIGNATURE, ActionKind.DENUNCIATION}
    kinds = set(column.kinds.values())
    return next(iter(kinds)) if kinds & alone and len(kinds) == 1 else None


_TWICE = "that state has two rows. Neither is taken, for they may differ; make them one."
_EMPTY = (
    "its row says nothing, so that nothing is known of that state. Where it has done nothing, "
    "write a dash."
)
