"""The tour of the sample's site: every step opens for its person, with what it needs at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from sample import site as sample_site
from sample.tour.steps import STEPS, Step
from tests.web.site import Site
from travaux_web.settings import BASE

_TEMPLATES = Path(sample_site.__file__).parent / "tour" / "templates"


@pytest.fixture
def out(site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder of a demonstration whose tour is ready, on the site under test."""
    made = site.folder.parent
    monkeypatch.setenv("TRAVAUX_MADE", str(made))
    sample_site.tour_ready(made)
    ours = settings.TEMPLATES[0]
    shown = [{**ours, "DIRS": [_TEMPLATES, BASE / "templates"]}]
    with override_settings(ROOT_URLCONF="sample.tour.urls", TEMPLATES=shown):
        yield made


def come_as(who: str, to: str) -> Client:
    """Come through a door of the tour."""
    client = Client()
    answer = client.post(f"/tour/as/{who}/", {"to": to})
    assert (answer.status_code, answer.headers["Location"]) == (302, to)
    return client


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.title)
def test_every_step_opens_for_its_person(out: Path, step: Step) -> None:  # noqa: ARG001
    answer = come_as(step.who, step.path).get(step.path)
    assert answer.status_code == 200


def test_the_tour_shows_its_steps_and_hands_its_files_out(out: Path) -> None:
    page = Client().get("/tour/").content.decode()
    assert [step.title for step in STEPS if step.title.replace("'", "&#x27;") not in page] == []
    for step in STEPS:
        if step.file:
            where = f"/made/sample/tour/{step.file}"
            assert f'href="{where}"' in page
            given = b"".join(Client().get(where))
            assert given == (out / "sample" / "tour" / step.file).read_bytes()


def test_the_file_of_the_first_step_is_read_on_the_text_of_the_table(out: Path) -> None:
    first = STEPS[0]
    client = come_as(first.who, first.path)
    file = SimpleUploadedFile(first.file, (out / "sample" / "tour" / first.file).read_bytes())
    read = client.post(first.path, {"file": file, "do": "upload"}, follow=True).content.decode()
    assert "2 changes" in read
    assert "is indispensable" in read


def test_a_capital_has_cleared_the_text_before_the_tour(out: Path) -> None:  # noqa: ARG001
    since = next(step for step in STEPS if step.path.endswith("/since/"))
    page = come_as(since.who, since.path).get(since.path).content.decode()
    assert "What changed since your capital cleared the text" in page


def test_a_door_leads_nowhere_but_to_a_step_or_home(out: Path) -> None:  # noqa: ARG001
    answer = Client().post("/tour/as/chair/", {"to": "https://example.org/"})
    assert answer.headers["Location"] == "/"
    assert Client().post("/tour/as/nobody/").status_code == 404
