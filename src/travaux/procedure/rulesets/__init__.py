"""The rule sets that come with the program: one file each, every rule with its source.

A rule stands there as verified only where its source was read; what is known to exist and wasn't
read stands there without values, so that nobody takes silence for freedom.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from rapidfuzz import process

from travaux.bodies import RuleSet
from travaux.errors import TravauxError
from travaux.journal.codec import converted


class UnknownRuleSet(TravauxError):  # noqa: N818
    """A rule set that doesn't come with the program."""

    def __init__(self, name: str) -> None:
        near = [found for found, *_ in process.extract(name, rule_set_names(), score_cutoff=60)]
        offer = " or ".join(near) if near else ", ".join(rule_set_names())
        super().__init__(
            f"There is no rule set “{name}”. There is {offer}; or give the rules themselves."
        )


def rule_set_names() -> tuple[str, ...]:
    """Give the names of the rule sets, in alphabetical order."""
    folder = files("travaux.procedure.rulesets")
    found = (one.name.removesuffix(".toml") for one in folder.iterdir())
    return tuple(sorted(name for name in found if (folder / f"{name}.toml").is_file()))


@cache
def named_rules(name: str) -> RuleSet:
    """Give the rule set of that name.

    >>> named_rules("itu-conference").rule("statements handed in within").values
    ('2 hours',)

    Raises:
        UnknownRuleSet: there is none.
    """
    if name not in rule_set_names():
        raise UnknownRuleSet(name)
    words = (files("travaux.procedure.rulesets") / f"{name}.toml").read_text(encoding="utf-8")
    return converted({"name": name, **tomllib.loads(words)}, RuleSet)
