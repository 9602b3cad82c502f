"""Pictures of a text and of those who negotiate it: what reports count, drawn (SVG).

A picture is in the language asked for, in English where that has no words here;
`travaux.render.raster.rasterised` makes a PNG of any.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from travaux.drafting.bracketing import Names
from travaux.drafting.compilation import Compilation
from travaux.drafting.conventions import convention
from travaux.drafting.counting import counted
from travaux.errors import TravauxError
from travaux.languages import figure
from travaux.record import Record
from travaux.render.charts.burndown import BurnDown, Point, Series, burn_down
from travaux.render.charts.cosponsors import CosponsorMap, Party, cosponsor_map
from travaux.render.charts.heatstrip import Bar, HeatStrip, heat_strip
from travaux.reports.chart_phrases import CHART_PHRASES, ChartPhrases, chart_phrases
from travaux.reports.cosponsorship import clustered, cosponsorship
from travaux.reports.count_phrases import count_phrases, defined
from travaux.reports.counts import DRAWN, CountedIssue
from travaux.reports.openness import OpenParagraph, openness
from travaux.texts import Text
from travaux.workspace.counting import counted_issues
from travaux.workspace.dossier import Dossier
from travaux.workspace.living import night_of

PICTURES: Mapping[str, str] = {
    "burn-down": "how open a text was, issue by issue and meeting by meeting",
    "heat-strip": "where a text is open",
    "co-sponsors": "who asks together with whom",
}


def picture_of(
    dossier: Dossier, record: Record, kind: str, issue: str, language: str = ""
) -> bytes:
    """Draw a picture of a text that is tabled, by its kind.

    Raises:
        UnknownPicture: it isn't one of `PICTURES`.
        NotTabled: the issue's words aren't on record.
    """
    spoken = language or record.language
    if kind == "burn-down":
        return burn_down_of(counted_issues(dossier, record, issue, spoken), spoken)
    night = night_of(dossier, record, issue)
    if kind == "heat-strip":
        return heat_strip_of(night.text(convention("inline")), spoken)
    if kind == "co-sponsors":
        return cosponsors_of(night.compilation, night.naming, spoken)
    raise UnknownPicture(kind)


class UnknownPicture(TravauxError):  # noqa: N818
    """A kind of picture that nothing here draws."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"“{kind}” is none of the pictures: {', '.join(PICTURES)}.")


def burn_down_of(rows: Sequence[CountedIssue], language: str = "en") -> bytes:
    """Draw how the open places of a text became fewer or more, oldest issue first (P15)."""
    spoken = _spoken(language)
    said, counts = chart_phrases(spoken), count_phrases(spoken)
    series = tuple(Series(counts.names[name], defined(name, counts)) for name in DRAWN)
    points = tuple(
        Point(row.issue, row.date, tuple(getattr(row.counts, name) for name in DRAWN))
        for row in rows
    )
    told = [
        f"{one.name}{said.colon}{', '.join(figure(p.values[n], spoken) for p in points)}."
        for n, one in enumerate(series)
    ]
    chart = BurnDown(
        said.burn_down,
        " ".join(told) if points else counts.nothing,
        series,
        points,
        (said.number, counts.issue, counts.date),
        counts.what,
        counts.nothing,
    )
    return burn_down(chart, spoken)


def heat_strip_of(text: Text, language: str = "") -> bytes:
    """Draw where in a text the open places are, in its own language unless another is given.

    Raises:
        UnbalancedBrackets: a bracket of the text has no other half.
    """
    spoken = _spoken(language or text.language)
    said, counts = chart_phrases(spoken), count_phrases(spoken)
    found = counted(text)
    told = [
        f"{counts.names[name]}{said.colon}{figure(getattr(found, name), spoken)}."
        for name in ("paragraphs", "clean_paragraphs")
    ]
    strip = HeatStrip(
        said.colon.join(filter(None, (said.heat_strip, text.cover.symbol or text.title))),
        " ".join(told),
        tuple(_bar(one, said, spoken) for one in openness(text)),
        said.shares,
        said.height,
        said.cut,
        said.no_paragraphs,
    )
    return heat_strip(strip, spoken)


def cosponsors_of(compilation: Compilation, names: Names, language: str = "") -> bytes:
    """Draw who asks together with whom; those who ask much together stand beside one another."""
    spoken = _spoken(language or compilation.base.language)
    said = chart_phrases(spoken)
    found = clustered(cosponsorship(compilation, names))
    parties = tuple(Party(one, found.names[one], found.readings[one]) for one in found.parties)
    chart = CosponsorMap(
        said.cosponsors,
        said.together if parties else said.nobody,
        parties,
        found.together,
        said.together,
        said.diagonal,
        said.crowd,
        said.nobody,
    )
    return cosponsor_map(chart, spoken)


def _spoken(language: str) -> str:
    return language if language in CHART_PHRASES else "en"


def _bar(one: OpenParagraph, said: ChartPhrases, language: str) -> Bar:
    told = said.each.format(
        place=one.number or one.begins,
        words=figure(one.counts.words, language),
        bracketed=figure(one.counts.bracketed_words, language),
    )
    return Bar(one.number, one.counts.words, one.share, one.section, told)
