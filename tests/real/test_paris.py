"""The five texts of the Paris Agreement: every figure of the page, and the page itself."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks.paris.__main__ import PAGE, PICTURE
from benchmarks.paris.checking import verdicts
from benchmarks.paris.issues import FOLDER, Chain, chain, places
from benchmarks.paris.links import links, newcomers, sample
from benchmarks.paris.measures import Figures, measured
from benchmarks.paris.page import page
from benchmarks.paris.ways import way
from benchmarks.paris.words import drawn
from tests.datasets import dataset
from travaux.drafting.following.succession import succeeding
from travaux.texts import tokens

DATES = (
    "23 October 2015",
    "4 December 2015",
    "9 December 2015",
    "12 December 2015",
    "29 January 2016",
)


@pytest.fixture(scope="module")
def followed() -> Chain:
    return chain(dataset(FOLDER))


@pytest.fixture(scope="module")
def figures(followed: Chain) -> Figures:
    return measured(followed)


def test_the_page_is_what_the_command_writes(followed: Chain, figures: Figures) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(followed, figures)


def test_the_picture_shows_the_counts(figures: Figures) -> None:
    drawn = PICTURE.read_text(encoding="utf-8")
    for draft in figures.drafts:
        assert f">{draft.counts.outermost:,}<" in drawn
        assert f">{draft.counts.bracketed_words:,}<" in drawn


def test_the_counts_of_each_text(figures: Figures) -> None:
    assert [
        (
            draft.counts.paragraphs,
            draft.counts.clean_paragraphs,
            draft.counts.outermost,
            draft.counts.brackets,
            draft.counts.words,
            draft.counts.bracketed_words,
            draft.odd,
        )
        for draft in figures.drafts
    ] == [
        (530, 208, 495, 1014, 16157, 8858, 19),
        (395, 171, 533, 1002, 14156, 7251, 21),
        (246, 167, 147, 215, 8418, 1850, 5),
        (186, 186, 0, 0, 7118, 0, 0),
        (186, 186, 0, 0, 7091, 0, 0),
    ]


def test_the_paragraphs_from_each_text_to_the_next(figures: Figures) -> None:
    assert [(step.date, step.fates, step.gone, step.kept) for step in figures.steps] == [
        (DATES[1], (139, 168, 14, 9, 1, 47), 165, 11104),
        (DATES[2], (41, 131, 16, 5, 4, 47), 181, 6526),
        (DATES[3], (26, 93, 12, 6, 2, 47), 102, 4682),
        (DATES[4], (143, 43, 0, 0, 0, 0), 0, 7039),
    ]


def test_where_the_words_of_the_agreement_come_from(figures: Figures) -> None:
    assert figures.origins == tuple(zip(DATES, (3286, 572, 820, 2361, 52), strict=True))
    assert figures.words == figures.drafts[-1].counts.words
    assert dict(figures.written_out) == {"CMA": 448, "NDC": 73}


def test_what_of_the_agreement_stood_in_each_text_alone(figures: Figures) -> None:
    assert [(s.words, s.long, s.paragraphs) for s in figures.standings] == [
        (3713, 2036, 24),
        (4229, 2506, 26),
        (4685, 3340, 34),
        (7039, 6886, 149),
    ]


def test_what_came_back(followed: Chain, figures: Figures) -> None:
    final = places(followed.issues[-1].text)
    assert [final[unit] for unit in figures.returned_paragraphs] == [
        "Article 1, paragraph 1",
        "Article 1, paragraph 2",
        "Article 1, paragraph 3",
        "Article 8, paragraph 5",
        "Article 21, paragraph 2",
    ]
    assert len(figures.wholly_new) == 32


def test_the_way_of_the_temperature_goal(followed: Chain) -> None:
    final = {place: unit for unit, place in places(followed.issues[-1].text).items()}
    stops = way(followed, final["Article 2, paragraph 1 (a)"])
    assert [(stop.place, stop.stood, stop.entered) for stop in stops] == [
        ("Article 2, paragraph 1", 12, 12),
        ("Article 2, paragraph 1 (a)", 12, 0),
        ("Article 2, paragraph 1 (a)", 27, 15),
        ("Article 2, paragraph 1 (a)", 42, 15),
        ("Article 2, paragraph 1 (a)", 43, 1),
    ]
    assert stops[-1].fragments == ("pursuing",)


def test_every_word_of_every_text_has_an_origin(followed: Chain) -> None:
    for issue, words in zip(followed.issues, followed.words, strict=True):
        for unit in issue.text.all_units():
            assert sum(run.count for run in words.runs(unit.id)) == len(tokens(unit.words))


def test_no_id_is_used_again_for_another_paragraph(followed: Chain) -> None:
    ids = [[unit.id for unit in issue.text.all_units()] for issue in followed.issues]
    gone: set[str] = set()
    for before, after in pairwise(ids):
        assert len(set(after)) == len(after)
        gone |= set(before) - set(after)
        assert not gone.intersection(after)


def test_each_text_follows_itself(followed: Chain) -> None:
    for issue in followed.issues:
        assert succeeding(issue.text, issue.text) == issue.text


def test_what_was_drawn_has_been_judged(followed: Chain) -> None:
    easy = verdicts(link.name for link in sample(followed, hard=False))
    hard = verdicts(link.name for link in sample(followed, hard=True))
    words = verdicts(word.name for word in drawn(followed))
    new = verdicts(newcomer.name for newcomer in newcomers(followed))
    assert (easy.right, hard.right, new.right, words.right) == (40, 36, 30, 38)
    assert sum(link.hard for link in links(followed)) == 53
