from __future__ import annotations

from collections.abc import Iterable

import pytest

from travaux.drafting.alignment import modifications
from travaux.drafting.nesting import Arc, Contested, Node, Words, reading, tree
from travaux.texts import tokens

PARTS = [f" {letter}" for letter in "abcdefghij"]
LONG = "All States shall take effective measures against every kind of abuse in their territory."


def rank(party: str) -> tuple[str, ...]:
    return (party,)


def arc(start: int, end: int, words: str, voices: str) -> Arc:
    return Arc(start, end, words, frozenset(voices), frozenset((v, v, start) for v in voices))


def drawn(nodes: Iterable[Node]) -> str:
    """Draw a tree on one line: (base|A:words|BC:words), "-" for a deletion."""
    parts = []
    for node in nodes:
        if isinstance(node, Words):
            parts.append(node.words)
        else:
            variants = [f"{''.join(v.sponsors)}:{v.words.strip() or '-'}" for v in node.variants]
            parts.append(f" ({'|'.join([drawn(node.base).strip(), *variants])})")
    return "".join(parts)


def nested(*arcs: Arc) -> str:
    return drawn(tree(PARTS, arcs, rank)).strip()


def wished(base: str, **wanted: str) -> str:
    """Draw the tree of what parties want a paragraph to read."""
    arcs = [
        Arc(m.start, m.end, m.new, frozenset(party), frozenset({(party, party, number)}))
        for party, words in wanted.items()
        for number, m in enumerate(modifications("u1", base, words))
    ]
    nodes = tree(tokens(base), arcs, rank)
    for party, words in wanted.items():
        assert reading(nodes, party) == f" {words}"
    assert reading(nodes, None) == f" {base}"
    return drawn(nodes).strip()


def test_no_arc_leaves_the_words() -> None:
    assert tree(PARTS, [], rank) == (Words("".join(PARTS)),)


def test_equal_arcs_are_one_with_all_the_names() -> None:
    assert nested(arc(2, 3, " x", "B"), arc(2, 3, " x", "A")) == "a b (c|AB:x) d e f g h i j"


def test_arcs_apart_and_inside_one_another() -> None:
    arcs = arc(1, 6, "", "A"), arc(2, 3, " x", "B"), arc(7, 8, "", "B")
    assert nested(*arcs) == "a (b (c|B:x) d e f|A:-) g (h|B:-) i j"


def test_readings_of_one_place_stand_in_house_order() -> None:
    arcs = arc(2, 3, " may", "B"), arc(2, 3, " should", "AC")
    assert nested(*arcs) == "a b (c|AC:should|B:may) d e f g h i j"


def test_insertions_at_one_point_are_both_there() -> None:
    arcs = arc(2, 2, " y", "B"), arc(2, 2, " x", "A")
    assert nested(*arcs) == "a b (|A:x|B:y) c d e f g h i j"


def test_insertion_at_the_edge_of_a_bracket_stays_outside() -> None:
    arcs = arc(2, 5, "", "A"), arc(2, 2, " x", "B"), arc(5, 5, " y", "C")
    assert nested(*arcs) == "a b (|B:x) (c d e|A:-) (|C:y) f g h i j"


def test_arc_with_fewer_names_is_cut_where_it_crosses() -> None:
    arcs = arc(1, 5, " x", "AB"), arc(3, 8, " y", "C")
    assert nested(*arcs) == "a (b c (d e|C:y)|AB:x) (f g h|C:-) i j"


def test_longer_one_of_two_with_as_many_names_stays_whole() -> None:
    arcs = arc(1, 4, " x", "A"), arc(3, 9, " y", "B")
    assert nested(*arcs) == "a (b c|A:x) ((d|A:-) e f g h i|B:y) j"


def test_cut_pieces_that_fall_together_with_another_deletion_are_one() -> None:
    arcs = arc(1, 5, "", "AB"), arc(3, 8, "", "C"), arc(5, 8, "", "D")
    assert nested(*arcs) == "a (b c (d e|C:-)|AB:-) (f g h|CD:-) i j"


def test_every_voice_reads_back_through_crossings() -> None:
    arcs = [arc(0, 4, " x", "A"), arc(2, 7, " y", "B"), arc(3, 9, "", "C"), arc(5, 5, " z", "D")]
    nodes = tree(PARTS, arcs, rank)
    assert [reading(nodes, voice) for voice in ("A", "B", "C", "D", None)] == [
        " x e f g h i j", " a b y h i j", " a b c j", " a b c d e z f g h i j",
        "".join(PARTS),
    ]  # fmt: skip


# --- for a reader's sake


def test_neighbours_over_an_article_are_one_change() -> None:
    base, wanted = (
        "They protect all of migrants here and now.",
        "They defend every of family here and now.",
    )
    assert (
        wished(base, A=wanted)
        == "They (protect all of migrants|A:defend every of family) here and now."
    )


def test_neighbours_over_a_word_of_substance_stay_two() -> None:
    drawn = wished("They protect migrants abroad always.", A="They defend migrants away always.")
    assert drawn == "They (protect|A:defend) migrants (abroad|A:away) always."


def test_neighbours_stay_two_if_somebody_wants_only_one_of_them() -> None:
    base = "They protect the migrants and their families here and everywhere."
    both = "They defend the workers and their families here and everywhere."
    one = "They defend the migrants and their families here and everywhere."
    assert wished(base, A=both, B=one) == (
        "They (protect|AB:defend) the (migrants|A:workers) and their families here and everywhere."
    )
    assert wished(base, A=both, B=both) == (
        "They (protect the migrants|AB:defend the workers) and their families here and everywhere."
    )


def test_rewrite_is_an_alternative_to_the_whole() -> None:
    rewrite = "Each Government protects migrants by laws that punish traffickers severely."
    nodes = tree(
        tokens(LONG),
        [
            Arc(m.start, m.end, m.new, frozenset("A"), frozenset({("A", "A", n)}))
            for n, m in enumerate(modifications("u1", LONG, rewrite))
        ],
        rank,
    )
    [node] = nodes
    assert isinstance(node, Contested)
    [variant] = node.variants
    assert (variant.whole, variant.words, variant.sponsors) == (True, f" {rewrite}", ("A",))


def test_touch_of_one_word_stays_in_the_marked_base_beside_a_rewrite() -> None:
    rewrite = "Each Government protects migrants by laws that punish traffickers severely."
    touched = LONG.replace("effective", "strong")
    assert wished(LONG, A=rewrite, B=touched) == (
        "(All States shall take (effective|B:strong) measures against every kind of abuse in their"
        f" territory.|A:{rewrite})"
    )


def test_short_paragraph_is_never_a_rewrite() -> None:
    assert wished("To act.", A="Agrees then.") == "(To act|A:Agrees then)."


def test_deletion_of_the_whole_is_no_rewrite() -> None:
    nodes = tree(tokens(LONG), [arc(0, len(tokens(LONG)), "", "A")], rank)
    assert [v.whole for node in nodes if isinstance(node, Contested) for v in node.variants] == [
        False
    ]


def test_first_name_s_shape_of_a_sign_prints() -> None:
    curly, straight = arc(2, 3, " State’s", "A"), arc(2, 3, " State's", "B")
    assert nested(straight, curly) == "a b (c|AB:State’s) d e f g h i j"


@pytest.mark.parametrize("house", ["ABC", "CBA"])
def test_names_stand_in_the_order_of_the_house(house: str) -> None:
    arcs = [arc(2, 3, " x", "ABC")]
    [_, contested, _] = tree(PARTS, arcs, lambda party: (str(house.index(party)),))
    assert isinstance(contested, Contested)
    assert contested.variants[0].sponsors == tuple(house)
