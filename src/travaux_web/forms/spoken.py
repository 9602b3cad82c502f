"""Lists of which the words are in other languages than the page: each says in which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms


class SpokenSelect(forms.Select):
    """A list that says of each choice in which language its words are, "" for the page's own."""

    def __init__(self, spoken: Callable[[str], str], attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.spoken = spoken

    def create_option(self, name: str, value: Any, *args: Any, **given: Any) -> dict[str, Any]:
        """Make a choice, and mark its language."""
        option = super().create_option(name, value, *args, **given)
        if language := self.spoken(str(value)):
            option["attrs"]["lang"] = language
        return option


def own_name(code: str) -> str:
    """Give the language of a choice that is a language: its name is in itself."""
    return code
