"""The citations of a text: as each is written, and what it comes to (S23); and its quotations.

What is written is never altered; beside it stands the provision with its numbers in figures. What
the check of the quotations found is advice: sentences, not colours, say what differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux.citations import Citation
from travaux.citations.printing import called, in_words
from travaux.citations.quoting import Checked, Difference, Likeness
from travaux.instruments.known import Instruments, known
from travaux.languages import figure
from travaux.reports.marking import table, titled
from travaux.reports.naming import full_labels
from travaux.texts import Kind, Text, Unit

_NOTHING = "–"
_ALIKE = 0.5  # the share below which words that differ tell nothing: they are other words
_WORDS = 60  # of a provision that are shown beside a quotation that differs


@dataclass(frozen=True, slots=True)
class _Phrases:
    title: str
    none: str
    heads: tuple[str, ...]
    own: str
    not_known: str
    note: str
    quotations: str
    advice: str
    answers: tuple[str, ...]  # one for each Likeness
    share: str
    replaced: str
    not_there: str
    left_out: str
    stands: str


_PHRASES: Mapping[str, _Phrases] = {
    "en": _Phrases(
        "What {} cites",
        "It cites nothing.",
        ("Where", "As written", "Instrument", "Provision"),
        "the text itself",
        "{} (in no table of instruments)",
        "note {}",
        "Quotations",
        "The quoted words are held to those of the provision. This advises, and changes nothing.",
        (
            "the same words",
            "the same but for typography",
            "differs",
            "not in the library, so nothing is said of the words",
            "held in another language only, so nothing is said of the words",
        ),
        "{} % of the quoted words stand there in their order.",
        "“{}” is quoted where “{}” stands.",
        "“{}” doesn't stand there.",
        "“{}” is left out.",
        "There it says: “{}”",
    ),
    "es": _Phrases(
        "Lo que cita {}",
        "No cita nada.",
        ("Dónde", "Como está escrito", "Instrumento", "Disposición"),
        "el propio texto",
        "{} (en ninguna tabla de instrumentos)",
        "nota {}",
        "Palabras entre comillas",
        "Se comparan con las de la disposición. Es un consejo y no cambia nada.",
        (
            "las mismas palabras",
            "las mismas, salvo la tipografía",
            "difiere",
            "no está en la biblioteca: nada se dice de las palabras",
            "solo está en otro idioma: nada se dice de las palabras",
        ),
        "El {} % de las palabras citadas figura allí en su orden.",
        "Se cita “{}” donde dice “{}”.",
        "“{}” no figura allí.",
        "Se omite “{}”.",
        "Allí dice: “{}”",
    ),
    "fr": _Phrases(
        "Ce que cite {}",
        "Il ne cite rien.",
        ("Où", "Tel qu'écrit", "Instrument", "Disposition"),
        "le texte lui-même",
        "{} (dans aucun tableau d'instruments)",
        "note {}",
        "Mots entre guillemets",
        "Ils sont comparés à ceux de la disposition. C'est un conseil qui ne change rien.",
        (
            "les mêmes mots",
            "les mêmes, à la typographie près",
            "diffère",
            "absent de la bibliothèque : rien n'est dit des mots",
            "seulement dans une autre langue : rien n'est dit des mots",
        ),
        "{} % des mots cités s'y trouvent dans leur ordre.",
        "« {} » est cité là où il est écrit « {} ».",
        "« {} » ne s'y trouve pas.",
        "« {} » est omis.",
        "Il y est écrit : « {} »",
    ),
    "pt": _Phrases(
        "O que {} cita",
        "Nada cita.",
        ("Onde", "Como está escrito", "Instrumento", "Disposição"),
        "o próprio texto",
        "{} (em nenhuma tabela de instrumentos)",
        "nota {}",
        "Palavras entre aspas",
        "São comparadas com as da disposição. É um conselho e não altera nada.",
        (
            "as mesmas palavras",
            "as mesmas, salvo a tipografia",
            "difere",
            "não está na biblioteca: nada se diz das palavras",
            "só está em outro idioma: nada se diz das palavras",
        ),
        "{} % das palavras citadas figuram ali na sua ordem.",
        "Cita-se “{}” onde consta “{}”.",
        "“{}” não consta ali.",
        "Omite-se “{}”.",
        "Ali consta: “{}”",
    ),
}


def cited_page(
    name: str,
    text: Text,
    citations: Sequence[Citation],
    language: str = "en",
    instruments: Instruments | None = None,
    quotations: Sequence[Checked] = (),
) -> Text:
    """Give the citations of a text in order: where, as written, of which instrument, which part.

    Args:
        name: what the text is called: its symbol, or the name of its file.
        text: it, for the numbers of its paragraphs.
        citations: those read from it.
        language: that of the page; English where there are no words in it.
        instruments: the table that they were read with; the well-known ones if left out.
        quotations: its quotations as they were checked; they stand in a section of their own.
    """
    say = _PHRASES.get(language, _PHRASES["en"])
    held, labels = instruments or known(), full_labels(text)
    rows = [
        (
            _where(one, text, labels, say),
            one.written,
            _instrument(one, held, language, say),
            in_words(one.provision, language) if one.provision else _NOTHING,
        )
        for one in citations
    ]
    body = table((say.heads, *rows), "cited")
    none = [Unit("none", Kind.PARAGRAPH, say.none)]
    checks = _section(quotations, held, language, say) if quotations else ()
    return Text(
        titled(say.title.format(name), [*(body if rows else none), *checks]), language=language
    )


def likeness_told(likeness: Likeness, language: str = "en") -> str:
    """Say what a check found, in a few words."""
    say = _PHRASES.get(language, _PHRASES["en"])
    return dict(zip(Likeness, say.answers, strict=True))[likeness]


def differences_told(one: Checked, language: str = "en") -> tuple[str, ...]:
    """Say how a quotation differs, sentence by sentence; nothing where it doesn't.

    How much of it stands in the provision, then each difference, or, where these are other words
    altogether, what stands there instead.
    """
    check = one.check
    if check.likeness is not Likeness.DIFFERS:
        return ()
    say, share = _PHRASES.get(language, _PHRASES["en"]), check.share or 0
    head = say.share.format(figure(round(share * 100), language))
    if share >= _ALIKE:
        return (head, *(_said(each, say) for each in check.differences))
    words = check.stands.split()
    shown = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    return head, say.stands.format(shown)


def _said(one: Difference, say: _Phrases) -> str:
    if one.quoted and one.stands:
        return say.replaced.format(one.quoted, one.stands)
    return say.not_there.format(one.quoted) if one.quoted else say.left_out.format(one.stands)


def _section(
    quotations: Sequence[Checked], held: Instruments, language: str, say: _Phrases
) -> Iterator[Unit]:
    """Give the quotations, each with the answers for the provisions that it is said to be of."""
    yield Unit("quotations", Kind.HEADING, say.quotations)
    yield Unit("quotations.advice", Kind.PARAGRAPH, say.advice)
    for n, (quoted, found) in enumerate(groupby(quotations, lambda one: one.check.quoted)):
        yield Unit(f"quotation.{n}", Kind.PARAGRAPH, f"“{quoted}”")
        for k, one in enumerate(found):
            answer = f"{called(one.citation, held, language)}: "
            answer += f"{likeness_told(one.check.likeness, language)}."
            said = " ".join((answer, *differences_told(one, language)))
            yield Unit(f"quotation.{n}.{k}", Kind.PARAGRAPH, said, depth=1)


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
