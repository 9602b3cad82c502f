"""538 proposals by 17 authors compile, and everyone reads back to the character."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from tests.real.position_papers import Record, base, proposals, records
from tests.real.readings import apart, misread, supported_by_several
from travaux.changes import Add, apply
from travaux.drafting.compilation import Compilation, compiled
from travaux.texts import Text, fold


@pytest.fixture(scope="module")
def papers() -> tuple[Record, ...]:
    return records()


@pytest.fixture(scope="module")
def text(papers: tuple[Record, ...]) -> Text:
    return base(papers)


@pytest.fixture(scope="module")
def compilation(papers: tuple[Record, ...], text: Text) -> Compilation:
    return compiled(text, proposals(papers, text))


def test_every_proposal_is_shown_or_unplaced_with_the_reason(
    papers: tuple[Record, ...], compilation: Compilation
) -> None:
    assert len(papers) == len(compilation.proposals) == 538
    told = {proposal.id for proposal in compilation.proposals if proposal.entries}
    unplaced = {proposal for proposal, _ in compilation.unplaced}
    silent = {paper.id for paper in papers if fold(paper.old) == fold(paper.new)}
    assert told | unplaced | silent == {paper.id for paper in papers}
    assert (len(told), len(unplaced), len(silent)) == (445, 92, 1)


def test_every_proposal_alone_gives_the_words_its_author_wrote(
    papers: tuple[Record, ...], text: Text
) -> None:
    by_id = {proposal.id: proposal for proposal in proposals(papers, text)}
    quoted = {fold(unit.words): unit.id for unit in text.units}
    for paper in papers:
        changes = by_id[paper.id].changes
        after = {u.id: fold(u.words) for u in apply(text, changes).units}
        if paper.old:
            assert after.get(quoted[fold(paper.old)], "") == fold(paper.new)
        elif changes:
            (added,) = changes
            assert isinstance(added, Add)
            assert fold(paper.new) == after[added.unit.id]


def test_every_author_reads_back_exactly(compilation: Compilation) -> None:
    assert len(compilation.voices) == 19  # two authors contradict themselves
    assert misread(compilation) == {}
    assert compilation.reading() == compilation.base


def test_identical_proposals_fall_together(compilation: Compilation) -> None:
    assert apart(compilation) == []
    assert supported_by_several(compilation) >= 1


def test_how_contested_the_provisions_are(papers: tuple[Record, ...]) -> None:
    authors: dict[str, set[str]] = defaultdict(set)
    asked: Counter[str] = Counter()
    for paper in papers:
        paragraphs = {_paragraph(provision) for provision in paper.provisions}
        for provision in paragraphs:
            authors[provision].add(paper.author)
            asked[provision] += 1
    # 42 paragraphs and recitals exist in five versions or more, the Commission's own among them.
    assert sum(count + 1 >= 5 for count in asked.values()) == 42
    assert sum(len(names) >= 5 for names in authors.values()) == 16


def _paragraph(provision: str) -> str:
    found = re.match(r"[a-z]\d+(?:p\d+)?", provision)
    return found[0] if found else provision
