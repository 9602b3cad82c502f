from __future__ import annotations

from travaux.precedents.scoring import HEAVIEST, LIGHTEST, enough, weights

RARE = [f"word{number}" for number in range(40)]


def test_a_word_weighs_by_how_rare_it_is() -> None:
    the, resolution, fisheries = weights(["the", "resolution", "fisheries"])
    assert LIGHTEST == the < resolution < fisheries == HEAVIEST


def test_small_words_weigh_little_in_each_of_the_four_languages() -> None:
    assert max(weights("of de la que da los les os".split())) < 20


def test_what_covers_a_short_passage_is_enough_where_it_is_not_in_a_long_one() -> None:
    assert enough(600, (60, 4000), RARE[:6])
    assert not enough(600, (60, 4000), RARE)


def test_next_to_nothing_is_never_enough() -> None:
    assert not enough(60, (60, 4000), RARE)
