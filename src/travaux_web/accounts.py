"""Accounts: nobody signs up by themselves; the secretariat invites people to their seats."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """What differs from allauth's own ways."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Tell that nobody signs up by themselves."""
        return False
