from __future__ import annotations

import pytest

from tests.records import noticed, played
from tests.registers import (
    AS_WRITTEN,
    BODIES,
    DOCUMENTS,
    GUIDELINES,
    PROGRAM,
    REV_7,
    SERIES,
    TITLE,
    Doing,
)
from travaux.bodies import Actor
from travaux.delegations import Names, UnknownDelegation
from travaux.documents import Issue, Level, Release
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.record import Record
from travaux.symbols import parse, printed

BEGUN = played(*BODIES, *SERIES)
REGISTERED = played(*DOCUMENTS, onto=BEGUN)
MEXICO = "delegation:MEX"


def registered(id: str, **more: object) -> Issue:  # noqa: A002
    record = played(registering(id, **more), onto=BEGUN)
    return record.issues.values()[-1]


def registering(id: str, **more: object) -> Doing:  # noqa: A002
    return "register-issue", {"id": id, "kind": "other", **more}


def codes(record: Record, id: str, **more: object) -> list[tuple[str, str]]:  # noqa: A002
    found = noticed(record, "register-issue", **{"id": id, "kind": "other", **more})
    return [(one.code, one.message) for one in found]


def test_nine_strings_are_issues_of_eight_works() -> None:
    strings = [one.id for one in REGISTERED.issues.values() if one.symbol]
    assert strings == [printed(parse(written)) for written in AS_WRITTEN]
    assert len({one.work for one in REGISTERED.issues.values() if one.symbol}) == 8


def test_symbol_is_kept_as_written_beside_the_printed_one() -> None:
    assert REGISTERED.issues[REV_7].as_written == ("(CAJP/GT/TM-24/05 Rev.7)",)
    assert REGISTERED.issues[PROGRAM].as_written == ()


def test_body_is_that_of_the_series() -> None:
    bodies = [REGISTERED.issues[one].body for one in (REV_7, "CP/CAJP-2038/03", AS_WRITTEN[0])]
    assert bodies == ["GT/TM", "CAJP", "AG"]


def test_body_stays_open_where_nobody_says_it() -> None:
    assert registered("CP/CSH-1/05").body == ""


def test_author_is_a_party_however_it_is_called() -> None:
    issue = registered("a paper", author="Permanent Mission of Mexico", presented_by="chair")
    assert (issue.author, issue.presented_by) == ("MEX", "chair")


def test_author_may_be_a_person() -> None:
    person = ("register-person", {"name": "Ana Ruiz", "party": "PAN"})
    record = played(person, registering("a paper", author="Ana Ruiz"), onto=BEGUN)
    assert record.issues["a paper"].author == "ana-ruiz"


def test_author_whom_nobody_knows_is_not_guessed() -> None:
    with pytest.raises(UnknownDelegation):
        registered("a paper", author="Permanent Mission of Atlantis")


def test_prefix_of_the_council_makes_no_other_document() -> None:
    with pytest.raises(NotAllowed, match="a symbol is given to one issue only"):
        played(registering("CP/CAJP/GT/TM-24/05"), onto=REGISTERED)
    with pytest.raises(NotAllowed, match="registering CP/CAJP-2038/03 again"):
        played(registering("CAJP-2038/03"), onto=REGISTERED)


def test_year_of_the_symbol_need_not_be_that_of_the_date() -> None:
    record = played(registering("CAJP/GT/RDI-204/12"), onto=BEGUN)
    assert codes(record, "CAJP/GT/RDI-204/12 rev. 1", date="2013-03-07") == []


def test_forerunners_that_are_not_held_are_told_of() -> None:
    assert codes(BEGUN, "CAJP/GT/TM-38/05 rev. 2") == [
        (
            "implied-not-held",
            (
                "It implies CAJP/GT/TM-38/05 and CAJP/GT/TM-38/05 rev. 1, which the register "
                "doesn't hold. Register them if they are found; until then they are listed as "
                "implied."
            ),
        )
    ]


def test_date_that_contradicts_the_order_is_kept_and_told_of() -> None:
    """A corrigendum is dated a month before the report that it corrects (P5)."""
    record = played(registering("GT/DADIN/doc.307/07", date="2007-05-22"), onto=BEGUN)
    late = {"id": "GT/DADIN/doc.307/07 corr. 1", "date": "2007-04-21"}
    assert codes(record, **late) == [
        (
            "date-against-order",
            (
                "Its date, 2007-04-21, contradicts the order of the symbols: see "
                "GT/DADIN/doc.307/07 (2007-05-22). Both are kept as they stand; look which "
                "masthead is wrong."
            ),
        )
    ]
    after = played(registering(**late), onto=record)
    assert str(after.issues["GT/DADIN/doc.307/07 corr. 1"].date) == "2007-04-21"


def test_earlier_issue_with_a_later_date_is_told_of_too() -> None:
    record = played(registering("GT/TM-1/05 rev. 1", date="2005-02-01"), onto=BEGUN)
    assert [code for code, _ in codes(record, "GT/TM-1/05", date="2005-02-02")] == [
        "date-against-order"
    ]


def test_dates_that_may_agree_are_not_told_of() -> None:
    record = played(registering("GT/TM-1/05", date="[2005-01-18..2005-05-18]"), onto=BEGUN)
    assert codes(record, "GT/TM-1/05 rev. 1", date="2005-02") == []


def test_addendum_has_no_order_against_a_revision() -> None:
    record = played(registering("GT/TM-1/05"), registering("GT/TM-1/05 add. 1"), onto=BEGUN)
    record = played(registering("GT/TM-1/05 rev. 1", date="2005-02-01"), onto=record)
    assert codes(record, "GT/TM-1/05 add. 2", date="2005-03-01") == []


def test_one_title_on_two_works_is_told_of_and_taken() -> None:
    """The Program and the resolution that adopts it bear one title (I6)."""
    titles = {"en": TITLE.upper()}
    assert codes(REGISTERED, "CAJP/GT/TM-40/05", titles=titles) == [
        (
            "title-on-two-works",
            (
                "Its title stands on CAJP/GT/TM-24/05 and CAJP/GT/TM-38/05 too. "
                "They are told apart by their symbols; cite it by its symbol."
            ),
        )
    ]


def test_one_title_on_two_issues_of_a_work_is_nothing_to_tell_of() -> None:
    titles = {"en": "Work Plan"}
    assert codes(REGISTERED, "CAJP/GT/TM-12/04", titles=titles) == []


def test_implied_issue_is_registered_when_it_is_found() -> None:
    record = played(registering("CAJP/GT/TM-24/05 rev. 3"), onto=REGISTERED)
    assert "CAJP/GT/TM-24/05 rev. 3" in record.issues


@pytest.mark.parametrize("given", [{"whole": False}, {"affects": ("es",)}])
def test_only_a_corrigendum_lists_corrections(given: dict[str, object]) -> None:
    issue = registered("CAJP/GT/TM-24/05 rev. 6 corr. 1", **given)
    assert (issue.whole, issue.affects) == (given.get("whole", True), given.get("affects", ()))
    with pytest.raises(NotAllowed, match="only a corrigendum may hold corrections alone"):
        registered("CAJP/GT/TM-24/05 rev. 6", **given)


def versions(*languages: str) -> Record:
    given = {"document": GUIDELINES, "digest": "sha256:" + "0" * 64, "media_type": "text/plain"}
    files = (("file-rendition", {**given, "language": one, "name": one}) for one in languages)
    return played(*files, onto=REGISTERED)


def test_corrigendum_of_a_version_that_is_not_held_is_told_of() -> None:
    affected = ("es", "fr", "pt")
    assert codes(versions("es", "en"), f"{GUIDELINES} corr. 1", affects=affected) == [
        (
            "corrects-no-version",
            (
                f"It corrects the version in fr and pt, and {GUIDELINES} is on file in en and es "
                "alone. Check the languages, or file the version that it corrects."
            ),
        )
    ]


def test_corrigendum_of_a_version_that_is_held_is_not_told_of() -> None:
    corrigendum = f"{GUIDELINES} corr. 1"
    assert codes(versions("es", "en"), corrigendum, affects=("es",)) == []
    assert codes(REGISTERED, corrigendum, affects=("es",)) == []  # no file is held


def test_blank_number_waits_under_a_handle() -> None:
    with pytest.raises(NotAllowed, match="is registered under a handle"):
        registered("AG/doc.      /06 add. 3")
    issue = registered("annual report, add. 3", as_written=("AG/doc.      /06 add. 3",))
    assert issue.as_written == ("AG/doc.      /06 add. 3",)


def test_what_is_open_is_completed() -> None:
    given = {"date": "2004-10-27", "original": "es", "titles": {"es": "Informe"}}
    completed = {"document": "CAJP/GT/TM-16/04", "author": "IACHR", **given}
    issue = played(("complete-issue", completed), onto=REGISTERED).issues["CAJP/GT/TM-16/04"]
    assert (str(issue.date), issue.original, issue.author) == ("2004-10-27", "es", "IACHR")
    assert issue.titles == Names(es="Informe")
    assert issue.body == "GT/TM"


def test_another_language_of_the_title_is_taken() -> None:
    given = {"document": PROGRAM, "titles": {"es": "Proyecto de Programa"}}
    issue = played(("complete-issue", given), onto=REGISTERED).issues[PROGRAM]
    assert issue.titles == Names(REGISTERED.issues[PROGRAM].titles.en, "Proyecto de Programa")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"date": "2005-02-26"}, "another “date” for CAJP/GT/TM-24/05"),
        ({"titles": {"en": "Another"}}, "another “titles” for CAJP/GT/TM-24/05"),
    ],
)
def test_what_stands_is_not_overwritten(given: dict[str, object], named: str) -> None:
    with pytest.raises(NotAllowed, match=named):
        played(("complete-issue", {"document": PROGRAM, **given}), onto=REGISTERED)


def test_what_was_never_registered_is_not_completed() -> None:
    with pytest.raises(NotOnRecord, match="no document “CAJP/GT/TM-99/05”"):
        played(("complete-issue", {"document": "CAJP/GT/TM-99/05"}), onto=REGISTERED)


def test_status_says_who_did_what_where() -> None:
    given = {"document": "(cajp/gt/tm-24/05)", "act": "discussed", "by": "Mexico", "body": "GT/TM"}
    status = played(("note-status", given), onto=REGISTERED).issues[PROGRAM].status
    assert status is not None
    assert (status.act, status.by, status.body, status.when) == ("discussed", "MEX", "GT/TM", None)


def test_contribution_comes_for_its_author_and_the_secretariat() -> None:
    issue = registered("mexico-1", kind="contribution", author="Mexico", **{"as": MEXICO})
    assert (issue.level, issue.meant_for, issue.release) == (
        Level.SECRETARIAT,
        Level.BODY,
        Release.ON_ISSUE,
    )


def test_level_that_is_said_stays() -> None:
    issue = registered("mexico-1", kind="contribution", level="body")
    assert (issue.level, issue.meant_for, issue.release) == (
        Level.BODY,
        Level.BODY,
        Release.NEVER,
    )


def test_delegation_hands_in_only_its_own() -> None:
    with pytest.raises(NotAllowed, match="acts only for itself"):
        registered("chile-1", kind="contribution", author="Chile", **{"as": MEXICO})


def test_group_of_states_stands_for_its_members() -> None:
    issue = registered("a paper", level="states", circle=("CARICOM", "Mexico"))
    assert issue.circle[0] == "CARICOM"
    assert {"JAM", "GUY", "MEX"} < set(issue.circle)


def test_level_of_some_states_names_them() -> None:
    with pytest.raises(NotAllowed, match="a level of some states names them"):
        registered("a paper", level="states")


def test_archivist_enters_what_is_old() -> None:
    issue = registered("CAJP/GT/TM-2/04", **{"as": str(Actor.read("archivist"))})
    assert issue.id == "CAJP/GT/TM-2/04"


def test_new_revision_goes_by_the_prefix_of_the_issues_that_are_held() -> None:
    record = played(registering("CP/CAJP/GT/TM-38/05 rev. 3"), onto=REGISTERED)
    assert "CAJP/GT/TM-38/05 rev. 3" in record.issues
    record = played(registering("CAJP-2038/03 rev. 1"), onto=REGISTERED)
    assert "CP/CAJP-2038/03 rev. 1" in record.issues


def test_prefix_of_a_document_that_is_not_held_stays_as_written() -> None:
    assert registered("CP/CAJP/GT/TM-2/05").id == "CP/CAJP/GT/TM-2/05"
    assert registered("CAJP/GT/TM-2/05").id == "CAJP/GT/TM-2/05"


def test_issue_is_not_completed_with_nothing() -> None:
    with pytest.raises(NotAllowed, match="completing CAJP/GT/TM-24/05 with nothing new"):
        played(("complete-issue", {"document": PROGRAM, "date": "2005-02-25"}), onto=REGISTERED)


def test_mistyped_revision_implies_too_many_to_name() -> None:
    [(code, message)] = codes(REGISTERED, "CAJP/GT/TM-18/04 rev. 700")
    assert code == "implied-not-held"
    assert message.startswith(
        "It implies 699 issues from CAJP/GT/TM-18/04 rev. 1 to CAJP/GT/TM-18/04 rev. 699, which"
    )
