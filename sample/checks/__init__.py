"""What the case must show, S1 to S36: a check for each.

A check takes the case and gives a sentence that says what was found; it raises `NotProved` where
something isn't as the source tells. The demonstration prints these sentences, and the acceptance
tests run the same checks, on the real source too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sample.checks import decisions, documents, law, living, meetings, people, reports, whole
from sample.checks.proving import NotProved
from sample.enacting import Case

Check = Callable[[Case], str]

CHECKS: Mapping[str, Check] = {
    "S1": people.bodies,
    "S2": people.mandates,
    "S3": people.officers_in_office,
    "S4": people.parties,
    "S5": documents.symbols,
    "S6": documents.register,
    "S7": documents.lineage,
    "S8": documents.references,
    "S9": documents.old_text,
    "S10": meetings.kinds_and_dates,
    "S11": meetings.papers_of_a_meeting,
    "S12": meetings.work_plan,
    "S13": meetings.special_meeting,
    "S14": living.contributions,
    "S15": living.accounting,
    "S16": living.history,
    "S17": living.clean_text,
    "S18": living.locked,
    "S19": decisions.consensus,
    "S20": decisions.verbatim,
    "S21": decisions.passage,
    "S22": decisions.term,
    "S23": law.citations,
    "S24": law.applicability,
    "S25": decisions.placement,
    "S26": reports.drafted,
    "S27": reports.period,
    "S28": reports.attachments,
    "S29": reports.transmission,
    "S30": reports.thanks_and_signature,
    "S31": whole.languages,
    "S32": whole.ledger,
    "S33": whole.provenance,
    "S34": whole.access,
    "S35": whole.one_dossier,
    "S36": whole.open_export,
}


def matter(check: Check) -> str:
    """Give what a check is about, as its docstring says."""
    return (check.__doc__ or "").partition(": ")[2].rstrip(".")


__all__ = ["CHECKS", "Case", "Check", "NotProved", "matter"]
