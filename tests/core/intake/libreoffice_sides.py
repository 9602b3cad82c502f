"""Print what LibreOffice makes of Word files when all their changes are accepted, or rejected.

Run with a Python that has UNO (Debian: python3-uno), not with the project's own:

    python3 libreoffice_sides.py accept|reject FILE...

Prints one JSON object a line: {"file", "body", "notes"}, or {"file", "failed"} where LibreOffice
can't open the file or falls over it. The words of a text box follow those of the paragraph that
it hangs on. Hidden text, comments and note calls are left out.
"""

from __future__ import annotations

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as UnoException

COMMAND = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def office(profile: str) -> tuple[subprocess.Popen[bytes], Any]:
    pipe = f"travaux{pathlib.Path(profile).name}"
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
         f"-env:UserInstallation=file://{profile}"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            return process, resolver.resolve(url)
        except NoConnectException:
            time.sleep(0.25)
    process.terminate()
    raise SystemExit("LibreOffice did not start")


def without_comments(path: str, folder: str) -> pathlib.Path:
    copy = pathlib.Path(folder) / "copy.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(".xml"):
                part = re.sub(rb"<w:comment(RangeStart|RangeEnd|Reference)\b[^>]*/>", b"", part)
            new.writestr(name, part)
    return copy


def sides(context: Any, command: str, path: pathlib.Path) -> dict[str, Any]:
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
    if document is None:
        return {"failed": "LibreOffice doesn't open it"}
    try:
        helper = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, command, "", 0, ())
        notes = [*all_of(document.Footnotes), *all_of(document.Endnotes)]
        return {
            "body": list(blocks(document.Text)),
            "notes": [" ".join(blocks(note)) for note in notes],
        }
    finally:
        document.close(True)


def all_of(container: Any) -> list[Any]:
    return [container.getByIndex(n) for n in range(container.Count)]


def blocks(text: Any) -> Iterator[str]:
    for block in enumerated(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from blocks(block.getCellByName(name))
        else:
            boxes: list[Any] = []
            yield "".join(portions(block, boxes))
            yield from hanging(block, boxes)


def portions(holder: Any, boxes: list[Any]) -> Iterator[str]:
    for portion in enumerated(holder):
        kind = portion.TextPortionType
        if kind == "Text" and not getattr(portion, "CharHidden", False):
            yield portion.String
        elif kind == "TextField":
            if not portion.TextField.supportsService("com.sun.star.text.textfield.Annotation"):
                yield portion.String
        elif kind in ("InContentMetadata", "Ruby"):
            yield from portions(portion, boxes)
        elif kind == "Frame":
            boxes.extend(contents(portion))


def hanging(block: Any, boxes: list[Any]) -> Iterator[str]:
    for box in [*boxes, *contents(block)]:
        yield from within(box)


def within(shape: Any) -> Iterator[str]:
    if shape.supportsService("com.sun.star.drawing.GroupShape"):
        for inner in all_of(shape):
            yield from within(inner)
    elif hasattr(shape, "getText"):
        yield from blocks(shape.getText())


def contents(holder: Any) -> Iterator[Any]:
    if not hasattr(holder, "createContentEnumeration"):
        return  # words in a drawing: nothing hangs on them
    found = holder.createContentEnumeration("com.sun.star.text.TextContent")
    while found.hasMoreElements():
        yield found.nextElement()


def enumerated(holder: Any) -> Iterator[Any]:
    every = holder.createEnumeration()
    while every.hasMoreElements():
        yield every.nextElement()


def main(side: str, files: list[str]) -> None:
    with tempfile.TemporaryDirectory() as profile:
        process, context = office(profile)
        for path in files:
            try:
                copy = without_comments(path, profile)
                found = {"file": path, **sides(context, COMMAND[side], copy)}
            except UnoException as error:
                found = {"file": path, "failed": str(error)}
                process.kill()
                process.wait(30)
                process, context = office(profile)
            print(json.dumps(found), flush=True)
        process.terminate()
        process.wait(30)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
