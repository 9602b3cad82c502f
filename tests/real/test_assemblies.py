"""148 French articles with the amendments adopted to them: how many are read, and how rightly."""

from __future__ import annotations

import pytest

from tests.real.assemblies import Verdict, cases, judged


@pytest.fixture(scope="module")
def verdicts() -> list[Verdict]:
    return [judged(case) for case in cases()]


# Read by eye: what the article after has in the place of these amendments' words.
_SERVICES = {
    "I.- Au début de l'alinéa 1, supprimer la référence : « I.- ».": "kept, as a II was added",
    "À l'alinéa 27, après le mot :": "put into the singular",
    "À l'alinéa 28, après le mot :": "put into the singular",
    "Alinéa 2": "the article was taken out altogether",
    "Insérer après le 9ème alinéa un alinéa ainsi rédigé :": "reworded",
    "Après l'alinéa 5, insérer l'alinéa suivant :": "merged with another amendment",
    "Après l'alinéa 1, insérer un alinéa ainsi rédigé :": "merged with another amendment",
    "Avant l'alinéa 2, insérer un alinéa ainsi rédigé :": "merged with another amendment",
    "I.- Avant l'alinéa 1, insérer les trois alinéas suivants :": "reworded as a list",
    "Après l'alinéa 23, insérer un 3° bis ainsi rédigé:": "merged with another amendment",
    "Compléter cet article par deux paragraphes ainsi rédigés :": "reworded as a list",
}


def test_most_cases_are_read_in_full(verdicts: list[Verdict]) -> None:
    parsed = [verdict for verdict in verdicts if verdict.parsed]
    print(f"{len(parsed)} of {len(verdicts)} cases read in full")
    assert len(verdicts) == 148
    assert len(parsed) >= 124


def test_what_is_read_is_read_rightly(verdicts: list[Verdict]) -> None:
    shares = [share for verdict in verdicts for _, share in verdict.confirmed]
    exact = sum(share >= 1 for share in shares)
    nearly = sum(share >= 0.8 for share in shares)
    whole = sum(verdict.exact for verdict in verdicts)
    print(f"{len(shares)} instructions: {exact} to the word, {nearly} to four fifths")
    print(f"{whole} whole articles to the word")
    assert len(shares) >= 315
    assert exact >= 203
    assert nearly >= 278
    assert whole >= 37


def test_what_the_article_contradicts_was_changed_by_the_services(verdicts: list[Verdict]) -> None:
    contradicted = {
        instruction.words
        for verdict in verdicts
        for instruction, share in verdict.confirmed
        if share < 0.5
    }
    assert contradicted <= set(_SERVICES)


def test_every_reason_is_a_sentence(verdicts: list[Verdict]) -> None:
    reasons = [u.reason for verdict in verdicts for u in verdict.unplaced]
    assert reasons
    assert all(reason.endswith(".") for reason in reasons)
