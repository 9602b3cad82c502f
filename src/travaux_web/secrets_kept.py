"""The key of sessions, kept beside the dossier where none was given."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

NAME = "web.key"


def kept_secret(folder: Path) -> str:
    """Give the key that is kept in a folder; make one where there is none.

    Two processes that begin at once give the same one: whoever comes second reads the first's.
    """
    place = folder / NAME
    if not place.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / f"{NAME}.{os.getpid()}"
        beside.touch(mode=0o600)
        beside.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        try:
            os.link(beside, place)
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return place.read_text(encoding="utf-8")
