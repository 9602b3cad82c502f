"""Checkpoints: the size and root of a record at one moment, signed, to be kept elsewhere.

The form is that of C2SP (tlog-checkpoint in a signed note), so that any tool which knows it can
check ours. Whoever holds a checkpoint outside holds the record to what it said then.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from travaux.errors import TravauxError
from travaux.journal.tree import EMPTY

_ED25519 = b"\x01"  # the algorithm's number in signed notes
_LONGEST = 100_000  # characters: a note is small, and comes from outside
_NAME = re.compile(r"[^\s+\x00-\x1f\ud800-\udfff]+")
_HALF = re.compile(r"[\ud800-\udfff]")
_SIZE = re.compile(r"0|[1-9][0-9]{0,17}")


class KeyUnreadable(TravauxError):  # noqa: N818
    """A line that should hold a key and doesn't."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"This isn't a key for checkpoints: {why}. Give the whole line as it was written when "
            "the key was made: a name, eight signs and the key, joined by plus signs."
        )


class CheckpointUnreadable(TravauxError):  # noqa: N818
    """A text that should be a checkpoint and isn't."""

    def __init__(self, why: str) -> None:
        super().__init__(f"This isn't a checkpoint: {why}. Give the file as it was received.")


class UnknownKey(TravauxError):  # noqa: N818
    """A checkpoint that the key in hand didn't sign."""

    def __init__(self, signers: Iterable[str], name: str) -> None:
        super().__init__(
            f"The checkpoint is signed by {', '.join(f'“{one}”' for one in signers)}, and not with "
            f"the key in hand, which is that of “{name}”. Give the key of whoever signed it "
            "with --key; for a dossier that was restored, that is the file key.pub of the old one."
        )


class OtherOrigin(TravauxError):  # noqa: N818
    """A checkpoint of another record."""

    def __init__(self, found: str, wanted: str) -> None:
        super().__init__(
            f"The checkpoint is of the record “{found}”, not of “{wanted}”. Give one of this "
            "record."
        )


class BadSignature(TravauxError):  # noqa: N818
    """A checkpoint whose words aren't the ones that were signed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The signature of “{name}” doesn't belong to this checkpoint: it was altered after "
            "it was signed, or never signed. Don't rely on it."
        )


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """The half of a key that is given to everybody: it tells who signed.

    Raises:
        KeyUnreadable: the name has blanks or a plus sign, or the key isn't 32 bytes.
    """

    name: str
    key: bytes

    def __post_init__(self) -> None:
        _check_key(self.name, self.key)

    @property
    def hash(self) -> bytes:
        """The four bytes by which a signature names its key."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    @property
    def text(self) -> str:
        """The line that is given out: name, hash and key."""
        return f"{self.name}+{self.hash.hex()}+{_base64(_ED25519 + self.key)}"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The half of a key that stays with whoever keeps the record.

    `seed` is 32 random bytes, handed in by whoever has a source of chance.

    Raises:
        KeyUnreadable: the name has blanks or a plus sign, or the seed isn't 32 bytes.
    """

    name: str
    seed: bytes

    def __post_init__(self) -> None:
        _check_key(self.name, self.seed)

    def __repr__(self) -> str:
        """Keep the secret out of messages and logs."""
        return f"SigningKey(name={self.name!r})"

    @property
    def verifier(self) -> VerifierKey:
        """The half that is given out."""
        return VerifierKey(self.name, self._private().public_key().public_bytes_raw())

    @property
    def text(self) -> str:
        """The line that is kept secret."""
        secret = _base64(_ED25519 + self.seed)
        return f"PRIVATE+KEY+{self.name}+{self.verifier.hash.hex()}+{secret}"

    def signature(self, text: str) -> str:
        """Sign a note's text: give the line that stands under it."""
        signature = self._private().sign(text.encode())
        return f"— {self.name} {_base64(self.verifier.hash + signature)}\n"

    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a record was at one moment: its name, how many entries it had, and their root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The words that are signed."""
        return f"{self.origin}\n{self.size}\n{_base64(self.root)}\n"


def verifier_key(line: str) -> VerifierKey:
    """Read the line of a key that is given out.

    Raises:
        KeyUnreadable: it isn't one, or was altered.
    """
    name, _, rest = line.strip().partition("+")
    found = VerifierKey(name, _key_bytes(rest))
    if found.hash.hex() != rest.partition("+")[0]:
        raise KeyUnreadable("its name and its key don't belong together")
    return found


def signing_key(line: str) -> SigningKey:
    """Read the line of a key that is kept secret.

    Raises:
        KeyUnreadable: it isn't one, or was altered.
    """
    head, private, rest = line.strip().partition("PRIVATE+KEY+")
    if head or not private:
        raise KeyUnreadable("it doesn't begin with PRIVATE+KEY+")
    name, _, rest = rest.partition("+")
    found = SigningKey(name, _key_bytes(rest))
    if found.verifier.hash.hex() != rest.partition("+")[0]:
        raise KeyUnreadable("its name and its key don't belong together")
    return found


def signed(checkpoint: Checkpoint, key: SigningKey) -> str:
    """Give the signed note: the checkpoint's words, a blank line and the signature.

    Raises:
        CheckpointUnreadable: nobody could read it again, since its origin has blanks or a sign
            that names don't have.
    """
    _check_origin(checkpoint.origin)
    return f"{checkpoint.text}\n{key.signature(checkpoint.text)}"


def opened(note: str, key: VerifierKey, *, origin: str | None = None) -> Checkpoint:
    """Give the checkpoint in a signed note, if the key signed it.

    Signatures of others beside it are passed over, and so are line ends that a mail program
    changed. The origin must be the one named, or else the key's own name.

    Raises:
        CheckpointUnreadable: it isn't a checkpoint at all.
        UnknownKey: nobody signed it with this key.
        BadSignature: what was signed were other words.
        OtherOrigin: it is of another record.
    """
    text, signatures = _parts(note)
    own = [line for line in signatures if line.name == key.name and line.key_hash == key.hash]
    if not own:
        raise UnknownKey([line.name for line in signatures], key.name)
    if not all(_is_signed(text, line.signature, key) for line in own):
        raise BadSignature(key.name)
    found = _checkpoint(text)
    wanted = key.name if origin is None else origin
    if found.origin != wanted:
        raise OtherOrigin(found.origin, wanted)
    return found


@dataclass(frozen=True, slots=True)
class _Signature:
    name: str
    key_hash: bytes
    signature: bytes


def _parts(note: str) -> tuple[str, list[_Signature]]:
    if len(note) > _LONGEST:
        raise CheckpointUnreadable("it is far too long")
    if _HALF.search(note):
        raise CheckpointUnreadable("half a character stands in it")
    even = note.replace("\r\n", "\n").removeprefix("\ufeff").rstrip("\n") + "\n"
    text, blank, below = even.rpartition("\n\n")
    if not blank:
        raise CheckpointUnreadable("no blank line stands between its words and its signatures")
    return f"{text}\n", [_signature(line) for line in below.splitlines()]


def _signature(line: str) -> _Signature:
    dash, _, rest = line.partition(" ")
    name, _, value = rest.partition(" ")
    data = _bytes(value)
    if dash != "—" or not _NAME.fullmatch(name) or data is None or len(data) < 5:
        raise CheckpointUnreadable(f"“{line[:60]}” stands where a signature should stand")
    return _Signature(name, data[:4], data[4:])


def _is_signed(text: str, signature: bytes, key: VerifierKey) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key.key).verify(signature, text.encode())
    except InvalidSignature:
        return False
    return True


def _checkpoint(text: str) -> Checkpoint:
    lines = text.split("\n")[:-1]
    if len(lines) < 3:
        raise CheckpointUnreadable("it has no three lines: a name, a size and a root")
    origin, size, root = lines[:3]
    _check_origin(origin)
    if not _SIZE.fullmatch(size):
        raise CheckpointUnreadable(f"its second line “{size[:30]}” is no number of entries")
    data = _bytes(root)
    if data is None or len(data) != 32:
        raise CheckpointUnreadable(f"its third line “{root[:60]}” is no root")
    if size == "0" and data != EMPTY:
        raise CheckpointUnreadable("it gives a root to a record without entries")
    return Checkpoint(origin, int(size), data)


def _check_origin(origin: str) -> None:
    if not _NAME.fullmatch(origin):
        raise CheckpointUnreadable(
            f"“{origin[:60]}” isn't a record's name: no blanks, no plus sign"
        )


def _check_key(name: str, key: bytes) -> None:
    if not _NAME.fullmatch(name):
        raise KeyUnreadable(f"“{name[:60]}” isn't a key's name: no blanks, no plus sign")
    if len(key) != 32:
        raise KeyUnreadable(f"it holds {len(key)} bytes, not 32")


def _key_bytes(rest: str) -> bytes:
    data = _bytes(rest.partition("+")[2])
    if data is None or data[:1] != _ED25519:
        raise KeyUnreadable("it isn't of the kind Ed25519")
    return data[1:]


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(value: str) -> bytes | None:
    """Read base64 that has one spelling only, so that nothing can hide in its last signs."""
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if _base64(data) == value else None
