"""Laws of citations: what is printed is read again, and what is read stands where it says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.citations import Part, Provision
from travaux.citations.printing import printed
from travaux.citations.quoting import Likeness, checked
from travaux.citations.reading import cited_in
from travaux.instruments import Instrument
from travaux.instruments.known import known, spellings

LANGUAGES = ("en", "es", "fr", "pt")
OF = {"en": "of the", "es": "de la", "fr": "de la", "pt": "da"}
INSTRUMENTS = tuple(one for one in known() if len(known().named(one.names.en)) == 1)
COUNTS = st.integers(1, 399).map(str)
NUMBERS = st.one_of(COUNTS, COUNTS.map(lambda count: f"{count} bis"))
LETTERS = st.sampled_from(["", *"abcdefghij", "a ii", "b iv"])
PIECES = st.sampled_from(
    [
        "Article 1, ", "articles 3 and 5 ", "of the ", "Universal Declaration ", "the Charter ",
        "(art. 29.2) ", "párrafo 2 ", "del artículo ", "XXVIII ", "(a) ", "and ", "resolution ",
        "1373 (2001) ", "AG/RES. 1928 (XXXIII-O/03) ", "thereof ", "that Convention ", "ICCPR ",
        "art. ", "29", ".", ", ", "§ ", "l’article premier ", "alinéa a) ", "\u00a0", "\n",
    ]
)  # fmt: skip


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    """Give a provision: a letter under a paragraph or alone, any part."""
    part = draw(st.sampled_from(list(Part)))
    paragraph = draw(st.one_of(st.just(""), NUMBERS))
    return Provision(part, draw(NUMBERS), paragraph, draw(LETTERS))


@settings(deadline=None)
@given(
    at=provisions(),
    language=st.sampled_from(LANGUAGES),
    house=st.sampled_from(["", "oas", "un", "inline"]),
    instrument=st.sampled_from(INSTRUMENTS),
)
def test_what_is_printed_is_read_again(
    at: Provision, language: str, house: str, instrument: Instrument
) -> None:
    """S23: (instrument, article, paragraph) is what a citation comes to, however it is printed."""
    written = printed(at, instrument, language, house)
    name = instrument.name(language)
    [one] = cited_in(f"... {written} {OF[language]} {name}.")
    assert (one.provision, one.instrument, one.named) == (at, instrument.code, name)


@settings(deadline=None)
@given(instrument=st.sampled_from(INSTRUMENTS), data=st.data())
def test_every_name_names_its_instrument_in_running_text(
    instrument: Instrument, data: st.DataObject
) -> None:
    """An instrument is found by its names and aliases in any of the languages."""
    name = data.draw(st.sampled_from(spellings(instrument)))
    found = cited_in(f"All recall the {name}, as agreed.")
    expected = instrument.code if len(known().named(name)) == 1 else ""
    assert [one.instrument for one in found] == [expected] * bool(expected)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_what_is_read_stands_where_it_says(words: str) -> None:
    """I27: what is written is never altered."""
    for one in cited_in(words):
        assert words[one.start : one.end] == one.written
        assert one.written.strip()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_words_can_be_read(words: str) -> None:
    """No input is refused, and nothing is read where no digit and no name stands."""
    for one in cited_in(words):
        assert words[one.start : one.end] == one.written


@settings(deadline=None)
@given(
    st.lists(st.sampled_from("all are heard in turn and shown what was said".split()), min_size=3)
)
def test_words_of_a_provision_are_never_said_to_differ_from_it(words: list[str]) -> None:
    """I19: a quotation check that advises; a run of the provision's own words is the same words."""
    provision = " ".join(words)
    part = " ".join(words[len(words) // 3 :])
    assert checked(part, [provision]).likeness in (Likeness.SAME, Likeness.TYPOGRAPHY)
    assert checked(part.upper(), [provision]).likeness in (Likeness.SAME, Likeness.TYPOGRAPHY)


@pytest.mark.parametrize(
    "piece",
    [
        "Article 1, ",
        "1, ",
        "article 1 and ",
        "(a) ",
        "Convention ",
        "the Optional Protocol to the Convention on the Rights of ",
        "paragraph 1 of ",
        "§ 2 ",
        "AAA ",
        " ",
        "resolution 1373 (2001) and ",
    ],
)
def test_what_repeats_itself_ten_thousand_times_is_read_to_its_end(piece: str) -> None:
    """A pattern that tried all ways of parting the words would never come to the last citation."""
    last = "Article 27 of the Universal Declaration of Human Rights"
    found = cited_in(f"Articles {piece * 10_000}; {last}")[-1]
    assert (found.instrument, found.provision) == ("UDHR", Provision(Part.ARTICLE, "27"))
