"""What differs between asked words and a source, in the source's own characters."""

from __future__ import annotations

import pytest

from travaux.precedents import Block, Holding, Likeness, Place, Precedent
from travaux.precedents.comparing import compared


def answered(held: str, *blocks: Block) -> Precedent:
    place = Place(Holding("a", "A", "en", ()), 0, "1.", held)
    first, last = blocks[0], blocks[-1]
    asked, there = (first.asked[0], last.asked[1]), (first.held[0], last.held[1])
    return Precedent(Likeness.ADAPTED, place, asked, there, blocks, 0.9)


@pytest.mark.parametrize(
    ("asked", "held", "blocks", "expected"),
    [
        (
            "every port SHALL be open",
            "Every port (large or small) shall be open.",
            (
                Block((0, 2), (0, 2)),
                Block((2, 2), (2, 5), same=False),
                Block((2, 5), (5, 8)),
            ),
            [
                ("both", "Every port"),
                ("there", "large or small)"),
                ("both", "shall be open."),
            ],
        ),
        (
            "ports are open, and free",
            "Ports, open",
            (
                Block((0, 1), (0, 1)),
                Block((1, 2), (1, 1), same=False),
                Block((2, 3), (1, 2)),
                Block((3, 5), (2, 2), same=False),
            ),
            [("both", "Ports,"), ("asked", "are"), ("both", "open"), ("asked", "and free")],
        ),
    ],
)
def test_stretches_are_quoted_in_their_order(
    asked: str, held: str, blocks: tuple[Block, ...], expected: list[tuple[str, str]]
) -> None:
    found = compared(asked, answered(held, *blocks))
    assert [(one.side.value, one.words) for one in found] == expected
