"""Law 9: a page after n live frames is the page fetched fresh."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from travaux_web.live.frames import applied, between, whole

STATES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("123"), max_size=6).flatmap(
    lambda found: st.permutations(list(found.items())).map(dict)
)


@given(st.lists(STATES, min_size=1, max_size=8))
def test_a_page_after_all_frames_is_the_page_fetched_fresh(states: list[dict[str, str]]) -> None:
    """Law 9: a page after n live frames = the page fetched fresh, in the same order."""
    page = dict(states[0])
    for before, after in pairwise(states):
        page = applied(page, between(before, after))
    assert list(page.items()) == list(states[-1].items())


@given(STATES, STATES)
def test_a_whole_page_takes_the_place_of_whatever_was_there(
    before: dict[str, str], after: dict[str, str]
) -> None:
    """Law 9: who was away for too long gets the whole page, and has the page fetched fresh."""
    assert list(applied(before, whole(after)).items()) == list(after.items())


@given(STATES)
def test_nothing_is_sent_where_nothing_changed(state: dict[str, str]) -> None:
    """Law 9, for n frames of which none says anything."""
    assert between(state, dict(state)) == {}
