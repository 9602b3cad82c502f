"""The symbol of a document as part of an address: "CAJP~GT~TM-24~05_rev._2"."""

from __future__ import annotations

import re


class IssueConverter:
    """Write an issue's id in an address and read it, one to one.

    >>> IssueConverter().to_url("CAJP/GT/TM-24/05 rev. 2")
    'CAJP~GT~TM-24~05_rev._2'
    >>> IssueConverter().to_python("CAJP~GT~TM-24~05_rev._2")
    'CAJP/GT/TM-24/05 rev. 2'
    """

    regex = "[^/]+"

    def to_url(self, issue: str) -> str:
        """Write it."""
        for sign, written in _SIGNS:
            issue = issue.replace(sign, written)
        return issue

    def to_python(self, written: str) -> str:
        """Read it; what nobody would have written is no address.

        Raises:
            ValueError: it can't be read.
        """
        issue = re.sub("!(.?)|[~_]", _read, written)
        if self.to_url(issue) != written:
            raise ValueError(written)
        return issue


def _read(found: re.Match[str]) -> str:
    return _PLAIN.get(found[0]) or _QUOTED.get(found[1] or "", "")


# "!" first, for the others are written with it; then "~" and "_", which stand for signs.
_SIGNS = (("!", "!!"), ("~", "!t"), ("_", "!u"), ("/", "~"), (" ", "_"))
_QUOTED = {"!": "!", "t": "~", "u": "_"}
_PLAIN = {"~": "/", "_": " "}
