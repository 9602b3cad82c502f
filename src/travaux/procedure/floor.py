"""The floor: who acts, when, on which record; and the finding of what they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from rapidfuzz import process

from travaux.bodies import Actor, Body, Person, Rule
from travaux.delegations import Registry, UnknownDelegation, standard_registry
from travaux.documents import Issue
from travaux.errors import TravauxError
from travaux.meetings import Meeting
from travaux.procedure.drafters import Drafters, NoDrafters
from travaux.record import Record
from travaux.record.bodies import bodies_named, rule_of
from travaux.record.people import party_named, persons_named
from travaux.symbols import InvalidSymbol, Scheme, Symbol, parse, printed

_ALIKE = 60  # rapidfuzz score out of 100: below it, an offered name is more often odd than useful


class NotOnRecord(TravauxError):  # noqa: N818
    """Something is named that the record doesn't hold."""

    def __init__(self, what: str, written: str, known: Iterable[str]) -> None:
        near = [name for name, *_ in process.extract(written, list(known), score_cutoff=_ALIKE)]
        offer = f" Did you mean {' or '.join(near[:3])}?" if near else ""
        super().__init__(
            f"The record holds no {what} “{written}”.{offer} "
            "Enter it first, or write it as it stands on the register."
        )
        self.what = what
        self.written = written


class NameShared(TravauxError):  # noqa: N818
    """A name is written that several on the record bear."""

    def __init__(self, what: str, written: str, bearing: Iterable[str]) -> None:
        super().__init__(
            f"“{written}” is the name of more than one {what}: {' and '.join(bearing)}. "
            "Write the id of the one that you mean."
        )
        self.written = written


@dataclass(frozen=True, slots=True)
class Floor:
    """Who acts (`by`) and when (`at`, with its zone), on what is recorded so far."""

    record: Record
    by: Actor
    at: datetime
    registry: Registry = field(default_factory=standard_registry)
    texts: Drafters | None = None

    @property
    def drafters(self) -> Drafters:
        """Those who handle the texts.

        Raises:
            NoDrafters: nobody does.
        """
        if self.texts is None:
            raise NoDrafters
        return self.texts

    @property
    def today(self) -> date:
        """The day of the act, in UTC."""
        return self.at.astimezone(UTC).date()

    def body(self, written: str) -> Body:
        """Give a body by its code, acronym, name or alias (S1).

        Raises:
            NotOnRecord: no body bears the name.
            NameShared: more than one does.
        """
        bearing = bodies_named(self.record, written)
        if len(bearing) > 1:
            raise NameShared("body", written, [body.code for body in bearing])
        if not bearing:
            raise NotOnRecord("body", written, self.record.bodies)
        return bearing[0]

    def party(self, written: str) -> str:
        """Give the code of a party: a delegation, a group of states, a body or an office (S4).

        Raises:
            UnknownDelegation: nobody bears the name, or several delegations do.
            NameShared: several bodies do.
        """
        bearing = bodies_named(self.record, written)
        if len(bearing) > 1:
            raise NameShared("body", written, [body.code for body in bearing])
        return party_named(self.record, written, self.registry)

    def person(self, written: str) -> Person:
        """Give a person by their id or name.

        Raises:
            NotOnRecord: nobody bears the name.
            NameShared: more than one does.
        """
        bearing = persons_named(self.record, written)
        if len(bearing) > 1:
            raise NameShared("person", written, [one.id for one in bearing])
        if not bearing:
            people = self.record.persons.values()
            raise NotOnRecord("person", written, [n for one in people for n in (one.name, one.id)])
        return bearing[0]

    def issue(self, written: str) -> Issue:
        """Give a registered issue by its symbol, however it is written, or by its handle.

        Raises:
            NotOnRecord: no such issue.
        """
        found = self.record.issues.get(self.id_of(written))
        if found is None:
            raise NotOnRecord("document", written, self.record.issues)
        return found

    def id_of(self, written: str) -> str:
        """Give the id under which a document is or would be registered.

        The prefix "CP/" is written or not as it pleases (I9): what is registered decides.
        """
        try:
            symbol = parse(written)
        except InvalidSymbol:
            return written.strip()
        plain, shelves = printed(symbol), (self.record.issues, self.record.allotted)
        if symbol.scheme is not Scheme.OAS or any(plain in shelf for shelf in shelves):
            return plain
        # An issue that isn't held goes by the prefix of those of its work that are.
        other = _with_or_without_council(symbol)
        work = printed(other.work)
        held = (one for shelf in shelves for one in shelf.things)
        same = any(one == work or one.startswith(f"{work} ") for one in held)
        return printed(other) if same else plain

    def meeting(self, written: str) -> Meeting:
        """Give a meeting by its id.

        Raises:
            NotOnRecord: no such meeting.
        """
        found = self.record.meetings.get(written)
        if found is None:
            raise NotOnRecord("meeting", written, self.record.meetings)
        return found

    def known(self, what: str, written: str, shelf: Iterable[str]) -> str:
        """Make sure that an id stands on a shelf of the record, and give it.

        Raises:
            NotOnRecord: it doesn't.
        """
        ids = list(shelf)
        if written not in ids:
            raise NotOnRecord(what, written, ids)
        return written

    def rule(self, body: str, key: str) -> Rule | None:
        """Give a body's rule about a matter, its parents' where its own are silent."""
        return rule_of(self.record, body, key)


def _with_or_without_council(symbol: Symbol) -> Symbol:
    bare = len(symbol.path) > 1 and symbol.path[0] == "CP"
    return replace(symbol, path=symbol.path[1:] if bare else ("CP", *symbol.path))


__all__ = ["Floor", "NameShared", "NotOnRecord", "UnknownDelegation"]
