"""The screens speak four languages: every sentence has its translation, and it says as much."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

import travaux_web

LOCALE = Path(travaux_web.__file__).parent / "locale"
LANGUAGES = ("es", "fr", "pt")
_GAP = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}")


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po"))


def said(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Give each form of a sentence beside the English it stands for."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    forms = sorted(entry.msgstr_plural)
    english = [entry.msgid, *[entry.msgid_plural] * (len(forms) - 1)]
    return [(english[n], entry.msgstr_plural[form]) for n, form in enumerate(forms)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    left = [one.msgid for one in catalogue(language) if one.fuzzy or not one.translated()]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_leaves_out_no_gap_and_adds_none(language: str) -> None:
    wrong = [
        (english, own)
        for entry in catalogue(language)
        for english, own in said(entry)
        if sorted(set(_GAP.findall(own))) != sorted(set(_GAP.findall(english)))
        and not (entry.msgid_plural and set(_GAP.findall(own)) < set(_GAP.findall(english)))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_is_what_was_written(language: str) -> None:
    written = {(one.msgctxt, one.msgid): said(one) for one in catalogue(language)}
    folder = LOCALE / language / "LC_MESSAGES"
    read = {(one.msgctxt, one.msgid): said(one) for one in polib.mofile(str(folder / "django.mo"))}
    assert read == written


def test_everything_that_the_screens_say_is_in_the_catalogues(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("xgettext") is None:
        pytest.skip("gettext isn't installed: what the screens say can't be gathered")
    package = tmp_path / "travaux_web"
    shutil.copytree(LOCALE.parent, package, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    monkeypatch.chdir(package)
    call_command("makemessages", locale=["es"], add_location=None, no_obsolete=True, verbosity=0)
    found = polib.pofile(str(package / "locale" / "es" / "LC_MESSAGES" / "django.po"))
    gathered = {(one.msgctxt, one.msgid) for one in found}
    kept = {(one.msgctxt, one.msgid) for one in catalogue("es") if not one.obsolete}
    assert (gathered - kept, kept - gathered) == (set(), set())
