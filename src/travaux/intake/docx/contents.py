"""The contents of a Word file: which part is the text, which are its notes, headers and styles."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from travaux.findings import Finding, Severity
from travaux.intake.guard import FileRefused, Package, opened

_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "wordprocessingml"


@dataclass(frozen=True, slots=True)
class Related:
    """One relationship: its kind ("footnotes", "header" ...) and the part it leads to."""

    kind: str
    target: str
    external: bool


class Contents:
    """The parts of one Word file, found by their relationships as Word itself finds them."""

    def __init__(self, data: bytes) -> None:
        self.package: Package = opened(data)
        _check_kind(self.package)
        self.main = self._main()
        self.related = tuple(self._relations(self.main))

    def _main(self) -> str:
        for related in self._relations(""):
            if related.kind == "officeDocument" and not related.external:
                return related.target
        return "word/document.xml"

    def _relations(self, part: str) -> Iterator[Related]:
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self.package:
            return
        for element in self.package.tree(relations).iter(_RELATED):
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Related(element.get("Type", "").rpartition("/")[2], target, external)

    def tree(self) -> Any:
        """Give the main part's XML.

        Raises:
            FileRefused: it is missing or no sound XML.
        """
        return self.package.tree(self.main)

    def named(self, kind: str) -> list[tuple[str, Any]]:
        """Give name and XML of the main part's relations of one kind, each part once."""
        targets = dict.fromkeys(r.target for r in self.related if r.kind == kind and not r.external)
        return [(name, self.package.tree(name)) for name in targets if name in self.package]

    def first(self, kind: str) -> Any | None:
        """Give the XML of the only part of a kind (styles, numbering ...), None without one."""
        parts = self.named(kind)
        return parts[0][1] if parts else None

    def findings(self) -> Iterator[Finding]:
        """Tell what the file holds that isn't read."""
        names = [name.lower() for name in self.package.names]
        if any(name.endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
            yield _note("macros-ignored", "The file holds macros. They were neither read nor run.")
        kinds = {r.kind for r in self.related if r.external} - {"hyperlink"}
        if kinds:
            yield _note(
                "outside-content-ignored",
                f"The file refers to content outside itself ({', '.join(sorted(kinds))}). "
                "Nothing was fetched; paste into the file what belongs to the text.",
            )
        embedded = sum(r.kind in ("oleObject", "package") for r in self.related)
        if embedded:
            yield Finding(
                Severity.WARNING, "embedded-object-ignored", "",
                f"The file holds {embedded} embedded object(s), such as a worksheet. Their words "
                "were not read; type into the text what belongs to it.",
            )  # fmt: skip


def _note(code: str, message: str) -> Finding:
    return Finding(Severity.NOTE, code, "", message)


def _check_kind(package: Package) -> None:
    if "[Content_Types].xml" not in package:
        odt = "mimetype" in package and b"opendocument" in package.part("mimetype")[:200]
        if odt:
            raise FileRefused("open-document")
        raise FileRefused("not-word")
    types = package.tree("[Content_Types].xml")
    if not any(_MAIN in (element.get("ContentType") or "") for element in types):
        raise FileRefused("not-word")
