"""The acceptance test: S1 to S36, example by example, on the case's facts in the sample dossier.

Each check is in `sample.checks`, which the demonstration runs too; what it finds is said here in
full. What holds of the real source alone is in `test_source.py`, what is shown by acting on the
case's record in `test_going_on.py`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sample.chance import fixed_chance
from sample.checks import CHECKS, NotProved
from sample.checks.law import UNIVERSAL_DECLARATION
from sample.enacting import Case
from travaux.bodies import Actor
from travaux.errors import TravauxError
from travaux.workspace.dossier import Dossier
from travaux.workspace.entering import Acting

NOON = datetime(2005, 6, 1, 12, tzinfo=UTC)


def test_every_capability_is_checked() -> None:
    assert list(CHECKS) == [f"S{number}" for number in range(1, 37)]


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_fails_where_the_case_was_not_entered(name: str, tmp_path: Path) -> None:
    dossier = Dossier.begun(tmp_path / "empty", "empty", fixed_chance("empty"))
    opening = Acting("open-dossier", {"title": "Empty"}, Actor.read("secretariat"), NOON)
    dossier.act([opening])
    empty = Case(dossier, tmp_path, b"Nothing.")
    with pytest.raises((NotProved, TravauxError, LookupError, ValueError)):
        CHECKS[name](empty)


# --- bodies, documents, meetings, decisions, reports, the whole


def test_s1_bodies_and_hierarchy(case: Case) -> None:
    assert CHECKS["S1"](case) == (
        "three names find GT/TM, established on January 15, 2004; above it CAJP, CP, AG"
    )


def test_s2_mandates_with_pinpoint_basis_and_history(case: Case) -> None:
    assert CHECKS["S2"](case) == (
        "operative paragraph 5 (a) of AG/RES. 1928 (XXXIII-O/03), ratified later; its task is done"
    )


def test_s3_officers_and_how_they_took_office(case: Case) -> None:
    assert CHECKS["S3"](case) == (
        "in December 2004 Acevedo Díaz (ratified) and Pérez (elected); in March “not recorded”"
    )


def test_s4_parties_missions_nested_offices(case: Case) -> None:
    assert CHECKS["S4"](case) == (
        "three names of Mexico are one party; the Department stands within two units"
    )


def test_s5_symbols_parsed_normalised_allotted(case: Case) -> None:
    assert CHECKS["S5"](case) == (
        "nine symbols are eight documents; the next of 2005 would be CAJP/GT/TM-39/05"
    )


def test_s6_register_of_works_versions_titles(case: Case) -> None:
    assert CHECKS["S6"](case) == (
        "TM-24/05 held twice, revs. 1 to 6 implied; TM-38/05 rev. 2 is another, titled alike"
    )


def test_s7_lineage_distinct_from_revision(case: Case) -> None:
    assert CHECKS["S7"](case) == (
        "2038/03 → TM-18/04 → TM-24/05 → rev. 7, with the Rapporteur's report and the comments"
    )


def test_s8_references_and_footnotes(case: Case) -> None:
    assert CHECKS["S8"](case) == (
        "four notes, five symbols, all held; note 3 repeats its text; rev. 7 cited in I and note 4"
    )


def test_s9_import_of_old_texts(case: Case) -> None:
    assert CHECKS["S9"](case) == (
        "3 sections, 3 subsections, 4 notes, 2 statements, 1 signature; 341 words, none lost; "
        "four note marks mended"
    )


def test_s10_meetings_kinds_convener_holder_span_partial_dates(case: Case) -> None:
    assert CHECKS["S10"](case) == (
        "held by GT/TM, called by CP; April 16 in an inferred year, with 4 units"
    )


def test_s11_meeting_papers(case: Case) -> None:
    assert CHECKS["S11"](case) == (
        "four papers for September 16, 2004; the summary records 3 decisions"
    )


def test_s12_work_plan_and_progress(case: Case) -> None:
    assert CHECKS["S12"](case) == (
        "approved is CAJP/GT/TM-12/04 corr. 1; its special meeting is done"
    )


def test_s13_special_meeting_pack(case: Case) -> None:
    assert CHECKS["S13"](case) == (
        "one annex for each paper; 3 findings followed into paragraphs of CAJP/GT/TM-24/05 rev. 7"
    )


def test_s14_contributions_attributed_on_an_exact_version(case: Case) -> None:
    assert CHECKS["S14"](case) == (
        "16 files are tied to CAJP/GT/TM-24/05 rev. 1, one of them made on CAJP/GT/TM-24/05; "
        "11 came by word of mouth, each at a meeting; a comment is tied to CP/CAJP-2038/03, on "
        "which it was made"
    )


def test_s15_negotiating_text_with_loss_accounting(case: Case) -> None:
    assert CHECKS["S15"](case) == (
        "on rev. 1: received 92 = shown 84 + merged 6 + withdrawn 1 + unplaced 1; by the end: "
        "received 104 = taken 42 + not taken 41 + withdrawn 14 + dropped 5 + parked 1 + "
        "without a place 1"
    )


def test_s16_revisions_with_paragraph_history(case: Case) -> None:
    assert CHECKS["S16"](case) == (
        "all 28 pairs of the eight issues compare; each of the 166 phrases of rev. 7 has its "
        "issue and its askers: in paragraph 2, “, including human rights law” entered in rev. 3, "
        "from MEX"
    )


def test_s17_paragraph_decisions_up_to_a_clean_text(case: Case) -> None:
    assert CHECKS["S17"](case) == (
        "71 brackets decided, each by a body at a meeting; rev. 7 is refused with a parked "
        "proposal or a new one open, as rev. 4 is with a bracket, and approved with 2 things of "
        "Canada's that are accepted to stay open"
    )


def test_s18_program_and_draft_resolution_locked_together(case: Case) -> None:
    assert CHECKS["S18"](case) == (
        "CAJP/GT/TM-38/05 rev. 2 adopts and names CAJP/GT/TM-24/05 rev. 7; with a rev. 8 it is "
        "stale at once, and isn't approved as it is"
    )


def test_s19_consensus_record(case: Case) -> None:
    assert CHECKS["S19"](case) == (
        "both by consensus, on a day of the period; no objection, no vote, and two statements"
    )


def test_s20_statements_verbatim_attributed_requested_placed(case: Case) -> None:
    assert CHECKS["S20"](case) == (
        "two statements to the character; the secretariat can't change them, their parties can"
    )


def test_s21_passage_anchors_that_survive_revision(case: Case) -> None:
    assert CHECKS["S21"](case) == (
        "found in paragraph three; moves to four when one is put in; breaks when the words change"
    )


def test_s22_term_anchors(case: Case) -> None:
    assert CHECKS["S22"](case) == (
        "“applicable” stands in 4 places, 3 of them before “international”; a person says which"
    )


def test_s23_legal_citations(case: Case) -> None:
    checked = (
        "the sentence quoted isn't the wording of the Universal Declaration 29 (2)"
        if UNIVERSAL_DECLARATION.is_file()
        else "the text of the Universal Declaration isn't at hand to check the quotation"
    )
    assert CHECKS["S23"](case) == (
        "Mexico's three are Universal Declaration 29 (2), American Declaration XXVIII and American "
        f"Convention 32; “29.2.” stays as written; {checked}"
    )


def test_s24_applicability_per_state_at_a_date(case: Case) -> None:
    assert CHECKS["S24"](case) == (
        "on May 18, 2005 the American Convention binds 24 of 35 states, the United States had "
        "signed, Trinidad and Tobago had left, of Cuba nothing is known; the American Declaration "
        "has no parties"
    )


def test_s25_placement_control(case: Case) -> None:
    assert CHECKS["S25"](case) == (
        "both print in II.C of the report, and neither in the Program nor in the resolution"
    )


def test_s26_report_drafted_from_the_register(case: Case) -> None:
    assert CHECKS["S26"](case) == ("32 sentences, each with its entries; 2 gaps shown as gaps")


def test_s27_reporting_period_check(case: Case) -> None:
    assert CHECKS["S27"](case) == (
        "five of six dated activities are flagged as earlier; none is left out"
    )


def test_s28_attachments(case: Case) -> None:
    assert CHECKS["S28"](case) == (
        "CAJP/GT/TM-24/05 rev. 7 is attached; whether CAJP/GT/TM-38/05 rev. 2 is too is asked"
    )


def test_s29_transmission_up_the_chain(case: Case) -> None:
    assert CHECKS["S29"](case) == (
        "GT/TM to CAJP for consideration, both documents; CAJP to CP and CP to AG are open"
    )


def test_s30_acknowledgements_and_signature(case: Case) -> None:
    assert CHECKS["S30"](case) == (
        "member states, the four units and the General Secretariat; signed by the Chair in office"
    )


def test_s31_languages(case: Case) -> None:
    assert CHECKS["S31"](case) == (
        "GT/TM is Spanish in an English text; TM-16/04 is Spanish, and held in English"
    )


def test_s32_discrepancy_ledger(case: Case) -> None:
    assert CHECKS["S32"](case) == ("27 noted, 8 left open; 16 meetings asserted beside 6 counted")


def test_s33_provenance_and_certainty_of_each_fact(case: Case) -> None:
    assert CHECKS["S33"](case) == (
        "292 sources, 85 not stated and with their reasons; "
        "what an old report offers isn't entered unasked"
    )


def test_s34_access_levels_and_release(case: Case) -> None:
    assert CHECKS["S34"](case) == (
        "written input for the secretariat, then for the Group; rev. 7 public on transmission"
    )


def test_s35_one_dossier_mandate_to_approval(case: Case) -> None:
    assert CHECKS["S35"](case) == (
        "24 steps from operative paragraph 5 (a) to the Committee, in date order"
    )


def test_s36_open_export_archive_audit(case: Case) -> None:
    assert CHECKS["S36"](case) == ("163 entries and their files out and back; the root is the same")
