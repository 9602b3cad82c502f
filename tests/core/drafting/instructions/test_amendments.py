"""Amendments as the French assemblies write them: wordings on lines of their own, counted lines."""

from __future__ import annotations

import pytest

from travaux.changes import apply
from travaux.drafting.instructions import read_instructions
from travaux.texts import Kind, Text, Unit

ARTICLE = Text(
    tuple(
        Unit(f"u{n}", Kind.PARAGRAPH, words)
        for n, words in enumerate(
            [
                "I. - Le code des rivières est ainsi modifié :",
                "1° L'article 3 est ainsi rédigé :",
                '"Art. 3. - Le lac appartient à tous. Il est gardé ; chacun y puise."',
                "2° L'article 4 est abrogé ;",
                '3° À l\'article 5, le mot : "lac" est remplacé par le mot : "étang".',
                "II. - Le I entre en vigueur demain.",
            ],
            start=1,
        )
    ),
    language="fr",
)
PLAIN = [unit.words for unit in ARTICLE.units]


def after(*amendment: str) -> list[str]:
    read = read_instructions(ARTICLE, [(line, "") for line in amendment])
    assert read.unplaced == ()
    return [u.words for u in apply(ARTICLE, tuple(e.change for e in read.entries)).units]


def reason(*amendment: str) -> str:
    read = read_instructions(ARTICLE, [(line, "") for line in amendment])
    assert read.entries == ()
    return read.unplaced[0].reason


def with_line(number: int, words: str) -> list[str]:
    return [words if n == number else line for n, line in enumerate(PLAIN, start=1)]


def test_the_words_stand_on_lines_of_their_own() -> None:
    amendment = ("Alinéa 6", "Remplacer le mot :", "demain", "par les mots :", "dans un an")
    assert after(*amendment) == with_line(6, "II. - Le I entre en vigueur dans un an.")


def test_the_words_are_substituted_the_other_way_round() -> None:
    amendment = ("À l'alinéa 6, substituer au mot :", "« demain »", "les mots :", "« dans un an ».")
    assert after(*amendment) == with_line(6, "II. - Le I entre en vigueur dans un an.")


def test_two_pairs_under_one_verb() -> None:
    amendment = (
        "Alinéa 6", "Remplacer le mot :", "demain", "par le mot :", "hier",
        "et les mots :", "Le I", "par les mots :", "Cela",
    )  # fmt: skip
    assert after(*amendment) == with_line(6, "II. - Cela entre en vigueur hier.")


def test_a_sentence_is_named() -> None:
    assert after("Alinéa 3, seconde phrase", "Supprimer les mots :", "; chacun y puise") == (
        with_line(3, '"Art. 3. - Le lac appartient à tous. Il est gardé."')
    )
    assert after("Alinéa 3", "Après la première phrase, insérer une phrase ainsi rédigée :",
                 "Nul ne le vend.") == (
        with_line(
            3,
            '"Art. 3. - Le lac appartient à tous. Nul ne le vend. Il est gardé ; chacun y puise."',
        )
    )  # fmt: skip


def test_a_sentence_is_reworded() -> None:
    amendment = (
        "Alinéa 3",
        "Rédiger ainsi la première phrase :",
        "« Art. 3. - Le lac est libre. »",
    )
    assert after(*amendment) == (
        with_line(3, 'Art. 3. - Le lac est libre. Il est gardé ; chacun y puise."')
    )


def test_the_end_of_a_paragraph_is_reworded() -> None:
    amendment = ("Alinéa 6", "Après le mot :", "entre", "rédiger ainsi la fin de cet alinéa :")
    assert after(*amendment, "aussitôt en vigueur.") == (
        with_line(6, "II. - Le I entre aussitôt en vigueur.")
    )
    assert after(*amendment, "aussitôt en vigueur") == (
        with_line(6, "II. - Le I entre aussitôt en vigueur.")
    )


def test_the_end_of_a_sentence_is_reworded() -> None:
    amendment = ("Alinéa 3, première phrase", "Après le mot :", "appartient",
                 "rédiger ainsi la fin de cette phrase :", "à chacun.")  # fmt: skip
    assert after(*amendment) == (
        with_line(3, '"Art. 3. - Le lac appartient à chacun. Il est gardé ; chacun y puise."')
    )


def test_a_paragraph_is_completed_by_words_or_a_sentence() -> None:
    assert after("Compléter l'alinéa 6 par les mots :", "« au plus tard ».") == (
        with_line(6, "II. - Le I entre en vigueur demain au plus tard.")
    )
    assert after("Alinéa 4", "Compléter cet alinéa par une phrase ainsi rédigée :", "Il sert.") == (
        with_line(4, "2° L'article 4 est abrogé. Il sert ;")
    )
    assert after("Compléter l'alinéa 4 par les mots :", "« demain ; »") == (
        with_line(4, "2° L'article 4 est abrogé demain ;")
    )


def test_words_at_the_beginning() -> None:
    assert after("Au début de l'alinéa 6, supprimer les mots :", "« II. - Le I »") == (
        with_line(6, "Entre en vigueur demain.")
    )
    assert after("Au début de l'alinéa 6, insérer les mots :", "« Nota : »") == (
        with_line(6, "Nota : II. - Le I entre en vigueur demain.")
    )


def test_counted_paragraphs_are_inserted() -> None:
    amendment = ("Après l'alinéa 4", "Insérer deux alinéas ainsi rédigés :", "a) Un.", "b) Deux.")
    assert after(*amendment) == [*PLAIN[:4], "a) Un.", "b) Deux.", *PLAIN[4:]]
    assert after("Avant l'alinéa 1, insérer l'alinéa suivant :", "« Zéro. »") == ["Zéro.", *PLAIN]
    assert after("Compléter cet article par l'alinéa suivant :", "« Fin. »") == [*PLAIN, "Fin."]


def test_instructions_follow_one_another_by_their_numbers() -> None:
    amendment = (
        "I. – Compléter cet article par un paragraphe ainsi rédigé :",
        "III. - Supprimer n'est pas jouer.",
        "1° Supprimer l'alinéa 2.",
        "II. – En conséquence, supprimer l'alinéa 4.",
    )
    assert after(*amendment) == [
        *PLAIN[:3], *PLAIN[4:], "III. - Supprimer n'est pas jouer.", "1° Supprimer l'alinéa 2.",
    ]  # fmt: skip


def test_a_whole_article_is_reworded() -> None:
    assert after("Rédiger ainsi cet article :", "Le lac est libre.", "Supprimer l'alinéa 2.") == [
        "Le lac est libre.",
        "Supprimer l'alinéa 2.",
    ]
    assert after("Supprimer cet article.") == []
    empty = ARTICLE.with_units(())
    read = read_instructions(empty, [("Rétablir cet article dans la rédaction suivante :", "1"),
                                     ("Le lac est libre.", "2")])  # fmt: skip
    (entry,) = read.entries
    assert [u.words for u in apply(empty, (entry.change,)).units] == ["Le lac est libre."]


def test_paragraphs_are_replaced_by_more_or_fewer() -> None:
    fewer = ("Alinéas 4 et 5", "Remplacer ces alinéas par un alinéa ainsi rédigé :", "2° Rien.")
    assert after(*fewer) == [*PLAIN[:3], "2° Rien.", PLAIN[5]]
    assert after("Substituer à l'alinéa 6 les deux alinéas suivants :", "« Un.", "« Deux. »") == [
        *PLAIN[:5], "Un.", "Deux.",
    ]  # fmt: skip


def test_places_are_named_by_the_numbers_that_paragraphs_bear() -> None:
    assert after("Supprimer le II de cet article.") == PLAIN[:5]
    assert after("Supprimer le 2° du I.") == [*PLAIN[:3], *PLAIN[4:]]
    assert after("Rédiger comme suit le quatrième alinéa (2°) :", "2° Rien.") == (
        with_line(4, "2° Rien.")
    )


def test_ranges_and_lists_of_paragraphs() -> None:
    assert after("Supprimer les alinéas 2 à 5.") == [PLAIN[0], PLAIN[5]]
    assert after("Alinéas 2, 3 et 5", "Supprimer ces alinéas.") == [PLAIN[0], PLAIN[3], PLAIN[5]]


def test_the_same_substitution_elsewhere() -> None:
    amendment = ("I. - À l'alinéa 2, substituer au mot : « article » le mot : « titre ».",
                 "II. - Procéder à la même substitution à l'alinéa 4.")  # fmt: skip
    assert after(*amendment)[1:4] == [
        "1° L'titre 3 est ainsi rédigé :",
        PLAIN[2],
        "2° L'titre 4 est abrogé ;",
    ]


def test_after_an_elided_word_nothing_stands_between() -> None:
    assert after("À l'alinéa 6, après le mot : « Le », insérer les mots : « l' »")[5] == (
        "II. - Le l'I entre en vigueur demain."
    )
    assert after("À l'alinéa 6, avant le mot : « demain », insérer les mots : « d' »")[5] == (
        "II. - Le I entre en vigueur d'demain."
    )


@pytest.mark.parametrize(
    ("amendment", "expected"),
    [
        (("Après l'alinéa 4", "Insérer deux alinéas ainsi rédigés :", "Un."), "announces 2"),
        (("Rédiger ainsi le début de l'alinéa 6 :", "« Le II »"), "how far the words"),
        (("Après le mot : « lac », rédiger ainsi l'alinéa 3 :", "« Rien. »"), "to be reworded"),
        (("Supprimer l'alinéa 9.",), "The base has no paragraph 9: there are 6."),
        (("Rédiger comme suit le quatrième alinéa (3°) :", "3° Rien."), "isn't numbered 3."),
        (("Supprimer le IV.",), "The base has no point IV."),
        (("Alinéa 2 de l'amendement n° 4", "Supprimer cet alinéa."), "“amendement”"),
        (("Supprimer les phrases de l'alinéa 3.",), "which sentence is meant"),
        (("À l'alinéa 3, après la neuvième phrase, insérer une phrase ainsi rédigée :", "Non."),
         "has 2 sentences"),
        (("À l'alinéa 3, insérer une phrase ainsi rédigée :", "Non."), "after which sentence"),
        (("Insérer les mots : « x » après l'alinéa 3 et avant l'alinéa 2",), "where to insert “x”"),
        (("Compléter cet article par les mots :", "« fin »"), "in which paragraph"),
        (("Aux alinéas 2 et 3, première phrase, supprimer le mot : « lac »",), "wasn't found"),
    ],
)  # fmt: skip
def test_what_is_not_certain(amendment: tuple[str, ...], expected: str) -> None:
    assert expected in reason(*amendment)
