"""Citations of real texts: the case's statement (S23), and what was labelled by hand.

`cited.csv` names passages drawn at random from resolutions of the Security Council, treaties in
four languages and the proposals to a constituent assembly, and what each cites: the instrument's
code ("?" where it isn't in the table or isn't certain, "-" where the text cites itself), the part
(¶ a paragraph, ch a chapter, s a section, an an annex, nothing an article), number, paragraph and
letter; "*" is the whole instrument. The numbers were written down by hand, reading the passages.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.datasets import case, dataset
from tests.real.agreements import passages
from travaux.citations import Citation, Part, Provision
from travaux.citations.quoting import Likeness, belonging, checked, finding
from travaux.citations.reading import cited_in
from travaux.precedents import Holding
from travaux.precedents.provisions import provision
from travaux.workspace.library_files import text_of
from travaux.workspace.shelving import passages_of

_TREATIES = "C-instruments/treaties-nl-verdragenbank/treaties_{}.jsonl.gz"
_COUNCIL = "C-instruments/unsc-resolutions-en/resolutions_1946-2008.jsonl.gz"
_ASSEMBLY = "A-amendments/cl-convencion-2022/pleno_indicaciones_2022-03-05.jsonl"
_SHORT = dict(zip(Part, ("", "¶", "op", "pp", "s", "ch", "an", "pr", "r"), strict=True))


def statement() -> str:
    """Give the paragraph of the source that tells the statement of Mexico."""
    lines = case().read_text("utf-8").splitlines()
    [paragraph] = (line for line in lines if line.startswith("Finally, the Permanent Mission"))
    return paragraph


def holding(path: str) -> Holding:
    file = dataset(path)
    text = text_of(file.read_bytes(), file.name).value
    return Holding(path, path, text.language, passages_of(text))


def words_of(held: Holding, number: str, paragraph: str) -> list[str]:
    found = provision(held, Provision(Part.ARTICLE, number, paragraph))
    return [passage.words for passage in found]


def test_s23_three_citations_are_read_and_shown_as_written() -> None:
    found = cited_in(statement())
    assert [(one.instrument, one.provision) for one in found] == [
        ("UDHR", Provision(Part.ARTICLE, "29", "2")),
        ("ADRDM", Provision(Part.ARTICLE, "28")),
        ("ACHR", Provision(Part.ARTICLE, "32")),
    ]
    assert found[0].written == "Article 29.2. of the Universal Declaration of Human Rights"


def test_s23_the_quoted_sentence_isnt_the_wording_of_the_declaration() -> None:
    paragraph = statement()
    (quotation, citations), *_ = belonging(paragraph, cited_in(paragraph))
    assert [one.instrument for one in citations] == ["UDHR", "ADRDM", "ACHR"]
    held = holding("C-instruments/udhr/eng.html")
    check = checked(quotation.words, words_of(held, "29", "2"), held.language)
    told = finding(check, "Article 29 (2) of the Universal Declaration")
    assert check.likeness is Likeness.DIFFERS
    assert check.share is not None
    assert check.share < 0.5
    assert told is not None
    assert told.code == "quotation-differs"


def test_s23_a_convention_held_in_another_language_cant_be_compared() -> None:
    (quotation, _), *_ = belonging(statement(), cited_in(statement()))
    held = holding("C-instruments/treaties-pt/10-pacto-san-jose/parteI.md")
    words = words_of(held, "32", "2")
    assert len(words) == 1
    assert checked(quotation.words, words, held.language).likeness is Likeness.OTHER_LANGUAGE


def test_what_the_library_doesnt_hold_is_unknown() -> None:
    (quotation, _), *_ = belonging(statement(), cited_in(statement()))
    assert checked(quotation.words, ()).likeness is Likeness.UNKNOWN


def test_the_declarations_own_words_are_the_same_words() -> None:
    [words] = words_of(holding("C-instruments/udhr/eng.html"), "29", "2")
    part = words[:80].rpartition(" ")[0]
    assert checked(part, [words]).likeness is Likeness.SAME


def test_every_article_of_the_declaration_is_found_in_four_languages() -> None:
    for language in ("eng", "spa", "fra", "por_BR", "por_PT"):
        held = holding(f"C-instruments/udhr/{language}.html")
        lost = [n for n in range(1, 31) if not words_of(held, str(n), "")]
        assert (language, lost) == (language, [])
        assert len(words_of(held, "29", "2")) == 1


def test_articles_of_the_charter_are_found_in_portuguese_and_english() -> None:
    portuguese = holding("C-instruments/treaties-pt/3-carta-nacoes-unidas/1.md")
    english = holding("C-instruments/un-charter-ch1-3-multilingual/chapter1.md")
    for held in (portuguese, english):
        assert len(words_of(held, "2", "4")) == 1


def test_what_was_labelled_by_hand_is_read() -> None:
    rows = labelled()
    expected = Counter((n, one) for n, (_, labels) in enumerate(rows) for one in labels)
    read = Counter((n, short(one)) for n, (words, _) in enumerate(rows) for one in cited_in(words))
    right = (expected & read).total()
    assert expected.total() >= 390
    assert right / read.total() >= 0.95
    assert right / expected.total() >= 0.95


def labelled() -> list[tuple[str, list[str]]]:
    """Give the labelled passages' words, and what each cites."""
    with (Path(__file__).parent / "cited.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = {corpus: {row["document"] for row in rows if row["corpus"] == corpus} for corpus in
              dict.fromkeys(row["corpus"] for row in rows)}  # fmt: skip
    held = {corpus: dict(documents(corpus, ids)) for corpus, ids in wanted.items()}
    return [
        (held[row["corpus"]][row["document"]][int(row["passage"])], row["cited"].split())
        for row in rows
    ]


def documents(corpus: str, ids: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the passages of the documents that are wanted of a corpus."""
    if corpus == "cl":
        for n, row in enumerate(lines(_ASSEMBLY)):
            for key in row:
                if f"{n}:{key}" in ids:
                    yield f"{n}:{key}", (" ".join(row[key].split()),)
    elif corpus == "pt":
        for name in ids:
            text = dataset(f"C-instruments/treaties-pt/{name}.md").read_text("utf-8")
            yield name, tuple(one.words for one in passages(text))
    else:
        path, key = (_COUNCIL, "symbol") if corpus == "sc" else (_TREATIES.format(corpus), "id")
        for row in lines(path):
            if row[key] in ids:
                yield row[key], tuple(one.words for one in passages(row["text"]))


@cache
def lines(path: str) -> list[dict[str, str]]:
    file = dataset(path)
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return [json.loads(line) for line in data.decode().splitlines() if line.strip()]


def short(one: Citation) -> str:
    """Write a citation as the labels are written."""
    at = "*"
    if one.provision:
        paragraph, letter = one.provision.paragraph, one.provision.letter
        below = [paragraph] if paragraph or letter else []
        at = _SHORT[one.provision.part]
        at += "/".join([one.provision.number, *below, *([letter] if letter else [])])
    return f"{one.instrument or ('?' if one.named else '-')}:{at}".replace(" ", "_")
