"""Proposals: what is asked, by whom; handing in, joining and leaving, taking back."""

from __future__ import annotations

from typing import Any

from ninja import File, Form, Query, UploadedFile
from pydantic import Field

from travaux.proposals import Proposal
from travaux.record import Record
from travaux.record.proposals import Step, timeline
from travaux_web.api.acts import DoneShown, Trying, did
from travaux_web.api.door import MULTIPART
from travaux_web.api.files import kept
from travaux_web.api.finding import one_of
from travaux_web.api.operations import Family
from travaux_web.api.paging import Page, Paging, page
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import listed, shape
from travaux_web.desk import Asking, Desk
from travaux_web.seats import SEATED, Circle

FAMILY = Family("Proposals")
HANDS_IN = frozenset({Circle.SECRETARIAT, Circle.BUREAU, Circle.HEAD})


@FAMILY.reads("/proposals", SEATED, listed(Proposal))
def proposals(
    request: Asking, asked: Query[Paging], issue: str = "", party: str = ""
) -> Page[Proposal]:
    """List the proposals, all or those on an issue or of a party."""
    chosen = [
        one
        for one in request.desk.record.proposals.values()
        if issue in ("", one.base) and party in ("", *one.parties)
    ]
    return page(request, chosen, asked)


@FAMILY.reads("/proposals/{issue:proposal}", SEATED, shape(Proposal))
def proposal(request: Asking, proposal: str) -> Proposal:
    """Give a proposal with its changes, each with what has become of it."""
    return one_of(request.desk.record.proposals, "proposal", proposal)


@FAMILY.reads("/proposals/{issue:proposal}/history", SEATED, listed(Step))
def proposal_history(request: Asking, proposal: str, asked: Query[Paging]) -> Page[Step]:
    """Tell what happened to a proposal, step by step."""
    desk = request.desk
    one_of(desk.record.proposals, "proposal", proposal)
    return page(request, timeline(desk.record, desk.held.entries, proposal), asked)


class HandedIn(Trying):
    """What is handed in in words: an instruction in prose, or words that don't enter the text."""

    id: str = Field("", max_length=100, description="made of who asks for it, if left out")
    sponsors: list[str] = Field(
        default_factory=list, description="codes; your own party if left out"
    )
    instruction: str = Field("", description="“in paragraph 3, replace … by …”, a line each")
    words: str = Field("", description="for what isn't to enter the text: a comment, a question")
    kind: str = "proposal"
    label: str = ""


@FAMILY.writes("POST", "/texts/{issue:issue}/proposals", HANDS_IN, shape(DoneShown), status=201)
def hand_in_words(request: Asking, issue: str, given: HandedIn) -> DoneShown:
    """Hand in a proposal in words: as an instruction, paragraph by paragraph."""
    sponsors = _sponsors(request.desk, given.sponsors)
    particulars = {
        "id": given.id or _free(request.desk.record, sponsors),
        "issue": issue,
        "sponsors": sponsors,
        "instruction": given.instruction,
        "words": given.words,
        "kind": given.kind,
        "label": given.label,
    }
    return _receive(request.desk, particulars, given)


class FileHandedIn(Trying):
    """What is said of a file that is handed in."""

    id: str = Field("", max_length=100, description="made of who asks for it, if left out")
    sponsors: str = Field("", description="codes with commas; your own party if left out")
    label: str = ""
    made_on: str = Field("", description="the issue it was made on, where that isn't found out")


@FAMILY.writes(
    "POST",
    "/texts/{issue:issue}/proposals/file",
    HANDS_IN,
    shape(DoneShown),
    takes=MULTIPART,
    status=201,
)
def hand_in_file(
    request: Asking, issue: str, file: File[UploadedFile], given: Form[FileHandedIn]
) -> DoneShown:
    """Hand in a proposal as a file, such as the issued Word file with your changes in it."""
    codes = [one.strip() for one in given.sponsors.split(",") if one.strip()]
    sponsors = _sponsors(request.desk, codes)
    held = kept(file)
    particulars = {
        "id": given.id or _free(request.desk.record, sponsors),
        "issue": issue,
        "sponsors": sponsors,
        "digest": held.digest,
        "name": held.name,
        "media_type": held.media_type,
        "label": given.label,
        "made_on": given.made_on,
    }
    return _receive(request.desk, particulars, given)


def _receive(desk: Desk, particulars: dict[str, Any], given: Trying) -> DoneShown:
    particulars = {name: value for name, value in particulars.items() if value}
    acts = [("receive-proposal", particulars)]
    return did(desk, acts, trying=given.trying, expected=given.expected)


def _sponsors(desk: Desk, given: list[str]) -> list[str]:
    if given:
        return given
    if desk.circle is not Circle.HEAD:
        said = "Say who asks for it: only a delegation hands in for itself."
        raise Problem("invalid", said, {"where": "sponsors"})
    return [desk.party]


def _free(record: Record, sponsors: list[str]) -> str:
    """Give an id that nothing bears yet: who asks for it, and how many entries there are."""
    return f"{'-'.join(sponsors).lower()}-{record.size}"


class Joining(Trying):
    """Who joins the sponsors: codes; your own party if left out."""

    sponsors: list[str] = Field(default_factory=list)


@FAMILY.writes("POST", "/proposals/{issue:proposal}/sponsors", HANDS_IN, shape(DoneShown))
def join(request: Asking, proposal: str, given: Joining) -> DoneShown:
    """Join those who ask for a proposal."""
    sponsors = _sponsors(request.desk, given.sponsors)
    acts = [("join-sponsors", {"proposal": proposal, "sponsors": sponsors})]
    return did(request.desk, acts, trying=given.trying, expected=given.expected)


@FAMILY.writes(
    "DELETE", "/proposals/{issue:proposal}/sponsors/{party}", HANDS_IN, shape(DoneShown), takes=""
)
def leave(request: Asking, proposal: str, party: str) -> DoneShown:
    """Leave those who ask for a proposal; one that the last leaves is kept, unsupported."""
    return did(request.desk, [("leave-sponsors", {"proposal": proposal, "party": party})])


@FAMILY.writes("POST", "/proposals/{issue:proposal}/withdrawal", HANDS_IN, shape(DoneShown))
def withdraw(request: Asking, proposal: str, given: Trying) -> DoneShown:
    """Take a proposal back; it stays on record, out of the text."""
    acts: list[tuple[str, dict[str, Any]]] = [("withdraw-proposal", {"proposal": proposal})]
    return did(request.desk, acts, trying=given.trying, expected=given.expected)
