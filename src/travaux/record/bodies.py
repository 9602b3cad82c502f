"""Looking up bodies: by any of their names, and up the chain they report along (S1, S4)."""

from __future__ import annotations

from travaux.bodies import Body, Rule, ancestors
from travaux.delegations.registry import folded, without_article
from travaux.record.record import Record


def bodies_named(record: Record, written: str) -> tuple[Body, ...]:
    """Give every body that bears a name: none, one or several.

    A code, an acronym, a name in any language and an alias all count; capitals, accents and an
    article in front don't. The code itself goes before everything.
    """
    if written in record.bodies:
        return (record.bodies[written],)
    wanted = _compared(written)
    return tuple(body for body in record.bodies.values() if wanted in map(_compared, names(body)))


def names(body: Body) -> tuple[str, ...]:
    """Give everything that a body is called, its code first, each once."""
    return tuple(dict.fromkeys((body.code, *body.acronyms, *body.names, *body.aliases)))


def shared_names(one: Body, other: Body) -> tuple[str, ...]:
    """Give the names of one body that the other bears too."""
    borne = set(map(_compared, names(other)))
    return tuple(name for name in names(one) if _compared(name) in borne)


def reports_to(record: Record, code: str) -> Body | None:
    """Give the body that one reports to; None where there is none or it isn't recorded."""
    return next(iter(chain(record, code)), None)


def chain(record: Record, code: str) -> tuple[Body, ...]:
    """Give the bodies above one, nearest first; for a nested office, the units it belongs to."""
    return ancestors(code, dict(record.bodies.items()))


def below(record: Record, code: str) -> tuple[Body, ...]:
    """Give the bodies right below one, in the order in which they were registered."""
    return tuple(body for body in record.bodies.values() if body.parent == code)


def rule_of(record: Record, code: str, matter: str) -> Rule | None:
    """Give a body's rule about a matter, those of the bodies above where its own are silent."""
    for body in (code, *(one.code for one in chain(record, code))):
        rules = record.rules.get(body)
        if rules and (rule := rules.rule(matter)):
            return rule
    return None


def _compared(name: str) -> str:
    return without_article(folded(name))
