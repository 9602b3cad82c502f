"""The record's words in English: those that it holds, but for capitals and prepositions."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.terms.words import Terms
from travaux.statements import AnchorKind, StatementKind

_MANDATES = (
    "pursuant to",
    "in accordance with",
    "under",
    "by virtue of",
    "ratified",
    "confirmed",
    "renewed",
    "continued",
    "reaffirmed",
    "extended",
)
_ACTS = (
    "received",
    "received comments on",
    "received preliminary comments on",
    "received information on",
    "began discussion of",
    "discussed",
    "considered",
    "continued discussion of",
    "resumed discussion of",
    "concluded discussion of",
    "heard",
    "heard a presentation of",
    "took note of",
    "exchanged views on",
    "reviewed",
)
_STATUSES = ("presented", "approved", "adopted", "prepared", "agreed", "discussed")
_PURPOSES = ("for consideration", "for information", "for adoption", "for approval")
_FIGURES = ("meetings", "contributions")
_PARTS = ("final part", "first part", "last part", "first sentence", "last sentence", "chapeau")


def the(name: str) -> str:
    """Give a name with its article."""
    return f"the {name.removeprefix('the ').removeprefix('The ')}"


ENGLISH = Terms(
    the=the,
    bodies={kind: kind.title() for kind in BodyKind},
    offices={office: office.title() for office in Office},
    manners={manner: manner.value for manner in Manner},
    kinds={kind: kind.value for kind in DocumentKind},
    relations={relation: relation.value for relation in Relation},
    meeting_of="{} meeting",
    meetings={kind: kind.value for kind in MeetingKind},
    found={kind: kind.value for kind in FindingKind},
    verbs={verb: verb.value for verb in Verb},
    methods={
        Method.CONSENSUS: "by consensus",
        Method.WITHOUT_A_VOTE: "without a vote",
        Method.ACCLAMATION: "by acclamation",
        Method.VOTE: "by a vote",
        Method.SILENCE: "by a silence procedure",
        Method.NOT_RECORDED: "not recorded",
    },
    statements={kind: kind.value for kind in StatementKind},
    anchors={
        AnchorKind.WHOLE: "the whole text",
        AnchorKind.TITLE: "the title",
        AnchorKind.UNIT: "a paragraph",
        AnchorKind.PASSAGE: "the passage",
        AnchorKind.TERM: "the term",
    },
    languages={"en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese"},
    mandates={words: words for words in _MANDATES},
    acts={words: words for words in _ACTS},
    statuses={words: words for words in _STATUSES},
    purposes={words: words for words in _PURPOSES},
    figures={words: words for words in _FIGURES},
    parts={words: words for words in _PARTS},
)
