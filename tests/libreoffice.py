"""Ask LibreOffice what it sees in a Word file: its tracked changes, and its text either way.

    opened([path, ...]) -> for each file: its changes, and its paragraphs when all changes are
                           rejected and when all are accepted

LibreOffice's Python bridge belongs to the system's own Python, so this file runs there as a
program of its own and answers in JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

SYSTEM_PYTHON = "/usr/bin/python3"


def missing() -> str:
    """Give the reason why LibreOffice can't be asked here, "" if it can."""
    if not shutil.which("soffice"):
        return "LibreOffice isn't installed (soffice)"
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "LibreOffice's Python bridge isn't installed (uno)"


def opened(paths: list[Path]) -> list[dict[str, Any]]:
    """Give what LibreOffice sees: `changes` (kind, author, words), `rejected`, `accepted`."""
    done = subprocess.run(
        [SYSTEM_PYTHON, __file__, *map(str, paths)], capture_output=True, check=True
    )
    seen: list[dict[str, Any]] = json.loads(done.stdout)
    return seen


def _answer(paths: list[str]) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"travaux{os.getpid()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop, dispatcher = _desktop(pipe)
            return [_seen(desktop, dispatcher, path) for path in paths]
        finally:
            office.terminate()
            office.wait()


def _desktop(pipe: str) -> tuple[Any, Any]:
    import uno  # noqa: PLC0415 - there only in the system's Python

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:  # noqa: BLE001 - it hasn't started yet
            time.sleep(0.25)
    make = context.ServiceManager.createInstanceWithContext
    return make("com.sun.star.frame.Desktop", context), make(
        "com.sun.star.frame.DispatchHelper", context
    )


def _seen(desktop: Any, dispatcher: Any, path: str) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for name, command in (("rejected", "Reject"), ("accepted", "Accept")):
        document = _load(desktop, path)
        seen.setdefault("changes", _changes(document))
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
        seen[name] = _lines(document.Text)
        seen[f"{name} notes"] = [n for note in _notes(document) for n in _lines(note)]
        document.close(True)
    return seen


def _load(desktop: Any, path: str) -> Any:
    import uno  # noqa: PLC0415

    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    return desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (hidden,))


def _notes(document: Any) -> list[Any]:
    notes = document.getFootnotes()
    return [notes.getByIndex(n) for n in range(notes.getCount())]


def _items(container: Any) -> list[Any]:
    listing = container.createEnumeration()
    found = []
    while listing.hasMoreElements():
        found.append(listing.nextElement())
    return found


def _paragraphs(text: Any) -> list[Any]:
    """Give the paragraphs of a text, those in table cells included."""
    found = []
    for item in _items(text):
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in item.getCellNames():
                found += _paragraphs(item.getCellByName(name).getText())
        else:
            found.append(item)
    return found


def _lines(text: Any) -> list[str]:
    return [paragraph.getString() for paragraph in _paragraphs(text)]


def _changes(document: Any) -> list[tuple[str, str, str]]:
    """Give each change with the words in it; a change over several paragraphs comes once."""
    words: dict[str, str] = {}
    about: dict[str, tuple[str, str]] = {}
    for text in (document.Text, *_notes(document)):
        running: list[str] = []
        for paragraph in _paragraphs(text):
            for portion in _items(paragraph):
                if portion.TextPortionType == "Redline":
                    key = portion.RedlineIdentifier
                    about[key] = (portion.RedlineType, portion.RedlineAuthor)
                    words.setdefault(key, "")
                    if portion.IsStart:
                        running.append(key)
                    elif key in running:
                        running.remove(key)
                for key in running:
                    words[key] += portion.getString()
            for key in running:
                words[key] += "\n"
    return [(*about[key], words[key]) for key in words]


if __name__ == "__main__":
    json.dump(_answer(sys.argv[1:]), sys.stdout)
