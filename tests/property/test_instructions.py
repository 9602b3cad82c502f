"""What an instruction says is what is done, in each language, wherever it is certain."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.changes import apply
from travaux.drafting.instructions import read_instructions
from travaux.texts import Kind, Text, Unit

WORDS = ("states", "shall", "protect", "workers", "in", "each", "region", "with", "care", "all")
REPLACE = {
    "en": "In operative paragraph {n}, replace “{old}” by “{new}”.",
    "es": "En el párrafo resolutivo {n}, sustitúyase «{old}» por «{new}».",
    "fr": "Au paragraphe {n}, remplacer les mots : « {old} » par les mots : « {new} ».",
    "pt": "No parágrafo resolutivo {n}, substituir «{old}» por «{new}».",
}
INSERT = {
    "en": "In operative paragraph {n}, after “{old}” insert “{new}”.",
    "es": "En el párrafo resolutivo {n}, después de «{old}» insértese «{new}».",
    "fr": "Au paragraphe {n}, après les mots : « {old} », insérer les mots : « {new} ».",
    "pt": "No parágrafo resolutivo {n}, após «{old}», inserir «{new}».",
}
DELETE = {
    "en": "In operative paragraph {n}, delete “{old}”.",
    "es": "En el párrafo resolutivo {n}, suprímase «{old}».",
    "fr": "Au paragraphe {n}, supprimer les mots : « {old} ».",
    "pt": "No parágrafo resolutivo {n}, suprimir «{old}».",
}
paragraphs = st.lists(st.sampled_from(WORDS), min_size=3, max_size=10)
bases = st.lists(paragraphs, min_size=1, max_size=4)
languages = st.sampled_from(sorted(REPLACE))


def text(base: list[list[str]], language: str) -> Text:
    units = (Unit(f"u{n}", Kind.OPERATIVE, " ".join(words)) for n, words in enumerate(base, 1))
    return Text(tuple(units), language=language)


@settings(max_examples=150, deadline=None)
@given(bases, languages, st.data())
def test_certain_words_change_and_others_are_refused(
    base: list[list[str]], language: str, data: st.DataObject
) -> None:
    """Quoted words that stand once are changed there and nowhere else; others are unplaced."""
    number = data.draw(st.integers(1, len(base)))
    words = base[number - 1]
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, min(len(words), start + 3)))
    quoted = words[start:end]
    form, done = data.draw(
        st.sampled_from(
            [
                (REPLACE, ["new", "words"]),
                (INSERT, [*quoted, "new", "words"]),
                (DELETE, []),
            ]
        )
    )
    line = form[language].format(n=number, old=" ".join(quoted), new="new words")
    read = read_instructions(text(base, language), [(line, "paragraph 1")])
    times = sum(words[at : at + len(quoted)] == quoted for at in range(len(words)))
    if times > 1:
        assert read.entries == ()
        assert f"stands {times} times" in read.unplaced[0].reason
        return
    after = apply(text(base, language), tuple(entry.change for entry in read.entries))
    expected = [list(paragraph) for paragraph in base]
    expected[number - 1][start:end] = done
    assert [unit.words.split() for unit in after.units] == expected
    assert read.unplaced == ()


@settings(max_examples=150, deadline=None)
@given(languages, st.sampled_from([REPLACE, INSERT, DELETE]), st.data())
def test_an_unknown_word_anywhere_holds_the_whole_sentence_back(
    language: str, form: dict[str, str], data: st.DataObject
) -> None:
    """A word that isn't understood may change what is meant: nothing of that sentence is done."""
    line = form[language].format(n=1, old="shall", new="may")
    pieces = re.split(r"(\s+|[«“][^»”]*[»”])", line)
    places = [n for n, piece in enumerate(pieces) if piece.isspace()]
    pieces.insert(data.draw(st.sampled_from([0, *places])), " blorp ")
    base = text([["states", "shall", "act"]], language)
    read = read_instructions(base, [("".join(pieces), "1")])
    assert read.entries == ()
    assert read.unplaced != ()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4), languages)
def test_nothing_is_dropped(lines: list[str], language: str) -> None:
    """Whatever stands in a file is placed or kept: reading never fails, and loses no line."""
    base = text([["states", "shall", "act"]], language)
    given_lines = [(line, str(n)) for n, line in enumerate(lines)]
    read = read_instructions(base, given_lines)
    apply(base, tuple(entry.change for entry in read.entries))
    assert (read.entries or read.unplaced or read.remarks) or not "".join(lines).strip()
    assert all(unplaced.reason.endswith(".") for unplaced in read.unplaced)
