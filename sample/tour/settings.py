"""The settings of the sample's site: the product's, and the tour."""

from __future__ import annotations

from pathlib import Path

from travaux_web.settings import *  # noqa: F403 - the product's settings are the base
from travaux_web.settings import BASE, INSTALLED_APPS, TEMPLATES

INSTALLED_APPS = [*INSTALLED_APPS, "sample.tour"]
ROOT_URLCONF = "sample.tour.urls"
TEMPLATES = [{**TEMPLATES[0], "DIRS": [Path(__file__).parent / "templates", BASE / "templates"]}]
