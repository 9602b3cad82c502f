"""What every command begins with: the dossier in a folder, and Django made ready for it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli import NOTHING
from travaux.cli.speaking import screen
from travaux.workspace.dossier import JOURNAL, NoDossier

Folder = Annotated[Path, typer.Argument(help="The dossier's folder, as “travaux begin” made it.")]


def set_up(folder: Path) -> None:
    """Make Django ready for the dossier in a folder, with its tables as they are to be.

    Raises:
        NoDossier: there is none.
    """
    ready(folder)
    from django.core.management import call_command  # noqa: PLC0415 - only where Django is set up

    call_command("migrate", verbosity=0, interactive=False)


def ready(folder: Path) -> None:
    """Make Django ready for the dossier in a folder, and leave its tables as they are.

    Raises:
        NoDossier: there is none.
    """
    if not (folder / JOURNAL).is_file():
        raise NoDossier(folder)
    os.environ["TRAVAUX_DOSSIER"] = str(folder.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "travaux_web.settings")
    import django  # noqa: PLC0415 - it reads the settings that were just named

    django.setup()


def fail(said: str) -> typer.Exit:
    """Say what can't be done; raise what this gives."""
    screen(stderr=True).print(said, style="red", markup=False, highlight=False)
    return typer.Exit(NOTHING)
