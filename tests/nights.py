"""Small nights' work: an issue, a few files in the plain notation, and what comes of them."""

from __future__ import annotations

from travaux.delegations import standard_registry
from travaux.findings import Outcome
from travaux.workspace.compiling import Night, compile_files, issued
from travaux.workspace.handing_in import File, Table

REGISTRY = standard_registry()
TITLE = "= Draft resolution on migrants"
ACT = "1. All States shall act together at once for the families of migrant workers."
REPORT = "2. The Chair should report to the Council every year on what was done."
FUND = "3. A voluntary fund is set up for travel and lodging of the members."
ISSUE = (TITLE, ACT, REPORT, FUND)
MAY = ACT.replace("shall", "may")


def file(name: str, *blocks: str, symbol: str = "") -> File:
    """Give a file in the plain notation."""
    head = "%travaux en running" + (f"\n%symbol: {symbol}" if symbol else "")
    return File(name, ("\n\n".join([head, *blocks]) + "\n").encode())


def table(*earlier: File, base: File | None = None) -> Table:
    """Put an issue on the table, and earlier ones beside it."""
    here = issued(base or file("base.txt", *ISSUE)).value
    return Table(here, tuple(issued(one).value for one in earlier))


def night(*files: File, on: Table | None = None) -> Outcome[Night]:
    """Compile files."""
    return compile_files(on or table(), files, REGISTRY)


MEXICO = file("Mexico.txt", TITLE, MAY, REPORT, FUND)
CHILE = file("Chile.txt", TITLE, ACT, "2." + FUND[2:], "3. A new meeting is called.")
