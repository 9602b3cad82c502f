"""The command line of the site: `travaux-web`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Serves a dossier to its working group.", no_args_is_help=True, add_completion=False
)

Folder = Annotated[Path, typer.Argument(help="The dossier's folder, as “travaux begin” made it.")]


def set_up(folder: Path) -> None:
    """Make Django ready for the dossier in a folder, with its tables as they are to be."""
    os.environ["TRAVAUX_DOSSIER"] = str(folder.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux_web.settings")
    import django  # noqa: PLC0415 - it reads the settings that were just named
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)


@app.command()
def serve(
    folder: Folder,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.")] = 8000,
) -> None:
    """Serve the site of a dossier."""
    set_up(folder)
    import uvicorn  # noqa: PLC0415 - only this command needs it

    uvicorn.run(
        "travaux_web.asgi:application",
        host=host,
        port=port,
        log_level="warning",
        timeout_graceful_shutdown=3,
        server_header=False,
    )


@app.callback()
def main() -> None:
    """Serve a dossier to its working group."""


if __name__ == "__main__":
    app()
