from __future__ import annotations

from tests.texts import compilation, shown, text
from travaux.drafting.pairing import closed, paired
from travaux.texts import Dispute, Head
from travaux.texts.signs import CLOSE, OPEN

PLAIN = Head().sign()
ACROSS = text("1. [To act.", "2. To go.]", "3. To end.")


def test_brackets_that_pair_stay_signs() -> None:
    words = f"a {PLAIN}b {PLAIN}c{CLOSE}{CLOSE} d"
    assert closed(words) == words


def test_sign_alone_becomes_a_character() -> None:
    assert closed(f"a {PLAIN}b") == "a [b"
    assert closed(f"a{CLOSE} b") == "a] b"
    assert closed(f"{CLOSE}{PLAIN}x{CLOSE}{PLAIN}") == f"]{PLAIN}x{CLOSE}["


def test_names_in_a_sign_alone_are_kept() -> None:
    assert closed(f"{Head(Dispute.ADDITION, 'Chile').sign()}b") == "[Chile: b"


def test_brackets_may_pair_across_units() -> None:
    words = [f"{PLAIN}a", "b", f"c{CLOSE}"]
    assert paired(words) == words
    assert paired([*words, f"d{CLOSE}"]) == [*words, "d]"]


def test_deleting_the_paragraph_where_a_bracket_opens_deletes_no_more_than_it() -> None:
    result = compilation(ACROSS, MEX=["2. To go.]", "3. To end."])
    assert shown(result)[0] == "1. [-Mexico:: \\[To act.]"
    assert shown(result)[1:] == ["2. To go.[=:: \\]][+Mexico:: \\]]", "3. To end."]


def test_deleting_the_paragraph_where_a_bracket_closes() -> None:
    wanted = ["1. [To act.", "3. To end.]"]
    [first, second, third] = shown(compilation(ACROSS, MEX=wanted))
    assert (first, second) == ("1. \\[To act.", "2. [-Mexico:: To go.\\]]")
    assert third == "3. To end.[+Mexico:: \\]]"


def test_asking_for_the_signs_alone() -> None:
    wanted = ["1. To act.", "2. To go.", "3. To end."]
    assert shown(compilation(ACROSS, MEX=wanted)) == [
        "1. [=:: \\[To] [+Mexico:: To] act.",
        "2. To go.[-Mexico:: \\]]",
        "3. To end.",
    ]


def test_words_beside_a_bracket_leave_it_a_bracket() -> None:
    wanted = ["1. [To act now.", "2. To go.]", "3. To end."]
    assert shown(compilation(ACROSS, MEX=wanted))[0] == "1. [To act [+Mexico:: now]."


def test_every_house_keeps_what_one_asks_apart_from_what_nobody_does() -> None:
    result = compilation(ACROSS, MEX=["1. [To run.", "3. To end.]"], CHL=["3. To stop."])
    for house in ("oas", "un", "inline", "itu", "who"):
        for block in shown(result, house):
            assert OPEN not in block
            signs = block.replace("\\[", "").replace("\\]", "")
            assert signs.count("[") - signs.count("]") in (0, 1, -1)
