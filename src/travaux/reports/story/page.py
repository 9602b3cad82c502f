"""A story as a page: a table of dates, what happened, and where that is stated."""

from __future__ import annotations

from travaux.reports.dating import spelled
from travaux.reports.marking import table, titled
from travaux.reports.story.phrases import StoryPhrases, story_phrases
from travaux.reports.story.steps import Step
from travaux.texts import Kind, Text, Unit


def page(steps: tuple[Step, ...], issue: str, language: str = "en") -> Text:
    """Give the steps of an issue's story as a text."""
    say = story_phrases(language)
    rows = [[dated(step, language), lane(step, say), step.words, stated(step)] for step in steps]
    units = (Unit("question", Kind.PARAGRAPH, say.question), *table([say.columns, *rows], "step"))
    return Text(titled(say.title.format(issue=issue), units), language=language)


def dated(step: Step, language: str) -> str:
    """Give a step's date in words, and say where it isn't stated or isn't known."""
    say = story_phrases(language)
    if step.when is None:
        return say.undated
    words = spelled(step.when, language)
    return f"{words} ({say.inferred})" if step.inferred else words


def lane(step: Step, say: StoryPhrases) -> str:
    """Give what sort of step it is, in the language."""
    return say.lanes.get(step.lane, step.lane)


def stated(step: Step) -> str:
    """Give the places that a step's facts are from, and its entries in the journal."""
    places = dict.fromkeys(f"{s.document} {s.place}".strip() for s in step.sources)
    entries = ", ".join(str(position) for position in step.positions)
    return "; ".join((*filter(None, places), f"#{entries}"))
