from __future__ import annotations

import pytest

from travaux.reports.chair.composed import Sentence
from travaux.reports.chair.filling import Fact, finished, gap, phrase, together, weakest
from travaux.sources import Certainty


def plain(fact: Fact) -> Sentence:
    return finished(fact, str, str)


def test_a_pattern_takes_facts_and_leaves_out_what_is_not_known() -> None:
    pattern = "{group} was set up< on {when}>< by {by}>."
    made = phrase(pattern, {"group": "it", "when": None, "by": Fact("the Council", (3,))})
    assert plain(made) == Sentence("It was set up by the Council.", positions=(3,))


def test_a_segment_inside_a_segment_goes_with_it() -> None:
    pattern = "It stands< on {base}<, by {author}>>."
    base = Fact("paper")
    assert plain(phrase(pattern, {"base": base, "author": None})).words == "It stands on paper."
    assert plain(phrase(pattern, {"base": None, "author": None})).words == "It stands."


def test_a_fact_that_must_be_there_is_asked_for() -> None:
    with pytest.raises(KeyError, match="when"):
        phrase("On {when}.", {"when": None})


def test_a_gap_prints_and_is_told() -> None:
    made = plain(phrase("By {by}.", {"by": gap("not recorded: {}", "who did")}))
    assert (made.words, made.gaps) == ("By [not recorded: who did].", ("who did",))


def test_quoted_words_are_out_of_the_rules_of_the_language() -> None:
    facts = {"one": Fact("de el", quoted=True), "two": Fact("de el")}
    made = finished(phrase("{one} {two}", facts), lambda words: words.replace("de el", "del"), str)
    assert made.words == "De el del"


def test_quoted_words_stay_whole_inside_phrases_and_lists() -> None:
    title = phrase("“{title}”", {"title": Fact("A <b> {c}", (1,), quoted=True)})
    listed = together([title, Fact("another", (2,))], " and ".join)
    made = plain(phrase("See {listed}.", {"listed": listed}))
    assert made == Sentence("See “A <b> {c}” and another.", positions=(1, 2))


def test_entries_are_told_once_and_in_order() -> None:
    made = phrase("{a} {b}", {"a": Fact("x", (5, 2)), "b": Fact("y", (2, 9))})
    assert plain(made).positions == (2, 5, 9)


@pytest.mark.parametrize(
    ("certainties", "least"),
    [
        ((), Certainty.STATED),
        ((Certainty.STATED, Certainty.OUTSIDE), Certainty.OUTSIDE),
        ((Certainty.OUTSIDE, Certainty.INFERRED), Certainty.INFERRED),
    ],
)
def test_a_sentence_is_as_certain_as_its_least_certain_fact(
    certainties: tuple[Certainty, ...], least: Certainty
) -> None:
    facts = {str(n): Fact("x", certainty=one) for n, one in enumerate(certainties)}
    pattern = "".join(f"{{{name}}}" for name in facts)
    assert plain(phrase(pattern, facts)).certainty is least
    assert weakest(certainties) is least
