from __future__ import annotations

from tests.nights import REGISTRY
from travaux.drafting.asks import UNSUPPORTED
from travaux.proposals import Proposal, Sponsor
from travaux.workspace.naming import Naming

PLAIN = Naming(REGISTRY, "en", [])


def group(*without: str, withdrawn: bool = False) -> Proposal:
    return Proposal("p", (Sponsor("CARICOM", without=without),), withdrawn=withdrawn)


def test_voices_are_printed_under_their_names() -> None:
    assert [PLAIN(v) for v in ("MEX", "MEX (2)", "CARICOM")] == ["Mexico", "Mexico (2)", "CARICOM"]


def test_names_and_order_go_by_the_language() -> None:
    spanish = Naming(REGISTRY, "es", [])
    assert (spanish("USA"), PLAIN("USA")) == ("Estados Unidos", "United States")
    assert sorted(("USA", "SLV", "PER"), key=spanish.rank) == ["SLV", "USA", "PER"]
    assert sorted(("USA", "SLV", "PER"), key=PLAIN.rank) == ["SLV", "PER", "USA"]


def test_voice_that_nobody_knows_is_printed_as_it_is() -> None:
    assert PLAIN("XYZ") == "XYZ"


def test_who_is_no_party_is_named_by_the_office() -> None:
    """P13: a chair, a facilitator or a secretariat may ask for something, too."""
    spanish = Naming(REGISTRY, "es", [])
    assert (PLAIN("chair (2)"), spanish("secretariat")) == ("Chair (2)", "Secretaría")
    assert sorted(("chair", "PER"), key=PLAIN.rank) == ["PER", "chair"]


def test_second_voice_follows_the_first_and_nobody_comes_last() -> None:
    voices = [UNSUPPORTED, "XYZ", "MEX (2)", "MEX", "ARG"]
    assert sorted(voices, key=PLAIN.rank) == ["ARG", "MEX", "MEX (2)", "XYZ", UNSUPPORTED]


def test_group_says_who_stepped_out() -> None:
    naming = Naming(REGISTRY, "en", [group("JAM", "BHS")])
    assert naming("CARICOM") == "CARICOM (without Bahamas, Jamaica)"
    assert Naming(REGISTRY, "es", [group("JAM")])("CARICOM") == "CARICOM (sin Jamaica)"


def test_who_stepped_out_of_a_withdrawn_proposal_is_not_told() -> None:
    assert Naming(REGISTRY, "en", [group("JAM", withdrawn=True), group()])("CARICOM") == "CARICOM"


def test_groups_are_no_missions() -> None:
    assert {"CARICOM", "GRULAC"} <= PLAIN.groups
