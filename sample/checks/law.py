"""What is cited, and who is bound by it (S23, S24)."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sample.checks.proving import NotProved, same
from sample.enacting import HERE, PROGRAM, Case
from travaux.citations.quoting import Likeness
from travaux.citations.reading import cited_in
from travaux.dates import When
from travaux.instruments import Status, status
from travaux.instruments.registers import register
from travaux.precedents.library import Library
from travaux.record.instruments import instruments_of, status_of
from travaux.reports.bound import Binding, bindings
from travaux.workspace.bound import Bound, who_is_bound
from travaux.workspace.library import NAME, found, shelve
from travaux.workspace.quoting import statement_checked

APPROVED = date(2005, 5, 18)
TABLE = HERE / "texts" / "american-convention.csv"
_DATA = Path(os.environ.get("TRAVAUX_DATA") or HERE.parents[2] / "shared" / "data")
UNIVERSAL_DECLARATION = _DATA / "C-instruments" / "udhr" / "eng.html"


def citations(case: Case) -> str:
    """S23: three citations, each a provision of an instrument, and the quotation held to one."""
    own = case.record.statements["mexico"].words
    cites = cited_in(own, instruments_of(case.record))
    read = {
        (one.instrument, one.provision.number, one.provision.paragraph)
        for one in cites
        if one.provision
    }
    same("read", read, {("UDHR", "29", "2"), ("ADRDM", "28", ""), ("ACHR", "32", "")})
    same("as written", [one.written in own for one in cites], [True] * 3)
    same("“29.2.” is kept", any("29.2" in one.written for one in cites), True)
    quoted = _quotation(case)
    same("the statement", case.record.statements["mexico"].words, own)
    return (
        "Mexico's three are Universal Declaration 29 (2), American Declaration XXVIII and American "
        f"Convention 32; “29.2.” stays as written; {_SAID[quoted]}"
    )


def _quotation(case: Case) -> Likeness:
    """Hold what Mexico's statement quotes to what it cites, where the instruments are at hand.

    The words of instruments aren't in this repository: they are looked up in the data.
    """
    table = instruments_of(case.record)
    with TemporaryDirectory() as folder, Library.open(Path(folder) / NAME) as library:
        if UNIVERSAL_DECLARATION.is_file():
            shelve(library, found([UNIVERSAL_DECLARATION]))
        answers = {
            one.citation.instrument: one.check.likeness
            for one in statement_checked(case.record.statements["mexico"], library, table)
        }
        held = library.sizes().holdings
    of_declaration = Likeness.DIFFERS if held else Likeness.UNKNOWN
    others = dict.fromkeys(("ADRDM", "ACHR"), Likeness.UNKNOWN)
    same("the quotation", answers, {"UDHR": of_declaration} | others)
    return of_declaration


_SAID = {
    Likeness.DIFFERS: "the sentence quoted isn't the wording of the Universal Declaration 29 (2)",
    Likeness.UNKNOWN: "the text of the Universal Declaration isn't at hand to check the quotation",
}


def applicability(case: Case) -> str:
    """S24: who is bound, on the day of approval, by what rev. 7 cites; as data, not as a view."""
    asked = who_is_bound(case.dossier, case.record, APPROVED, PROGRAM, "united-states")
    rows = {one.instrument.code: one for one in _bindings(case, asked)}
    convention = rows["ACHR"].statuses
    stand = {code: convention[code].status for code in ("MEX", "USA", "TTO", "CAN", "CUB")}
    wanted = (
        Status.PARTY, Status.SIGNATORY, Status.NO_LONGER, Status.NOT_PARTY, Status.UNKNOWN
    )  # fmt: skip
    same("on May 18, 2005", tuple(stand.values()), wanted)
    declaration = {one.status for one in rows["ADRDM"].statuses.values()}
    same("the American Declaration", declaration, {Status.NO_PARTIES})
    same("without a table", {one.status for one in rows["VCCR"].statuses.values()},
         {Status.UNKNOWN})  # fmt: skip
    page = {unit.id: unit.words for unit in asked.page("en").units}
    same("said to be data", page["data"].startswith("This is data beside the text."), True)
    same("beside the statement", case.record.statements["united-states"].words in
         page["statement.0"], True)  # fmt: skip
    _later(case)
    count = sum(one.status is Status.PARTY for one in convention.values())
    return (
        f"on May 18, 2005 the American Convention binds {count} of {len(convention)} states, the "
        "United States had signed, Trinidad and Tobago had left, of Cuba nothing is known; the "
        "American Declaration has no parties"
    )


def _bindings(case: Case, asked: Bound) -> tuple[Binding, ...]:
    return bindings(case.record, asked.citations, asked.asked.states, asked.asked.on)


def _later(case: Case) -> None:
    """Show that a later table tells what came after the one on record, which can't tell it."""
    left = b"Venezuela,,9 Aug 1977 r,10 Sep 2012,10 Sep 2013,"
    rows = TABLE.read_bytes().replace(b"Venezuela,,9 Aug 1977 r,,,", left)
    source = "OAS, press release E-338/13, and the table before it"
    later = register(rows, TABLE.name, When.read("2013-09-11"), source).value.table()
    convention = instruments_of(case.record).of("ACHR")
    if convention is None:
        raise NotProved("the American Convention", None, "among the well-known instruments")
    days = (date(2013, 9, 9), date(2013, 9, 10))
    stand = [status(convention, later, "VEN", day).status for day in days]
    same("Venezuela", stand, [Status.PARTY, Status.NO_LONGER])
    before = status_of(case.record, convention, "VEN", days[1])
    told = (before.status, before.last and before.last.status)
    same("by the table on record", told, (Status.UNKNOWN, Status.PARTY))
