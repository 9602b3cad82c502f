"""The commands that serve the site: serve, migrate."""

from __future__ import annotations

import os
import socket
from typing import Annotated

import typer

from travaux.cli.speaking import in_plain_words, screen
from travaux_web.cli.starting import Folder, fail, set_up

serving = typer.Typer()

GRACE = 10  # seconds in which what was begun may be finished


@serving.command()
def serve(
    folder: Folder,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.", min=0, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="How many processes answer.", min=1, max=32)] = 1,
    proxy: Annotated[
        str, typer.Option(help="The address of the proxy in front, whose word is taken.")
    ] = "127.0.0.1",
    posting: Annotated[
        bool, typer.Option("--posting/--no-posting", help="Send mail beside it.")
    ] = True,
) -> None:
    """Serve the site of a dossier, with its tables brought up to date."""
    said = screen(stderr=True)
    with in_plain_words():
        _free(host, port)
        said.print("Bringing the tables up to date …", markup=False)
        set_up(folder)
        said.print("Reading the record …", markup=False)
        size = _read()
    os.environ["TRAVAUX_POSTING"] = "on" if posting else "off"
    told = f"{folder}: {size} entries. Open http://{_shown(host)}:{port} – end it with Ctrl+C."
    said.print(told, markup=False, highlight=False, soft_wrap=True)
    _serve(host, port, workers, proxy)


def _read() -> int:
    from travaux_web.desk import reading_room  # noqa: PLC0415 - only where Django is set up
    from travaux_web.seats import PUBLIC  # noqa: PLC0415 - only where Django is set up

    return reading_room().seen_by(PUBLIC).record.size


def _serve(host: str, port: int, workers: int, proxy: str) -> None:
    import uvicorn  # noqa: PLC0415 - only this command needs it

    uvicorn.run(
        "travaux_web.asgi:application",
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GRACE if workers > 1 else 3,
        server_header=False,
        forwarded_allow_ips=proxy,
    )


def _free(host: str, port: int) -> None:
    """See that nobody listens at the address.

    Raises:
        Exit: somebody does, or it isn't this machine's.
    """
    try:
        with socket.create_server((host, port), family=_family(host)):
            pass
    except OSError as fault:
        why = os.strerror(fault.errno) if fault.errno else str(fault)
        raise fail(
            f"Nothing can listen at {_shown(host)}:{port}: {why}. Another server has it, perhaps "
            "this one already. End that, or give another with --port."
        ) from fault


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


@serving.command()
def migrate(folder: Folder) -> None:
    """Bring the site's tables up to date; “serve” does so by itself."""
    with in_plain_words():
        set_up(folder)
    typer.echo("The tables are up to date.")
