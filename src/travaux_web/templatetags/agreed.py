"""Tags of agreed language: a document of the library in a line, words for how alike things are."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context
from django.utils.functional import Promise

from travaux.borrowings import Relation
from travaux.precedents import Holding
from travaux_web.forms.agreed import RELATIONS, STANDING

register = template.Library()


@register.inclusion_tag("travaux/agreed/holding_line.html", takes_context=True)
def holding_line(context: Context, one: Holding) -> dict[str, Any]:
    """Name a document of the library with its date, how it was adopted, and whose it is."""
    return {"one": one, "standing": STANDING[one.standing], "desk": context["desk"]}


@register.filter
def relation(value: Relation) -> str | Promise:
    """Give how words stand to those that they were taken from."""
    return RELATIONS[value]
