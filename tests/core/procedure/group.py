"""The group of the case from its first resolution to its officers, as acts (E1–E6)."""

from __future__ import annotations

from typing import Any

from tests.records import OPENED

Act = tuple[str, dict[str, Any]]

GROUP = (
    "Working Group to prepare an Inter-American Program for the Promotion and Protection of the "
    "Human Rights of Migrants, Including Migrant Workers and Their Families"
)
FIRST_RESOLUTION = "AG/RES. 1928 (XXXIII-O/03)"
SECOND_RESOLUTION = "AG/RES. 2027 (XXXIV-O/04)"
BASE_TEXT = "CP/CAJP-2038/03"
WORK_PLAN = "CAJP/GT/TM-12/04 corr. 1"

BODIES: tuple[Act, ...] = (
    (
        "register-body",
        {
            "code": "AG",
            "kind": "assembly",
            "names": {"en": "General Assembly", "es": "Asamblea General"},
            "entered": "2003-06-10",
        },
    ),
    (
        "register-body",
        {
            "code": "CP",
            "kind": "council",
            "names": {"en": "Permanent Council", "es": "Consejo Permanente"},
            "parent": "AG",
            "entered": "2003-06-10",
        },
    ),
    (
        "register-body",
        {
            "code": "CAJP",
            "kind": "committee",
            "names": {"en": "Committee on Juridical and Political Affairs"},
            "parent": "Permanent Council",
            "entered": "2003-06-10",
        },
    ),
    (
        "register-body",
        {
            "code": "GT/TM",
            "kind": "working group",
            "names": {"en": GROUP},
            "acronyms": {"es": "GT/TM"},
            "aliases": ("the Group", "the Working Group"),
            "parent": "CAJP",
            "entered": "2004-01-15",
        },
    ),
)

MANDATE: Act = (
    "give-mandate",
    {
        "id": "program",
        "body": "GT/TM",
        "giver": "General Assembly",
        "source": FIRST_RESOLUTION,
        "pinpoint": "operative paragraph 5 (a)",
        "verb": "pursuant to",
        "product": "proposed Inter-American Program",
        "base": BASE_TEXT,
        "tasks": (
            {"id": "program", "words": "prepare the Program"},
            {"id": "special-meeting", "words": "hold a special meeting"},
        ),
        "entered": "2004-01-15",
    },
)
ESTABLISHED: Act = ("establish-body", {"body": "GT/TM", "when": "2004-01-15"})
RATIFIED: Act = (
    "confirm-mandate",
    {
        "mandate": "program",
        "source": SECOND_RESOLUTION,
        "giver": "AG",
        "verb": "ratified",
        "place": "Quito, Ecuador",
        "tasks": ("special-meeting",),
    },
)

PERSONS: tuple[Act, ...] = tuple(
    (
        "register-person",
        {"name": name, "party": party, "capacity": {"en": "Alternate Representative"}},
    )
    for name, party in (
        ("Eduardo Acevedo Díaz", "Argentina"),
        ("Otto Pérez", "Guatemala"),
        ("Nisla Lorena Aparicio Robles", "Panama"),
    )
)
CHAIR: Act = (
    "take-office",
    {
        "body": "GT/TM",
        "office": "chair",
        "person": "Eduardo Acevedo Díaz",
        "manner": "ratified",
        "when": "2004-09-16",
    },
)
VICE_CHAIR: Act = (
    "take-office",
    {
        "body": "the Group",
        "office": "vice chair",
        "person": "otto-perez",
        "manner": "elected",
        "when": "2004-09-16",
    },
)

OFFICES: tuple[Act, ...] = tuple(
    ("register-body", {"code": code, "kind": kind, "names": {"en": name}, "parent": parent})
    for code, kind, name, parent in (
        ("IACHR", "organ", "Inter-American Commission on Human Rights", ""),
        ("IACHR/SR", "office", "Office of the Special Rapporteur", "IACHR"),
        ("CIM", "organ", "CIM", ""),
        ("CIM/ES", "office", "Executive Secretariat of CIM", "CIM"),
        ("UPD", "office", "Unit for the Promotion of Democracy", ""),
        ("IACD", "organ", "Inter-American Agency for Cooperation and Development", ""),
        ("IACD/ES", "secretariat", "Executive Secretariat of the Agency", "IACD"),
        ("IACD/ES/DDP", "office", "Department of Development Programs", "IACD/ES"),
    )
)
DOCUMENTS: tuple[Act, ...] = (
    ("register-issue", {"id": FIRST_RESOLUTION, "kind": "resolution", "body": "AG"}),
    ("register-issue", {"id": BASE_TEXT, "kind": "negotiating text", "author": "IACHR"}),
)
FIRST_MEETINGS: tuple[Act, ...] = (
    ("convene-meeting", {"id": "comments", "body": "GT/TM", "when": "2004-03-09"}),
    ("hold-meeting", {"meeting": "comments"}),
    (
        "take-up",
        {
            "meeting": "comments",
            "act": "received preliminary comments on",
            "documents": (BASE_TEXT,),
        },
    ),
    (
        "convene-meeting",
        {
            "id": "preparatory",
            "body": "GT/TM",
            "kind": "preparatory",
            "when": "XXXX-04-16",
            "taking_part": (
                "Office of the Special Rapporteur",
                "Executive Secretariat of CIM",
                "Unit for the Promotion of Democracy",
                "Department of Development Programs",
            ),
        },
    ),
    ("hold-meeting", {"meeting": "preparatory"}),
)
ELECTION: tuple[Act, ...] = (
    ("register-issue", {"id": WORK_PLAN, "kind": "work plan", "body": "GT/TM"}),
    ("convene-meeting", {"id": "election", "body": "GT/TM", "when": "2004-09-16"}),
    (CHAIR[0], {**CHAIR[1], "decided_at": "election"}),
    (VICE_CHAIR[0], {**VICE_CHAIR[1], "decided_at": "election"}),
    (
        "take-decision",
        {
            "id": "work-plan",
            "body": "GT/TM",
            "verb": "approved",
            "objects": (WORK_PLAN,),
            "when": "2004-09-16",
            "meeting": "election",
        },
    ),
    ("hold-meeting", {"meeting": "election"}),
)

# E1–E6, as they followed one another.
LIVED: tuple[Act, ...] = (
    OPENED,
    *BODIES,
    *OFFICES,
    *DOCUMENTS,
    MANDATE,
    ESTABLISHED,
    *FIRST_MEETINGS,
    ("register-issue", {"id": SECOND_RESOLUTION, "kind": "resolution", "body": "AG"}),
    RATIFIED,
    *PERSONS,
    *ELECTION,
)

# The same without meetings and documents, for what needs neither.
CONSTITUTED: tuple[Act, ...] = (OPENED, *BODIES, MANDATE, ESTABLISHED)
WITH_OFFICERS: tuple[Act, ...] = (*CONSTITUTED, RATIFIED, *PERSONS, CHAIR, VICE_CHAIR)
