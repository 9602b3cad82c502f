"""The site under test: a copy of the sample's dossier for every test, with its people."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "travaux_web.settings"
os.environ["TRAVAUX_DOSSIER"] = tempfile.mkdtemp(prefix="travaux-none-")
os.environ["TRAVAUX_HOSTS"] = "localhost,127.0.0.1,testserver"
os.environ["TRAVAUX_SECRET"] = "only for tests"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop in the thread of the tests

import django

django.setup()

import pytest
from django.core.management import call_command

from sample.build import build
from sample.enacting import enacted
from sample.site import people_seated, site_built
from tests.web.site import Site, pointed_at


@pytest.fixture(scope="session")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder with the files that the sample's delegations send."""
    folder = tmp_path_factory.mktemp("given")
    build(folder)
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, given: Path) -> Path:
    """Give the sample's dossier with its people, to be copied."""
    folder = tmp_path_factory.mktemp("site") / "dossier"
    site_built(folder, given)
    with pointed_at(folder):
        call_command("migrate", verbosity=0, interactive=False)
        people_seated()
    return folder


@pytest.fixture
def site(built: Path, given: Path, tmp_path: Path) -> Iterator[Site]:
    """Give a site of one's own: whatever is done to it is lost after the test."""
    folder = tmp_path / "dossier"
    shutil.copytree(built, folder)
    with pointed_at(folder):
        yield Site(folder, given)


@pytest.fixture(scope="session")
def case_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the case's own dossier with the people of the sample, to be copied."""
    folder = tmp_path_factory.mktemp("case") / "dossier"
    enacted(folder).dossier.close()
    with pointed_at(folder):
        call_command("migrate", verbosity=0, interactive=False)
        people_seated()
    return folder


@pytest.fixture
def case_site(case_built: Path, given: Path, tmp_path: Path) -> Iterator[Site]:
    """Give a site on the case from mandate to report: whatever is done to it is lost after."""
    folder = tmp_path / "dossier"
    shutil.copytree(case_built, folder)
    with pointed_at(folder):
        yield Site(folder, given)
