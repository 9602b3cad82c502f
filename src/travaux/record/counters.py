"""Series and their counters: what counts together, and which number comes next (S5, P2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from travaux.documents import Series, symbol_of
from travaux.record.record import Record
from travaux.symbols import Scheme, Symbol


def counting_together(record: Record, series: Series) -> tuple[Series, ...]:
    """Give the series that share a counter with one, itself among them."""
    return tuple(one for one in record.series.values() if one.counts_in == series.counts_in)


def series_of(record: Record, symbol: Symbol) -> Series | None:
    """Give the open series that a symbol belongs to; None where there is none."""
    wanted = _stem(symbol)
    return next((one for one in record.series.values() if stem(one) == wanted), None)


def next_number(record: Record, series: Series, year: int) -> int:
    """Give the number after the highest that was ever registered or allotted in the counter.

    Numbers run on over the years (P2), but for a series that counts yearly. A number that was left
    out isn't given any more.
    """
    taken = (number for number, of in numbers(record, series) if not series.yearly or of == year)
    return max((series.first - 1, *taken)) + 1


def unaccounted(record: Record, series: Series) -> tuple[range, ...]:
    """Give the runs of numbers below the highest that nothing is known of, where they run on."""
    taken = {number for number, _ in numbers(record, series) if number >= series.first}
    ends = (series.first - 1, *sorted(taken))
    between = (range(before + 1, after) for before, after in pairwise(ends))
    return tuple(run for run in between if run)


def numbers(record: Record, series: Series) -> Iterator[tuple[int, int | None]]:
    """Give every number used in a counter with its year, as often as it is used."""
    stems = {stem(one) for one in counting_together(record, series)}
    ends = {path.rpartition("/")[2] for _, path, _ in stems}
    for written in (*record.issues, *record.allotted):
        # Most ids are of other series, and reading a symbol takes longer than looking at it.
        symbol = symbol_of(written) if any(end in written for end in ends) else None
        if symbol and symbol.number is not None and _stem(symbol) in stems:
            yield symbol.number, symbol.year


def stem(series: Series) -> tuple[Scheme, str, str]:
    """Give what all symbols of a series have in common: path and kind, the prefix "CP/" apart."""
    return _stem(series.symbol(series.first, 2000))


def _stem(symbol: Symbol) -> tuple[Scheme, str, str]:
    path, kind = symbol.series
    return symbol.scheme, path, kind.casefold()
