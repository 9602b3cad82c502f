"""Two files of one party, and a party named twice: all is asked once, and by all its names."""

from __future__ import annotations

import pytest

from tests.texts import proposal, shown, text
from travaux.delegations import sponsor_of_file, standard_registry
from travaux.drafting.accounting import Fate, accounted
from travaux.drafting.compilation import compiled
from travaux.proposals import Proposal, Sponsor

BASE = text("1. To keep families together.", "2. To meet every year.")
LONGER = ("1. To keep families together.", "2. To set up a fund.", "3. To meet every year.")


def test_two_files_of_one_party_add_the_same_paragraph_once() -> None:
    """Law 5. Identical wordings are printed once, with all their sponsors."""
    files = [proposal("MEX", BASE, *LONGER, name=name) for name in ("one", "two")]
    compilation = compiled(BASE, files)
    assert sum("fund" in block for block in shown(compilation)) == 1
    assert [row.fate for row in accounted(compilation).rows] == [Fate.SHOWN, Fate.MERGED]
    assert len(compilation.reading("MEX").units) == 3


def test_two_files_of_one_party_move_a_paragraph_once() -> None:
    moved = ("1. To meet every year.", "2. To keep families together.")
    files = [proposal("MEX", BASE, *moved, name=name) for name in ("one", "two")]
    assert len(compiled(BASE, files).reading("MEX").units) == 2


def test_one_file_may_add_the_same_paragraph_twice() -> None:
    """Law 2. Read one delegation's variants = that delegation's own text."""
    twice = (*LONGER[:2], "3. To set up a fund.", "4. To meet every year.")
    compilation = compiled(BASE, [proposal("MEX", BASE, *twice)])
    assert sum("fund" in unit.words for unit in compilation.reading("MEX").units) == 2


def test_party_that_is_named_twice_asks_once() -> None:
    named = Proposal("f", (Sponsor("MEX"), Sponsor("MEX")), proposal("MEX", BASE, *LONGER).entries)
    compilation = compiled(BASE, [named])
    assert sum("fund" in block for block in shown(compilation)) == 1
    assert accounted(compilation).rows[0].sponsors == ("MEX",)


@pytest.mark.parametrize(
    ("name", "code"), [("MÉXICO.TXT", "MEX"), ("TÜRKİYE.docx", "TUR"), ("CostaRica.docx", "CRI")]
)
def test_names_in_accented_capitals_are_one_word(name: str, code: str) -> None:
    party = sponsor_of_file(name, standard_registry())
    assert party is not None
    assert party.code == code
