"""What is cited, and who is bound by it (S23, S24)."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from sample.checks.proving import NotProved, same
from sample.enacting import HERE, PROGRAM, Case
from travaux.citations import Provision
from travaux.citations.citation import Part
from travaux.citations.quoting import Likeness, checked
from travaux.citations.reading import cited
from travaux.dates import When
from travaux.instruments import Status, status
from travaux.instruments.registers import register
from travaux.intake import read
from travaux.precedents import Holding, Passage
from travaux.precedents.provisions import provision
from travaux.record.instruments import instruments_of, status_of
from travaux.reports.bound import Binding, bindings
from travaux.texts import Kind, Text, Unit
from travaux.workspace.bound import Bound, who_is_bound
from travaux.workspace.shelving import passages_of

APPROVED = date(2005, 5, 18)
TABLE = HERE / "texts" / "american-convention.csv"
_DATA = Path(os.environ.get("TRAVAUX_DATA") or HERE.parents[2] / "shared" / "data")
UNIVERSAL_DECLARATION = _DATA / "C-instruments" / "udhr" / "eng.html"


def citations(case: Case) -> str:
    """S23: three citations, each a provision of an instrument, and the quotation held to one."""
    own = case.record.statements["mexico"].words
    found = cited(Text((Unit("statement", Kind.PARAGRAPH, own),)), instruments_of(case.record))
    read = {
        (one.instrument, one.provision.number, one.provision.paragraph)
        for one in found
        if one.provision
    }
    same("read", read, {("UDHR", "29", "2"), ("ADRDM", "28", ""), ("ACHR", "32", "")})
    same("as written", [one.written in own for one in found], [True] * len(found))
    same("“29.2.” is kept", any("29.2" in one.written for one in found), True)
    quoted = checked_quotation(case.record.statements["mexico"].anchor.quotation)
    same("the statement", case.record.statements["mexico"].words, own)
    return (
        "Mexico's three are Universal Declaration 29 (2), American Declaration XXVIII and American "
        f"Convention 32; “29.2.” stays as written; {_SAID[quoted]}"
    )


def checked_quotation(quoted: str) -> Likeness:
    """Hold a quotation to the Universal Declaration's Article 29 (2), where its text is at hand.

    The words of instruments aren't in this repository: the text is looked up in the data.
    """
    passages: tuple[Passage, ...] = ()
    if UNIVERSAL_DECLARATION.is_file():
        text = read(UNIVERSAL_DECLARATION.read_bytes(), UNIVERSAL_DECLARATION.name).value.text
        held = Holding("UDHR", "Universal Declaration", "en", passages_of(text))
        passages = provision(held, Provision(Part.ARTICLE, "29", "2"))
        same("Article 29 (2) is found", len(passages), 1)
    found = checked(quoted, [one.words for one in passages], "en").likeness
    return same("the quotation", found, Likeness.DIFFERS if passages else Likeness.UNKNOWN)


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
