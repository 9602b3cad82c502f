"""Offers of discrepancies: what the text leaves open or contradicts, where it is computed (S32)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.dates import When
from travaux.documents import symbol_of
from travaux.procedure.offering.closing import figures, period, periods
from travaux.procedure.offering.decisions import Decided
from travaux.procedure.offering.mandate import establishments
from travaux.procedure.offering.meetings import MeetingFound
from travaux.procedure.offering.offer import Offer
from travaux.procedure.offering.reading import Reading
from travaux.procedure.offering.register import Cited
from travaux.references import repeated
from travaux.sources import Certainty, Source
from travaux.symbols import printed


def doubts(
    reading: Reading,
    offers: Sequence[Offer],
    meetings: Sequence[MeetingFound],
    documents: Sequence[Cited],
    approved: Decided | None,
) -> Iterator[Offer]:
    """Offer every discrepancy that can be computed."""
    yield from _told_differently(reading)
    yield from _years_missing(meetings)
    yield from _count_differs(offers, meetings)
    yield from _before_the_period(reading, meetings)
    yield from _same_titles(documents)
    yield from _notes_that_repeat(reading)
    yield from _attached_or_not(reading, approved)
    yield from _nobody_in_the_chair(offers, meetings)
    yield from _resumed_at_first(offers)
    yield from _titles_that_vary(documents)
    yield from _incomplete(reading)


def _doubt(name: str, finding: str, sources: Sequence[Source], remedy: str = "") -> Offer:
    computed = tuple(
        Source(
            "", Certainty.INFERRED, one.document, one.place, one.written, "Computed from the text."
        )
        for one in sources
    )
    given = {"id": name, "finding": finding, "remedy": remedy}
    return Offer("note-discrepancy", {k: v for k, v in given.items() if v}, computed)


def _told_differently(reading: Reading) -> Iterator[Offer]:
    """Tell of facts that the text gives more than once, and not alike; the first is offered."""
    several: dict[str, list[tuple[object, Sequence[Source]]]] = {
        "establishment": [(o.particulars.get("when"), o.sources) for o in establishments(reading)],
        "period": [(when, (source,)) for when, source in periods(reading)],
        "number of meetings": [(o.particulars["value"], o.sources) for o in figures(reading)],
    }
    for what, told in several.items():
        values = list(dict.fromkeys(str(value) for value, _ in told if value))
        if len(values) > 1:
            finding = f"The text gives the {what} differently: {', '.join(values)}."
            sources = [source for _, sources in told for source in sources]
            remedy = f"{values[0]} is offered, for it stands first."
            yield _doubt(f"told-differently-{_handle(what)}", finding, sources, remedy)


def _years_missing(meetings: Sequence[MeetingFound]) -> Iterator[Offer]:
    for one in meetings:
        inferred = [s for s in one.sources if s.of == "when"]
        part = one.when.start
        if inferred or (part and part.year is None):
            said = inferred[0].written if inferred else str(one.when)
            finding = f"The text gives “{said}” no year."
            remedy = f"{one.when} is offered as inferred." if inferred else ""
            yield _doubt(f"year-missing-{one.id}", finding, one.sources[-1:], remedy)


def _count_differs(offers: Sequence[Offer], meetings: Sequence[MeetingFound]) -> Iterator[Offer]:
    for one in offers:
        value = one.particulars.get("value")
        if one.act == "assert-figure" and value != len(meetings):
            finding = f"The text asserts {value} meetings, and dates {len(meetings)}."
            yield _doubt(
                "meetings-counted", finding, one.sources, "Both are kept; neither is mended."
            )


def _before_the_period(reading: Reading, meetings: Sequence[MeetingFound]) -> Iterator[Offer]:
    found = period(reading)
    early = [m for m in meetings if found and m.when.within(found[0]) is False]
    if found and early:
        days = ", ".join(str(one.when) for one in early)
        finding = f"Outside the period {found[0]} that the report is about: {days}."
        yield _doubt("outside-the-period", finding, [found[1], *(m.sources[0] for m in early)])


def _same_titles(documents: Sequence[Cited]) -> Iterator[Offer]:
    works: dict[str, list[Cited]] = {}
    for one in documents:
        if one.title:
            works.setdefault(one.title.casefold(), []).append(one)
    for same in works.values():
        if len({_work(one.id) for one in same}) > 1:
            names = " and ".join(one.id for one in same)
            sources = [s for one in same for s in one.sources if s.of == "titles"]
            finding = f"{names} bear the same title."
            yield _doubt(
                f"same-title-{_handle(same[0].id)}", finding, sources, "Cite them by symbol."
            )


def _notes_that_repeat(reading: Reading) -> Iterator[Offer]:
    for finding in repeated(reading.text):
        number = int(finding.where.split()[-1])
        note = reading.text.notes[number - 1]
        source = reading.at(note.id, 0, len(note.words))
        yield _doubt(f"note-{number}-repeats", f"Note {number}: {finding.message}", [source])


def _attached_or_not(reading: Reading, approved: Decided | None) -> Iterator[Offer]:
    several = approved.objects if approved and len(approved.objects) > 1 else []
    for sentence, match in reading.matches(reading.speech.attached):
        plural = re.match(r"\w+s\b", match[0])
        if several and not plural:
            source = reading.source(sentence, match.start(), match.end())
            rest = " and ".join(several[1:])
            finding = (
                f"One document is said to be attached; whether {rest} is attached too isn't said."
            )
            yield _doubt("attached-too", finding, [source], "A person decides (S28).")
            return


def _nobody_in_the_chair(
    offers: Sequence[Offer], meetings: Sequence[MeetingFound]
) -> Iterator[Offer]:
    taken = [o for o in offers if o.act == "take-office" and o.particulars["office"] == "chair"]
    since = [When.read(one.particulars["when"]) for one in taken if "when" in one.particulars]
    early = [m for m in meetings if since and m.when.order < min(one.order for one in since)]
    if early:
        days = ", ".join(str(one.when) for one in early)
        finding = f"Nobody is said to have been in the chair yet on {days}."
        yield _doubt("before-the-officers", finding, [m.sources[0] for m in early])


def _resumed_at_first(offers: Sequence[Offer]) -> Iterator[Offer]:
    """Tell of discussions that were resumed on what had not been before a meeting (I11)."""
    taken = [one for one in offers if one.act == "take-up"]
    for one in taken:
        days = {o.particulars["meeting"] for o in taken if o is not one}
        for name in one.particulars.get("documents", ()):
            earlier = [o for o in taken if _on(o, name)]
            if one.particulars["act"].startswith("resumed") and len(earlier) == 1 and days:
                finding = f"Discussion of {name} is said to be resumed, and no earlier one is told."
                remedy = "It may be one of a document that this one comes from."
                yield _doubt(f"resumed-{_handle(name)}", finding, one.sources, remedy)


def _on(offer: Offer, name: str) -> bool:
    return _work(name) in map(_work, offer.particulars.get("documents", ()))


def _titles_that_vary(documents: Sequence[Cited]) -> Iterator[Offer]:
    works: dict[str, list[Cited]] = {}
    for one in documents:
        if one.title:
            works.setdefault(_work(one.id), []).append(one)
    for work, issues in works.items():
        if len({one.title for one in issues}) > 1:
            said = "; ".join(f"{one.id}: “{one.title}”" for one in issues)
            sources = [s for one in issues for s in one.sources if s.of == "titles"]
            finding = f"The issues of {work} bear different titles: {said}."
            yield _doubt(f"titles-{_handle(work)}", finding, sources)


def _incomplete(reading: Reading) -> Iterator[Offer]:
    """Tell what the file lacks of the report's own particulars (I25)."""
    cover = reading.text.cover
    given = {"symbol": cover.symbol, "date": cover.date, "title": reading.text.title}
    lacking = [name for name, value in given.items() if not value]
    if lacking:
        first = reading.first
        finding = f"The file gives the report no {' and no '.join(lacking)} of its own."
        source = reading.at(first.id, 0, len(first.words))
        yield _doubt("report-incomplete", finding, [source])


def _work(name: str) -> str:
    symbol = symbol_of(name)
    return printed(symbol.work) if symbol else name


def _handle(symbol: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", symbol.casefold()))
