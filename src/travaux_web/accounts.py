"""Accounts: nobody signs up by themselves; the secretariat invites people to their seats.

What allauth sends by itself (a link to set a password, word that one was changed) goes the way of
all mail: into the outbox, and out from there. So an answer takes as long whether or not there is
an account with an address, and a mail server that is down keeps nobody waiting.
"""

from __future__ import annotations

from time import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from allauth.core import context as asked
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.signals import authenticator_added
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from travaux_web.models import User
from travaux_web.notices.outbox import queue
from travaux_web.seats import SECOND_FACTOR


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """What differs from allauth's own ways."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Tell that nobody signs up by themselves."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put a mail on an account into the outbox; nobody else gets one."""
        user = context.get("user") or User.objects.filter(email__iexact=email).first()
        if not isinstance(user, User):
            return
        given = {"request": asked.request, "email": email, "site_address": settings.SITE_URL}
        with translation.override(user.language):
            mail = self.render_mail(template_prefix, email, {**given, **context})
        queue(user, mail.subject, mail.body, secret=True, address=email)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave wrong passwords to django-axes, which shuts nobody out who is elsewhere."""

    def is_reauthentication_required(self, *, app: str) -> bool:  # noqa: ARG002
        """Ask for the password once more, unless it was given in the last minutes."""
        request = asked.request
        ways = get_authentication_records(request, request.user)
        given = [one["at"] for one in ways if one.get("method") in ("password", "mfa")]
        return not given or time() - max(given) > REAUTHENTICATION_TIMEOUT

    def format_email_subject(self, subject: str) -> str:
        """Give the subject as it is: who writes stands in the sender."""
        return str(subject)


class SingleSignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Who signs in elsewhere has to be known here: no account and no seat is ever made of it."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Tell that nobody signs up by themselves."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Turn away whoever isn't known here, by an address that the other side has verified."""
        if not sociallogin.is_existing and not request.user.is_authenticated:
            page = render(request, "account/signup_closed.html", status=403)
            raise ImmediateHttpResponse(page)


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """What an authenticator app shows beside its digits."""

    def get_totp_issuer(self) -> str:
        """Give the name of the site."""
        return f"Travaux ({self._get_site_name()})"


@receiver(authenticator_added)
def second_factor_shown(sender: Any, request: HttpRequest, **given: Any) -> None:  # noqa: ARG001
    """Keep that whoever is signed in here has just set up their second factor."""
    request.session[SECOND_FACTOR] = True


def who_tries(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """Give the address that somebody tries to sign in with, written one way."""
    tried = (credentials or {}).get("email") or (request.POST.get("login") if request else "")
    return str(tried or "").strip().lower()


def locked_out(request: HttpRequest, *_: object) -> HttpResponse:
    """Say that too many have tried; it says the same whether or not there is such an account."""
    return render(request, "account/locked_out.html", status=429)
