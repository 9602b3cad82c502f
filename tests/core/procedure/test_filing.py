from __future__ import annotations

import pytest

from tests.records import noticed, played
from tests.registers import (
    COMMENTS,
    FIRST_DRAFT,
    GUIDELINES,
    LINKS,
    PROGRAM,
    REGISTER,
    RESOLUTION,
    REV_7,
    Doing,
)
from travaux.documents import RenditionState
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record.record import key

REGISTERED = played(*REGISTER)
FILE = {
    "document": "(CAJP/GT/TM-24/05 REV 7)",
    "language": "es",
    "digest": "sha256:" + "0" * 64,
    "media_type": "application/pdf",
    "name": "tm-24-rev7-es.pdf",
}


def filed(**more: object) -> Doing:
    return "file-rendition", {**FILE, **more}


def linked(source: str, relation: str, target: str) -> Doing:
    return "link-documents", {"source": source, "relation": relation, "target": target}


def test_file_is_kept_by_issue_and_language() -> None:
    record = played(filed(), onto=REGISTERED)
    assert record.renditions[key(REV_7, "es")].name == "tm-24-rev7-es.pdf"


def test_language_that_the_body_does_not_work_in_is_fine() -> None:
    assert list(played(filed(language="ht"), onto=REGISTERED).renditions) == [key(REV_7, "ht")]


def test_draft_translation_becomes_issued_and_reviewed() -> None:
    record = REGISTERED
    for state, digit in (("draft translation", "1"), ("issued", "2"), ("reviewed", "3")):
        record = played(filed(state=state, digest="sha256:" + digit * 64), onto=record)
    assert record.renditions[key(REV_7, "es")].state is RenditionState.REVIEWED


def test_language_version_goes_never_back() -> None:
    record = played(filed(state="reviewed"), onto=REGISTERED)
    with pytest.raises(NotAllowed, match="goes from draft to issued to reviewed, never back"):
        played(filed(state="issued"), onto=record)


def test_second_file_for_what_was_issued_is_told_of() -> None:
    record = played(filed(), onto=REGISTERED)
    other = {**FILE, "digest": "sha256:" + "a" * 64, "name": "other.pdf"}
    [finding] = noticed(record, "file-rendition", **other)
    assert (finding.code, finding.where) == ("file-replaced", f"{REV_7} (es)")


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"digest": "md5:12"}, "a file is known by the digest of its bytes"),
        ({"language": "Spanish!"}, "a language is named by its code"),
    ],
)
def test_file_has_a_digest_and_a_language(wrong: dict[str, str], rule: str) -> None:
    with pytest.raises(NotAllowed, match=rule):
        played(filed(**wrong), onto=REGISTERED)


def test_file_of_nothing_is_not_taken() -> None:
    with pytest.raises(NotOnRecord):
        played(filed(document="CAJP/GT/TM-24/05 rev. 6"), onto=REGISTERED)


def test_links_are_lenient_in_how_symbols_are_written() -> None:
    record = played(
        linked("cajp/gt/tm-38/05 REV 2", "cites", "AG/RES 2027 (XXXIV O/04)"), onto=REGISTERED
    )
    assert record.links.values()[-1].source == RESOLUTION
    assert record.links.values()[-1].target == "AG/RES. 2027 (XXXIV-O/04)"


def test_link_to_an_implied_issue_is_taken() -> None:
    record = played(linked(COMMENTS, "is an input to", "CAJP/GT/TM-24/05 rev. 3"), onto=REGISTERED)
    assert len(record.links) == len(LINKS) + 1


@pytest.mark.parametrize(
    "circle",
    [
        (FIRST_DRAFT, PROGRAM),
        (FIRST_DRAFT, REV_7),
        (GUIDELINES, GUIDELINES),
        (GUIDELINES, REV_7),
    ],
)
def test_nothing_derives_from_what_derives_from_it(circle: tuple[str, str]) -> None:
    source, target = circle
    with pytest.raises(NotAllowed, match="no document derives from itself"):
        played(linked(source, "derives from", target), onto=REGISTERED)


def test_later_revision_of_the_older_text_may_derive_from_the_newer_one() -> None:
    back = ("register-issue", {"id": f"{GUIDELINES} rev. 1", "kind": "guidelines"})
    record = played(back, linked(f"{GUIDELINES} rev. 1", "derives from", REV_7), onto=REGISTERED)
    assert len(record.links) == len(LINKS) + 1


def test_revision_needs_no_link() -> None:
    with pytest.raises(NotAllowed, match="is told by their symbols"):
        played(linked(REV_7, "derives from", PROGRAM), onto=REGISTERED)


def test_what_is_not_there_is_not_linked() -> None:
    with pytest.raises(NotOnRecord, match=r"no document “CAJP/GT/TM-24/05 rev\. 9”"):
        played(linked("CAJP/GT/TM-24/05 rev. 9", "cites", FIRST_DRAFT), onto=REGISTERED)


def decided(*files: Doing, verb: str = "approved") -> list[tuple[str, str]]:
    record = played(*files, onto=REGISTERED)
    given = {"id": "d1", "body": "GT/TM", "verb": verb, "objects": (REV_7,)}
    found = [(one.code, one.message) for one in noticed(record, "take-decision", **given)]
    return [one for one in found if one[0] != "text-not-tabled"]  # no text is here


def test_approval_of_what_is_not_out_in_every_language_is_told_of() -> None:
    files = filed(), filed(language="en"), filed(language="fr", state="draft translation")
    assert decided(*files) == [
        (
            "not-in-every-language",
            (
                f"{REV_7} isn't issued in fr and pt yet. File these versions, or look whether the "
                "body decided on it as it was."
            ),
        )
    ]


def test_corrigendum_for_one_language_is_due_in_that_one_alone() -> None:
    corrigendum = {"id": f"{REV_7} corr. 1", "kind": "other", "affects": ("es", "pt")}
    spanish = filed(document=f"{REV_7} corr. 1", language="es")
    record = played(("register-issue", corrigendum), spanish, onto=REGISTERED)
    given = {"id": "d1", "body": "GT/TM", "verb": "approved", "objects": (f"{REV_7} corr. 1",)}
    found = noticed(record, "take-decision", **given)
    told = [one.message for one in found if one.code == "not-in-every-language"]
    assert [message.partition(" yet")[0] for message in told] == [
        f"{REV_7} corr. 1 isn't issued in pt"
    ]


def test_nothing_is_told_of_languages_where_no_files_are_held() -> None:
    assert decided() == []
    assert decided(filed(), verb="took note of") == []
    assert decided(*(filed(language=one) for one in ("es", "en", "fr", "pt"))) == []
