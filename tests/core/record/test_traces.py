from __future__ import annotations

import pytest

from travaux.dates import When
from travaux.documents import DocumentKind, Issue, StatusNote
from travaux.events import IssueRegistered
from travaux.record.traces import Traces, named

REPORT = Traces.of(["CAJP/GT/TM-24/05 rev. 7"], ["Draft Program", "año-2005.pdf", "Report"])


@pytest.mark.parametrize(
    "words",
    [
        "CAJP/GT/TM-24/05 rev. 7",
        "see (CP/CAJP/GT/TM-24/05  Rev.7), paragraph 3",
        "GT/TM-24/05 rev. 7",
        "CAJP/GT/TM-24/05, rev. 6 and rev. 7",
        "the DRAFT program of the Chair",
        "filed as ano-2005.PDF",
        "Report",
    ],
)
def test_trace_is_found_in_words(words: str) -> None:
    assert REPORT.within(words)


@pytest.mark.parametrize(
    "words",
    [
        "CAJP/GT/TM-24/05",
        "CAJP/GT/TM-24/05 rev. 70",
        "CAJP/GT/TM-24/05 rev. 7 corr. 1",
        "CAJP/GT/TM-124/05 rev. 7",
        "a drafted program",
        "the report of the Chair",
        "",
    ],
)
def test_what_only_resembles_a_trace_is_none(words: str) -> None:
    assert not REPORT.within(words)


def test_no_documents_leave_no_traces() -> None:
    assert not Traces.of([], []).within("Report")


def test_words_are_given_with_the_names_of_their_fields() -> None:
    status = StatusNote("presented", "chair", when=When.read("2005-02-25"))
    issue = Issue("a paper", DocumentKind.PAPER, status=status, as_written=("one", "two"))
    assert [pair for pair in named(IssueRegistered(issue)) if pair[1]] == [
        ("id", "a paper"),
        ("act", "presented"),
        ("by", "chair"),
        ("as_written", "one"),
        ("as_written", "two"),
    ]
