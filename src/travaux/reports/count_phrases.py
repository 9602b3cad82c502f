"""What is counted, and what it means: a name and a definition of each count (P15).

The definitions say what `travaux.drafting.counting` does; a change there is a change here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OF_BRACKETS = ("outermost", "brackets", "depth", "options")
OF_WORDS = ("words", "bracketed_words", "paragraphs", "clean_paragraphs")
COUNTS = OF_BRACKETS + OF_WORDS
"""The counts that are printed, in their order: names of fields of `Counts`."""


@dataclass(frozen=True, slots=True)
class CountPhrases:
    """Words of one language.

    `names` and `definitions` have an entry for each of `COUNTS`; `scope` and `compared` hold for
    all of them. `meaning` joins a name and a
    definition; `share` has a gap for a number of percent, and `share_meant`
    tells what it is. `unrecorded` names the paragraphs of
    which no standing is on record.
    """

    title: str
    issue: str
    date: str
    brackets: str
    words: str
    names: Mapping[str, str]
    definitions: Mapping[str, str]
    meaning: str
    share: str
    share_meant: str
    what: str
    scope: str
    compared: str
    standings: str
    unrecorded: str
    standing_meant: str
    nothing: str


COUNT_PHRASES = {
    "en": CountPhrases(
        title="How much of the text is open",
        issue="Issue",
        date="Date",
        brackets="Brackets and options",
        words="Words and paragraphs",
        names={
            "outermost": "Outermost brackets",
            "brackets": "All brackets",
            "depth": "Greatest depth",
            "options": "Options",
            "words": "Words",
            "bracketed_words": "Bracketed words",
            "paragraphs": "Paragraphs",
            "clean_paragraphs": "Clean paragraphs",
        },
        definitions={
            "outermost": "pairs of brackets that stand inside no other pair. A pair that opens in "
            "one paragraph and closes in a later one is one pair.",
            "brackets": "all pairs of brackets, the inner ones too.",
            "depth": "the most pairs of brackets that any place of the text stands in.",
            "options": "places where an option begins (“Option 1”).",
            "words": "runs of letters or digits. An apostrophe, a hyphen or a decimal sign inside "
            "a word doesn't divide it; a bracket does. Each ideograph is a word.",
            "bracketed_words": "words that stand inside at least one pair of brackets.",
            "paragraphs": "numbered and unnumbered paragraphs, items of lists and rows of tables; "
            "no titles, headings or enacting formulas.",
            "clean_paragraphs": "paragraphs in which no bracket opens or closes, and that no "
            "bracket reaches over.",
        },
        meaning="{}: {}",
        share="{}%",
        share_meant="In parentheses: their share of all words.",
        what="What is counted",
        scope="All counts are of the running text as it is printed, with its titles and headings. "
        "Notes, numbers of paragraphs and the names in brackets are not counted.",
        compared="Figures that others give may be counted in another way, and can't be compared "
        "with these. Nor can a text that brackets words within its paragraphs be compared with one "
        "that repeats whole paragraphs as alternatives.",
        standings="Paragraphs by standing",
        unrecorded="none recorded",
        standing_meant="Each paragraph counts once, under the standing that is on record for it.",
        nothing="No issue of the text has been counted.",
    ),
    "es": CountPhrases(
        title="Qué parte del texto está abierta",
        issue="Documento",
        date="Fecha",
        brackets="Corchetes y opciones",
        words="Palabras y párrafos",
        names={
            "outermost": "Corchetes exteriores",
            "brackets": "Todos los corchetes",
            "depth": "Profundidad máxima",
            "options": "Opciones",
            "words": "Palabras",
            "bracketed_words": "Palabras entre corchetes",
            "paragraphs": "Párrafos",
            "clean_paragraphs": "Párrafos limpios",
        },
        definitions={
            "outermost": "pares de corchetes que no están dentro de otro par. Un par que se abre "
            "en un párrafo y se cierra en otro posterior es un solo par.",
            "brackets": "todos los pares de corchetes, también los interiores.",
            "depth": "el mayor número de pares de corchetes en que se halla un lugar del texto.",
            "options": "lugares en que comienza una opción (“Opción 1”).",
            "words": "series de letras o cifras. Un apóstrofo, un guion o un signo decimal dentro "
            "de una palabra no la divide; un corchete, sí. Cada ideograma es una palabra.",
            "bracketed_words": "palabras que están dentro de al menos un par de corchetes.",
            "paragraphs": "párrafos numerados y sin número, puntos de listas y filas de cuadros; "
            "no los títulos, los encabezados ni las fórmulas.",
            "clean_paragraphs": "párrafos en los que no se abre ni se cierra ningún corchete y "
            "que ningún corchete abarca.",
        },
        meaning="{}: {}",
        share="{} %",
        share_meant="Entre paréntesis: su parte del total de palabras.",
        what="Qué se cuenta",
        scope="Todo se cuenta en el cuerpo del texto tal como está impreso, con sus títulos y "
        "encabezados. No se cuentan las notas, los números de los párrafos ni los nombres que "
        "figuran en los corchetes.",
        compared="Las cifras de otras fuentes pueden contarse de otra manera y no son comparables "
        "con estas. Tampoco es comparable un texto que pone corchetes dentro de sus párrafos con "
        "uno que repite párrafos enteros como variantes.",
        standings="Párrafos según su estado",
        unrecorded="sin registro",
        standing_meant="Cada párrafo se cuenta una vez, en el estado que consta en el registro.",
        nothing="No se ha contado ninguna versión del texto.",
    ),
    "fr": CountPhrases(
        title="Quelle part du texte reste ouverte",
        issue="Document",
        date="Date",
        brackets="Crochets et options",
        words="Mots et paragraphes",
        names={
            "outermost": "Crochets extérieurs",
            "brackets": "Tous les crochets",
            "depth": "Profondeur maximale",
            "options": "Options",
            "words": "Mots",
            "bracketed_words": "Mots entre crochets",
            "paragraphs": "Paragraphes",
            "clean_paragraphs": "Paragraphes sans crochets",
        },
        definitions={
            "outermost": "paires de crochets qui ne se trouvent dans aucune autre paire. Une paire "
            "ouverte dans un paragraphe et fermée dans un paragraphe ultérieur compte pour une.",
            "brackets": "toutes les paires de crochets, y compris les paires intérieures.",
            "depth": "le plus grand nombre de paires de crochets qui entourent un endroit du "
            "texte.",
            "options": "endroits où commence une option (« Option 1 »).",
            "words": "suites de lettres ou de chiffres. Une apostrophe, un trait d'union ou un "
            "signe décimal à l'intérieur d'un mot ne le divise pas ; un crochet le divise. Chaque "
            "idéogramme est un mot.",
            "bracketed_words": "mots qui se trouvent dans au moins une paire de crochets.",
            "paragraphs": "paragraphes numérotés ou non, points de listes et lignes de tableaux ; "
            "ni titres, ni intertitres, ni formules.",
            "clean_paragraphs": "paragraphes dans lesquels aucun crochet ne s'ouvre ni ne se ferme "
            "et qu'aucun crochet n'englobe.",
        },
        meaning="{} : {}",
        share="{} %",
        share_meant="Entre parenthèses : leur part de tous les mots.",
        what="Ce qui est compté",
        scope="Tout est compté dans le corps du texte tel qu'il est imprimé, avec ses titres et "
        "intertitres. Les notes, les numéros des paragraphes et les noms qui figurent dans les "
        "crochets ne sont pas comptés.",
        compared="Les chiffres d'autres sources peuvent être comptés autrement et ne sont pas "
        "comparables à ceux-ci. Un texte qui met des mots entre crochets dans ses paragraphes "
        "n'est pas non plus comparable à un texte qui répète des paragraphes entiers comme "
        "variantes.",
        standings="Paragraphes selon leur état",
        unrecorded="non consigné",
        standing_meant="Chaque paragraphe compte une fois, dans l'état consigné au dossier.",
        nothing="Aucune version du texte n'a été comptée.",
    ),
    "pt": CountPhrases(
        title="Que parte do texto está aberta",
        issue="Documento",
        date="Data",
        brackets="Colchetes e opções",
        words="Palavras e parágrafos",
        names={
            "outermost": "Colchetes externos",
            "brackets": "Todos os colchetes",
            "depth": "Profundidade máxima",
            "options": "Opções",
            "words": "Palavras",
            "bracketed_words": "Palavras entre colchetes",
            "paragraphs": "Parágrafos",
            "clean_paragraphs": "Parágrafos limpos",
        },
        definitions={
            "outermost": "pares de colchetes que não estão dentro de outro par. Um par que se abre "
            "em um parágrafo e se fecha em outro posterior é um só par.",
            "brackets": "todos os pares de colchetes, também os internos.",
            "depth": "o maior número de pares de colchetes em que se encontra um lugar do texto.",
            "options": "lugares em que começa uma opção (“Opção 1”).",
            "words": "sequências de letras ou algarismos. Um apóstrofo, um hífen ou um sinal "
            "decimal dentro de uma palavra não a divide; um colchete, sim. Cada ideograma é uma "
            "palavra.",
            "bracketed_words": "palavras que estão dentro de pelo menos um par de colchetes.",
            "paragraphs": "parágrafos numerados e sem número, itens de listas e linhas de quadros; "
            "não os títulos, os cabeçalhos nem as fórmulas.",
            "clean_paragraphs": "parágrafos em que nenhum colchete se abre ou se fecha e que "
            "nenhum colchete abrange.",
        },
        meaning="{}: {}",
        share="{}%",
        share_meant="Entre parênteses: sua parte do total de palavras.",
        what="O que se conta",
        scope="Tudo se conta no corpo do texto tal como está impresso, com seus títulos e "
        "cabeçalhos. Não se contam as notas, os números dos parágrafos nem os nomes que figuram "
        "nos colchetes.",
        compared="Os números de outras fontes podem ser contados de outra maneira e não são "
        "comparáveis com estes. Tampouco se compara um texto que põe colchetes dentro de seus "
        "parágrafos com um que repete parágrafos inteiros como variantes.",
        standings="Parágrafos segundo seu estado",
        unrecorded="sem registro",
        standing_meant="Cada parágrafo conta uma vez, no estado que consta do registro.",
        nothing="Nenhuma versão do texto foi contada.",
    ),
}


def defined(name: str, said: CountPhrases) -> str:
    """Give what one of `COUNTS` means, in a sentence that begins with its name."""
    return said.meaning.format(said.names[name], said.definitions[name])


def count_phrases(language: str) -> CountPhrases:
    """Give the words of a language, in English where there are none."""
    return COUNT_PHRASES.get(language, COUNT_PHRASES["en"])
