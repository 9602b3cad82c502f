"""The Chair's report says what is on record, and nothing else."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.core.reports.chair.migrants import ALL, BEGUN, PROGRAM, REPORT, onwards, recorded
from travaux import events as e
from travaux.record import Record
from travaux.render.plain import printed
from travaux.reports.chair import composed
from travaux.statements import Anchor, AnchorKind, Statement
from travaux.symbols import parse
from travaux.texts import Kind, bare
from travaux.texts.signs import BREAK

_SYMBOL = re.compile(
    r"(?:AG/RES\. \d+ \([XVI]+-O/\d\d\)|(?:CP/)?CAJP[A-Z/]*-\d+/\d\d(?: \w+\. \d)*)"
)
_KEPT = (e.DossierOpened, e.ReportBegun)


@st.composite
def parts_of_a_record(draw: st.DrawFn) -> Record:
    """Give a record of some of the case's entries; a report was begun in all of them."""
    left_out = draw(st.sets(st.integers(1, len(ALL) - 1)))
    kept = (n for n in range(len(ALL)) if n not in left_out or isinstance(ALL[n], _KEPT))
    return recorded(ALL[n] for n in kept)


@given(parts_of_a_record(), st.sampled_from(["en", "es"]))
def test_no_symbol_prints_that_is_not_on_record(record: Record, language: str) -> None:
    """S26: correct symbols; a fact that is missing is a gap, not an invention."""
    held = {REPORT, *record.issues}
    for mandate in record.mandates.values():
        held |= {mandate.source, mandate.base}
    held |= {one.source for one in record.confirmations.values()}
    held |= {name for one in record.matters.values() for name in one.documents}
    held |= {one.anchor.issue for one in record.statements.values()}
    text = composed(record, REPORT, language).text
    found = {
        symbol
        for unit in text.all_units()
        for symbol in _SYMBOL.findall(bare(unit.words))
        if parse(symbol)
    }
    assert found <= held


@given(parts_of_a_record(), st.sampled_from(["en", "es"]))
def test_every_word_belongs_to_a_sentence_that_names_its_entries(
    record: Record, language: str
) -> None:
    """S26: every sentence is traceable to its facts, and every gap prints as one."""
    made = composed(record, REPORT, language)
    told: dict[str, list[str]] = {}
    for one in made.sentences:
        told.setdefault(one.unit, []).append(one.words)
        assert all(0 <= at < record.size for at in one.positions)
        assert all(what in one.words for what in one.gaps)
    running = [unit for unit in made.text.units if unit.kind in (Kind.PARAGRAPH, Kind.ITEM)]
    assert {unit.id for unit in running} == set(told)
    for unit in running:
        joined = BREAK if unit.id == "signature" else " "
        assert unit.words == joined.join(told[unit.id])


@given(
    st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn"))),
    st.sampled_from(["en", "es"]),
)
def test_a_statement_prints_to_the_character(words: str, language: str) -> None:
    """S20: text identical to the party's, to the character."""
    statement = Statement("any", "PER", words, "en", Anchor(AnchorKind.WHOLE, PROGRAM))
    made = composed(onwards(recorded(), e.StatementRecorded(statement)), REPORT, language)
    assert made.text.unit("statement:any").words == words


@given(st.lists(st.sampled_from(range(len(ALL) - len(BEGUN))), max_size=6), st.text(max_size=30))
def test_the_chairs_words_survive_whatever_comes_after(later: list[int], words: str) -> None:
    """S26: the edits survive regeneration."""
    said = " ".join(words.split())
    written = e.ReportPartWritten(REPORT, "thanks-to-states", said)
    after = [ALL[n] for n in later if not isinstance(ALL[n], e.DossierOpened)]
    made = composed(onwards(recorded(), written, *after), REPORT)
    before = composed(onwards(recorded(), *after), REPORT)
    part = next(one for one in made.parts if one.key == "thanks-to-states")
    assert part.written == said
    assert ("thanks-to-states" in {one.id for one in made.text.units}) == bool(said or part.drafted)
    if not said:
        assert printed(made.text) == printed(before.text)
