"""The command that sends mail: mail."""

from __future__ import annotations

from typing import Annotated

import typer

from travaux.cli import LEFT
from travaux.cli.speaking import in_plain_words, screen, several
from travaux_web.cli.starting import Folder, set_up

mailing = typer.Typer()


@mailing.command()
def mail(
    folder: Folder,
    write: Annotated[
        bool, typer.Option("--write/--no-write", help="Write first what is new to each seat.")
    ] = True,
) -> None:
    """Send the mail that waits, each once; “serve” does so every minute by itself."""
    with in_plain_words():
        set_up(folder)
        from django.utils import timezone  # noqa: PLC0415 - only where Django is set up

        from travaux_web.notices.outbox import send_waiting, unsure  # noqa: PLC0415 - the same
        from travaux_web.notices.telling import tell  # noqa: PLC0415 - the same

        now = timezone.now()
        if write:
            tell(now)
        sent, failed = send_waiting(timezone.now())
        doubtful = len(unsure(now))
    typer.echo(f"{several(sent, 'mail')} sent.")
    if failed:
        screen(stderr=True).print(f"{several(failed, 'mail')} not sent; tried again later.")
    if doubtful:
        told = f"{several(doubtful, 'mail')} perhaps sent: see “Mail” on the page of people."
        screen(stderr=True).print(told)
    if failed or doubtful:
        raise typer.Exit(LEFT)
