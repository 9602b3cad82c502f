"""The kinds of live pages: how the fragments of each are made, and who may look at them.

A fragment is the same for all of an audience who read one language: nothing of a person stands in
it. Screens put their own forms around it, and buttons in it name their form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from typing import Any

from travaux.record.access import Audience
from travaux_web.desk.reading import Held, reading_room
from travaux_web.live.frames import Fragments
from travaux_web.seats import Circle


@dataclass(frozen=True, slots=True)
class Viewing:
    """For whom a live page is made: an audience, who read it in a language."""

    audience: Audience
    language: str

    @property
    def held(self) -> Held:
        """The record as they may read it now."""
        return reading_room().seen_by(self.audience)


Making = Callable[..., Fragments]
Narrowing = Callable[[Audience], Audience]


def _as_they_are(audience: Audience) -> Audience:
    return audience


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of live page: who may look, and how its fragments are made.

    `make(viewing, of, **particulars)` is given what the page is of (an issue, a body). `seen_as`
    gives as whom an audience looks at it: what hangs on the wall is for the whole room.
    """

    name: str
    circles: frozenset[Circle]
    make: Making
    seen_as: Narrowing = _as_they_are

    def viewing(self, audience: Audience, language: str) -> Viewing:
        """Give for whom it is made when somebody of an audience looks."""
        return Viewing(self.seen_as(audience), language)

    def takes(self, seen: Mapping[str, str]) -> bool:
        """Tell whether the page can be seen so: whether each particular is one that it knows."""
        known = list(signature(self.make).parameters)[2:]
        return all(name in known for name in seen)


PAGES: dict[str, Page] = {}


def live_page(
    name: str, circles: frozenset[Circle], seen_as: Narrowing = _as_they_are
) -> Callable[[Making], Making]:
    """Put a function on the list of live pages."""

    def listed(make: Making) -> Making:
        PAGES[name] = Page(name, circles, make, seen_as)
        return make

    return listed


@dataclass(frozen=True, slots=True)
class Key:
    """What a stream is of: a kind of page, of what, seen how, by whom."""

    page: str
    of: str
    seen: tuple[tuple[str, str], ...]
    viewing: Viewing

    @classmethod
    def made(cls, page: str, of: str, viewing: Viewing, seen: Mapping[str, str]) -> Key:
        """Give the key of a page as somebody looks at it."""
        return cls(page, of, tuple(sorted(seen.items())), viewing)

    def fragments(self) -> Fragments:
        """Make the page as it is now."""
        given: dict[str, Any] = dict(self.seen)
        return PAGES[self.page].make(self.viewing, self.of, **given)
