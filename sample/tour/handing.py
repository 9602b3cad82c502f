"""Files for the tour: the text as it is on the table, worked in by two delegations in Word."""

from __future__ import annotations

from pathlib import Path

from sample.pages import Hand, pages
from sample.wishes import Wish, carry_out
from sample.word import tracked_docx
from travaux.texts import Text

PROGRAM = "CAJP/GT/TM-24/05 rev. 2"  # the issue that is on the table when the tour begins
FOLDER = "sample/tour"  # where the files are, in the folder that the demonstration makes
_DAY = "2005-03-10T09:00:00Z"
_FILES: tuple[tuple[str, str, tuple[Wish, ...]], ...] = (
    (
        "Mexico.docx",
        "T. Rico, Mexico",
        (
            Wish("4", insert=", timely", after="reliable"),
            Wish("6", delete="is needed", insert="is indispensable"),
        ),
    ),
    (
        "Peru.docx",
        "H. Salas, Perú",
        (
            Wish("6", delete="is needed", insert="is essential"),
            Wish("10", delete="once a year", insert="every two years"),
        ),
    ),
)


def written(text: Text, folder: Path) -> None:
    """Write the files that are handed in during the tour into a folder, with tracked changes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, author, wishes in _FILES:
        worked = carry_out(pages(text), wishes, (Hand(author, _DAY),))
        (folder / name).write_bytes(tracked_docx(worked))
