"""Prose instructions in four languages become changes, or are kept with the reason."""

from __future__ import annotations

import pytest

from travaux.changes import Add, Modify, Suppress, apply
from travaux.drafting.instructions import (
    Instructed,
    looks_like_instructions,
    read_instructions,
)
from travaux.texts import Dispute, Head, Kind, Numbering, Text, Unit, bracketed, new_id

BASE = Text(
    (
        Unit("t", Kind.TITLE, "Rights of seasonal workers"),
        Unit("p1", Kind.PREAMBULAR, "Recalling the Charter,"),
        Unit("p2", Kind.PREAMBULAR, "Noting the report with care,"),
        Unit("o1", Kind.OPERATIVE, "States shall respect the rights of workers."),
        Unit("o2", Kind.OPERATIVE, "In all cases states co-operate:"),
        Unit("o2a", Kind.OPERATIVE, "with the Office;", 1),
        Unit("o2b", Kind.OPERATIVE, "with all organs:", 1),
        Unit("o2bi", Kind.OPERATIVE, "regional;", 2),
        Unit("o2bii", Kind.OPERATIVE, "universal.", 2),
        Unit("o3", Kind.OPERATIVE, "Officers train each year. They should report."),
        Unit("o4", Kind.OPERATIVE, "A report is asked for."),
        Unit("o5", Kind.OPERATIVE, "The matter stays on the agenda."),
    )
)
PLAIN = {unit.id: unit.words for unit in BASE.units}


def lines(*words: str) -> list[tuple[str, str]]:
    return [(line, f"paragraph {n}") for n, line in enumerate(words, start=1)]


def result(*words: str) -> dict[str, str]:
    """Give what differs from the base after the instructions: unit id to words, "" if gone."""
    read = read_instructions(BASE, lines(*words))
    assert read.unplaced == ()
    after = {u.id: u.words for u in apply(BASE, tuple(e.change for e in read.entries)).units}
    gone = {unit: "" for unit in PLAIN if unit not in after}
    return {u: w for u, w in after.items() if PLAIN.get(u) != w} | gone


INSERTED = {"o1": "States shall respect the rights of all workers."}
REPLACED = {"o1": "States should respect the rights of workers."}
ALL_GONE = {"o2": "In cases states co-operate:", "o2b": "with organs:"}
ADDED = {new_id("The Chair reports."): "The Chair reports."}


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("In operative paragraph 1, after ‘rights of’ insert ‘all’", INSERTED),
        ("Insert “all” before “workers” in OP1.", INSERTED),
        ("In OP 1, between “of” and “workers”, insert “all”", INSERTED),
        ("En el párrafo resolutivo 1, después de «rights of» insértese «all»", INSERTED),
        ("En el párrafo 1, añadir «all» después de las palabras «rights of»", INSERTED),
        ("Au paragraphe 1, après les mots « rights of », insérer le mot : « all »", INSERTED),
        ("No parágrafo 1, inserir «all» após «rights of»", INSERTED),
        ("OP 1: replace ‘shall’ by ‘should’", REPLACED),
        ("In paragraph 1 the word “shall” should be replaced by “should”.", REPLACED),
        ("Substitute “should” for “shall” in operative paragraph 1", REPLACED),
        ("En el párrafo resolutivo 1, reemplazar «shall» por «should»", REPLACED),
        ("Sustitúyase «shall» por «should» en el párrafo 1", REPLACED),
        ("Au paragraphe 1, remplacer le mot : « shall » par le mot : « should »", REPLACED),
        ("Au paragraphe 1, substituer au mot : « shall » le mot : « should »", REPLACED),
        ("No parágrafo 1, substituir «shall» por «should»", REPLACED),
        ("Delete preambular paragraph 2", {"p2": ""}),
        ("Suprímase el segundo párrafo preambular", {"p2": ""}),
        ("Supprimer le deuxième alinéa du préambule", {"p2": ""}),
        ("Suprimir o parágrafo preambular 2", {"p2": ""}),
        ("Insert a new paragraph 5 bis: ‘The Chair reports.’", ADDED),
        ("Insert a new paragraph 5 bis: The Chair reports.", ADDED),
        ("Insert the following new paragraph after paragraph 5: “The Chair reports.”", ADDED),
        ("Agregar un nuevo párrafo 5 bis: «The Chair reports.»", ADDED),
        ("Après le paragraphe 5, insérer le paragraphe suivant : « The Chair reports. »", ADDED),
        ("Incluir um novo parágrafo 5 bis: «The Chair reports.»", ADDED),
        ("In the title, replace “seasonal” with “migrant”", {"t": "Rights of migrant workers"}),
        ("In paragraph 2 (b) (ii), replace “universal” by “global”", {"o2bii": "global."}),
        ("In subparagraph (b) of paragraph 2, delete “all”", {"o2b": "with organs:"}),
        ("Delete ‘all’ (second occurrence) in OP 2", {"o2b": "with organs:"}),
        ("In the chapeau of paragraph 2, delete “all”", {"o2": "In cases states co-operate:"}),
        ("In the last paragraph, replace “stays” by “is”", {"o5": "The matter is on the agenda."}),
        ("Delete the second sentence of paragraph 3", {"o3": "Officers train each year."}),
        ("At the end of paragraph 4 add “by May”", {"o4": "A report is asked for by May."}),
        ("Paragraph 4 should read: “Two reports follow.”", {"o4": "Two reports follow."}),
        ("Rédiger ainsi le paragraphe 4 : « Rien. »", {"o4": "Rien."}),
        (
            "Compléter le paragraphe 4 par une phrase ainsi rédigée : « Il est public. »",
            {"o4": "A report is asked for. Il est public."},
        ),
        ("New OP 5 bis: “The Chair reports.”", ADDED),
        ("OP 5 bis (new): “The Chair reports.”", ADDED),
        ("In sub-paragraph 2 (b), delete “all”", {"o2b": "with organs:"}),
        ("In paragraph 2.b, delete “all”", {"o2b": "with organs:"}),
        ("In OP 1, delete “shall” and insert “should”.", REPLACED),
        ("In OP 1, delete “shall” and replace it by “should”.", REPLACED),
        ("Delete OP 4 in its entirety and renumber the following paragraphs.", {"o4": ""}),
        (
            "Replace “report” by “study” in paragraph 3 and paragraph 4",
            {"o3": "Officers train each year. They should study.", "o4": "A study is asked for."},
        ),
        ("In OP 1, for “shall” read “should”.", REPLACED),
        ("Donde dice «shall» debe decir «should» en el párrafo 1.", REPLACED),
        ("Au paragraphe 1, au lieu de « shall », lire « should ».", REPLACED),
        ("No parágrafo 1, onde se lê «shall», leia-se «should».", REPLACED),
        ("Añádase un nuevo párrafo 5 bis que diga: «The Chair reports.»", ADDED),
        ("Insérer un nouveau paragraphe 5 bis, libellé comme suit : « The Chair reports. »", ADDED),
        ("Acrescentar um novo parágrafo 5 bis com a seguinte redação: «The Chair reports.»", ADDED),
        ("En el inciso b) del párrafo 2, eliminar «all».", {"o2b": "with organs:"}),
        ("À l'alinéa b) du paragraphe 2, supprimer « all ».", {"o2b": "with organs:"}),
        ("Na alínea b) do parágrafo 2, suprimir «all».", {"o2b": "with organs:"}),
        ("Delete paragraph 2 of the preamble.", {"p2": ""}),
        ("Delete “all” (both occurrences) in paragraph 2", ALL_GONE),
        ("In paragraph 2 delete “all” twice", ALL_GONE),
        ("Suprímase «all» (dos veces) en el párrafo 2", ALL_GONE),
        ("Au paragraphe 2, supprimer (deux fois) le mot : « all »", ALL_GONE),
        ("Delete “all” throughout the text", ALL_GONE),
        ("The chapeau of paragraph 2 should read: “States act:”", {"o2": "States act:"}),
        ("Change “shall” to “should” in OP 1", REPLACED),
        ("“shall” in OP 1 is replaced by “should”.", REPLACED),
        ("In OP 1, after “States”, replace “shall” by “should”", REPLACED),
        ("In OP 1, before “respect”, replace “shall” by “should”", REPLACED),
        (
            "In the second sentence of paragraph 3, at the beginning insert “Then”",
            {"o3": "Officers train each year. Then They should report."},
        ),
        (
            "At the end of OP 4 insert a sentence: “It is so.”",
            {"o4": "A report is asked for. It is so."},
        ),
        ("Insert a new paragraph 6: “The Chair reports.”", ADDED),
        (
            "In OP 2, insert “nearly” (twice) before “all”",
            {"o2": "In nearly all cases states co-operate:", "o2b": "with nearly all organs:"},
        ),
        (
            "In OP 2, after the first occurrence of “all” insert “such”",
            {"o2": "In all such cases states co-operate:"},
        ),
        (
            "Insert “such” after “all” (first occurrence) in OP 2",
            {"o2": "In all such cases states co-operate:"},
        ),
        ("Delete the second “all” in OP 2", {"o2b": "with organs:"}),
        ("Delete “for” at the end of OP 4.", {"o4": "A report is asked."}),
        ("Paragraph 4, to read as follows: “Nothing.”", {"o4": "Nothing."}),
        ("Replace OP 4 in full by: “Nothing.”", {"o4": "Nothing."}),
        ("Add OP 6: “The Chair reports.”", ADDED),
        ("Insert new OP 5bis: “The Chair reports.”", ADDED),
        ("Replace PP1 and PP2 with: “Recalling all,”", {"p1": "Recalling all,", "p2": ""}),
        ("Retain paragraph 4", {}),
        ("OP 4: no change", {}),
        ("Merge paragraphs 4 and 5", {"o4": f"{PLAIN['o4']} {PLAIN['o5']}", "o5": ""}),
        ("Delete paragraphs 3 and 5", {"o3": "", "o5": ""}),
        ("Delete paragraphs 3 to 5", {"o3": "", "o4": "", "o5": ""}),
    ],
)  # fmt: skip
def test_one_instruction(instruction: str, expected: dict[str, str]) -> None:
    assert result(instruction) == expected


TREATY = Text(
    (
        Unit("s1", Kind.HEADING, "Section I. Aims"),
        Unit("a1", Kind.ARTICLE, "Article 1. Purpose"),
        Unit("a1p1", Kind.OPERATIVE, "This treaty protects rivers."),
        Unit("a1p2", Kind.OPERATIVE, "Lakes are rivers."),
        Unit("s2", Kind.HEADING, "Section II. Duties"),
        Unit("a2", Kind.ARTICLE, "Article 2. Reports"),
        Unit("a2p1", Kind.OPERATIVE, "Parties report on rivers."),
        Unit("x", Kind.ANNEX, "Annex A"),
        Unit("x1", Kind.PARAGRAPH, "A list of rivers."),
    ),
    (Unit("n1", Kind.NOTE, "See the atlas."),),
    numbering=Numbering.BY_ARTICLE,
)


@pytest.mark.parametrize(
    ("instruction", "changed", "words"),
    [
        (
            "In article 2, paragraph 1, replace “on” by “about”",
            "a2p1",
            "Parties report about rivers.",
        ),
        ("In paragraph 1 of article 2, delete “on rivers”", "a2p1", "Parties report."),
        ("In article 1.2, replace “Lakes” by “Ponds”", "a1p2", "Ponds are rivers."),
        ("In section II, replace “report” by “write”", "a2p1", "Parties write on rivers."),
        ("In the title of article 1, replace “Purpose” by “Aim”", "a1", "Article 1. Aim"),
        ("In annex A, replace “list” by “map”", "x1", "A map of rivers."),
        ("In note 1, replace “atlas” by “map”", "n1", "See the map."),
    ],
)
def test_the_parts_of_a_treaty(instruction: str, changed: str, words: str) -> None:
    read = read_instructions(TREATY, lines(instruction))
    assert read.unplaced == ()
    after = apply(TREATY, tuple(entry.change for entry in read.entries))
    before = {unit.id: unit.words for unit in TREATY.all_units()}
    assert {unit.id: unit.words for unit in after.all_units()} == {**before, changed: words}


def test_a_paragraph_of_one_of_several_articles_needs_the_article() -> None:
    (unplaced,) = read_instructions(TREATY, lines("Delete paragraph 1")).unplaced
    assert "Name the article too." in unplaced.reason


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("Delete paragraph 2 of article 2", "has no paragraph 2"),
        ("Move note 1 after paragraph 1 of article 1", "stands where it is called"),
        ("Insert a new note after note 1: “x”", "stands where it is called"),
        ("In section III delete “x”", "has no section III"),
        ("In article 1 A, delete “x”", "has no article 1 A"),
    ],
)
def test_parts_that_a_treaty_has_not(instruction: str, expected: str) -> None:
    (unplaced,) = read_instructions(TREATY, lines(instruction)).unplaced
    assert expected in unplaced.reason


@pytest.mark.parametrize(("label", "after"), [("1 A", "a1p2"), ("1 bis", "a1p2"), ("3", "a2p1")])
def test_a_new_article_stands_after_all_of_the_one_before(label: str, after: str) -> None:
    words = f"Article {label}. Lakes"
    read = read_instructions(TREATY, lines(f"Insert a new article {label}: “{words}”"))
    (entry,) = read.entries
    assert entry.change == Add(after, Unit(new_id(words), Kind.ARTICLE, words))


def test_an_article_keeps_its_title_unless_one_is_given() -> None:
    (entry,) = read_instructions(TREATY, lines("Article 2 should read: “Parties act.”")).entries
    assert entry.change == Modify("a2p1", 0, 5, " Parties report on rivers.", " Parties act.")
    both = read_instructions(
        TREATY, lines("Article 2 should read:", "Article 2. Acts", "Parties act.")
    )
    after = apply(TREATY, tuple(entry.change for entry in both.entries))
    assert [after.unit("a2").words, after.unit("a2p1").words] == ["Article 2. Acts", "Parties act."]


def test_a_numbered_list_of_instructions() -> None:
    assert result(
        "1. Insert a new paragraph 5 bis:",
        "The Chair reports.",
        "2. Delete OP 3.",
        "3. In OP 4, replace “report” by “study”.",
    ) == {**ADDED, "o3": "", "o4": "A study is asked for."}


def test_a_wording_ends_where_the_next_place_is_named() -> None:
    assert result(
        "Insert after paragraph 5:", "The Chair reports.", "Paragraph 4:", "Replace “is” by “was”."
    ) == {**ADDED, "o4": "A report was asked for."}


def test_words_that_overlap_themselves_are_refused() -> None:
    base = Text((Unit("u", Kind.OPERATIVE, "all all all rights"),))
    read = read_instructions(base, lines("Delete “all all” throughout the text"))
    (unplaced,) = read.unplaced
    assert unplaced.reason == "“all all” overlaps itself in the text. Quote more."


def test_occurrences_that_a_capital_makes_uncertain_are_refused() -> None:
    base = Text((Unit("u", Kind.OPERATIVE, "All states and all parties meet all others."),))
    read = read_instructions(base, lines("Delete the second “all”"))
    (unplaced,) = read.unplaced
    assert "with and without a capital letter" in unplaced.reason


def test_quotes_typed_as_two_apostrophes() -> None:
    assert result("In OP 1 replace ‘‘shall’’ by ‘‘should’’") == REPLACED


def test_nothing_comes_of_nothing() -> None:
    assert read_instructions(BASE, []) == Instructed()
    assert read_instructions(BASE, lines("", "  ")) == Instructed()


def test_a_quotation_over_two_lines_loses_its_quotes() -> None:
    read = read_instructions(BASE, lines("After OP 5 insert:", "“One.", "Two.”"))
    assert [e.change.unit.words for e in read.entries if isinstance(e.change, Add)] == [
        "One.",
        "Two.",
    ]


def test_a_stray_line_after_an_instruction_is_kept() -> None:
    read = read_instructions(BASE, lines("Replace “report” in OP 3 by:", "study", "Two."))
    assert [unplaced.words for unplaced in read.unplaced] == ["Two."]


def test_an_article_goes_with_all_that_stands_under_it() -> None:
    (one, two) = read_instructions(TREATY, lines("Delete article 2")).entries
    assert (one.change, two.change) == (Suppress("a2"), Suppress("a2p1"))


def test_words_in_brackets_are_found_and_names_of_brackets_are_not() -> None:
    words = f"States {bracketed('shall', Head(Dispute.ADDITION, 'Brazil'))} act with Brazil."
    base = Text((Unit("u", Kind.OPERATIVE, words),))
    read = read_instructions(base, lines("Delete “with Brazil”", "Replace “shall” by “may”"))
    after = apply(base, tuple(entry.change for entry in read.entries))
    expected = f"States {bracketed('may', Head(Dispute.ADDITION, 'Brazil'))} act."
    assert [unit.words for unit in after.units] == [expected]
    assert read_instructions(base, lines("Replace “Brazil” by “Chile”")).unplaced == ()


def test_a_move_takes_its_sub_levels_along() -> None:
    read = read_instructions(BASE, lines("Move paragraph 2 after paragraph 4"))
    after = apply(BASE, tuple(entry.change for entry in read.entries))
    assert [u.id for u in after.units[3:]] == [
        "o1", "o3", "o4", "o2", "o2a", "o2b", "o2bi", "o2bii", "o5",
    ]  # fmt: skip


def test_a_new_paragraph_with_bis_is_frozen_under_that_number() -> None:
    (entry,) = read_instructions(BASE, lines("Insert a new OP 4 bis: “It is public.”")).entries
    assert entry.change == Add(
        "o4", Unit(new_id("It is public."), Kind.OPERATIVE, "It is public.", 0, "4 bis")
    )


def test_a_line_that_names_the_place_holds_for_those_below() -> None:
    assert result(
        "Operative paragraph 3:", "Replace “should” by “shall”.", "Delete “each year”."
    ) == {"o3": "Officers train. They shall report."}


def test_two_acts_in_one_sentence() -> None:
    assert result("In OP 1, replace “shall” by “should” and “respect” by “ensure”") == {
        "o1": "States should ensure the rights of workers."
    }
    assert result("In OP 1 insert “all” after “of” and delete “each year” in OP 3") == {
        **INSERTED,
        "o3": "Officers train. They should report.",
    }


def test_the_wording_may_stand_on_lines_of_its_own() -> None:
    assert result("Insert after paragraph 5:", "The Chair reports.") == ADDED


def test_a_place_named_once_for_two_acts_holds_for_both() -> None:
    read = read_instructions(BASE, lines("Delete “year” and insert “new” after “A” in OP 4"))
    (unplaced,) = read.unplaced
    assert unplaced.reason.startswith("“year” wasn't found in the place named.")


def test_the_same_change_at_another_place() -> None:
    assert result("In OP 3, replace “should” by “shall”.", "Delete “all” in OP 2 (b).") == {
        "o3": "Officers train each year. They shall report.",
        "o2b": "with organs:",
    }
    assert result("In the title, delete “of”.", "Make the same change in paragraph 1.") == {
        "t": "Rights seasonal workers",
        "o1": "States shall respect the rights workers.",
    }


def test_a_place_without_an_act_is_kept() -> None:
    assert "asks for nothing there" in reason("Paragraph 4.")


def reason(*words: str) -> str:
    read = read_instructions(BASE, lines(*words))
    assert read.entries == ()
    (unplaced,) = read.unplaced
    return unplaced.reason


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("In OP 1 delete “never written”", "“never written” wasn't found in the place named"),
        ("In OP 2 delete “all”", "“all” stands 2 times in the place named"),
        ("In OP 9 delete “all”", "The base has no operative paragraph 9"),
        ("In OP 1 frobnicate “shall”", "“frobnicate” isn't a word that an instruction uses"),
        ("Insert “all” in OP 1", "It doesn't say where to insert “all”"),
        ("In OP 1, “shall”", "doesn't say"),
        ("Insert a new paragraph 2: “Words.”", "The base has a paragraph 2 already"),
        ("In OP 2 delete “all” (third occurrence)", "stands only 2 times"),
        ("Paragraph 2 should read: “All act.”", "has 4 others below it"),
        ("At the end of paragraph 2 add “soon”", "has others below it"),
        ("In OP 2, between “In” and “cases”, insert “almost”", "stand side by side 0 times"),
        ("In OP 1 replace “shall” with nothing", "isn't a word that an instruction uses"),
        ("Delete after “shall” in OP 1", "says to delete after or before"),
        ("Insert a new paragraph: “Words.”", "It doesn't say where the new paragraph"),
        ("Move paragraph 3", "Say which paragraph moves"),
        ("Merge paragraphs 1 and 3", "neighbouring"),
        ("Make the same change in paragraph 4", "it isn't clear which change is meant again"),
        ("Delete the ninth sentence of paragraph 3", "has 2 sentences"),
        ("In OP 1 replace “of” and “by”", "it doesn't say what “by” is for"),
        ("Add OP 4: “Words.”", "It doesn't say where to insert"),
        ("Delete.", "It doesn't say what to delete"),
        ("After paragraph 3, replace “report” by “x” in OP 3", "after or before something"),
        ("Paragraphs should read: “X.”", "Give the number of the paragraph"),
        ("Move paragraph 3 after paragraph 3", "next to itself"),
        ("Retain “shall” in OP 1", "Say which paragraph is to stay"),
        ("Merge paragraph 3", "which two neighbouring paragraphs"),
        ("In OP 1, between “of” insert “x”", "needs two quotations"),
        ("Insert a new paragraph after the first sentence of OP 3: “X.”", "beside which paragraph"),
        ("In OP 1, insert after “of”", "doesn't give the new words"),
        ("Insert and delete “of” in OP 1", "says both “insert” and “delete”"),
        ("In paragraphs 1 and 2 (a), delete “the”", "and then a part of one"),
        ("Move paragraph 3 after paragraphs 4 and 5", "where one is needed"),
        ("Delete the paragraph", "Give the number of the paragraph"),
        ("Delete sub-paragraph (z)", "has no subparagraph z"),
        ("Insert “all” twice after “the” in OP 1", "the instruction says 2"),
        ("Insert a new paragraph 7: “X.”", "It isn't clear where paragraph 7 stands"),
        ("Justification: the Charter says so.", "It asks for no change to the text"),
        ("In OP 1, insert “all” and also the usual words", "isn't a word that an instruction uses"),
        ("Unless others object, delete OP 1", "isn't a word that an instruction uses"),
    ],
)
def test_what_is_not_certain_is_kept_with_the_reason(instruction: str, expected: str) -> None:
    assert expected in reason(instruction)


def test_an_unplaced_instruction_keeps_its_words_and_place() -> None:
    read = read_instructions(BASE, lines("Delete OP 1", "Delete OP 9"))
    assert [(u.words, u.place) for u in read.unplaced] == [("Delete OP 9", "paragraph 2")]
    assert [entry.place for entry in read.entries] == ["paragraph 1"]


@pytest.mark.parametrize(
    "instruction",
    [
        "Delete OP 3",
        "Suprímase el párrafo 3",
        "Supprimer le paragraphe 3",
        "Suprimir o parágrafo 3",
    ],
)
def test_instructions_look_like_instructions(instruction: str) -> None:
    assert looks_like_instructions(lines(instruction))


def test_a_text_does_not_look_like_instructions() -> None:
    assert not looks_like_instructions([(u.words, u.id) for u in BASE.units])
    assert not looks_like_instructions([])
