"""The commands on people and seats: add, import, list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from travaux.cli import LEFT, NOTHING
from travaux.cli.speaking import in_plain_words, screen, several, tell
from travaux_web.cli.starting import Folder, set_up

people = typer.Typer(help="People and their seats.", no_args_is_help=True)


@people.command()
def add(
    folder: Folder,
    email: Annotated[str, typer.Argument(help="The address that they sign in with.")],
    name: Annotated[str, typer.Option(help="Their name.")],
    seat: Annotated[
        str, typer.Option(help="secretariat, chair, vice chair, rapporteur, head, member, observer")
    ] = "secretariat",
    of: Annotated[str, typer.Option(help="The delegation or body, by name or code.")] = "",
    language: Annotated[str, typer.Option(help="Of their mail: es, en, fr or pt.")] = "en",
) -> None:
    """Give somebody a seat, and an account; print the link to set their password."""
    with in_plain_words():
        set_up(folder)
        from django.core.exceptions import ValidationError  # noqa: PLC0415 - Django is set up now
        from django.core.validators import validate_email  # noqa: PLC0415 - the same
        from django.utils import timezone  # noqa: PLC0415 - the same

        from travaux_web.desk import reading_room  # noqa: PLC0415 - the same
        from travaux_web.people import seating  # noqa: PLC0415 - the same
        from travaux_web.seats import PUBLIC  # noqa: PLC0415 - the same

        try:
            validate_email(email)
        except ValidationError as fault:
            raise typer.BadParameter(f"“{email}” is no e-mail address.") from fault
        place = seating.placed(reading_room().seen_by(PUBLIC).record, seat, of)
        given = seating.invite(email, name, place, language=language, by=None, at=timezone.now())
        user = given.user
        link = "" if user.has_usable_password() else seating.set_password_address(user)
    typer.echo(f"{user} sits as {given}.")
    if link:
        typer.echo(f"To set the password, within three days:\n{link}")


@people.command("import")
def import_(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="The list, CSV or XLSX.")],
    check: Annotated[
        bool, typer.Option("--check", help="Say what it comes to; do nothing.")
    ] = False,
) -> None:
    """Take in a list of people and seats: all of it, or nothing."""
    with in_plain_words():
        set_up(folder)
        from django.utils import timezone  # noqa: PLC0415 - Django is set up now

        from travaux_web.desk import reading_room  # noqa: PLC0415 - the same
        from travaux_web.people.listing import carried_out, planned, rows_in  # noqa: PLC0415
        from travaux_web.seats import PUBLIC  # noqa: PLC0415 - the same

        record, now = reading_room().seen_by(PUBLIC).record, timezone.now()
        plan = planned(rows_in(file.read_bytes(), file.name), record, now)
        tell(screen(stderr=True), [found for one in plan.lines for found in one.findings])
        for one in plan.new:
            typer.echo(f"line {one.line}: {one.what}, {one.name} <{one.email}>, {one.seat}")
        if plan.wrong:
            typer.echo(f"{several(len(plan.wrong), 'line')} wrong: nothing was done.", err=True)
            raise typer.Exit(NOTHING)
        if not check:
            carried_out(plan, by=None, at=now)
    typer.echo(f"{several(len(plan.new), 'line')} {'to be ' if check else ''}taken in.")


@people.command("list")
def list_(folder: Folder) -> None:
    """List the people with a seat in force; what doesn't fit the record is told."""
    with in_plain_words():
        set_up(folder)
        from django.utils import timezone  # noqa: PLC0415 - Django is set up now

        from travaux_web.desk import reading_room  # noqa: PLC0415 - the same
        from travaux_web.models import Seat  # noqa: PLC0415 - the same
        from travaux_web.people.terms import out_of_step  # noqa: PLC0415 - the same
        from travaux_web.seats import PUBLIC  # noqa: PLC0415 - the same

        now = timezone.now()
        seats = list(Seat.objects.filter(user__isnull=False).in_force(now).select_related("user"))
        record = reading_room().seen_by(PUBLIC).record
        odd = list(out_of_step(record, seats, timezone.localdate(now)))
    table = Table("seat", "of", "name", "address", box=None, pad_edge=False)
    for one in seats:
        table.add_row(one.kind, one.of, one.user.name, one.user.email)
    screen().print(table)
    tell(screen(stderr=True), odd)
    if odd:
        raise typer.Exit(LEFT)
