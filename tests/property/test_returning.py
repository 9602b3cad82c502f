"""What a delegation changes in a printed text, and nothing else, becomes its proposal.

Generated negotiations are printed by every house, and a delegation changes one word of the print.
The print tells where the word comes from; what the delegation must then want is worked out here
from the words alone.
"""

# ruff: noqa: S311  (chance is no secret here: the same seed must give the same negotiation)

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generated import document
from tests.property.test_laws import bases, versions
from tests.returned import Sent, as_file, names, shown
from travaux.changes import Add, Change, Suppress
from travaux.drafting.comparison import compared
from travaux.drafting.conventions import CONVENTIONS
from travaux.drafting.returning.prints import Origin
from travaux.drafting.returning.returning import Returned
from travaux.intake.brackets import typed
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.texts import Kind, Text, Unit, fold, joined, tokens
from travaux.texts.signs import CALL, CLOSE, OPEN

CASES = 25
SENDER = "BRA"
_CODES = ("CHL", "MEX", "PER", "CUB", "HTI")
_NEW = "moonlight"


def negotiation(seed: int) -> tuple[Text, list[Proposal]]:
    """Give a text and what is asked of it: words changed, a paragraph added, one deleted."""
    made = document(seed, size=5, parties=4, share=0.6)
    asked = []
    for party, code in zip(made.parties, _CODES, strict=False):
        changes = compared(made.base, made.text_of(party)).changes
        asked.append(proposal(code, *changes))
    new = Unit("+new", Kind.OPERATIVE, "The group meets again when the rivers are clean.")
    asked.append(proposal("HTI", Add(made.base.units[1].id, new), Suppress(made.base.units[-1].id)))
    return made.base, asked


def proposal(code: str, *changes: Change) -> Proposal:
    return Proposal(code, (Sponsor(code),), tuple(Entry(one, "") for one in changes))


@dataclass(frozen=True)
class Edited:
    """A print in which one word was changed: the paragraph and token, and where it comes from."""

    unit: Unit
    token: int
    origin: Origin
    filed: Text


def edited(sent: Sent, chance: Random) -> Edited:
    """Put another word for one word of a print."""
    made = sent.made
    places = [
        (unit, at)
        for unit in made.text.units
        for at, token in enumerate(tokens(unit.words))
        if made.origins[unit.id][at] and token.strip().isalpha()
    ]
    asked = [(unit, at) for unit, at in places if (o := made.origins[unit.id][at]) and o.asked]
    unit, at = chance.choice(asked if asked and chance.random() < 0.5 else places)
    parts = tokens(unit.words)
    parts[at] = parts[at].replace(parts[at].strip(), _NEW)
    origin = made.origins[unit.id][at]
    assert origin is not None
    units = [replace(one, words=joined(parts)) if one is unit else one for one in made.text.units]
    return Edited(unit, at, origin, as_file(made.text.with_units(tuple(units))))


def wanted(sent: Sent, edit: Edited) -> list[str]:
    """Give the paragraphs that the delegation wants who made an edit."""
    made, origin = sent.made, edit.origin
    base = {unit.id: tokens(unit.words) for unit in made.compilation.base.units}
    if origin.unit not in base:
        words = joined(whole(edit)).strip()
        after = next(p for p, many in made.compilation.slots.items() if many)
        return [
            text
            for unit, parts in base.items()
            for text in (joined(parts), *([words] if unit == after else []))
        ]
    parts = base[origin.unit]
    if edit.unit.id != origin.unit and not (origin.asked and edit.unit.id in base):
        parts = whole(edit)
    elif origin.asked:
        asked = origin.asked
        own = tokens(asked.words.removeprefix(" "))
        own[0] = own[0] if asked.words.startswith(" ") else own[0].removeprefix(" ")
        own[origin.token] = put(own[origin.token])
        parts = [*parts[: asked.start], *own, *parts[asked.end :]]
    else:
        parts = [put(one) if n == origin.token else one for n, one in enumerate(parts)]
    return [joined(parts) if unit == origin.unit else joined(own) for unit, own in base.items()]


def put(token: str) -> str:
    return token.replace(token.strip(), _NEW)


def whole(edit: Edited) -> list[str]:
    """Give the wording of a whole paragraph with the edit in it, without its bracket."""
    parts = tokens(edit.unit.words)
    parts[edit.token] = put(parts[edit.token])
    kept = [one for one in parts if one.strip()[:1] not in (OPEN, CLOSE, CALL)]
    return tokens(joined(kept).removeprefix(" "))


@pytest.mark.parametrize("house", CONVENTIONS)
def test_print_sent_back_as_it_is_asks_for_nothing(house: str) -> None:
    """Law: what was printed isn't the delegation's."""
    for seed in range(CASES):
        sent = Sent.out(*negotiation(seed), house)
        assert sent.returned(as_file(sent.made.text), SENDER) == Returned(()), seed


@pytest.mark.parametrize("house", CONVENTIONS)
def test_one_word_changed_is_that_one_change(house: str) -> None:
    """Law: taking the delegation's changes gives its file with all other brackets resolved."""
    for seed in range(CASES):
        sent = Sent.out(*negotiation(seed), house)
        edit = edited(sent, Random(seed))
        made = sent.returned(edit.filed, SENDER)
        assert made.unplaced == (), seed
        assert [fold(one) for one in sent.wanted(made)] == [
            fold(one) for one in wanted(sent, edit)
        ], seed


_TYPED = ("", " zebra", " zebra and", " [Brazil: zebra]", " [Peru: zebra]", " [zebra]")


@pytest.mark.parametrize("house", CONVENTIONS)
def test_whatever_is_cut_and_typed_the_words_typed_are_asked_for_or_kept(house: str) -> None:
    """Law 6: nothing is lost, wherever in a print words and signs are cut out and others typed."""
    for seed in range(CASES):
        chance, sent = Random(seed), Sent.out(*negotiation(seed), house)
        read = sent.as_read()
        unit = chance.choice(read.units)
        parts = re.findall(r"\s*\S+", shown(unit.words))
        start = chance.randrange(len(parts))
        new = chance.choice(_TYPED)
        words = "".join([*parts[:start], new, *parts[start + chance.randrange(5) :]]).strip()
        put = replace(unit, words=typed(words, names().keys()))
        units = tuple(put if one is unit else one for one in read.units)
        made = sent.returned(read.with_units(units), SENDER)
        kept = (one.words for one in made.unplaced)
        assert new.count("zebra") <= " ".join((*sent.wanted(made), *kept)).count("zebra"), seed


@given(st.data(), st.sampled_from(sorted(CONVENTIONS)))
@settings(max_examples=60)
def test_print_of_any_text_sent_back_as_it_is_asks_for_nothing(
    data: st.DataObject, house: str
) -> None:
    """Law: what was printed isn't the delegation's; over texts of every shape."""
    base = data.draw(bases())
    asked = [
        proposal(code, *compared(base, data.draw(versions(base))).changes)
        for code in ("CHL", "MEX", "PER")
    ]
    sent = Sent.out(base, asked, house)
    assert sent.returned(as_file(sent.made.text), SENDER) == Returned(())
