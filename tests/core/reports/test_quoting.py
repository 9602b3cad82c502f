from __future__ import annotations

from travaux.drafting.alignment import modifications
from travaux.reports.quoting import change_quoted, differences_quoted, shortened
from travaux.texts import call, readable, tokens

LONG = "one two three four five six seven eight nine ten eleven twelve"


def quoted(words: str, old: str, new: str) -> str:
    """Quote the change of one word of a wording, or of some together."""
    parts, cut = tokens(words), tokens(old)
    start = next(n for n in range(len(parts)) if parts[n : n + len(cut)] == cut)
    return said(change_quoted(parts, start, start + len(cut), new))


def said(words: str) -> str:
    """Read brackets as characters."""
    return readable(words)


def test_change_stands_between_a_few_words() -> None:
    assert quoted(LONG, "six", " 6") == "… two three four five [six] [6] seven eight nine ten …"


def test_change_at_an_end_is_not_said_to_be_cut_there() -> None:
    assert quoted(LONG, "one", " 1") == "[one] [1] two three four five …"
    assert quoted(LONG, "twelve", "") == "… eight nine ten eleven [twelve]"


def test_only_what_differs_of_two_long_wordings_is_marked() -> None:
    old = "three four five six seven eight nine ten"
    assert quoted(LONG, old, " three 4 five six seven eight 9 ten") == (
        "one two three [four] [4] five six seven eight [nine] [9] ten eleven twelve"
    )


def test_wordings_that_differ_mostly_are_quoted_whole() -> None:
    assert quoted(LONG, "five six seven", " 5 six 7") == (
        "one two three four [five six seven] [5 six 7] eight nine ten eleven …"
    )


def test_wording_that_begins_with_a_sign_keeps_close_to_the_word_before() -> None:
    parts = tokens("Peace, law and order.")
    start = parts.index(",")
    assert said(change_quoted(parts, start, start + 3, ", work and")) == (
        "Peace, [law] [work] and order."
    )
    assert (
        said(change_quoted(parts, start, start + 2, " and law")) == "Peace[,] [and] law and order."
    )


def test_differences_far_from_one_another_have_a_gap_between() -> None:
    other = LONG.replace("one", "1").replace("twelve", "12")
    assert said(differences_quoted(LONG, modifications("", LONG, other))) == (
        "[one] [1] two three four five … eight nine ten eleven [twelve] [12]"
    )


def test_no_difference_is_the_wording() -> None:
    assert differences_quoted("one two", ()) == "one two"


def test_many_words_are_shortened_and_calls_become_characters() -> None:
    many = " ".join(f"w{n}" for n in range(1, 31))
    assert shortened(many) == f"{' '.join(many.split()[:12])} … w27 w28 w29 w30"
    assert shortened(f" peace{call('n1')}") == "peace*"
