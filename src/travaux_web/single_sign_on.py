"""The providers of single sign-on, from a file in TOML (docs/how-to/deploy.md).

[[provider]]
id = "oea"
name = "OEA"
server = "https://id.example.org"
client = "travaux"
secret_file = "/run/secrets/oidc"
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def providers_in(name: str) -> list[dict[str, Any]]:
    """Read the providers in a file, as allauth takes them; none where no file is named."""
    if not name:
        return []
    with Path(name).open("rb") as file:
        given = tomllib.load(file).get("provider", [])
    return [_app(one) for one in given]


def _app(given: dict[str, str]) -> dict[str, Any]:
    secret = given.get("secret", "")
    if "secret_file" in given:
        secret = Path(given["secret_file"]).read_text("utf-8").strip()
    return {
        "provider_id": given["id"],
        "name": given.get("name", given["id"]),
        "client_id": given["client"],
        "secret": secret,
        "settings": {"server_url": given["server"]},
    }
