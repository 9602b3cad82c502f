"""A settled issue is told as the body had it before it when it began to decide."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.negotiated import FIRST, begun, negotiated
from travaux.render.plain import printed
from travaux.workspace.counting import as_read
from travaux.workspace.papers import paper


@pytest.mark.parametrize("kind", ["brackets", "streamlining"])
def test_what_was_open_in_a_settled_issue_is_told_as_the_body_read_it(
    tmp_path: Path, kind: str
) -> None:
    with closing(negotiated(tmp_path / "group")) as dossier:
        said = printed(paper(dossier, kind, FIRST).value)
    assert ("Mexico" in said or "Chile" in said, "Peru" in said, "Brazil" in said) == (
        True,
        True,
        True,
    )


def test_what_was_asked_is_there_and_nothing_is_decided_yet(tmp_path: Path) -> None:
    with closing(negotiated(tmp_path / "group")) as dossier:
        then = as_read(dossier.record, dossier.entries(), FIRST)
    assert [one.id for one in then.proposals.values()] == ["chile", "peru", "brazil"]
    assert not list(then.rulings.values())


def test_an_issue_that_isn_t_settled_is_told_as_it_stands(tmp_path: Path) -> None:
    with closing(begun(tmp_path / "group")) as dossier:
        assert as_read(dossier.record, dossier.entries(), FIRST) is dossier.record


def test_names_stand_in_the_language_of_the_page(tmp_path: Path) -> None:
    with closing(negotiated(tmp_path / "group")) as dossier:
        said = printed(paper(dossier, "streamlining", FIRST, "es").value)
    assert ("Perú" in said, "Peru" in said) == (True, False)
    assert ("Brasil" in said, "Brazil" in said) == (True, False)
