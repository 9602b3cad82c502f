"""The majority that a body's rule asks for, and whether a count of votes reaches it.

The rule's key is "majority"; its first value is a share, its second (which may be left out) says of
what. Which of them a body works under is data, for practice differs (P16).

    ("more than 1/2",)               of the votes for and against; abstentions don't count
    ("at least 2/3", "present")      abstentions count as well
    ("more than 1/2", "34")          of the body's 34 members
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from travaux.bodies import Rule
from travaux.decisions import Vote

KEY = "majority"
_SHARE = re.compile(r"(?P<how>more than|at least) (?P<share>[0-9]+/[1-9][0-9]*)")
_OF_WHAT = re.compile(r"voting|present|[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Majority:
    """A share of the votes that must be reached, or exceeded; `of` is what it is a share of."""

    share: Fraction
    exceeded: bool
    of: str = "voting"

    @classmethod
    def read(cls, rule: Rule) -> Majority | None:
        """Read a body's rule; None where it isn't written as one of those above."""
        share, of = (*rule.values, "voting", "voting")[:2] if rule.values else ("", "")
        found = _SHARE.fullmatch(share)
        if not found or not _OF_WHAT.fullmatch(of):
            return None
        return cls(Fraction(found["share"]), found["how"] == "more than", of)

    def reached(self, vote: Vote) -> bool:
        """Tell whether the votes in favour are enough.

        >>> half = Majority.read(Rule("majority", ("more than 1/2",), "Rules, article 60"))
        >>> half.reached(Vote(10, 10)), half.reached(Vote(10, 9, abstaining=15))
        (False, True)
        """
        needed = self.share * self._whole(vote)
        return vote.in_favour > needed if self.exceeded else vote.in_favour >= needed > 0

    def _whole(self, vote: Vote) -> int:
        if self.of.isdecimal():
            return int(self.of)
        cast = vote.in_favour + vote.against
        return cast + vote.abstaining if self.of == "present" else cast

    def __str__(self) -> str:
        """Give it in words."""
        whole = {
            "voting": "the votes for and against",
            "present": "the votes for and against and the abstentions",
        }.get(self.of, f"the {self.of} members")
        return f"{'more than' if self.exceeded else 'at least'} {self.share} of {whole}"
