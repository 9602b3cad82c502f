"""Language versions on file are compared as they come in, and a page shows in what they differ."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from travaux.bodies import Actor
from travaux.findings import Severity
from travaux.texts import Kind, readable
from travaux.workspace.concording import parties_named, versions_on_file
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting, Done
from travaux.workspace.papers import paper

_PLAN = "WGS/doc.4/10"
_CORRIGENDUM = f"{_PLAN} corr. 1"
_ENGLISH = "Sand plan of 2010\n\n1. Dunes are kept as they are.\n\n2. Beaches are swept on 5 May.\n"
_SPANISH = (
    "Plan de arena de 2010\n\n1. Las dunas quedan como están.\n\n"
    "2. Se barren las playas el 5 de mayo.\n"
)
_WRONG = _SPANISH.replace("2010", "2011").replace("como están", "[como están]")


def _acting(act: str, /, **particulars: Any) -> Acting:
    at = datetime(2010, 5, 9, tzinfo=UTC)
    return Acting(act, particulars, Actor.read("secretariat"), at)


def _filing(dossier: Dossier, words: str, language: str, **more: Any) -> Acting:
    digest = dossier.files.put(words.encode())
    given = {"document": _PLAN, "media_type": "text/plain", "name": "plan.txt"}
    return _acting("file-rendition", digest=digest, language=language, **given | more)


def _told(done: Done) -> list[tuple[str, str]]:
    return [(one.where, one.message) for one in done.findings if one.code == "versions-differ"]


def _page(dossier: Dossier, of: str, language: str = "en") -> list[str]:
    units = paper(dossier, "concordance", of, language).value.units
    return [readable(unit.words) for unit in units if unit.kind is not Kind.TITLE]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Give the dossier of a group with a plan on its register, in English."""
    made = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    made.act(
        [
            _acting("open-dossier", title="A group"),
            _acting("register-issue", id=_PLAN, kind="negotiating text"),
            _filing(made, _ENGLISH, "en"),
        ]
    )
    yield made
    made.close()


@pytest.mark.parametrize("do", [Dossier.tried, Dossier.act])
def test_version_that_differs_is_told_of_and_taken(dossier: Dossier, do: Any) -> None:
    done = do(dossier, [_filing(dossier, _WRONG, "es")])
    assert _told(done) == [
        (
            f"{_PLAN} (es)",
            (
                "It differs from the version in en: figures 1, brackets 1. "
                f"“travaux report DOSSIER concordance '{_PLAN}'” prints both beside each other."
            ),
        )
    ]
    assert [one.severity for one in done.findings] == [Severity.WARNING]


def test_version_in_concordance_is_not_told_of(dossier: Dossier) -> None:
    assert _told(dossier.act([_filing(dossier, _SPANISH, "es")])) == []


def test_original_that_comes_last_is_held_against_those_before_it(dossier: Dossier) -> None:
    dossier.act([_acting("complete-issue", document=_PLAN, original="fr")])
    french = "Plan de sable de 2010\n\n1. Les dunes restent.\n\n2. On balaie les plages.\n"
    done = dossier.act([_filing(dossier, french, "fr")])
    assert [(where, said.partition(":")[0]) for where, said in _told(done)] == [
        (f"{_PLAN} (en)", "It differs from the version in fr")
    ]


def test_file_that_is_no_text_is_not_compared(dossier: Dossier) -> None:
    done = dossier.act([_filing(dossier, "%PDF-1.4", "es", media_type="application/pdf")])
    assert _told(done) == []


def test_file_that_can_not_be_read_is_left_out(dossier: Dossier) -> None:
    assert _told(dossier.act([_filing(dossier, " ", "es")])) == []
    assert versions_on_file(dossier.files, dossier.record, _PLAN) == ()


def test_page_shows_both_versions_where_they_differ(dossier: Dossier) -> None:
    dossier.act([_filing(dossier, _WRONG, "es")])
    assert _page(dossier, _PLAN)[:3] == [
        _PLAN,
        "The Spanish version beside the English one",
        "Differences: 2, in 2 places; paragraphs and notes looked at: 3.",
    ]
    assert _page(dossier, _PLAN)[5] == (
        "1: brackets: English 0, Spanish 1 | Dunes are kept as they are. | "
        "Las dunas quedan [como están]."
    )


def test_page_of_one_version_says_so(dossier: Dossier) -> None:
    assert _page(dossier, _PLAN, "es") == [
        _PLAN,
        "Solo consta la versión en inglés, de modo que no hay nada que comparar.",
    ]


def test_corrigendum_for_one_language_is_held_against_the_versions_that_stay(
    dossier: Dossier,
) -> None:
    dossier.act([_filing(dossier, _WRONG, "es")])
    registering = {"id": _CORRIGENDUM, "kind": "negotiating text", "affects": ("es",)}
    dossier.act([_acting("register-issue", **registering)])
    done = dossier.act([_filing(dossier, _SPANISH, "es", document=_CORRIGENDUM)])
    assert _told(done) == []
    [one] = versions_on_file(dossier.files, dossier.record, _CORRIGENDUM)
    assert (one.original.title, one.other.title) == ("Sand plan of 2010", "Plan de arena de 2010")
    [before] = versions_on_file(dossier.files, dossier.record, _PLAN)
    assert before.other.title == "Plan de arena de 2011"


def test_list_of_corrections_is_no_version_to_hold_another_against(dossier: Dossier) -> None:
    dossier.act([_filing(dossier, _WRONG, "es")])
    issues = f"{_PLAN} add. 1", f"{_PLAN} corr. 1", f"{_PLAN} corr. 2"
    for issue in issues:
        only = {} if "add" in issue else {"affects": ("es",), "whole": issue == issues[2]}
        dossier.act([_acting("register-issue", id=issue, kind="negotiating text", **only)])
        dossier.act([_filing(dossier, _SPANISH, "es", document=issue)])
    [one] = versions_on_file(dossier.files, dossier.record, issues[2])
    assert (one.original.title, one.other.title) == ("Sand plan of 2010", "Plan de arena de 2010")


def test_corrigendum_of_what_is_not_on_the_register_stands_alone(dossier: Dossier) -> None:
    alone = "WGS/doc.5/10 corr. 1"
    given = {"id": alone, "kind": "negotiating text", "affects": ("es",)}
    dossier.act([_acting("register-issue", **given)])
    assert _told(dossier.act([_filing(dossier, _SPANISH, "es", document=alone)])) == []
    assert versions_on_file(dossier.files, dossier.record, alone) == ()


def test_second_corrigendum_is_held_against_the_first(dossier: Dossier) -> None:
    french = "Plan de sable de 2010\n\n1. Les dunes restent.\n\n2. On balaie les plages.\n"
    dossier.act([_filing(dossier, _WRONG, "es"), _filing(dossier, french, "fr")])
    for number, (language, words) in enumerate({"es": _SPANISH, "fr": french}.items(), start=1):
        issue = f"{_PLAN} corr. {number}"
        given = {"id": issue, "kind": "negotiating text", "affects": (language,)}
        dossier.act([_acting("register-issue", **given)])
        dossier.act([_filing(dossier, words, language, document=issue)])
    found = versions_on_file(dossier.files, dossier.record, f"{_PLAN} corr. 2")
    assert {one.other.language: one.other.title for one in found} == {
        "fr": "Plan de sable de 2010",
        "es": "Plan de arena de 2010",
    }


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        ("México", {"MEX"}),
        ("Mexico, Chile", {"MEX", "CHL"}),
        ("Chile y México", {"MEX", "CHL"}),
        ("Perú, Antigua y Barbuda et Trinité-et-Tobago", {"PER", "ATG", "TTO"}),
        ("The Sands", {"the sands"}),
    ],
)
def test_parties_are_known_by_their_names_in_any_language(names: str, codes: set[str]) -> None:
    assert parties_named(names, "es") == codes
