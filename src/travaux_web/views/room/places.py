"""What a paragraph of the room's text is called in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from travaux.texts import Kind

_KINDS: Mapping[str, Promise] = {
    Kind.TITLE: _("title"),
    Kind.HEADING: _("heading"),
    Kind.ARTICLE: _("article"),
    Kind.ANNEX: _("annex"),
    Kind.FORMULA: _("formula"),
    Kind.PREAMBULAR: _("preambular paragraph"),
    Kind.OPERATIVE: _("operative paragraph"),
    Kind.PARAGRAPH: _("paragraph"),
    Kind.ITEM: _("item"),
    Kind.ROW: _("row"),
    Kind.NOTE: _("note"),
    "unnumbered": _("unnumbered paragraph"),
    "new": _("new paragraph"),
}


def place_called(name: str) -> str:
    """Say the name of a place ("heading B", "new paragraph") in the reader's language."""
    kind, _blank, number = name.partition(" ")
    if kind not in _KINDS:
        return name
    return str(_KINDS[kind]) if kind == "new" else f"{_KINDS[kind]} {number}".strip()
