"""Participants in status tables: whose row it is, and which rows are of no state of today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from travaux.delegations import Delegation, Registry, UnknownDelegation
from travaux.findings import Finding, Severity
from travaux.instruments.status import Unread

# States that are no more, each with the states on whose ground it was. A row of one is joined to
# none of them: which treaties a successor took over, it has told the depositary itself.
FORMER: Mapping[str, tuple[str, ...]] = {
    "czechoslovakia": ("CZE", "SVK"),
    "democratic yemen": ("YEM",),
    "german democratic republic": ("DEU",),
    "netherlands antilles": ("NLD",),
    "republic of viet-nam": ("VNM",),
    "serbia and montenegro": ("MNE", "SRB"),
    "socialist federal republic of yugoslavia": ("BIH", "HRV", "MKD", "MNE", "SRB", "SVN"),
    "tanganyika": ("TZA",),
    "union of soviet socialist republics": ("RUS",),
    "yugoslavia": ("BIH", "HRV", "MKD", "MNE", "SRB", "SVN"),
    "zanzibar": ("TZA",),
}
# An organisation, or a territory for which a state acted: no row of a state is hidden in these.
_NO_STATE = re.compile(
    r"\b(?:organi[sz]ation|community|communities|union|council|agency|united nations"
    r"|common market|commission|fund|bank|league)\b",
    re.IGNORECASE,
)
_TERRITORIES = frozenset(
    {"british virgin islands", "cayman islands", "hong kong", "macao", "montserrat"}
    | {"turks and caicos islands", "bermuda", "gibraltar", "anguilla", "falkland islands"}
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose row it is: the code of a state, or why it is of none.

    `unread` is there where the row may tell of a state all the same, so that the table can't be
    trusted without it. A name that nobody bears may be any state's: those that it resembles are
    only offered.
    """

    party: str = ""
    finding: Finding | None = None
    unread: Unread | None = None


def whose(written: str, where: str, registry: Registry) -> Whose:
    """Tell whose row it is by the name that it bears."""
    name = " ".join(written.split())
    plain = name.casefold().removeprefix("the ").removeprefix("former ").removesuffix(" (former)")
    if plain in FORMER:
        said = f"“{name}”: {_FORMER_STATE}"
        found = Finding(Severity.WARNING, "participant-former", where, said)
        return Whose(finding=found, unread=Unread(name, FORMER[plain]))
    try:
        party = registry.named(name)
    except UnknownDelegation as fault:
        if _NO_STATE.search(name) or plain in _TERRITORIES:
            return Whose(finding=_not_one(name, where))
        said = f"“{name or 'no name'}”: its row isn't read. {fault}"
        found = Finding(Severity.WARNING, "participant-unknown", where, said)
        return Whose(finding=found, unread=Unread(name))
    if not isinstance(party, Delegation):
        return Whose(finding=_not_one(name, where))
    return Whose(party.code)


def _not_one(name: str, where: str) -> Finding:
    said = f"“{name}” is no state, so that its row is left out here."
    return Finding(Severity.NOTE, "participant-no-state", where, said)


_FORMER_STATE = (
    "that state is no more, and its row is joined to no other. Enter what its successors told the "
    "depositary in rows of their own."
)
