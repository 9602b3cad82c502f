"""Word files: the manuscript in them, and the list of their tracked changes."""

from travaux.intake.docx.reading import manuscript
from travaux.intake.docx.revisions import Revision, RevisionKind, revisions

__all__ = ["Revision", "RevisionKind", "manuscript", "revisions"]
