"""The statements for the record, and where what they are about stands now (S20–S22).

It is for whoever confirms anchors and chooses occurrences: it names units and offsets as the acts
take them. The words of the statements are printed as they were given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from travaux.delegations import Registry, standard_registry
from travaux.record import Record
from travaux.record.statements import (
    Anchored,
    anchored_now,
    judged,
    last_followed,
    standing_statements,
)
from travaux.reports.anchor_phrases import ANCHOR_PHRASES, AnchorPhrases
from travaux.reports.calling import called
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.reports.terms import TERMS, Terms
from travaux.statements import (
    Anchor,
    AnchorKind,
    Resolution,
    Statement,
    followed,
    occurrences,
    resolved,
)
from travaux.texts import Kind, Text, Unit
from travaux.texts.signs import BREAK


def anchors(
    record: Record, texts: Mapping[str, Text], language: str = "", registry: Registry | None = None
) -> Text:
    """Give the statements with their anchors, as they stand in the current issues.

    Args:
        record: it says which statements there are, and what persons saw to.
        texts: those of the issues, by their ids; an anchor isn't followed into one that is missing.
        language: the dossier's, if left out; English where it is neither English nor Spanish.
        registry: the delegations by their names.
    """
    spoken = language or record.language
    spoken = spoken if spoken in ANCHOR_PHRASES else "en"
    view = _View(
        record,
        texts,
        spoken,
        ANCHOR_PHRASES[spoken],
        TERMS[spoken],
        registry or standard_registry(),
    )
    units = [unit for one in standing_statements(record) for unit in view.statement(one)]
    nothing = Unit("none", Kind.PARAGRAPH, view.said.none)
    return Text(titled(view.said.title, units or [nothing]), (), spoken)


@dataclass(frozen=True, slots=True)
class _View:
    """The record and the texts, in a language."""

    record: Record
    texts: Mapping[str, Text]
    language: str
    said: AnchorPhrases
    terms: Terms
    registry: Registry

    def statement(self, one: Statement) -> Iterator[Unit]:
        party = called(self.record, one.party, self.language, self.registry)
        heading = f"{party}: {self.terms.statements[one.kind]} ({one.id})"
        yield Unit(f"heading:{one.id}", Kind.HEADING, heading)
        words = one.words.replace("\r\n", "\n").replace("\n", BREAK)
        yield Unit(f"words:{one.id}", Kind.PARAGRAPH, words)
        for n, (name, fact) in enumerate(self._facts(one), start=1):
            yield Unit(f"facts:{one.id}.{n}", Kind.ITEM, f"{name}: {fact}")
        now = anchored_now(self.record, one)
        if one.anchor.kind is AnchorKind.TERM and now.issue in self.texts:
            yield from table(self._occurrences(one, now.issue), f"places:{one.id}")

    def _facts(self, one: Statement) -> Iterator[tuple[str, str]]:
        said, now = self.said, anchored_now(self.record, one)
        yield said.about, self._about(one.anchor)
        yield said.given, f"{one.anchor.issue}{self._place(one.anchor)}"
        yield said.now, f"{now.issue}: {self._stands(one, now.issue)}"
        yield said.person, self._seen_to(now)
        yield said.decision, self.record.ties.get(one.id) or said.no

    def _about(self, anchor: Anchor) -> str:
        quoted = {AnchorKind.PASSAGE: anchor.quotation, AnchorKind.TERM: anchor.term}
        about, words = self.terms.anchors[anchor.kind], quoted.get(anchor.kind)
        return f"{about} “{words}”" if words else about

    def _place(self, anchor: Anchor | Resolution) -> str:
        """Say where, as far as it is known, with the unit's id for the act that confirms it."""
        parts = [
            f"“{anchor.section}”" if anchor.section else "",
            self.said.paragraph.format(n=anchor.ordinal) if anchor.ordinal else "",
            self.terms.parts.get(anchor.part, anchor.part) if isinstance(anchor, Anchor) else "",
            self.said.unit.format(id=anchor.unit) if anchor.unit else "",
        ]
        return "".join(f", {part}" for part in parts if part)

    def _stands(self, one: Statement, issue: str) -> str:
        origin, new = last_followed(self.record, one), self.texts.get(issue)
        old = self.texts.get(origin.issue)
        if new is None:
            return self.said.not_held
        found = followed(origin, old, new) if old and old is not new else resolved(origin, new)
        stands = f"{self.said.standings[found.standing]}{self._place(found)}"
        if found.nearest is None:
            return stands
        return f"{stands}. {self.said.nearest.format(words=found.nearest.words)}"

    def _seen_to(self, now: Anchored) -> str:
        if not now.seen_to:
            return self.said.nobody
        return self.said.confirmed if now.anchor else self.said.broken.format(why=now.why)

    def _occurrences(self, one: Statement, issue: str) -> Iterator[tuple[str, ...]]:
        text, said = self.texts[issue], self.said
        labels = full_labels(text)
        yield said.heads
        chosen = judged(self.record, one.id, issue)
        for place in occurrences(text, one.anchor.term, chosen):
            yield (
                labels.get(place.unit, ""),
                f"{place.before}{place.words}{place.after}",
                {None: said.not_chosen, True: said.yes, False: said.no}[place.meant],
                f"{place.unit}, {place.at}",
            )
