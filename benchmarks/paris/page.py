"""The page, made of its template and the figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.paris.checking import verdicts
from benchmarks.paris.issues import Chain, places
from benchmarks.paris.links import links, newcomers, sample
from benchmarks.paris.measures import AGAIN, LONG, Draft, Figures
from benchmarks.paris.ways import Stop, way
from benchmarks.paris.words import drawn
from travaux.reports.counts import CountedIssue

_TEMPLATE = Path(__file__).parent / "page.md"
NAMED = {
    "Article 2, paragraph 1 (a)": "the temperature goal",
    "Article 4, paragraph 1": "peaking, and the balance of emissions and removals",
    "Article 9, paragraph 3": "who takes the lead in finance",
    "Article 14, paragraph 2": "the first global stocktake",
    "Article 21, paragraph 1": "entry into force",
    "Article 27": "reservations",
}


def page(chain: Chain, figures: Figures) -> str:
    """Give the page."""
    final = places(chain.issues[-1].text)
    words = _TEMPLATE.read_text(encoding="utf-8")
    return words.format(
        drafts=_drafts(figures.drafts),
        origins=_origins(figures),
        parts=_parts(figures),
        standings=_standings(figures),
        steps=_steps(figures),
        ways=_ways(chain),
        came_back=_came_back(chain, figures),
        new_paragraphs=len(figures.wholly_new),
        new_places=_sentence("; ".join(_gathered(final[u] for u in figures.wholly_new))),
        paragraphs=figures.paragraphs,
        returned=figures.returned,
        odd=sum(draft.odd for draft in figures.drafts),
        long=LONG,
        again=AGAIN,
        **_of_brackets(figures.drafts),
        **_of_words(figures),
        **_of_links(chain),
    )


def counted_issues(figures: Figures) -> tuple[CountedIssue, ...]:
    """Give the counts as the burn-down takes them."""
    return tuple(CountedIssue(d.name, d.date, d.counts) for d in figures.drafts)


def _of_brackets(drafts: Sequence[Draft]) -> dict[str, str]:
    before, after = drafts[1].counts, drafts[2].counts
    return {
        "brackets": f"{before.brackets:,}",
        "lost_brackets": f"{before.brackets - after.brackets:,}",
        "options": str(before.options),
        "lost_options": str(before.options - after.options),
        "swallowed": _share(drafts[0].swallowed, drafts[0].counts.words),
        "open_october": _share(drafts[0].counts.bracketed_words, drafts[0].counts.words),
    }


def _of_words(figures: Figures) -> dict[str, str]:
    counts = [count for _, count in figures.origins]
    return {
        "october_share": _share(counts[0], figures.words),
        "before_share": _share(sum(counts[:3]), figures.words),
        "last_share": _share(counts[3], figures.words),
        "last_words": f"{counts[3]:,}",
        "written_out": str(sum(count for _, count in figures.written_out)),
    }


def _of_links(chain: Chain) -> dict[str, int]:
    every = links(chain)
    easy, hard = (verdicts(link.name for link in sample(chain, hard=h)) for h in (False, True))
    words = verdicts(word.name for word in drawn(chain))
    new = verdicts(newcomer.name for newcomer in newcomers(chain))
    return {
        "easy": easy.drawn,
        "easy_right": easy.right,
        "easy_all": sum(not link.hard for link in every),
        "hard": hard.drawn,
        "hard_right": hard.right,
        "hard_all": sum(link.hard for link in every),
        "new": new.drawn,
        "new_right": new.right,
        "not_new": new.drawn - new.right,
        "drawn_words": words.drawn,
        "right_words": words.right,
    }


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "–"


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table; numbers stand at the right."""
    lines = [heads, ["---", *("--:" for _ in heads[1:])]]
    lines += ([f"{c:,}" if isinstance(c, int) else str(c) for c in row] for row in rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _drafts(drafts: Iterable[Draft]) -> str:
    heads = ("text", "paragraphs", "clean", "share clean", "outermost brackets", "all brackets")
    more = ("deepest", "words", "bracketed words", "share bracketed", "options")
    rows = (
        (
            draft.date,
            draft.counts.paragraphs,
            draft.counts.clean_paragraphs,
            _share(draft.counts.clean_paragraphs, draft.counts.paragraphs),
            draft.counts.outermost,
            draft.counts.brackets,
            draft.counts.depth,
            draft.counts.words,
            draft.counts.bracketed_words,
            _share(draft.counts.bracketed_words, draft.counts.words),
            draft.counts.options,
        )
        for draft in drafts
    )
    return _table((*heads, *more), rows)


def _origins(figures: Figures) -> str:
    rows = [(date, count, _share(count, figures.words)) for date, count in figures.origins]
    rows.append(("the agreement", figures.words, _share(figures.words, figures.words)))
    return _table(("first stood in", "words", "share"), rows)


def _parts(figures: Figures) -> str:
    dates = [date for date, _ in figures.origins]
    rows = (
        (part.name, sum(part.origins), *(_share(n, sum(part.origins)) for n in part.origins))
        for part in figures.parts
    )
    return _table(("part of the agreement", "words", *dates), rows)


def _standings(figures: Figures) -> str:
    rows = (
        (
            standing.date,
            standing.words,
            _share(standing.words, figures.words),
            _share(standing.long, figures.words),
            f"{standing.paragraphs} of {figures.paragraphs}",
        )
        for standing in figures.standings
    )
    heads = ("text", "words that stood there", "share", "in long rows", "whole paragraphs")
    return _table(heads, rows)


def _steps(figures: Figures) -> str:
    heads = ("to", "paragraphs", "same", "changed", "moved", "joined", "part", "new", "gone")
    rows = (
        (s.date, s.paragraphs, *s.fates, s.gone, _share(s.kept, s.words)) for s in figures.steps
    )
    return _table((*heads, "kept"), rows)


def _ways(chain: Chain) -> str:
    final = {place: unit for unit, place in places(chain.issues[-1].text).items()}
    return "\n\n".join(
        f"**{place}: {what}.**\n\n{_way(way(chain, final[place]))}" for place, what in NAMED.items()
    )


def _way(stops: Iterable[Stop]) -> str:
    rows = (
        (stop.date, _where(stop), stop.stood, stop.entered, _quoted(stop.fragments))
        for stop in stops
    )
    lines = _table(("text", "stood in", "words", "of them new", "such as"), rows).splitlines()
    return "\n".join([lines[0], "| --- | --- | --: | --: | --- |", *lines[2:]])


def _where(stop: Stop) -> str:
    others = f", and {stop.others} more" if stop.others else ""
    return f"{stop.place or '–'}{others}"


def _quoted(fragments: Iterable[str]) -> str:
    return "; ".join(f"“{fragment}”" for fragment in fragments)


def _came_back(chain: Chain, figures: Figures) -> str:
    final = places(chain.issues[-1].text)
    text = chain.issues[-1].text
    return "\n".join(
        f"- {final[unit]} (“{' '.join(text.unit(unit).words.split()[:6])} …”)"
        for unit in figures.returned_paragraphs
    )


def _gathered(names: Iterable[str]) -> Iterator[str]:
    """Put the paragraphs of one article together: “Article 8, paragraphs 3, 4 and 4 (a)”."""
    found: dict[str, list[str]] = {}
    for name in names:
        article, _, paragraph = name.partition(", paragraph ")
        found.setdefault(article, []).append(paragraph)
    for article, paragraphs in found.items():
        *others, last = paragraphs
        if not last:
            yield f"the unnumbered lines of {article}"
        elif others:
            yield f"{article}, paragraphs {', '.join(others)} and {last}"
        else:
            yield f"{article}, paragraph {last}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
