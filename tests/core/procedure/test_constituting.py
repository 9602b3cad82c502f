"""Bodies in their chain, the rules they work under, and the people: what is taken and refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.core.procedure.group import BODIES, CONSTITUTED, PERSONS
from tests.records import OPENED, noticed, played
from travaux.bodies import Actor, Rule
from travaux.dates import When
from travaux.delegations import Names, UnknownDelegation
from travaux.findings import Finding, Severity
from travaux.procedure import NotAllowed, NotOnRecord
from travaux.procedure.acting import WrongParticulars
from travaux.procedure.floor import Floor, NameShared
from travaux.procedure.rulesets import UnknownRuleSet, named_rules
from travaux.record import Record
from travaux.record.bodies import below, chain

BODIES_ONLY = played(OPENED, *BODIES)
GROUP = played(*CONSTITUTED, *PERSONS)


def body(code: str, name: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return ("register-body", {"code": code, "kind": "committee", "names": {"en": name}, **more})


# --- bodies


def test_a_parent_is_named_by_any_of_its_names_and_kept_by_its_code() -> None:
    record = played(body("X", "Committee X", parent="the Permanent Council"), onto=BODIES_ONLY)
    assert record.bodies["X"].parent == "CP"


def test_a_parent_must_be_on_record() -> None:
    with pytest.raises(NotOnRecord, match="The record holds no body “Security Council”"):
        played(body("X", "Committee X", parent="Security Council"), onto=BODIES_ONLY)


def test_bodies_right_below_one_are_listed() -> None:
    record = played(body("X", "Committee X", parent="CP"), onto=BODIES_ONLY)
    assert [one.code for one in below(record, "CP")] == ["CAJP", "X"]


def test_a_circle_of_parents_is_refused_and_drawn() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(body("CP", "Permanent Council", parent="GT/TM"), onto=BODIES_ONLY)
    assert str(refused.value) == (
        "Not allowed: putting CP under GT/TM under CAJP under CP. The rule is: a body exists "
        "inside its parent, and never above it (R1). "
        "Allowed is: a parent of CP that doesn't belong to it, or none."
    )


def test_a_body_is_not_its_own_parent() -> None:
    with pytest.raises(NotAllowed, match="putting CP under CP"):
        played(body("CP", "Permanent Council", parent="CP"), onto=BODIES_ONLY)


def test_registered_again_a_body_has_other_particulars_and_was_established_all_the_same() -> None:
    again = body("GT/TM", "The Migrants Group", parent="CP")
    record = played(again, onto=GROUP)
    assert record.bodies["GT/TM"].names == Names(en="The Migrants Group")
    assert record.bodies["GT/TM"].established == When.read("2004-01-15")
    assert [one.code for one in chain(record, "GT/TM")] == ["CP", "AG"]


def test_two_bodies_with_one_name_are_told_of() -> None:
    act, given = body("GT/X", "Another Group", aliases=("the Working Group",))
    assert noticed(BODIES_ONLY, act, **given) == (
        Finding(
            Severity.WARNING,
            "name-shared",
            "GT/X",
            "“the Working Group” is also a name of GT/TM. Written alone it may find the other, or "
            "neither of them: write the code where you mean one.",
        ),
    )


def test_a_name_that_two_bodies_bear_finds_neither() -> None:
    record = played(body("GT/X", "Another Group", aliases=("the Group",)), onto=BODIES_ONLY)
    with pytest.raises(NameShared) as refused:
        played(("establish-body", {"body": "the Group"}), onto=record)
    assert str(refused.value) == (
        "“the Group” is the name of more than one body: GT/TM and GT/X. "
        "Write the id of the one that you mean."
    )


def test_a_party_called_by_a_name_that_two_bodies_bear_is_neither() -> None:
    record = played(body("GT/X", "Another Group", aliases=("the Group",)), onto=BODIES_ONLY)
    with pytest.raises(NameShared, match="GT/TM and GT/X"):
        floor(record).party("the Group")


def test_a_body_that_bears_a_states_name_is_told_of() -> None:
    act, given = body("X", "Committee X", aliases=("Mexico",))
    (found,) = noticed(BODIES_ONLY, act, **given)
    assert "“Mexico” is also a name of Mexico (MEX)." in found.message


def test_a_code_that_is_a_states_too_names_the_state() -> None:
    act, given = body("COM", "Committee on Migrants")
    (found,) = noticed(BODIES_ONLY, act, **given)
    assert "“COM” is also a name of Comoros (COM)." in found.message


def test_one_namesake_bears_the_name_and_several_bear_it() -> None:
    named = {"name": "Ana Pérez"}
    one = played(("register-person", named), onto=BODIES_ONLY)
    two = played(("register-person", {**named, "id": "other"}), onto=one)
    (first,) = noticed(one, "register-person", **named, id="other")
    (second,) = noticed(two, "register-person", **named, id="third")
    assert first.message.startswith("ana-perez bears the same name as other. ")
    assert second.message.startswith("ana-perez and other bear the same name as third. ")


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(WrongParticulars, match="'club' is none of: assembly, council"):
        played(body("X", "A Club", kind="club"), onto=BODIES_ONLY)


@pytest.mark.parametrize(("code", "name"), [("GT:TM", "A group"), ("GT", ""), ("GT", " ")])
def test_a_body_has_a_name_and_a_code_that_can_be_told_from_a_role(code: str, name: str) -> None:
    with pytest.raises(NotAllowed, match="a name, and a code such as GT/TM"):
        played(body(code, name), onto=BODIES_ONLY)


# --- established


def test_who_established_a_body_is_kept_where_it_is_said() -> None:
    record = played(
        ("establish-body", {"body": "CAJP", "when": "1998", "decided_by": "Permanent Council"}),
        onto=BODIES_ONLY,
    )
    found = record.bodies["CAJP"]
    assert (str(found.established), found.established_by) == ("1998", "CP")


def test_a_body_is_established_once() -> None:
    with pytest.raises(NotAllowed) as refused:
        played(("establish-body", {"body": "the Group", "when": "2004-01-16"}), onto=GROUP)
    assert str(refused.value) == (
        "Not allowed: establishing GT/TM again. The rule is: a body is established once (R1). "
        "Allowed is: striking the entry by which GT/TM was established on 2004-01-15."
    )


def test_a_body_established_on_an_unknown_day_is_established_too() -> None:
    once = ("establish-body", {"body": "CAJP", "decided_by": "CP"})
    with pytest.raises(NotAllowed, match="striking the entry by which CAJP was established"):
        played(once, once, onto=BODIES_ONLY)


# --- rules


def ruled(*rules: Rule, named: str = "") -> Record:
    tables = tuple(
        {"key": rule.key, "values": rule.values, "source": rule.source, "verified": rule.verified}
        for rule in rules
    )
    return played(("set-rules", {"body": "CP", "named": named, "rules": tables}), onto=BODIES_ONLY)


def asked(record: Record, body: str, key: str) -> Rule | None:
    return floor(record).rule(body, key)


def floor(record: Record) -> Floor:
    return Floor(record, Actor.read("secretariat"), datetime(2005, 2, 1, tzinfo=UTC))


def test_a_body_takes_a_set_that_comes_with_the_program() -> None:
    record = ruled(named="oas-permanent-council")
    assert record.rules["CP"] == named_rules("oas-permanent-council")


def test_a_body_has_rules_of_its_own() -> None:
    quorum = Rule("quorum", ("12",), "Rules, article 9", verified=True)
    assert ruled(quorum).rules["CP"].rules == (quorum,)


def test_a_bodys_own_rules_go_before_those_of_the_set() -> None:
    quorum = Rule("quorum", ("12",), "Rules, article 9", verified=True)
    record = ruled(quorum, named="oas-permanent-council")
    assert record.rules["CP"].rule("quorum") == quorum
    assert record.rules["CP"].rule("majority") == named_rules("oas-permanent-council").rule(
        "majority"
    )


def test_where_a_body_has_no_rule_that_of_the_body_above_holds() -> None:
    quorum = Rule("quorum", ("12",), "Rules, article 9", verified=True)
    record = ruled(quorum)
    assert [asked(record, code, "quorum") for code in ("GT/TM", "CP", "AG")] == [
        quorum,
        quorum,
        None,
    ]


def test_no_rules_at_all_are_refused() -> None:
    with pytest.raises(NotAllowed, match=r"setting no rules for CP.*oas-working-group"):
        ruled()


def test_a_set_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownRuleSet, match="oas-permanent-council"):
        ruled(named="oas-permanent-counsel")


def test_a_rule_without_a_source_does_not_count_as_verified() -> None:
    with pytest.raises(NotAllowed, match="the rule with its source, or without “verified”"):
        ruled(Rule("quorum", ("12",), "", verified=True))


def test_a_rule_that_no_act_asks_for_and_one_not_verified_are_told_of() -> None:
    rules = ({"key": "quorom", "values": ("12",), "source": "Rules, article 9"},)
    found = noticed(BODIES_ONLY, "set-rules", body="CP", rules=rules)
    assert [(one.code, one.where) for one in found] == [
        ("rule-not-read", "CP"),
        ("rule-not-verified", "CP"),
    ]


def test_verified_rules_with_known_names_need_no_word() -> None:
    assert noticed(BODIES_ONLY, "set-rules", body="AG", named="oas-general-assembly") == ()


# --- people


def test_a_persons_id_is_made_of_the_name() -> None:
    assert list(GROUP.persons) == [
        "eduardo-acevedo-diaz",
        "otto-perez",
        "nisla-lorena-aparicio-robles",
    ]


def test_a_person_sits_for_a_party_or_for_nobody_known() -> None:
    record = played(
        ("register-person", {"name": "A. Expert"}),
        ("register-person", {"name": "B. Chief", "party": "the Permanent Council"}),
        onto=BODIES_ONLY,
    )
    assert [one.party for one in record.persons.values()] == ["", "CP"]


def test_a_party_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownDelegation, match="Atlantis"):
        played(("register-person", {"name": "A", "party": "Atlantis"}), onto=BODIES_ONLY)


def test_somebody_of_the_same_name_needs_an_id() -> None:
    with pytest.raises(NotAllowed, match="“otto-perez” if it is the same person"):
        played(("register-person", {"name": "Otto Perez", "party": "Guatemala"}), onto=GROUP)


def test_with_their_id_a_persons_particulars_change() -> None:
    given = {"id": "otto-perez", "name": "Otto Pérez", "capacity": {"en": "Ambassador"}}
    record = played(("register-person", given), onto=GROUP)
    assert (len(record.persons), record.persons["otto-perez"].capacity.en) == (3, "Ambassador")


def test_two_persons_of_one_name_are_told_of() -> None:
    (found,) = noticed(GROUP, "register-person", name="Otto Pérez", id="otto-perez-2")
    assert (found.code, found.where) == ("person-name-shared", "otto-perez-2")


def test_two_persons_of_one_name_are_told_apart_by_their_ids() -> None:
    record = played(("register-person", {"name": "Otto Pérez", "id": "otto-2"}), onto=GROUP)
    with pytest.raises(NameShared, match="otto-perez and otto-2"):
        floor(record).person("Otto Pérez")
    assert floor(record).person("otto-2").party == ""
