"""The headings that reports write themselves, in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportPhrases:
    """Words of one language."""

    by_proposer: str
    by_paragraph: str
    two_columns: str
    three_columns: str
    trace: str
    differences: str
    base: str
    compiled: str
    asks: str
    paragraph: str
    sponsors: str
    source: str
    change: str
    fate: str
    why: str
    nothing: str
    received: str
    shown: str
    merged: str
    withdrawn: str
    decided: str
    parked: str
    unplaced: str
    remarks: str
    verbs: str
    overview: str


REPORT_PHRASES = {
    "en": ReportPhrases(
        by_proposer="Compendium of proposals, by proposer",
        by_paragraph="Compendium of proposals, by paragraph",
        two_columns="Comparative table, two columns",
        three_columns="Comparative table with sources",
        trace="Account of the proposals",
        differences="Differences",
        base="Text as issued",
        compiled="Compiled text",
        asks="Who asks, and where it stands in the file",
        paragraph="Paragraph",
        sponsors="Sponsors",
        source="File and place",
        change="Change",
        fate="What became of it",
        why="Why",
        nothing="No proposals.",
        received="received",
        shown="shown",
        merged="merged",
        withdrawn="withdrawn",
        decided="decided",
        parked="parked",
        unplaced="unplaced",
        remarks="Comments, which don't enter the text",
        verbs=(
            "MOD words changed (+ put in, − struck out) · ADD new paragraph · SUP struck out · "
            "MOVE put elsewhere · JOIN joined to another · NOC to stay as it is"
        ),
        overview="Overview",
    ),
    "es": ReportPhrases(
        by_proposer="Compendio de propuestas, por proponente",
        by_paragraph="Compendio de propuestas, por párrafo",
        two_columns="Cuadro comparativo de dos columnas",
        three_columns="Cuadro comparativo con fuentes",
        trace="Cuenta de las propuestas",
        differences="Diferencias",
        base="Texto distribuido",
        compiled="Texto compilado",
        asks="Quién lo pide y dónde figura en el archivo",
        paragraph="Párrafo",
        sponsors="Patrocinadores",
        source="Archivo y lugar",
        change="Cambio",
        fate="Resultado",
        why="Motivo",
        nothing="No hay propuestas.",
        received="recibido",
        shown="incluido",
        merged="unido",
        withdrawn="retirado",
        decided="decidido",
        parked="reservado",
        unplaced="sin colocar",
        remarks="Comentarios, que no entran en el texto",
        verbs=(
            "MOD palabras cambiadas (+ agregadas, − suprimidas) · ADD párrafo nuevo · "
            "SUP suprimido · MOVE trasladado · JOIN unido a otro · NOC sin cambios"
        ),
        overview="Página de inicio",
    ),
    "fr": ReportPhrases(
        by_proposer="Recueil des propositions, par auteur",
        by_paragraph="Recueil des propositions, par paragraphe",
        two_columns="Tableau comparatif en deux colonnes",
        three_columns="Tableau comparatif avec les sources",
        trace="Compte des propositions",
        differences="Différences",
        base="Texte distribué",
        compiled="Texte compilé",
        asks="Qui le demande, et où cela figure dans le fichier",
        paragraph="Paragraphe",
        sponsors="Auteurs",
        source="Fichier et endroit",
        change="Modification",
        fate="Suite donnée",
        why="Raison",
        nothing="Aucune proposition.",
        received="reçue",
        shown="inscrite",
        merged="réunie",
        withdrawn="retirée",
        decided="décidée",
        parked="mise de côté",
        unplaced="non placée",
        remarks="Observations, qui n'entrent pas dans le texte",
        verbs=(
            "MOD mots modifiés (+ ajoutés, − supprimés) · ADD nouveau paragraphe · "
            "SUP supprimé · MOVE déplacé · JOIN réuni à un autre · NOC inchangé"
        ),
        overview="Page d’accueil",
    ),
    "pt": ReportPhrases(
        by_proposer="Compêndio de propostas, por proponente",
        by_paragraph="Compêndio de propostas, por parágrafo",
        two_columns="Quadro comparativo de duas colunas",
        three_columns="Quadro comparativo com fontes",
        trace="Conta das propostas",
        differences="Diferenças",
        base="Texto distribuído",
        compiled="Texto compilado",
        asks="Quem pede, e onde está no arquivo",
        paragraph="Parágrafo",
        sponsors="Proponentes",
        source="Arquivo e lugar",
        change="Alteração",
        fate="Resultado",
        why="Motivo",
        nothing="Não há propostas.",
        received="recebida",
        shown="incluída",
        merged="unida",
        withdrawn="retirada",
        decided="decidida",
        parked="reservada",
        unplaced="sem lugar",
        remarks="Comentários, que não entram no texto",
        verbs=(
            "MOD palavras alteradas (+ acrescentadas, − suprimidas) · ADD parágrafo novo · "
            "SUP suprimido · MOVE deslocado · JOIN unido a outro · NOC sem alteração"
        ),
        overview="Página inicial",
    ),
}


def report_phrases(language: str) -> ReportPhrases:
    """Give the words of a language, in English where there are none."""
    return REPORT_PHRASES.get(language, REPORT_PHRASES["en"])
