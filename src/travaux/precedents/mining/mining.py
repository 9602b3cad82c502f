"""Mining: everything that a corpus took from itself, found in one job."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.precedents.mining.corpus import Corpus, ordered
from travaux.precedents.mining.engine import DuckDB, Engine
from travaux.precedents.mining.mined import Mined, Terms, settled
from travaux.precedents.mining.steps import STEPS
from travaux.precedents.mining.tables import Progress, Size, tabulate

LEAST, CAP = 10, 100


class NothingToMine(TravauxError):  # noqa: N818
    """A corpus with fewer than two documents, or without words."""

    def __init__(self, size: Size, noticed: Sequence[Finding] = ()) -> None:
        why = "".join(f" {one.where}: {one.message}" for one in noticed[:3])
        super().__init__(
            f"There is nothing to compare. Read were {size.words:,} words in {size.holdings:,} "
            f"document(s); name a library or files with two documents at least.{why}"
        )
        self.size = size


def mine(
    corpus: Corpus,
    folder: Path,
    *,
    engine: Engine | None = None,
    least: int = LEAST,
    cap: int = CAP,
    say: Progress = lambda _: None,
) -> Outcome[Mined]:
    """Find who took which words from where, and leave it in a folder as tables (Parquet).

    Args:
        corpus: the documents.
        folder: where the tables go; it is empty or isn't there.
        engine: what the steps run on; DuckDB if left out. The rows are the same from any.
        least: how many words a run has that counts as taken.
        cap: in how many places a run of so many words may stand before it is common wording, of
            which only the earliest holder is taken as a source.
        say: is told what is being done.

    Raises:
        NothingToMine: there are no two documents with words.
        TooManyPassages: a document has more paragraphs than are numbered.
        EngineFailed: the engine broke off.
    """
    numbered = ordered(corpus.headings())
    work = folder / "work"
    size = tabulate(corpus.holdings(), numbered.value, work, least, say)
    if size.holdings < 2 or not size.words:
        raise NothingToMine(size)
    (engine or DuckDB()).run(work, STEPS, least, cap, say)
    say("ordering the tables")
    mined = settled(work, folder, Terms(least, cap, size.holdings, size.passages, size.words))
    shutil.rmtree(work)
    return Outcome(mined, (*numbered.findings, *_common(mined)))


def _common(mined: Mined) -> tuple[Finding, ...]:
    count = mined.totals.common
    if not count:
        return ()
    wordings = "1 wording stands" if count == 1 else f"{count:,} wordings stand"
    said = (
        f"{wordings} in more than {mined.terms.cap} places. Of these only the earliest holder is "
        "taken as a source; they are listed in a table of their own."
    )
    return (Finding(Severity.NOTE, "common-wording", "the corpus", said),)
