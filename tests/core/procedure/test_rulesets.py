"""The rule sets are data: each rule has its source, and each name stands on the page of rules."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import import_module

import pytest

from tests.core.procedure.group import BODIES
from tests.docs.documentation import PACKAGE, ROOT
from tests.records import OPENED, played
from travaux.bodies import Rule
from travaux.procedure.rules import MAY, RULE_KEYS
from travaux.procedure.rulesets import UnknownRuleSet, named_rules, rule_set_names

PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = [rule for name in rule_set_names() for rule in named_rules(name).rules]


def _listed(heading: str) -> list[str]:
    """Give what stands first in each row of the table under a heading of the page."""
    part = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE)


def _asked() -> Iterator[str]:
    """Give every name of a rule that the code asks for, written out or as a constant."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        keys = [
            call.args[1]
            for call in calls
            if getattr(call.func, "attr", "") == "rule" and len(call.args) == 2
        ]
        constants = _constants(tree) if keys else {}
        for key in keys:
            match key:
                case ast.Constant(value=str(words)):
                    yield words
                case ast.Name(id=name) if name in constants:
                    yield constants[name]


def _constants(tree: ast.Module) -> dict[str, str]:
    """Give the names that a module sets to words, or takes from another module of ours."""
    found: dict[str, str] = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(words))):
                found[name] = words
            case ast.ImportFrom(module=str(module), names=names) if "travaux." in module:
                taken = vars(import_module(module))
                found |= {
                    one.asname or one.name: taken[one.name]
                    for one in names
                    if isinstance(taken.get(one.name), str)
                }
    return found


def test_every_set_has_a_title_and_rules_under_names_of_their_own() -> None:
    for name in rule_set_names():
        found = named_rules(name)
        keys = [rule.key for rule in found.rules]
        assert (found.name, bool(found.title), sorted(set(keys))) == (name, True, sorted(keys))


def test_every_rule_has_a_source() -> None:
    assert [rule.key for rule in RULES if not rule.source] == []


def test_a_verified_rule_has_values() -> None:
    assert [rule.key for rule in RULES if rule.verified and not rule.values] == []


def test_the_quorum_and_majority_of_the_council_and_its_groups_are_not_verified() -> None:
    sets = [named_rules(name) for name in ("oas-permanent-council", "oas-working-group")]
    found = [one.rule(key) for one in sets for key in ("quorum", "majority")]
    assert [(rule.values, rule.verified) for rule in found if rule] == [((), False)] * 4


def test_every_name_in_the_data_is_one_of_the_known_names() -> None:
    assert {rule.key for rule in RULES} <= set(RULE_KEYS)


def test_the_page_lists_the_known_names_and_no_others() -> None:
    assert _listed("The names of rules") == list(RULE_KEYS)


def test_every_name_that_code_asks_for_is_known() -> None:
    matters = {f"who may {row.matter}" for row in MAY.values() if row.matter}
    assert sorted({*_asked(), *matters} - set(RULE_KEYS)) == []


def test_the_page_says_of_each_name_whether_something_reads_it() -> None:
    matters = {f"who may {row.matter}" for row in MAY.values() if row.matter}
    shown = set(re.findall(r"^\| `([^`]+)` \| .* \| nothing yet", PAGE, re.MULTILINE))
    assert set(RULE_KEYS) - shown == {*_asked(), *matters}


def test_the_page_lists_the_sets_and_no_others() -> None:
    assert _listed("The rule sets that come with the program") == list(rule_set_names())


def test_the_example_of_the_page_sets_the_rules_that_it_shows() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    (act,) = tomllib.loads(example)["act"]
    record = played((act.pop("do"), act), onto=played(OPENED, *BODIES))
    rules = record.rules["GT/TM"]
    assert rules.rules[0] == Rule("quorum", ("12",), "Rules of procedure, article 9", verified=True)
    assert rules.rules[1:] == named_rules("oas-working-group").rules


def test_a_set_that_does_not_exist_is_offered_its_neighbours() -> None:
    with pytest.raises(UnknownRuleSet, match="There is oas-working-group"):
        named_rules("oas working groups")


def test_with_no_neighbour_all_are_offered() -> None:
    with pytest.raises(UnknownRuleSet, match=", ".join(rule_set_names())):
        named_rules("zzz")
