"""The dossier to take away, as whoever asks may see it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from travaux.workspace.exporting import export
from travaux_web.desk import Asking, reading_room
from travaux_web.seats import SEATED, open_to
from travaux_web.views.record.answers import file_name, handed_out


@require_http_methods(["GET", "POST"])
@open_to(SEATED)
def export_record(request: Asking) -> HttpResponse:
    """Say what an export holds; hand it out to whoever asks for it."""
    if request.method == "GET":
        return render(request, "travaux/record/export.html")
    audience, opened = request.desk.audience, request.desk.record.opened
    with reading_room().lock:
        dossier = reading_room().dossier()
    zipped, at = BytesIO(), request.desk.at.timetuple()[:6]
    with ZipFile(zipped, "w") as archive:
        for path, data in export(dossier, audience.level, audience.party):
            archive.writestr(ZipInfo(path, at), data, ZIP_DEFLATED)
    name = file_name(opened.title if opened else "dossier", ".zip")
    return handed_out(request, zipped.getvalue(), "application/zip", name)
