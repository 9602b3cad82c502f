"""A provision as a house writes it, in four languages: the inverse of reading.

    brackets    Article 29 (2) (a)                      the UN's resolutions
    points      Article 29.2.a                          the OAS's
    words       article 29, paragraph 2 (a)             the UN's running text

An instrument that numbers its own articles in roman is cited in roman: Article XXVIII.
"""

from __future__ import annotations

from enum import StrEnum

from travaux.citations.citation import Citation, Part, Provision
from travaux.citations.numbers import roman
from travaux.instruments import Instrument
from travaux.instruments.known import Instruments


class Form(StrEnum):
    """How the parts of a provision are told apart."""

    BRACKETS = "brackets"
    POINTS = "points"
    WORDS = "words"


_FORMS = {"oas": Form.POINTS, "un": Form.WORDS}
_NAMES = {
    "en": ("article", "paragraph", "operative paragraph", "preambular paragraph", "section",
           "chapter", "annex", "principle", "rule"),
    "es": ("artículo", "párrafo", "párrafo dispositivo", "párrafo preambular", "sección",
           "capítulo", "anexo", "principio", "regla"),
    "fr": ("article", "paragraphe", "paragraphe dispositif", "paragraphe préambulaire", "section",
           "chapitre", "annexe", "principe", "règle"),
    "pt": ("artigo", "parágrafo", "parágrafo dispositivo", "parágrafo preambular", "seção",
           "capítulo", "anexo", "princípio", "regra"),
}  # fmt: skip


_PARAGRAPHS = (Part.PARAGRAPH, Part.OPERATIVE, Part.PREAMBULAR)  # they have no paragraphs in words


def form_of(house: str) -> Form:
    """Give the form that a house writes in, by its id; brackets where it has none of its own."""
    return _FORMS.get(house, Form.BRACKETS)


def printed(
    provision: Provision,
    instrument: Instrument | None = None,
    language: str = "en",
    house: str = "",
) -> str:
    """Write a provision as a house writes it; in English for a language that isn't known.

    >>> printed(Provision(Part.ARTICLE, "29", "2"))
    'Article 29 (2)'
    >>> printed(Provision(Part.ARTICLE, "29", "2", "a"), language="es", house="oas")
    'Artículo 29.2.a'
    """
    return _written(provision, form_of(house), instrument, language)


def in_words(provision: Provision, language: str = "en") -> str:
    """Say which provision it is, in words and figures.

    >>> in_words(Provision(Part.ARTICLE, "29", "2", "a"))
    'article 29, paragraph 2 (a)'
    """
    return _written(provision, Form.WORDS, None, language)


def called(citation: Citation, instruments: Instruments, language: str = "en") -> str:
    """Say what is cited, for a sentence about it: the provision, and the instrument by its name.

    >>> from travaux.instruments.known import known
    >>> called(Citation("ADRDM", Provision(Part.ARTICLE, "28"), "Article 28"), known())
    'Article XXVIII, American Declaration of the Rights and Duties of Man'
    """
    found = instruments.of(citation.instrument)
    name = found.name(language) if found else citation.instrument or citation.named
    if citation.provision is None:
        return name
    place = printed(citation.provision, found, language)
    return f"{place}, {name}" if name else place


def _written(provision: Provision, form: Form, instrument: Instrument | None, language: str) -> str:
    spoken = language if language in _NAMES else "en"
    name = _name(provision.part, spoken)
    is_roman = instrument is not None and instrument.articles == "roman"
    is_own = is_roman and provision.part is Part.ARTICLE
    number = roman(provision.number) if is_own else provision.number
    head = f"{name if form is Form.WORDS else name[0].upper() + name[1:]} {number}"
    return head + _below(provision, form, spoken)


def _name(part: Part, language: str) -> str:
    return _NAMES[language][list(Part).index(part)]


def _below(provision: Provision, form: Form, language: str) -> str:
    letters = provision.letter.split(" ") if provision.letter else []
    paragraph = provision.paragraph
    if form is Form.POINTS and not _is_long(paragraph, letters):
        return "".join(f".{one}" for one in (paragraph, *letters) if one)
    if form is Form.WORDS and paragraph and provision.part not in _PARAGRAPHS:
        told = f", {_name(Part.PARAGRAPH, language)} {paragraph}"
    else:
        told = f" ({paragraph})" if paragraph else ""
    return told + "".join(f" ({one})" for one in letters)


def _is_long(paragraph: str, letters: list[str]) -> bool:
    """Whether points would hide where one number ends: "29.2 bis"."""
    return " " in paragraph or any(len(one) > 1 for one in letters)
