"""What a text is, in the terms of Akoma Ntoso: work, expression and manifestation (P24).

The identifiers follow the United Nations' profile: /akn/un/statement/deliberation/2005-06-07/..,
with "/" in a symbol written "-" and a blank "_". The first segment is `un`, which the naming
convention reserves, unless a classification names another organisation ("OEA/Ser.G": oea).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from lxml import etree

from travaux.render.runs import printable
from travaux.texts import Text

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_LANGUAGES = {
    "ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "pt": "por", "ru": "rus", "zh": "zho",
}  # fmt: skip
_UNKNOWN_DATE = "0001-01-01"  # a date must stand there; this one is named "unknown"

# How the months begin in English, Spanish, French and Portuguese, without accents.
_MONTHS = (
    ("jan", "ene"), ("feb", "fev"), ("mar",), ("apr", "abr", "avr"), ("may", "mai"),
    ("jun", "juin"), ("jul", "juil"), ("aug", "ago", "aou"), ("sep", "set"), ("oct", "out"),
    ("nov",), ("dec", "dic", "dez"),
)  # fmt: skip
_WRITTEN_DATE = re.compile(
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?(?: de)? (?P<month>[a-z]{3,})\.?(?: de)? (?P<year>\d{4})"
    r"|(?P<month2>[a-z]{3,})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?, (?P<year2>\d{4})"
)


def element(tag: str, *children: Any, **attributes: str) -> Any:
    """Give an Akoma Ntoso element; an attribute's closing "_" is taken off ("as_")."""
    made = etree.Element(f"{{{AKN}}}{tag}", nsmap={None: AKN})
    for name, value in attributes.items():
        made.set(name.rstrip("_"), printable(value))
    made.extend(child for child in children if child is not None)
    return made


def identifier(text_id: str) -> str:
    """Give an id as an attribute may hold it: blanks are written as their number."""
    return printable(re.sub(r"\s", lambda found: f"_{ord(found[0]):x}_", text_id)) or "_"


@dataclass(frozen=True, slots=True)
class Identity:
    """What identifies a text: `kind` is the name of its element, `part` names an attachment."""

    kind: str
    symbol: str
    classification: str
    organ: str
    date: str  # ISO 8601, "" if the cover doesn't say it
    language: str
    part: str = "main"

    @classmethod
    def of(cls, text: Text, kind: str) -> Identity:
        """Read the identity of a text from its cover."""
        cover = text.cover
        organ = cover.organ or cover.body
        return cls(
            kind, cover.symbol, cover.classification, organ, iso_date(cover.date), text.language
        )

    @property
    def work(self) -> str:
        """The identifier of the work."""
        organisation = re.match(r"([A-Za-z]+)/", self.classification)
        first = organisation[1].lower() if organisation else "un"
        number = self.symbol.replace("/", "-").replace(" ", "_") or "_"
        parts = ["akn", first, self.kind, self.date, quote(printable(number), safe="-_.()")]
        return "/" + "/".join(part for part in parts if part)

    @property
    def expression(self) -> str:
        """The identifier of the work in its language."""
        primary = self.language.split("-", maxsplit=1)[0].lower()
        return f"{self.work}/{quote(_LANGUAGES.get(primary, primary) or 'und')}@"

    def meta(self, references: Any = None) -> Any:
        """Give the description that heads a document of Akoma Ntoso."""
        number = element("FRBRnumber", value=self.symbol or "_")
        primary = self.language.split("-", maxsplit=1)[0].lower()
        language = _LANGUAGES.get(primary, primary) or "und"
        country = element("FRBRcountry", value=self.work.split("/")[2])
        manifestation = f"{self.expression}.xml"
        identification = element(
            "identification",
            element("FRBRWork", *self._core(self.work), country, number),
            element(
                "FRBRExpression",
                *self._core(self.expression),
                element("FRBRlanguage", language=language),
            ),
            element(
                "FRBRManifestation",
                *self._core(manifestation),
                element("FRBRformat", value="application/akn+xml"),
            ),
            source="#travaux",
        )
        return element("meta", identification, references)

    def _core(self, iri: str) -> list[Any]:
        date = self.date or _UNKNOWN_DATE
        return [
            element("FRBRthis", value=f"{iri}/!{self.part}"),
            element("FRBRuri", value=iri),
            element("FRBRdate", date=date, name="issue" if self.date else "unknown"),
            element("FRBRauthor", href="#organ"),
        ]


def iso_date(written: str) -> str:
    """Give a date of a masthead as ISO 8601, "" where it isn't a whole date.

    >>> [iso_date(w) for w in ("29 April 2005", "April 29, 2005", "29 de abril de 2005", "2005")]
    ['2005-04-29', '2005-04-29', '2005-04-29', '']
    """
    plain = unicodedata.normalize("NFD", written.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    whole = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", plain)
    found = _WRITTEN_DATE.search(plain)
    if whole:
        year, month, day = (int(part) for part in whole.groups())
    elif found:
        named = found["month"] or found["month2"]
        month = next((n for n, m in enumerate(_MONTHS, 1) if named.startswith(m)), 0)
        day = int(found["day"] or found["day2"])
        year = int(found["year"] or found["year2"])
    else:
        return ""
    possible = year and 1 <= month <= 12 and 1 <= day <= _days(year, month)
    return f"{year:04}-{month:02}-{day:02}" if possible else ""


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 + leap if month == 2 else 30 + (month + month // 8) % 2
