"""Page numbers that a plain text kept: they stand in the middle of it, and are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.findings import Finding, Severity
from travaux.intake.lines import Raw

_SURE = re.compile(
    r"[-–—] ?\d{1,4} ?[-–—]"
    r"|(?:page|página|pagina|pág\.|p\.) ?\d{1,4}(?: (?:of|de|sur|/) ?\d{1,4})?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,4}")


def is_page(lines: Sequence[Raw], n: int) -> bool:
    """Tell whether a line can be a page number: it stands alone, and says nothing else."""
    words = lines[n].words.strip()
    return bool(_SURE.fullmatch(words) or _BARE.fullmatch(words)) and _alone(lines, n)


def page_numbers(lines: Sequence[Raw]) -> Iterator[Finding]:
    """Tell once of the page numbers in a file: `page-numbers-left`.

    A figure alone on its line is one if it counts on from another such line.
    """
    bare = [n for n, line in enumerate(lines) if _BARE.fullmatch(line.words.strip())]
    bare = [n for n in bare if _alone(lines, n)]
    counted = {
        n
        for pair in pairwise(bare)
        if int(lines[pair[1]].words) == int(lines[pair[0]].words) + 1
        for n in pair
    }
    sure = {n for n, line in enumerate(lines) if _SURE.fullmatch(line.words.strip())}
    pages = sorted(counted | {n for n in sure if _alone(lines, n)})
    if pages:
        yield _left(len(pages), lines[pages[0]].number)


def _alone(lines: Sequence[Raw], n: int) -> bool:
    return all(lines[at].blank for at in (n - 1, n + 1) if 0 <= at < len(lines))


def _left(count: int, first: int) -> Finding:
    return Finding(
        Severity.WARNING, "page-numbers-left", f"line {first}",
        f"Lines that look like page numbers: {count}, the first here. They were kept as words of"
        " the text, and may part a sentence. Take the page numbers out of the file, and send it"
        " again.",
    )  # fmt: skip
