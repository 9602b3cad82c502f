"""Issuing: a night's work as files, in every format, with an overview that leads to them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from travaux.drafting.conventions import Attribution, Convention
from travaux.errors import TravauxError
from travaux.findings import Finding, Outcome, Severity
from travaux.render import FORMATS
from travaux.render import html as html_pages
from travaux.render.links import Link
from travaux.render.look import Additions, Deletions, Look, NoteMark
from travaux.render.masthead import status_line
from travaux.render.overview import Overview, Tally
from travaux.render.overview import rendered as overview_page
from travaux.render.overview_phrases import overview_phrases
from travaux.render.pdf import typeset
from travaux.render.tracking import tracked
from travaux.reports.compendium import voices_of
from travaux.reports.phrases import report_phrases
from travaux.reports.trace import COLUMNS, sum_of, trace_rows
from travaux.texts import Text
from travaux.workspace.accounting import account_of
from travaux.workspace.archive import packed
from travaux.workspace.compiling import Night, Progress
from travaux.workspace.handing_in import File
from travaux.workspace.viewing import MARKED, VIEWS
from travaux.workspace.worksheets import harmless

ENDINGS = {"docx": ".docx", "html": ".html", "pdf": ".pdf", "plain": ".txt", "akn": ".xml"}
ALL_FORMATS = (*ENDINGS, "json")
_VIEWS = ("by-proposer", "by-paragraph", "two-columns", "three-columns")
_ALL_PATHS = {
    "accounting.csv",
    "accounting.html",
    "compilation.json",
    "index.html",
    "tracked.docx",
    *(f"compiled{ending}" for ending in ENDINGS.values()),
    *(f"views/{name}{ENDINGS[form]}" for name in _VIEWS for form in ("html", "docx")),
}

# For the tracked Word file: a moved paragraph stands whole where it is to go, and whoever asks for
# other words deletes the base's, or accepting that name's changes would leave both.
_TRACKED = Convention("tracked", "", "", Attribution.INLINE, moved_words=True, gone_for_each=True)


class UnknownFormat(TravauxError):  # noqa: N818
    """A format that nothing here writes."""

    def __init__(self, name: str) -> None:
        known = ", ".join(ALL_FORMATS)
        super().__init__(f"No format is called “{name}”. Choose among: {known}.")


def look(convention: Convention, *, line_numbers: bool = False) -> Look:
    """Give the look of a house's convention."""
    return Look(
        additions=Additions(convention.additions),
        deletions=Deletions(convention.deletions),
        note_mark=NoteMark(f"1{convention.note_mark}"),
        colours=convention.colours,
        line_numbers=line_numbers,
    )


def in_format(text: Text, name: str, how: Look) -> Outcome[bytes]:
    """Print a text in a format by its name, with what was noticed while printing.

    Raises:
        UnknownFormat: there is none of that name.
        TravauxError: the text can't be printed in it; the sentence says why.
    """
    if name not in FORMATS:
        raise UnknownFormat(name)
    return typeset(text, how) if name == "pdf" else Outcome(FORMATS[name](text, how))


def issue(
    night: Night,
    convention: Convention,
    files: Sequence[File],
    findings: Iterable[Finding],
    at: datetime,
    formats: Sequence[str] = ALL_FORMATS,
    progress: Progress = lambda _: None,
) -> Outcome[dict[str, bytes]]:
    """Give everything that comes out of a night's work, by its path in the folder.

    The originals are among them, unaltered, for the account leads to them. `at` is when the
    tracked changes are said to be made. A format in which the text can't be printed is a finding,
    and the others still come out.
    """
    writing = _Writing(night, convention, progress)
    for name in formats:
        writing.text(name)
    if "docx" in formats:
        writing.tracked(at)
    writing.views(formats)
    writing.account(with_pages="html" in formats)
    if "html" in formats:
        writing.overview(files, (*findings, *writing.findings))
    originals = {f"received/{file.name}": file.data for file in files}
    return Outcome(writing.out | originals, tuple(writing.findings))


class _Writing:
    """The files in the making."""

    def __init__(self, night: Night, convention: Convention, progress: Progress) -> None:
        self.night, self.progress = night, progress
        self.printed = night.text(convention)
        self.look = look(convention)
        self.said = report_phrases(self.printed.language)
        self.out: dict[str, bytes] = {}
        self.documents: list[Link] = []
        self.view_links: list[Link] = []
        self.findings: list[Finding] = []

    def put(self, path: str, data: bytes) -> None:
        self.progress(path)
        self.out[path] = data

    def text(self, name: str) -> None:
        if name == "json":
            self.put("compilation.json", packed(self.night))
            self.documents.append(Link("compilation.json", "JSON"))
            return
        path = f"compiled{ENDINGS.get(name, '')}"
        try:
            outcome = in_format(self.printed, name, self.look)
        except TravauxError as error:
            self.findings.append(Finding(Severity.WARNING, "format-failed", path, str(error)))
            return
        self.put(path, outcome.value)
        self.findings += [finding.at(path) for finding in outcome.findings]
        self.documents.append(Link(path, self.called(name)))

    def tracked(self, at: datetime) -> None:
        text = self.night.text(_TRACKED)
        self.put("tracked.docx", tracked(text, date=at.strftime("%Y-%m-%dT%H:%M:%SZ")))
        name = overview_phrases(self.printed.language).tracked
        self.documents.append(Link("tracked.docx", name))

    def views(self, formats: Sequence[str]) -> None:
        for name in _VIEWS:
            text = VIEWS[name](self.night, self.printed)
            links = []
            how = Look() if name in MARKED else self.look
            for form in ("html", "docx"):
                if form in formats:
                    path = f"views/{name}{ENDINGS[form]}"
                    self.put(path, in_format(text, form, how).value)
                    links.append(Link(path, f"{text.title} ({_FORMS[form]})"))
            self.view_links += links

    def account(self, *, with_pages: bool) -> None:
        night, title = self.night, self.said.trace
        page = account_of(night, self.printed, with_pages=with_pages)
        self.put("accounting.html", page)
        self.view_links.insert(0, Link("accounting.html", title))
        rows = trace_rows(night.account, self.printed, night.naming)
        words = io.StringIO()
        writer = csv.writer(words, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([harmless(cell) for cell in row] for row in rows)
        self.put("accounting.csv", words.getvalue().encode("utf-8-sig"))
        self.view_links.insert(1, Link("accounting.csv", f"{title} (CSV)"))

    def overview(self, files: Sequence[File], findings: tuple[Finding, ...]) -> None:
        night, said = self.night, self.said
        headed = overview_phrases(self.printed.language)
        contested = sum(1 for entry in night.compilation.entries() if voices_of(entry))
        page = Overview(
            title=self.printed.title or night.table.base.name,
            status=status_line(self.printed.cover) or night.table.base.name,
            language=self.printed.language,
            sum=sum_of(night.account, self.printed.language),
            figures=(
                (headed.files_count, str(len(files))),
                (headed.sponsors_count, str(len(night.compilation.voices))),
                (headed.changes_count, str(night.account.received)),
                (headed.paragraphs_count, str(contested)),
            ),
            documents=tuple(self.documents),
            views=tuple(self.view_links),
            fates=(said.shown, said.merged, said.withdrawn, said.unplaced),
            tallies=(*self._tallies(), *self._refused(files)),
            findings=findings,
            content=html_pages.body(self.printed, self.look),
        )
        self.put("index.html", overview_page(page))

    def _tallies(self) -> Iterable[Tally]:
        night = self.night
        for proposal in night.compilation.proposals:
            rows = [row for row in night.account.rows if row.proposal == proposal.id]
            yield Tally(
                Link(f"received/{quote(proposal.source)}", proposal.source),
                ", ".join(night.naming(party) for party in proposal.parties),
                proposal.base,
                len(rows),
                tuple(sum(1 for row in rows if row.fate is fate) for fate in night.account.fates),
            )

    def _refused(self, files: Sequence[File]) -> Iterable[Tally]:
        taken = {proposal.source for proposal in self.night.compilation.proposals}
        for file in files:
            if file.name not in taken:
                yield Tally(Link(f"received/{quote(file.name)}", file.name), "", "", 0, ())

    def called(self, form: str) -> str:
        """Give what a format is called in the language of the text."""
        headed = overview_phrases(self.printed.language)
        own = {"html": f"{headed.page} (HTML)", "plain": headed.plain}
        return own.get(form) or _NAMES[form]


_FORMS = {"docx": "Word", "html": "HTML"}
_NAMES = {"docx": "Word", "pdf": "PDF", "akn": "Akoma Ntoso"}


def put_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a night's work, and take away what an earlier night left there under its names.

    A compiled.pdf of yesterday beside a compiled.docx of today would be handed out one day.
    """
    write(folder, files)
    for path in _ALL_PATHS.difference(files):
        (folder / path).unlink(missing_ok=True)


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, each whole or not at all."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name("unfinished.part")  # a longer name may be too long
        unfinished.write_bytes(data)
        unfinished.replace(target)
