"""Offers of links between documents: all of them are inferred, each with its reason (S7, S18)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from travaux.documents import DocumentKind, Relation, symbol_of
from travaux.procedure.offering.decisions import Decided
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.register import Cited
from travaux.sources import Certainty, Source


def link_offers(
    offers: Sequence[Offer], cited: Mapping[str, Cited], approved: Decided | None
) -> Iterator[Offer]:
    """Offer what a resumed discussion tells of descent, and which resolution adopts which text."""
    yield from _descent(offers)
    if approved:
        yield from _adoption(approved, cited)


def _descent(offers: Sequence[Offer]) -> Iterator[Offer]:
    """Where discussion of a new document is resumed, it continues that of the one before."""
    before: list[str] = []
    for one in (offer for offer in offers if offer.act == "take-up"):
        for name in one.particulars.get("documents", ()):
            earlier = [other for other in before if not _same_work(other, name)]
            if one.particulars["act"].startswith("resumed") and earlier and name not in before:
                why = (
                    f"Its discussion is said to be resumed, and what was before the group last "
                    f"was {earlier[-1]}."
                )
                yield _link(name, Relation.DERIVES_FROM, earlier[-1], one.sources, why)
        before += one.particulars.get("documents", ())


def _same_work(one: str, other: str) -> bool:
    symbols = symbol_of(one), symbol_of(other)
    return bool(symbols[0] and symbols[1] and symbols[0].work.key == symbols[1].work.key)


def _adoption(approved: Decided, cited: Mapping[str, Cited]) -> Iterator[Offer]:
    """Tell from a common title that a draft resolution adopts the text approved with it."""
    draft = DocumentKind.DRAFT_RESOLUTION
    resolutions = [cited[one] for one in approved.objects if cited[one].kind is draft]
    texts = [cited[one] for one in approved.objects if cited[one].kind is not draft]
    for one in resolutions:
        for text in texts:
            if one.title and one.title.casefold() == text.title.casefold():
                why = "Both were approved together, and the resolution bears the text's title."
                yield _link(one.id, Relation.ADOPTS, text.id, approved.sources[:1], why)


def _link(
    source: str, relation: Relation, target: str, sources: Sequence[Source], why: str
) -> Offer:
    inferred = tuple(
        replace(one, of="", certainty=Certainty.INFERRED, reason=why) for one in sources[:1]
    )
    given = {"source": source, "relation": str(relation), "target": target}
    return Offer("link-documents", given, inferred)
