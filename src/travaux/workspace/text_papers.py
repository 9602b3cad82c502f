"""The papers on a text that is negotiated: why its words are there, what is open, what was asked.

Those that tell who asked and who decided aren't made for an audience wider than the body. That a
smaller audience doesn't see some proposal is told nowhere: what they may see doesn't say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from travaux.findings import Outcome
from travaux.reports.counts import counts_page
from travaux.reports.history.bracket_page import bracket_page
from travaux.reports.history.paragraph_page import paragraph_page
from travaux.reports.history.proposal_page import proposal_page
from travaux.reports.history.settling_page import settling_page
from travaux.reports.history.why import why_page
from travaux.reports.standings import record_of_status
from travaux.reports.streamlining import streamlining
from travaux.texts import Text
from travaux.workspace.asking import Asked, PaperKind
from travaux.workspace.counting import as_read, counted_issues
from travaux.workspace.living import (
    NotFound,
    night_of,
    paragraph_history,
    settling_of,
    unit_named,
    why,
)
from travaux.workspace.naming import Naming

# In these, words that went or came are marked by a line through or under them.
MARKED_PAPERS = ("paragraph", "streamlining")


def _record_of_status(asked: Asked) -> Text:
    asked.for_the_body("record-of-status")
    texts, record = asked.dossier.texts, asked.record
    text = texts.text(record, asked.of, asked.language) or texts.words(record, asked.of)
    return record_of_status(record, asked.of, text, asked.day, asked.language)


def _why(asked: Asked) -> Text:
    asked.has_part("why")
    texts, record = asked.dossier.texts, asked.record
    text = texts.words(record, asked.of)
    try:
        unit, words = unit_named(text, asked.part, asked.of).id, ""
    except NotFound:
        unit, words = "", asked.part
    found = why(asked.dossier, record, asked.of, words, unit=unit)
    said = text.unit(unit).words if unit else words
    return why_page(record, asked.of, text, said, found, asked.language, whole=asked.whole)


def _paragraph(asked: Asked) -> Text:
    asked.for_the_body("paragraph")
    asked.has_part("paragraph")
    entries = asked.entries()
    found = paragraph_history(asked.dossier, asked.record, asked.of, asked.part, entries)
    return paragraph_page(asked.record, found, asked.language, whole=asked.whole)


def _settlement(asked: Asked) -> Text:
    asked.for_the_body("settlement")
    found = settling_of(asked.dossier, asked.record, asked.of, asked.entries())
    return settling_page(asked.record, found, asked.language)


def _brackets(asked: Asked) -> Text:
    asked.for_the_body("brackets")
    texts, record = asked.dossier.texts, as_read(asked.record, asked.entries(), asked.of)
    text = texts.words(record, asked.of)
    found = tuple(asked.dossier.texts.brackets(record, asked.of))
    return bracket_page(record, asked.of, text, found, asked.language)


def _streamlining(asked: Asked) -> Text:
    asked.for_the_body("streamlining")
    record = as_read(asked.record, asked.entries(), asked.of)
    night = night_of(asked.dossier, record, asked.of)
    # The compilation is in the text's language; the page may be asked for in another.
    naming = Naming(asked.dossier.texts.registry, asked.language, night.compilation.proposals)
    return streamlining(night.compilation, naming, naming.groups, asked.language)


def _proposals(asked: Asked) -> Text:
    asked.for_the_body("proposals")
    return proposal_page(asked.record, asked.of, asked.language)


def _counts(asked: Asked) -> Text:
    asked.for_the_body("counts")
    rows = counted_issues(asked.dossier, asked.record, asked.of, asked.language, asked.entries())
    return counts_page(rows, asked.language)


def _row(says: str, make: Callable[[Asked], Text]) -> PaperKind:
    return PaperKind("tabled text", says, lambda asked: Outcome(make(asked)))


TEXT_PAPERS: Mapping[str, PaperKind] = {
    "record-of-status": _row(
        "how far each paragraph of a text has come: the record of its current status",
        _record_of_status,
    ),
    "why": _row("where words of a text are from, or who asks for them", _why),
    "paragraph": _row("the whole history of one paragraph of a text", _paragraph),
    "settlement": _row("how an issue of a text came of the one before", _settlement),
    "brackets": _row("what is open in a text, with what to type to decide on it", _brackets),
    "streamlining": _row("what of a text can be closed, and what stands in the way", _streamlining),
    "proposals": _row("the register of the proposals on a text", _proposals),
    "counts": _row("how many brackets each issue of a text has", _counts),
}
