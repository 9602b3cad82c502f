"""What streamlining tells is true of the text, and the same in whatever order files come."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_laws import negotiations, proposal
from travaux.changes import Modify, apply
from travaux.drafting.accounting import Verb, accounted
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.streamlining import Asked, Together, streamlined
from travaux.drafting.streamlining.rivalry import compatible
from travaux.proposals import Proposal
from travaux.texts import Kind, Text, Unit, fold, joined, tokens

_SENTENCE = "The States shall act, in good faith and at once, for all migrants and their families."
_WORDS = ("", " may", " and", " all of", ", fully,", " the families", " now")


@st.composite
def crowded(draw: st.DrawFn) -> tuple[Text, list[Proposal]]:
    """Draw what many want of one sentence: a few stretches of it, each replaced by something."""
    base = Text((Unit("u1", Kind.PARAGRAPH, _SENTENCE),))
    proposals = []
    for number in range(draw(st.integers(1, 6))):
        parts = tokens(_SENTENCE)
        cuts = sorted(draw(st.lists(st.integers(0, len(parts)), min_size=2, max_size=6)))
        for start, end in reversed(list(zip(cuts[::2], cuts[1::2], strict=False))):
            parts[start:end] = [draw(st.sampled_from(_WORDS))]
        wanted = base.with_units((Unit("x", Kind.PARAGRAPH, joined(parts)),))
        proposals.append(proposal(f"P{number}", base, wanted))
    return base, proposals


def sets_of(one: Together) -> list[tuple[Asked, ...]]:
    """Give the sets that are said to be compatible: what is free, with each choice."""
    choices = [choice for knot in one.knots for choice in knot.choices]
    return [one.free, *((*one.free, *choice) for choice in choices)]


def taken(compilation: Compilation, asks: tuple[Asked, ...], unit: str) -> str:
    """Apply the changes to words of these asks to the base, and give what the unit reads then."""
    parts = compilation.base_units.tokens(unit)
    single = {(s, e): new for ask in asks for s, e, new in ask.parts}
    changes = tuple(
        Modify(unit, start, end, "".join(parts[start:end]), new)
        for (start, end), new in single.items()
    )
    return apply(compilation.base, changes).unit(unit).words


@given(crowded())
@settings(max_examples=300)
def test_what_is_compatible_gives_each_its_words_when_all_is_taken(
    drawn: tuple[Text, list[Proposal]],
) -> None:
    """Taking all of a compatible set gives each of its asks its words, at its place."""
    compilation = compiled(*drawn)
    for one in streamlined(compilation).together:
        for asks in sets_of(one):
            words = [ask for ask in asks if ask.verb is Verb.MODIFY]
            greatest = [a for a in words if not any(a.parts < b.parts for b in words)]
            parts = list(compilation.base_units.tokens("u1"))
            for ask in sorted(greatest, key=lambda a: (a.start, a.end), reverse=True):
                parts[ask.start : ask.end] = [ask.new]
            assert fold(taken(compilation, asks, "u1")) == fold(joined(parts))


@given(crowded())
@settings(max_examples=300)
def test_choices_are_all_the_largest_compatible_sets(drawn: tuple[Text, list[Proposal]]) -> None:
    """No choice holds rivals, none can take one more, and free asks have no rival at all."""
    for one in streamlined(compiled(*drawn)).together:
        tied = [ask for knot in one.knots for ask in knot.asks]
        assert all(compatible(a, b) for a in one.free for b in (*one.free, *tied) if a is not b)
        for knot, other in combinations(one.knots, 2):
            assert all(compatible(a, b) for a in knot.asks for b in other.asks)
        for knot in one.knots:
            for choice in knot.choices:
                assert all(compatible(a, b) for a, b in combinations(choice, 2))
                left = [ask for ask in knot.asks if ask not in choice]
                assert all(any(not compatible(a, b) for b in choice) for a in left)
            chosen = {ask for choice in knot.choices for ask in choice}
            assert chosen in (set(), set(knot.asks))


@given(negotiations())
def test_every_ask_is_weighed_once(negotiation: tuple[Text, dict[str, Text]]) -> None:
    """Nothing is lost: every entry that is shown is behind something that is told of."""
    base, wanted = negotiation
    compilation = compiled(base, [proposal(p, base, text) for p, text in wanted.items()])
    told = streamlined(compilation)
    weighed = [a for t in told.together for a in (*t.free, *(x for k in t.knots for x in k.asks))]
    across = [ask for t in told.together for clash in t.across for ask in clash.asks]
    assert len(weighed) == len(set(weighed))
    added = {r[1:] for e in compilation.entries() for r in getattr(e, "added", e.moved).refs}
    noted = {ref[1:] for note in compilation.notes for ref in note.added.refs}
    refs = {ref[1:] for ask in (*weighed, *across) for ref in ask.refs} | added | noted
    live = {(p.id, n) for p in compilation.proposals for n in range(len(p.entries))}
    assert refs == live
    assert accounted(compilation).received == len(live)


@given(negotiations(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing_that_is_told(
    negotiation: tuple[Text, dict[str, Text]], chance: object
) -> None:
    """Law 3, for streamlining: arrival order changes nothing."""
    base, wanted = negotiation
    proposals = [proposal(party, base, text) for party, text in wanted.items()]
    shuffled = list(proposals)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert streamlined(compiled(base, proposals)) == streamlined(compiled(base, shuffled))


@given(crowded(), st.randoms(use_true_random=False))
def test_the_order_of_many_wordings_changes_nothing_that_is_told(
    drawn: tuple[Text, list[Proposal]], chance: object
) -> None:
    """Law 3, for many wordings of one paragraph."""
    base, proposals = drawn
    shuffled = list(proposals)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert streamlined(compiled(base, proposals)) == streamlined(compiled(base, shuffled))


@given(negotiations())
def test_differences_lead_from_one_wording_to_the_other(
    negotiation: tuple[Text, dict[str, Text]],
) -> None:
    """What is shown as the difference of two wordings turns the one into the other."""
    base, wanted = negotiation
    compilation = compiled(base, [proposal(p, base, text) for p, text in wanted.items()])
    for group in streamlined(compilation).alike:
        for other in group.others:
            one = Text((Unit("", Kind.PARAGRAPH, other.beside),))
            after = apply(one, other.differences).units[0].words
            assert fold(after) == fold(other.words)
            assert 0 <= other.differing <= other.of
