"""What the register of documents says of its own, in the four languages of the OAS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.documents import DocumentKind, Relation


@dataclass(frozen=True, slots=True)
class RegisterPhrases:
    """The words of one language; a mark {} is filled in."""

    title: str
    heads: tuple[str, str, str, str, str, str]  # symbol, title, date, from whom, languages, status
    kinds: Mapping[DocumentKind, str]  # stands where there is no title
    implied: str
    unknown: str  # who, when
    presented: str  # who presented it
    office: Mapping[str, str]
    original: str  # after a language
    draft: str
    missing: str
    acts: Mapping[str, str]  # what was done with a document; others stand as they were entered
    by: str
    lineage: str
    relations: Mapping[Relation, str]
    notes: str
    no_notes: str
    same_title: str  # title, symbols
    order: str  # symbol, date, symbols with dates
    numbers: str  # series, highest number, how many, which
    corrections: str  # for a corrigendum that isn't the whole text
    and_: str
    nothing: str


PHRASES: Mapping[str, RegisterPhrases] = {
    "en": RegisterPhrases(
        title="Register of documents",
        heads=("Symbol", "Title", "Date", "From", "Languages", "Status"),
        kinds={kind: kind.value for kind in DocumentKind},
        implied="implied, not held",
        unknown="not recorded",
        presented="presented by {}",
        office={
            "chair": "the Chair",
            "vice chair": "the Vice Chair",
            "rapporteur": "the Rapporteur",
            "secretary": "the Secretary",
        },
        original="{} (original)",
        draft="{} (draft translation)",
        missing="missing: {}",
        acts={},
        by="by {}",
        lineage="Lineage",
        relations={relation: f"{{}} {relation} {{}}" for relation in Relation},
        notes="Notes",
        no_notes="There is nothing to note.",
        same_title="“{}” is the title of {}: they are told apart by their symbols.",
        order="{} is dated {}, which contradicts the order of the symbols: {}.",
        numbers="Of the numbers of {} up to {}, {} aren't on the register: {}.",
        corrections="corrections only",
        and_="{} and {}",
        nothing="No documents are registered.",
    ),
    "es": RegisterPhrases(
        title="Registro de documentos",
        heads=("Signatura", "Título", "Fecha", "Procedencia", "Idiomas", "Estado"),
        kinds={
            DocumentKind.RESOLUTION: "resolución",
            DocumentKind.DRAFT_RESOLUTION: "proyecto de resolución",
            DocumentKind.NEGOTIATING_TEXT: "texto de negociación",
            DocumentKind.GUIDELINES: "lineamientos",
            DocumentKind.WORK_PLAN: "plan de trabajo",
            DocumentKind.REPORT: "informe",
            DocumentKind.SUMMARY: "resumen",
            DocumentKind.NOTICE: "convocatoria",
            DocumentKind.ORDER_OF_BUSINESS: "orden del día",
            DocumentKind.PARTICIPANTS: "lista de participantes",
            DocumentKind.COMPILATION: "compilación",
            DocumentKind.CONTRIBUTION: "aporte",
            DocumentKind.PAPER: "ponencia",
            DocumentKind.LETTER: "carta",
            DocumentKind.OTHER: "otro",
        },
        implied="implícito, no consta en el registro",
        unknown="no consta",
        presented="presentado por {}",
        office={
            "chair": "la Presidencia",
            "vice chair": "la Vicepresidencia",
            "rapporteur": "la Relatoría",
            "secretary": "la Secretaría",
        },
        original="{} (original)",
        draft="{} (traducción provisional)",
        missing="faltan: {}",
        acts={
            "presented": "presentado",
            "approved": "aprobado",
            "adopted": "adoptado",
            "agreed": "acordado",
            "prepared": "preparado",
            "discussed": "considerado",
        },
        by="por {}",
        lineage="Procedencia de los textos",
        relations={
            Relation.DERIVES_FROM: "{} deriva de {}",
            Relation.INPUT_TO: "{} es un insumo de {}",
            Relation.CARRIES: "{} contiene {}",
            Relation.CITES: "{} cita {}",
            Relation.ADOPTS: "{} adopta {}",
            Relation.ATTACHED_TO: "{} figura como anexo de {}",
            Relation.TRANSLATES: "{} traduce {}",
        },
        notes="Observaciones",
        no_notes="No hay observaciones.",
        same_title="“{}” es el título de {}: se distinguen por sus signaturas.",
        order="{} lleva la fecha {}, que contradice el orden de las signaturas: {}.",
        numbers="De los números de {} hasta el {}, {} no constan en el registro: {}.",
        corrections="solo correcciones",
        and_="{} y {}",
        nothing="No hay documentos registrados.",
    ),
    "fr": RegisterPhrases(
        title="Registre des documents",
        heads=("Cote", "Titre", "Date", "Provenance", "Langues", "État"),
        kinds={
            DocumentKind.RESOLUTION: "résolution",
            DocumentKind.DRAFT_RESOLUTION: "projet de résolution",
            DocumentKind.NEGOTIATING_TEXT: "texte de négociation",
            DocumentKind.GUIDELINES: "lignes directrices",
            DocumentKind.WORK_PLAN: "plan de travail",
            DocumentKind.REPORT: "rapport",
            DocumentKind.SUMMARY: "compte rendu",
            DocumentKind.NOTICE: "convocation",
            DocumentKind.ORDER_OF_BUSINESS: "ordre du jour",
            DocumentKind.PARTICIPANTS: "liste des participants",
            DocumentKind.COMPILATION: "compilation",
            DocumentKind.CONTRIBUTION: "contribution",
            DocumentKind.PAPER: "exposé",
            DocumentKind.LETTER: "lettre",
            DocumentKind.OTHER: "autre",
        },
        implied="implicite, absent du registre",
        unknown="non consigné",
        presented="présenté par {}",
        office={
            "chair": "la présidence",
            "vice chair": "la vice-présidence",
            "rapporteur": "le rapporteur",
            "secretary": "le secrétaire",
        },
        original="{} (original)",
        draft="{} (traduction provisoire)",
        missing="manquent : {}",
        acts={
            "presented": "présenté",
            "approved": "approuvé",
            "adopted": "adopté",
            "agreed": "convenu",
            "prepared": "préparé",
            "discussed": "examiné",
        },
        by="par {}",
        lineage="Filiation des textes",
        relations={
            Relation.DERIVES_FROM: "{} est issu de {}",
            Relation.INPUT_TO: "{} a servi à {}",
            Relation.CARRIES: "{} contient {}",
            Relation.CITES: "{} cite {}",
            Relation.ADOPTS: "{} adopte {}",
            Relation.ATTACHED_TO: "{} est joint à {}",
            Relation.TRANSLATES: "{} traduit {}",
        },
        notes="Observations",
        no_notes="Il n'y a pas d'observation.",
        same_title="« {} » est le titre de {} : leurs cotes les distinguent.",
        order="{} porte la date {}, qui contredit l'ordre des cotes : {}.",
        numbers="Des numéros de {} jusqu'à {}, {} ne figurent pas au registre : {}.",
        corrections="corrections seulement",
        and_="{} et {}",
        nothing="Aucun document n'est enregistré.",
    ),
    "pt": RegisterPhrases(
        title="Registro de documentos",
        heads=("Símbolo", "Título", "Data", "Procedência", "Idiomas", "Situação"),
        kinds={
            DocumentKind.RESOLUTION: "resolução",
            DocumentKind.DRAFT_RESOLUTION: "projeto de resolução",
            DocumentKind.NEGOTIATING_TEXT: "texto de negociação",
            DocumentKind.GUIDELINES: "diretrizes",
            DocumentKind.WORK_PLAN: "plano de trabalho",
            DocumentKind.REPORT: "relatório",
            DocumentKind.SUMMARY: "resumo",
            DocumentKind.NOTICE: "convocação",
            DocumentKind.ORDER_OF_BUSINESS: "ordem do dia",
            DocumentKind.PARTICIPANTS: "lista de participantes",
            DocumentKind.COMPILATION: "compilação",
            DocumentKind.CONTRIBUTION: "contribuição",
            DocumentKind.PAPER: "exposição",
            DocumentKind.LETTER: "carta",
            DocumentKind.OTHER: "outro",
        },
        implied="implícito, não consta do registro",
        unknown="não consta",
        presented="apresentado por {}",
        office={
            "chair": "a Presidência",
            "vice chair": "a Vice-Presidência",
            "rapporteur": "a Relatoria",
            "secretary": "a Secretaria",
        },
        original="{} (original)",
        draft="{} (tradução provisória)",
        missing="faltam: {}",
        acts={
            "presented": "apresentado",
            "approved": "aprovado",
            "adopted": "adotado",
            "agreed": "acordado",
            "prepared": "preparado",
            "discussed": "considerado",
        },
        by="por {}",
        lineage="Origem dos textos",
        relations={
            Relation.DERIVES_FROM: "{} deriva de {}",
            Relation.INPUT_TO: "{} é um insumo de {}",
            Relation.CARRIES: "{} contém {}",
            Relation.CITES: "{} cita {}",
            Relation.ADOPTS: "{} adota {}",
            Relation.ATTACHED_TO: "{} é anexo de {}",
            Relation.TRANSLATES: "{} traduz {}",
        },
        notes="Observações",
        no_notes="Não há observações.",
        same_title="“{}” é o título de {}: distinguem-se pelos símbolos.",
        order="{} traz a data {}, que contradiz a ordem dos símbolos: {}.",
        numbers="Dos números de {} até {}, {} não constam do registro: {}.",
        corrections="somente correções",
        and_="{} e {}",
        nothing="Não há documentos registrados.",
    ),
}


def register_phrases(language: str) -> RegisterPhrases:
    """Give the words of a language, in English where there are none."""
    return PHRASES.get(language, PHRASES["en"])
