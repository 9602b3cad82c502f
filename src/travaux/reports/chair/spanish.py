"""The report in Spanish: patterns and rules of its own.

Verbs are in the active voice, so that they agree with the body that acts.
"""

from __future__ import annotations

import re

from travaux.bodies import Manner
from travaux.dates import Shape, When
from travaux.documents import DocumentKind
from travaux.meetings import FindingKind, MeetingKind
from travaux.reports.chair.phrases import Phrases
from travaux.reports.dating import spelled
from travaux.statements import AnchorKind, StatementKind

_UNITS = "primer segundo tercer cuarto quinto sexto séptimo octavo noveno".split()
_TENS = (
    "décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo "
    "nonagésimo"
).split()
_COUNTED = "ninguna una dos tres cuatro cinco seis siete ocho nueve diez".split()
_PINPOINTS = (
    (r"\boperative paragraph\b", "párrafo resolutivo"),
    (r"\bpreambular paragraph\b", "párrafo del preámbulo"),
    (r"\bparagraph\b", "párrafo"),
    (r"\barticle\b", "artículo"),
    (r"\((\w+)\)", r"\1)"),
)


def finish(words: str) -> str:
    """Contract prepositions with the article, and change the conjunction before its own sound."""
    words = re.sub(r"\b([Dd]e|[Aa]) el (?!Salvador\b)", _contracted, words)
    words = re.sub(r"\by (?=[Ii](?!a|e|o)|[Hh]i(?!e|a))", "e ", words)
    return re.sub(r",([,.;:])", r"\1", words)


def close(words: str) -> str:
    """Let one point end a quotation and the sentence: it stands after the sign."""
    return words.replace(".”.", "”.")


def _contracted(found: re.Match[str]) -> str:
    return f"{found[1]}l " if found[1] in ("de", "De", "a", "A") else found[0]


def listed(words: list[str]) -> str:
    """Join words: "a, b y c"."""
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + " y " + words[-1]


def ordinal(number: int) -> str:
    """Write the number of a session: 34 is "trigésimo cuarto"."""
    tens, units = divmod(number, 10)
    if tens > 9:
        return f"{number}.º"
    unit = _UNITS[units - 1] if units else ""
    return " ".join(filter(None, (_TENS[tens - 1] if tens else "", unit)))


def pinpoint(written: str) -> str:
    """Give a place in a resolution as Spanish writes it: "párrafo resolutivo 5 a)"."""
    for english, spanish in _PINPOINTS:
        written = re.sub(english, spanish, written)
    return f"el {written}" if written.startswith(("párrafo", "artículo")) else written


def counted(number: int) -> str:
    """Write a count of feminine things: in words up to ten."""
    return _COUNTED[number] if number < len(_COUNTED) else str(number)


def dated(when: When, words: str) -> str:
    """Put the article before a date: "el 9 de marzo", "los días 30 y 31 de marzo"."""
    if when.shape is Shape.SPAN:
        return f"los días {words}" if " y " in words else f"el período {_of(when, words)}"
    return f"el {words}" if when.start and when.start.day and when.shape is Shape.AT else words


def on(when: When, words: str) -> str:
    """Put what belongs before a date that says when something happened."""
    if when.shape is Shape.SPAN and " y " not in words:
        return _of(when, words)
    made = dated(when, words)
    return f"en {words}" if made == words and when.shape is Shape.AT else made


def place(number: int) -> str:
    """Give a paragraph by its place: "el tercer párrafo"."""
    return f"el {ordinal(number)} párrafo" if number <= 10 else f"el párrafo {number}"


def span(period: When) -> str:
    """Write a period: "del 18 de enero al 18 de mayo de 2005", "de noviembre a diciembre"."""
    words = spelled(period, "es")
    return words if period.shape is Shape.WITHIN else _of(period, words)


def _of(when: When, words: str) -> str:
    """Put the preposition before a date; only a day has an article for it to run together with."""
    return f"{'del' if when.start and when.start.day else 'de'} {words}"


SPANISH = Phrases(
    language="es",
    finish=finish,
    close=close,
    listed=listed,
    ordinal=ordinal,
    pinpoint=pinpoint,
    counted=counted,
    dated=dated,
    on=on,
    place=place,
    span=span,
    title="Informe de la Presidencia de {body} sobre sus actividades {period}",
    status="{act}",
    by="por {}",
    at="en la reunión de {}",
    headings={
        "introduction": "Introducción",
        "proceedings": "Desarrollo de los trabajos",
        "officers": "Elección de autoridades",
        "plan": "Plan de trabajo",
        "plan-and-officers": "Plan de trabajo y elección de autoridades",
        "special": "Reunión especial",
        "product": "Elaboración del proyecto",
        "conclusions": "Conclusiones",
        "attachments": "Documentos adjuntos",
    },
    missing="no consta: {}",
    chair_of="Presidencia de {body}",
    group="el Grupo",
    kinds={
        DocumentKind.RESOLUTION: "la resolución",
        DocumentKind.DRAFT_RESOLUTION: "el proyecto de resolución",
        DocumentKind.WORK_PLAN: "el Plan de Trabajo",
        DocumentKind.REPORT: "el informe",
        DocumentKind.OTHER: "el documento",
    },
    vote="por {in_favour} votos a favor, {against} en contra y {abstaining} abstenciones",
    found={
        FindingKind.PROPOSAL: "propuestas",
        FindingKind.BEST_PRACTICE: "mejores prácticas",
        FindingKind.ACTIVITY: "actividades específicas",
    },
    entitled="{symbol}<, “{title}”>",
    own="“{}”",
    see="Véase el documento {symbol}.",
    document=("el documento {symbol}", "los documentos {symbol}"),
    titled="{kind} “{title}”{call}",
    titled_with_symbol="{kind} “{title}” ({symbol})",
    resolution=("la resolución {symbol}", "las resoluciones {symbol}"),
    establishment=(
        "{group} se estableció {when} por decisión de {by}<, en el marco de {parent}>"
        "<, {verb} {pinpoint} de {source}><, {verb} {whole}>."
    ),
    mandate="Su mandato consistía en elaborar {product}<, sobre la base de {base}>.",
    mandate_quoted=(
        "Su mandato consistía en elaborar lo siguiente: “{product}”<, sobre la base de {base}>."
    ),
    articles=("un ", "una ", "el ", "la ", "los ", "las "),
    base="el documento {symbol}<, presentado por {author}>",
    confirmation=(
        "Posteriormente, {giver}<, en su {session}><, celebrado en {place}>, {verb} el mandato "
        "mediante {source}<, titulada “{title}”>."
    ),
    session="{ordinal} período {regular} de sesiones",
    sessions={True: "ordinario", False: "extraordinario"},
    of_giver="{source} de {giver}",
    period=(
        "El presente informe resume las actividades que {group} llevó a cabo en el período {period}"
        "<, durante el cual {approvals}>."
    ),
    approved_in_it="{verb}<, {method},> {documents}",
    officers={
        Manner.ELECTED: "eligió a {person} para la {office}",
        Manner.ACCLAIMED: "eligió por aclamación a {person} para la {office}",
        Manner.RATIFIED: "ratificó a {person} en la {office}",
        Manner.DESIGNATED: "designó a {person} para la {office}",
    },
    manners={
        Manner.ACTING: "asumió de forma interina",
        Manner.EX_OFFICIO: "asumió de oficio",
    },
    took_office="{when}, {person} {manner} la {office} de {group}.",
    member="{name}<, {capacity},>",
    group_acted="{when}, {group} {clauses}.",
    same_day="Ese mismo día",
    plan=(
        "{when}, {group} {verb}<, {method},> el Plan de Trabajo que figura en el documento "
        "{symbol}."
    ),
    task=(
        "En los términos de {sources}, entre las tareas de {group} figuraba la siguiente: {task}."
    ),
    convened="{convener} convocó {meeting}< para {when}>.",
    cancelled="Posteriormente, la reunión fue cancelada.",
    special_title="la reunión especial de {group}",
    also_at_special="También {act} {object}.",
    at_special="En esa reunión, {group} {act} {object}.",
    identified="En ella se identificaron {found}.",
    panelists="los panelistas",
    the_papers="las ponencias",
    papers="Presentaron ponencias {who}<, {written} de ellas por escrito>.",
    rapporteur=(
        "El informe de la Relatoría de la reunión especial{call} fue preparado por {person}"
        "<, e incluye {papers} que se presentaron por escrito>."
    ),
    meetings={
        MeetingKind.REGULAR: "en su reunión de {when}",
        MeetingKind.SPECIAL: "en su reunión especial de {when}",
        MeetingKind.PREPARATORY: "en la reunión preparatoria de {when}<, celebrada con {others}>",
        MeetingKind.INFORMAL: "en su reunión informal de {when}",
    },
    also="En la misma reunión",
    acted_on="{occasion}, {group} {act} {object}.",
    acted_by="{occasion}, {group} {act} {object}, a cargo de {by}.",
    contents="Ese documento contenía asimismo las contribuciones recibidas de {authors}.",
    contents_presented=(
        "El documento, presentado por {by}, contenía asimismo las contribuciones recibidas de "
        "{authors}."
    ),
    member_states="los Estados Miembros",
    written_input="{group} recibió contribuciones escritas de {delegations}.",
    delegations="{number} delegaciones",
    number_of_delegations="varias delegaciones",
    asserted_meetings="En total celebró {number} reuniones.",
    counted_meetings=(
        "En el período que abarca este informe celebró una reunión{number}.",
        "En el período que abarca este informe celebró {number} reuniones.",
    ),
    approved="{when} {group} {verb}<, {method},> {documents}.",
    on_a_day_between="en una fecha comprendida {when},",
    in_the_period="Durante el período que abarca este informe,",
    attached=(
        "Ese documento se adjunta al presente informe.",
        "Esos documentos se adjuntan al presente informe.",
    ),
    attached_of=(
        "Se adjunta al presente informe {documents}.",
        "Se adjuntan al presente informe {documents}.",
    ),
    asked={
        StatementKind.STATEMENT: (
            "{party} solicitó que en el presente informe se incluyera su declaración {anchor}"
        ),
        StatementKind.FOOTNOTE: (
            "{party} solicitó que en el presente informe se incluyera su nota al pie {anchor}"
        ),
        StatementKind.EXPLANATION: (
            "{party} solicitó que en el presente informe se incluyera su explicación de posición "
            "{anchor}"
        ),
        StatementKind.EXPLANATION_OF_VOTE: (
            "{party} solicitó que en el presente informe se incluyera su explicación de voto "
            "{anchor}"
        ),
        StatementKind.RESERVATION: (
            "{party} solicitó que en el presente informe se incluyera su reserva {anchor}"
        ),
        StatementKind.DISSOCIATION: (
            "{party} solicitó que en el presente informe constara que se desvincula, {anchor}"
        ),
    },
    parties={
        "delegation": "la delegación de {state}",
        "mission": "la Misión Permanente de {state}",
        "observer mission": "la Misión Observadora Permanente de {state}",
        "government": "el Gobierno de {state}",
    },
    anchors={
        AnchorKind.WHOLE: "con respecto a {document}",
        AnchorKind.TITLE: "con respecto al título de {document}",
        AnchorKind.UNIT: "con respecto a {place} de {document}",
        AnchorKind.PASSAGE: "con respecto a {place} de {document}<, que dice: “{quotation}”>",
        AnchorKind.TERM: (
            "con respecto al término ‘{term}’<, en cuanto califica {qualifying},> en {document}"
        ),
    },
    in_section="<la {part} de >{paragraph}< de la sección “{section}”>",
    reads="{asked}. El texto<, presentado en {language},> dice lo siguiente:",
    presentation=(
        "La Presidencia de {group} presenta a {parent}, {purpose}, {documents}, {in_which} se "
        "refleja la labor descrita en este informe."
    ),
    in_which=("en el que", "en los que"),
    nothing_approved="La Presidencia de {group} presenta este informe a {parent}, {purpose}.",
    thanks_to_states=(
        "La Presidencia agradece a los Estados Miembros su participación en los trabajos de "
        "{group}< y las contribuciones que presentaron{contributed}>."
    ),
    thanks_to_offices="Agradece asimismo a {offices} su apoyo y colaboración.",
    gaps={
        "by": "quién estableció {}",
        "established": "cuándo se estableció {}",
        "mandate": "el mandato de {}",
        "product": "qué debía elaborar {}",
        "convener": "quién convocó {}",
        "presenter": "quién presentó {}",
        "date": "la fecha",
        "chair": "quién ocupaba la Presidencia al final del período",
        "parent": "ante qué órgano rinde informe {}",
        "result": "el resultado de los trabajos de {}",
        "issue": "qué documento",
        "taking-office": "cómo asumió {}",
        "person": "el nombre de {}",
    },
    first_person=r"\b(?i:yo|mi|mis|nosotros|nuestr[oa]s?|quisiera|deseo|agradezco)\b",
)
