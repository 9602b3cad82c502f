"""The demonstration: a group re-enacted, from its mandate to the Chair's report.

    python -m sample.demo out             make everything, then serve the site with its tour
    python -m sample.demo out --no-serve  make everything only

It plays the files of acts into a dossier, compiles a night's work on the group's draft from Word
files that it writes first, makes the group's papers, carries the dossier out and back, and says
what was proved. It does what the command line does; nothing is prepared by hand. Then it makes the
site of the group as it stood in March 2005, with people to sign in as.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sample import agreed, front, negotiating, site
from sample.build import build
from sample.checks import CHECKS, matter
from sample.enacting import HERE, NAME, OLD_REPORT, Case, acts_files, enacted, holds_another, root
from sample.negotiating import Negotiation
from sample.papers import LIVING, PAPERS, Written, story_told, texts_shown, written
from travaux.cli import LEFT, TAKEN, app
from travaux.delegations import standard_registry
from travaux.reports.trace import sum_of
from travaux.workspace.archive import unpacked
from travaux.workspace.exporting import export, write_out
from travaux.workspace.importing import write_offers
from travaux.workspace.issuing import write

_THAT_NIGHT = "1109937600"  # March 4, 2005, so that the same files come out each time
_MADE = (
    "agreed",
    "compiled",
    "dossier",
    "negotiation",
    "living",
    "papers",
    "export",
    "sample",
    "site",
)


def main(arguments: list[str]) -> int:
    """Make the sample group's record and papers, and serve them unless told not to.

    Raises:
        NotProved: the record isn't as the case tells.
    """
    out = Path(next((a for a in arguments if not a.startswith("-")), "out"))
    dossiers = {"dossier": NAME, "negotiation": negotiating.NAME, "site": site.NAME}
    for folder, key in ((out / name, key) for name, key in dossiers.items()):
        if holds_another(folder, key):
            print(f"{folder} is a dossier of your own, and stays. Name another folder.")
            return 2
    for name in _MADE:
        shutil.rmtree(out / name, ignore_errors=True)
    code = _compile(out)
    if code not in (TAKEN, LEFT):
        return code
    case = replace(_enact(out), negotiation=_negotiate(out))
    papers, living = _papers(case, out), _living(case.talks, out)
    _import(case, out)
    if _carry_out(case, out):
        return 1
    proved = {name: check(case) for name, check in CHECKS.items()}
    write(out, {"index.html": front.rendered(_front(case, papers, living, proved, out))})
    _tell(case, proved)
    case.dossier.close()
    case.talks.dossier.close()
    print(f"\nWhat was made: {out / 'index.html'}")
    site.site_built(out / "site", out / "sample")
    site.shown(out, serve="--no-serve" not in arguments)
    return 0


def _compile(out: Path) -> int:
    """Compile what delegations sent on the group's draft, as `travaux compile` does."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _THAT_NIGHT)
    given = out / "sample"
    build(given)
    print(f"What delegations sent is in {given / 'received'}.\n")
    command = [
        "compile",
        str(given / "issued" / "base.docx"),
        str(given / "received"),
        "--earlier",
        str(given / "issued" / "earlier.docx"),
        "--symbol",
        "CAJP/GT/TM-24/05 rev. 2",
        "-o",
        str(out / "compiled"),
    ]
    print(_shown(command))
    # The sample holds instructions that can't be placed, so "something was left" is expected.
    return int(app(command, standalone_mode=False) or 0)


def _enact(out: Path) -> Case:
    """Play the files of acts into a new dossier."""
    folder = out / "dossier"
    print(f"\n{_shown(['begin', str(folder)])}")
    for path in acts_files():
        print(_shown(["play", str(folder), f"sample/dossier/{path.name}"]))
    case = enacted(folder)
    print(f"{case.record.size} entries made. {len(case.findings)} things were noticed on the way:")
    for code in sorted({one.code for one in case.findings}):
        print(f"  {sum(one.code == code for one in case.findings):>3}  {code}")
    return case


def _negotiate(out: Path) -> Negotiation:
    """Play the negotiation of the draft, on what delegations sent, into a dossier of its own."""
    given, folder = out / "sample", out / "negotiation"
    print(f"\n{_shown(['begin', str(folder)])}")
    for path in negotiating.acts_files(given):
        print(_shown(["play", str(folder), str(path)]))
    made = negotiating.negotiated(folder, given)
    record = made.record
    print(
        f"{record.size} entries made: {len(record.received)} contributions, "
        f"{len(record.rulings)} brackets decided, {len(negotiating.ISSUES)} issues."
    )
    return made


def _mark(out: Path) -> str:
    """Mark the draft with where its words were agreed before, and say what was found."""
    folder, draft = out / "agreed", out / "sample" / "issued" / "base.docx"
    library = str(folder / agreed.NAME)
    print(f"\n{_shown(['library', 'add', 'sample/library', '--library', library])}")
    agreed.library_built(folder / agreed.NAME)
    marked = str(folder / "marked.html")
    print(_shown(["precedent", str(draft), "--library", library, "-o", marked]))
    found = agreed.draft_marked(draft, folder)
    print(found)
    return found


def _papers(case: Case, out: Path) -> list[Written]:
    """Write the group's papers, and say what the Chair should look at in the report."""
    print(f"\n{_shown(['report', str(out / 'dossier'), 'chair', '-o', 'report.docx'])}")
    made = list(written(case.dossier, PAPERS, out / "papers"))
    story_told(case.dossier, out / "papers")
    for one in made[0].findings:
        print(f"  {one.where}: {one.message}")
    names = {one.paper.name for one in made}
    number = sum(len(one.files) for one in made)
    print(f"{len(names)} papers, in English and Spanish, {number} files in {out / 'papers'}")
    return made


def _living(talks: Negotiation, out: Path) -> list[Written]:
    """Write what can be told of a text that lived: as it stood then, and why it stands so now."""
    issue = negotiating.ISSUES[-1]
    for kind, part in (("paragraph", "5"), ("why", "a measure of last resort")):
        print(
            _shown(["report", str(talks.folder), kind, issue, "--part", part, "-o", f"{kind}.docx"])
        )
    made = list(written(talks.dossier, LIVING, out / "living"))
    texts_shown(talks.dossier, out / "living")
    print(f"{len({one.paper.name for one in made})} papers on the text, and pictures of it")
    return made


def _lived(talks: Negotiation) -> str:
    """Say in a sentence how the text lived."""
    record = talks.record
    return (
        f"What was sent came on record, and much was said in the room: {len(record.received)} "
        f"contributions in all. {len(record.rulings)} decisions on brackets at "
        f"{len(record.meetings)} meetings made revisions 2 to 7 of it; revision 6 went round for "
        "silence, which one delegation broke."
    )


def _import(case: Case, out: Path) -> None:
    """Write what an old report offers to a file of acts, as `travaux import` does."""
    offers = out / "offers.toml"
    offers.unlink(missing_ok=True)
    old = OLD_REPORT.relative_to(HERE.parent.parent)
    print(f"\n{_shown(['import', str(case.folder), str(old), '-o', str(offers)])}")
    write_offers(case.imported, offers)
    found = case.imported
    print(f"{len(found.offers)} acts are offered, none entered; {len(found.known)} known already")


def _carry_out(case: Case, out: Path) -> bool:
    """Take a checkpoint, verify, export, and check the export; tell whether anything was wrong."""
    note = case.dossier.checkpoint()
    write(out, {"checkpoint.txt": note.encode()})
    write_out(out / "export", export(case.dossier))
    faults = (*case.dossier.verified(note), *case.talks.dossier.verified())
    again = ["verify", str(out / "export"), "--checkpoint", str(out / "checkpoint.txt")]
    for folder in (case.folder, case.talks.folder):
        print(f"\n{_shown(['verify', str(folder)])}", end="")
    print(f"\n{_shown(again)}")
    for fault in faults:
        print(f"  {fault.where}: {fault.message}")
    return bool(faults) or app(again, standalone_mode=False) != TAKEN


def _front(
    case: Case,
    papers: Sequence[Written],
    living: Sequence[Written],
    proved: Mapping[str, str],
    out: Path,
) -> front.Front:
    record = case.record
    figures = (
        ("entries in the record", record.size),
        ("documents", len(record.issues)),
        ("meetings", len(record.meetings)),
        ("statements", len(record.statements)),
        ("doubts in the source", len(record.discrepancies)),
        ("capabilities checked", f"{len(proved)} of {len(CHECKS)}"),
    )
    return front.Front(
        tuple((name, str(figure)) for name, figure in figures),
        papers,
        _sum(out / "compiled"),
        _mark(out),
        _lived(case.talks),
        living,
        root(case.dossier).hex(),
        tuple((name, matter(CHECKS[name]), said) for name, said in proved.items()),
    )


def _sum(folder: Path) -> str:
    """Give the sum of the night's work: received, and what became of it."""
    night = unpacked(
        (folder / "compilation.json").read_bytes(), "compilation.json", standard_registry()
    )
    return sum_of(night.account, "en")


def _tell(case: Case, proved: Mapping[str, str]) -> None:
    print(f"\nThe record: {case.record.size} entries, root {root(case.dossier).hex()}\n")
    for name, said in proved.items():
        print(f"{name:>4}  {said}")


def _shown(command: Iterable[str]) -> str:
    return "travaux " + " ".join(f'"{word}"' if " " in word else word for word in command)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
