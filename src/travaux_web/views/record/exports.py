"""The dossier to take away, as whoever asks may see it."""

from __future__ import annotations

from tempfile import TemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from travaux.workspace.exporting import export
from travaux_web.desk import Asking, reading_room
from travaux_web.seats import SEATED, open_to
from travaux_web.views.record.answers import file_name


@require_http_methods(["GET", "POST"])
@open_to(SEATED)
def export_record(request: Asking) -> HttpResponse:
    """Say what an export holds; hand it out to whoever asks for it."""
    if request.method == "GET":
        return render(request, "travaux/record/export.html")
    return _zipped(request)  # type: ignore[return-value]


def _zipped(request: Asking) -> HttpResponseBase:
    audience, opened = request.desk.audience, request.desk.record.opened
    with reading_room().lock:
        dossier = reading_room().dossier()
    file = TemporaryFile()  # noqa: SIM115 - the response closes it
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path, data in export(dossier, audience.level, audience.party):
            archive.writestr(ZipInfo(path, request.desk.at.timetuple()[:6]), data, ZIP_DEFLATED)
    file.seek(0)
    name = file_name(opened.title if opened else "dossier", ".zip")
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
