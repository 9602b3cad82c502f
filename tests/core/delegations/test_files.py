from __future__ import annotations

import pytest

from travaux.delegations import speaker_of_file, sponsor_of_file, standard_registry

REGISTER = standard_registry()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("mexico.docx", "MEX"),
        ("MEX_comments_rev1.docx", "MEX"),
        ("2005-02-25 Propuesta de México.docx", "MEX"),
        ("brasil-v2 FINAL.docx", "BRA"),
        ("brasil2.docx", "BRA"),
        ("incoming/day 2/chile.docx", "CHL"),
        ("C:\\hand-ins\\chile.docx", "CHL"),
        ("chile", "CHL"),
        ("costarica.docx", "CRI"),
        ("CostaRica_v2.docx", "CRI"),
        ("UnitedStates.docx", "USA"),
        ("U.S. comments.docx", "USA"),
        ("TM-24 rev 7 USA.docx", "USA"),
        ("UK-final.docx", "GBR"),
        ("CAN_comments.docx", "CAN"),
        ("05 MAR 2005 Chile.docx", "CHL"),
        ("el salvador.docx", "SLV"),
        ("comments of Ireland.docx", "IRL"),
        ("Reino Unido de Gran Bretaña e Irlanda del Norte.doc", "GBR"),
        ("CARICOM.docx", "CARICOM"),
        ("G77 and China.docx", "G77"),
    ],
)
def test_a_file_named_after_its_sponsor_is_recognised(name: str, code: str) -> None:
    sponsor = sponsor_of_file(name, REGISTER)
    assert sponsor is not None
    assert sponsor.code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("guinea.docx", "GIN"),
        ("guinea-bissau.docx", "GNB"),
        ("Guinea Ecuatorial.docx", "GNQ"),
        ("Papua New Guinea.docx", "PNG"),
        ("niger.docx", "NER"),
        ("nigeria v2.docx", "NGA"),
        ("dominica.docx", "DMA"),
        ("dominican republic.docx", "DOM"),
        ("Republica Dominicana.docx", "DOM"),
        ("DR Congo.docx", "COD"),
        ("Sudan.docx", "SDN"),
        ("South Sudan.docx", "SSD"),
    ],
)
def test_names_that_resemble_each_other_are_kept_apart(name: str, code: str) -> None:
    sponsor = sponsor_of_file(name, REGISTER)
    assert sponsor is not None
    assert sponsor.code == code


@pytest.mark.parametrize(
    "name",
    [
        "congo.docx",  # two states are called so
        "korea.docx",
        "Guinea Equatorial.docx",  # neither language's name, and Guinea would be wrong
        "Mexico and Chile.docx",
        "EU (Mexico).docx",  # not a member: who speaks?
        "EU and CARICOM.docx",
        "AU_comments.docx",  # the African Union, or Australia
        "NAM.docx",  # Namibia, or the Non-Aligned Movement
        "draft.docx",
        "comments to draft.docx",  # "to" is not Tonga
        "DRAFT AND COMMENTS.docx",  # "AND" is not Andorra
        "us.docx",
        "South African comments.docx",
        "",
    ],
)
def test_a_doubt_names_nobody(name: str) -> None:
    assert sponsor_of_file(name, REGISTER) is None


@pytest.mark.parametrize(
    ("name", "group", "speaker"),
    [
        ("CARICOM (Barbados).docx", "CARICOM", "BRB"),
        ("Argentina on behalf of Mercosur.docx", "MERCOSUR", "ARG"),
        ("G77_Pakistan.docx", "G77", "PAK"),  # membership not recorded: anyone may speak
    ],
)
def test_a_group_sponsors_and_its_member_speaks(name: str, group: str, speaker: str) -> None:
    sponsor, voice = sponsor_of_file(name, REGISTER), speaker_of_file(name, REGISTER)
    assert sponsor is not None
    assert voice is not None
    assert (sponsor.code, voice.code) == (group, speaker)


def test_a_state_has_no_speaker() -> None:
    assert speaker_of_file("mexico.docx", REGISTER) is None
