from __future__ import annotations

from travaux.delegations import Delegation, Names, in_order, standard_registry

REGISTER = standard_registry()
SOME = tuple(REGISTER.of(code) for code in ("ECU", "SLV", "ESP", "USA", "ARE", "ATG", "GBR", "EST"))


def test_the_house_order_follows_the_language() -> None:
    assert [p.code for p in in_order(SOME, "en")] == [
        "ATG", "ECU", "SLV", "EST", "ESP", "ARE", "GBR", "USA",
    ]  # fmt: skip
    assert [p.code for p in in_order(SOME, "es")] == [
        "ATG", "ECU", "SLV", "ARE", "ESP", "USA", "EST", "GBR",
    ]  # fmt: skip
    assert [p.code for p in in_order(SOME, "fr")] == [
        "ATG", "SLV", "ARE", "ECU", "ESP", "EST", "USA", "GBR",
    ]  # fmt: skip


def test_the_order_of_arrival_does_not_matter() -> None:
    assert in_order(reversed(SOME), "fr") == in_order(SOME, "fr")


def test_the_spanish_n_with_tilde_stands_after_n() -> None:
    names = ["Ñuble", "Nueva", "Nzima", "Oruro"]
    parties = [Delegation(name, Names(name, name)) for name in names]
    assert [p.code for p in in_order(parties, "es")] == ["Nueva", "Nzima", "Ñuble", "Oruro"]
    assert [p.code for p in in_order(parties, "en")] == ["Ñuble", "Nueva", "Nzima", "Oruro"]


def test_a_language_without_names_falls_back_on_english() -> None:
    assert REGISTER.of("DEU").name("ru") == "Germany"


def test_a_group_prints_under_the_name_in_use() -> None:
    assert REGISTER.of("CARICOM").name("fr") == "CARICOM"
    assert REGISTER.of("EU").name("fr") == "Union européenne"


def test_only_a_member_speaks_for_a_group_whose_members_are_known() -> None:
    mexico, barbados = REGISTER.of("MEX"), REGISTER.of("BRB")
    caricom, g77 = REGISTER.of("CARICOM"), REGISTER.of("G77")
    assert isinstance(mexico, Delegation)
    assert isinstance(barbados, Delegation)
    assert not isinstance(caricom, Delegation)
    assert not isinstance(g77, Delegation)
    assert not caricom.may_be_spoken_for_by(mexico)
    assert caricom.may_be_spoken_for_by(barbados)
    assert g77.may_be_spoken_for_by(mexico)
