"""The Chilean Convention of 2022: articles of a commission, and the indications to them.

An indication is recorded in fields: action, article, scope, words to take out, words to put in, and
how it says where they go, in Spanish. Here the fields are put together again to the sentence that
they were taken from, and read as any instruction is. Each commission's base is its first
systematised text; only its first report of indications was made on that base.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.datasets import dataset
from travaux.drafting.instructions import read_instructions
from travaux.proposals import Proposal, Sponsor, Unplaced
from travaux.texts import Kind, Text, Unit, normalised

FOLDER = "A-amendments/cl-convencion-2022"
FIRST_REPORTS = {
    1: "*-indicaciones-1-*",
    3: "*-indicaciones-1-*",
    5: "*informe-1-*",
    7: "*informe-1-*",
}
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s?[°º]?\s?([A-Z]\b)?")


@dataclass(frozen=True, slots=True)
class Commission:
    """One commission's articles and the indications to them, read."""

    number: int
    base: Text
    proposals: tuple[Proposal, ...]

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """What couldn't be placed, of all indications."""
        return tuple(one for proposal in self.proposals for one in proposal.unplaced)


def commissions() -> Iterator[Commission]:
    """Give the four commissions; skips the test where the data is missing."""
    for number, report in FIRST_REPORTS.items():
        folder = dataset(f"{FOLDER}/comision-{number}")
        (genesis,) = folder.glob("genesis-extracted/*.json")
        base = _base(json.loads(genesis.read_text(encoding="utf-8")))
        proposals = [
            _proposal(base, record, f"{path.stem[-2:]}-{n}")
            for path in sorted(folder.glob(f"indicaciones-universal-extracted/{report}.json"))
            for n, record in enumerate(json.loads(path.read_text(encoding="utf-8")))
        ]
        yield Commission(number, base, tuple(proposals))


def _base(articles: list[dict[str, Any]]) -> Text:
    """Make one unit of each article: the record doesn't keep its paragraphs apart."""
    units: list[Unit] = []
    for place, article in enumerate(articles, start=1):
        found = _NUMBER.search(article["article"])
        label = " ".join(part for part in found.groups() if part) if found else None
        units.append(Unit(f"a{place}", Kind.ARTICLE, normalised(article["text"]), 0, label))
    return Text(tuple(units), language="es")


def _proposal(base: Text, record: dict[str, Any], name: str) -> Proposal:
    read = read_instructions(base, [(instruction(record), f"indication {record['number']}")])
    sponsors = tuple(Sponsor(author) for author in record["authors_matched"])
    return Proposal(name, sponsors, read.entries, read.unplaced)


def instruction(record: dict[str, Any]) -> str:
    """Put the fields of an indication together to a sentence."""
    new, old = _quoted(record.get("content")), _quoted(record.get("content_to_remove"))
    where = (record.get("placement_instructions") or "").strip()
    article = f"artículo {record['target_article']}"
    scope = (record.get("target_scope") or "").removeprefix("INCISO").strip()
    whole = record["target_scope"] == "TOTAL"
    target = f"el {article}" if whole else f"el inciso {scope} del {article}"
    if record["target_scope"] == "WORDING":
        return {
            "ADD": f"En el {article}, {where}, agregar {new}",
            "DELETE": f"En el {article}, suprimir {old}",
        }.get(record["action"], f"En el {article}, reemplazar {old} por {new}")
    return {
        "ADD": f"Agregar {where or 'un nuevo artículo'}: {new}" if whole
        else f"En el {article}, agregar {where}: {new}",
        "DELETE": f"Suprimir {target}",
    }.get(record["action"], f"Sustituir {target} por {new}")  # fmt: skip


def _quoted(words: str | None) -> str:
    bare = normalised(words or "").strip("“”‘’\"'")
    return f"«{bare}»"
