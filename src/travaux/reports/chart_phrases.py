"""The words that stand in the pictures of a text, in the four working languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartPhrases:
    """Words of one language.

    `each` takes {place}, {words} and {bracketed}, `height` {most}, `crowd` {shown} and {all}: all
    are gaps for what stands there. `colon` parts a name from what is said of it.
    """

    burn_down: str
    number: str
    heat_strip: str
    colon: str
    shares: tuple[str, str, str, str, str]
    each: str
    height: str
    cut: str
    no_paragraphs: str
    cosponsors: str
    together: str
    diagonal: str
    crowd: str
    nobody: str


CHART_PHRASES = {
    "en": ChartPhrases(
        burn_down="Open places of the text, issue by issue",
        number="No.",
        heat_strip="Where the text is open",
        colon=": ",
        shares=(
            "no word in brackets",
            "up to a third of the words in brackets",
            "up to two thirds",
            "more than two thirds",
            "all words in brackets",
        ),
        each="{place}: {words} words, {bracketed} of them in brackets",
        height="Each bar is a paragraph; its height is the number of its words, {most} at the top.",
        cut="A bar with a number over it is cut off there: it has so many words.",
        no_paragraphs="The text has no paragraphs.",
        cosponsors="Who asks for the same",
        together="A cell gives how many readings two parties ask for together: other words, a new "
        "paragraph, a deletion, a move, a joining, or no change. An empty cell means none.",
        diagonal="On the diagonal stands how many readings the party asks for in all.",
        crowd="The table has room for the {shown} parties that ask for most, of {all}.",
        nobody="No party asks for anything.",
    ),
    "es": ChartPhrases(
        burn_down="Partes abiertas del texto, documento por documento",
        number="N.º",
        heat_strip="Dónde está abierto el texto",
        colon=": ",
        shares=(
            "ninguna palabra entre corchetes",
            "hasta un tercio de las palabras entre corchetes",
            "hasta dos tercios",
            "más de dos tercios",
            "todas las palabras entre corchetes",
        ),
        each="{place}: {words} palabras, {bracketed} de ellas entre corchetes",
        height="Cada barra es un párrafo; su altura es el número de sus palabras, {most} arriba.",
        cut="Una barra con un número encima está cortada: tiene ese número de palabras.",
        no_paragraphs="El texto no tiene párrafos.",
        cosponsors="Quiénes piden lo mismo",
        together="Cada casilla indica cuántas lecturas piden juntas dos partes: otras palabras, un "
        "párrafo nuevo, una supresión, un traslado, una unión o que no haya cambios. Una casilla "
        "vacía significa ninguna.",
        diagonal="En la diagonal figura cuántas lecturas pide la parte en total.",
        crowd="En el cuadro caben las {shown} partes que más piden, de un total de {all}.",
        nobody="Ninguna parte pide nada.",
    ),
    "fr": ChartPhrases(
        burn_down="Parties ouvertes du texte, document par document",
        number="Nº",
        heat_strip="Où le texte est ouvert",
        colon=" : ",
        shares=(
            "aucun mot entre crochets",
            "jusqu'à un tiers des mots entre crochets",
            "jusqu'à deux tiers",
            "plus de deux tiers",
            "tous les mots entre crochets",
        ),
        each="{place} : {words} mots, dont {bracketed} entre crochets",
        height="Chaque barre est un paragraphe ; sa hauteur est le nombre de ses mots, {most} en "
        "haut.",
        cut="Une barre surmontée d'un nombre est coupée : elle a ce nombre de mots.",
        no_paragraphs="Le texte n'a pas de paragraphes.",
        cosponsors="Qui demande la même chose",
        together="Chaque case indique combien de lectures deux parties demandent ensemble : "
        "d'autres mots, un nouveau paragraphe, une suppression, un déplacement, une réunion ou "
        "le maintien. Une case vide signifie aucune.",
        diagonal="Sur la diagonale figure le nombre de lectures que la partie demande en tout.",
        crowd="Le tableau contient les {shown} parties qui demandent le plus, sur {all}.",
        nobody="Aucune partie ne demande rien.",
    ),
    "pt": ChartPhrases(
        burn_down="Partes abertas do texto, documento por documento",
        number="N.º",
        heat_strip="Onde o texto está aberto",
        colon=": ",
        shares=(
            "nenhuma palavra entre colchetes",
            "até um terço das palavras entre colchetes",
            "até dois terços",
            "mais de dois terços",
            "todas as palavras entre colchetes",
        ),
        each="{place}: {words} palavras, {bracketed} delas entre colchetes",
        height="Cada barra é um parágrafo; sua altura é o número de suas palavras, {most} no alto.",
        cut="Uma barra com um número em cima está cortada: tem esse número de palavras.",
        no_paragraphs="O texto não tem parágrafos.",
        cosponsors="Quem pede o mesmo",
        together="Cada casa indica quantas leituras duas partes pedem juntas: outras palavras, um "
        "parágrafo novo, uma supressão, um deslocamento, uma união ou que nada mude. Uma casa "
        "vazia significa nenhuma.",
        diagonal="Na diagonal está quantas leituras a parte pede ao todo.",
        crowd="No quadro cabem as {shown} partes que mais pedem, de um total de {all}.",
        nobody="Nenhuma parte pede nada.",
    ),
}


def chart_phrases(language: str) -> ChartPhrases:
    """Give the words of a language, in English where there are none."""
    return CHART_PHRASES.get(language, CHART_PHRASES["en"])
