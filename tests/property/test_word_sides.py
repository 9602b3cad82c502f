"""Both sides of a Word file with changes at random."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.core.intake.readback import words
from tests.core.intake.wordfiles import by, gone, paragraph, run, word_file
from travaux.intake import docx
from travaux.intake.sides import side

HANDS = st.sampled_from(["", "ins", "del", "both"])


@dataclass(frozen=True)
class Part:
    """Words (or the end of a paragraph) and what was done to them."""

    words: str
    hand: str

    def stands(self, *, accepted: bool) -> bool:
        return self.hand not in (("del", "both") if accepted else ("ins", "both"))

    def xml(self) -> str:
        match self.hand:
            case "ins":
                return by("ins", "Chile", run(self.words))
            case "del":
                return by("del", "Peru", gone(self.words))
            case "both":
                return by("ins", "Chile", by("del", "Peru", gone(self.words)))
            case _:
                return run(self.words)

    def mark(self) -> str:
        inserted = by("ins", "Chile") if self.hand in ("ins", "both") else ""
        return inserted + (by("del", "Peru") if self.hand in ("del", "both") else "")


PARTS = st.builds(Part, st.sampled_from(["shall", "may", "act", "á", ",", "[x]"]), HANDS)
ENDS = st.builds(Part, st.just("\n"), HANDS)
PARAGRAPHS = st.lists(st.tuples(st.lists(PARTS, max_size=5), ENDS), min_size=1, max_size=8)


@given(PARAGRAPHS)
def test_each_side_is_exactly_what_stands_on_it(
    paragraphs: list[tuple[list[Part], Part]],
) -> None:
    """Read what was wanted and what was begun with: each to the character (law 2)."""
    paragraphs[-1] = (paragraphs[-1][0], Part("\n", ""))
    body = "".join(paragraph(*(p.xml() for p in parts), mark=e.mark()) for parts, e in paragraphs)
    lines = docx.manuscript(word_file(body)).value.lines
    for accepted in (True, False):
        expected = "".join(
            part.words
            for parts, end in paragraphs
            for part in (*parts, end)
            if part.stands(accepted=accepted)
        )
        found = "".join(words(line) + "\n" for line in side(lines, accepted=accepted))
        assert found == expected
