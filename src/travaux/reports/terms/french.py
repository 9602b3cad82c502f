"""The record's words in French."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.terms.words import Terms
from travaux.statements import AnchorKind, StatementKind


def the(name: str) -> str:
    """Give an office with its article."""
    return f"{'le' if name in ('Rapporteur', 'Secrétariat') else 'la'} {name}"


FRENCH = Terms(
    the=the,
    bodies={
        BodyKind.ASSEMBLY: "Assemblée",
        BodyKind.COUNCIL: "Conseil",
        BodyKind.COMMITTEE: "Commission",
        BodyKind.WORKING_GROUP: "Groupe de travail",
        BodyKind.DRAFTING_GROUP: "Groupe de rédaction",
        BodyKind.ORGAN: "Organe",
        BodyKind.OFFICE: "Bureau",
        BodyKind.SECRETARIAT: "Secrétariat",
    },
    offices={
        Office.CHAIR: "Présidence",
        Office.VICE_CHAIR: "Vice-présidence",
        Office.RAPPORTEUR: "Rapporteur",
        Office.SECRETARY: "Secrétariat",
    },
    manners={
        Manner.ELECTED: "par élection",
        Manner.ACCLAIMED: "par acclamation",
        Manner.RATIFIED: "par ratification",
        Manner.DESIGNATED: "par désignation",
        Manner.ACTING: "par intérim",
        Manner.EX_OFFICIO: "d’office",
        Manner.NOT_RECORDED: "modalité non consignée",
    },
    kinds={
        DocumentKind.RESOLUTION: "résolution",
        DocumentKind.DRAFT_RESOLUTION: "projet de résolution",
        DocumentKind.NEGOTIATING_TEXT: "texte de négociation",
        DocumentKind.GUIDELINES: "lignes directrices",
        DocumentKind.WORK_PLAN: "plan de travail",
        DocumentKind.REPORT: "rapport",
        DocumentKind.SUMMARY: "compte rendu",
        DocumentKind.NOTICE: "avis de convocation",
        DocumentKind.ORDER_OF_BUSINESS: "ordre du jour",
        DocumentKind.PARTICIPANTS: "liste des participants",
        DocumentKind.COMPILATION: "compilation",
        DocumentKind.CONTRIBUTION: "contribution",
        DocumentKind.PAPER: "exposé",
        DocumentKind.LETTER: "lettre",
        DocumentKind.OTHER: "autre",
    },
    relations={
        Relation.DERIVES_FROM: "est issu de",
        Relation.INPUT_TO: "a servi à",
        Relation.CARRIES: "contient",
        Relation.CITES: "cite",
        Relation.ADOPTS: "adopte",
        Relation.ATTACHED_TO: "est joint à",
        Relation.TRANSLATES: "traduit",
    },
    meeting_of="réunion {}",
    meetings={
        MeetingKind.REGULAR: "ordinaire",
        MeetingKind.SPECIAL: "spéciale",
        MeetingKind.PREPARATORY: "préparatoire",
        MeetingKind.INFORMAL: "informelle",
    },
    found={
        FindingKind.PROPOSAL: "proposition",
        FindingKind.BEST_PRACTICE: "meilleure pratique",
        FindingKind.ACTIVITY: "activité",
    },
    verbs={
        Verb.APPROVED: "a approuvé",
        Verb.ADOPTED: "a adopté",
        Verb.ELECTED: "a élu",
        Verb.RATIFIED: "a ratifié",
        Verb.NOTED: "a pris note de",
        Verb.ESTABLISHED: "a établi",
        Verb.REQUESTED: "a demandé",
        Verb.DECIDED: "a décidé",
    },
    methods={
        Method.CONSENSUS: "par consensus",
        Method.WITHOUT_A_VOTE: "sans vote",
        Method.ACCLAMATION: "par acclamation",
        Method.VOTE: "par vote",
        Method.SILENCE: "par procédure d’approbation tacite",
        Method.NOT_RECORDED: "non consigné",
    },
    statements={
        StatementKind.STATEMENT: "déclaration",
        StatementKind.FOOTNOTE: "note de bas de page",
        StatementKind.EXPLANATION: "explication de position",
        StatementKind.EXPLANATION_OF_VOTE: "explication de vote",
        StatementKind.RESERVATION: "réserve",
        StatementKind.DISSOCIATION: "dissociation",
    },
    anchors={
        AnchorKind.WHOLE: "tout le texte",
        AnchorKind.TITLE: "le titre",
        AnchorKind.UNIT: "un paragraphe",
        AnchorKind.PASSAGE: "le passage",
        AnchorKind.TERM: "le terme",
    },
    languages={"en": "anglais", "es": "espagnol", "fr": "français", "pt": "portugais"},
    mandates={
        "pursuant to": "en application de",
        "in accordance with": "conformément à",
        "under": "en vertu de",
        "by virtue of": "en vertu de",
        "ratified": "a ratifié",
        "confirmed": "a confirmé",
        "renewed": "a renouvelé",
        "continued": "a prorogé",
        "reaffirmed": "a réaffirmé",
        "extended": "a prorogé",
    },
    acts={
        "received": "a reçu",
        "received comments on": "a reçu des observations sur",
        "received preliminary comments on": "a reçu des observations préliminaires sur",
        "received information on": "a reçu des informations sur",
        "began discussion of": "a commencé l’examen de",
        "discussed": "a examiné",
        "considered": "a examiné",
        "continued discussion of": "a poursuivi l’examen de",
        "resumed discussion of": "a repris l’examen de",
        "concluded discussion of": "a achevé l’examen de",
        "heard": "a entendu",
        "heard a presentation of": "a entendu la présentation de",
        "took note of": "a pris note de",
        "exchanged views on": "a procédé à un échange de vues sur",
        "reviewed": "a examiné",
    },
    statuses={
        "presented": "présenté",
        "approved": "approuvé",
        "adopted": "adopté",
        "prepared": "préparé",
        "agreed": "convenu",
        "discussed": "examiné",
    },
    purposes={
        "for consideration": "pour examen",
        "for information": "pour information",
        "for adoption": "pour adoption",
        "for approval": "pour approbation",
    },
    figures={
        "meetings": "réunions",
        "contributions": "contributions",
    },
    parts={
        "final part": "partie finale",
        "first part": "première partie",
        "last part": "dernière partie",
        "first sentence": "première phrase",
        "last sentence": "dernière phrase",
        "chapeau": "chapeau",
    },
)
