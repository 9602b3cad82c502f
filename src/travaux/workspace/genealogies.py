"""A paragraph's genealogy as a text and as a timeline."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.dates import When
from travaux.errors import TravauxError
from travaux.languages import figure
from travaux.precedents.mining import Mined
from travaux.precedents.mining.genealogy import Genealogy, Wording
from travaux.precedents.mining.mined import Held, Spot
from travaux.render.timeline import Moment, timeline
from travaux.reports.dating import spelled
from travaux.reports.differences import inline
from travaux.reports.reuse_phrases import reuse_phrases
from travaux.texts import Kind, Text, Unit, normalised

_NAMED = 12  # places with the same words that are named one by one


class NoSuchPassage(TravauxError):  # noqa: N818
    """A paragraph that isn't among what was mined, or several that might be meant."""

    def __init__(self, id: str, label: str, known: list[str]) -> None:  # noqa: A002
        place = f"{id}, {label}" if label else id
        labels = [one for one in known if one]
        few = ", ".join(f"“{one}”" for one in labels[:20])
        more = f", and {len(labels) - 20} more" if len(labels) > 20 else ""
        what = f"Its paragraphs go by {few}{more}." if known else "No such document was mined."
        super().__init__(f"“{place}” is not one paragraph of what was mined. {what}")


def passage_named(mined: Mined, id: str, label: str) -> Spot:  # noqa: A002
    """Give the paragraph of a document by its label; the first of them if several bear it.

    Raises:
        NoSuchPassage: there is none.
    """
    every = mined.named(id)
    fitting = [one for one in every if one.label == label] if label else every[:2]
    if not fitting or (not label and len(fitting) > 1):
        raise NoSuchPassage(id, label, [one.label for one in every])
    return fitting[0]


def genealogy_text(genealogy: Genealogy, language: str = "en") -> Text:
    """Write a genealogy: each wording under its place and date, with what changed marked in it."""
    say = reuse_phrases(language)
    wordings = genealogy.wordings
    title = say.genealogy.format(name=wordings[0].at.name)
    units = [
        Unit("title", Kind.TITLE, title),
        Unit("sum", Kind.PARAGRAPH, _sum(genealogy, language)),
    ]
    for number, one in enumerate(wordings, start=1):
        units += _units(number, one, wordings, language)
    return Text(tuple(units), language=language)


def genealogy_picture(genealogy: Genealogy, language: str = "en") -> bytes:
    """Draw a genealogy as a timeline (SVG)."""
    say = reuse_phrases(language)
    moments = [
        Moment(
            _day(one.at.of, language),
            say.first if one.of is None else say.change,
            f"{_head(number, one, language)}. {one.at.words}",
        )
        for number, one in enumerate(genealogy.wordings, start=1)
    ]
    title = say.genealogy.format(name=genealogy.wordings[0].at.name)
    return timeline(title, moments, language)


def _head(number: int, one: Wording, language: str) -> str:
    """Say which wording it is, where it stands first, and what it was made of."""
    changed = reuse_phrases(language).changed
    of = "" if one.of is None else f": {changed.format(number=one.of + 1)}"
    return f"{number}. {one.at.name} ({_day(one.at.of, language)}){of}"


def _sum(genealogy: Genealogy, language: str) -> str:
    return reuse_phrases(language).counted.format(
        uses=figure(genealogy.uses, language), wordings=figure(len(genealogy.wordings), language)
    )


def _units(
    number: int, one: Wording, wordings: tuple[Wording, ...], language: str
) -> Iterator[Unit]:
    yield Unit(f"w{number}", Kind.HEADING, normalised(_head(number, one, language)), label="")
    before = wordings[one.of].at.words if one.of is not None else None
    for part, words in enumerate(_marked(before, one.at.words)):
        yield Unit(f"w{number}.{part}", Kind.PARAGRAPH, words)
    if one.again:
        yield Unit(f"w{number}.again", Kind.PARAGRAPH, _again(one, language))


def _marked(before: str | None, words: str) -> list[str]:
    if before is None:
        return [normalised(words)]
    marked = inline(_text(before), _text(words))
    return [unit.words for unit in marked.units]


def _text(words: str) -> Text:
    return Text((Unit("u", Kind.PARAGRAPH, normalised(words)),))


def _again(one: Wording, language: str) -> str:
    if not one.again:
        return ""
    named = [f"{spot.name} ({_day(spot.of, language)})" for spot in one.again[:_NAMED]]
    more = ["…"] if len(one.again) > _NAMED else []
    count = figure(len(one.again), language)
    where = normalised("; ".join(named + more))
    return reuse_phrases(language).again.format(count=count, where=where)


def _day(held: Held, language: str) -> str:
    if not held.date:
        return reuse_phrases(language).no_date
    return spelled(When.read(held.date), language)
