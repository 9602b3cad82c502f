"""The papers of a meeting: notice, order of business, participants, summary, pack (S11, S13).

Each is a text made from the record. What the record doesn't hold prints as a gap that everybody
sees, and nothing is made up.
"""

from travaux.reports.meetings.notice import notice, order_of_business
from travaux.reports.meetings.pack import pack
from travaux.reports.meetings.participants import participants
from travaux.reports.meetings.summary import summary

__all__ = ["notice", "order_of_business", "pack", "participants", "summary"]
