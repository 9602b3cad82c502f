"""Whose file is it? What the name of a file says, and no more: a doubt is never settled here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from travaux.delegations.parties import Delegation, Grouping, Party
from travaux.delegations.registry import Registry, folded, proper_names

# Codes that are also words or months: they count only when the name begins with them.
_WORDS_TOO = frozenset(
    "AND ARE BEN CAN COM CUB DOM EST FIN GAB GIN JAM LIE MAR PAN PER POL SEN SOM SUR TON".split()
)
_SMALL_WORDS = frozenset("a and d da de del do e et l la las le les los of the y".split())
_LONGEST = 12  # words in a name: groups have the longest


def sponsor_of_file(name: str, registry: Registry) -> Party | None:
    """Give the party whose file this is by its name, None if it names none or leaves a doubt.

    A group that is named with one of its members is the sponsor; the member speaks for it.

    >>> from travaux.delegations import standard_registry
    >>> sponsor_of_file("2005-02-25 Propuesta de México.docx", standard_registry()).code
    'MEX'
    >>> sponsor_of_file("congo.docx", standard_registry()) is None
    True
    """
    return _naming(name, registry).sponsor


def speaker_of_file(name: str, registry: Registry) -> Delegation | None:
    """Give the delegation that speaks for the group: Barbados in "CARICOM (Barbados).docx"."""
    return _naming(name, registry).speaker


@dataclass(frozen=True, slots=True)
class _Naming:
    sponsor: Party | None = None
    speaker: Delegation | None = None


def _naming(name: str, registry: Registry) -> _Naming:
    named = _parties_in(name, registry)
    if named is None:
        return _Naming()
    groups = [party for party in named if isinstance(party, Grouping)]
    states = [party for party in named if isinstance(party, Delegation)]
    match groups, states:
        case [], [state]:
            return _Naming(state)
        case [group], []:
            return _Naming(group)
        case [group], [state] if group.may_be_spoken_for_by(state):
            return _Naming(group, state)
    return _Naming()


def _parties_in(name: str, registry: Registry) -> set[Party] | None:
    """Give the parties named in a file's name; None if one of the names is in doubt."""
    stem = _stem(name)
    words = _words(stem)
    found: set[Party] = set()
    at = 0
    while at < len(words):
        length, parties = _longest_name(words, at, stem, registry)
        if len(parties) > 1 or any(_cut_short(p, words, at, length, registry) for p in parties):
            return None
        found.update(parties)
        at += length or 1
    return found


def _stem(name: str) -> str:
    """Give a file's name without folder, ending, dates, and points in abbreviations."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", last)
    stem = re.sub(r"\d{1,4}[-_. ]\d{1,2}[-_. ]\d{1,4}", " ", stem)
    stem = re.sub(r"\d{1,2}[-_. ]?[A-Z]{3}[-_. ]?\d{2,4}(?!\d)", " ", stem)  # 05 MAR 2005
    return re.sub(r"\b(?:[A-Z]\.){2,}", lambda m: m[0].replace(".", ""), stem).strip()


def _words(stem: str) -> list[str]:
    """Cut at everything but letters and digits, and where a capital follows a small letter."""
    parted = "".join(
        f" {char}" if char.isupper() and before.islower() else char
        for before, char in pairwise(f" {stem}")
    )
    return [re.sub(r"(?<=\D\D\D)\d+$", "", word) for word in re.findall(r"[^\W_]+|&", parted)]


def _longest_name(
    words: list[str], at: int, stem: str, registry: Registry
) -> tuple[int, tuple[Party, ...]]:
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        parties = registry.bearing(" ".join(words[at : at + length]))
        if length == 1:
            parties = _by_one_word(words[at], parties, stem, registry)
        if parties:
            return length, parties
    return 0, ()


def _by_one_word(
    word: str, parties: tuple[Party, ...], stem: str, registry: Registry
) -> tuple[Party, ...]:
    """Give who is meant by one word: a name in any case, an abbreviation only in capitals."""
    spelled = [p for p in parties if _is_spelled_out(word, p)]
    if spelled:
        return tuple(spelled)
    if not parties:
        return _run_together(word, registry)
    if word in _WORDS_TOO and not re.match(rf"{word}(?:$|[-_(])", stem):
        return ()
    is_known = any(word in {party.code, *party.aliases} for party in parties)
    return parties if is_known else ()  # AU is the African Union's, but also Australia's: a doubt


def _is_spelled_out(word: str, party: Party) -> bool:
    return any(
        folded(spelling) == folded(word) and not (spelling.isupper() and len(spelling) <= 4)
        for spelling in (*proper_names(party), *party.aliases)
    )


def _run_together(word: str, registry: Registry) -> tuple[Party, ...]:
    """Give who is meant by a name of several words written as one ("costarica")."""
    if len(word) < 6:
        return ()
    key = folded(word)
    return tuple(
        party
        for party in registry
        if any(folded(name).replace(" ", "") == key for name in (*party.names, *party.aliases))
    )


def _cut_short(party: Party, words: list[str], at: int, length: int, registry: Registry) -> bool:
    """Tell whether the rest of the file's name hints at a longer name that contains this one.

    "Guinea" stands for Guinea, but not in "guinea equatorial" or "bissau - guinea".
    """
    name = {folded(word) for word in words[at : at + length]}
    others = {folded(word) for word in words[:at] + words[at + length :]} - _SMALL_WORDS
    if not others:
        return False
    for other in registry:
        if other != party:
            for spelling in proper_names(other):
                longer = set(folded(spelling).split())
                if name < longer and others & longer:
                    return True
    return False
