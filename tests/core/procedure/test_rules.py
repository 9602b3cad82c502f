"""The table of who may do what: every act has its row, and every row its source."""

from __future__ import annotations

import re

from tests.docs.documentation import ROOT
from travaux.bodies import Role
from travaux.procedure.acting import all_acts
from travaux.procedure.permitting import _BODY, _PARTY
from travaux.procedure.rules import MAY, may


def test_every_act_has_a_row_and_every_row_is_of_an_act() -> None:
    assert sorted(MAY) == sorted(all_acts())


def test_every_row_lets_the_keepers_of_the_record_act_and_cites_its_rule() -> None:
    for row in MAY.values():
        assert {Role.SECRETARIAT, Role.ARCHIVIST} <= set(row.roles)
        assert row.rule.says
        assert row.rule.cites


def test_an_act_without_a_row_is_left_to_the_keepers_of_the_record() -> None:
    assert may("fly-a-kite").roles == (Role.SECRETARIAT, Role.ARCHIVIST)


def test_what_an_officer_may_do_tells_of_which_body_it_is() -> None:
    acts = [name for name, row in MAY.items() if Role.OFFICER in row.roles]
    assert [name for name in acts if not set(all_acts()[name].particulars) & set(_BODY)] == []


def test_what_a_party_may_do_tells_whose_it_is() -> None:
    acts = [name for name, row in MAY.items() if {Role.DELEGATION, Role.ORGAN} & set(row.roles)]
    assert [name for name in acts if not set(all_acts()[name].particulars) & set(_PARTY)] == []


def test_the_page_of_rules_tells_of_every_act_who_may_do_it_and_by_which_rule() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    told = {
        act: tuple(cell.strip() for cell in cells)
        for acts, *cells in re.findall(
            r"^\| ((?:`[a-z-]+`(?:, )?)+) \|(.*)\|(.*)\|(.*)\|$", page, re.MULTILINE
        )
        for act in re.findall(r"`([a-z-]+)`", acts)
    }
    assert told == {
        name: (
            ", ".join(row.roles),
            f"{row.rule.says} ({row.rule.cites})",
            f"`who may {row.matter}`" if row.matter else "",
        )
        for name, row in MAY.items()
    }
