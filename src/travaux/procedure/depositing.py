"""Depositing: what an instrument is, and what states did to it, as its depositary tells (P23, S24).

Who is bound is never entered by itself: it is worked out from what each state did and when. A table
tells no more than its source does, up to the day on which that was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from travaux.dates import When
from travaux.delegations import Names
from travaux.events import InstrumentRecorded, StatusRecorded
from travaux.findings import Finding, Severity
from travaux.instruments import Action, ActionKind, Instrument, InstrumentKind, StatusTable
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.filing import is_digest
from travaux.procedure.floor import Floor, NameShared, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.instruments import instrument_named, instruments_of, table_of

_WHAT = Row("an instrument has a kind and a name", "P23")
_PARTIES = Row("nobody is party to a declaration or a resolution", "P23")
_SOURCE = Row("a table of who is bound says whose it is", "P23")
_TOLD = Row("a table is read from a file, or entered state by state", "P23")
_ONE = Row("a table is that of one instrument", "P23")


@act
def record_instrument(
    floor: Floor,
    code: str,
    kind: InstrumentKind | None = None,
    names: Names | None = None,
    aliases: tuple[str, ...] = (),
    adopted: When | None = None,
    in_force: When | None = None,
    symbol: str = "",
    registers: tuple[str, ...] = (),
    articles: str = "",
    depositary: str = "",
) -> Acted:
    """Enter a legal instrument that isn't among the well-known ones, or more of one that is.

    `code` is what it goes by here ("ACHR"). What isn't given of one that is known stays as it is;
    a new one needs its `kind` and its `names`. `aliases` are what texts call it besides, `symbol`
    that of a resolution. `in_force` is when it entered into force for anyone. `registers` are its
    ids in registers of treaties ("un:4-4"), `articles` tells how it numbers its own: “roman” or
    “arabic”.
    """
    before = instruments_of(floor.record).of(code.strip())
    if before is None and (kind is None or names is None or not list(names)):
        said = f"the same with both: one of {', '.join(InstrumentKind)}, and a name in a language"
        raise NotAllowed(f"entering {code} without its kind or without a name", _WHAT, said)
    given = {
        "kind": kind,
        "names": names,
        "aliases": aliases,
        "adopted": adopted,
        "in_force": in_force,
        "symbol": symbol and floor.id_of(symbol),
        "registers": registers,
        "articles": articles,
        "depositary": depositary,
    }
    told = {name: value for name, value in given.items() if value}
    start = before or Instrument(code.strip(), kind or InstrumentKind.TREATY, names or Names())
    return done(InstrumentRecorded(replace(start, **told)))  # type: ignore[arg-type]


@act
def record_status(
    floor: Floor,
    instrument: str,
    as_of: When,
    source: str,
    digest: str = "",
    name: str = "",
    media_type: str = "",
    treaty: tuple[str, ...] = (),
    actions: tuple[Action, ...] = (),
    whole: bool | None = None,
) -> Acted:
    """Enter who signed, ratified and left a treaty, as a source told it on a day.

    `instrument` is its code or any of its names, `source` whose table it is, and `as_of` when that
    was made: later days are unknown. The table comes as a file of rows (`digest`, `name`,
    `media_type`), of which `treaty` gives the ids where it holds several treaties; or as `actions`,
    each with the `party`, the `kind` of act, and `when` it was done and is `effective`. `whole`
    says whether every state is listed that did anything: a file is taken to, and `actions` aren't.
    Where it isn't whole, nothing is known of the states that it doesn't list; else they aren't
    party. The table takes the place of an earlier one, which stays in the history.
    """
    found = _one(floor, instrument)
    if not found.kind.has_parties:
        what = f"entering who is bound by {found.code}, a {found.kind}"
        raise NotAllowed(what, _PARTIES, "the same for a treaty or a charter")
    if not source.strip():
        raise NotAllowed(f"a table on {found.code} without its source", _SOURCE, "naming it")
    if bool(digest) == bool(actions):
        raise NotAllowed(f"a table on {found.code}", _TOLD, "either a file, or “actions”")
    if actions:
        table = replace(_by_hand(floor, as_of, source, actions), whole=whole or False)
        return done(StatusRecorded(found.code, table), findings=tuple(_shrunk(floor, found, table)))
    is_digest(digest, f"entering who is bound by {found.code}")
    ids = treaty or tuple(one.rpartition(":")[2] for one in found.registers)
    read = floor.drafters.status_table(digest, name, as_of, source, ids)
    if read.value is None:
        said = "the same with “treaty”, the id or ids of it in that file"
        raise NotAllowed(f"a table on {found.code} from {name}", _ONE, said)
    table = replace(read.value, whole=whole is not False)
    findings = (*read.findings, *_shrunk(floor, found, table))
    event = StatusRecorded(found.code, table, digest, name, media_type)
    return done(event, findings=findings)


def _one(floor: Floor, written: str) -> Instrument:
    """Give the one instrument of that name.

    Raises:
        NotOnRecord: no instrument bears it.
        NameShared: several do.
    """
    found = instrument_named(floor.record, written)
    if len(found) > 1:
        raise NameShared("instrument", written, [one.code for one in found])
    if not found:
        known = (name for one in instruments_of(floor.record) for name in (one.code, *one.names))
        raise NotOnRecord("instrument", written, known)
    return found[0]


def _by_hand(floor: Floor, as_of: When, source: str, actions: Iterable[Action]) -> StatusTable:
    """Give a table of acts that somebody typed: of states by any of their names."""
    told = tuple(
        replace(one, party=floor.party(one.party), participant=one.participant or one.party)
        for one in actions
    )
    leaving = any(one.kind is ActionKind.DENUNCIATION for one in told)
    return StatusTable(as_of, source, told, tells_leaving=leaving)


def _shrunk(floor: Floor, instrument: Instrument, table: StatusTable) -> Iterator[Finding]:
    """Tell of states that an earlier table knew and this one doesn't."""
    before = table_of(floor.record, instrument.code)
    if before is None:
        return
    told = {one.party for one in table.actions}
    lost = sorted({one.party for one in before.actions} - told)
    if lost:
        yield Finding(
            Severity.WARNING,
            "status-table-shorter",
            f"{instrument.code}, {table.source}",
            f"The earlier table told of {', '.join(lost)}, and this one doesn't. It holds from "
            "now on: see whether it is whole.",
        )
