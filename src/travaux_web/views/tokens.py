"""Tokens: the keys with which a person's programs act from their seat."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST

from travaux_web.desk import Asking
from travaux_web.models import Token
from travaux_web.models.tokens import Scope
from travaux_web.seats import SEATED, open_to

MOST = 20  # tokens in force of one seat


class NewToken(forms.Form):
    """What a new token is for, and how long it lasts."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=100,
        help_text=gettext_lazy("What the program does, so that you know later which one it was."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scope = forms.ChoiceField(
        label=pgettext_lazy("what a key is for", "For"), choices=Scope.choices, initial=Scope.READ
    )
    days = forms.TypedChoiceField(
        label=gettext_lazy("Lasts"),
        coerce=int,
        initial="30",
        choices=[
            ("1", gettext_lazy("one day")),
            ("30", gettext_lazy("30 days")),
            ("90", gettext_lazy("90 days")),
            ("365", gettext_lazy("one year")),
        ],
    )


@open_to(SEATED)
def tokens(request: Asking) -> HttpResponse:
    """List the tokens of the seat, and make one, whose secret is shown this once."""
    form = NewToken(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, status=422 if form.is_bound else 200)
    seat, now = request.desk.seat, request.desk.at
    assert seat is not None  # noqa: S101 - the page is for those with a seat
    if len(_in_force(request)) >= MOST:
        form.add_error(None, _("This seat has 20 tokens in force. Revoke one that isn't needed."))
        return _page(request, form, status=422)
    given = form.cleaned_data
    expires = now + timedelta(days=given["days"])
    made, secret = Token.objects.make(seat, given["name"], Scope(given["scope"]), expires, now)
    return _page(request, NewToken(), made=made, secret=secret)


def _page(
    request: Asking,
    form: NewToken,
    *,
    status: int = 200,
    made: Token | None = None,
    secret: str = "",
) -> HttpResponse:
    in_force = _in_force(request)
    own = Token.objects.filter(seat=request.desk.seat)
    shown = {
        "form": form,
        "in_force": in_force,
        "ended": [one for one in own if one.ended(request.desk.at)],
        "made": made,
        "secret": secret,
        "now": request.desk.at,
    }
    return render(request, "travaux/tokens/tokens.html", shown, status=status)


def _in_force(request: Asking) -> list[Token]:
    own = Token.objects.filter(seat=request.desk.seat)
    return [one for one in own if not one.ended(request.desk.at)]


@require_POST
@open_to(SEATED)
def revoke(request: Asking, token: int) -> HttpResponse:
    """Revoke a token of the seat; whatever uses it is shut out at once."""
    found = Token.objects.filter(seat=request.desk.seat, pk=token).first()
    if found is None:
        raise Http404
    if found.revoked_at is None:
        found.revoked_at = request.desk.at
        found.save(update_fields=["revoked_at"])
        messages.success(request, _("The token “%(name)s” is revoked.") % {"name": found.name})
    return redirect("tokens")
