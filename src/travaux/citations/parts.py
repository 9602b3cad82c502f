"""What the parts of an instrument are called in running text, in the four languages.

A keyword either heads a provision ("article", "principle", "operative paragraph") or says which
part of one is meant ("para.", "alinéa", "inciso", "literal"). A paragraph does both: "paragraph 2
of article 29", and "paragraph 5" of a resolution.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.citations.citation import Part
from travaux.citations.numbers import ORDINAL


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that names a part: what it heads (None where it can't), and whether it is plural.

    `letters` says that what it numbers are letters whatever they look like ("subparagraph (i)").
    """

    part: Part | None
    plural: bool = False
    letters: bool = False

    @property
    def within(self) -> bool:
        """Whether it may name a part of what another keyword heads."""
        return self.part is None or self.part is Part.PARAGRAPH


# Singular, plural, and what neither the one nor the other is told of: each a regular expression.
_HEADS = {
    Part.ARTICLE: (
        "article|art[ií]culo|artigo", "articles|art[ií]culos|artigos|arts\\.?(?=\\s?\\d)|arts\\.",
        "art\\.|art(?=\\s\\d)",
    ),
    Part.PRINCIPLE: ("principle|principio|principe|princ[ií]pio",
                     "principles|principios|principes|princ[ií]pios", ""),
    Part.RULE: ("rule|regla|r[èe]gle|regra", "rules|reglas|r[èe]gles|regras", ""),
    Part.SECTION: ("section|secci[óo]n|se[çc][ãa]o", "sections|secciones|se[çc][õo]es",
                   "sect\\.|sec\\."),
    Part.CHAPTER: ("chapter|cap[ií]tulo|chapitre", "chapters|cap[ií]tulos|chapitres",
                   "chap\\.|cap\\."),
    Part.ANNEX: ("annexe?|anexo", "annexes|anexos", ""),
}  # fmt: skip
_PARAGRAPH = (
    "paragraph|p[áa]rrafo|paragraphe|par[áa]grafo|parag\\.",
    "paragraphs|p[áa]rrafos|paragraphes|par[áa]grafos|paras\\.?|p[áa]rrs\\.|§§",
    "§|para\\.|para(?=\\s?[(\\d])|par\\.|p[áa]rr\\.",
)
_WITHIN = (
    "inciso|numeral|apartado|fracci[óo]n|item|alin[ée]a|al[ií]nea",
    "incisos|numerales|apartados|fracciones|alin[ée]as|al[ií]neas",
    "inc\\.|n[úu]m\\.|al\\.|n\\.?\\s?[º°](?=\\s?\\d)|n\\.o(?=\\s?\\d)",
)
_LETTERS = (
    "sub-?\\s?paragraph|literal|letra|lettre|littera|clause|sub-?\\s?p[áa]rrafo|sous-paragraphe",
    "sub-?\\s?paragraphs|literales|letras|lettres|clauses",
    "lit\\.|let\\.|subpara\\.?|sub-para\\.?",
)
_OPERATIVE = "operative|operativ[oa]s?|resolutiv[oa]s?|dispositiv[oa]s?|dispositif"
_PREAMBULAR = "preambular(?:es)?|pr[ée]ambulaires?"
_BEFORE = f"(?:(?P<before>{_OPERATIVE}|{_PREAMBULAR})\\s)?"
_BEHIND = f"(?:\\s(?P<behind>{_OPERATIVE}|{_PREAMBULAR})(?=\\s))?"
# Behind the numbers: "párrafo 5 de la parte dispositiva", "paragraphe 3 du préambule".
OF_PART = re.compile(
    r"\s(?:de\sla|da|du|del|do|of\sthe)\s(?:(?P<operative>(?:parte\s)?(?i:operative\spart"
    r"|dispositiva|resolutiva|dispositif|dispositivo))|(?P<preambular>(?:parte\s)?(?i:preamble"
    r"|pre[áa]mbulo|preambular|pr[ée]ambule|preâmbulo)))\b"
)


def _group(name: str, forms: tuple[str, str, str]) -> str:
    one, several, either = forms
    return "|".join(
        (
            f"(?P<{name}_many>{several}){_END}",
            f"(?P<{name}_one>{one}){_END}",
            *([f"(?P<{name}_any>{either})"] if either else []),
        )
    )


_END = "(?!\\w)"
_KINDS = {
    **{part.name.lower(): Keyword(part) for part in _HEADS},
    "paragraph": Keyword(Part.PARAGRAPH),
    "within": Keyword(None),
    "letters": Keyword(None, letters=True),
}
_FORMS = {
    **{part.name.lower(): forms for part, forms in _HEADS.items()},
    "letters": _LETTERS,
    "paragraph": _PARAGRAPH,
    "within": _WITHIN,
}
_WORDS = "|".join(_group(name, forms) for name, forms in _FORMS.items())
_POINT = "punto|point|ponto"
KEYWORD = re.compile(
    rf"(?<![\w./-])(?i:(?P<ordinal>(?:{ORDINAL})\s)?{_BEFORE}(?:{_WORDS}){_BEHIND}"
    rf"|(?P<point>(?:{_POINT})s?)\s(?P<point_place>{_OPERATIVE})s?(?=\s))"
    r"|(?<![\w./-])(?:(?P<short_op>OPs?)|(?P<short_pp>PPs?))(?=\s?\d)"
)


def keyword(found: re.Match[str]) -> Keyword:
    """Give what a match of `KEYWORD` names."""
    if found["point"] or found["short_op"]:
        return Keyword(Part.OPERATIVE, plural=True)
    if found["short_pp"]:
        return Keyword(Part.PREAMBULAR, plural=True)
    name = next(key for key, value in found.groupdict().items() if value and key[-4:] in _NUMBERS)
    kind = _KINDS[name[:-5] if name.endswith("_many") else name[:-4]]
    place = found["before"] or found["behind"]
    part = kind.part
    if place and part is Part.PARAGRAPH:
        part = Part.PREAMBULAR if re.match("(?i:pr[eé])", place) else Part.OPERATIVE
    return Keyword(part, plural=not name.endswith("_one"), letters=kind.letters)


_NUMBERS = ("_one", "many", "_any")
