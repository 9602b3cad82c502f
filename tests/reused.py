"""Corpora to be mined in tests, and what an exhaustive search by hand finds in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.dates import When
from travaux.precedents import Holding, Passage
from travaux.precedents.words import keys


@dataclass(frozen=True)
class Given:
    """Holdings in memory, as a corpus."""

    of: Sequence[Holding]

    def headings(self) -> Iterable[Holding]:
        return self.of

    def holdings(self) -> Iterable[Holding]:
        return reversed(self.of)


def held(id: str, date: str, *words: str, language: str = "en", body: str = "") -> Holding:  # noqa: A002
    passages = tuple(Passage(f"{place}.", said) for place, said in enumerate(words, start=1))
    when = When.read(date) if date else None
    return Holding(id, f"On {id}", language, passages, when, body=body)


Run = tuple[int, int, int, int, int, int]  # taker, begins, ends, source, begins, ends


def runs_by_hand(passages: dict[int, tuple[int, list[str]]], least: int) -> Iterator[Run]:
    """Give all longest runs of equal words between a passage and one of an earlier work.

    `passages` gives the work and the words of each, by numbers that grow with time.
    """
    for taker, (work, words) in passages.items():
        for source, (earlier, others) in passages.items():
            if earlier < work:
                yield from _between(taker, words, source, others, least)


def _between(
    taker: int, words: list[str], source: int, others: list[str], least: int
) -> Iterator[Run]:
    for here in range(len(words)):
        for there in range(len(others)):
            if here and there and words[here - 1] == others[there - 1]:
                continue
            length = 0
            while (
                here + length < len(words)
                and there + length < len(others)
                and words[here + length] == others[there + length]
            ):
                length += 1
            if length >= least:
                yield taker, here, here + length, source, there, there + length


def reuse_by_hand(runs: Iterable[Run]) -> list[Run]:
    """Give the runs in no longer run of their passage; of equal ones, the earliest holder's."""
    every = sorted(runs)
    kept = []
    for run in every:
        taker, begins, ends = run[:3]
        mine = [other for other in every if other[0] == taker]
        inside = any(
            other[1] <= begins and ends <= other[2] and (other[1], other[2]) != (begins, ends)
            for other in mine
        )
        if not inside and run == min(o for o in mine if o[1:3] == (begins, ends)):
            kept.append(run)
    return kept


def numbered_passages(
    holdings: Iterable[Holding], numbers: dict[str, tuple[int, int]]
) -> dict[int, tuple[int, list[str]]]:
    """Give work and words of every passage; `numbers` has the first passage and work of an id."""
    return {
        numbers[holding.id][0] + place: (numbers[holding.id][1], keys(passage.words))
        for holding in holdings
        for place, passage in enumerate(holding.passages)
    }


_BIRTH = "all human beings are born free and equal in dignity and rights"
_SEIZED = "decides to remain seized of the matter"

# A wording that is handed on and changed, one that everybody has, and one in two languages.
CORPUS = Given(
    (
        held("D-1948", "1948-12-10", f"Whereas {_BIRTH}.", _SEIZED),
        held("R-1952", "1952", f"Recalling that {_BIRTH} and freedoms,", _SEIZED, body="GA"),
        held("R-1960", "1960", f"Recalling that {_BIRTH} and freedoms of all,", body="GA"),
        held("R-1960", "1960", "Rappelant que tous naissent libres et égaux", language="fr"),
        held("S-1961", "1961", "Considérant que tous naissent libres et égaux", language="fr"),
        held("S-1970", "1970", f"Nothing of it. {_SEIZED.title()}.", body="SC"),
        held("S-1971", "1971", f"The Council {_SEIZED} until further notice", body="SC"),
        held("X", "", f"Somewhere it says that {_BIRTH} and freedoms of all,"),
    )
)
