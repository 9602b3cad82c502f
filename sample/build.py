"""Write the files of the sample group: what was issued, and what the delegations sent back.

    python -m sample.build out

writes `out/issued/`, `out/received/` with its manifest, and `out/received-bad/`: files as they
also arrive. Beside them it puts the negotiation's files of acts, `out/negotiation/`, which act on
these files. The same bytes come out each time.
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from sample.pages import Hand, Ink, Line, Pages, labels, own_label, pages
from sample.wishes import Wish, carry_out
from sample.word import Look, clean_docx, redlined_docx, tracked_docx
from travaux.intake.notation import notation
from travaux.texts import Cover, Kind, Text, bare
from travaux.texts.signs import CELL

HERE = Path(__file__).parent
_NOBODY = Hand("", "")
_MANIFEST = ("sponsors", "group", "speaker", "without", "received", "base", "withdrawn")


@dataclass(frozen=True, slots=True)
class Source:
    """One delegation's file as its TOML describes it: what it wants, and how it sends it."""

    file: str
    form: str
    base: str
    wishes: tuple[Wish, ...]
    hands: tuple[Hand, ...]
    prose: str
    manifest: Mapping[str, Any]


def sources() -> list[Source]:
    """Read every delegation's TOML, in the order of the files' names."""
    return [source(path) for path in sorted((HERE / "delegations").glob("*.toml"))]


def source(path: Path) -> Source:
    """Read one delegation's TOML."""
    entry = tomllib.loads(path.read_text(encoding="utf-8"))
    base = entry.get("base", "base.txt")
    entry["base"] = issue(base).cover.symbol
    return Source(
        entry["file"],
        entry["form"],
        base,
        tuple(wishes(entry.get("wish", ()))),
        tuple(Hand(author["name"], author["date"]) for author in entry.get("author", ())),
        entry.get("prose", "").strip(),
        {key: entry[key] for key in _MANIFEST if key in entry},
    )


def wishes(entries: list[dict[str, Any]]) -> Iterator[Wish]:
    """Read wishes as TOML gives them (`sample.wishes` tells what each field means)."""
    for entry in entries:
        yield Wish(**{**entry, "new": tuple(entry.get("new", ()))})


def issue(name: str) -> Text:
    """Read one of the group's issues: "base.txt" or "earlier.txt"."""
    return notation((HERE / name).read_text(encoding="utf-8")).value


def wanted(source: Source) -> Pages:
    """Give the issue that a delegation worked on, with its wishes written in."""
    return carry_out(pages(issue(source.base)), source.wishes, source.hands or (_NOBODY,))


def made(source: Source) -> bytes:
    """Write a delegation's file, in the form in which it sends it."""
    match source.form:
        case "tracked":
            return tracked_docx(wanted(source))
        case "redlined":
            return redlined_docx(wanted(source))
        case "clean":
            return clean_docx(wanted(source))
        case "other":
            return clean_docx(wanted(source), Look.OTHER)
        case "plain":
            return typed(wanted(source).accepted()).encode()
        case "html":
            return web_page(wanted(source).accepted()).encode()
    if source.file.endswith(".docx"):
        return clean_docx(_prose(source.prose))
    return source.prose.encode() + b"\n"


def _prose(words: str) -> Pages:
    lines = [Line("", Kind.PARAGRAPH, [Ink(line)]) for line in words.split("\n")]
    return Pages(lines, {}, Cover())


def typed(text: Pages) -> str:
    """Give a text as people type it in a message: numbers in front, notes left out."""
    lines = [f"{label} {words}".strip() for _, label, words in _typed(text)]
    return "\n\n".join([text.cover.symbol, *lines]) + "\n"


def web_page(text: Pages) -> str:
    """Give a text as a simple web page, with typed numbers."""
    tags = {Kind.TITLE: "h1", Kind.HEADING: "h2", Kind.ANNEX: "h2"}
    body = [f"<p>{escape(text.cover.symbol)}</p>"]
    for line, label, words in _typed(text):
        tag = tags.get(line.kind, "p")
        body.append(f"<{tag}>{escape(f'{label} {words}'.strip())}</{tag}>")
    head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Text</title></head>'
    return f"{head}<body>\n" + "\n".join(body) + "\n</body></html>\n"


def _typed(text: Pages) -> Iterator[tuple[Line, str, str]]:
    for line, label in zip(text.lines, labels(text.lines), strict=True):
        words = bare(line.words.replace(CELL, "\t"))
        yield line, own_label(label) if label else "- " * (line.kind is Kind.ITEM), words


def manifest(entries: Mapping[str, Mapping[str, Any]]) -> str:
    """Give the manifest of a folder: for each file who sends it, when, and on what issue."""
    parts = []
    for name, entry in entries.items():
        lines = [f"{key} = {_toml(value)}" for key, value in entry.items()]
        parts.append("\n".join(["[[file]]", f"name = {_toml(name)}", *lines]))
    return "\n\n".join(parts) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(_toml(each) for each in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def bad_files() -> dict[str, bytes]:
    """Give files as they also arrive, each to be refused or told about in a sentence."""
    spanish, invitation = (
        clean_docx(pages(issue(f"bad/{n}.txt"))) for n in ("spanish", "invitation")
    )
    mexico = tracked_docx(wanted(source(HERE / "delegations/mexico.toml")))
    chile, uruguay = (made(source(HERE / f"delegations/{n}.toml")) for n in ("chile", "uruguay"))
    return {
        "Argentina.docx": mexico[: len(mexico) // 2],
        "Brazil.docx": _locked(),
        "Chile.docx": chile,
        "Chile (2).docx": uruguay,
        "Colombia.docx": invitation,
        "Document1.docx": mexico,
        "Mexico.docx": b"",
        "Peru.docx": spanish,
        "Uruguay.docx": uruguay,
    }


def _locked() -> bytes:
    """Give what begins like a Word file with a password: an OLE file with an encrypted package."""
    signature = bytes.fromhex("d0cf11e0a1b11ae1")
    return signature + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(992)


def bad_manifest() -> str:
    """Give the manifest of the bad files: one line has a symbol that can't be one."""
    codes = {"Chile.docx": "CHL", "Chile (2).docx": "CHL", "Mexico.docx": "MEX"}
    entries: dict[str, dict[str, Any]] = {name: {"sponsors": [c]} for name, c in codes.items()}
    entries["Uruguay.docx"] = {"sponsors": ["URY"], "base": "CAJP//GT-TM 24 of 05"}
    return manifest(entries)


def build(out: Path) -> None:
    """Write every file of the sample group below a folder."""
    issued = {f"{n}.docx": clean_docx(pages(issue(f"{n}.txt"))) for n in ("base", "earlier")}
    received = {each.file: each for each in sources()}
    _write(out / "issued", issued)
    _write(out / "received", {name: made(each) for name, each in received.items()})
    entries = {name: each.manifest for name, each in received.items()}
    (out / "received/manifest.toml").write_text(manifest(entries), encoding="utf-8")
    _write(out / "received-bad", bad_files())
    (out / "received-bad/manifest.toml").write_text(bad_manifest(), encoding="utf-8")
    shutil.copytree(HERE / "negotiation", out / "negotiation", dirs_exist_ok=True)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    build(Path(sys.argv[1] if len(sys.argv) > 1 else "out"))
