"""Word in, Word out: many delegations' files to one file with everybody's tracked changes."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.compile.figures import Effort, Row, best, ratio_row, skipped
from benchmarks.compile.wordfiles import Redline, plain_file
from benchmarks.peers import PeerFailed, asked
from tests.generated import Negotiation, negotiated, paragraphs
from travaux.delegations.standard import standard_registry
from travaux.drafting.conventions import Attribution, Convention
from travaux.render.tracking import tracked
from travaux.texts import fold
from travaux.workspace.compiling import compile_files, issued
from travaux.workspace.handing_in import File, Table
from travaux.workspace.manifest import FileLine

_SCALPEL = Path(__file__).with_name("peer_scripts") / "scalpel_consolidate.py"
_TRACKED = Convention("tracked", "", "", Attribution.INLINE, moved_words=True, gone_for_each=True)
_CODES = (
    "ARG BHS BRB BLZ BOL BRA CAN CHL COL CRI DMA ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY "
    "PER KNA LCA VCT SUR TTO USA URY VEN CUB ATG ESP"
).split()


def rows(effort: Effort) -> Iterator[Row]:
    """Measure both kinds of crowd."""
    chance = Random(17)
    many = [chance.randint(15, 60) for _ in range(34)]
    spread = [sorted(chance.sample(range(150), edits)) for edits in many]
    work = "150 paragraphs, 34 delegations, 15–60 edits each, Word in, Word out"
    times = 1 if effort is Effort.QUICK else 3
    yield from _crowd(work, _Files.of(150, spread, chance), "STACK_ALL", 10, times)
    hot = sorted(chance.sample(range(200), 40))
    work = "35 delegations on the same 40 of 200 paragraphs, Word in, Word out"
    files = _Files.of(200, [hot] * 35, chance)
    yield from _crowd(work, files, "BASE_WINS", None, times)


@dataclass(frozen=True, slots=True)
class _Files:
    """The base and the delegations' files, with what each delegation means."""

    negotiation: Negotiation
    base: File
    files: tuple[File, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, size: int, touched: list[list[int]], chance: Random) -> _Files:
        """Make the files; paragraphs that look numbered would be taken for numbered ones."""
        words = [p for p in paragraphs() if re.match(r"[A-Z][a-z]+ ", p) and "[" not in p][:size]
        negotiation = negotiated(words, touched, chance, edits=(1,))
        registry = standard_registry()
        codes = _CODES[: len(touched)]
        files = [
            File(f"{code}.docx", plain_file([unit.words for unit in text.units]))
            for code, text in zip(codes, map(negotiation.text_of, negotiation.parties), strict=True)
        ]
        names = tuple(registry.of(code).name("en") for code in codes)
        return cls(negotiation, File("base.docx", plain_file(words)), tuple(files), names)

    def compiled(self) -> bytes:
        """Do the whole work from Word files to a Word file."""
        base = issued(self.base).value
        lines = {
            file.name: FileLine(file.name, sponsors=(code,))
            for file, code in zip(self.files, _CODES, strict=False)
        }
        night = compile_files(Table(base), self.files, standard_registry(), lines).value
        return tracked(night.text(_TRACKED), date="2005-04-29T00:00:00Z")

    def by_scalpel(self, policy: str, times: int) -> tuple[float, bytes]:
        """Let docx-scalpel do it; give its seconds and its file."""
        with tempfile.TemporaryDirectory() as folder:
            for file in (self.base, *self.files):
                (Path(folder) / file.name).write_bytes(file.data)
            paths = [str(Path(folder) / file.name) for file in self.files]
            question: dict[str, Any] = {
                "base": str(Path(folder) / self.base.name),
                "files": list(zip(self.names, paths, strict=True)),
                "policy": policy,
                "result": str(Path(folder) / "result.docx"),
                "times": times,
            }
            seconds = float(asked(_SCALPEL, question)["seconds"])
            return seconds, Path(question["result"]).read_bytes()

    def right(self, result: bytes) -> tuple[int, int]:
        """Count the edited paragraphs that read by the delegation's name as it wants them."""
        redline = Redline(result)
        right = total = 0
        for name, party in zip(self.names, self.negotiation.parties, strict=True):
            shown = {fold(words.strip()) for words in redline.reading(name)}
            wanted = self.negotiation.wanted[party].values()
            total += len(wanted)
            right += sum(fold(words) in shown for words in wanted)
        return right, total


def _crowd(work: str, files: _Files, policy: str, least: float | None, times: int) -> Iterator[Row]:
    ours = best(files.compiled, times, clock=time.perf_counter)
    right, total = files.right(files.compiled())
    shown = f"{right:,} of {total:,}"
    named = f"edits under the right names: {work}"
    try:
        peer, result = files.by_scalpel(policy, times)
    except PeerFailed as failed:
        yield skipped(work, "–", f"docx-scalpel: {failed}")
        theirs = "–"
    else:
        row = ratio_row(work, ours, peer, f"docx-scalpel {policy}", least or 1)
        yield row if least else replace(row, target="–", reached=None)
        theirs = "docx-scalpel {:,} of {:,}".format(*files.right(result))
    share = right / total
    numbers: dict[str, float] = {"right": right, "all": total}
    yield Row(named, shown, theirs, f"{share:.2%}", "100 %", right == total, numbers)
