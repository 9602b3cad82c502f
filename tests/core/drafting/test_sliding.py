"""Where an insertion stands that could stand in several places."""

from __future__ import annotations

import pytest

from travaux.drafting.alignment import modifications


@pytest.mark.parametrize(
    ("base", "wanted", "inserted"),
    [
        ("under international law.", "under international law, and human law.", ", and human law"),
        ("human rights law;", "human rights law and consular law;", " and consular law"),
        ("First one. Last.", "First one. New sentence. Last.", " New sentence."),
        ("the States, and all, act", "the States, the Council, and all, act", ", the Council"),
        ("men and women", "men and girls and women", " and girls"),
        ("the rights of all", "the rights of the rights of all", " the rights of"),
    ],
)
def test_insertion_begins_as_people_begin_one(base: str, wanted: str, inserted: str) -> None:
    assert [(m.old, m.new) for m in modifications("u1", base, wanted)] == [("", inserted)]
