"""The sign of a form: that it is from us (CSRF), and from which seat its page was looked at.

Somebody with two seats may change from one to the other while a page of the first is still open. A
form on it is then turned away (`travaux_web.seats.open_to`), for it would be sent in another name.
"""

from __future__ import annotations

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html
from django.utils.safestring import SafeString

from travaux_web.seats import SITTING

register = template.Library()


class SignNode(CsrfTokenNode):
    """What Django puts into a form, and the seat beside it."""

    def render(self, context: Context) -> SafeString:
        """Print the hidden fields."""
        seat = getattr(context.get("desk"), "seat", None)
        beside = (
            format_html('<input type="hidden" name="{}" value="{}">', SITTING, seat.pk)
            if seat
            else ""
        )
        return format_html("{}{}", super().render(context), beside)


@register.tag
def csrf_token(parser: Parser, token: Token) -> SignNode:  # noqa: ARG001 - as Django asks for it
    """Sign a form; it stands for Django's own tag of that name in all templates."""
    return SignNode()
