from __future__ import annotations

import json

import pytest

from tests.datasets import dataset
from travaux.delegations import Registry, UnknownDelegation, standard_registry

REGISTER = standard_registry()


@pytest.mark.parametrize(
    "written",
    [
        "Mexico",
        "México",
        "Mexique",
        "MÉXICO",
        "MEX",
        "MX",
        "mx",
        "Permanent Mission of Mexico",
        "the delegation of Mexico",
        "The Permanent Mission of Mexico",
        "Misión Permanente de México",
        "la delegación de México",
        "Mission permanente du Mexique",
        "Missão Permanente do México",
        "Government of Mexico",
        "the United Mexican States",
        "Estados Unidos Mexicanos",
    ],
)
def test_every_name_of_mexico_finds_one_party(written: str) -> None:
    assert REGISTER.named(written).code == "MEX"


@pytest.mark.parametrize(
    "written",
    [
        "United States",
        "the United States",
        "United States of America",
        "USA",
        "U.S.A.",
        "US",
        "U.S.",
        "EE.UU.",
        "Estados Unidos",
        "los Estados Unidos",
        "États-Unis",
        "États-Unis d'Amérique",
        "Permanent Mission of the United States",
        "Misión Permanente de los Estados Unidos",
        "Mission permanente des États-Unis",
    ],
)
def test_every_name_of_the_united_states_finds_one_party(written: str) -> None:
    assert REGISTER.named(written).code == "USA"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Bolivia (Plurinational State of)", "BOL"),
        ("Plurinational State of Bolivia", "BOL"),
        ("Mission permanente de l’Équateur", "ECU"),
        ("Côte d'Ivoire", "CIV"),
        ("Cote D’Ivoire", "CIV"),
        ("El Salvador", "SLV"),
        ("the Bahamas", "BHS"),
        ("St. Lucia", "LCA"),
        ("Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Dominica", "DMA"),
        ("República Dominicana", "DOM"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("CARICOM", "CARICOM"),
        ("the ALADI Group", "ALADI"),
        ("Group of 77 and China", "G77"),
        ("European Union", "EU"),
    ],
)
def test_names_are_found_as_they_are_written_in_practice(written: str, code: str) -> None:
    assert REGISTER.named(written).code == code


def test_every_own_name_of_every_party_finds_it() -> None:
    lost = [
        (party.code, name)
        for party in REGISTER
        for name in (party.code, *party.names)
        if name != "AU" and REGISTER.named(name) != party
    ]
    assert lost == []


def test_a_misspelt_name_offers_the_nearest_and_chooses_none() -> None:
    with pytest.raises(UnknownDelegation) as caught:
        REGISTER.named("Mejico")
    assert str(caught.value) == (
        "“Mejico” is not on the register of delegations. Did you mean Mexico (MEX)? "
        "Write the name in full, or the code."
    )


def test_a_strange_name_offers_nobody() -> None:
    with pytest.raises(UnknownDelegation) as caught:
        REGISTER.named("Xyzzyplugh")
    assert caught.value.candidates == ()
    assert "three-letter code" in str(caught.value)


@pytest.mark.parametrize("written", ["Korea", "Corea", "Corée", "AU"])
def test_a_name_that_two_bear_names_neither(written: str) -> None:
    with pytest.raises(UnknownDelegation, match="Write which of them") as caught:
        REGISTER.named(written)
    assert len(caught.value.candidates) == 2


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnknownDelegation):
        REGISTER.of("ZZZ")


def test_the_register_holds_the_members_of_the_organizations() -> None:
    assert sum(d.oas for d in REGISTER.delegations) == 35
    assert sum(d.un == "member" for d in REGISTER.delegations) == 193
    assert sum(d.un == "observer" for d in REGISTER.delegations) == 2


def test_the_members_of_groups_are_on_the_register_and_dated() -> None:
    codes = {d.code for d in REGISTER.delegations}
    assert [g.code for g in REGISTER.groupings if not set(g.members) <= codes] == []
    assert [g.code for g in REGISTER.groupings if bool(g.members) != bool(g.as_of)] == []


def test_a_register_of_a_few_knows_only_them() -> None:
    few = Registry([d for d in REGISTER.delegations if d.code in {"MEX", "CHL"}])
    assert few.named("Chili").code == "CHL"
    with pytest.raises(UnknownDelegation):
        few.named("Peru")


def test_sponsors_as_printed_on_real_drafts_are_all_found() -> None:
    index = dataset("B-negotiating-texts/unsc-draft-resolutions/index.jsonl")
    drafts = [json.loads(line) for line in index.read_text(encoding="utf-8").splitlines()]
    lost = [
        (draft["symbol"], name)
        for draft in drafts
        for name in _names(draft["sponsors_as_printed"] or "")
        if not _known(name)
    ]
    assert lost == []


def _names(printed: str) -> list[str]:
    """Cut a printed list of sponsors; some states have "and" in their names."""
    parts = [part.strip() for part in printed.split(",") if part.strip()]
    if parts and not _known(parts[-1]) and " and " in parts[-1]:
        *_, last = parts
        heads = [i for i in range(len(last)) if last.startswith(" and ", i)]
        cuts = [(last[:i], last[i + 5 :]) for i in heads]
        parts[-1:] = next((list(cut) for cut in cuts if all(map(_known, cut))), [last])
    return parts


def _known(name: str) -> bool:
    try:
        REGISTER.named(name)
    except UnknownDelegation:
        return False
    return True
