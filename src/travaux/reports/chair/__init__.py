"""The Chair's report: composed from the record, each sentence with the facts it rests on."""

from travaux.reports.chair.composed import Composed, Gap, Part, Sentence
from travaux.reports.chair.composing import NoSuchReport, composed

__all__ = ["Composed", "Gap", "NoSuchReport", "Part", "Sentence", "composed"]
