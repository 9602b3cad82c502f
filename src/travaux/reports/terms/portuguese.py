"""The record's words in Portuguese."""

from __future__ import annotations

from travaux.bodies import BodyKind, Manner, Office
from travaux.decisions import Method, Verb
from travaux.documents import DocumentKind, Relation
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.terms.words import Terms
from travaux.statements import AnchorKind, StatementKind


def the(name: str) -> str:
    """Give an office with its article: all of them are feminine."""
    return f"a {name}"


PORTUGUESE = Terms(
    the=the,
    bodies={
        BodyKind.ASSEMBLY: "Assembleia",
        BodyKind.COUNCIL: "Conselho",
        BodyKind.COMMITTEE: "Comissão",
        BodyKind.WORKING_GROUP: "Grupo de Trabalho",
        BodyKind.DRAFTING_GROUP: "Grupo de Redação",
        BodyKind.ORGAN: "Órgão",
        BodyKind.OFFICE: "Escritório",
        BodyKind.SECRETARIAT: "Secretaria",
    },
    offices={
        Office.CHAIR: "Presidência",
        Office.VICE_CHAIR: "Vice-Presidência",
        Office.RAPPORTEUR: "Relatoria",
        Office.SECRETARY: "Secretaria",
    },
    manners={
        Manner.ELECTED: "por eleição",
        Manner.ACCLAIMED: "por aclamação",
        Manner.RATIFIED: "por ratificação",
        Manner.DESIGNATED: "por designação",
        Manner.ACTING: "interinamente",
        Manner.EX_OFFICIO: "de ofício",
        Manner.NOT_RECORDED: "não consta como",
    },
    kinds={
        DocumentKind.RESOLUTION: "resolução",
        DocumentKind.DRAFT_RESOLUTION: "projeto de resolução",
        DocumentKind.NEGOTIATING_TEXT: "texto de negociação",
        DocumentKind.GUIDELINES: "diretrizes",
        DocumentKind.WORK_PLAN: "plano de trabalho",
        DocumentKind.REPORT: "relatório",
        DocumentKind.SUMMARY: "resumo",
        DocumentKind.NOTICE: "convocatória",
        DocumentKind.ORDER_OF_BUSINESS: "ordem do dia",
        DocumentKind.PARTICIPANTS: "lista de participantes",
        DocumentKind.COMPILATION: "compilação",
        DocumentKind.CONTRIBUTION: "contribuição",
        DocumentKind.PAPER: "exposição",
        DocumentKind.LETTER: "carta",
        DocumentKind.OTHER: "outro",
    },
    relations={
        Relation.DERIVES_FROM: "deriva de",
        Relation.INPUT_TO: "é um insumo de",
        Relation.CARRIES: "contém",
        Relation.CITES: "cita",
        Relation.ADOPTS: "adota",
        Relation.ATTACHED_TO: "é anexo de",
        Relation.TRANSLATES: "traduz",
    },
    meeting_of="reunião {}",
    meetings={
        MeetingKind.REGULAR: "ordinária",
        MeetingKind.SPECIAL: "especial",
        MeetingKind.PREPARATORY: "preparatória",
        MeetingKind.INFORMAL: "informal",
    },
    found={
        FindingKind.PROPOSAL: "proposta",
        FindingKind.BEST_PRACTICE: "melhor prática",
        FindingKind.ACTIVITY: "atividade",
    },
    verbs={
        Verb.APPROVED: "aprovou",
        Verb.ADOPTED: "adotou",
        Verb.ELECTED: "elegeu",
        Verb.RATIFIED: "ratificou",
        Verb.NOTED: "tomou nota de",
        Verb.ESTABLISHED: "estabeleceu",
        Verb.REQUESTED: "solicitou",
        Verb.DECIDED: "decidiu",
    },
    methods={
        Method.CONSENSUS: "por consenso",
        Method.WITHOUT_A_VOTE: "sem votação",
        Method.ACCLAMATION: "por aclamação",
        Method.VOTE: "por votação",
        Method.SILENCE: "por procedimento de silêncio",
        Method.NOT_RECORDED: "não consta",
    },
    statements={
        StatementKind.STATEMENT: "declaração",
        StatementKind.FOOTNOTE: "nota de rodapé",
        StatementKind.EXPLANATION: "explicação de posição",
        StatementKind.EXPLANATION_OF_VOTE: "explicação de voto",
        StatementKind.RESERVATION: "reserva",
        StatementKind.DISSOCIATION: "desvinculação",
    },
    anchors={
        AnchorKind.WHOLE: "todo o texto",
        AnchorKind.TITLE: "o título",
        AnchorKind.UNIT: "um parágrafo",
        AnchorKind.PASSAGE: "o trecho",
        AnchorKind.TERM: "o termo",
    },
    languages={"en": "inglês", "es": "espanhol", "fr": "francês", "pt": "português"},
    mandates={
        "pursuant to": "em cumprimento de",
        "in accordance with": "em conformidade com",
        "under": "em virtude de",
        "by virtue of": "em virtude de",
        "ratified": "ratificou",
        "confirmed": "confirmou",
        "renewed": "renovou",
        "continued": "prorrogou",
        "reaffirmed": "reafirmou",
        "extended": "prorrogou",
    },
    acts={
        "received": "recebeu",
        "received comments on": "recebeu comentários sobre",
        "received preliminary comments on": "recebeu comentários preliminares sobre",
        "received information on": "recebeu informação sobre",
        "began discussion of": "iniciou a consideração de",
        "discussed": "considerou",
        "considered": "considerou",
        "continued discussion of": "continuou a consideração de",
        "resumed discussion of": "retomou a consideração de",
        "concluded discussion of": "concluiu a consideração de",
        "heard": "ouviu",
        "heard a presentation of": "ouviu a apresentação de",
        "took note of": "tomou nota de",
        "exchanged views on": "trocou opiniões sobre",
        "reviewed": "examinou",
    },
    statuses={
        "presented": "apresentado",
        "approved": "aprovado",
        "adopted": "adotado",
        "prepared": "preparado",
        "agreed": "acordado",
        "discussed": "considerado",
    },
    purposes={
        "for consideration": "para consideração",
        "for information": "para informação",
        "for adoption": "para adoção",
        "for approval": "para aprovação",
    },
    figures={
        "meetings": "reuniões",
        "contributions": "contribuições",
    },
    parts={
        "final part": "parte final",
        "first part": "primeira parte",
        "last part": "última parte",
        "first sentence": "primeira frase",
        "last sentence": "última frase",
        "chapeau": "cabeçalho",
    },
)
