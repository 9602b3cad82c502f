"""How the parts of resolutions and agreements begin, in English, Spanish, French and Portuguese.

Tables of words only: what is a heading, an article, an annex, a formula, a preambular paragraph.
Where a phrase of another language is wanted, it is added here and nowhere else.
"""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,3}|[IVXLC]{1,7}|(?i:premier|première|1er|1re|1ª|1º)|[A-Z])"
_BIS = r"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies))?"

ARTICLE = re.compile(
    rf"(?i:draft )?(?i:article|artículo|articulo|artigo|artikel|art\.)\s+{_NUMBER}(?:\.?º|°)?"
    rf"{_BIS}(?P<point>\s?[.:]-?|\s[–—-])?(?=\s|$|[(\]])"
)
ANNEX = re.compile(
    rf"(?i:annex|annexe|anexo|appendix|appendice|apéndice|apêndice)(?:\s+{_NUMBER})?"
    r"(?P<point>\s?[.:]|\s[–—-])?(?=\s|$|[(\]])"
)
OPTION = re.compile(
    r"(?P<name>(?i:option|opción|opcion|opção|alternative|alternativa|variante|alt\.?)"
    r"(?:\s?\d{1,2}|\s(?:[A-Z]|[ivx]{1,4}|[IVX]{1,4})|\s?\([a-z0-9]\)))"
    r"(?P<calls>(?:\ufdd3[^\ufdd1]*\ufdd1)*)"
    r"\s*(?:[:.]+|\s[–—-])?(?P<colon>(?<=[:.–—-])(?=\s|$|\[)|$)"
)
BULLET = re.compile(r"[-–—•·▪◦●○*‣➢]\s+")

_ORGAN = re.compile(
    r"(?:the|la|el|los|las|le|les|l['’]|a|o|os|as)\s?.*\b(?:assembly|council|committee|commission|"
    r"conference|congress|parties|states|group|heads|ministers|members|asamblea|consejo|comité|"
    r"comisión|conferencia|congreso|partes|estados|grupo|ministros|assemblée|conseil|commission|"
    r"conférence|congrès|parties|états|groupe|assembleia|conselho|comitê|comissão|conferência)\b",
    re.IGNORECASE,
)
_HINGE = re.compile(
    r"(?:hereby |has |have |por (?:el|la) presente )?(?:resolves?|decides?|declares?|proclaims?|"
    r"recommends?|agrees?|agreed|adopts?|resuelven?|deciden?|acuerdan?|declaran?|proclaman?|"
    r"recomiendan?|han (?:convenido|acordado)|conviene[n]?|décide(?:nt)?|déclare(?:nt)?|"
    r"adopte(?:nt)?|proclame(?:nt)?|recommande(?:nt)?|sont convenu[es]*|ont convenu|"
    r"convien(?:nen)?t|resolvem?|decidem?|declaram?|proclamam?|recomendam?|acordam?|acordaram|convieram|convêm)\b",
    re.IGNORECASE,
)
_ADVERBS = (
    r"(?:(?:also|further|deeply|gravely|seriously|fully|firmly|strongly|again|once more|"
    r"profundamente|gravemente|plenamente|firmemente|también|asimismo|además|também|ainda|"
    r"profondément|gravement|pleinement|fermement|vivement|également|en outre)\s+)*"
)
_PARTICIPLE = re.compile(
    _ADVERBS + r"(?:s['’]|se )?(?:\w+ing|\w+[aei]ndo|\w+ándo\w+|\w+iéndo\w+|\w+ant|"
    r"mindful|aware|conscious|cognizant|convinced|concerned|alarmed|disturbed|determined|guided|"
    r"inspired|desirous|shocked|encouraged|committed|resolved|persuaded|pursuant|whereas|"
    r"in (?:pursuit|furtherance|accordance|view|light|recognition)|"
    r"conscientes?|convencid[oa]s?|preocupad[oa]s?|alarmad[oa]s?|decidid[oa]s?|resuelt[oa]s?|"
    r"guiad[oa]s?|inspirad[oa]s?|animad[oa]s?|deseos[oa]s?|vist[oa]s?|habida cuenta|"
    r"convaincue?s?|préoccupée?s?|alarmée?s?|résolue?s?|guidée?s?|vue?s?|soucieu(?:x|se)s?|"
    r"déterminée?s?|inspirée?s?|"
    r"determinad[oa]s?|empenhad[oa]s?|desejos[oa]s?|tendo)\b",
    re.IGNORECASE,
)
_NO_PARTICIPLES = re.compile(
    r"(?:during|nothing|everything|something|anything|morning|evening|meeting|king|spring|"
    r"building|durant|pendant|avant|cuando|quando|segundo|avant|important|restaurant|enfant|"
    r"following|regarding|concerning|according|moyennant|nonobstant|notwithstanding|"
    r"mundo|fondo|comando)\b",
    re.IGNORECASE,
)
# What an operative paragraph without a number begins with, where a resolution has none.
_ACT = re.compile(
    r"(?:also |further |strongly |once again )?(?:acknowledges|adopts|affirms|appeals|appoints|"
    r"approves|authori[sz]es|calls (?:up)?on|condemns|decides|declares|demands|deplores|directs|"
    r"emphasi[sz]es|encourages|endorses|expresses|instructs|invites|notes|reaffirms|recommends|"
    r"reiterates|reminds|requests|stresses|supports|takes note|underlines|urges|welcomes|"
    r"decide|pide|exhorta|insta|invita|toma nota|reafirma|condena|encarga|solicita|recomienda|"
    r"expresa|décide|prie|demande|invite|engage|exhorte|prend (?:note|acte)|réaffirme|condamne|"
    r"recommande|charge|exprime|convida|encarrega|recomenda|expressa)\b",
    re.IGNORECASE,
)
_PREAMBLE_ENDS = re.compile(r"[,;:]\W*(?:and|y|e|et|or|u)?\W*$")


def organ(words: str) -> bool:
    """Tell whether this is the line that names who speaks: "The General Assembly,"."""
    return (
        len(words.split()) <= 14 and words.rstrip("] ").endswith(",") and bool(_ORGAN.match(words))
    )


def hinge(words: str) -> bool:
    """Tell whether this is the line between preamble and operative part: "RESOLVES:"."""
    if len(words.split()) > 10 or not _HINGE.match(words):
        return False
    return words.rstrip("] ").endswith(":") or (words.isupper() and len(words.split()) <= 2)


def participle(words: str) -> bool:
    """Tell whether words begin as a preambular paragraph does: "Recalling", "TENIENDO PRESENTE"."""
    return bool(_PARTICIPLE.match(words)) and not _NO_PARTICIPLES.match(words)


def act(words: str) -> bool:
    """Tell whether words begin as an operative paragraph does: "Decides", "Exhorta"."""
    return bool(_ACT.match(words))


def ends_as_preamble(words: str) -> bool:
    """Tell whether words end as a preambular paragraph does: with a comma, semicolon or colon."""
    return bool(_PREAMBLE_ENDS.search(words))


def heading_like(words: str) -> bool:
    """Tell whether words could be a heading: short, and without a sign that ends a sentence."""
    return 0 < len(words.split()) <= 14 and not words.rstrip('])"” ').endswith((".", ";", ",", ":"))


def capitals(words: str) -> bool:
    """Tell whether a line stands in capitals."""
    if any(char.islower() and char.isalpha() for char in words):  # most lines end here at once
        return False
    return sum(map(str.isalpha, words)) >= 3
