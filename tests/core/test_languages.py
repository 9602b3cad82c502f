from __future__ import annotations

import html
import re

import pytest

from tests.datasets import dataset
from travaux.languages import LANGUAGES, WORKING_LANGUAGES, detected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The Group shall report to the Committee on the work that it has done this year.", "en"),
        ("El Grupo informará a la Comisión sobre los trabajos que ha realizado este año.", "es"),
        ("Le Groupe rend compte à la Commission des travaux qu’il a menés dans l’année.", "fr"),
        ("O Grupo informará à Comissão sobre os trabalhos que realizou durante este ano.", "pt"),
        ("Il Gruppo riferisce alla Commissione sui lavori che sono stati svolti nell’anno.", "it"),
        ("Die Gruppe berichtet dem Ausschuss über die Arbeit, die sie geleistet hat.", "de"),
        ("De groep brengt verslag uit van het werk dat zij in dit jaar heeft gedaan.", "nl"),
        ("Группа представляет Комитету отчёт о своей работе за этот год и о мерах.", "ru"),
        ("Група подає Комітетові звіт про свою роботу за цей рік і про її наслідки.", "uk"),
        ("تقدم المجموعة تقريرا إلى اللجنة عن الأعمال التي أنجزتها في هذه السنة", "ar"),
        ("הקבוצה תדווח לוועדה על העבודה שעשתה בשנה הזאת ועל תוצאותיה", "he"),
        ("Η ομάδα υποβάλλει στην επιτροπή έκθεση για το έργο της κατά το έτος", "el"),
        ("작업반은 올해 수행한 작업에 관하여 위원회에 보고한다 그리고 그 결과를", "ko"),
        ("工作组应向委员会报告本年度所完成的工作及其成果。", "zh"),
        ("作業部会は、今年行った作業について委員会に報告する。", "ja"),
    ],
)
def test_running_text_is_recognised(words: str, code: str) -> None:
    assert detected(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "",
        "5. (a)",
        "CAJP/GT/TM-24/05 rev. 7",
        "Montevideo, 2005",
        "Agenda",
        "Constitución",
        "会议",
        "The Group shall report to the Committee. Le Groupe rend compte des travaux qu’il a menés.",
        "The Group shall report to the Committee — Группа представляет Комитету отчёт о работе",
        "Рада порадила",  # Cyrillic, but no letter tells which language
    ],
)
def test_too_few_words_or_a_doubt_name_no_language(words: str) -> None:
    assert detected(words) is None


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("eng", "en"),
        ("fra", "fr"),
        ("spa", "es"),
        ("por_BR", "pt"),
        ("por_PT", "pt"),
        ("nld", "nl"),
    ],
)
def test_no_paragraph_of_the_universal_declaration_is_taken_for_another_language(
    file: str, code: str
) -> None:
    page = dataset(f"C-instruments/udhr/{file}.html").read_text(encoding="utf-8")
    lines = html.unescape(re.sub(r"<[^>]+>", " ", page)).splitlines()
    found = {detected(line) for line in lines if len(line) > 40}
    assert found <= {code, None}
    assert detected(" ".join(lines)) == code


@pytest.mark.parametrize("file", ["gug", "quy"])
def test_a_language_we_do_not_know_is_not_taken_for_one_we_do(file: str) -> None:
    page = dataset(f"C-instruments/udhr/{file}.html").read_text(encoding="utf-8")
    assert detected(html.unescape(re.sub(r"<[^>]+>", " ", page))) is None


def test_working_languages_are_languages() -> None:
    assert set(WORKING_LANGUAGES) <= set(LANGUAGES)
    assert {c for c, language in LANGUAGES.items() if language.right_to_left} == {
        "ar", "fa", "he", "ur",
    }  # fmt: skip
