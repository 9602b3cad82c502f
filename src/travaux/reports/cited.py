"""The citations of a text: as each is written, and what it comes to (S23).

What is written is never altered; beside it stands the provision with its numbers in figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from travaux.citations import Citation, Provision
from travaux.citations.citation import Part
from travaux.instruments.known import Instruments, known
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, Unit

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class _Phrases:
    title: str
    none: str
    heads: tuple[str, ...]
    own: str
    not_known: str
    note: str
    paragraph: str
    parts: Mapping[Part, str]


def _parts(*names: str) -> Mapping[Part, str]:
    return dict(zip(Part, names, strict=True))


_PHRASES: Mapping[str, _Phrases] = {
    "en": _Phrases(
        "What {} cites",
        "It cites nothing.",
        ("Where", "As written", "Instrument", "Provision"),
        "the text itself",
        "{} (in no table of instruments)",
        "note {}",
        "paragraph",
        {part: part.value for part in Part},
    ),
    "es": _Phrases(
        "Lo que cita {}",
        "No cita nada.",
        ("Dónde", "Como está escrito", "Instrumento", "Disposición"),
        "el propio texto",
        "{} (en ninguna tabla de instrumentos)",
        "nota {}",
        "párrafo",
        _parts("artículo", "párrafo", "párrafo dispositivo", "párrafo del preámbulo", "sección",
               "capítulo", "anexo", "principio", "regla"),
    ),
    "fr": _Phrases(
        "Ce que cite {}",
        "Il ne cite rien.",
        ("Où", "Tel qu'écrit", "Instrument", "Disposition"),
        "le texte lui-même",
        "{} (dans aucun tableau d'instruments)",
        "note {}",
        "paragraphe",
        _parts("article", "paragraphe", "paragraphe du dispositif", "alinéa du préambule",
               "section", "chapitre", "annexe", "principe", "règle"),
    ),
    "pt": _Phrases(
        "O que {} cita",
        "Nada cita.",
        ("Onde", "Como está escrito", "Instrumento", "Disposição"),
        "o próprio texto",
        "{} (em nenhuma tabela de instrumentos)",
        "nota {}",
        "parágrafo",
        _parts("artigo", "parágrafo", "parágrafo dispositivo", "parágrafo preambular", "seção",
               "capítulo", "anexo", "princípio", "regra"),
    ),
}  # fmt: skip


def cited_page(
    name: str,
    text: Text,
    citations: Sequence[Citation],
    language: str = "en",
    instruments: Instruments | None = None,
) -> Text:
    """Give the citations of a text in order: where, as written, of which instrument, which part.

    Args:
        name: what the text is called: its symbol, or the name of its file.
        text: it, for the numbers of its paragraphs.
        citations: those read from it.
        language: that of the page; English where there are no words in it.
        instruments: the table that they were read with; the well-known ones if left out.
    """
    say = _PHRASES.get(language, _PHRASES["en"])
    held, labels = instruments or known(), full_labels(text)
    rows = [
        (
            _where(one, text, labels, say),
            one.written,
            _instrument(one, held, language, say),
            provision_told(one.provision, language) if one.provision else _NOTHING,
        )
        for one in citations
    ]
    body = table((say.heads, *rows), "cited")
    none = [Unit("none", Kind.PARAGRAPH, say.none)]
    return Text(titled(say.title.format(name), body if rows else none), language=language)


def provision_told(provision: Provision, language: str = "en") -> str:
    """Say which provision it is, in words and figures: "article 29, paragraph 2 (a)".

    >>> provision_told(Provision(Part.ARTICLE, "29", "2"))
    'article 29, paragraph 2'
    """
    say = _PHRASES.get(language, _PHRASES["en"])
    whole = f"{say.parts[provision.part]} {provision.number}"
    within = f", {say.paragraph} {provision.paragraph}" if provision.paragraph else ""
    return f"{whole}{within}{f' ({provision.letter})' if provision.letter else ''}"


def _where(one: Citation, text: Text, labels: Mapping[str, str], say: _Phrases) -> str:
    if one.note:
        numbers = [note.id for note in text.notes]
        return say.note.format(numbers.index(one.note) + 1 if one.note in numbers else one.note)
    return labels.get(one.unit) or one.unit or _NOTHING


def _instrument(one: Citation, held: Instruments, language: str, say: _Phrases) -> str:
    if not one.instrument:
        return say.not_known.format(one.named) if one.named else say.own
    found = held.of(one.instrument)
    return f"{found.code}: {found.name(language)}" if found else one.instrument
