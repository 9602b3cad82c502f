"""Small texts by hand, in the plain notation, and what delegations ask of them."""

from __future__ import annotations

from travaux.drafting.bracketing import negotiating_text
from travaux.drafting.comparison import compared
from travaux.drafting.compilation import Compilation, compiled
from travaux.drafting.conventions import convention
from travaux.intake.notation import notation
from travaux.proposals import Entry, Proposal, Sponsor
from travaux.render.plain import printed
from travaux.texts import Text

_NAMES = {"BRA": "Brazil", "CHL": "Chile", "MEX": "Mexico", "PER": "Peru"}


def text(*blocks: str, head: str = "%travaux en running") -> Text:
    """Give the text of these blocks of notation: one a unit or note."""
    return notation("\n\n".join([head, *blocks]) + "\n").value


def blocks(of: Text) -> list[str]:
    """Give the blocks of notation of a text, as `text` takes them."""
    return printed(of).rstrip("\n").split("\n\n")[1:]


def words(of: Text) -> list[str]:
    """Give the words of every unit and note."""
    return [unit.words for unit in of.all_units()]


def proposal(party: str, base: Text, *wanted: str, name: str = "") -> Proposal:
    """Give what a party asks that wants the base to read so."""
    changes = compared(base, text(*wanted)).changes
    entries = tuple(Entry(change, f"change {n}") for n, change in enumerate(changes, start=1))
    return Proposal(name or f"{party}.docx", (Sponsor(party),), entries, source=name or party)


def compilation(base: Text, **wanted: list[str]) -> Compilation:
    """Compile what parties want, each given as the blocks of its own text."""
    return compiled(base, [proposal(party, base, *own) for party, own in wanted.items()])


def shown(compilation: Compilation, house: str = "inline") -> list[str]:
    """Print a compilation in a house's convention, as blocks of notation."""
    return blocks(
        negotiating_text(compilation, convention(house), lambda v: _NAMES.get(v, v), _GROUPS)
    )


_GROUPS = frozenset({"CARICOM"})
