"""The renderers print every text that Travaux can hold."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from tests.core.render.akoma import faults
from tests.core.render.test_html import Page
from tests.property.strategies import texts
from travaux.render import akn, docx, html, pdf
from travaux.render.tracking import tracked
from travaux.texts import Text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_every_text_is_a_well_formed_page_with_unique_anchors(text: Text) -> None:
    """Equal texts give equal bytes; every element closes, every anchor is there once."""
    written = html.rendered(text)
    assert written == html.rendered(text)
    ids = Page(written).values("id")
    assert len(ids) == len(set(ids))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_every_text_is_a_word_file(text: Text) -> None:
    """Equal texts give equal bytes."""
    assert docx.rendered(text) == docx.rendered(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_every_text_is_a_pdf(text: Text) -> None:
    """No words of a text are taken for an instruction to the typesetter."""
    assert pdf.rendered(text).startswith(b"%PDF-")


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_every_text_is_a_tracked_word_file(text: Text) -> None:
    """Equal texts give equal bytes, however brackets nest."""
    date = "2005-04-29T00:00:00Z"
    assert tracked(text, date=date) == tracked(text, date=date)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_every_text_is_valid_akoma_ntoso(text: Text) -> None:
    """100 % of exports are strictly valid against the OASIS schema, and equal twice."""
    written = akn.rendered(text)
    assert faults(written) == []
    assert written == akn.rendered(text)
