"""The words of the overview page in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OverviewPhrases:
    """Words of one language."""

    documents: str
    views: str
    files: str
    findings: str
    text: str
    file: str
    sponsors: str
    made_on: str
    received: str
    no_findings: str
    refused: str
    warning: str
    note: str
    files_count: str
    sponsors_count: str
    changes_count: str
    paragraphs_count: str
    tracked: str
    plain: str
    page: str
    not_taken: str
    total: str


_PHRASES = {
    "en": OverviewPhrases(
        documents="The compiled text",
        views="Other views of it",
        files="What came in, and what became of it",
        findings="What was noticed",
        text="Read it here",
        file="File",
        sponsors="Sponsors",
        made_on="Made on",
        received="received",
        no_findings="Nothing out of the ordinary.",
        refused="Not taken:",
        warning="Please look:",
        note="Note:",
        files_count="files",
        sponsors_count="sponsors",
        changes_count="changes asked for",
        paragraphs_count="paragraphs touched",
        tracked="Word, tracked changes",
        plain="Plain text",
        page="Web page",
        not_taken="not taken: see below why",
        total="Total",
    ),
    "es": OverviewPhrases(
        documents="El texto compilado",
        views="Otras vistas",
        files="Lo que se recibió y su resultado",
        findings="Observaciones",
        text="Leer aquí",
        file="Archivo",
        sponsors="Patrocinadores",
        made_on="Hecho sobre",
        received="recibido",
        no_findings="Nada fuera de lo común.",
        refused="No se tomó:",
        warning="Revise:",
        note="Nota:",
        files_count="archivos",
        sponsors_count="patrocinadores",
        changes_count="cambios pedidos",
        paragraphs_count="párrafos afectados",
        tracked="Word, control de cambios",
        plain="Texto sin formato",
        page="Página web",
        not_taken="no se tomó: véase el motivo más abajo",
        total="Total",
    ),
    "fr": OverviewPhrases(
        documents="Le texte compilé",
        views="Autres vues",
        files="Ce qui a été reçu et sa suite",
        findings="Remarques",
        text="Lire ici",
        file="Fichier",
        sponsors="Auteurs",
        made_on="Fait sur",
        received="reçue",
        no_findings="Rien de particulier.",
        refused="Non retenu :",
        warning="À vérifier :",
        note="Note :",
        files_count="fichiers",
        sponsors_count="auteurs",
        changes_count="modifications demandées",
        paragraphs_count="paragraphes touchés",
        tracked="Word, suivi des modifications",
        plain="Texte brut",
        page="Page web",
        not_taken="non retenu : voir la raison ci-dessous",
        total="Total",
    ),
    "pt": OverviewPhrases(
        documents="O texto compilado",
        views="Outras vistas",
        files="O que foi recebido e seu resultado",
        findings="Observações",
        text="Ler aqui",
        file="Arquivo",
        sponsors="Proponentes",
        made_on="Feito sobre",
        received="recebida",
        no_findings="Nada fora do comum.",
        refused="Não aceito:",
        warning="Verifique:",
        note="Nota:",
        files_count="arquivos",
        sponsors_count="proponentes",
        changes_count="alterações pedidas",
        paragraphs_count="parágrafos afetados",
        tracked="Word, alterações controladas",
        plain="Texto simples",
        page="Página web",
        not_taken="não aceito: ver o motivo abaixo",
        total="Total",
    ),
}


def overview_phrases(language: str) -> OverviewPhrases:
    """Give the words of a language, in English where there are none."""
    return _PHRASES.get(language.split("-", maxsplit=1)[0], _PHRASES["en"])
