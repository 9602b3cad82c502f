"""What the register of documents says of its own, in the four languages of the OAS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterPhrases:
    """The words of one language; a mark {} is filled in."""

    title: str
    heads: tuple[str, str, str, str, str, str]  # symbol, title, date, from whom, languages, status
    implied: str
    allotted: str  # a symbol that was given out, and whose document isn't registered
    unknown: str  # who, when
    presented: str  # who presented it
    original: str  # after a language
    draft: str
    missing: str  # languages that a version is due in
    by: str
    lineage: str
    notes: str
    no_notes: str
    same_title: str  # title, symbols
    order: str  # symbol, date, symbols with dates
    numbers: str  # series, highest number, how many, which
    corrections: str  # for a corrigendum that isn't the whole text
    only_in: str  # takes the languages that a corrigendum is for
    and_: str
    nothing: str


PHRASES: Mapping[str, RegisterPhrases] = {
    "en": RegisterPhrases(
        title="Register of documents",
        heads=("Symbol", "Title", "Date", "From", "Languages", "Status"),
        implied="implied, not held",
        allotted="allotted, not registered",
        unknown="not recorded",
        presented="presented by {}",
        original="{} (original)",
        draft="{} (draft translation)",
        missing="not on file: {}",
        by="by {}",
        lineage="Lineage",
        notes="Notes",
        no_notes="There is nothing to note.",
        same_title="“{}” is the title of {}: they are told apart by their symbols.",
        order="{} is dated {}, which contradicts the order of the symbols: {}.",
        numbers="Of the numbers of {} up to {}, {} aren't on the register: {}.",
        corrections="corrections only",
        only_in="{} only",
        and_="{} and {}",
        nothing="No documents are registered.",
    ),
    "es": RegisterPhrases(
        title="Registro de documentos",
        heads=("Signatura", "Título", "Fecha", "Procedencia", "Idiomas", "Estado"),
        implied="implícito, no consta en el registro",
        allotted="asignada, sin documento registrado",
        unknown="no consta",
        presented="presentado por {}",
        original="{} (original)",
        draft="{} (traducción provisional)",
        missing="no se archivó en: {}",
        by="por {}",
        lineage="Procedencia de los textos",
        notes="Observaciones",
        no_notes="No hay observaciones.",
        same_title="“{}” es el título de {}: se distinguen por sus signaturas.",
        order="{} lleva la fecha {}, que contradice el orden de las signaturas: {}.",
        numbers="De los números de {} hasta el {}, {} no constan en el registro: {}.",
        corrections="solo correcciones",
        only_in="solo {}",
        and_="{} y {}",
        nothing="No hay documentos registrados.",
    ),
    "fr": RegisterPhrases(
        title="Registre des documents",
        heads=("Cote", "Titre", "Date", "Provenance", "Langues", "État"),
        implied="implicite, absent du registre",
        allotted="attribuée, sans document enregistré",
        unknown="non consigné",
        presented="présenté par {}",
        original="{} (original)",
        draft="{} (traduction provisoire)",
        missing="non versé au dossier en : {}",
        by="par {}",
        lineage="Filiation des textes",
        notes="Observations",
        no_notes="Il n'y a pas d'observation.",
        same_title="« {} » est le titre de {} : leurs cotes les distinguent.",
        order="{} porte la date {}, qui contredit l'ordre des cotes : {}.",
        numbers="Des numéros de {} jusqu'à {}, {} ne figurent pas au registre : {}.",
        corrections="corrections seulement",
        only_in="{} seulement",
        and_="{} et {}",
        nothing="Aucun document n'est enregistré.",
    ),
    "pt": RegisterPhrases(
        title="Registro de documentos",
        heads=("Símbolo", "Título", "Data", "Procedência", "Idiomas", "Situação"),
        implied="implícito, não consta do registro",
        allotted="atribuído, sem documento registrado",
        unknown="não consta",
        presented="apresentado por {}",
        original="{} (original)",
        draft="{} (tradução provisória)",
        missing="não arquivado em: {}",
        by="por {}",
        lineage="Origem dos textos",
        notes="Observações",
        no_notes="Não há observações.",
        same_title="“{}” é o título de {}: distinguem-se pelos símbolos.",
        order="{} traz a data {}, que contradiz a ordem dos símbolos: {}.",
        numbers="Dos números de {} até {}, {} não constam do registro: {}.",
        corrections="somente correções",
        only_in="somente {}",
        and_="{} e {}",
        nothing="Não há documentos registrados.",
    ),
}


def register_phrases(language: str) -> RegisterPhrases:
    """Give the words of a language, in English where there are none."""
    return PHRASES.get(language, PHRASES["en"])
