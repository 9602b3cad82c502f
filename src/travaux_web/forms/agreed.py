"""The words for what agreed language is told with: how alike, of what standing, how taken."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from travaux.borrowings import Relation
from travaux.precedents import Likeness, Standing

LIKENESS: dict[Likeness, str | Promise] = {
    Likeness.SAME: _("same words"),
    Likeness.ADAPTED: _("adapted"),
    Likeness.COMMON: _("common wording"),
    Likeness.NONE_FOUND: _("none found"),
}
STANDING: dict[Standing, str | Promise] = {
    Standing.ADOPTED: pgettext_lazy("a document", "adopted"),
    Standing.DRAFT: pgettext_lazy("a document", "draft"),
    Standing.WITHDRAWN: pgettext_lazy("a document", "withdrawn"),
    Standing.UNKNOWN: pgettext_lazy("a document", "status unknown"),
}
RELATIONS: dict[Relation, str | Promise] = {
    Relation.VERBATIM: pgettext_lazy("words taken over", "verbatim"),
    Relation.ADAPTED: pgettext_lazy("words taken over", "adapted"),
    Relation.BASED_ON: pgettext_lazy("words taken over", "based on"),
}
