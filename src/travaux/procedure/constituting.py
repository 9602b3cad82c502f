"""Constituting a group: bodies in their chain, the rules they work under, the people (S1, S4)."""

from __future__ import annotations

from dataclasses import replace

from travaux.bodies import Body, BodyKind, Person, Rule, RuleSet
from travaux.dates import When
from travaux.delegations import NO_NAMES, Names
from travaux.delegations.registry import folded
from travaux.events import BodyEstablished, BodyRegistered, PersonRegistered, RulesSet
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor
from travaux.procedure.rules import RULE_KEYS, NotAllowed, Row
from travaux.procedure.rulesets import named_rules, rule_set_names
from travaux.record.bodies import chain, names, shared_names

_PARENT = Row("a body exists inside its parent, and never above it", "R1")
_CALLED = Row("a body has a name, and a code without “:”, which parts roles from codes", "S1")
_SET_UP_ONCE = Row("a body is established once", "R1")
_GIVEN = Row("a body's rules are named or given", "docs/rules.md")
_SOURCED = Row("a rule counts as verified only with its source", "docs/rules.md")
_TOLD_APART = Row("persons are told apart by their ids", "S3")


@act
def register_body(
    floor: Floor,
    code: str,
    kind: BodyKind,
    names: Names,
    acronyms: Names = NO_NAMES,
    aliases: tuple[str, ...] = (),
    parent: str = "",
    classification: str = "",
) -> Acted:
    """Put a body, an organ or an office on the register, or give it other particulars.

    `code` is what it is known by in the record ("GT/TM"). `aliases` are what it is called besides
    its names ("the Group"). `parent` is the body that it belongs and reports to; left out where
    there is none or it isn't known. `classification` stands over the symbols of its documents and
    of those of the bodies under it ("OEA/Ser.G").
    """
    if ":" in code or not any(name.strip() for name in names):
        raise NotAllowed(f"registering “{code}”", _CALLED, "a name, and a code such as GT/TM")
    before = floor.record.bodies.get(code)
    above = floor.body(parent).code if parent else ""
    body = Body(code, kind, names, acronyms, aliases, above, classification=classification)
    _under_itself(floor, body)
    if before:
        body = replace(body, established=before.established, established_by=before.established_by)
    return done(BodyRegistered(body), findings=_bearing_its_names(floor, body))


@act
def establish_body(
    floor: Floor, body: str, when: When | None = None, decided_by: str = ""
) -> Acted:
    """Record that a body was set up.

    `decided_by` is the body that decided it; left out where nobody says who did (I13).
    """
    found = floor.body(body)
    if found.established or found.established_by:
        since = f" on {found.established}" if found.established else ""
        said = f"striking the entry by which {found.code} was established{since}"
        raise NotAllowed(f"establishing {found.code} again", _SET_UP_ONCE, said)
    decider = floor.body(decided_by).code if decided_by else None
    return done(BodyEstablished(found.code, when, decider))


@act
def set_rules(floor: Floor, body: str, named: str = "", rules: tuple[Rule, ...] = ()) -> Acted:
    """Set the rules of procedure that a body works under from now on.

    `named` is a rule set that comes with the program ("oas-working-group"), `rules` are the body's
    own; given both, its own go first. A rule that isn't verified is shown and decides nothing.
    """
    found = floor.body(body)
    if not (named or rules):
        offered = f"one of {', '.join(rule_set_names())}, or rules of its own"
        raise NotAllowed(f"setting no rules for {found.code}", _GIVEN, offered)
    for rule in rules:
        if rule.verified and not rule.source:
            said = "the rule with its source, or without “verified”"
            raise NotAllowed(f"setting the rule “{rule.key}”", _SOURCED, said)
    own = RuleSet(found.code, "", rules)
    known = named_rules(named) if named else own
    chosen = replace(known, rules=(*rules, *known.rules)) if named else own
    return done(RulesSet(found.code, chosen), findings=_about_rules(found, chosen))


@act
def register_person(
    floor: Floor, name: str, party: str = "", capacity: Names = NO_NAMES, id: str = ""
) -> Acted:
    """Put a person on the register, or give them other particulars.

    `party` is the delegation or body that they sit for, `capacity` in which they do ("Alternate
    Representative"). `id` is made of the name where it is left out; with the id of somebody on the
    register, their particulars change.
    """
    chosen = id or folded(name).replace(" ", "-")
    if not id and chosen in floor.record.persons:
        said = f"giving an id: “{chosen}” if it is the same person, another if it isn't"
        raise NotAllowed(f"registering a second {name}", _TOLD_APART, said)
    person = Person(chosen, name, floor.party(party) if party else "", capacity)
    return done(PersonRegistered(person), findings=_namesakes(floor, person))


def _under_itself(floor: Floor, body: Body) -> None:
    above = [body.parent, *(one.code for one in chain(floor.record, body.parent))]
    if body.parent and body.code in above:
        circle = " under ".join((body.code, *above[: above.index(body.code) + 1]))
        said = f"a parent of {body.code} that doesn't belong to it, or none"
        raise NotAllowed(f"putting {circle}", _PARENT, said)


def _bearing_its_names(floor: Floor, body: Body) -> tuple[Finding, ...]:
    others = [one for one in floor.record.bodies.values() if one.code != body.code]
    borne = [(name, other.code) for other in others for name in shared_names(body, other)]
    borne += [
        (name, f"{party.name()} ({party.code})")
        for name in names(body)
        if len(name) > 2  # “AG” is Antigua's code of two letters, which nobody writes for it
        for party in floor.registry.bearing(name)
    ]
    return tuple(
        Finding(
            Severity.WARNING,
            "name-shared",
            body.code,
            f"“{name}” is also a name of {other}. Written alone it may find the other, or neither "
            "of them: write the code where you mean one.",
        )
        for name, other in borne
    )


def _about_rules(body: Body, chosen: RuleSet) -> tuple[Finding, ...]:
    unread = [rule.key for rule in chosen.rules if rule.key not in RULE_KEYS]
    open_ = [rule.key for rule in chosen.rules if not rule.verified]
    found = []
    if unread:
        message = (
            f"No act asks for “{'”, “'.join(unread)}”. The rule is kept and shown, and decides "
            "nothing; docs/rules.md lists the names of rules that do."
        )
        found.append(Finding(Severity.WARNING, "rule-not-read", body.code, message))
    if open_:
        message = (
            f"Not verified, so that nothing is decided by it: {', '.join(open_)}. Look it up in "
            "the body's own rules, and set it with its source."
        )
        found.append(Finding(Severity.WARNING, "rule-not-verified", body.code, message))
    return tuple(found)


def _namesakes(floor: Floor, person: Person) -> tuple[Finding, ...]:
    alike = [
        one.id
        for one in floor.record.persons.values()
        if one.id != person.id and folded(one.name) == folded(person.name)
    ]
    if not alike:
        return ()
    bear = "bears" if len(alike) == 1 else "bear"
    message = (
        f"{' and '.join(alike)} {bear} the same name as {person.id}. Write the id wherever one of "
        "them is meant; if it is one person, strike this entry."
    )
    return (Finding(Severity.WARNING, "person-name-shared", person.id, message),)
