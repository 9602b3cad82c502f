"""Properties of symbols."""

from __future__ import annotations

from random import Random

from hypothesis import event, given
from hypothesis import strategies as st

from travaux.references import cited
from travaux.symbols import (
    InvalidSymbol,
    Scheme,
    Session,
    Suffix,
    SuffixKind,
    Symbol,
    parse,
    parse_all,
    printed,
)
from travaux.texts import Kind, Text, Unit

NUMBERS = st.integers(1, 99_999)
YEARS = st.integers(1948, 2047)
BODIES = st.sampled_from(["AG", "CP", "CAJP", "GT", "TM", "DADIN", "CIDI", "CSH"])
PATHS = st.lists(BODIES, min_size=1, max_size=4).map(tuple)


def suffixes(*kinds: SuffixKind) -> st.SearchStrategy[tuple[Suffix, ...]]:
    one = st.builds(Suffix, st.sampled_from(kinds), st.integers(1, 99))
    return st.lists(one, max_size=3).map(tuple)


OAS_SUFFIXES = suffixes(SuffixKind.ADD, SuffixKind.CORR, SuffixKind.REV)
SERIALS = st.builds(
    Symbol,
    st.just(Scheme.OAS),
    PATHS,
    st.sampled_from(["", "doc", "INF", "ACTA", "SA", "OD"]),
    st.none() | NUMBERS,
    YEARS,
    suffixes=OAS_SUFFIXES,
)
ASSEMBLY = st.builds(
    Symbol,
    st.just(Scheme.OAS),
    st.just(("AG",)),
    st.sampled_from(["RES", "DEC"]),
    st.none() | NUMBERS,
    YEARS,
    st.builds(Session, st.integers(1, 99), st.sampled_from("OE")),
    suffixes=OAS_SUFFIXES,
)
COUNCIL = st.builds(
    Symbol,
    st.just(Scheme.OAS),
    st.just(("CP",)),
    st.just("RES"),
    NUMBERS,
    YEARS,
    meeting=NUMBERS,
    suffixes=OAS_SUFFIXES,
)
UN = st.builds(
    Symbol,
    st.just(Scheme.UN),
    st.lists(st.sampled_from(["68", "C.3", "HRC", "RES", "2024", "CN.4", "S-10"]), max_size=3).map(
        lambda middle: ("A", *middle)
    ),
    st.sampled_from(["", "L", "PV", "CRP", "INF"]),
    NUMBERS,
    st.none() | st.integers(1946, 2030),
    st.none() | st.builds(Session, st.integers(1, 99)),
    qualifiers=st.lists(st.sampled_from(["Resumption 2", "Vol. I", "closed"]), max_size=1).map(
        tuple
    ),
    suffixes=suffixes(*(k for k in SuffixKind if k is not SuffixKind.REISSUED)),
)
UN_RESOLUTIONS = st.builds(
    Symbol,
    st.just(Scheme.UN),
    st.sampled_from([("A", "RES"), ("A", "RES", "61"), ("A", "DEC", "S-10"), ("E", "RES", "1996")]),
    st.just(""),
    NUMBERS,
    session=st.none() | st.builds(Session, st.integers(1, 30), st.sampled_from(["", "S", "ES"])),
    letters=st.sampled_from(["", "B", "A-L"]),
    suffixes=suffixes(SuffixKind.ADD, SuffixKind.CORR),
)
MINISTERS = st.builds(
    Symbol, st.just(Scheme.OAS), st.just(("MRE",)), st.just("RES"), NUMBERS, YEARS
)
SYMBOLS = SERIALS | ASSEMBLY | COUNCIL | MINISTERS | UN | UN_RESOLUTIONS


@given(SYMBOLS)
def test_a_printed_symbol_reads_back(symbol: Symbol) -> None:
    """Law 7: parse(print(symbol)) = symbol."""
    assert parse(printed(symbol)) == symbol


@given(SYMBOLS)
def test_spelling_does_not_change_what_is_meant(symbol: Symbol) -> None:
    """Law 7, leniently: case and no-break spaces change nothing but what is written."""
    assert parse(printed(symbol).lower().replace(" ", "\u00a0")).key == symbol.key


@given(SYMBOLS)
def test_successors_sort_after(symbol: Symbol) -> None:
    """Law 7: successors sort after."""
    for successor in (symbol.revised(), symbol.corrected(), symbol.continued()):
        assert symbol < successor
        assert not successor < symbol
        assert parse(printed(successor)) == successor


@given(SYMBOLS)
def test_what_an_issue_implies_sorts_before_it(symbol: Symbol) -> None:
    """Law 7, for registers: the issues that must exist stand before it, none twice, in order."""
    line = [issue.key for issue in (*symbol.implied(), symbol)]
    assert line == sorted(line)
    assert len(set(line)) == len(line)


@given(SYMBOLS)
def test_a_successor_goes_back_to_its_issue(symbol: Symbol) -> None:
    """Law 7: a revision of an issue is one of it, a corrigendum attaches to it."""
    assert symbol.revised().is_a_revision_of(symbol)
    first = symbol.corrected()
    assert symbol in list(first.implied())
    assert first.work == symbol.work
    assert first.series == symbol.series


@given(st.lists(SYMBOLS, min_size=1, max_size=5))
def test_symbols_in_a_line_are_read_one_by_one(symbols: list[Symbol]) -> None:
    """Law 7, for lines: parse_all(print(a), print(b), ...) = a, b, ..."""
    assert parse_all(", ".join(map(printed, symbols))) == tuple(symbols)


@given(
    SYMBOLS.filter(lambda s: s.number is not None and (s.kind != "" or len(s.path) > 1)),
    st.sampled_from(
        ["See {}.", "the document ({}), as amended", "«{}»", "{}", "in\u00a0{} of May"]
    ),
)
def test_a_printed_symbol_is_found_in_a_sentence(symbol: Symbol, sentence: str) -> None:
    """Law 7, in texts: what is printed in a sentence is cited by it, once and whole."""
    words = sentence.format(printed(symbol))
    [reference] = cited(Text((Unit("u1", Kind.PARAGRAPH, words),)))
    assert reference.symbol == symbol
    assert words[reference.at :].startswith(reference.written)
    assert reference.written == printed(symbol)


@given(st.text(alphabet="AGTM/-.12 05()revdocRES", max_size=40))
def test_whatever_is_read_is_printed_and_read_again(written: str) -> None:
    """Law 7, for all that people may write: parse(print(parse(written))) = parse(written)."""
    try:
        symbols = parse_all(written)
    except InvalidSymbol as fault:
        symbols = ()
        event("caret inside" if fault.at < len(fault.written) else "caret behind")
    assert [parse(printed(symbol)) for symbol in symbols] == list(symbols)


@given(st.lists(SYMBOLS, max_size=8), st.randoms())
def test_the_order_does_not_depend_on_arrival(symbols: list[Symbol], random: Random) -> None:
    """Law 3, for registers: arrival order changes nothing."""
    mixed = list(symbols)
    random.shuffle(mixed)
    assert [symbol.key for symbol in sorted(mixed)] == [symbol.key for symbol in sorted(symbols)]
