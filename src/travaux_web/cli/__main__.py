"""Runs the command line as a module."""

from __future__ import annotations

from travaux_web.cli import app

app(prog_name="travaux-web")
