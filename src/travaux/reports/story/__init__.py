"""The story of a document: from the mandate that asked for it to the issue that was approved."""

from travaux.reports.story.page import page
from travaux.reports.story.steps import Lane, Step, StoryUnknown
from travaux.reports.story.telling import story

__all__ = ["Lane", "Step", "StoryUnknown", "page", "story"]
