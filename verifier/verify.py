"""Check an exported dossier with nothing but Python: python3 verify.py FOLDER.

This program shares no code with Travaux and needs no other package, so that a record can be
checked by people who trust neither Travaux nor whoever keeps the record. README.md, beside it,
says what is checked and what the folder holds.

It ends with 0 if all is true, 1 if something is not, 2 if it could not look.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256, sha512
from itertools import pairwise
from pathlib import Path

NAMES = {"position", "at", "kind", "commitment", "salt", "content"}
DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


class CannotLook(Exception):  # noqa: N818
    """Something that must be there to look at isn't, or isn't what it should be."""


class AnotherKey(ValueError):  # noqa: N818
    """A checkpoint that the key in hand didn't sign: a restored record keeps those of old keys."""


@dataclass
class Entry:
    """One line of journal.jsonl."""

    position: int
    at: str
    kind: str
    commitment: str
    salt: bytes | None
    content: dict[str, object] | None

    def leaf(self) -> bytes:
        """Give the hash of what the tree is built over: all but salt and content."""
        said = {
            "at": self.at,
            "commitment": self.commitment,
            "kind": self.kind,
            "position": self.position,
            "v": 1,
        }
        return sha256(b"\x00" + canonical(said).encode()).digest()


@dataclass
class Head:
    """What a checkpoint says, once its signature was found good."""

    source: str
    size: int
    root: bytes


# ---- reading ------------------------------------------------------------------------------------


def canonical(value: object) -> str:
    """Write a value as RFC 8785 says, for the kinds of value that a journal holds."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        inside = ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names)
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{','.join(map(canonical, value))}]"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) >= 2**53):
        raise ValueError("a number stands in it that programs write in different ways")
    return json.dumps(value, ensure_ascii=False)


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Take no name twice, since two programs could read two different things out of it."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands in it twice")
    return dict(pairs)


def read_entries(lines: Iterable[str]) -> Iterator[Entry]:
    """Read the lines of journal.jsonl."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield read_entry(json.loads(line, object_pairs_hook=once))
            except (ValueError, RecursionError) as why:
                raise CannotLook(f"journal.jsonl, line {number}, is no entry: {why}.") from why


def read_entry(found: object) -> Entry:
    """Read one entry."""
    if not isinstance(found, dict) or found.keys() != NAMES:
        raise ValueError(f"it should hold {', '.join(sorted(NAMES))}")
    position, salt, content = found["position"], found["salt"], found["content"]
    if type(position) is not int or position < 0:
        raise ValueError("its position is no number")
    if not all(isinstance(found[name], str) for name in ("at", "kind", "commitment")):
        raise ValueError("its time, kind or commitment isn't words")
    if not isinstance(salt, str | None) or not isinstance(content, dict | None):
        raise ValueError("its salt isn't words, or its content no object")
    canonical([content, found["at"], found["kind"], found["commitment"]]).encode()
    data = None if salt is None else bytes.fromhex(salt)
    return Entry(position, found["at"], found["kind"], found["commitment"], data, content)


# ---- the tree (RFC 6962) ------------------------------------------------------------------------


def roots(leaves: list[bytes], sizes: set[int]) -> dict[int, bytes]:
    """Give the root of the tree over the first so many leaves, for each of some sizes."""
    found = {0: sha256(b"").digest()}
    parts: list[tuple[int, bytes]] = []  # how many leaves, and their hash; largest first
    for size, leaf in enumerate(leaves, start=1):
        parts.append((1, leaf))
        while len(parts) > 1 and parts[-2][0] == parts[-1][0]:
            (many, left), (_, right) = parts[-2:]
            parts[-2:] = [(2 * many, node(left, right))]
        if size in sizes:
            whole = parts[-1][1]
            for _, part in reversed(parts[:-1]):
                whole = node(part, whole)
            found[size] = whole
    return found


def node(left: bytes, right: bytes) -> bytes:
    """Hash two parts of the tree into one."""
    return sha256(b"\x01" + left + right).digest()


# ---- signatures (Ed25519, RFC 8032) -------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
Point = tuple[int, int, int, int]  # x, y and z as fractions of z, and their product


def add(one: Point, other: Point) -> Point:
    """Add two points of the curve."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Point) -> Point:
    """Add a point to itself so many times."""
    total: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, point)
        point, number = add(point, point), number >> 1
    return total


def point_of(data: bytes) -> Point | None:
    """Read a point; None if the bytes are none, or spell it in another than the one right way."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (not x and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def bytes_of(point: Point) -> bytes:
    """Write a point."""
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = point_of(bytes([0x58] + [0x66] * 31))


def is_signed(text: bytes, signature: bytes, key: bytes) -> bool:
    """Tell if the key signed the text."""
    public = point_of(key)
    scalar = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or public is None or BASE is None or scalar >= ORDER:
        return False
    asked = int.from_bytes(sha512(signature[:32] + key + text).digest(), "little") % ORDER
    minus = (P - public[0], public[1], public[2], P - public[3])
    return bytes_of(add(times(scalar, BASE), times(asked, minus))) == signature[:32]


# ---- checkpoints (C2SP tlog-checkpoint in a signed note) ----------------------------------------


def decoded(value: str) -> bytes:
    """Read base64 that has one spelling only."""
    data = base64.b64decode(value, validate=True)
    if base64.b64encode(data).decode() != value:
        raise ValueError("it is spelled in an odd way")
    return data


def read_key(line: str) -> tuple[str, bytes, bytes]:
    """Read the line of a key: its name, its hash and its 32 bytes."""
    name, _, rest = line.strip().partition("+")
    mark, _, value = rest.partition("+")
    try:
        data = decoded(value)
    except ValueError as why:
        raise CannotLook(f"The key can't be read: {why}.") from why
    if len(data) != 33 or data[0] != 1:
        raise CannotLook("The key isn't one of the kind Ed25519.")
    if sha256(name.encode() + b"\n" + data).digest()[:4].hex() != mark:
        raise CannotLook("The key's name and its bytes don't belong together.")
    return name, bytes.fromhex(mark), data[1:]


def read_checkpoint(words: str, source: str, key: tuple[str, bytes, bytes]) -> Head:
    """Read a checkpoint that the key signed; a ValueError says why it can't be relied on."""
    name, mark, public = key
    note = words.removeprefix("\ufeff").rstrip("\n") + "\n"
    text, blank, below = note.rpartition("\n\n")
    text += "\n"
    signatures = [line.split(" ") for line in below.splitlines()]
    if not blank or not all(len(s) == 3 and s[0] == "—" for s in signatures):
        raise ValueError("it has no words above and signatures below a blank line")
    own = [decoded(s[2]) for s in signatures if s[1] == name]
    own = [data[4:] for data in own if data[:4] == mark]
    if not own:
        raise AnotherKey(f"the key of “{name}” didn't sign it")
    if not all(is_signed(text.encode(), signature, public) for signature in own):
        raise ValueError("it was altered after it was signed, or never signed")
    origin, size, root, *_ = [*text.split("\n"), "", "", ""]
    if origin != name:
        raise ValueError(f"it is of another record, “{origin}”")
    data = decoded(root)
    if not re.fullmatch("0|[1-9][0-9]{0,17}", size) or len(data) != 32:
        raise ValueError("its second line is no size, or its third no root")
    return Head(source, int(size), data)


# ---- looking ------------------------------------------------------------------------------------


def entry_faults(entries: list[Entry]) -> Iterator[str]:
    """Tell which entries don't fit their commitment, and which numbers are wrong."""
    for entry in entries:
        if not fits(entry):
            yield f"Entry {entry.position} was changed: it doesn't fit its commitment."
    often = Counter(entry.position for entry in entries)
    for position in (one for one in often if often[one] > 1):
        yield f"Entry {position} stands there twice: one of the two was put in."
    for before, position in pairwise([-1, *sorted(often)]):
        if position > before + 1:
            yield f"{range_of(before + 1, position - 1)} missing from the journal."
    odd = [one for one, right in zip(often, sorted(often), strict=True) if one != right]
    if odd:
        yield f"{range_of(min(odd), max(odd))} not in their order: some were moved."


def fits(entry: Entry) -> bool:
    """Tell if salt and content are what was committed to; both may be withheld."""
    if entry.salt is None or entry.content is None:
        return entry.salt is None and entry.content is None
    content = canonical(entry.content).encode()
    return len(entry.salt) == 32 and sha256(entry.salt + content).hexdigest() == entry.commitment


def range_of(first: int, last: int) -> str:
    """Name some entries."""
    return f"Entry {first} is" if first == last else f"Entries {first} to {last} are"


def checkpoint_faults(entries: list[Entry], heads: list[Head]) -> Iterator[str]:
    """Tell where the journal and what was signed part."""
    found = roots([entry.leaf() for entry in entries], {head.size for head in heads})
    end = max((entry.position + 1 for entry in entries), default=0)
    end = max(end, len(entries))
    good = max((h.size for h in heads if found.get(h.size) == h.root), default=0)
    for head in sorted(heads, key=lambda one: one.size):
        if head.size > end:
            yield (
                f"{range_of(end, head.size - 1)} missing at the end: {head.source} was signed "
                f"over {head.size} entries, and {end} are there."
            )
        elif found.get(head.size) != head.root and head.size <= good:
            yield f"{head.source} vouches for another history than a later checkpoint does."
    wrong = [h for h in heads if good < h.size <= end and found.get(h.size) != h.root]
    if wrong:
        first = min(wrong, key=lambda one: one.size)
        yield (
            f"{range_of(good, first.size - 1)} not as they were when {first.source} was signed: "
            "something there was changed, put in, taken out or moved."
        )


def file_faults(folder: Path) -> Iterator[str]:
    """Tell which files aren't what their names say."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = f"{path.parent.name}{path.name}"
            if sha256(path.read_bytes()).hexdigest() != name:
                yield f"The file {path.relative_to(folder.parent)} isn't what its name says."


def digests(value: object) -> Iterator[str]:
    """Give the digests of files that a content names."""
    if isinstance(value, dict):
        for item in value.values():
            yield from digests(item)
    elif isinstance(value, list):
        for item in value:
            yield from digests(item)
    elif isinstance(value, str) and DIGEST.fullmatch(value):
        yield value


def looked_at(folder: Path, key: Path | None, outside: list[Path]) -> tuple[list[str], list[str]]:
    """Give what is to be said, and what is wrong."""
    with (folder / "journal.jsonl").open(encoding="utf-8", newline="\n") as lines:
        entries = list(read_entries(lines))
    notes = [*sorted((folder / "checkpoints").glob("*")), *outside]
    said: list[str] = []
    faults: list[str] = []
    heads: list[Head] = []
    signer = ("", b"", b"")
    if notes:
        signer = read_key((key or folder / "key.pub").read_text(encoding="utf-8"))
    for path in notes:
        try:
            heads.append(read_checkpoint(path.read_text(encoding="utf-8"), path.name, signer))
        except ValueError as why:
            passed_over = isinstance(why, AnotherKey) and path not in outside
            (said if passed_over else faults).append(f"{path.name} can't be relied on: {why}.")
    faults += [*entry_faults(entries), *checkpoint_faults(entries, heads)]
    faults += file_faults(folder / "files")
    return [*remarks(folder, entries, heads, key), *said], faults


def proof_looked_at(file: Path, key: Path | None) -> tuple[list[str], list[str]]:
    """Give what the proof of one entry says, and what is wrong with it."""
    if key is None:
        raise CannotLook("A proof is checked with the record's key: give it with --key.")
    signer = read_key(key.read_text(encoding="utf-8"))
    try:
        found = json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=once)
        entry = read_entry(found["entry"])
        path = [bytes.fromhex(one) for one in found["path"]]
        head = read_checkpoint(found["checkpoint"], file.name, signer)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as why:
        raise CannotLook(f"{file.name} is no proof that can be relied on: {why}.") from why
    faults = [] if fits(entry) else [f"What entry {entry.position} says isn't what was entered."]
    if led_to(entry, path, head.size) != head.root:
        faults.append(f"The way from entry {entry.position} doesn't lead to the signed root.")
    said = f"Entry {entry.position} of {signer[0]}, made at {entry.at}, among {head.size}."
    return [said], faults


def led_to(entry: Entry, path: list[bytes], size: int) -> bytes:
    """Follow the way from an entry's leaf to a root (RFC 9162, 2.1.3.2); empty if it is none."""
    found, index, last = entry.leaf(), entry.position, size - 1
    for beside in path:
        if not 0 <= index <= last or not last:
            return b""
        if index % 2 or index == last:
            found = node(beside, found)
            while not index % 2 and index:
                index, last = index // 2, last // 2
        else:
            found = node(found, beside)
        index, last = index // 2, last // 2
    return found if last == 0 else b""


def remarks(
    folder: Path, entries: list[Entry], heads: list[Head], key: Path | None
) -> Iterator[str]:
    """Say what was looked at, and what can't be known."""
    bare = sum(entry.content is None for entry in entries)
    yield f"{len(entries)} entries, {bare} of them withheld or destroyed; {len(heads)} checkpoints."
    covered = max((head.size for head in heads), default=0)
    if covered < len(entries):
        yield f"No checkpoint vouches for the last {len(entries) - covered} entries."
    if heads and key is None:
        yield "The key was taken from the folder itself: --key says that it is the right one."
    named = {digest for entry in entries for digest in digests(entry.content)}
    lost = [d for d in named if not (folder / "files/sha256" / d[7:9] / d[9:]).is_file()]
    for before, entry in pairwise(entries):
        if entry.at < before.at:
            yield f"Entry {entry.position} says that it was recorded before the one in front of it."
    if lost:
        yield f"{len(lost)} files that entries name aren't in the folder."


def main() -> int:
    """Look, say what was found, and give the number to end with."""
    parser = argparse.ArgumentParser(description="Check an exported dossier of Travaux.")
    parser.add_argument("folder", type=Path, help="the folder that was exported, or a proof")
    parser.add_argument("--key", type=Path, help="the key of the record, had from elsewhere")
    parser.add_argument(
        "--checkpoint", type=Path, action="append", default=[], help="one that was kept elsewhere"
    )
    given = parser.parse_args()
    try:
        if given.folder.is_file():
            said, faults = proof_looked_at(given.folder, given.key)
        else:
            said, faults = looked_at(given.folder, given.key, given.checkpoint)
    except (CannotLook, OSError, UnicodeDecodeError) as why:
        print(f"Couldn't look: {why}", file=sys.stderr)
        return 2
    print("\n".join([*said, *(faults or ["All of it is as it was recorded."])]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
