"""Agreed language: a library of the sample's invented earlier texts, and the draft marked with it.

It does what `travaux library add` and `travaux precedent` do.
"""

from __future__ import annotations

from pathlib import Path

from travaux.languages import figure
from travaux.precedents import Likeness
from travaux.precedents.library import Library
from travaux.render.look import Look
from travaux.workspace.issuing import in_format, write
from travaux.workspace.library import found, shelve
from travaux.workspace.marking import draft_on_file, marked_paper

TEXTS = Path(__file__).parent / "library"
NAME = "library.sqlite"


def library_built(path: Path) -> None:
    """Make the library of the sample in a file, in the place of one that is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with Library.open(path) as library:
        shelve(library, found([TEXTS]))


def draft_marked(draft: Path, folder: Path) -> str:
    """Mark a draft with the library in a folder, as a page and in Word, and say what was found."""
    with Library.open(folder / NAME) as library:
        marked = marked_paper(library, draft_on_file(draft))
    page = marked.page()
    made = {f"marked.{name}": in_format(page, name, Look()).value for name in ("html", "docx")}
    write(folder, {**made, "marked.json": marked.data()})
    counts = marked.draft.counted()
    same, adapted, none = (
        figure(counts[likeness], "en")
        for likeness in (Likeness.SAME, Likeness.ADAPTED, Likeness.NONE_FOUND)
    )
    return (
        f"The draft of revision 1 was held against {marked.searched.documents} earlier texts: "
        f"{same} of its words stand there in the same way, {adapted} are adapted, and for {none} "
        "none was found."
    )
