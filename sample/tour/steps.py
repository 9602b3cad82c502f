"""The steps of the tour: a night's work and the day after, each from its person's seat."""

from __future__ import annotations

from dataclasses import dataclass

_PROGRAM = "CAJP~GT~TM-24~05_rev._2"
_ROOM = "/room/GT~TM/"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it shows, who takes it, and on which page it begins.

    `file` is one of those that are made for the tour (`sample.tour.handing`), to be sent there.
    """

    title: str
    told: str
    who: str
    path: str
    button: str
    file: str = ""


STEPS: tuple[Step, ...] = (
    Step(
        "A delegate's file comes in",
        "Tomás Rico of Mexico worked in the text in Word, as always. Take the file below, send it "
        "under “Send a file”, look at what was read in it, and hand it to the head of "
        "delegation. Nothing is entered yet, and nobody outside the delegation sees it.",
        "mexico.member",
        f"/delegation/new/{_PROGRAM}/",
        "Come as Tomás Rico, with a telephone or a computer",
        "Mexico.docx",
    ),
    Step(
        "The head confirms",
        "Marina Sosa finds the draft under “Waiting for you”, reads each change as it will stand, "
        "and hands it in. The receipt says when it came and which entry of the record it is.",
        "mexico",
        "/delegation/",
        "Come as Marina Sosa",
    ),
    Step(
        "The officer compiles",
        "It is late, and Peru sent its file by mail. Take it in at the inbox, enter what was read, "
        "look at the collisions (three delegations differ on paragraph 10 by now), and see under "
        "“Circulate” who sees what. The account above must come out even on every page.",
        "secretariat",
        f"/desk/{_PROGRAM}/",
        "Come as Sol Benítez of the secretariat",
        "Peru.docx",
    ),
    Step(
        "The chair decides in the room",
        "Choose the meeting of March 8, go to the next open bracket with the key n, and decide it "
        "with a key: 1 takes the first wish. Open the screen for the wall in a second window; it "
        "follows. Whatever was decided by mistake is taken back with u.",
        "chair",
        f"{_ROOM}console/",
        "Come as Ada Ferreira, who chairs",
    ),
    Step(
        "A phone follows",
        "Do this in a private window beside the console: the paragraph before the room, its "
        "brackets and its speakers come to Elisa Vera's phone by themselves. She asks for the "
        "floor there, and the chair sees it.",
        "chile",
        _ROOM,
        "Come as Elisa Vera of Chile",
    ),
    Step(
        "The next revision is issued",
        "The page shows revision 3 as it would be, and what becomes of every proposal that is "
        "still open. Issue it: it is a document on the register, and on every screen.",
        "secretariat",
        f"/desk/{_PROGRAM}/next/",
        "Come as Sol Benítez again",
    ),
    Step(
        "What changed since the capital cleared it",
        "Washington cleared the text before all this. Carol Whit sees, paragraph by paragraph, "
        "what was asked for and decided since then, and nothing else.",
        "usa",
        f"/text/{_PROGRAM}/since/",
        "Come as Carol Whit of the United States",
    ),
    Step(
        "The Chair's report",
        "The record fills the report. What the chair writes is marked as the chair's, what the "
        "record says as the record's; the page tells what still waits before it can be signed.",
        "chair",
        "/reports/report-of-the-chair/",
        "Come as Ada Ferreira",
    ),
    Step(
        "Why is this word here?",
        "Years later somebody asks why the text speaks of a “last resort”. The answer names who "
        "asked for it, in which file, and the decision that took it. Follow “the decision”: it can "
        "be cited in a footnote, and proved without trusting this site.",
        "rapporteur",
        f"/text/{_PROGRAM}/why/?words=last+resort",
        "Come as Irma Quispe, who looks it up",
    ),
)
