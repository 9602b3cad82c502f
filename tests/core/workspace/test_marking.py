"""A draft is marked from a file or from the record; its own earlier issues are no precedent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from travaux.dates import When
from travaux.precedents import Holding, Passage, Standing
from travaux.precedents.library import Library
from travaux.precedents.wanted import Wanted
from travaux.texts import Cover, Kind, Text, Unit
from travaux.workspace.marking import Draft, draft_on_file, marked_paper, own_issues, searched

_SAID = "Every state keeps its rivers open to the boats of its neighbours in times of flood"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as held:
        yield held


def put(library: Library, name: str, words: str, language: str = "en") -> None:
    when, how = When.read("2001-05-04"), "by consensus"
    passages = (Passage("3.", words),)
    library.add(Holding(name, "On rivers", language, passages, when, Standing.ADOPTED, how))


def draft(words: str = _SAID, symbol: str = "CAJP/GT/RT-1/05 rev. 2") -> Draft:
    text = Text((Unit("u1", Kind.OPERATIVE, words),), cover=Cover(symbol=symbol))
    return Draft(text, symbol)


def test_its_own_earlier_issues_are_left_out(library: Library) -> None:
    put(library, "CAJP/GT/RT-1/05", _SAID)
    put(library, "CP/CAJP/GT/RT-1/05 rev. 1", f"{_SAID}.")
    put(library, "CAJP/GT/RT-2/05", f"{_SAID}!")
    assert own_issues(library, draft()) == {"CAJP/GT/RT-1/05", "CP/CAJP/GT/RT-1/05 rev. 1"}
    notes = [note.words for note in marked_paper(library, draft()).page().notes]
    source = "On rivers (CAJP/GT/RT-2/05), 3., May 4, 2001, adopted by consensus."
    assert notes == [f"Same words: {source} Found there alone."]


def test_what_the_draft_goes_back_to_on_record_is_left_out(library: Library) -> None:
    put(library, "old paper", _SAID)
    assert own_issues(library, draft(symbol="")) == frozenset()
    earlier = Draft(draft().text, "CAJP/GT/RT-1/05", ("AG/RES. 1 (I-O/71)", "old paper"))
    assert own_issues(library, earlier) == {"old paper"}


def test_what_is_searched_is_what_counts(library: Library) -> None:
    put(library, "A/RES/60/1", _SAID)
    put(library, "A/RES/60/2", f"{_SAID}.", "es")
    assert searched(library).documents == 2
    assert searched(library, Wanted(language="es"), narrowed="es").documents == 1
    assert searched(library, leaving={"A/RES/60/1"}).documents == 1


def test_as_data_every_word_of_every_unit_is_in_a_run(library: Library) -> None:
    put(library, "A/RES/60/1", _SAID.replace("boats", "ships"))
    data = json.loads(marked_paper(library, draft(f"(a) {_SAID}, said nobody.")).data())
    (unit,) = data["units"]
    assert data["searched"] == {"documents": 1, "narrowed": ""}
    assert [(run["mark"], run["words"]) for run in unit["runs"]] == [
        ("none found", "a"),
        ("adapted", _SAID),
        ("none found", "said nobody"),
    ]
    source = unit["runs"][1]["sources"][0]
    assert (source["id"], source["place"], source["date"]) == ("A/RES/60/1", "3.", "2001-05-04")
    assert [part for part in source["compared"] if part[0] != "both"] == [
        ["there", "ships"],
        ["asked", "boats"],
    ]


def test_a_draft_on_file_bears_its_symbol(tmp_path: Path) -> None:
    path = tmp_path / "d.txt"
    path.write_text(f"CAJP/GT/RT-1/05\n4 March 2005\n\nDraft\n\n1. {_SAID}.\n", "utf-8")
    assert draft_on_file(path).symbol == "CAJP/GT/RT-1/05"
