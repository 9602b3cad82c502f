"""Reading loses no word, whatever stands in a file."""

from __future__ import annotations

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.property.strategies import prose
from travaux.findings import Outcome
from travaux.intake.manuscript import Line, Manuscript, Stretch, Trace
from travaux.intake.notation import notation
from travaux.intake.plain import received
from travaux.intake.structure import structured
from travaux.notation import HEADER
from travaux.numbering import labels
from travaux.render.plain import printed
from travaux.texts import Sign, balance, normalised, pieces

_BEGINNINGS = (
    "", "", "", "1. ", "2) ", "(a) ", "(i) ", "(v) ", "a. ", "5 bis. ", "3bis. ", "II. ", "A. ",
    "[", "[2. ", "Article 5. ", "Artículo premier ", "[Article 6] ", "ANNEX I ", "Recalling ",
    "RESOLVES:", "- ", "OP1 ", "The General Assembly,", "Option 1: ", "[Alt 2: ", "4.1 Words ",
    "[Chile: ", "Article 5",
)  # fmt: skip
_STYLES = ("", "", "", "title", "heading 1", "heading 3", "list")
_TRACES = (None, None, None, Trace("Chile"))


def _lines() -> st.SearchStrategy[Line]:
    words = st.tuples(st.sampled_from(_BEGINNINGS), prose(), st.sampled_from(("", "]", ",", ".")))
    stretches = st.builds(
        Stretch, words.map("".join), st.sampled_from(_TRACES), st.sampled_from(_TRACES)
    )
    return st.builds(
        Line,
        st.lists(stretches, max_size=3).map(tuple),
        st.integers(1, 99),
        st.sampled_from(_STYLES),
        st.sampled_from((None, None, "1.", "(b)", "Article 3", "•")),
        st.sampled_from((None, 0, 1)),
    )


def _manuscripts() -> st.SearchStrategy[Manuscript]:
    return st.lists(_lines(), max_size=8).map(lambda lines: Manuscript(tuple(lines)))


@settings(max_examples=300)
@given(_manuscripts())
def test_what_was_read_prints_and_reads_again_as_the_same(manuscript: Manuscript) -> None:
    """Law 7: plain(intake(plain(t))) = plain(t), for texts that came from a file."""
    for accepted in (True, False):
        text = structured(manuscript, accepted=accepted).value.text
        balance(text)
        assert notation(printed(text)) == Outcome(text)


@settings(max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(_BEGINNINGS), prose()).map("".join), max_size=6))
def test_no_word_is_lost(lines: list[str]) -> None:
    """Every letter and figure of a plain file is in the text, in order, words or label."""
    words = "\n".join(line.replace("\n", " ") for line in lines)
    assume(not words.startswith(HEADER))
    text = received(words).value.text
    shown = " ".join(
        [labels(text).get(unit.id, "") + " " + "".join(_plain(unit.words)) for unit in text.units]
    )
    assert _figures(shown) == _figures(words)


def _plain(words: str) -> list[str]:
    return [piece.value for piece in pieces(words) if piece.sign in (Sign.WORDS, Sign.OPTION)]


def _figures(words: str) -> list[str]:
    return re.findall(r"\w", normalised(words))
