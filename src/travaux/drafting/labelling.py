"""Labels while a text is open: paragraphs keep their numbers, new ones stand beside (P9)."""

from __future__ import annotations

from dataclasses import replace

from travaux.numbering import Count, bis, stem
from travaux.texts import Kind, Text, Unit, bare


class Labels:
    """Labels given out while printing: the base keeps its numbers, new units count on as bis."""

    def __init__(self, base: Text) -> None:
        count = Count(base.numbering, base.language)
        self.base = base.units
        self.labels = [count.after(unit) or "" for unit in base.units]
        self.issued = frozenset(self.labels)
        self.names = {
            unit.id: _name(unit, label) for unit, label in zip(base.units, self.labels, strict=True)
        }
        self.places = {unit.id: place for place, unit in enumerate(base.units)}
        self.at = -1  # the base unit printed last
        self.beside: dict[tuple[Kind, int], str] = {}  # the label that a new unit stands beside
        self.again: dict[str | tuple[str, str], int] = {}

    def name(self, unit_id: str) -> str:
        """Name a unit of the base for a reader: its number, or how it begins."""
        return self.names.get(unit_id, "—")

    @property
    def current(self) -> str:
        """The label of the base unit printed last."""
        return self.labels[self.at] if self.at >= 0 else ""

    def labelled(self, unit: Unit, *, new: bool) -> Unit:
        """Give a unit its label as it comes in the printing."""
        self.beside = {p: label for p, label in self.beside.items() if p[1] <= unit.depth}
        if not new:
            self.at = self.places[unit.id]
            self.beside[unit.kind, unit.depth] = self.current
            return unit
        return replace(unit, label=self.next_to(unit))

    def next_to(self, unit: Unit) -> str | None:
        """Give the label of one more unit beside the last: 5 bis; 1 ante before the first."""
        label = self.beside.get((unit.kind, unit.depth))
        if label:
            return self._again(stem(label))
        following = self._following(unit) if label is None else ""
        if not following:
            return unit.label
        self.again[following, "ante"] = number = self.again.get((following, "ante"), 0) + 1
        return f"{following.rstrip('.')} ante{f' {number}' if number > 1 else ''}"

    def _again(self, label: str) -> str:
        """Give the next label beside one that no paragraph bears in the base already."""
        while True:
            self.again[label] = self.again.get(label, 0) + 1
            found = bis(label, self.again[label])
            if found not in self.issued:
                return found

    def _following(self, unit: Unit) -> str:
        """Give the label of the base unit before which a new one comes first at its depth."""
        for place in range(self.at + 1, len(self.base)):
            other = self.base[place]
            if other.kind is unit.kind and other.depth == unit.depth:
                return self.labels[place]
            if other.kind is not unit.kind or other.depth < unit.depth:
                return ""
        return ""


def _name(unit: Unit, label: str | None) -> str:
    begins = " ".join(bare(unit.words).split()[:4])
    return label.rstrip(".") if label else f"“{begins} ...”"
