"""The picture of who took from whom: documents and curves are named, and each has its place."""

from __future__ import annotations

from datetime import date

from lxml import etree

from travaux.render.network import Edge, Network, Node, network

NODES = (Node("A", date(1950, 1, 1)), Node("B", date(1960, 5, 5)), Node("C", None))
EDGES = (Edge(1, 0, 20, "B took 20 words from A."), Edge(2, 1, 5, "C took 5 words from B."))


def drawn(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> etree._Element:
    chart = Network("Title", "Description", nodes, edges, "A curve leads down.", "no date")
    return etree.fromstring(network(chart))


def test_documents_and_curves_are_named_and_the_undated_stand_apart() -> None:
    picture = drawn(NODES, EDGES)
    words = ["".join(one.itertext()) for one in picture.iter("{*}text")]
    assert words == ["Title", "A curve leads down.", "1952", "1954", "1956", "1958", "1960",
                     "no date", "A", "B", "C"]  # fmt: skip
    assert [one.get("aria-label") for one in picture.iter("{*}g") if one.get("aria-label")] == [
        "B took 20 words from A.",
        "C took 5 words from B.",
    ]
    places = [
        (float(one.get("cx", "")), float(one.get("cy", ""))) for one in picture.iter("{*}circle")
    ]
    assert places == sorted(places)
    assert len({y for _, y in places}) == len(NODES)


def test_nothing_to_draw_is_drawn_without_a_fault() -> None:
    assert list(drawn((), ()).iter("{*}circle")) == []
