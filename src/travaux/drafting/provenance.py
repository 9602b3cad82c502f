"""Provenance: where each word of an issue entered the text, and by whose asking.

An issue may come out of a settlement, where every ruling and proposal is known, or from outside,
where only the issues themselves are. Either way each word of it first stood in some issue. What is
kept is short: for every paragraph, runs of tokens with one origin (S16).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from travaux.drafting.following.tracing import Stretch, traced
from travaux.texts import Text, tokens


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words entered.

    `issue` is the issue they first stood in; `ruling` the id of the decision on a bracket that put
    them there, "" where none is known; `entries` the proposals that asked for them, each with the
    number of its entry.
    """

    issue: str
    ruling: str = ""
    entries: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """So many tokens (`travaux.texts.tokens`) in a row that entered together."""

    count: int
    origin: Origin


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The origin of every word of an issue.

    `units` holds the runs of each paragraph and note by its id. Their counts sum to the tokens of
    its words, none is empty, and no two neighbours have the same origin (`merged`).
    """

    units: Mapping[str, Runs]

    def runs(self, unit: str) -> Runs:
        """Give the runs of a paragraph.

        Raises:
            KeyError: no such paragraph in this issue.
        """
        return self.units[unit]

    def origins(self, unit: str) -> tuple[Origin, ...]:
        """Give the origin of each token of a paragraph, in order.

        Raises:
            KeyError: no such paragraph in this issue.
        """
        return tuple(run.origin for run in self.units[unit] for _ in range(run.count))

    def of(self, unit: str, token: int) -> Origin:
        """Give the origin of one token of a paragraph, counted from 0.

        Raises:
            KeyError: no such paragraph in this issue.
            IndexError: the paragraph has fewer tokens.
        """
        left = token
        for run in self.units[unit]:
            if 0 <= left < run.count:
                return run.origin
            left -= run.count
        raise IndexError(token)


def merged(runs: Iterable[Run]) -> Runs:
    """Give runs in which no two neighbours have the same origin, and none is empty."""
    counts: list[int] = []
    origins: list[Origin] = []
    for run in runs:
        if origins and origins[-1] == run.origin:
            counts[-1] += run.count
        elif run.count:
            counts.append(run.count)
            origins.append(run.origin)
    return tuple(map(Run, counts, origins))


def cut(runs: Iterable[Run], start: int, end: int) -> Runs:
    """Give the runs of the tokens `start` to `end` alone."""
    result, begin = [], 0
    for run in runs:
        low, high = max(start, begin), min(end, begin + run.count)
        if low < high:
            result.append(Run(high - low, run.origin))
        begin += run.count
    return merged(result)


def replaced(runs: Sequence[Run], start: int, end: int, new_runs: Iterable[Run]) -> Runs:
    """Give runs in which those of the tokens `start` to `end` are others.

    >>> base, asked = Origin("TM-24/05"), Origin("TM-24/05 rev. 1", "r7", (("p3", 0),))
    >>> [(run.count, run.origin.issue) for run in replaced((Run(9, base),), 2, 4, (Run(3, asked),))]
    [(2, 'TM-24/05'), (3, 'TM-24/05 rev. 1'), (5, 'TM-24/05')]
    """
    total = sum(run.count for run in runs)
    return merged((*cut(runs, 0, start), *new_runs, *cut(runs, end, total)))


def entered(text: Text, issue: str) -> Provenance:
    """Give the provenance of a first issue: every word of it entered with it."""
    origin = Origin(issue)
    counts = ((unit.id, len(tokens(unit.words))) for unit in text.all_units())
    return Provenance({unit: (Run(count, origin),) for unit, count in counts})


def followed(earlier: Provenance, before: Text, after: Text, issue: str) -> Provenance:
    """Give the provenance of a later issue that came from outside: nobody's decisions are known.

    Words that stood in the earlier issue keep their origin, also where their paragraph was divided
    or joined, or moved (`tracing`); the others entered with the later one.

    Args:
        earlier: the provenance of the earlier issue.
        before: the earlier issue.
        after: the later one, whose paragraphs bear the ids of the earlier one
            (`drafting.following.succession`).
        issue: what the later issue is called.
    """
    trace, new = traced(before, after), Origin(issue)
    return Provenance(
        {
            unit.id: merged(_kept(earlier, trace[unit.id], len(tokens(unit.words)), new))
            for unit in after.all_units()
        }
    )


def _kept(
    earlier: Provenance, stretches: Iterable[Stretch], count: int, new: Origin
) -> Iterator[Run]:
    at = 0
    for stretch in stretches:
        yield Run(stretch.start - at, new)
        size = stretch.end - stretch.start
        yield from cut(earlier.runs(stretch.source), stretch.begin, stretch.begin + size)
        at = stretch.end
    yield Run(count - at, new)


def packed(provenance: Provenance) -> bytes:
    """Write a provenance as JSON: a table of origins, and for each paragraph only numbers.

    The numbers go by twos: how many tokens, and which origin of the table.
    """
    table: dict[Origin, int] = {}
    units = {
        unit: [n for run in runs for n in (run.count, table.setdefault(run.origin, len(table)))]
        for unit, runs in provenance.units.items()
    }
    origins = [[o.issue, o.ruling, [list(entry) for entry in o.entries]] for o in table]
    whole = {"origins": origins, "units": units}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(data: bytes) -> Provenance:
    """Read what `packed` wrote."""
    whole = json.loads(data)
    table = [
        Origin(issue, ruling, tuple((proposal, number) for proposal, number in entries))
        for issue, ruling, entries in whole["origins"]
    ]
    return Provenance(
        {
            unit: tuple(
                Run(count, table[origin])
                for count, origin in zip(numbers[::2], numbers[1::2], strict=True)
            )
            for unit, numbers in whole["units"].items()
        }
    )
