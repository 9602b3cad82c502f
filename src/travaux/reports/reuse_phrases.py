"""The words of the pages on reuse, in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReusePhrases:
    """Words of one language; what stands in braces is filled in."""

    title: str
    read: str  # {holdings}, {passages}, {words}
    terms: str  # {least}, {cap}
    runs: str
    takers: str
    whole: str
    documents: str
    network: str
    shown: str  # {nodes}, {all}
    legend: str
    undated: str
    edge: str  # {taker}, {source}, {words}
    taken: str
    bodies: str
    longest: str
    common: str
    genealogies: str
    taker: str
    source: str
    passages: str
    words: str
    wording: str
    places: str
    files: str
    nothing: str
    nobody: str
    no_date: str
    genealogy: str  # {name}
    first: str
    change: str
    changed: str  # {number}
    counted: str  # {uses}, {wordings}
    again: str  # {count}, {where}
    timeline: str


_PHRASES = {
    "en": ReusePhrases(
        title="Who took which language from where",
        read="Read were {holdings} documents with {passages} paragraphs and {words} words.",
        terms="Runs of {least} words or more count as taken. Wording that stands in more than "
        "{cap} places is traced to its earliest holder alone, and listed below.",
        runs="runs taken",
        takers="paragraphs that take",
        whole="taken from end to end",
        documents="documents that take",
        network="The documents that give and take most",
        shown="Shown are {nodes} of {all} documents that give or take.",
        legend="A curve leads from a source down to the document that took words from it; the "
        "thicker it is, the more words.",
        undated="no date",
        edge="{taker} took {words} words from {source}.",
        taken="Document by document",
        bodies="Body by body",
        longest="The longest runs",
        common="Common wording",
        genealogies="Paragraphs with most descendants",
        taker="Taken by",
        source="From",
        passages="Paragraphs",
        words="Words",
        wording="Wording",
        places="Places",
        files="All of it, as tables",
        nothing="Nothing.",
        nobody="no body named",
        no_date="no date",
        genealogy="Genealogy of {name}",
        first="First use",
        change="Changed",
        changed="Changed from wording {number}",
        counted="It stands in {uses} places, in {wordings} wordings.",
        again="The same words again ({count}): {where}.",
        timeline="as a timeline",
    ),
    "es": ReusePhrases(
        title="Quién tomó qué texto y de dónde",
        read="Se leyeron {holdings} documentos, con {passages} párrafos y {words} palabras.",
        terms="Se cuentan como tomadas las secuencias de {least} palabras o más. Las que figuran "
        "en más de {cap} lugares se remiten solo al primero, y se enumeran más abajo.",
        runs="secuencias tomadas",
        takers="párrafos que toman",
        whole="tomados por entero",
        documents="documentos que toman",
        network="Los documentos que más dan y toman",
        shown="Se muestran {nodes} de los {all} documentos que dan o toman.",
        legend="Cada curva baja de una fuente al documento que tomó palabras de ella; cuanto más "
        "gruesa, más palabras.",
        undated="sin fecha",
        edge="{taker} tomó {words} palabras de {source}.",
        taken="Documento por documento",
        bodies="Órgano por órgano",
        longest="Las secuencias más largas",
        common="Fórmulas comunes",
        genealogies="Párrafos con más descendientes",
        taker="Tomado por",
        source="De",
        passages="Párrafos",
        words="Palabras",
        wording="Texto",
        places="Lugares",
        files="Todo, en tablas",
        nothing="Nada.",
        nobody="sin órgano",
        no_date="sin fecha",
        genealogy="Genealogía de {name}",
        first="Primer uso",
        change="Modificado",
        changed="Modifica el texto {number}",
        counted="Figura en {uses} lugares, en {wordings} redacciones.",
        again="Las mismas palabras otra vez ({count}): {where}.",
        timeline="como cronología",
    ),
    "fr": ReusePhrases(
        title="Qui a pris quels mots, et où",
        read="Ont été lus {holdings} documents, soit {passages} paragraphes et {words} mots.",
        terms="Comptent comme repris {least} mots de suite ou plus. Ce qui figure en plus de {cap} "
        "endroits n’est rapporté qu’au premier, et se trouve énuméré plus bas.",
        runs="passages repris",
        takers="paragraphes qui reprennent",
        whole="repris en entier",
        documents="documents qui reprennent",
        network="Les documents qui donnent et reprennent le plus",
        shown="Sont montrés {nodes} des {all} documents qui donnent ou reprennent.",
        legend="Chaque courbe descend d’une source au document qui lui a pris des mots ; plus elle "
        "est épaisse, plus il y en a.",
        undated="sans date",
        edge="{taker} a pris {words} mots à {source}.",
        taken="Document par document",
        bodies="Organe par organe",
        longest="Les plus longs passages",
        common="Formules communes",
        genealogies="Paragraphes qui ont le plus de descendants",
        taker="Repris par",
        source="De",
        passages="Paragraphes",
        words="Mots",
        wording="Texte",
        places="Endroits",
        files="Le tout, en tableaux",
        nothing="Rien.",
        nobody="sans organe",
        no_date="sans date",
        genealogy="Généalogie de {name}",
        first="Premier emploi",
        change="Modifié",
        changed="Modifie le texte {number}",
        counted="Il figure en {uses} endroits, en {wordings} rédactions.",
        again="Les mêmes mots encore ({count}) : {where}.",
        timeline="comme chronologie",
    ),
    "pt": ReusePhrases(
        title="Quem tomou que texto e de onde",
        read="Foram lidos {holdings} documentos, com {passages} parágrafos e {words} palavras.",
        terms="Contam como tomadas sequências de {least} palavras ou mais. O que figura em mais de "
        "{cap} lugares é remetido apenas ao primeiro, e enumerado abaixo.",
        runs="sequências tomadas",
        takers="parágrafos que tomam",
        whole="tomados por inteiro",
        documents="documentos que tomam",
        network="Os documentos que mais dão e tomam",
        shown="São mostrados {nodes} dos {all} documentos que dão ou tomam.",
        legend="Cada curva desce de uma fonte ao documento que dela tomou palavras; quanto mais "
        "grossa, mais palavras.",
        undated="sem data",
        edge="{taker} tomou {words} palavras de {source}.",
        taken="Documento por documento",
        bodies="Órgão por órgão",
        longest="As sequências mais longas",
        common="Fórmulas comuns",
        genealogies="Parágrafos com mais descendentes",
        taker="Tomado por",
        source="De",
        passages="Parágrafos",
        words="Palavras",
        wording="Texto",
        places="Lugares",
        files="Tudo, em tabelas",
        nothing="Nada.",
        nobody="sem órgão",
        no_date="sem data",
        genealogy="Genealogia de {name}",
        first="Primeiro uso",
        change="Alterado",
        changed="Altera o texto {number}",
        counted="Figura em {uses} lugares, em {wordings} redações.",
        again="As mesmas palavras outra vez ({count}): {where}.",
        timeline="como cronologia",
    ),
}


def reuse_phrases(language: str) -> ReusePhrases:
    """Give the words of a language; English ones where there are none."""
    return _PHRASES.get(language.split("-", maxsplit=1)[0], _PHRASES["en"])
