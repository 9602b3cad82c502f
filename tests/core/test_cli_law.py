"""The commands on legal instruments, as somebody at a keyboard meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from travaux.cli import app

_RUN = CliRunner()
ISSUE = "CAJP/GT/TM-1/05"
DRAFT = "Draft\n\n1. Article 32 of the American Convention on Human Rights applies.\n"
TABLE = "Participant,Signature,Ratification\nMexico,,24 Mar 1981\nUnited States,1 Jun 1977,\n"


def _said(*arguments: str) -> Result:
    return _RUN.invoke(app, list(arguments))


def _words(result: Result) -> str:
    return " ".join(result.output.split())


@pytest.fixture
def folder(tmp_path: Path) -> str:
    name = str(tmp_path / "dossier")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    assert _said("begin", name, "--title", "A group").exit_code == 0
    for act in (
        ("register-body", "code=WG", "kind=working group", 'names={en = "Working Group"}'),
        ("register-issue", f"id={ISSUE}", "kind=negotiating text", "body=WG"),
        ("table-text", f"issue={ISSUE}", f"file={tmp_path / 'draft.txt'}"),
    ):
        assert _said("do", name, *act).exit_code == 0
    return name


def with_table(folder: str) -> str:
    given = ("instrument=ACHR", "as_of=2005-05-31", "source=OAS")
    table = f"file={Path(folder).parent / 'table.csv'}"
    assert _said("do", folder, "record-status", *given, table).exit_code == 0
    return folder


def test_without_a_table_nobody_is_said_not_to_be_bound(folder: str) -> None:
    result = _said("bound", folder, "--at", "2005-05-18", "--states", "Mexico, Canada")
    assert result.exit_code == 0
    assert _words(result).count("unknown (no table is on record)") == 2
    assert "| not party" not in _words(result)


def test_with_a_table_each_state_has_its_status(folder: str) -> None:
    result = _said("bound", with_table(folder), "--issue", ISSUE, "--at", "2005-05-18")
    said = _words(result)
    assert "| Mexico | party (ratification, March 24, 1981) |" in said
    assert "| United States | signatory (signature, June 1, 1977) |" in said
    assert said.count("| not party |") == 33


@pytest.mark.parametrize("name", ["bound.docx", "bound.html", "bound.pdf", "bound.CSV"])
def test_it_is_written_in_the_format_that_the_name_says(
    folder: str, name: str, tmp_path: Path
) -> None:
    out = tmp_path / name
    given = ("--at", "2005-05-18", "--states", "MEX", "-o", str(out))
    assert _said("bound", with_table(folder), *given).exit_code == 0
    begins = {"docx": b"PK", "html": b"<!", "pdf": b"%P", "CSV": "\ufeff".encode()[:2]}
    assert out.read_bytes()[:2] == begins[name.rpartition(".")[2]]


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [
        (("--at", "soon"), 2, "isn't a day"),
        (("--states", "Ruritania"), 3, "not on the register of delegations"),
        (("--issue", "CAJP/GT/TM-9/05"), 3, "holds no document “CAJP/GT/TM-9/05”"),
        (("--statement", "mexico"), 3, "holds no statement “mexico”"),
    ],
)
def test_what_can_not_be_asked_is_told(
    folder: str, given: tuple[str, ...], code: int, says: str
) -> None:
    result = _said("bound", folder, *given)
    assert (result.exit_code, says in _words(result)) == (code, True)


def test_an_issue_without_words_says_so(folder: str) -> None:
    other = ("register-issue", "id=CAJP/GT/TM-2/05", "kind=negotiating text", "body=WG")
    assert _said("do", folder, *other).exit_code == 0
    result = _said("bound", folder, "--issue", "CAJP/GT/TM-2/05")
    assert (result.exit_code, "No text of CAJP/GT/TM-2/05" in _words(result)) == (3, True)


def test_what_a_file_or_an_issue_cites_is_listed(folder: str, tmp_path: Path) -> None:
    for result in (
        _said("cite", str(tmp_path / "draft.txt")),
        _said("cite", ISSUE, "--dossier", folder),
    ):
        assert result.exit_code == 0
        assert "ACHR: American Convention on Human Rights | article 32 |" in _words(result)


def test_a_file_that_can_not_be_cited_from_says_why(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert _said("cite", str(tmp_path / "empty.txt")).exit_code == 3
    missing = _said("cite", str(tmp_path / "nothing.txt"))
    assert (missing.exit_code, "No such file" in _words(missing)) == (3, True)


PORTS = "Charter of the United Nations\n\nArticle 1\n\nEvery port keeps a lamp that burns.\n"
QUOTES = (
    "Draft\n\n1. “Every port keeps a fire that burns” is in Article 1 of the UN Charter.\n\n"
    "2. “Every port keeps a lamp that burns” (UN Charter, art. 1; UDHR, art. 4) is too.\n"
)


@pytest.fixture
def quoting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TRAVAUX_LIBRARY", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotes.txt").write_text(QUOTES, encoding="utf-8")
    (tmp_path / "ports.txt").write_text(PORTS, encoding="utf-8")
    return tmp_path


def with_library() -> None:
    given = ("--id", "UNC", "--language", "en")
    assert _said("library", "add", "ports.txt", *given).exit_code == 0


@pytest.mark.usefixtures("quoting")
def test_without_a_library_the_citations_are_listed_and_how_to_get_the_check() -> None:
    result = _said("cite", "quotes.txt")
    assert (result.exit_code, "Quotations" in result.stdout) == (0, False)
    assert "Make one with “travaux library add FILES…”" in " ".join(result.stderr.split())
    assert _said("cite", "quotes.txt", "--library", "none.sqlite").exit_code == 3


@pytest.mark.usefixtures("quoting")
def test_each_quotation_is_told_with_what_differs() -> None:
    with_library()
    result = _said("cite", "quotes.txt")
    said = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert (
        "Article 1, Charter of the United Nations: differs. 86 % of the quoted words stand there "
        "in their order. “fire” is quoted where “lamp” stands."
    ) in said
    assert "Article 1, Charter of the United Nations: the same words." in said
    assert "Article 4, Universal Declaration of Human Rights: not in the library" in said
    assert "“fire” is quoted where “lamp” stands" in " ".join(result.stderr.split())


@pytest.mark.usefixtures("quoting")
def test_what_a_statement_is_about_is_held_to_what_it_cites(folder: str) -> None:
    with_library()
    given = {
        "id": "mexico",
        "party": "MEX",
        "words": "This is the language of Article 1 of the UN Charter.",
        "language": "en",
        "anchor": "passage",
        "issue": ISSUE,
        "quotation": "every port keeps a lamp that burns",
    }
    made = _said("do", folder, "record-statement", *(f"{k}={v}" for k, v in given.items()))
    assert made.exit_code == 1, made.output  # taken, and what it is about doesn't stand there
    result = _said(
        "cite", "--dossier", folder, "--statement", "mexico", "--library", "library.sqlite"
    )
    said = " ".join(result.stdout.split())
    assert "Charter of the United Nations: the same but for typography." in said


def test_a_statement_is_asked_for_with_its_dossier(folder: str) -> None:
    assert _said("cite", "--statement", "mexico").exit_code == 2
    assert _said("cite", ISSUE, "--dossier", folder, "--statement", "x").exit_code == 2
    assert _said("cite", "--dossier", folder, "--statement", "x").exit_code == 3
