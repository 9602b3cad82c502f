"""The command that looks whether a site is set up as it should be: check."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from travaux.cli import LEFT
from travaux.cli.speaking import in_plain_words, screen, tell
from travaux.errors import TravauxError
from travaux.findings import Finding, Severity
from travaux.workspace.dossier import KEY
from travaux_web.cli.starting import Folder, ready

checking = typer.Typer()


@checking.command()
def check(folder: Folder) -> None:
    """Say of the settings, the dossier, its key, mail and safety what has to be looked at."""
    with in_plain_words():
        ready(folder)
        found = [*_dossier(folder), *_address(), *_mail(), *_people()]
    tell(screen(stderr=True), found)
    if any(one.severity is not Severity.NOTE for one in found):
        raise typer.Exit(LEFT)
    typer.echo("Nothing has to be looked at.")


def _look(where: str, said: str) -> Finding:
    return Finding(Severity.WARNING, "site-not-set-up", where, said)


def _dossier(folder: Path) -> Iterator[Finding]:
    from django.db import connection  # noqa: PLC0415 - only where Django is set up
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415 - the same

    from travaux_web.desk import reading_room  # noqa: PLC0415 - the same

    try:
        yield from reading_room().dossier().verified()
    except TravauxError as fault:
        yield _look(str(folder), str(fault))
    key = folder / KEY
    if not key.is_file():
        yield _look(KEY, "The signing key isn't here, so no checkpoint can be signed.")
    elif key.stat().st_mode & 0o077:
        yield _look(KEY, f"Others on this machine can read the signing key: chmod 600 {key}")
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield _look(str(folder), "The tables aren't up to date. Run “travaux-web migrate”.")


def _address() -> Iterator[Finding]:
    from django.conf import settings  # noqa: PLC0415 - only where Django is set up

    local = any(one in settings.SITE_URL for one in ("//127.0.0.1", "//localhost", "//[::1]"))
    if local:
        said = "TRAVAUX_URL is this machine's own address, so links in mails lead nowhere else."
        yield Finding(Severity.NOTE, "site-not-reachable", "TRAVAUX_URL", said)
    elif not settings.BEHIND_TLS:
        said = "The address begins with http: passwords and texts go openly. Serve it behind TLS."
        yield _look("TRAVAUX_URL", said)
    host = settings.SITE_URL.partition("//")[2].partition(":")[0].partition("/")[0]
    if host not in settings.ALLOWED_HOSTS and "*" not in settings.ALLOWED_HOSTS:
        yield _look("TRAVAUX_HOSTS", f"“{host}” isn't among the names that the site answers to.")


def _mail() -> Iterator[Finding]:
    from django.conf import settings  # noqa: PLC0415 - only where Django is set up
    from django.core.mail import get_connection  # noqa: PLC0415 - the same

    if "console" in settings.EMAIL_BACKEND:
        said = "Mail is printed where the site runs, and reaches nobody. Set TRAVAUX_MAIL."
        yield _look("TRAVAUX_MAIL", said)
        return
    try:
        get_connection().open()
    except OSError as fault:  # smtplib's faults are among them
        said = f"The mail server doesn't answer as it should: {fault}. Check name, port and word."
        yield _look("TRAVAUX_MAIL", said)
    if settings.DEFAULT_FROM_EMAIL.endswith("@localhost"):
        yield _look("TRAVAUX_MAIL_FROM", "Mail comes from “@localhost”, and many refuse that.")


def _people() -> Iterator[Finding]:
    from django.conf import settings  # noqa: PLC0415 - only where Django is set up
    from django.utils import timezone  # noqa: PLC0415 - the same

    from travaux_web.desk import reading_room  # noqa: PLC0415 - the same
    from travaux_web.models import Seat, SeatKind  # noqa: PLC0415 - the same
    from travaux_web.people.terms import out_of_step  # noqa: PLC0415 - the same
    from travaux_web.seats import PUBLIC, has_second_factor, needs_second_factor  # noqa: PLC0415

    for kind in set(settings.SECOND_FACTOR_FOR) - set(SeatKind.values):
        yield _look("TRAVAUX_SECOND_FACTOR", f"“{kind}” is no kind of seat.")
    if not settings.SECOND_FACTOR_FOR and settings.BEHIND_TLS:
        said = "No seat needs a second factor. Set it to “secretariat,chair” at least."
        yield _look("TRAVAUX_SECOND_FACTOR", said)
    now = timezone.now()
    seats = list(Seat.objects.filter(user__isnull=False).in_force(now).select_related("user"))
    if not any(one.kind == SeatKind.SECRETARIAT for one in seats):
        yield _look("people", "Nobody sits as secretariat. Run “travaux-web people add”.")
    waiting = [
        str(one.user)
        for one in seats
        if needs_second_factor(one) and not has_second_factor(one.user)
    ]
    if waiting:
        said = f"These seats wait until a second factor is set up: {', '.join(waiting)}."
        yield Finding(Severity.NOTE, "seat-waits", "people", said)
    record = reading_room().seen_by(PUBLIC).record
    yield from out_of_step(record, seats, timezone.localdate(now))
