"""What was said of the links and words that were drawn, after reading both texts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).parent / "checked.toml"


class NotJudged(LookupError):  # noqa: N818
    """Something was drawn that nobody has judged yet, because what is found has changed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Nobody has judged {name} yet. Print what was drawn with `python -m "
            "benchmarks.paris --drawn`, judge it, and enter it in checked.toml."
        )


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How many were judged, and how many of them were right."""

    drawn: int
    right: int


def verdicts(names: Iterable[str]) -> Verdicts:
    """Give what was said of these.

    Raises:
        NotJudged: nothing was said of one of them.
    """
    said = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    known = {*said["links"], *said["new"], *said["words"]}
    listed = list(names)
    for name in listed:
        if name not in known:
            raise NotJudged(name)
    return Verdicts(len(listed), sum(name not in said["wrong"] for name in listed))
