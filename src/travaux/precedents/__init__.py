"""Agreed language: where the words of a text have been agreed before, in which words, and by whom.

A `Library` (one file, no server) holds documents paragraph by paragraph. It answers for a phrase,
a paragraph or a whole draft; `mining` finds all reuse inside a corpus in one job.
"""

from travaux.precedents.answer import Block, Likeness, Marked, Place, Precedent
from travaux.precedents.holding import Holding, Passage, Standing

__all__ = [
    "Block",
    "Holding",
    "Likeness",
    "Marked",
    "Passage",
    "Place",
    "Precedent",
    "Standing",
]
