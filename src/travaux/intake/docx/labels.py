"""Labels: which paragraphs of a list are counted, on the side that is accepted and the other."""

from __future__ import annotations

from travaux.intake.docx.drafts import Draft
from travaux.intake.docx.numbering import Counter, Label, Numbering


def label(paragraphs: list[Draft], numbering: Numbering) -> None:
    """Give each paragraph the number that the word processor prints in front of it.

    Counting is done on each side. The label is that of the accepted side; a paragraph that stands
    only on the rejected side has the number it had there.
    """
    if not any(_numbered(p) for p in paragraphs):
        return
    wanted = _counted(paragraphs, Counter(numbering), accepted=True)
    before = _counted(paragraphs, Counter(numbering), accepted=False)
    for paragraph, now, then in zip(paragraphs, wanted, before, strict=True):
        shown = now or then
        if shown is not None:
            paragraph.label, paragraph.level = shown.printed, shown.level
            paragraph.bullet = shown.bullet
            paragraph.former_label = then.printed if then and then != shown else None


def _numbered(paragraph: Draft) -> bool:
    return paragraph.number_id not in (None, "0")


def _counted(paragraphs: list[Draft], counter: Counter, *, accepted: bool) -> list[Label | None]:
    labels: list[Label | None] = []
    runs_on = False
    for paragraph in paragraphs:
        says = any(w.words.strip() and w.stands(accepted=accepted) for w in paragraph.words)
        ends = paragraph.ended.stands(accepted=accepted) or paragraph.row is not None
        printed = (says or ends) and not runs_on
        if printed and _numbered(paragraph):
            labels.append(counter.label(paragraph.number_id or "", paragraph.level))
        else:
            labels.append(None)
        runs_on = (says or runs_on) and not ends
    return labels
