"""Declarations and reservations to a treaty, as a register prints them below its table (P23).

    #Austria
    The words of the declaration …

They change nothing on who is bound; they are told beside it. The register prints reservations and
declarations together, so that all are called declarations here, and keep their words.
"""

from __future__ import annotations

import re

from travaux.delegations import Registry
from travaux.findings import Finding, Outcome, Severity
from travaux.instruments.instrument import Action, ActionKind
from travaux.instruments.participants import whose

_HEAD = re.compile(r"^#[ \t]*(?P<state>[^\n]+)\n?", re.MULTILINE)


def declared(text: str, where: str, registry: Registry) -> Outcome[tuple[Action, ...]]:
    """Read what states declared, each under its own name.

    Args:
        text: the declarations to one treaty.
        where: the file and the treaty, for findings.
        registry: the states.
    """
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found: list[Action] = []
    findings: list[Finding] = []
    for head, end in zip(heads, ends, strict=True):
        name, words = head["state"].strip(), text[head.end() : end].strip()
        party = whose(name, where, registry).party
        if party and words:
            found.append(Action(party, ActionKind.DECLARATION, note=words, participant=name))
        else:
            why = "no words stand under it" if party else "it is no state of today"
            said = f"What stands under “{name}” isn't read: {why}."
            findings.append(Finding(Severity.NOTE, "declaration-not-read", where, said))
    return Outcome(tuple(found), tuple(findings))
