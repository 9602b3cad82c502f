"""Two language versions of one issue: their paragraphs found for each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.texts import text
from travaux.drafting.concordance.versions import Versions, aligned_versions
from travaux.texts import Text

ENGLISH = [
    "= Draft resolution on the rights of migrants",
    "! THE GENERAL ASSEMBLY,",
    "~ RECALLING resolution AG/RES. 1928 (XXXIII-O/03) and what was said in it,",
    "~ BEARING IN MIND that all persons have rights, wherever they are,",
    "! RESOLVES:",
    "1. To ask the member states to keep families together.",
    "2. To set up a fund of 1,000,000 dollars.[^n1]",
    "3. To meet again on May 5, 2006.",
    "[^n1]: The amount is still open.",
]
SPANISH = [
    "= Proyecto de resolución sobre los derechos de los migrantes",
    "! LA ASAMBLEA GENERAL,",
    "~ RECORDANDO la resolución AG/RES. 1928 (XXXIII-O/03) y lo que en ella se dijo,",
    "~ TENIENDO PRESENTE que toda persona tiene derechos, dondequiera que esté,",
    "! RESUELVE:",
    "1. Pedir a los Estados miembros que mantengan unidas a las familias.",
    "2. Establecer un fondo de 1.000.000 de dólares.[^n1]",
    "3. Reunirse de nuevo el 5 de mayo de 2006.",
    "[^n1]: La cantidad está abierta.",
]
SPOKEN = "%travaux es running"


def original(*blocks: str) -> Text:
    """Give the English text, its ids told apart from those of places."""
    numbered = [
        block if block.startswith("[^") else f"{block} {{#p{n}}}"
        for n, block in enumerate(blocks or ENGLISH)
    ]
    return text(*numbered)


def placed(of: Text) -> Text:
    """Give a text with the ids that a reader gives, by place."""
    return of.with_units(tuple(replace(unit, id=f"u{n}") for n, unit in enumerate(of.units, 1)))


def aligned(*spanish: str) -> Versions:
    return aligned_versions(original(), text(*spanish, head=SPOKEN))


def ids(versions: Versions) -> list[str]:
    return [unit.id for unit in versions.other.all_units()]


def test_each_paragraph_gets_the_id_of_its_original() -> None:
    assert ids(aligned(*SPANISH)) == [*(f"p{n}" for n in range(8)), "n1"]


def test_words_stay_and_the_language_too() -> None:
    versions = aligned(*SPANISH)
    assert versions.other.language == "es"
    spanish = text(*SPANISH, head=SPOKEN)
    assert [u.words for u in versions.other.units] == [u.words for u in spanish.units]


def test_paragraph_that_is_missing_takes_no_other_with_it() -> None:
    for gone in range(1, 8):
        left = [block for n, block in enumerate(SPANISH) if n != gone]
        held = [f"p{n}" for n in range(8) if n != gone]
        assert ids(aligned(*left))[:7] == held


def test_paragraph_that_the_original_lacks_keeps_an_id_of_its_own() -> None:
    more = "3. Encargar a la Secretaría la publicación en línea de todos los documentos del grupo."
    versions = aligned(*SPANISH[:7], more, "4. " + SPANISH[7][3:], SPANISH[8])
    assert ids(versions)[6:10] == ["p6", "es-u8", "p7", "n1"]


def test_id_of_its_own_is_none_of_the_original() -> None:
    english = text("1. To meet. {#es-u2}", "2. To part in peace after that. {#p}")
    spanish = text("1. Reunirse.", "Un párrafo muy distinto, que es largo, y no acaba nunca nunca.",
                   "2. Despedirse en paz tras ello.", head=SPOKEN)  # fmt: skip
    versions = aligned_versions(english, spanish)
    assert ids(versions) == ["es-u2", "es-u2-2", "p"]


def test_note_under_another_mark_is_found_by_where_it_is_called() -> None:
    renamed = [block.replace("^n1", "^star") for block in SPANISH]
    versions = aligned(*renamed)
    assert ids(versions)[-1] == "n1"
    assert versions.other.unit("p6").calls == ("n1",)


def test_paragraph_that_is_divided_is_told_with_its_parts() -> None:
    english = original(
        "~ RECALLING the report of the group, which met three times in the year and heard all "
        "delegations and the observers who asked for the floor,",
        "~ CONVINCED that more has to be done for those who have left their country,",
        "1. To ask.",
    )
    spanish = text(
        "~ RECORDANDO el informe del grupo, que se reunió tres veces en el año y oyó a todas",
        "~ las delegaciones y a los observadores que pidieron la palabra en las sesiones,",
        "~ CONVENCIDA de que hay que hacer más por quienes han dejado su país,",
        "1. Pedir.",
        head=SPOKEN,
    )
    versions = aligned_versions(english, spanish)
    assert ids(versions) == ["p0", "es-u2", "p1", "p2"]
    assert versions.divided == {"p0": ("p0", "es-u2")}
    assert versions.joined == {}
    back = aligned_versions(spanish, placed(english))
    assert ids(back) == ["u1", "u3", "u4"]
    assert back.joined == {"u1": ("u1", "u2")}


def test_version_that_bears_the_ids_is_taken_as_it_is() -> None:
    spanish = text("1. Dos. {#p7}", "2. Uno. {#p6}", "3. Nuevo.", head=SPOKEN)
    assert aligned_versions(original(), spanish) == Versions(original(), spanish)


def test_text_without_any_paragraph_is_aligned_with_anything() -> None:
    nothing = Text((), language="es")
    assert aligned_versions(original(), nothing).other == nothing
    assert ids(aligned_versions(nothing, text("1. To ask.", "2. To ask again."))) == [
        "en-u1",
        "en-u2",
    ]


@pytest.mark.parametrize("english", [(), ("§ {Article 1.} Scope",), ("1. To ask.",)])
def test_version_that_goes_on_and_on_is_aligned_to_its_end(english: tuple[str, ...]) -> None:
    more = [f"{n}. Pedir a todos que lo hagan." for n in range(1, 200)]
    spanish = text("§ {Artículo 1.} Alcance", *more, head=SPOKEN)
    source = Text(()) if not english else original(*english)
    versions = aligned_versions(source, spanish)
    held = {unit.id for unit in source.units}
    assert len(versions.other.units) == 200
    assert sum(unit.id in held for unit in versions.other.units) == len(english)
    back = aligned_versions(spanish, placed(source))
    assert len(back.other.units) == len(english)
