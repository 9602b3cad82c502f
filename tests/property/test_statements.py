"""Laws of decisions and statements, each quoted where it is proved."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.agreed import BY_CONSENSUS, PROGRAM, agreed
from tests.property.strategies import prose, texts
from tests.records import played
from travaux.bodies import Actor
from travaux.decisions import Method
from travaux.errors import TravauxError
from travaux.events import StatementRecorded
from travaux.journal import codec
from travaux.statements import Anchor, AnchorKind, Standing, followed, occurrences, resolved
from travaux.statements.quoting import compared, quoted
from travaux.texts import Kind, Text, Unit, bare

_PARTY = {"id": "one", "party": "MEX", "language": "en", "issue": PROGRAM}
_RECORD = agreed()


_CONTROLS = frozenset(map(chr, range(0x20))) - set("\t\n\r")  # refused: no paper can hold them


@given(words=prose().filter(lambda words: not _CONTROLS & set(words)))
def test_a_statements_words_come_out_exactly_as_they_went_in(words: str) -> None:
    """S20: "text identical to the source to the character"."""
    assume(words.strip())
    act = ("record-statement", {**_PARTY, "words": words})
    statement = played(act, onto=_RECORD).statements["one"]
    assert statement.words == words
    kind, content = codec.written(StatementRecorded(statement), Actor.read("delegation:MEX"))
    read = codec.read(9, "2005-05-18T12:00:00Z", kind, content).event
    assert read == StatementRecorded(statement)


@given(
    method=st.sampled_from(Method),
    counted=st.booleans(),
    objecting=st.sets(st.sampled_from(["MEX", "CHL", "USA"])),
)
def test_consensus_never_has_a_vote_table_and_never_an_objection(
    method: Method,
    *,
    counted: bool,
    objecting: set[str],
) -> None:
    """P16: "consensus has no vote table"; it is the "absence of objection, not a majority"."""
    given_: dict[str, Any] = {
        **BY_CONSENSUS,
        "method": method.value,
        "objections": sorted(objecting),
    }
    if counted:
        given_["vote"] = {"in_favour": 9, "against": len(objecting)}
    try:
        decision = played(("take-decision", given_), onto=_RECORD).decisions["approval"]
    except TravauxError:
        assert counted != (method is Method.VOTE) or (
            objecting and method in (Method.CONSENSUS, Method.SILENCE)
        )
    else:
        assert (decision.vote is not None) == (decision.method is Method.VOTE)
        assert not (decision.method is Method.CONSENSUS and decision.objections)


# --- anchors

_WORDS = "each person may do what the rights of others allow , and no more ; l’État".split()
_MARK = "quoted"  # a word that stands in the quotation alone, so that nothing else can hold it
_sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)


@st.composite
def _texts(draw: st.DrawFn) -> tuple[Text, Anchor]:
    """Draw a text of paragraphs under headings, and an anchor on a passage in one of them."""
    units: list[Unit] = []
    for n, words in enumerate(draw(st.lists(_sentences, min_size=1, max_size=6))):
        kind = draw(st.sampled_from((Kind.PARAGRAPH, Kind.OPERATIVE, Kind.HEADING, Kind.ITEM)))
        units.append(Unit(f"u{n}", kind, words, draw(st.integers(0, 1))))
    quotation = f"{draw(_sentences)} {_MARK} {draw(_sentences)}"
    words = " ".join((draw(_sentences), quotation, draw(_sentences)))
    at = draw(st.integers(0, len(units)))
    units.insert(at, Unit("target", Kind.PARAGRAPH, words))
    text = Text(tuple(units))
    found = resolved(Anchor(AnchorKind.PASSAGE, "x", quotation=quotation), text)
    own_id = draw(st.sampled_from(("target", "")))
    return text, Anchor(
        AnchorKind.PASSAGE, "x", own_id, found.section, found.ordinal, quotation=quotation
    )


@st.composite
def _edited(draw: st.DrawFn, text: Text) -> Text:
    """Draw edits of every paragraph but the anchored one: dropped, reworded, moved, added."""
    others = [unit for unit in text.units if unit.id != "target" and draw(st.booleans())]
    reworded = [
        Unit(unit.id, unit.kind, draw(_sentences), unit.depth) if draw(st.booleans()) else unit
        for unit in draw(st.permutations(others))
    ]
    new = [
        Unit(f"n{n}", draw(st.sampled_from((Kind.PARAGRAPH, Kind.HEADING))), words)
        for n, words in enumerate(draw(st.lists(_sentences, max_size=3)))
    ]
    units = draw(st.permutations([*reworded, *new]))
    at = draw(st.integers(0, len(units)))
    return text.with_units((*units[:at], text.unit("target"), *units[at:]))


@given(st.data())
def test_an_anchor_is_found_through_any_edit_of_other_paragraphs(data: st.DataObject) -> None:
    """S21: "if the section gains a paragraph [...] the anchor moves by quotation and says so"."""
    old, anchor = data.draw(_texts())
    new = data.draw(_edited(old))
    found = followed(anchor, old, new)
    assert found.unit == "target"
    assert quoted(bare(new.unit("target").words)[found.start : found.end]) == quoted(
        anchor.quotation
    )
    assert found.standing in (Standing.FOUND, Standing.MOVED)
    assert (found.standing is Standing.MOVED) == bool(found.why)


@given(st.data())
def test_an_edit_of_its_quotation_never_leaves_an_anchor_standing(data: st.DataObject) -> None:
    """S21: "if the words change it breaks loudly"."""
    old, anchor = data.draw(_texts())
    parts = anchor.quotation.split()
    at = data.draw(st.integers(0, len(parts) - 1))
    parts[at : at + data.draw(st.integers(0, 1))] = [data.draw(st.sampled_from(["not", "each"]))]
    edited = " ".join(parts)
    target = old.unit("target")
    words = target.words.replace(anchor.quotation, edited)
    assume(f" {_core(anchor.quotation)} " not in f" {' '.join(words.split())} ")
    units = [Unit("target", target.kind, words) if u.id == "target" else u for u in old.units]
    found = followed(anchor, old, old.with_units(tuple(units)))
    assert found.standing is Standing.BROKEN
    assert (found.unit, bool(found.why)) == ("", True)


def _core(quotation: str) -> str:
    return quotation.strip(" ,;")  # signs at either end don't count


@given(kind=st.sampled_from(AnchorKind), text=texts(), words=prose())
def test_nothing_that_a_text_may_hold_stops_an_anchor_from_being_followed(
    kind: AnchorKind, text: Text, words: str
) -> None:
    """S21: an anchor survives revision or breaks loudly; it never fails."""
    anchor = Anchor(kind, "x", "u1", "the", 1, quotation=words, term=words)
    found = followed(anchor, text, text)
    assert found.standing in (Standing.FOUND, Standing.MOVED, Standing.BROKEN)
    ids = {unit.id for unit in text.all_units()}
    assert found.unit in ids or not found.unit


@given(text=texts())
def test_every_word_of_a_text_is_found_where_it_stands(text: Text) -> None:
    """S22: "lists every occurrence [...] with context"."""
    for unit in text.all_units():
        words = bare(unit.words)
        for word in compared(words)[:2]:
            written = words[word.start : word.end]
            if quoted(written) == [word.compared]:
                places = [(one.unit, one.at, one.words) for one in occurrences(text, written)]
                assert (unit.id, word.start, written) in places
