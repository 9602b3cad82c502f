"""The table of well-known instruments, and the finding of one by any of its names."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from tests.datasets import dataset
from travaux.delegations import Names
from travaux.instruments import Instrument, InstrumentKind
from travaux.instruments.known import Instruments, known, spellings
from travaux.symbols import parse, printed


def codes(written: str) -> list[str]:
    return [one.code for one in known().named(written)]


def mentioned(words: str) -> list[tuple[str, list[str]]]:
    return [
        (words[one.start : one.end], [instrument.code for instrument in one.instruments])
        for one in known().mentions(words)
    ]


def test_there_are_many_and_each_code_stands_once() -> None:
    assert len(list(known())) >= 200
    assert max(Counter(one.code for one in known()).values()) == 1


def test_each_is_found_by_each_of_its_names() -> None:
    lost = [
        (one.code, name)
        for one in known()
        for name in spellings(one)
        if one not in known().named(name)
    ]
    assert lost == []


def test_only_names_that_are_shared_mean_several() -> None:
    shared = {name for one in known() for name in spellings(one) if len(known().named(name)) > 1}
    assert shared == {
        "Geneva Conventions",
        "Convenios de Ginebra",
        "Conventions de Genève",
        "Convenções de Genebra",
        "GATT",
    }


def test_what_has_no_parties_entered_into_force_for_nobody() -> None:
    odd = [one.code for one in known() if not one.kind.has_parties and one.in_force]
    assert odd == []


def test_nothing_entered_into_force_before_it_was_adopted() -> None:
    dated = [one for one in known() if one.adopted and one.in_force]
    odd = [one.code for one in dated if one.in_force.order < one.adopted.order]  # type: ignore[union-attr]
    assert len(dated) > 100
    assert odd == []


def test_every_symbol_is_printed_as_its_house_prints_it() -> None:
    symbols = [one.symbol for one in known() if one.symbol]
    assert [printed(parse(symbol)) for symbol in symbols] == symbols


def test_every_entry_of_a_register_is_of_that_name() -> None:
    index = dataset("D-registers/un-treaty-status-2015/index.csv")
    with index.open(encoding="utf-8", newline="") as file:
        names = {
            f"un:{row['chapter_no']}-{row['treaty_no']}": folded(row["treaty_name"])
            for row in csv.DictReader(file)
        }
    entries = [(entry, one) for one in known() for entry in one.registers]
    odd = [entry for entry, one in entries if folded(one.names.en) not in names.get(entry, "")]
    assert len(entries) > 90
    assert odd == []


def folded(name: str) -> str:
    return " ".join(re.findall(r"[a-z]+", name.lower()))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Pacto de San José", "ACHR"),
        ("the American Convention on Human Rights", "ACHR"),
        ("CADH", "ACHR"),
        ("la Declaración Universal de los Derechos Humanos", "UDHR"),
        ("DÉCLARATION UNIVERSELLE DES DROITS DE L'HOMME", "UDHR"),
        ("declaracao universal dos direitos humanos", "UDHR"),
        ("PIDCP", "ICCPR"),
        ("Convention of Belém do Pará", "BELEM"),
        ("ILO Convention No. 169", "ILO-C169"),
        ("Convenio 169 de la OIT", "ILO-C169"),
    ],
)
def test_an_instrument_is_found_by_any_name_in_any_language(written: str, code: str) -> None:
    assert codes(written) == [code]


@pytest.mark.parametrize(
    "written", ["the Convention", "the Charter", "Convención", "the Covenant", "cat", "", "WHO"]
)
def test_what_might_be_many_names_none(written: str) -> None:
    assert codes(written) == []


def test_a_name_that_several_bear_gives_them_all() -> None:
    assert codes("Geneva Conventions") == ["GC1", "GC2", "GC3", "GC4"]


def test_an_instrument_is_given_by_its_code_and_by_its_symbol() -> None:
    table = known()
    assert table.of("UNDRIP") == table.bearing("A/RES/61/295")
    assert (table.of("NOPE"), table.bearing("A/RES/1/1")) == (None, None)


def test_the_longest_name_is_meant() -> None:
    words = "the Optional Protocol to the Convention on the Rights of the Child on a communications"
    assert mentioned(words + " procedure") == [(words[4:] + " procedure", ["CRC-OPIC"])]
    assert mentioned(words)[0][1] == ["CRC"]


def test_names_stand_in_running_text_with_their_places() -> None:
    words = "Recalling the Universal Declaration, the ICCPR and the Pacto de San José,"
    assert mentioned(words) == [
        ("Universal Declaration", ["UDHR"]),
        ("ICCPR", ["ICCPR"]),
        ("Pacto de San José", ["ACHR"]),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the European Convention on Social Security",
        "the Inter-American Convention on Letters Rogatory",
        "the draft American Declaration on the Rights of Indigenous Peoples",
        "a universal declaration of all",
        "a cat and an att",
        "the American Declaration of Arbroath",
        "the North Atlantic Treaty Organization",
        "la Organización del Tratado del Atlántico Norte",
        "l’Organisation du Traité de l’Atlantique Nord",
        "the Montreal Protocol No. 4",
        "the Seed Convention on the Rights of the Child",
    ],
)
def test_a_part_of_another_name_is_no_mention(words: str) -> None:
    assert mentioned(words) == []


def test_a_groups_own_instruments_are_added_and_go_first() -> None:
    own = Instrument("SEEDS", InstrumentKind.TREATY, Names("Convention on Seeds"))
    other = Instrument("UDHR", InstrumentKind.DECLARATION, Names("Declaration of Nobody"))
    table = known().with_([own, other])
    assert table.named("Convention on Seeds") == (own,)
    assert table.of("UDHR") is other
    assert table.named("Universal Declaration") == ()
    assert known().named("Convention on Seeds") == ()


def test_a_resolution_that_adopted_two_instruments_is_neither() -> None:
    one = Instrument("A", InstrumentKind.TREATY, Names("Treaty of Ash"), symbol="A/RES/1/1")
    two = Instrument("B", InstrumentKind.TREATY, Names("Treaty of Birch"), symbol="A/RES/1/1")
    assert Instruments((one, two)).bearing("A/RES/1/1") is None
