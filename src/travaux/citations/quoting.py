"""The quotation check: whether quoted words are those of the provision they are said to be (I19).

It advises and never edits. Words are compared without typography; capitals and accents count as
typography too, since houses differ in them. Where the library doesn't hold the provision, or
holds it in another language, nothing is said of the words.

    same words | same but for typography | differs | text unknown | other language
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Opcode

from travaux.citations.citation import Citation
from travaux.findings import Finding, Severity
from travaux.languages import detected
from travaux.texts import normalised
from travaux.texts.folding import AMOUNTS, MARKS, folded

_SIGNS = "\u3040-\u30ff\u3400-\u9fff"  # words of their own, since no blank parts them
_LETTERS = rf"[^\W_{_SIGNS}](?:[^\W_{_SIGNS}]|[{MARKS}])*"
_WORD = re.compile(rf"{AMOUNTS}|[{_SIGNS}]|{_LETTERS}(?:['’]{_LETTERS})*")
_LEFT_OUT = re.compile(r"\s*[\[(]?\s?(?:\.\s?\.\s?\.|…)\s?[\])]?\s*")
_QUOTED = re.compile(r"“(?P<curly>[^“”]+)”|«\s?(?P<angle>[^«»]+?)\s?»|\"(?P<straight>[^\"]+)\"")
_NEAR = 400  # characters between a quotation and the citation that it belongs to
_ANOTHER = 100  # characters that the end of a sentence between them counts as
_SENTENCE = re.compile(r"[.!?][”\"»]?\s+[“\"«]?[A-ZÀ-Þ]")
_FEW = 4  # words: what is quoted and shorter is a term, not a provision's wording
_ALIKE = 0.5  # the share from which a quotation is one of these words, and differences mean much
_WIDER = 4  # words of a provision beside the best stretch that are compared too
_SHOWN = 3  # differences that are told in a sentence


class Likeness(StrEnum):
    """What the check found."""

    SAME = "same words"
    TYPOGRAPHY = "same but for typography"
    DIFFERS = "differs"
    UNKNOWN = "text unknown"  # the library doesn't hold the provision: never "wrong"
    OTHER_LANGUAGE = "other language"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that are quoted and words that the provision has in their place; one may be empty."""

    quoted: str
    stands: str


@dataclass(frozen=True, slots=True)
class QuotationCheck:
    """How quoted words stand to a provision's.

    `share` is how much of the quotation stands in the provision in its order, from 0 to 1; None
    where nothing could be compared.
    """

    likeness: Likeness
    quoted: str
    stands: str = ""
    differences: tuple[Difference, ...] = ()
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation, a citation whose words it is said to be, and how it stands to them.

    `source` is the document that it was held to, by id and language; None where there is none.
    """

    citation: Citation
    check: QuotationCheck
    source: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, and from which character to which they stand."""

    words: str
    start: int
    end: int


def quotations(words: str) -> tuple[Quotation, ...]:
    """Give what stands between quotation marks in a paragraph, without the marks; terms left out.

    >>> quotations("It says “all are free and equal in dignity” and “all”.")[0].words
    'all are free and equal in dignity'
    """
    found = []
    for match in _QUOTED.finditer(words):
        name = match.lastgroup or ""
        if is_wording(match[name]):
            found.append(Quotation(match[name], match.start(name), match.end(name)))
    return tuple(found)


def is_wording(quoted: str) -> bool:
    """Tell whether so many words are quoted that they are a wording, and no mere term."""
    return len(_WORD.findall(quoted)) >= _FEW


def belonging(
    words: str, citations: Sequence[Citation]
) -> tuple[tuple[Quotation, tuple[Citation, ...]], ...]:
    """Give each quotation of a paragraph with the provisions it is said to be the words of.

    They are the citations nearest to it, in its own sentence before another, that stand together:
    "“…” is the language of Article 29.2 of the Declaration and Article 32 of the Convention". A
    citation inside the quotation is a part of it. None stand with a quotation that no provision is
    cited beside.

    Args:
        words: those of the paragraph.
        citations: those read from these words, with their places in them.
    """
    return tuple((one, _nearest(words, one, citations)) for one in quotations(words))


def checked(
    quoted: str, passages: Sequence[str], language: str = "", spoken: str = ""
) -> QuotationCheck:
    """Compare quoted words with the words of a provision.

    Args:
        quoted: the words between the quotation marks; "…" in them leaves something out.
        passages: those of the provision, in order; none where the library doesn't hold it.
        language: that of the passages, where it is known.
        spoken: that of the quotation, where its words are too few to tell.

    >>> checked("All are  FREE", ["(1) All are free."]).likeness.value
    'same but for typography'
    """
    stands = " ".join(passages)
    if not stands.strip():
        return QuotationCheck(Likeness.UNKNOWN, quoted)
    spoken, held = detected(quoted) or spoken, language or detected(stands)
    if spoken and held and spoken != held:
        return QuotationCheck(Likeness.OTHER_LANGUAGE, quoted, stands)
    if _verbatim(normalised(quoted).strip(" .,;:"), normalised(stands)):
        return QuotationCheck(Likeness.SAME, quoted, stands, share=1.0)
    return _compared(quoted, stands)


def finding(check: QuotationCheck, called: str, where: str = "") -> Finding | None:
    """Say what a check found, as advice to a person; None where the words are the same.

    `called` names the provision ("Article 29.2 of the Universal Declaration").
    """
    match check.likeness:
        case Likeness.SAME:
            return None
        case Likeness.TYPOGRAPHY:
            sentence = f"The words quoted are those of {called}; only signs or capitals differ."
            return Finding(Severity.NOTE, "quotation-typography", where, sentence)
        case Likeness.DIFFERS:
            return Finding(Severity.WARNING, "quotation-differs", where, _differing(check, called))
        case Likeness.UNKNOWN:
            sentence = f"The library doesn't hold the words of {called}: {_UNCHECKED}"
            return Finding(Severity.NOTE, "quotation-text-unknown", where, sentence)
        case Likeness.OTHER_LANGUAGE:
            sentence = f"The library holds {called} in another language only: {_UNCHECKED}"
            return Finding(Severity.NOTE, "quotation-other-language", where, sentence)


_UNCHECKED = "the quotation couldn't be checked. Add the text in the language of the quotation."


def _differing(check: QuotationCheck, called: str) -> str:
    share = check.share or 0
    told = f": {_told(check.differences)}" if share >= _ALIKE else ""
    return (
        f"The words quoted aren't those of {called}. {share * 100:.0f} per cent of them stand "
        f"there in their order{told}. Ask the author whether a quotation is meant; nothing was "
        "changed."
    )


def _nearest(words: str, one: Quotation, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give the citations nearest to a quotation with those that stand with them."""
    outside = [c for c in citations if c.provision and not _is_inside(c, one)]
    if not outside:
        return ()
    near = min(outside, key=lambda c: _apart(words, c, one))
    if _apart(words, near, one) > _NEAR:
        return ()
    side = near.end <= one.start
    together = [c for c in outside if (c.end <= one.start) is side]
    return tuple(_standing_together(sorted(together, key=lambda c: c.start), near))


def _standing_together(citations: Sequence[Citation], near: Citation) -> list[Citation]:
    """Give the stretch of citations around one in which each follows closely on the one before."""
    runs: list[list[Citation]] = []
    for one in citations:
        if runs and one.start - runs[-1][-1].end <= _BETWEEN:
            runs[-1].append(one)
        else:
            runs.append([one])
    return next(run for run in runs if near in run)


_BETWEEN = 12  # characters between citations that stand together: ", and the "


def _is_inside(citation: Citation, one: Quotation) -> bool:
    return one.start <= citation.start and citation.end <= one.end


def _apart(words: str, citation: Citation, one: Quotation) -> int:
    """Give how many characters stand between; the end of a sentence counts as many."""
    first, last = sorted(((citation.start, citation.end), (one.start, one.end)))
    ends = _SENTENCE.search(words, first[1], min(last[0] + 1, first[1] + _NEAR))
    return max(0, last[0] - first[1]) + (_ANOTHER if ends else 0)


def _verbatim(quoted: str, stands: str) -> bool:
    """Whether quoted characters stand in others, from where a word begins to where one ends."""
    inside = {n for one in _WORD.finditer(stands) for n in range(one.start() + 1, one.end())}
    place = stands.find(quoted)
    while place >= 0 and not inside.isdisjoint((place, place + len(quoted))):
        place = stands.find(quoted, place + 1)
    return place >= 0


def _compared(quoted: str, stands: str) -> QuotationCheck:
    asked = [_key(word) for part in _LEFT_OUT.split(quoted) for word in _WORD.findall(part)]
    held = [(_key(match[0]), match) for match in _WORD.finditer(stands)]
    keys = [key for key, _ in held]
    if _stand_in_order(_parts(quoted), keys):
        return QuotationCheck(Likeness.TYPOGRAPHY, quoted, stands, share=1.0)
    first, last = _window(asked, keys)
    changes = Indel.opcodes(asked, keys[first:last])
    written = [match[0] for match in _WORD.finditer(quoted)]
    same = sum(op.src_end - op.src_start for op in changes if op.tag == "equal")
    found = [match for _, match in held[first:last]]
    return QuotationCheck(
        Likeness.DIFFERS,
        quoted,
        stands,
        tuple(_differences(list(changes), written, [match[0] for match in found])),
        round(same / max(1, len(asked)), 3),
    )


def _parts(quoted: str) -> list[list[str]]:
    """Give the words of a quotation's parts between the places where it leaves something out."""
    parts = ([_key(word) for word in _WORD.findall(part)] for part in _LEFT_OUT.split(quoted))
    return [part for part in parts if part]


def _stand_in_order(parts: list[list[str]], keys: list[str]) -> bool:
    """Whether parts of a quotation stand in a provision, each together, and one after the other."""
    start = 0
    for part in parts:
        ends = range(start + len(part), len(keys) + 1)
        end = next((n for n in ends if keys[n - len(part) : n] == part), None)
        if end is None:
            return False
        start = end
    return True


def _window(asked: list[str], keys: list[str]) -> tuple[int, int]:
    """Give the stretch of a provision that a quotation is compared with: the one most like it.

    The best stretch of the quotation's length is widened, for the provision may have more words;
    what then stands before the first word in common or after the last is left out.
    """
    found = fuzz.partial_ratio_alignment(asked, keys) if len(asked) < len(keys) else None
    if found is None:
        return 0, len(keys)
    wider = max(_WIDER, len(asked) // 4)
    first, last = max(0, found.dest_start - wider), min(len(keys), found.dest_end + wider)
    changes = list(Indel.opcodes(asked, keys[first:last]))
    if changes[-1].tag == "insert":
        last = first + changes[-1].dest_start
    return first + (changes[0].dest_end if changes[0].tag == "insert" else 0), last


def _differences(
    changes: Sequence[Opcode], written: list[str], stands: list[str]
) -> list[Difference]:
    """Give runs of words that differ, those side by side as one."""
    found: list[Difference] = []
    joins = False
    for op in changes:
        if op.tag == "equal":
            joins = False
            continue
        quoted = " ".join(written[op.src_start : op.src_end])
        there = " ".join(stands[op.dest_start : op.dest_end])
        if joins:
            last = found.pop()
            quoted, there = f"{last.quoted} {quoted}".strip(), f"{last.stands} {there}".strip()
        found.append(Difference(quoted, there))
        joins = True
    return found


def _told(differences: Sequence[Difference]) -> str:
    shown = [_said(one) for one in differences[:_SHOWN]]
    more = len(differences) - _SHOWN
    return ", ".join([*shown, f"and {more} more"] if more > 0 else shown)


def _said(one: Difference) -> str:
    if one.quoted and one.stands:
        return f"“{one.quoted}” is quoted where “{one.stands}” stands"
    return f"“{one.quoted}” doesn't stand there" if one.quoted else f"“{one.stands}” is left out"


def _key(word: str) -> str:
    return "'".join(map(folded, word.replace("’", "'").split("'")))
