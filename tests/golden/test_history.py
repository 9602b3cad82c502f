"""The pages on a text's history, word for word, over a short negotiation of three issues.

Write the expected files anew with `pytest tests/golden --update-golden`, and look them through.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.negotiated import FIRST, SECOND, THIRD, negotiated, settled_again
from travaux.render.plain import printed
from travaux.reports.history.changes import change_table
from travaux.workspace.dossier import Dossier
from travaux.workspace.living import changes_between
from travaux.workspace.papers import paper

HERE = Path(__file__).parent / "history"
PAGES = (
    ("why", SECOND, "rivers and lakes clean"),
    ("why", THIRD, "wetlands"),
    ("paragraph", THIRD, "1"),
    ("paragraph", FIRST, "3"),
    ("paragraph", FIRST, "4"),
    ("settlement", SECOND, ""),
    ("settlement", THIRD, ""),
    ("brackets", THIRD, ""),
    ("proposals", THIRD, ""),
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    made = negotiated(tmp_path_factory.mktemp("rivers") / "dossier")
    settled_again(made)
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("kind", "issue", "part"), PAGES)
def test_a_page_comes_out_as_it_should(
    dossier: Dossier,
    kind: str,
    issue: str,
    part: str,
    language: str,
    request: pytest.FixtureRequest,
) -> None:
    made = printed(paper(dossier, kind, issue, language, part=part).value)
    number = (FIRST, SECOND, THIRD).index(issue) + 1
    name = "-".join(filter(None, (kind, str(number), part.replace(" ", "-"), language)))
    _as_expected(made, name, request)


@pytest.mark.parametrize("language", ["fr", "pt"])
@pytest.mark.parametrize("kind", sorted({kind for kind, _, _ in PAGES}))
def test_a_page_is_made_in_the_other_languages_too(
    dossier: Dossier, kind: str, language: str
) -> None:
    page = paper(dossier, kind, THIRD, language, part="1").value
    assert page.language == language
    assert page.title != paper(dossier, kind, THIRD, "en", part="1").value.title


def test_changes_between_two_issues_come_out_as_they_should(
    dossier: Dossier, request: pytest.FixtureRequest
) -> None:
    found = changes_between(dossier, dossier.record, FIRST, THIRD)
    _as_expected(printed(found.text), "changes-1-3", request)
    table = change_table(found, (FIRST, THIRD))
    _as_expected(printed(table), "changes-1-3-table", request)


def _as_expected(made: str, name: str, request: pytest.FixtureRequest) -> None:
    file = HERE / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        file.write_text(made, "utf-8")
    assert made == file.read_text("utf-8")
