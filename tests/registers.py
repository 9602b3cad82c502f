"""The documents of the reference case as acts: what its register holds (D1–D10), in our own order.

Facts are the case's; what its source leaves open is left open here: no date for D5, nobody who
presented D6, a draft resolution whose first issues aren't held.
"""

from __future__ import annotations

from typing import Any

Doing = tuple[str, dict[str, Any]]

BODIES: tuple[Doing, ...] = (
    ("open-dossier", {"title": "Program on the human rights of migrants"}),
    (
        "register-body",
        {"code": "AG", "kind": "assembly", "names": {"en": "General Assembly"}},
    ),
    (
        "register-body",
        {"code": "CP", "kind": "council", "names": {"en": "Permanent Council"}, "parent": "AG"},
    ),
    (
        "register-body",
        {
            "code": "CAJP",
            "kind": "committee",
            "names": {"en": "Committee on Juridical and Political Affairs"},
            "parent": "CP",
        },
    ),
    (
        "register-body",
        {
            "code": "GT/TM",
            "kind": "working group",
            "names": {"en": "Working Group on the Program"},
            "parent": "CAJP",
        },
    ),
    (
        "register-body",
        {
            "code": "IACHR",
            "kind": "organ",
            "names": {"en": "Inter-American Commission on Human Rights"},
        },
    ),
)

TITLE = (
    "Inter-American Program for the Promotion and Protection of the Human Rights of Migrants, "
    "Including Migrant Workers and their Families"
)
DRAFT_TITLE = "Draft " + TITLE.replace("Including", "including").replace("their", "Their")
PROGRAM = "CAJP/GT/TM-24/05"
REV_7 = "CAJP/GT/TM-24/05 rev. 7"
RESOLUTION = "CAJP/GT/TM-38/05 rev. 2"
GUIDELINES = "CAJP/GT/TM-18/04"
FIRST_DRAFT = "CP/CAJP-2038/03"
RAPPORTEUR = "CAJP/GT/TM-16/04"
PLAN = "CAJP/GT/TM-12/04 corr. 1"
COMMENTS = "comments-2004-03-09"

# The nine strings, as the source writes them.
AS_WRITTEN = (
    "AG/RES. 1928 (XXXIII-O/03)",
    "AG/RES. 2027 (XXXIV-O/04)",
    "CP/CAJP-2038/03",
    "CAJP/GT/TM-12/04 corr. 1",
    "CAJP/GT/TM-16/04",
    "CAJP/GT/TM-18/04",
    "CAJP/GT/TM-24/05",
    "(CAJP/GT/TM-24/05 rev. 7)",
    "CAJP/GT/TM-38/05 rev. 2",
)

SERIES: tuple[Doing, ...] = (
    ("open-series", {"path": "CAJP/GT/TM", "body": "GT/TM"}),
    ("open-series", {"path": "CP/CAJP", "body": "CAJP", "first": 2038}),
)

DOCUMENTS: tuple[Doing, ...] = (
    (
        "register-issue",
        {"id": AS_WRITTEN[0], "kind": "resolution", "body": "AG", "author": "General Assembly"},
    ),
    (
        "register-issue",
        {
            "id": AS_WRITTEN[1],
            "kind": "resolution",
            "titles": {"en": "The Human Rights of All Migrant Workers and Their Families"},
            "body": "AG",
        },
    ),
    (
        "register-issue",
        {
            "id": FIRST_DRAFT,
            "kind": "negotiating text",
            "titles": {"en": "Inter-American Program, proposal of the Commission"},
            "author": "IACHR",
        },
    ),
    (
        "register-issue",
        {
            "id": PLAN,
            "kind": "work plan",
            "titles": {"en": "Work Plan"},
            "status": {"act": "approved", "body": "GT/TM", "when": "2004-09-16"},
        },
    ),
    ("register-issue", {"id": RAPPORTEUR, "kind": "report"}),
    (
        "register-issue",
        {
            "id": "CAJP/GT/TM-18/04",
            "kind": "guidelines",
            "titles": {"en": "Draft Guidelines for an Inter-American Program"},
            "status": {"act": "presented", "when": "2004-12-13"},
        },
    ),
    (
        "register-issue",
        {
            "id": PROGRAM,
            "kind": "negotiating text",
            "titles": {"en": DRAFT_TITLE},
            "presented_by": "chair",
            "date": "2005-02-25",
        },
    ),
    (
        "register-issue",
        {
            "id": "(CAJP/GT/TM-24/05 Rev.7)",
            "kind": "negotiating text",
            "titles": {"en": TITLE},
            "status": {"act": "approved", "body": "GT/TM", "when": "[2005-01-18..2005-05-18]"},
        },
    ),
    (
        "register-issue",
        {"id": RESOLUTION, "kind": "draft resolution", "titles": {"en": TITLE}},
    ),
    (
        "register-issue",
        {
            "id": COMMENTS,
            "kind": "contribution",
            "body": "GT/TM",
            "date": "2004-03-09",
            "level": "body",
        },
    ),
)

LINKS: tuple[Doing, ...] = (
    ("link-documents", {"source": GUIDELINES, "relation": "derives from", "target": FIRST_DRAFT}),
    ("link-documents", {"source": PROGRAM, "relation": "derives from", "target": GUIDELINES}),
    ("link-documents", {"source": RAPPORTEUR, "relation": "is an input to", "target": PROGRAM}),
    ("link-documents", {"source": COMMENTS, "relation": "is an input to", "target": PROGRAM}),
    ("link-documents", {"source": RESOLUTION, "relation": "carries", "target": REV_7}),
)

REGISTER: tuple[Doing, ...] = (*BODIES, *SERIES, *DOCUMENTS, *LINKS)
