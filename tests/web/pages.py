"""Every page of the site, from its table of addresses, with something that is there to be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.web.site import PROGRAM

# What is asked for where an address names something, by the name of that part.
EXAMPLES: dict[str, Any] = {
    "issue": PROGRAM,
    "unit": "u13",
    "position": 1,
    "kind": "body",
    "of": "GT/TM",
    "language": "en",
    "form": "plain",
    "proposal": "mexico",
    "body": "GT/TM",
    "meeting": "special-meeting",
    "statement": "mexico",
    "report": "report-of-the-chair",
    "part": "presentation",
    "paper": "register",
    "name": "request-correction",
    "pk": 1,
    "file": 1,
    "draft": 1,
    "invitation": 1,
    "act": "withdraw-proposal",
    "party": "MEX",
    "code": "not-found",
    "decision": "none",
    "mandate": "none",
    "silence": "none",
    "objection": "none",
    "token": 1,
    "holding": "none",
    "instrument": "ACHR",
    "borrowing": "none",
    "row": 0,
    "rest": "nothing",
}
# Where the same part means something else.
OF_ROUTE: dict[str, dict[str, Any]] = {
    "act": {"name": "request-correction"},
    "paper": {"kind": "register"},
    "paper_file": {"kind": "register", "form": "docx"},
    "picture": {"kind": "burn-down"},
    "body": {"code": "GT/TM"},
    "text_file": {"form": "docx"},
    "agreed_file": {"form": "docx"},
    "document_as": {"form": "docx"},
    "compile_preview": {"form": "docx"},
}
THEIRS = ("account", "mfa", "socialaccount", "openid_connect")  # allauth's own families


@dataclass(frozen=True, slots=True)
class Route:
    """An address of the site: its name, the parts it takes, and the view behind it."""

    name: str
    parts: tuple[str, ...]
    view: Any

    @property
    def theirs(self) -> bool:
        """Whether the view is a library's."""
        return not str(self.view.__module__).startswith("travaux_web") and not self.circles

    @property
    def circles(self) -> frozenset[str]:
        """Whom it is for."""
        return frozenset(str(one) for one in getattr(self.view, "circles", ()))

    def address(self, **given: Any) -> str:
        """Give its address, with examples for whatever it names."""
        examples = {**EXAMPLES, **OF_ROUTE.get(self.name, {}), **given}
        return reverse(self.name, kwargs={part: examples[part] for part in self.parts})


def routes() -> list[Route]:
    """Give all addresses that have a name."""
    return sorted(_routes(get_resolver().url_patterns, ""), key=lambda one: one.name)


def _routes(patterns: list[Any], within: str) -> Iterator[Route]:
    for one in patterns:
        if isinstance(one, URLResolver):
            space = f"{one.namespace}:" if one.namespace else ""
            yield from _routes(one.url_patterns, within + space)
        elif isinstance(one, URLPattern):
            parts = tuple(one.pattern.converters)
            yield Route(f"{within}{one.name or one.pattern}", parts, one.callback)
