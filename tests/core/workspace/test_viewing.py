from __future__ import annotations

import pytest

from tests.nights import CHILE, ISSUE, MEXICO, night
from tests.texts import blocks
from travaux.drafting.conventions import convention
from travaux.render import FORMATS
from travaux.render.look import Look
from travaux.workspace.viewing import VIEWS, UnknownView, view

NIGHT = night(MEXICO, CHILE).value
INLINE = convention("inline")


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("form", ["html", "docx", "plain", "akn"])
def test_every_view_prints_in_every_format(name: str, form: str) -> None:
    assert FORMATS[form](view(NIGHT, name, INLINE), Look())


def test_clean_view_is_the_issue() -> None:
    assert blocks(view(NIGHT, "clean", INLINE)) == list(ISSUE)


def test_account_begins_with_the_sum() -> None:
    assert blocks(view(NIGHT, "account", INLINE))[1].startswith(NIGHT.account.sentence())


def test_unknown_view_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownView) as caught:
        view(NIGHT, "by-mood", INLINE)
    assert str(caught.value) == f"No view is called “by-mood”. Choose one of: {', '.join(VIEWS)}."
