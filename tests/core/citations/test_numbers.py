"""The numbers of provisions, in figures, in roman and in words."""

from __future__ import annotations

import pytest

from travaux.citations.numbers import NUMBER, between, normal, of_ordinal, of_roman, roman


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("29", "29"), ("XXVIII", "28"), ("4bis", "4 bis"), ("4 bis", "4 bis"), ("12A", "12A"),
        ("1.º", "1"), ("1er", "1"), ("premier", "1"), ("primera", "1"), ("XL bis", "40 bis"),
        ("007", "7"),
    ],
)  # fmt: skip
def test_a_number_has_one_normal_form(written: str, figures: str) -> None:
    found = NUMBER.match(written)
    assert found is not None
    assert (normal(found), found[0]) == (figures, written)


@pytest.mark.parametrize("written", ["IC", "IIII", "VX"])
def test_roman_signs_in_a_wrong_order_are_no_number(written: str) -> None:
    found = NUMBER.match(written)
    assert found is not None
    assert normal(found) == ""


@pytest.mark.parametrize("written", ["C", "L"])
def test_a_single_c_or_l_is_a_letter(written: str) -> None:
    assert of_roman(written) == ""


@pytest.mark.parametrize("written", ["12345", "Iceland", "Xth", "third"])
def test_what_only_resembles_a_number_isnt_one(written: str) -> None:
    assert NUMBER.match(written) is None


def test_a_number_is_written_in_roman_and_what_has_none_stays() -> None:
    written = [roman(one) for one in ("28", "4 bis", "12A", "0", "400", "a")]
    assert written == ["XXVIII", "IV bis", "12A", "0", "400", "a"]


def test_ordinals_are_read_in_four_languages() -> None:
    words = ("third", "Tercer", "troisième", "terceiro", "chairman")
    assert [of_ordinal(word) for word in words] == ["3", "3", "3", "3", ""]


def test_a_range_too_long_to_be_meant_names_only_its_ends() -> None:
    assert between("1", "9999", 400) == ["1", "9999"]


def test_a_range_runs_upwards_and_in_one_kind() -> None:
    assert between("12", "10", 400) == ["12", "10"]
    assert between("a", "3", 400) == ["a", "3"]
