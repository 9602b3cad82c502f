"""Borrowing: a person confirms that words of a text are agreed language, and whose (S23).

What a search offers is no fact; a person's word makes it one. The source and its words are kept as
they were shown on that day. That words were agreed elsewhere decides nothing on them here.
"""

from __future__ import annotations

import re
import unicodedata

from travaux.borrowings import Borrowing, Origin, Relation
from travaux.dates import When
from travaux.events import BorrowingConfirmed, BorrowingWithdrawn
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.pointing import pointed
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.borrowings import borrowings_on, is_held
from travaux.texts import Unit, bare, readable, tokens
from travaux.texts.runs import runs

_PLACE = Row("what is confirmed has one place in the text, which the words quoted show", "S23")
_ORIGIN = Row("a source is named, with the words that stand there", "S23")
_ONCE = Row("words are confirmed once to be from one place", "S23")
_HELD = Row("only what is confirmed is taken back", "S23")
_WHY = Row("whoever takes back what somebody confirmed says why", "S17")
_WORD = re.compile(r"[^\W_]+")


@act
def confirm_borrowing(
    floor: Floor,
    issue: str,
    unit: str,
    relation: Relation,
    work: str,
    source_words: str,
    words: str = "",
    start: int | None = None,
    title: str = "",
    place: str = "",
    language: str = "",
    date: When | None = None,
    status: str = "",
    digest: str = "",
    note: str = "",
    id: str = "",
) -> Acted:
    """Confirm that words of a text are agreed language, and where they were agreed before.

    `issue` and `unit` are the text and its paragraph, by its number or id; `words` are those meant,
    as they stand there, the whole paragraph if left out, and `start` the token at which they begin
    where they stand there twice. `relation` tells how they stand to their source: the same words,
    adapted ones, or others based on its thought. The source is `work` (its symbol or name), with
    its `title`, the `place` in it and the `source_words` that stand there, in a `language`;
    `date`, `status` and `digest` are what the library tells of it.
    """
    document = floor.issue(issue)
    text = floor.drafters.text(floor.record, document.id)
    found = pointed(floor, document).unit(unit)
    held = next(one for one in (text.all_units() if text else ()) if one.id == found)
    first, last = _range(held, words, start)
    _is_told(work, source_words)
    own = "".join(tokens(held.words)[first:last]).strip()
    origin = Origin(
        floor.id_of(work), title, place, source_words, language or (text.language if text else ""),
        date, status, digest,
    )  # fmt: skip
    made = Borrowing(
        id or _free(floor), document.id, held.id, first, last, own, relation, origin, note
    )
    _is_new(floor, made)
    return done(BorrowingConfirmed(made), findings=_not_verbatim(made))


@act
def withdraw_borrowing(floor: Floor, borrowing: str, reason: str) -> Acted:
    """Take back that words are agreed language; it stays in the journal, with the `reason`."""
    floor.known("borrowing", borrowing, floor.record.borrowings)
    if not is_held(floor.record, borrowing):
        raise NotAllowed(f"taking back {borrowing} again", _HELD, "confirming it anew")
    if not reason.strip():
        raise NotAllowed(f"taking back {borrowing} without a reason", _WHY, "the same with one")
    return done(BorrowingWithdrawn(borrowing, reason))


def _range(unit: Unit, words: str, start: int | None) -> tuple[int, int]:
    """Give which tokens of a paragraph are meant."""
    parts = tokens(unit.words)
    if not words.strip():
        return 0, len(parts)
    places = runs(parts, words)
    chosen = [start] if start in places else places if start is None else []
    if len(chosen) != 1 or chosen[0] is None:
        said = (
            f"words as they stand there: “{readable(unit.words)}”"
            if not places
            else f"the same with “start”, one of {', '.join(map(str, places))}"
        )
        raise NotAllowed(f"confirming “{words}” in {unit.id}", _PLACE, said)
    return chosen[0], chosen[0] + len(tokens(words.strip()))


def _is_told(work: str, words: str) -> None:
    if not (work.strip() and words.strip()):
        said = "the same with “work” and “source_words”"
        raise NotAllowed("confirming a source without its name or its words", _ORIGIN, said)


def _free(floor: Floor) -> str:
    """Give an id that no borrowing has had."""
    number = len(floor.record.borrowings) + 1
    while f"borrowing-{number}" in floor.record.borrowings:
        number += 1
    return f"borrowing-{number}"


def _is_new(floor: Floor, made: Borrowing) -> None:
    if is_held(floor.record, made.id):
        raise NotAllowed(f"confirming {made.id} again", _ONCE, "another id, or none")
    for one in borrowings_on(floor.record, made.issue):
        same = (one.unit, one.start, one.end) == (made.unit, made.start, made.end)
        if same and (one.origin.work, one.origin.place) == (made.origin.work, made.origin.place):
            said = f"nothing: {one.id} says so; “withdraw-borrowing” takes that back"
            raise NotAllowed(f"confirming “{made.words}” from there again", _ONCE, said)


def _not_verbatim(made: Borrowing) -> tuple[Finding, ...]:
    """Tell where words that are said to be the same aren't."""
    own, theirs = _compared(bare(made.words)), _compared(made.origin.words)
    if made.relation is not Relation.VERBATIM or f" {own} " in f" {theirs} ":
        return ()
    said = (
        f"They are said to be the same words as in {made.origin.work}, and they aren't: "
        f"“{made.origin.words}” stands there. See whether “adapted” is meant."
    )
    return (Finding(Severity.WARNING, "borrowing-not-verbatim", made.id, said),)


def _compared(words: str) -> str:
    plain = unicodedata.normalize("NFKC", words).casefold()
    return " ".join(_WORD.findall(plain))
