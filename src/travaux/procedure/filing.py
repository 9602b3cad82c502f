"""Filing: the files that hold an issue in its languages, and how documents descend (S7, S31)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.documents import Link, Relation, Rendition, RenditionState, symbol_of
from travaux.events import DocumentsLinked, RenditionFiled
from travaux.findings import Finding, Severity
from travaux.procedure.acting import Acted, act, done
from travaux.procedure.floor import Floor, NotOnRecord
from travaux.procedure.rules import NotAllowed, Row
from travaux.record.documents import work_of
from travaux.record.lineage import goes_back_to
from travaux.record.record import key
from travaux.record.silences import open_silences

_FORWARD = Row("a language version goes from draft to issued to reviewed, never back", "P22")
_DIGEST = Row("a file is known by the digest of its bytes", "S36")
_CODE = Row("a language is named by its code", "P22")
_NO_CIRCLE = Row("no document derives from itself, nor from what derives from it", "S7")
_REVISES = Row("that one issue revises another is told by their symbols", "S7")

_SHA256 = re.compile("sha256:[0-9a-f]{64}")
_LANGUAGE = re.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8})*")


@act
def file_rendition(
    floor: Floor,
    document: str,
    language: str,
    digest: str,
    media_type: str,
    name: str,
    state: RenditionState = RenditionState.ISSUED,
) -> Acted:
    """File a document that holds an issue in one language (S31).

    `digest` is that of the file's bytes ("sha256:" and 64 figures), `name` the file's own. A
    language that the body doesn't work in is fine. `state` goes from "draft translation" to
    "issued" to "reviewed".
    """
    issue = floor.issue(document)
    code = language.strip().casefold()
    if not _LANGUAGE.fullmatch(code):
        raise NotAllowed(f"filing {issue.id} in “{language}”", _CODE, "“es”, “en”, “fr”, “pt” …")
    is_digest(digest, f"filing {issue.id}")
    rendition = Rendition(issue.id, code, digest, media_type, name, state)
    before = floor.record.renditions.get(key(issue.id, code))
    if before:
        _goes_forward(before, rendition)
    held = () if before and _is_the_words(floor, before) else _replaced(before, rendition)
    noticed = (*held, *_gone_round(floor, rendition))
    return done(RenditionFiled(rendition), findings=noticed)


@act
def link_documents(
    floor: Floor, source: str, relation: Relation, target: str, note: str = ""
) -> Acted:
    """Tie one document to another: it derives from it, is an input to it, carries it (S7).

    Read from left to right: `source` "derives from" `target`. Either may be implied and not held.
    That a revision follows an issue is told by the symbols, and needs no link.
    """
    link = Link(_document(floor, source), relation, _document(floor, target), note)
    derives = relation is Relation.DERIVES_FROM
    if link.source == link.target or (
        derives and goes_back_to(floor.record, link.target, link.source)
    ):
        what = f"“{link.source} {relation} {link.target}”"
        raise NotAllowed(what, _NO_CIRCLE, "a link that leads to an older document")
    if derives and _same_work(link):
        raise NotAllowed(f"“{link.source} {relation} {link.target}”", _REVISES, "no link at all")
    return done(DocumentsLinked(link))


def is_digest(digest: str, what: str) -> None:
    """Make sure that what should be the digest of a file is one.

    Raises:
        NotAllowed: it isn't.
    """
    if not _SHA256.fullmatch(digest):
        raise NotAllowed(f"{what} as “{digest}”", _DIGEST, "“sha256:” and 64 figures from 0 to f")


def _document(floor: Floor, written: str) -> str:
    """Find a document that is registered, allotted, or implied by one that is."""
    found = floor.id_of(written)
    if found in floor.record.issues or found in floor.record.allotted:
        return found
    work = work_of(floor.record, found)
    if work is None or found not in work.implied:
        raise NotOnRecord("document", written, floor.record.issues)
    return found


def _same_work(link: Link) -> bool:
    source, target = symbol_of(link.source), symbol_of(link.target)
    return bool(source and target and source.work.key == target.work.key)


def _goes_forward(before: Rendition, after: Rendition) -> None:
    order = list(RenditionState)
    if order.index(after.state) < order.index(before.state):
        said = f"“{before.state}”, or what comes after it"
        raise NotAllowed(f"taking {after.issue} back to “{after.state}”", _FORWARD, said)


def _is_the_words(floor: Floor, rendition: Rendition) -> bool:
    """Tell whether a file is only what an issue was made of, and not the document issued."""
    tabled = floor.record.tabled.get(key(rendition.issue, rendition.language))
    return bool(tabled and tabled.digest == rendition.digest)


def _replaced(before: Rendition | None, after: Rendition) -> Iterator[Finding]:
    """Tell of a second file for what was issued already: whoever holds the first isn't told."""
    if before and before.digest != after.digest and before.state is not RenditionState.DRAFT:
        yield Finding(
            Severity.WARNING,
            "file-replaced",
            f"{after.issue} ({after.language})",
            f"Another file, {before.name}, was filed for this language before; it stays in the "
            f"dossier, and {after.name} stands in its place. If the words differ, issue a "
            "corrigendum.",
        )


def _gone_round(floor: Floor, rendition: Rendition) -> Iterator[Finding]:
    """Tell of a silence that runs on other words than those that are filed now (P16)."""
    for one in open_silences(floor.record):
        frozen = {(file.language, file.digest) for file in one.frozen}
        if one.issue == rendition.issue and (rendition.language, rendition.digest) not in frozen:
            yield Finding(
                Severity.WARNING,
                "file-after-circulation",
                f"{rendition.issue} ({rendition.language})",
                f"Silence {one.id} runs on this issue as it was circulated, and {rendition.name} "
                "wasn't among its files. What silence agrees to is what went round: if the words "
                "differ, call the silence off and circulate a new issue.",
            )
