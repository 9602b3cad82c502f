"""Every language has words for everything that a paper says."""

from __future__ import annotations

from dataclasses import asdict
from string import Formatter
from typing import Any

import pytest

from tests.meetings import ELECTION, PREPARATORY, SPECIAL, calling, case, group, held
from tests.records import played
from travaux.reports.meetings import notice, order_of_business, pack, participants, summary
from travaux.reports.meetings.english import ENGLISH
from travaux.reports.meetings.phrases import MEETING_PHRASES, meeting_phrases
from travaux.reports.plan import work_plan

_SPANISH_DAYS = "30 de septiembre y 1 de octubre de 2004"


def _shape(words: Any) -> Any:
    """Give how many facts a phrase takes, or the keys that a table has."""
    if isinstance(words, dict):
        return {key: _shape(value) for key, value in words.items()}
    return sum(1 for _, field, _, _ in Formatter().parse(words) if field is not None)


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_a_language_says_what_english_says_with_the_same_facts(language: str) -> None:
    assert _shape(asdict(MEETING_PHRASES[language])) == _shape(asdict(ENGLISH))


def test_a_language_without_words_of_its_own_speaks_english() -> None:
    assert meeting_phrases("de") is ENGLISH


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Summary of the special meeting held on September 30 and October 1, 2004"),
        ("es", f"Resumen de la reunión especial celebrada los días {_SPANISH_DAYS}"),
        ("fr", "Compte rendu de la réunion spéciale tenue les 30 septembre et 1er octobre 2004"),
        ("pt", "Resumo da reunião especial realizada em 30 de setembro e 1 de outubro de 2004"),
    ],
)
def test_a_title_has_its_date_as_the_language_writes_it(language: str, title: str) -> None:
    assert summary(case(), SPECIAL, language).title == title


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Summary of the special meeting to be held on September 30 and October 1, 2004"),
        ("es", f"Resumen de la reunión especial por celebrarse los días {_SPANISH_DAYS}"),
        ("fr", "Compte rendu de la réunion spéciale à tenir les 30 septembre et 1er octobre 2004"),
        ("pt", "Resumo da reunião especial a realizar-se em 30 de setembro e 1 de outubro de 2004"),
    ],
)
def test_a_meeting_is_called_held_only_where_that_is_recorded(language: str, title: str) -> None:
    when = "2004-09-30/2004-10-01"
    called = {"id": "m", "body": "GT/TM", "kind": "special", "when": when}
    record = played(("convene-meeting", called), onto=group())
    assert summary(record, "m", language).title == title
    took_place = played(("hold-meeting", {"meeting": "m"}), onto=record)
    assert summary(took_place, "m", language).title == summary(case(), SPECIAL, language).title


@pytest.mark.parametrize("language", ["fr", "pt"])
def test_every_paper_is_written_in_french_and_portuguese(language: str) -> None:
    record = case()
    texts = [
        notice(record, SPECIAL, language),
        order_of_business(record, ELECTION, language),
        participants(record, ELECTION, language),
        summary(record, PREPARATORY, language),
        pack(record, SPECIAL, language),
        work_plan(record, "GT/TM", language),
    ]
    assert {text.language for text in texts} == {language}
    words = " ".join(unit.words for text in texts for unit in text.all_units())
    assert "not recorded" not in words


@pytest.mark.parametrize(
    ("when", "on"),
    [
        ("2004-09-16", ("on September 16, 2004", "el 16 de septiembre de 2004")),
        ("2004-09", ("in September 2004", "en septiembre de 2004")),
        ("2004", ("in 2004", "en 2004")),
        ("XXXX-04-16", ("on April 16", "el 16 de abril")),
        (
            "2004-09-28/2004-10-01",
            (
                "from September 28 to October 1, 2004",
                "del 28 de septiembre al 1 de octubre de 2004",
            ),
        ),
        (
            "[2005-01-18..2005-05-18]",
            (
                "between January 18 and May 18, 2005",
                "entre el 18 de enero y el 18 de mayo de 2005",
            ),
        ),
    ],
)
def test_a_date_stands_with_the_word_that_goes_before_it(when: str, on: tuple[str, str]) -> None:
    record = played(calling("m", when), held("m"), onto=group())
    titles = tuple(summary(record, "m", language).title for language in ("en", "es"))
    assert titles == (
        f"Summary of the meeting held {on[0]}",
        f"Resumen de la reunión celebrada {on[1]}",
    )


def test_what_a_meeting_did_in_words_of_its_own_prints_as_it_was_entered() -> None:
    record = played(
        calling("m", "2005-01-10"),
        ("take-up", {"meeting": "m", "act": "leafed through", "matter": "the archive"}),
        onto=group(),
    )
    assert summary(record, "m", "fr").units[-1].words == "Leafed through the archive."


@pytest.mark.parametrize(
    ("act", "spanish", "portuguese"),
    [
        ("considered", "se consideró", "considerou-se"),
        ("heard a presentation of", "se escuchó la presentación de", "ouviu-se a apresentação de"),
        (
            "received comments on",
            "se recibieron comentarios sobre",
            "receberam-se comentários sobre",
        ),
        ("exchanged views on", "se intercambiaron opiniones sobre", "trocaram-se opiniões sobre"),
    ],
)
def test_a_sentence_that_names_no_body_has_its_verb_agree_with_what_was_done(
    act: str, spanish: str, portuguese: str
) -> None:
    assert (MEETING_PHRASES["es"].acts[act], MEETING_PHRASES["pt"].acts[act]) == (
        spanish,
        portuguese,
    )
