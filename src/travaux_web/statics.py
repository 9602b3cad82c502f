"""The site's own files under addresses that change with what is in them, so they are kept for long.

"/static/travaux/base.css?v=3f2a…": a browser asks once, and again only when a new version is
served. No step collects the files beforehand: they are served from the package.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles.finders import find
from django.contrib.staticfiles.storage import StaticFilesStorage


class Versioned(StaticFilesStorage):
    """Gives the address of a file with the beginning of its hash."""

    def url(self, name: str | None) -> str:
        """Give the address of a file."""
        where = super().url(name)
        version = _version(name or "")
        return f"{where}?v={version}" if version else where


@cache
def _version(name: str) -> str:
    place = find(name)
    return sha256(Path(place).read_bytes()).hexdigest()[:12] if place else ""
