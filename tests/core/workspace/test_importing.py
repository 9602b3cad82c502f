"""Importing an old file: it is kept, read whole, and its facts are offered, never entered."""

from __future__ import annotations

import secrets
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.datasets import case
from travaux.bodies import Actor, Role
from travaux.intake import FileRefused
from travaux.intake.plain import received
from travaux.procedure.offering import Offer
from travaux.sources import Certainty
from travaux.texts import Text
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting
from travaux.workspace.importing import (
    Imported,
    NoSuchLanguage,
    OffersThere,
    imported,
    words_lost,
    write_offers,
)
from travaux.workspace.playing import ActsFile

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_ARCHIVIST = Actor(Role.ARCHIVIST)
_REPORT = Path(__file__).parents[2] / "golden/offering/a-charter-of-archives-in-spanish/report.txt"


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Give a dossier with nothing in it but its opening."""
    begun = Dossier.begun(tmp_path / "dossier", "group", secrets.token_bytes)
    begun.act([Acting("open-dossier", {"title": "Old papers"}, _ARCHIVIST, _NOW)])
    yield begun
    begun.close()


def _import(dossier: Dossier, data: bytes, name: str = "report.txt", **more: Any) -> Imported:
    return imported(dossier, data, name, at=_NOW, **more)


def _acts(dossier: Dossier, words: str) -> tuple[Acting, ...]:
    return ActsFile("offers.toml", words, Path()).acts(dossier.files, _NOW)


def _all_taken(result: Imported, path: Path) -> str:
    write_offers(result, path)
    return path.read_text(encoding="utf-8").replace("take = false", "take = true")


def test_the_file_and_the_text_are_kept_and_nothing_is_entered(dossier: Dossier) -> None:
    before = dossier.record
    result = _import(dossier, _REPORT.read_bytes())
    assert dossier.files.get(result.original) == _REPORT.read_bytes()
    assert dossier.files.get(result.text_file).startswith(b"%travaux es running\n")
    assert dossier.record == before


def test_what_was_found_is_counted(dossier: Dossier) -> None:
    result = _import(dossier, _REPORT.read_bytes())
    assert result.counts == {
        "section": 3,
        "subsection": 2,
        "note": 0,
        "statement": 2,
        "signature": 1,
    }
    assert result.lost == {}


def test_the_case_is_read_whole_with_its_repairs_listed(dossier: Dossier) -> None:
    result = _import(dossier, case().read_bytes())
    codes = [finding.code for finding in result.findings]
    assert result.counts == {
        "section": 3,
        "subsection": 3,
        "note": 4,
        "statement": 2,
        "signature": 1,
    }
    assert (codes.count("note-mark-repaired"), codes.count("note-repeats-symbol")) == (4, 1)
    assert result.lost == {}


def test_a_word_that_is_lost_is_named() -> None:
    raw = "A title\n\nThe Group met, and the Group rose.\n"
    text = received(raw).value.text
    shorter = replace(text.units[1], words="The Group met and rose.")
    assert words_lost(raw, text) == {}
    assert words_lost(raw, Text((text.units[0], shorter))) == {"the": 1, "Group": 1}


def test_a_file_of_offers_that_nobody_touched_does_nothing(
    dossier: Dossier, tmp_path: Path
) -> None:
    path = tmp_path / "offers.toml"
    write_offers(_import(dossier, _REPORT.read_bytes()), path)
    assert _acts(dossier, path.read_text(encoding="utf-8")) == ()


def test_offers_are_read_back_as_the_same_acts(dossier: Dossier, tmp_path: Path) -> None:
    result = _import(dossier, _REPORT.read_bytes())
    acts = _acts(dossier, _all_taken(result, tmp_path / "offers.toml"))
    assert [Offer(one.name, one.particulars, one.sources) for one in acts] == list(result.offers)
    assert {one.by for one in acts} == {_ARCHIVIST}


@pytest.mark.parametrize("source", ["sample", "case"])
def test_all_offers_can_be_taken_at_once(source: str, dossier: Dossier, tmp_path: Path) -> None:
    data = (_REPORT if source == "sample" else case()).read_bytes()
    result = _import(dossier, data)
    assert [f for f in result.findings if f.code == "offer-not-possible"] == []
    dossier.act(_acts(dossier, _all_taken(result, tmp_path / "offers.toml")))
    again = _import(dossier, data)
    assert (again.offers, len(again.known)) == ((), len(result.offers))


def test_the_report_is_offered_with_its_file(dossier: Dossier) -> None:
    result = _import(dossier, _REPORT.read_bytes(), "Old report.txt")
    [filed] = [one for one in result.offers if one.act == "file-rendition"]
    assert filed.particulars == {
        "document": "old-report",
        "language": "es",
        "digest": result.original,
        "media_type": "text/plain",
        "name": "Old report.txt",
    }


def test_the_id_that_is_given_goes_before_the_name(dossier: Dossier) -> None:
    result = _import(dossier, _REPORT.read_bytes(), document="the-report")
    begun = [one.particulars["report"] for one in result.offers if one.act == "begin-report"]
    assert begun == ["the-report"]


def test_a_body_that_the_record_knows_keeps_its_code(dossier: Dossier) -> None:
    committee = {
        "code": "COM-5",
        "kind": "committee",
        "names": {"es": "Comisión de Seguridad Hemisférica"},
    }
    dossier.act([Acting("register-body", committee, _ARCHIVIST, _NOW)])
    result = _import(dossier, _REPORT.read_bytes())
    [group] = [o for o in result.offers if o.particulars.get("code") == "GT/CAP"]
    assert group.particulars["parent"] == "COM-5"
    assert "CSH" not in [one.particulars.get("code") for one in result.offers]


def test_an_offer_that_no_longer_fits_is_told_and_left_out(dossier: Dossier) -> None:
    """The record has a chair already, who hasn't left."""
    others: list[tuple[str, dict[str, Any]]] = [
        ("register-body", {"code": "GT/CAP", "kind": "working group", "names": {"es": "Grupo"}}),
        ("register-person", {"id": "x", "name": "Una Persona"}),
        (
            "take-office",
            {"body": "GT/CAP", "office": "chair", "person": "x", "when": "2011-01-01"},
        ),
    ]
    dossier.act([Acting(name, given, _ARCHIVIST, _NOW) for name, given in others])
    result = _import(dossier, _REPORT.read_bytes())
    told = [f.where for f in result.findings if f.code == "offer-not-possible"]
    assert told[0] == "report.txt, L15, take-office"
    assert "chair" not in [o.particulars.get("office") for o in result.offers]


def test_a_language_in_which_facts_are_not_looked_for(dossier: Dossier) -> None:
    words = "Der Ausschuss ist am 3. Mai mit allen Vertretern der Staaten zusammengetreten. " * 3
    result = _import(dossier, words.encode())
    assert [finding.code for finding in result.findings] == ["facts-not-looked-for"]
    assert result.offers == ()


def test_a_text_that_is_no_report(dossier: Dossier) -> None:
    words = "The river rises in the hills and it falls into the sea with all of its water. " * 3
    result = _import(dossier, words.encode())
    assert [finding.code for finding in result.findings] == ["no-group-found"]


def test_a_file_without_lines_is_cited_by_its_paragraphs(dossier: Dossier) -> None:
    words = (
        "<html><body><p>The Working Group on Sand (WGS) was established on 3 March 2010 as part "
        "of the Committee on Shores (CS).</p></body></html>"
    )
    result = _import(dossier, words.encode(), "report.html", language="en")
    [established] = [one for one in result.offers if one.act == "establish-body"]
    assert [source.place for source in established.sources] == ["paragraph 1"]
    assert result.lost is None


def test_a_language_that_nobody_knows_is_refused(dossier: Dossier) -> None:
    with pytest.raises(NoSuchLanguage, match="“xx” is not a language known here"):
        _import(dossier, _REPORT.read_bytes(), language="xx")


def test_an_empty_file_is_refused(dossier: Dossier) -> None:
    with pytest.raises(FileRefused):
        _import(dossier, b"")


def test_a_file_of_offers_is_never_written_over(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "offers.toml"
    path.write_text("corrected by hand", encoding="utf-8")
    with pytest.raises(OffersThere, match="somebody may have worked on it"):
        write_offers(_import(dossier, _REPORT.read_bytes()), path)
    assert path.read_text(encoding="utf-8") == "corrected by hand"


def test_the_head_of_the_file_says_what_to_do(dossier: Dossier, tmp_path: Path) -> None:
    result = _import(dossier, _REPORT.read_bytes())
    path = tmp_path / "offers.toml"
    write_offers(result, path)
    words = path.read_text(encoding="utf-8")
    assert words.startswith(f"# Facts found in report, kept as {result.original};\n")
    assert "Nothing here is entered yet." in words
    assert tomllib.loads(words)["document"] == "report"


def test_another_thing_under_the_same_id_is_not_taken_for_the_one_offered(
    dossier: Dossier,
) -> None:
    """A second report of the group tells of its own special meeting, its own "decision-1"."""
    others: list[tuple[str, dict[str, Any]]] = [
        ("register-body", {"code": "GT/CAP", "kind": "working group", "names": {"es": "GT/CAP"}}),
        ("register-body", {"code": "SG", "kind": "organ", "names": {"es": "Sala Grande"}}),
        ("register-person", {"id": "mora", "name": "Elena Mora"}),
        (
            "convene-meeting",
            {"id": "special-meeting", "body": "GT/CAP", "kind": "special", "when": "2009-05-05"},
        ),
    ]
    dossier.act([Acting(name, given, _ARCHIVIST, _NOW) for name, given in others])
    offers = _import(dossier, _REPORT.read_bytes()).offers
    codes = [one.particulars["code"] for one in offers if one.act == "register-body"]
    held = [one.particulars["meeting"] for one in offers if one.act == "hold-meeting"]
    taken = [one.particulars["person"] for one in offers if one.act == "take-office"]
    assert ("SG-2" in codes, "special-meeting-2" in held, taken) == (
        True,
        True,
        ["ibanez-rojas", "mora-2"],
    )


def test_a_reason_is_told_once_however_many_sources_it_has(
    dossier: Dossier, tmp_path: Path
) -> None:
    write_offers(_import(dossier, _REPORT.read_bytes()), tmp_path / "offers.toml")
    lines = (tmp_path / "offers.toml").read_text(encoding="utf-8").splitlines()
    told = [one for one in pairwise(lines) if one[0].startswith("#    ")]
    assert [one for one, following in told if one == following] == []


_WATER = (
    "Informe\n\nEl Grupo de Trabajo del Agua (GTA) fue establecido el 3 de marzo de 2010. "
    "El 4 de mayo de {year} el Grupo eligió a {name} (Chile) como su Presidenta.\n"
)


def test_a_chair_of_an_earlier_year_is_offered_with_the_day_on_which_the_next_began(
    dossier: Dossier, tmp_path: Path
) -> None:
    later = _import(dossier, _WATER.format(year=2012, name="Ana Ruiz").encode(), "later.txt")
    dossier.act(_acts(dossier, _all_taken(later, tmp_path / "later.toml")))
    earlier = _import(dossier, _WATER.format(year=2011, name="Eva Mora").encode(), "earlier.txt")
    [office] = [one for one in earlier.offers if one.act == "take-office"]
    assert (office.particulars["when"], office.particulars["until"]) == ("2011-05-04", "2012-05-04")
    assert office.why == "The dossier has Ana Ruiz as chair from 2012-05-04."
    assert [one.code for one in earlier.findings] == []
    dossier.act(_acts(dossier, _all_taken(earlier, tmp_path / "earlier.toml")))


def test_a_group_on_record_is_found_though_the_file_calls_it_otherwise(dossier: Dossier) -> None:
    names = {"es": "Grupo de Trabajo del Agua"}
    group = {"code": "GT/A", "kind": "working group", "names": names}
    dossier.act([Acting("register-body", group, _ARCHIVIST, _NOW)])
    report = (
        b"Informe del grupo de trabajo del agua\n\nEl Grupo se reuni\xc3\xb3 el 4 de mayo de 2010."
    )
    result = _import(dossier, report, "agua.txt")
    assert [one.code for one in result.findings] == []
    bodies = {one.particulars["body"] for one in result.offers if "body" in one.particulars}
    assert (bodies, [one.act for one in result.known]) == ({"GT/A"}, ["register-body"])


_MASTHEAD = (
    "CONSEJO PERMANENTE\nOEA/Ser.G\nCP/GTA-3/10\n4 mayo 2010\nOriginal: español\n"
    "Distr.: general\n\n"
    "Informe de la Presidencia del Grupo de Trabajo del Agua\n\n"
    "El Grupo de Trabajo del Agua fue establecido el 3 de marzo de 2010.\n"
)


def test_what_went_to_the_cover_is_not_lost(dossier: Dossier) -> None:
    assert _import(dossier, _MASTHEAD.encode()).lost == {}
    none = "El texto Original: español rige.\n\n"
    text = received(_MASTHEAD).value.text
    assert words_lost(_MASTHEAD + none, text) == {
        "El": 1,
        "texto": 1,
        "Original": 1,
        "español": 1,
        "rige": 1,
    }


@pytest.mark.parametrize(
    ("date", "original", "given"),
    [
        ("4 mayo 2010", "español", {"date": "2010-05-04", "original": "es"}),
        ("4 DE MAYO DE 2010", "ESPAÑOL/INGLÉS", {"date": "2010-05-04", "original": "es/en"}),
        ("2010-05-04", "castellano", {"date": "2010-05-04"}),
        ("4/5/2010", "español, lunar", {}),
    ],
)
def test_the_report_is_offered_with_what_stands_on_its_masthead(
    dossier: Dossier, date: str, original: str, given: dict[str, str]
) -> None:
    words = _MASTHEAD.replace("4 mayo 2010", date).replace(": español", f": {original}")
    [report] = [
        one for one in _import(dossier, words.encode()).offers if one.act == "register-issue"
    ]
    assert report.particulars == {
        "id": "CP/GTA-3/10",
        "kind": "report",
        "titles": {"es": "Informe de la Presidencia del Grupo de Trabajo del Agua"},
        "body": "GTA",
        **given,
    }
    assert report.certainty is Certainty.STATED
    told = [(one.of, one.place) for one in report.sources if one.of]
    lines = {"id": "L3", "date": "L4", "original": "L5"}
    assert told == [(name, lines[name]) for name in ("id", *given)]


def test_another_spelling_of_the_symbol_on_the_masthead_is_kept(dossier: Dossier) -> None:
    words = _MASTHEAD.replace("CP/GTA-3/10", "CP/GTA-3/10 Rev.1")
    [report] = [
        one for one in _import(dossier, words.encode()).offers if one.act == "register-issue"
    ]
    given = (report.particulars["id"], report.particulars["as_written"])
    assert given == ("CP/GTA-3/10 rev. 1", ["CP/GTA-3/10 Rev.1"])
