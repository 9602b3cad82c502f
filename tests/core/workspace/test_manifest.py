from __future__ import annotations

from datetime import date

import pytest

from travaux.delegations import standard_registry
from travaux.findings import Severity
from travaux.workspace.manifest import FileLine, manifest

REGISTRY = standard_registry()


def toml(words: str) -> tuple[list[FileLine], list[str]]:
    return _read(words, "manifest.toml")


def csv(words: str) -> tuple[list[FileLine], list[str]]:
    return _read(words, "Manifest.CSV")


def _read(words: str, name: str) -> tuple[list[FileLine], list[str]]:
    outcome = manifest(words.encode(), name, REGISTRY)
    return list(outcome.value.values()), [finding.code for finding in outcome.findings]


def test_every_field_in_toml() -> None:
    read = toml(
        '[[file]]\nname = "a.docx"\nsponsors = ["MEX", "Chile"]\ngroup = "CARICOM"\n'
        'speaker = "Barbados"\nwithout = ["JAM"]\nreceived = 2005-02-25\n'
        'base = "CAJP/GT/TM 24/05"\nwithdrawn = true\n'
    )
    day = date(2005, 2, 25)
    whole = FileLine("a.docx", ("MEX", "CHL"), "CARICOM", "BRB", ("JAM",), day,
                     "CAJP/GT/TM-24/05", withdrawn=True)  # fmt: skip
    assert read == ([whole], [])


def test_every_field_in_csv() -> None:
    read = csv(
        "name,sponsors,group,speaker,without,received,base,withdrawn\n"
        "a.docx,MEX; Chile,CARICOM,BRB,JAM;BHS,2005-02-25,CAJP/GT/TM-24/05,sí\n"
        "b.docx,PER,,,,,,\n"
    )
    day = date(2005, 2, 25)
    whole = FileLine("a.docx", ("MEX", "CHL"), "CARICOM", "BRB", ("JAM", "BHS"), day,
                     "CAJP/GT/TM-24/05", withdrawn=True)  # fmt: skip
    assert read == ([whole, FileLine("b.docx", ("PER",))], [])


def test_spreadsheet_that_divides_with_semicolons() -> None:
    assert csv('\ufeffname;sponsors;withdrawn\na.docx;"MEX;CHL";no\n') == (
        [FileLine("a.docx", ("MEX", "CHL"))],
        [],
    )


@pytest.mark.parametrize("name", ["manifest.toml", "manifest.csv"])
@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
def test_empty_manifest_says_nothing(name: str, data: bytes) -> None:
    outcome = manifest(data, name, REGISTRY)
    assert (outcome.value, outcome.findings) == ({}, ())


@pytest.mark.parametrize("data", [b"[[file]\n", b"\xff\xfe\x00", b'[[file]]\nname = "a'])
def test_manifest_that_cannot_be_read_is_refused(data: bytes) -> None:
    outcome = manifest(data, "manifest.toml", REGISTRY)
    assert outcome.value == {}
    assert [(f.severity, f.code) for f in outcome.findings] == [
        (Severity.REFUSED, "manifest-unreadable")
    ]


def test_csv_in_another_encoding_is_refused() -> None:
    outcome = manifest("name\nPerú.docx\n".encode("latin-1"), "manifest.csv", REGISTRY)
    assert [finding.code for finding in outcome.findings] == ["manifest-unreadable"]


@pytest.mark.parametrize(
    ("entry", "line", "code"),
    [
        ('sponsor = "MEX"', FileLine("a"), "manifest-field"),
        (
            'sponsors = ["MEX", "Atlantis"]',
            FileLine("a", ("MEX",), unclear=True),
            "unknown-sponsor",
        ),
        ('sponsors = ["Atlantis"]', FileLine("a", unclear=True), "unknown-sponsor"),
        ("sponsors = 5", FileLine("a", unclear=True), "unknown-sponsor"),
        ('group = "CARICM"', FileLine("a", unclear=True), "unknown-sponsor"),
        ('group = "MEX"', FileLine("a", unclear=True), "manifest-not-a-group"),
        ('speaker = "Atlantis"', FileLine("a"), "unknown-sponsor"),
        ('without = ["Atlantis"]', FileLine("a", unclear=True), "unknown-sponsor"),
        ("received = 5", FileLine("a"), "manifest-date"),
        ('received = "25/02/2005"', FileLine("a"), "manifest-date"),
        ("received = 10:00:00", FileLine("a"), "manifest-date"),
        ('base = "the other one"', FileLine("a"), "symbol-unreadable"),
        ('withdrawn = "perhaps"', FileLine("a"), "manifest-yes-or-no"),
        ('name2 = "b"', FileLine("a"), "manifest-field"),
    ],
)
def test_bad_field_is_told_and_the_rest_of_the_entry_holds(
    entry: str, line: FileLine, code: str
) -> None:
    assert toml(f'[[file]]\nname = "a"\n{entry}\n') == ([line], [code])


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ('sponsors = "MEX"', FileLine("a", ("MEX",))),
        ('sponsors = "MEX; CHL"', FileLine("a", ("MEX", "CHL"))),
        ('withdrawn = "no"', FileLine("a")),
        ('withdrawn = "Yes"', FileLine("a", withdrawn=True)),
        ('received = "2005-02-25"', FileLine("a", received=date(2005, 2, 25))),
        ("received = 2005-02-25T10:00:00", FileLine("a", received=date(2005, 2, 25))),
    ],
)
def test_what_was_surely_meant_is_taken(entry: str, line: FileLine) -> None:
    assert toml(f'[[file]]\nname = "a"\n{entry}\n') == ([line], [])


def test_hour_is_not_kept_with_the_day() -> None:
    [line], _ = toml('[[file]]\nname = "a"\nreceived = 2005-02-25T10:00:00\n')
    assert type(line.received) is date


def test_entry_without_a_name_is_told_and_the_others_hold() -> None:
    read = toml('[[file]]\nsponsors = ["MEX"]\n[[file]]\nname = "b"\n')
    assert read == ([FileLine("b")], ["manifest-no-name"])


@pytest.mark.parametrize(
    "words", ['[[files]]\nname = "a"\n', 'name = "a"\nsponsors = ["X"]\n[x]\ny=1\n']
)
def test_what_is_not_an_entry_is_never_passed_over(words: str) -> None:
    _, codes = toml(words)
    assert "manifest-field" in codes


def test_one_entry_written_as_a_table_is_an_entry() -> None:
    assert toml('[file]\nname = "a"\nsponsors = ["MEX"]\n') == ([FileLine("a", ("MEX",))], [])


def test_entries_that_are_no_tables_are_told() -> None:
    assert toml('file = ["a.docx"]\n') == ([], ["manifest-no-name"])


def test_same_file_twice_is_told_and_the_later_entry_holds() -> None:
    read = csv("name,sponsors\na,MEX\na,CHL\n")
    assert read == ([FileLine("a", ("CHL",))], ["manifest-twice"])


def test_finding_names_the_entry() -> None:
    outcome = manifest(b'[[file]]\nname = "a"\n[[file]]\n', "manifest.toml", REGISTRY)
    assert [finding.where for finding in outcome.findings] == ["manifest.toml, entry 2"]
