"""Health: whether the process lives, and whether it can answer. No word of what is on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from travaux.errors import TravauxError
from travaux.workspace.dossier import FILES
from travaux_web.desk import reading_room
from travaux_web.seats import EVERYBODY, open_to


@open_to(EVERYBODY)
def live(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Say that the process lives."""
    return JsonResponse({"status": "live"})


@open_to(EVERYBODY)
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Say whether the site can answer: 200 where all is well, 503 with what isn't."""
    checks = {name: fine(check) for name, check in CHECKS.items()}
    well = all(checks.values())
    said = {"status": "ready" if well else "not ready", "checks": checks}
    return JsonResponse(said, status=200 if well else 503)


def fine(check: Callable[[], bool]) -> bool:
    """Tell whether a check passes; one that fails in any way doesn't."""
    try:
        return check()
    except (OSError, TravauxError, DatabaseError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def _tables() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _record() -> bool:
    return reading_room().store.size() >= 0


def _files() -> bool:
    return (Path(settings.DOSSIER) / FILES).is_dir()


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "tables": _tables,
    "record": _record,
    "files": _files,
}
