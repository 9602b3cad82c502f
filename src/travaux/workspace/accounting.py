"""The account of a night as a page that leads to the files and into the compiled text."""

from __future__ import annotations

from urllib.parse import quote

from travaux.drafting.accounting import Fate, Row
from travaux.render.account import AccountPage, AccountRow
from travaux.render.account import rendered as account_page
from travaux.render.html import anchor
from travaux.render.links import Link
from travaux.render.masthead import status_line
from travaux.reports.phrases import report_phrases
from travaux.reports.trace import in_order, sum_of, trace_rows
from travaux.reports.translation import reason_in
from travaux.texts import Text
from travaux.workspace.compiling import Night


def account_of(night: Night, printed: Text, *, with_pages: bool) -> bytes:
    """Give the account as a page.

    `printed` is the compiled text; `with_pages` says whether it and the overview come out as web
    pages beside the account, to be led to.
    """
    said = report_phrases(printed.language)
    text = {unit.id for unit in printed.all_units()} if with_pages else set()
    told = zip(
        in_order(night.account, printed),
        trace_rows(night.account, printed, night.naming),
        strict=True,
    )
    return account_page(
        AccountPage(
            title=said.trace,
            status=status_line(printed.cover),
            language=printed.language,
            sum=sum_of(night.account, printed.language),
            key=said.verbs,
            back=Link("index.html", said.overview) if with_pages else None,
            heads=(said.paragraph, said.sponsors, said.source, said.change, said.fate, said.why),
            rows=tuple(_row(row, cells, text, printed.language) for row, cells in told),
            nothing=said.nothing,
        )
    )


def _row(row: Row, cells: tuple[str, ...], text: set[str], language: str) -> AccountRow:
    paragraph, sponsors, source, place, change, fate, why = cells
    target = f"compiled.html#{anchor(row.unit)}" if row.unit in text else ""
    return AccountRow(
        Link(target, paragraph),
        sponsors,
        Link(f"received/{quote(row.source)}" if row.source else "", source),
        place,
        change,
        fate,
        settled=row.fate is not Fate.UNPLACED,
        why=why,
        # What isn't known to the reports in their language stays in English, and says so.
        why_language="en" if row.why and reason_in(row.why, language) == row.why else "",
    )
