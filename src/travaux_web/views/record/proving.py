"""Prove this: an entry's place in the tree, its proof to take away, and files held against them.

Nothing is written when a page is asked for: it shows the last checkpoint that was taken. Whoever
has a seat may have another one taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.journal.checkpoints import Checkpoint, VerifierKey, opened
from travaux.journal.proofs import Proof, checked, read, written
from travaux.journal.tree import leaf_hash
from travaux.record.files import filed_by
from travaux.workspace.dossier import Dossier
from travaux_web.desk import Asking, Desk, Held, reading_room
from travaux_web.seats import EVERYBODY, SEATED, open_to
from travaux_web.views.record.answers import absent, file_name, for_all
from travaux_web.views.record.entries import shown_entry
from travaux_web.views.record.telling import Told, told

_MOST_OF_A_PROOF = 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that puts a file on record."""

    position: int
    at: str
    told: Told


@dataclass(frozen=True, slots=True)
class Step:
    """One step from an entry's leaf to the root: the hash that stands beside it there."""

    number: int
    hash: str


def _dossier() -> Dossier:
    with reading_room().lock:
        return reading_room().dossier()


@open_to(EVERYBODY)
def prove(request: Asking, position: int) -> HttpResponse:
    """Show what an entry says, its place in the tree, and how to check it."""
    one = _seen(request.desk.held, position)
    if one is None:
        return absent(request)
    dossier = _dossier()
    line = next(dossier.store.lines(position, position + 1))
    found = dossier.proof_on_file(position)
    shown: dict[str, Any] = {
        "entry": shown_entry(one, request.desk),
        "line": line,
        "leaf": leaf_hash(line.leaf).hex(),
        "content": (line.content or b"").decode(),
        "proof": found,
        "key": dossier.verifier,
    }
    if found and dossier.verifier:
        shown["checkpoint"] = opened(found.note, dossier.verifier)
        shown["path"] = [Step(n, one.hex()) for n, one in enumerate(found.path, start=1)]
    return render(request, "travaux/record/prove.html", shown)


@open_to(EVERYBODY)
def proof_file(request: Asking, position: int) -> HttpResponse:
    """Hand out the proof of an entry, for the verifier that works without us."""
    if _seen(request.desk.held, position) is None:
        return absent(request)
    found = _dossier().proof_on_file(position)
    if found is None:
        return absent(request)
    response = HttpResponse(written(found), content_type="application/json")
    name = file_name(f"proof of entry {position}", ".json")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return for_all(request, response)


@open_to(EVERYBODY)
def checkpoint(request: Asking) -> HttpResponse:
    """Give the latest checkpoint, to be kept elsewhere."""
    notes = _dossier().store.checkpoints()
    if not notes:
        return absent(request)
    return for_all(request, HttpResponse(notes[-1], content_type="text/plain; charset=utf-8"))


@open_to(EVERYBODY)
def key(request: Asking) -> HttpResponse:
    """Give the key that checkpoints are checked with."""
    verifier = _dossier().verifier
    if verifier is None:
        return absent(request)
    answer = HttpResponse(f"{verifier.text}\n", content_type="text/plain; charset=utf-8")
    return for_all(request, answer)


@require_POST
@open_to(SEATED)
def take_checkpoint(request: Asking) -> HttpResponse:
    """Take a checkpoint of the record as it is now."""
    with request.desk.entering() as dossier:
        kept = dossier.checkpoints()
        if not kept or kept[-1].size < dossier.store.size():  # else it is signed already
            dossier.checkpoint()
    messages.success(request, _("The record as it is now has been signed."))
    position = request.POST.get("position", "")
    return redirect("prove", int(position)) if position.isdecimal() else redirect("proof")


@open_to(EVERYBODY)
def desk_of_proof(request: Asking) -> HttpResponse:
    """Show the key and the latest checkpoint; tell whether a file stands in the record."""
    dossier = _dossier()
    kept = dossier.checkpoints()
    shown: dict[str, Any] = {"key": dossier.verifier, "checkpoint": kept[-1] if kept else None}
    given = request.FILES.get("file") if request.method == "POST" else None
    digest = request.GET.get("digest", "").strip().lower()
    if given is not None and (given.size or 0) > settings.MOST_BYTES:
        shown["too_big"] = True
    elif given is not None:
        shown |= {"asked": given.name, **_told(request.desk, given, dossier.verifier)}
    elif digest:
        shown |= {"asked": request.GET.get("name", "") or digest, **_standing(request.desk, digest)}
    return render(request, "travaux/record/proof.html", shown)


def _told(desk: Desk, given: UploadedFile[Any], key: VerifierKey | None) -> dict[str, Any]:
    """Tell of a file: what a proof proves, or where another stands."""
    if (given.size or 0) <= _MOST_OF_A_PROOF and key is not None:
        try:
            found = read(given.read().decode())
        except (TravauxError, UnicodeDecodeError):
            given.seek(0)
        else:
            return _proved(found, key)
    hashed = sha256()
    for chunk in given.chunks():
        hashed.update(chunk)
    return _standing(desk, hashed.hexdigest())


def _proved(found: Proof, key: VerifierKey) -> dict[str, Any]:
    try:
        vouched: Checkpoint = checked(found, key)
    except TravauxError as fault:
        return {"not_proved": str(fault)}
    return {"proved": found.line, "vouched": vouched}


def _standing(desk: Desk, digest: str) -> dict[str, Any]:
    """Tell where a file stands by its digest, of all that they may see."""
    wanted = f"sha256:{digest.removeprefix('sha256:')}"
    standing = [
        Standing(one.position, one.at, told(desk, one.event))
        for one in desk.held.entries
        if one.event is not None and wanted in filed_by(one.event)
    ]
    return {"digest": wanted, "standing": standing}


def _seen(held: Held, position: int) -> Recorded | None:
    """Give an entry that they may see."""
    found = held.entries[position] if position < len(held.entries) else None
    return found if found is not None and found.event is not None else None
