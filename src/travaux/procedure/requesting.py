"""Requesting: what only a party may do, by its own act or by its written request (S20).

What a party said or objected to is the party's. Whoever keeps the record changes it for the party
only on the strength of a document on the register that is recorded as the party's own.
"""

from __future__ import annotations

from travaux.bodies import Role
from travaux.documents import Issue
from travaux.procedure.floor import Floor
from travaux.procedure.rules import KEEPS_THE_RECORD, NotAllowed, Row

_PARTIES = (Role.DELEGATION, Role.ORGAN)


def partys_own(
    floor: Floor, party: str, what: str, rule: Row, request: str = "", *, otherwise: str = ""
) -> str:
    """Make sure that the party itself acts or has asked in writing.

    Args:
        floor: who acts.
        party: whose thing it is, by code.
        what: what is done, for the sentence: "withdrawing statement mexico".
        rule: the rule that says whose act it is.
        request: the document in which the party asked for it.
        otherwise: what else would be allowed, for the sentence.

    Returns:
        The id of that document, "" where the party itself acts without one.

    Raises:
        NotAllowed: neither is so.
        NotOnRecord: the request isn't on the register.
    """
    asked = floor.issue(request) if request else None
    if floor.by.role in _PARTIES and floor.party(floor.by.of) == party:
        return asked.id if asked else ""
    what = f"{what} by {floor.by}"
    if asked and floor.by.role in KEEPS_THE_RECORD:
        if party in _whose(floor, asked):
            return asked.id
        what += f" on the strength of {asked.id}, which isn't recorded as {party}'s"
    raise NotAllowed(
        what,
        rule,
        f"the same by {party} itself, or by the secretariat with a “request” on the register "
        f"whose author is {party}{otherwise}",
    )


def _whose(floor: Floor, document: Issue) -> set[str]:
    """Give the parties that a document is of: its author's and its presenter's own, too."""
    names = {document.author, document.presented_by}
    persons = (floor.record.persons.get(name) for name in names)
    return names | {person.party for person in persons if person}
