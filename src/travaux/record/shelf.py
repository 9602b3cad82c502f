"""A shelf: things by their id, in the order in which they came, that can be grown without harm.

A shelf with something more on it is another shelf; the first one stays as it was. That costs the
thing added and not the whole shelf, so that a record can be folded onwards act by act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from immutables import Map

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept(Generic[T]):
    """A thing on a shelf; `first` is the entry that brought it, `position` the last about it."""

    value: T
    first: int
    position: int


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Things by id."""

    things: Map[str, Kept[T]] = field(default_factory=Map)

    def __contains__(self, key: object) -> bool:
        return key in self.things

    def __getitem__(self, key: str) -> T:
        return self.things[key].value

    def __len__(self) -> int:
        return len(self.things)

    def __iter__(self) -> Iterator[str]:
        """Give the ids in the order in which the things came."""
        return (key for _, key, _ in self._in_order())

    def get(self, key: str) -> T | None:
        """Give a thing, None if it isn't here."""
        kept = self.things.get(key)
        return None if kept is None else kept.value

    def values(self) -> tuple[T, ...]:
        """Give the things in the order in which they came."""
        return tuple(kept.value for _, _, kept in self._in_order())

    def items(self) -> tuple[tuple[str, T], ...]:
        """Give ids and things in the order in which they came."""
        return tuple((key, kept.value) for _, key, kept in self._in_order())

    def chosen(self, choose: Callable[[T], bool]) -> tuple[tuple[str, T], ...]:
        """Give ids and things that are chosen: only these are put in order."""
        own = [(kept.first, key, kept) for key, kept in self.things.items() if choose(kept.value)]
        return tuple((key, kept.value) for _, key, kept in sorted(own))

    def _in_order(self) -> list[tuple[int, str, Kept[T]]]:
        return sorted(((kept.first, key, kept) for key, kept in self.things.items()))

    def position(self, key: str) -> int:
        """Give the position of the entry that last told of a thing."""
        return self.things[key].position

    def first(self, key: str) -> int:
        """Give the position of the entry that brought a thing."""
        return self.things[key].first

    def with_(self, key: str, value: T, position: int) -> Shelf[T]:
        """Give the shelf with a thing put on it, or in the place of an earlier one."""
        before = self.things.get(key)
        first = position if before is None else before.first
        return Shelf(self.things.set(key, Kept(value, first, position)))

    def with_all(self, values: Mapping[str, T], position: int) -> Shelf[T]:
        """Give the shelf with things put on it, or in the place of earlier ones, all at once."""
        things = self.things.mutate()
        for key, value in values.items():
            before = self.things.get(key)
            first = position if before is None else before.first
            things[key] = Kept(value, first, position)
        return Shelf(things.finish())

    def without(self, key: str) -> Shelf[T]:
        """Give the shelf without a thing that is on it."""
        return Shelf(self.things.delete(key)) if key in self.things else self
