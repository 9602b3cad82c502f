from __future__ import annotations

from tests.texts import blocks, compilation, text
from travaux.drafting.compilation import Compilation, compiled
from travaux.reports.compendium import by_paragraph, by_proposer
from travaux.texts import Text

ACT = "1. All States shall act together at once."
REPORT = "2. The Chair should report to the Council every year."
BASE = text(ACT, REPORT)
MAY = ACT.replace("shall", "may")


def small() -> Compilation:
    return compilation(BASE, MEX=[MAY, REPORT, "3. It meets."], CHL=[MAY])


def names(voice: str) -> str:
    return {"MEX": "Mexico", "CHL": "Chile"}[voice]


def shown(report: Text) -> list[str]:
    """Give the blocks of a report without their ids."""
    return [block.rsplit(" {#", 1)[0] for block in blocks(report)]


MARKED = "All States [-:: shall] [+:: may] act together at once."
GONE = "[-:: The Chair should report to the Council every year.]"


def test_each_proposer_has_its_paragraphs() -> None:
    assert shown(by_proposer(small(), names)) == [
        "= Compendium of proposals, by proposer",
        "# Chile",
        "| Paragraph | Change |",
        f"| 1. | {MARKED} |",
        f"| 2. | {GONE} |",
        "# Mexico",
        "| Paragraph | Change |",
        f"| 1. | {MARKED} |",
        "| It meets. … | [+:: It meets.] |",
    ]


def test_each_paragraph_has_its_wordings_with_all_their_names() -> None:
    assert shown(by_paragraph(small(), names)) == [
        "= Compendium of proposals, by paragraph",
        "# 1.",
        "| Sponsors | Change |",
        f"| Text as issued | {ACT[3:]} |",
        f"| Chile, Mexico | {MARKED} |",
        "# 2.",
        "| Sponsors | Change |",
        f"| Text as issued | {REPORT[3:]} |",
        f"| Chile | {GONE} |",
        "# It meets. …",
        "| Sponsors | Change |",
        "| Mexico | [+:: It meets.] |",
    ]


def test_nothing_proposed_is_said() -> None:
    nothing = compiled(BASE, [])
    assert shown(by_proposer(nothing, names))[1:] == ["No proposals."]
    assert shown(by_paragraph(nothing, names))[1:] == ["No proposals."]


def test_headings_speak_the_language_of_the_text() -> None:
    spanish = compiled(text(ACT, head="%travaux es running"), [])
    assert by_proposer(spanish, names).title == "Compendio de propuestas, por proponente"


def test_every_note_that_is_called_is_there() -> None:
    base = text("1. A fund[^n1] is open.", "[^n1]: Since 2004.")
    wanted = ["1. A fund[^n1] is open.[^x]", "[^n1]: Since 2004.", "[^x]: Until further notice."]
    result = compilation(base, MEX=wanted)
    for report in (by_proposer(result, names), by_paragraph(result, names)):
        called = {note for unit in report.units for note in unit.calls}
        assert called <= {note.id for note in report.notes}


def test_bracket_across_paragraphs_is_a_character_in_a_cell() -> None:
    result = compilation(text("1. [To act.", "2. To go.]"), MEX=["1. [To run.", "2. To go.]"])
    assert shown(by_paragraph(result, names))[3:] == [
        "| Text as issued | \\[To act. |",
        "| Mexico | \\[To [-:: act] [+:: run]. |",
    ]


def test_row_of_a_table_stands_in_one_cell() -> None:
    result = compilation(text(ACT, "| First | Lima |"), MEX=[ACT, "| First | Quito |"])
    assert shown(by_proposer(result, names))[3:] == [
        "| First Lima … | First \\| [-:: Lima][+:: Quito] |",
    ]
