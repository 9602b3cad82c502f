"""Figures: what of a paragraph's words is the same in every language.

Numbers, years, the days and months of dates, the numbers of articles and chapters, and the symbols
of documents stand in a translation as they stand in the original, in another dress: "1,000.5" is
"1.000,5" in Spanish, "May 5, 2004" is "5 de mayo de 2004", the "21st century" is the "siglo XXI".
Each is read to one value, so that two languages can be compared without a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.references import cited
from travaux.symbols import printed
from travaux.symbols.reading import unroman
from travaux.texts import Kind, Text, Unit, bare

# The months as they begin, in the four languages; a month counts only beside a number.
_MONTHS = (
    "jan(?:uary|vier)|ene(?:ro)|jan(?:eiro)",
    "feb(?:ruary|rero)|février|fevereiro",
    "march|marzo|mars|março",
    "april|abril|avril",
    "may|mayo|mai|maio",
    "june|junio|juin|junho",
    "july|julio|juillet|julho",
    "august|agosto|août",
    "sep(?:tember|tiembre|tembre)|setembro|setiembre",
    "october|octubre|octobre|outubro",
    "november|noviembre|novembre|novembro",
    "december|diciembre|décembre|dezembro",
)
_BY_MONTH = {
    re.compile(rf"(?:{names})", re.IGNORECASE): number for number, names in enumerate(_MONTHS, 1)
}
_MONTH = "|".join(f"(?:{names})" for names in _MONTHS)
_OF = r"\s(?:de\s|of\s)?"
_DATED = re.compile(
    rf"(?<=\d)(?:st|nd|rd|th|er|\.?º|o)?{_OF}(?P<after>{_MONTH})\b"
    rf"|\b(?P<before>{_MONTH})(?=\s(?:de\s)?\d)"
    rf"|\b(?P<first>primero|primeiro|premier)\sde\s(?P<of>{_MONTH})\b",
    re.IGNORECASE,
)
_GROUPED = r"\d{1,3}(?:(?P<mark>[.,   ])\d{3}(?!\d))(?:(?P=mark)\d{3}(?!\d))*"
_NUMBER = re.compile(
    rf"(?<![\w])(?:(?P<grouped>{_GROUPED})(?P<rest>[.,]\d+)?|(?P<plain>\d+(?:[.,]\d+)*))"
    r"(?P<afternoon>(?=(?::\d\d)?\s?p\.?\s?m\b))?"
)
_ROMAN = re.compile(r"(?<![\w.'’])(?P<roman>[IVX]|[IVXLC]{2,})(?:e|ème|º|ª)?(?![\w'’]|\.\w)")
_NOON = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a symbol in a paragraph: its value in every language, and as it is written."""

    value: str
    written: str


def figures(words: str) -> tuple[Figure, ...]:
    """Give the figures in words: symbols of documents first, then numbers in order.

    >>> [one.value for one in figures("On May 5, 2004, 1,250.5 tons under Chapter VII")]
    ['m5', '5', '2004', '1250.5', '7']
    >>> [one.value for one in figures("El 5 de mayo de 2004, 1.250,5 toneladas (Capítulo VII)")]
    ['5', 'm5', '2004', '1250.5', '7']
    """
    plain = bare(words)
    found = []
    for one in cited(Text((Unit("", Kind.PARAGRAPH, plain),))):
        found.append(Figure(printed(one.symbol), one.written))
        plain = plain.replace(one.written, " ", 1)
    placed = sorted((*_months(plain), *_numbers(plain), *_romans(plain)), key=lambda one: one[0])
    return (*found, *(figure for _, figure in placed))


def _months(words: str) -> Iterator[tuple[int, Figure]]:
    """Give the months of dates ("m5"); a month alone may be another word."""
    for match in _DATED.finditer(words):
        if match["first"]:
            yield match.start(), Figure("1", match["first"])
            yield match.start("of"), _month(match["of"])
        else:
            name = "after" if match["after"] else "before"
            yield match.start(name), _month(match[name])


def _month(written: str) -> Figure:
    number = next(number for names, number in _BY_MONTH.items() if names.fullmatch(written))
    return Figure(f"m{number}", written)


def _numbers(words: str) -> Iterator[tuple[int, Figure]]:
    for match in _NUMBER.finditer(words):
        grouped, rest = match["grouped"], match["rest"] or ""
        value = re.sub(r"\D", "", grouped) if grouped else match["plain"].replace(",", ".")
        value = _shortest(value + rest.replace(",", "."))
        afternoon = match["afternoon"] is not None and value.isdigit() and int(value) < _NOON
        yield match.start(), Figure(str(int(value) + _NOON) if afternoon else value, match[0])


def _shortest(value: str) -> str:
    """Give a number without zeros before it, in the figures of every language."""
    return ".".join(str(int(part)) if n == 0 else part for n, part in enumerate(value.split(".")))


def _romans(words: str) -> Iterator[tuple[int, Figure]]:
    for match in _ROMAN.finditer(words):
        if value := unroman(match["roman"]):
            yield match.start(), Figure(str(value), match["roman"])


def in_words(words: str, language: str) -> frozenset[str]:
    """Give the values of the small numbers that stand in letters.

    Where a language isn't one of the four, any small number and any month may.

    >>> sorted(in_words("within three months, in twenty States", "en"))
    ['20', '3']
    """
    if language not in _SPELLED:
        return _MAY_BE_SPELLED
    known = _SPELLED[language]
    return frozenset(known[word] for word in _LETTERS.findall(words.casefold()) if word in known)


_LETTERS = re.compile(r"[^\W\d_]+")
_TENS = "20 30 40 50 60 70 80 90 100".split()
_ONES = [str(n) for n in range(1, 20)]
_CARDINALS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta "
    "ochenta noventa cien",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante soixante-dix "
    "quatre-vingt quatre-vingt-dix cent",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta "
    "oitenta noventa cem",
}
_ALSO = {
    "en": {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "tenth": "10"},
    "es": {"un": "1", "una": "1", "primer": "1", "primero": "1", "primera": "1", "segundo": "2",
           "segunda": "2", "tercer": "3", "tercero": "3", "tercera": "3", "cuarto": "4",
           "cuarta": "4", "quinto": "5", "quinta": "5", "décimo": "10", "décima": "10"},
    "fr": {"une": "1", "premier": "1", "première": "1", "deuxième": "2", "second": "2",
           "seconde": "2", "troisième": "3", "quatrième": "4", "cinquième": "5", "dixième": "10"},
    "pt": {"uma": "1", "primeiro": "1", "primeira": "1", "duas": "2", "segundo": "2",
           "segunda": "2", "terceiro": "3", "terceira": "3", "quarto": "4", "quarta": "4",
           "quinto": "5", "quinta": "5", "quatorze": "14", "dezasseis": "16", "dezassete": "17",
           "dezanove": "19", "décimo": "10", "décima": "10"},
}  # fmt: skip
_SPELLED = {
    language: {**dict(zip(words.split(), (*_ONES, *_TENS), strict=True)), **_ALSO[language]}
    for language, words in _CARDINALS.items()
}
_MAY_BE_SPELLED = frozenset((*_ONES, *_TENS, *(f"m{n}" for n in range(1, 13))))
