"""The same on a disk: acts of a dossier, one by one, each of them checked, hashed and kept."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.compile.figures import Effort, Row, best, seconds
from tests.generated import made_up
from tests.negotiated import FIRST, SECOND, acting, begun, decided, filed
from travaux.delegations import standard_registry
from travaux.readings import Disposition
from travaux.workspace.dossier import Dossier
from travaux.workspace.living import why

_OUT = Path(__file__).resolve().parents[2] / "out"  # a real disk; the system's folder may be memory


def rows(effort: Effort) -> Iterator[Row]:
    """Receive proposals in prose, decide brackets, make the next issue, ask why words are there."""
    paragraphs = 20 if effort is Effort.QUICK else 300
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_OUT) as folder:
        dossier = begun(Path(folder) / "dossier")
        try:
            yield from _rows(_Acting(dossier, paragraphs), paragraphs)
        finally:
            dossier.close()


def _rows(acting_: _Acting, paragraphs: int) -> Iterator[Row]:
    acting_.table()
    many, few = 2 * paragraphs, paragraphs // 2
    yield _rate(f"proposals received in prose on {paragraphs} paragraphs", many, acting_.receive)
    yield _rate("sponsors joined", few, acting_.join)
    yield _rate("brackets decided, each act by itself", few, acting_.decide)
    yield _time("the next issue made and filed, open changes carried", acting_.settle)
    yield _time("why one word of it is there", acting_.ask_why, times=3)
    size = acting_.dossier.record.size
    yield _time(f"the dossier of {size:,} entries read anew", acting_.read_anew)


def _rate(work: str, many: int, act: Callable[[], None]) -> Row:
    began = time.perf_counter()
    for _ in range(many):
        act()
    taken = (time.perf_counter() - began) / many
    figure = f"{1 / taken:,.0f} a second"
    return Row(f"{many:,} {work}", f"{seconds(taken)} each", "–", figure, "–", None, {"s": taken})


def _time(work: str, act: Callable[[], object], times: int = 1) -> Row:
    taken = best(act, times, clock=time.perf_counter)
    return Row(work, seconds(taken), "–", seconds(taken), "–", None, {"s": taken})


class _Acting:
    """A dossier with a generated text, and whoever acts on it."""

    def __init__(self, dossier: Dossier, paragraphs: int) -> None:
        self.dossier, self.chance = dossier, Random(4)
        self.words = [words.split() for words in made_up(paragraphs, 4)]
        self.parties = [one.code for one in standard_registry().delegations if one.oas]
        self.received: list[str] = []

    def table(self) -> None:
        """Table the first issue."""
        units = (f"{n}. {' '.join(w)} {{#u{n}}}" for n, w in enumerate(self.words, start=1))
        text = "\n\n".join(("%travaux en running", "= Plan for the Rivers {#t}", *units))
        file = {"digest": filed(self.dossier, text + "\n"), "name": "plan.txt"}
        self._do("table-text", issue=FIRST, media_type="text/plain", **file)

    def receive(self) -> None:
        """Receive one proposal, of one or two changes."""
        name = f"p{len(self.received)}"
        places = self.chance.sample(range(len(self.words)), self.chance.randint(1, 2))
        lines = "\n".join(map(self._line, places))
        sponsors = self.chance.sample(self.parties, self.chance.randint(1, 3))
        self._do("receive-proposal", id=name, issue=FIRST, sponsors=sponsors, instruction=lines)
        self.received.append(name)

    def _line(self, number: int) -> str:
        words = self.words[number]
        at = self.chance.randrange(len(words) - 3)
        old = " ".join(words[at : at + 3]).strip(",")
        new = " ".join(self.chance.choice(self.chance.choice(self.words)) for _ in range(2))
        return f"In paragraph {number + 1}, replace “{old}” with “{new.strip(',.')}”."

    def join(self) -> None:
        """Let a party join a proposal."""
        name = self.chance.choice(self.received)
        asking = self.dossier.record.proposals[name].parties
        party = self.chance.choice([one for one in self.parties if one not in asking])
        self._do("join-sponsors", proposal=name, sponsors=[party], meeting="TM-1")

    def decide(self) -> None:
        """Decide the bracket that comes first among some."""
        found = self.dossier.texts.brackets(self.dossier.record, FIRST)
        one = self.chance.choice(found)
        how = self.chance.choice((Disposition.TAKE, Disposition.KEEP))
        of = {"of": one.voices[0]} if how is Disposition.TAKE else {}
        decided(self.dossier, FIRST, one.id, how, "02-10", meeting="TM-1", **of)

    def settle(self) -> None:
        """Make the next issue."""
        self._do("settle-revision", issue=FIRST, following=SECOND)

    def ask_why(self) -> object:
        """Ask why a word is there."""
        return why(self.dossier, self.dossier.record, SECOND, unit="u7", token=3)

    def read_anew(self) -> int:
        """Read the whole record from the disk."""
        return self.dossier.record_at(self.dossier.record.size).size

    def _do(self, act: str, **particulars: Any) -> None:
        self.dossier.act([acting(act, "02-10", **particulars)])
