"""The texts of a dossier as they are asked for, whatever was asked for before."""

from __future__ import annotations

from pathlib import Path

from tests.negotiated import FIRST, SECOND, negotiated
from travaux.events import TextTabled
from travaux.workspace.drafters import TextsOnFile


def test_what_is_open_at_each_moment_is_told_whatever_was_looked_at_before(tmp_path: Path) -> None:
    """As of a date, later events don't count (law 8)."""
    dossier = negotiated(tmp_path / "dossier")
    tabled = (n for n, one in enumerate(dossier.entries()) if isinstance(one.event, TextTabled))
    first = next(tabled)
    size = dossier.record.size
    for moment in (*range(first + 1, size + 1), *range(size, first, -3)):
        record = dossier.record_at(moment)
        fresh = TextsOnFile(dossier.files, dossier.texts.registry)
        for issue in (FIRST, SECOND):
            if fresh.text(record, issue) is None:
                continue
            assert dossier.texts.brackets(record, issue) == fresh.brackets(record, issue)
            again, anew = dossier.texts.compilation(record, issue), fresh.compilation(record, issue)
            assert list(again.entries()) == list(anew.entries())
            assert again.proposals == anew.proposals
    dossier.close()


def test_the_living_text_is_the_same_whatever_was_looked_at_before(tmp_path: Path) -> None:
    """As of a date, later events don't count (law 8)."""
    dossier = negotiated(tmp_path / "dossier")
    tabled = (n for n, one in enumerate(dossier.entries()) if isinstance(one.event, TextTabled))
    first = next(tabled)
    for moment in (*range(first + 1, dossier.record.size + 1), first + 1):
        record = dossier.record_at(moment)
        fresh = TextsOnFile(dossier.files, dossier.texts.registry)
        for issue in (FIRST, SECOND):
            if fresh.text(record, issue) is None:
                continue
            again, anew = dossier.texts.living(record, issue), fresh.living(record, issue)
            assert again.base == anew.base
            assert list(again.entries()) == list(anew.entries())
            assert list(again.compiled_notes()) == list(anew.compiled_notes())
            assert again.proposals == anew.proposals
    dossier.close()
