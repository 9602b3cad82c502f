"""Compendium of proposals, by proposer or by paragraph (P12, [10])."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.drafting.bracketing import Names
from travaux.drafting.compilation import Compilation, CompiledEntry, CompiledUnit, Placement
from travaux.drafting.nesting import voices_in
from travaux.reports.marking import marked_unit, table, titled
from travaux.reports.naming import full_labels
from travaux.reports.phrases import report_phrases
from travaux.texts import Kind, Text, Unit, bare


def by_proposer(compilation: Compilation, names: Names) -> Text:
    """Give, for each voice in house order, every paragraph it asks to change, marked."""
    said = report_phrases(compilation.base.language)
    numbers = full_labels(compilation.base)
    units: list[Unit] = []
    for voice in compilation.voices:
        units.append(Unit(f"{voice}", Kind.HEADING, names(voice)))
        rows = [
            [label_of(entry, numbers), marked_unit(entry, voice)]
            for entry in _units(compilation)
            if voice in voices_of(entry)
        ]
        units += table([[said.paragraph, said.change], *rows], voice)
    return _report(compilation, said.by_proposer, units or [_nothing(said.nothing)])


def by_paragraph(compilation: Compilation, names: Names) -> Text:
    """Give, for each contested paragraph, the text as issued and every wording with its names."""
    said = report_phrases(compilation.base.language)
    numbers = full_labels(compilation.base)
    units: list[Unit] = []
    for entry in _units(compilation):
        if not entry.contested and not entry.kept:
            continue
        unit = entry.unit
        units.append(Unit(f"§{unit.id}", Kind.HEADING, label_of(entry, numbers)))
        rows = [] if entry.added else [[said.base, unit.words]]
        wordings: dict[str, list[str]] = {}
        for voice in sorted(voices_of(entry), key=compilation.rank):
            wordings.setdefault(marked_unit(entry, voice), []).append(names(voice))
        rows += [[", ".join(listed), words] for words, listed in wordings.items()]
        units += table([[said.sponsors, said.change], *rows], unit.id)
    return _report(compilation, said.by_paragraph, units or [_nothing(said.nothing)])


def voices_of(entry: CompiledEntry) -> set[str]:
    """Give everyone who asks for anything in a unit."""
    if isinstance(entry, Placement):
        return set(entry.moved.voices)
    supports = entry.added, entry.suppressed, entry.moved, entry.joined, entry.kept
    asked = {voice for support in supports for voice in support.voices}
    return asked if entry.added else asked | set(voices_in(entry.nodes))


def label_of(entry: CompiledUnit, numbers: dict[str, str]) -> str:
    """Give what a paragraph is called: its number, or how it begins."""
    label = numbers.get(entry.unit.id, "") if not entry.added else (entry.unit.label or "")
    begins = " ".join(bare(entry.unit.words).split()[:5])
    return label or f"{begins} …"


def _units(compilation: Compilation) -> Iterator[CompiledUnit]:
    for entry in (*compilation.entries(), *compilation.compiled_notes()):
        if isinstance(entry, CompiledUnit):
            yield entry


def _nothing(words: str) -> Unit:
    return Unit("nothing", Kind.PARAGRAPH, words)


def _report(compilation: Compilation, title: str, units: list[Unit]) -> Text:
    base = compilation.base
    notes = (*base.notes, *(note.unit for note in compilation.notes))
    return Text(titled(title, units), notes, base.language, cover=base.cover)
