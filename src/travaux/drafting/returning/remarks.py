"""What is said about a file that was made on a print: what was entered, and what is to be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from travaux.drafting.returning.brackets import Bracket
from travaux.drafting.returning.names import Parties, names_changed
from travaux.drafting.returning.prints import Asked
from travaux.drafting.returning.words import Heard, Place, Wording
from travaux.findings import Finding, Severity
from travaux.proposals import Unplaced
from travaux.texts import fold, readable

Names = Callable[[str], str]

# The reasons for which something asked for has no place.
TWO_WORDINGS = (
    "The file has more than one wording of its own at one bracket. Ask the delegation which it "
    "wants there."
)
MOVED = (
    "The file changes what the house printed where a paragraph is to move. Ask the delegation "
    "whether it wants other words in that paragraph, or another place for it."
)
DIVIDED = (
    "The file divides, or joins, paragraphs in which brackets are open. Ask the delegation to make "
    "these changes on the text without brackets."
)
RUN_TOGETHER = (
    "The file changes words beside the bracket in the same breath, and the two can't be told "
    "apart. Ask the delegation which words it wants there."
)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What there is to say about a paragraph, and what of it has no place."""

    findings: tuple[Finding, ...]
    unplaced: tuple[Unplaced, ...]


def about_paragraph(heard: Heard, parties: Parties, where: str) -> Remarks:
    """Tell of names that were changed in a paragraph, and of brackets that were typed there."""
    named = tuple(
        finding
        for bracket, before, after in heard.heads
        for finding in names_changed(
            before, after, bracket.role.refs if bracket.role else (), parties, where
        )
    )
    senders = ", ".join(parties.senders)
    others = tuple(
        Unplaced(readable(bracket.words), where, _not_theirs(bracket, senders))
        for bracket in heard.typed
    )
    return Remarks((*named, *(_own(bracket, where) for bracket in heard.own)), others)


def _not_theirs(bracket: Bracket, senders: str) -> str:
    return (
        f"The bracket bears the name of {bracket.names}, and the file comes from {senders}. Nobody "
        "proposes in another's name; ask both."
    )


def _own(bracket: Bracket, where: str) -> Finding:
    said = (
        f"The delegation typed “{readable(bracket.words)}” in a bracket of its own. It was entered "
        "as words to put in there; if they are to replace words beside them, mend the proposal."
    )
    return Finding(Severity.NOTE, "own-bracket", where, said)


def about_wording(wording: Wording, names: Names, where: str) -> Iterator[Finding]:
    """Tell of an own wording that was made of the wording of others."""
    if wording.of is None:
        return
    who = named(wording.of, names)
    if fold(wording.words) == fold(wording.of.words):
        said = (
            f"The file has the wording of {who} without its bracket. It was entered as the "
            f"delegation's own; if it is to stand with {who}, enter “join-sponsors” instead."
        )
        yield Finding(Severity.NOTE, "bracket-taken-out", where, said)
        return
    said = (
        f"The file changes the wording of {who}. It was entered as the delegation's own amendment "
        f"to it; that of {who} stays as it is."
    )
    yield Finding(Severity.NOTE, "amends-a-proposal", where, said)


def about_gone(bracket: Bracket, place: Place, names: Names, where: str) -> Finding:
    """Tell what comes of a bracket that the file no longer has."""
    role = bracket.role
    if role and role.asked:
        said = (
            f"The file leaves out the wording of {named(role.asked, names)}: "
            f"“{readable(role.asked.words)}”. Nothing was entered: it stays until they withdraw it "
            "or it is decided."
        )
    elif place.bare:
        said = (
            "The file takes away a bracket and keeps the words of the text in it, which has them "
            "already. What others ask there stays until they withdraw it or it is decided."
        )
    else:
        said = (
            "The file takes away a bracket with the words of the text in it. Their deletion was "
            "entered as the delegation's own proposal."
        )
    return Finding(Severity.NOTE, "bracket-taken-out", where, said)


def named(asked: Asked, names: Names) -> str:
    """Name those who ask for a wording."""
    return ", ".join(map(names, dict.fromkeys(asked.sponsors))) or "others"
