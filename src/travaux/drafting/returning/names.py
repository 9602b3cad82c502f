"""Names in a file made on a print: who was put into a bracket, or taken out of it.

Whoever joins or leaves says so, and it is entered as an act of its own (P13). So a name added or
taken out in a file changes nothing by itself: it is told, with the act that would enter it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from travaux.drafting.nesting import Ref
from travaux.findings import Finding, Severity


@dataclass(frozen=True)  # without slots: the pattern is made once, when first needed
class Parties:
    """Who sends a file, by codes, and by which names parties are called, in lower case."""

    senders: tuple[str, ...]
    names: Mapping[str, str]

    @property
    def own(self) -> frozenset[str]:
        """The names that the senders go by."""
        return frozenset(name for name, code in self.names.items() if code in self.senders)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def named_in(self, words: str) -> frozenset[str]:
        """Give the codes of the parties that words name."""
        return frozenset(self.names[name] for name in self._pattern.findall(words.casefold()))


def names_changed(
    before: str, after: str, refs: Sequence[Ref], parties: Parties, where: str
) -> Iterator[Finding]:
    """Tell of names added to a bracket, and of names taken out, with the act for each."""
    old, new = parties.named_in(before), parties.named_in(after)
    for code in sorted(new - old):
        acts = " or ".join(
            f"“join-sponsors” with proposal “{name}” and sponsors “{code}”" for name in _asks(refs)
        )
        yield _told(code, "was added to", acts, parties, where)
    for code in sorted(old - new):
        acts = " and ".join(
            f"“leave-sponsors” with proposal “{name}” and party “{code}”"
            for name in _asks(ref for ref in refs if ref[0].partition(" (")[0] == code)
        )
        yield _told(code, "was taken out of", acts, parties, where)
    if old == new:
        said = (
            f"The file has “{after}” where “{before}” was printed. These are the secretariat's "
            "words, and nothing was entered; ask the delegation what it means."
        )
        yield Finding(Severity.WARNING, "print-words-changed", where, said)


def _asks(refs: Iterable[Ref]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(proposal for _, proposal, _ in refs))


def _told(code: str, how: str, acts: str, parties: Parties, where: str) -> Finding:
    by = "by itself" if code in parties.senders else "by another delegation"
    enter = f"If it is meant so, enter {acts}." if acts else "Ask what is meant."
    ask = "" if code in parties.senders else f" Ask {code} first: nobody speaks for another."
    said = (
        f"{code} {how} the names of a bracket, {by}. A name in a file makes nobody a sponsor, and "
        f"nothing was entered. {enter}{ask}"
    )
    return Finding(Severity.WARNING, "bracket-names-changed", where, said)
