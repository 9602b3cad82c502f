"""The command line of the site: `travaux-web`.

Exit codes are those of `travaux`: 0, done; 1, done, but somebody has to look; 2, the command was
used wrongly; 3, nothing could be done.
"""

from __future__ import annotations

import typer

from travaux_web.cli.checking import checking
from travaux_web.cli.mailing import mailing
from travaux_web.cli.people import people
from travaux_web.cli.safekeeping import safekeeping
from travaux_web.cli.serving import serving

__all__ = ["app"]

app = typer.Typer(
    help="Serves a dossier to its working group.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
for family in (serving, mailing, safekeeping, checking):
    app.add_typer(family)
app.add_typer(people, name="people")


@app.callback()
def main() -> None:
    """Serve a dossier to its working group."""
