"""The lines of the log: as words for a person, or one JSON object a line for a machine.

What is never written: names, addresses, bodies, queries, tokens. A person is their number.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Any

_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_NOT = frozenset(
    {"request", "response", "exc_info"}
)  # Django's own, which hold what isn't for logs


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, Any] = {"at": at, "level": record.levelname.lower(), "log": record.name}
        line["message"] = record.getMessage()
        line |= {k: v for k, v in vars(record).items() if k not in _OWN and k not in _NOT}
        if record.exc_info:
            line["fault"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


class PlainLines(logging.Formatter):
    """Words, and behind them what belongs to them."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a line."""
        more = {k: v for k, v in vars(record).items() if k not in _OWN and k not in _NOT}
        told = " ".join(f"{k}={v}" for k, v in more.items() if v not in (None, ""))
        return f"{super().format(record)} {told}".strip()


def _logs(formatter: dict[str, str], level: str) -> dict[str, Any]:
    handler = {"class": "logging.StreamHandler", "formatter": "line"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"stderr": handler},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "travaux": {"handlers": ["stderr"], "level": level, "propagate": False},
            "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
            "django.security": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        },
    }


LOGS = {
    "json": _logs({"()": "travaux_web.logs.JsonLines"}, "INFO"),
    "plain": _logs(
        {"()": "travaux_web.logs.PlainLines", "format": "%(levelname)s %(name)s: %(message)s"},
        "WARNING",
    ),
}
