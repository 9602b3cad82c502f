"""How many real amendments in French prose are read, and how rightly: prints the table.

Run: python -m benchmarks.instructions
"""

from __future__ import annotations

import re
from collections import Counter

from tests.real.assemblies import Verdict, cases, judged


def main() -> None:
    """Read the 148 cases and print what came of them."""
    verdicts = [judged(case) for case in cases()]
    parsed = [verdict for verdict in verdicts if verdict.parsed]
    shares = [share for verdict in parsed for _, share in verdict.confirmed]
    rows = [
        ("cases", len(verdicts), 1.0),
        ("read in full", len(parsed), len(parsed) / len(verdicts)),
        ("whole article to the word", sum(v.exact for v in parsed), _share(parsed)),
        ("instructions", len(shares), 1.0),
        ("confirmed to the word", _at_least(shares, 1), _at_least(shares, 1) / len(shares)),
        ("confirmed to 4/5", _at_least(shares, 0.8), _at_least(shares, 0.8) / len(shares)),
        ("confirmed to 1/2", _at_least(shares, 0.5), _at_least(shares, 0.5) / len(shares)),
    ]
    for name, count, share in rows:
        print(f"{name:<28} {count:>5}  {share:7.1%}")
    print("\nnot read, by the first reason:")
    for reason, count in _reasons(verdicts).most_common():
        print(f"{count:>5}  {reason}")


def _share(parsed: list[Verdict]) -> float:
    return sum(verdict.exact for verdict in parsed) / len(parsed)


def _at_least(shares: list[float], least: float) -> int:
    return sum(share >= least for share in shares)


def _reasons(verdicts: list[Verdict]) -> Counter[str]:
    reasons: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.overlapping:
            reasons["Two amendments change the same words."] += 1
        elif verdict.unplaced:
            reasons[re.sub("“[^”]*”|\\d+", "…", verdict.unplaced[0].reason)] += 1
    return reasons


if __name__ == "__main__":
    main()
