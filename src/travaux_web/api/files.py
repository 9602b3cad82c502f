"""Files: handing one in before an act that names it, and giving one as it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from ninja import File, UploadedFile

from travaux.workspace.playing import media_type
from travaux_web.api.door import MULTIPART
from travaux_web.api.operations import Family
from travaux_web.api.problems import Problem
from travaux_web.api.shapes import shape
from travaux_web.desk import Asking, reading_room
from travaux_web.seats import ROOM

FAMILY = Family("Files")


@dataclass(frozen=True, slots=True)
class FileKept:
    """A file that was handed in, by the digest that an act names it with."""

    digest: str
    name: str
    media_type: str
    size: int


@FAMILY.writes("POST", "/files", ROOM, shape(FileKept), takes=MULTIPART, status=201)
def keep_file(request: Asking, file: File[UploadedFile]) -> FileKept:  # noqa: ARG001
    """Hand in a file, to be named by its digest in an act.

    Nobody sees it until an act puts it on record.
    """
    return kept(file)


def kept(file: UploadedFile) -> FileKept:
    """Keep a file that was sent.

    Raises:
        Problem: it is empty or too large.
    """
    size = file.size or 0
    if size > settings.MOST_BYTES:
        raise Problem("too-large", f"A file may have at most {settings.MOST_BYTES:,} bytes.")
    if not size:
        raise Problem("invalid", "The file is empty.", {"where": "body: file"})
    name = PurePath((file.name or "file").replace("\\", "/")).name
    digest = reading_room().files.put(file.read())
    return FileKept(digest, name, media_type(name), size)


def attached(data: bytes, kind: str, name: str) -> HttpResponse:
    """Give a file to be saved under its name; a browser never shows it as a page of ours."""
    response = HttpResponse(data, content_type=kind)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = disposition or "attachment"
    return response
