from __future__ import annotations

from tests.texts import text
from travaux.reports.naming import full_labels


def test_sub_paragraph_is_called_by_all_the_numbers_above_it() -> None:
    draft = text(
        "# {I.} Aims",
        "1. To act:",
        "  (a) at once:",
        "    (i) together;",
        "  (b) later.",
        "2. To end.",
    )
    assert list(full_labels(draft).values()) == ["I.", "1.", "1 (a)", "1 (a) (i)", "1 (b)", "2."]
