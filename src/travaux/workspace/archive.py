"""The archive: a compilation as JSON, to be read again by this program or by any other.

What is kept is what was said: the base in the plain notation, and the proposals with their
changes. The tree of brackets is written beside them, for other programs; reading the file back
compiles anew, so that a file can't say one thing in its changes and another in its tree.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from travaux.changes import VERB_OF, VERBS, Add, Change
from travaux.dates import When
from travaux.delegations import Registry
from travaux.drafting.compilation import CompiledUnit
from travaux.drafting.nesting import Node, Words
from travaux.errors import TravauxError
from travaux.intake.notation import notation
from travaux.proposals import Entry, Mark, Proposal, ProposalKind, Sponsor, Unplaced
from travaux.render.plain import printed
from travaux.texts import Kind, Unit
from travaux.workspace.compiling import Night, compile_proposals
from travaux.workspace.handing_in import Issue, Table

FORMAT = "travaux compilation 1"


class ArchiveUnreadable(TravauxError):  # noqa: N818
    """A file that should hold a compilation and doesn't."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name} doesn't hold a compilation ({why}). Give the folder or the compilation.json "
            "that `travaux compile` wrote."
        )


def packed(night: Night) -> bytes:
    """Write a compilation as JSON."""
    compilation = night.compilation
    document = {
        "format": FORMAT,
        "issue": night.table.base.name,
        "symbol": night.symbol,
        "base": printed(compilation.base),
        "proposals": [_proposal(proposal) for proposal in compilation.proposals],
        "names": {voice: night.naming(voice) for voice in compilation.voices},
        "account": night.account.sentence(),
        "tree": [
            _unit(entry) if isinstance(entry, CompiledUnit) else asdict(entry)
            for entry in (*compilation.entries(), *compilation.compiled_notes())
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def unpacked(data: bytes, name: str, registry: Registry) -> Night:
    """Read a compilation again.

    Raises:
        ArchiveUnreadable: it isn't one, or not one of this format.
    """
    try:
        document = json.loads(data)
        if document["format"] != FORMAT:
            raise ArchiveUnreadable(name, f"its format is “{document['format']}”")
        base = notation(document["base"]).value
        proposals = [_read_proposal(one) for one in document["proposals"]]
        table, symbol = Table(Issue(document["issue"], base)), str(document["symbol"])
        return replace(compile_proposals(table, proposals, registry), symbol=symbol)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise ArchiveUnreadable(name, type(fault).__name__) from fault


def _unit(entry: CompiledUnit) -> dict[str, Any]:
    supports = {
        name: support.voices
        for name in ("added", "suppressed", "moved", "joined", "kept")
        if (support := getattr(entry, name))
    }
    return {**asdict(entry.unit), "nodes": [_node(node) for node in entry.nodes], **supports}


def _node(node: Node) -> Any:
    if isinstance(node, Words):
        return node.words
    return {
        "base": [_node(inner) for inner in node.base],
        "variants": [
            {"words": variant.words, "sponsors": variant.sponsors} for variant in node.variants
        ],
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    plain = asdict(proposal)
    plain["sponsors"] = [_sponsor(sponsor) for sponsor in proposal.sponsors]
    plain["entries"] = [
        {
            "verb": VERB_OF[type(entry.change)],
            "change": asdict(entry.change),
            "place": entry.place,
            "marks": [asdict(mark) for mark in entry.marks],
        }
        for entry in proposal.entries
    ]
    return plain


def _sponsor(sponsor: Sponsor) -> dict[str, Any]:
    plain = asdict(sponsor)
    for day in ("joined", "left"):
        plain[day] = str(getattr(sponsor, day)) if plain[day] else None
    return plain


def _read_proposal(plain: Mapping[str, Any]) -> Proposal:
    return Proposal(
        **{
            **plain,
            "kind": ProposalKind(plain["kind"]),
            "sponsors": tuple(map(_read_sponsor, plain["sponsors"])),
            "entries": tuple(_read_entries(plain["entries"])),
            "unplaced": tuple(Unplaced(**one) for one in plain["unplaced"]),
            "remarks": tuple(plain["remarks"]),
        }
    )


def _read_sponsor(plain: Mapping[str, Any]) -> Sponsor:
    days = {day: When.read(plain[day]) if plain[day] else None for day in ("joined", "left")}
    return Sponsor(**{**plain, **days, "without": tuple(plain["without"])})


def _read_entries(entries: Iterable[Mapping[str, Any]]) -> Iterable[Entry]:
    for plain in entries:
        marks = tuple(Mark(**mark) for mark in plain["marks"])
        yield Entry(_read_change(plain["verb"], plain["change"]), plain["place"], marks)


def _read_change(verb: str, plain: Mapping[str, Any]) -> Change:
    if verb == "ADD":
        unit = Unit(**{**plain["unit"], "kind": Kind(plain["unit"]["kind"])})
        return Add(plain["after"], unit)
    change: Change = VERBS[verb](**plain)
    return change
