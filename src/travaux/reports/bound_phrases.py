"""The words of the page on who is bound, in the four languages (S24, P23)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from travaux.instruments import ActionKind, Doubt, InstrumentKind, Status


@dataclass(frozen=True, slots=True)
class BoundPhrases:
    """Words of one language; {} takes an issue, a name, a date or words.

    `heads` are those of the table of instruments; `state` heads the column of states.
    """

    title: str
    on: str
    data: str
    beside: str
    instruments: str
    heads: tuple[str, ...]
    states: str
    state: str
    none_cited: str
    unknown_named: str
    no_table: str
    as_of: str
    cannot_tell_leaving: str
    since: str
    not_in_force: str
    last: str
    reading: str
    legend: tuple[str, ...]
    kinds: Mapping[InstrumentKind, str]
    acts: Mapping[ActionKind, str]
    statuses: Mapping[Status, str]
    doubts: Mapping[Doubt, str]


_ENGLISH = BoundPhrases(
    title="Who is bound by the instruments that {} cites",
    on="Status on {}.",
    data=(
        "This is data beside the text. It is neither the view of the body that discusses the "
        "text nor a reading of any statement, and it decides nothing on what a provision means."
    ),
    beside="It stands beside this statement ({}):",
    instruments="Instruments cited",
    heads=("Instrument", "Kind", "In force since", "Cited as", "Source, and as of when"),
    states="States",
    state="State",
    none_cited="The text cites no instrument.",
    unknown_named="Named, and in no table of instruments: {}. Who is bound by it is unknown.",
    no_table="no table on record",
    as_of="{}, as of {}",
    cannot_tell_leaving=(
        "{}: this source doesn't tell who left, so that a state which denounced it is shown as "
        "party."
    ),
    since="in effect since {}",
    not_in_force="the treaty was not in force",
    last="on {}: {}",
    reading="How to read this",
    legend=(
        (
            "A date is that of the act or its deposit; the day from which it counts is given where "
            "the source tells it."
        ),
        "“Unknown” is never “not party”: it says that the source doesn't tell.",
        "A declaration or a resolution has no parties: nobody can be party to it.",
    ),
    kinds={kind: kind.value for kind in InstrumentKind},
    acts={kind: kind.value for kind in ActionKind},
    statuses={one: one.value for one in Status},
    doubts={one: one.value for one in Doubt},
)

_SPANISH = BoundPhrases(
    title="Quién está obligado por los instrumentos que cita {}",
    on="Situación al {}.",
    data=(
        "Estos son datos junto al texto. No son el parecer del órgano que lo examina ni una "
        "lectura de declaración alguna, y no deciden nada sobre el sentido de una disposición."
    ),
    beside="Figuran junto a esta declaración ({}):",
    instruments="Instrumentos citados",
    heads=("Instrumento", "Clase", "En vigor desde", "Citado como", "Fuente y fecha"),
    states="Estados",
    state="Estado",
    none_cited="El texto no cita ningún instrumento.",
    unknown_named=("Nombrado, y en ninguna tabla de instrumentos: {}. No se sabe a quién obliga."),
    no_table="no consta tabla alguna",
    as_of="{}, al {}",
    cannot_tell_leaving=(
        "{}: esta fuente no dice quién se retiró, de modo que un Estado que lo denunció figura "
        "como parte."
    ),
    since="con efecto desde el {}",
    not_in_force="el tratado no estaba en vigor",
    last="al {}: {}",
    reading="Cómo leer esta tabla",
    legend=(
        (
            "La fecha es la del acto o de su depósito; el día desde el que surte efecto se da "
            "cuando la fuente lo dice."
        ),
        "«No se sabe» nunca es «no es parte»: quiere decir que la fuente no lo dice.",
        "Una declaración o una resolución no tiene partes: nadie puede ser parte en ella.",
    ),
    kinds={
        InstrumentKind.TREATY: "tratado",
        InstrumentKind.CHARTER: "carta",
        InstrumentKind.DECLARATION: "declaración",
        InstrumentKind.RESOLUTION: "resolución",
    },
    acts={
        ActionKind.SIGNATURE: "firma",
        ActionKind.DEFINITIVE_SIGNATURE: "firma definitiva",
        ActionKind.RATIFICATION: "ratificación",
        ActionKind.ACCEPTANCE: "aceptación",
        ActionKind.APPROVAL: "aprobación",
        ActionKind.ACCESSION: "adhesión",
        ActionKind.SUCCESSION: "sucesión",
        ActionKind.FORMAL_CONFIRMATION: "confirmación formal",
        ActionKind.CONSENT: "consentimiento en obligarse",
        ActionKind.DENUNCIATION: "denuncia",
        ActionKind.RESERVATION: "reserva",
        ActionKind.DECLARATION: "declaración",
    },
    statuses={
        Status.PARTY: "parte",
        Status.SIGNATORY: "signatario",
        Status.NOT_PARTY: "no es parte",
        Status.NO_LONGER: "ya no es parte",
        Status.NO_PARTIES: "no tiene partes",
        Status.UNKNOWN: "no se sabe",
    },
    doubts={
        Doubt.NONE: "",
        Doubt.NO_TABLE: "no consta tabla alguna",
        Doubt.AFTER_TABLE: "la tabla es anterior a ese día",
        Doubt.NOT_LISTED: "la tabla solo enumera algunos Estados, y no este",
        Doubt.DATE: "una fecha no se conoce con bastante exactitud",
        Doubt.ROW: "la fila de la tabla no dice nada, o no se puede leer",
        Doubt.SUCCESSION: "sucedió más tarde, y no se dice desde qué día cuenta",
    },
)

_FRENCH = BoundPhrases(
    title="Qui est lié par les instruments que cite {}",
    on="Situation au {}.",
    data=(
        "Ce sont des données à côté du texte. Elles ne sont ni l'avis de l'organe qui l'examine "
        "ni une lecture d'une déclaration, et ne décident rien du sens d'une disposition."
    ),
    beside="Elles figurent à côté de cette déclaration ({}) :",
    instruments="Instruments cités",
    heads=("Instrument", "Nature", "En vigueur depuis", "Cité comme", "Source et date"),
    states="États",
    state="État",
    none_cited="Le texte ne cite aucun instrument.",
    unknown_named=("Nommé, et dans aucun tableau d'instruments : {}. On ne sait pas qui il lie."),
    no_table="aucun tableau n'est enregistré",
    as_of="{}, au {}",
    cannot_tell_leaving=(
        "{} : cette source ne dit pas qui s'est retiré, de sorte qu'un État qui l'a dénoncé y "
        "figure comme partie."
    ),
    since="avec effet depuis le {}",
    not_in_force="le traité n'était pas en vigueur",
    last="au {} : {}",
    reading="Comment lire ce tableau",
    legend=(
        (
            "La date est celle de l'acte ou de son dépôt ; le jour à partir duquel il compte est "
            "donné là où la source le dit."
        ),
        "« Inconnu » n'est jamais « non partie » : la source ne le dit pas.",
        "Une déclaration ou une résolution n'a pas de parties : nul ne peut y être partie.",
    ),
    kinds={
        InstrumentKind.TREATY: "traité",
        InstrumentKind.CHARTER: "charte",
        InstrumentKind.DECLARATION: "déclaration",
        InstrumentKind.RESOLUTION: "résolution",
    },
    acts={
        ActionKind.SIGNATURE: "signature",
        ActionKind.DEFINITIVE_SIGNATURE: "signature définitive",
        ActionKind.RATIFICATION: "ratification",
        ActionKind.ACCEPTANCE: "acceptation",
        ActionKind.APPROVAL: "approbation",
        ActionKind.ACCESSION: "adhésion",
        ActionKind.SUCCESSION: "succession",
        ActionKind.FORMAL_CONFIRMATION: "confirmation formelle",
        ActionKind.CONSENT: "consentement à être lié",
        ActionKind.DENUNCIATION: "dénonciation",
        ActionKind.RESERVATION: "réserve",
        ActionKind.DECLARATION: "déclaration",
    },
    statuses={
        Status.PARTY: "partie",
        Status.SIGNATORY: "signataire",
        Status.NOT_PARTY: "non partie",
        Status.NO_LONGER: "n'est plus partie",
        Status.NO_PARTIES: "n'a pas de parties",
        Status.UNKNOWN: "inconnu",
    },
    doubts={
        Doubt.NONE: "",
        Doubt.NO_TABLE: "aucun tableau n'est enregistré",
        Doubt.AFTER_TABLE: "le tableau est antérieur à ce jour",
        Doubt.NOT_LISTED: "le tableau n'énumère que certains États, et pas celui-ci",
        Doubt.DATE: "une date n'est pas connue assez exactement",
        Doubt.ROW: "la ligne du tableau ne dit rien, ou ne peut être lue",
        Doubt.SUCCESSION: "il a succédé plus tard, et il n'est pas dit à partir de quel jour",
    },
)

_PORTUGUESE = BoundPhrases(
    title="Quem está vinculado pelos instrumentos que {} cita",
    on="Situação em {}.",
    data=(
        "Estes são dados ao lado do texto. Não são o parecer do órgão que o examina nem uma "
        "leitura de qualquer declaração, e nada decidem sobre o sentido de uma disposição."
    ),
    beside="Figuram ao lado desta declaração ({}):",
    instruments="Instrumentos citados",
    heads=("Instrumento", "Tipo", "Em vigor desde", "Citado como", "Fonte e data"),
    states="Estados",
    state="Estado",
    none_cited="O texto não cita nenhum instrumento.",
    unknown_named=("Nomeado, e em nenhuma tabela de instrumentos: {}. Não se sabe a quem vincula."),
    no_table="nenhuma tabela registrada",
    as_of="{}, em {}",
    cannot_tell_leaving=(
        "{}: esta fonte não diz quem se retirou, de modo que um Estado que o denunciou figura "
        "como parte."
    ),
    since="com efeito desde {}",
    not_in_force="o tratado não estava em vigor",
    last="em {}: {}",
    reading="Como ler esta tabela",
    legend=(
        (
            "A data é a do ato ou de seu depósito; o dia a partir do qual produz efeito é dado "
            "onde a fonte o diz."
        ),
        "“Não se sabe” nunca é “não é parte”: quer dizer que a fonte não o diz.",
        "Uma declaração ou resolução não tem partes: ninguém pode ser parte nela.",
    ),
    kinds={
        InstrumentKind.TREATY: "tratado",
        InstrumentKind.CHARTER: "carta",
        InstrumentKind.DECLARATION: "declaração",
        InstrumentKind.RESOLUTION: "resolução",
    },
    acts={
        ActionKind.SIGNATURE: "assinatura",
        ActionKind.DEFINITIVE_SIGNATURE: "assinatura definitiva",
        ActionKind.RATIFICATION: "ratificação",
        ActionKind.ACCEPTANCE: "aceitação",
        ActionKind.APPROVAL: "aprovação",
        ActionKind.ACCESSION: "adesão",
        ActionKind.SUCCESSION: "sucessão",
        ActionKind.FORMAL_CONFIRMATION: "confirmação formal",
        ActionKind.CONSENT: "consentimento em obrigar-se",
        ActionKind.DENUNCIATION: "denúncia",
        ActionKind.RESERVATION: "reserva",
        ActionKind.DECLARATION: "declaração",
    },
    statuses={
        Status.PARTY: "parte",
        Status.SIGNATORY: "signatário",
        Status.NOT_PARTY: "não é parte",
        Status.NO_LONGER: "já não é parte",
        Status.NO_PARTIES: "não tem partes",
        Status.UNKNOWN: "não se sabe",
    },
    doubts={
        Doubt.NONE: "",
        Doubt.NO_TABLE: "nenhuma tabela registrada",
        Doubt.AFTER_TABLE: "a tabela é anterior a esse dia",
        Doubt.NOT_LISTED: "a tabela enumera apenas alguns Estados, e não este",
        Doubt.DATE: "uma data não é conhecida com exatidão bastante",
        Doubt.ROW: "a linha da tabela nada diz, ou não pode ser lida",
        Doubt.SUCCESSION: "sucedeu mais tarde, e não se diz a partir de que dia conta",
    },
)

BOUND_PHRASES: Mapping[str, BoundPhrases] = {
    "en": _ENGLISH,
    "es": _SPANISH,
    "fr": _FRENCH,
    "pt": _PORTUGUESE,
}


def bound_phrases(language: str) -> BoundPhrases:
    """Give the words of a language, in English where there are none."""
    return BOUND_PHRASES.get(language, _ENGLISH)
