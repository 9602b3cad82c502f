"""The door: hostile, broken and mistaken files are refused with a sentence, or read unharmed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.core.intake.hostile import KINDS
from travaux.intake import docx
from travaux.intake.guard import FileRefused, Shape, shape
from travaux.intake.refusals import SENTENCES

REFUSED = {kind: rule for kind, (rule, _) in KINDS.items() if rule}
READ = [kind for kind, (rule, _) in KINDS.items() if not rule]
HEAVIEST = (
    "a bomb", "a bomb in the styles", "many large parts", "a million attributes",
    "several large trees", "200,000 paragraphs", "a table of 100,000 cells",
    "20,000 parts", "entities of entities",
    "a table of 10,000 cells", "50,000 elements deep",
)  # fmt: skip
MEGABYTES = 256
IN_A_CHILD = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES} << 20, {MEGABYTES} << 20))
from travaux.intake import docx
from travaux.intake.guard import FileRefused
try:
    docx.manuscript(sys.stdin.buffer.read())
except FileRefused as refused:
    print(refused.rule)
"""


def test_there_are_at_least_thirty_kinds_of_hostile_files() -> None:
    assert len(KINDS) >= 30


@pytest.mark.parametrize("kind", REFUSED)
def test_a_bad_file_is_refused_with_the_sentence_of_its_rule(kind: str) -> None:
    rule, make = KINDS[kind]
    with pytest.raises(FileRefused) as refused:
        docx.manuscript(_for_a_word_reader(make()))
    assert refused.value.rule == rule
    assert str(refused.value).endswith(".")


def _for_a_word_reader(data: bytes) -> bytes:
    """Whatever isn't Word is refused by its shape already."""
    shape(data)
    return data


@pytest.mark.parametrize("kind", READ)
def test_an_odd_file_is_read_unharmed(kind: str) -> None:
    manuscript = docx.manuscript(KINDS[kind][1]()).value
    assert any(stretch.words.strip() for line in manuscript.lines for stretch in line.stretches)


@pytest.mark.parametrize("kind", HEAVIEST)
def test_the_heaviest_files_stay_within_256_megabytes(kind: str) -> None:
    rule, make = KINDS[kind]
    ran = subprocess.run(
        [sys.executable, "-c", IN_A_CHILD], input=make(), capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().strip() == rule


def test_a_text_that_is_not_word_is_refused_by_the_reader_of_word() -> None:
    with pytest.raises(FileRefused) as refused:
        docx.manuscript(b"The States shall act.")
    assert refused.value.rule == "not-word"


def codes(kind: str) -> list[str]:
    return [finding.code for finding in docx.manuscript(KINDS[kind][1]()).findings]


def test_the_sender_is_told_what_was_not_taken() -> None:
    assert codes("macros") == ["macros-ignored"]
    assert codes("a template on the network") == ["outside-content-ignored"]
    assert codes("signs of structure from outside") == ["odd-characters-removed"]
    assert codes("symbols that are none") == ["odd-characters-removed"]


def test_every_rule_has_a_sentence_that_is_tried_here() -> None:
    elsewhere = {"no-words", "not-characters"}
    for_the_library = {rule for rule in SENTENCES if rule[:4] in ("xml-", "pdf-")}
    tried_there = {*for_the_library, "too-many-pages"}
    assert set(SENTENCES) - set(REFUSED.values()) == elsewhere | tried_there


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04", Shape.WORD),
        (b"<!DOCTYPE html><p>words", Shape.HTML),
        (b"\xef\xbb\xbf<html><body>words", Shape.HTML),
        (b"<p>The States shall act.</p>", Shape.HTML),
        (b"The States <shall> act.", Shape.PLAIN),
        ("The States shall act.".encode("utf-16"), Shape.PLAIN),
        (b"The States shall act.", Shape.PLAIN),
    ],
)
def test_the_content_tells_what_a_file_is(data: bytes, expected: Shape) -> None:
    assert shape(data) is expected
