"""A dossier: a folder with the journal, the files, and the keys of its checkpoints.

    record.sqlite   the journal and the checkpoints taken of it
    files/          every file that was handed in or issued, under the hash of its bytes
    key.pub         the key that checkpoints are checked with, to be given to everybody
    key             the key that checkpoints are signed with; it stays with the secretariat

Whatever is done goes one way: the record is folded, the act is checked against it, its events are
written behind the last one, all of them or none. Chance and the clock come from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from travaux.delegations import standard_registry
from travaux.errors import TravauxError
from travaux.events import Recorded
from travaux.findings import Finding, Severity
from travaux.journal import codec
from travaux.journal.checkpoints import (
    Checkpoint,
    SigningKey,
    UnknownKey,
    VerifierKey,
    opened,
    signed,
    signing_key,
    verifier_key,
)
from travaux.journal.lines import Line
from travaux.journal.proofs import Proof, proved
from travaux.journal.tree import Frontier
from travaux.journal.verifying import verified
from travaux.record import EMPTY, Record, fold
from travaux.record.files import destroyed_files, files_named
from travaux.record.folding import takes_back
from travaux.store.files import FileStore
from travaux.store.port import NoSuchEntry, Store
from travaux.store.sql import opened as opened_store
from travaux.workspace.anchoring import checked_anchors
from travaux.workspace.concording import checked_versions
from travaux.workspace.drafters import TextsOnFile
from travaux.workspace.entering import Acting, Chance, Done, Trial

JOURNAL, FILES, KEY, PUBLIC_KEY = "record.sqlite", "files", "key", "key.pub"


class NoDossier(TravauxError):  # noqa: N818
    """A folder that isn't a dossier."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} holds no dossier. Name the folder that “travaux begin” made, or begin one."
        )


class DossierThere(TravauxError):  # noqa: N818
    """A folder that is to become a dossier and is one already."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is a dossier already. Go on with it, or name another folder.")


class Dossier:
    """An open dossier, and the record as it stands in it."""

    def __init__(
        self,
        store: Store,
        files: FileStore,
        chance: Chance,
        key: str = "",
        public: str = "",
        *,
        record: Record = EMPTY,
        texts: TextsOnFile | None = None,
    ) -> None:
        """Open a dossier on what it rests on.

        `record` is what was read of the store before, and `texts` what was read of the files.
        """
        self.store = store
        self.files = files
        self.texts = texts or TextsOnFile(files, standard_registry(), self.entries)
        self._chance = chance
        self._key = key
        self._public = public
        self._record = record

    @classmethod
    def at(cls, folder: Path, chance: Chance) -> Dossier:
        """Open the dossier in a folder.

        Raises:
            NoDossier: there is none.
        """
        if not (folder / JOURNAL).is_file():
            raise NoDossier(folder)
        return cls._opened(folder, chance)

    @classmethod
    def _opened(cls, folder: Path, chance: Chance) -> Dossier:
        key = folder / KEY
        secret = words_in(key) if key.is_file() else ""
        public = words_in(folder / PUBLIC_KEY) if (folder / PUBLIC_KEY).is_file() else ""
        files = FileStore(folder / FILES)
        return cls(opened_store(folder / JOURNAL), files, chance, secret, public)

    @classmethod
    def begun(cls, folder: Path, name: str, chance: Chance) -> Dossier:
        """Make a dossier with its keys; `name` stands in its checkpoints and has no blanks.

        Raises:
            DossierThere: the folder holds one.
        """
        if (folder / JOURNAL).exists():
            raise DossierThere(folder)
        key = SigningKey(name, chance(32))
        folder.mkdir(parents=True, exist_ok=True)
        secret = folder / KEY
        secret.touch(mode=0o600)
        secret.write_text(key.text + "\n", encoding="utf-8")
        (folder / PUBLIC_KEY).write_text(key.verifier.text + "\n", encoding="utf-8")
        return cls._opened(folder, chance)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def entries(self, start: int = 0) -> tuple[Recorded, ...]:
        """Read the entries from a position on."""
        return tuple(entry(line) for line in self.store.lines(start))

    @property
    def record(self) -> Record:
        """The record as it stands, folded onwards from where it was last looked at."""
        if self.store.size() > self._record.size:
            new = self.entries(self._record.size)
            again = any(map(takes_back, new))
            self._record = fold(self.entries()) if again else fold(new, self._record)
            self._finish_destroying()
        return self._record

    def record_at(self, moment: str | int) -> Record:
        """Give the record as it was after so many entries, or at a time ("2004-12-13", ISO 8601).

        A date without a time means the end of that day.
        """
        return fold(one for one in self.entries() if entered_by(one, moment))

    def act(self, acts: Sequence[Acting], expected: int | None = None) -> Done:
        """Do acts one after another and enter them together: all of them, or none.

        `expected` is the number of entries that whoever acts has looked at, if that matters.

        Raises:
            ActFailed: one of them isn't possible; it says which and why.
            RecordMovedOn: somebody else entered something in between.
        """
        size = self.record.size if expected is None else expected
        trial = self._tried(acts, self.files)
        self.store.append(trial.drafts, size)
        self._record = trial.record
        self._finish_destroying()
        return trial.done

    def tried(self, acts: Sequence[Acting], files: FileStore | None = None) -> Done:
        """Tell what acts would come to, and enter nothing.

        `files` are where the files lie that the acts name, `FileStore.aside` of the dossier's own.

        Raises:
            ActFailed: one of them isn't possible.
        """
        with TemporaryDirectory() as folder:
            return self._tried(acts, files or self.files.aside(Path(folder))).done

    def _tried(self, acts: Sequence[Acting], files: FileStore) -> Trial:
        aside = TextsOnFile(files, standard_registry(), self.entries)
        texts = self.texts if files is self.files else aside
        trial = Trial(self.record, self.entries, self._chance, texts)
        trial.do(acts)
        new = [one.event for one in trial.done.entries if one.event]
        trial.findings += checked_anchors(files, trial.record, new)
        trial.findings += checked_versions(files, trial.record, new)
        return trial

    # --- proof

    @property
    def verifier(self) -> VerifierKey | None:
        """The key that checkpoints are checked with, None where the dossier has lost its own."""
        if self._key:
            return signing_key(self._key).verifier
        return verifier_key(self._public) if self._public else None

    def checkpoint(self) -> str:
        """Take a signed checkpoint, keep it here too, and give it to be kept elsewhere.

        Raises:
            NoKey: the dossier has lost its key.
            NotToBeVouchedFor: the record isn't what it was.
        """
        if not self._key:
            raise NoKey
        key = signing_key(self._key)
        faults = self.verified()
        if faults:
            raise NotToBeVouchedFor(faults)
        frontier = Frontier().grown(*self.store.leaves())
        note = signed(Checkpoint(key.name, frontier.size, frontier.root), key)
        self.store.keep(note)
        return note

    def proof(self, position: int) -> Proof:
        """Give the proof that an entry is in the record, under a checkpoint taken now.

        Raises:
            NoSuchEntry: there is no entry at that position.
            NoKey: the dossier has lost its key.
            NotToBeVouchedFor: the record isn't what it was.
        """
        if not 0 <= position < self.store.size():
            raise NoSuchEntry(position, self.store.size())
        note = self.checkpoint()
        size = opened(note, signing_key(self._key).verifier).size  # more may be there by now
        leaves = tuple(self.store.leaves(0, size))
        return proved(next(self.store.lines(position, position + 1)), leaves, note)

    def proof_on_file(self, position: int) -> Proof | None:
        """Give the proof of an entry under the last checkpoint taken, without taking another.

        None where the entry is younger than that, or no checkpoint is there that the key signed.
        """
        for note in reversed(self.store.checkpoints()):
            with suppress(UnknownKey):
                size = opened(note, self.verifier).size if self.verifier else 0
                if not 0 <= position < size:
                    return None
                line = next(self.store.lines(position, position + 1))
                return proved(line, tuple(self.store.leaves(0, size)), note)
        return None

    def verified(self, note: str = "", key_line: str = "") -> tuple[Finding, ...]:
        """Check the journal, also by its checkpoints and one from elsewhere; then the files.

        Raises:
            NothingToCheckWith: there is a checkpoint from elsewhere, and no key.
        """
        key = verifier_key(key_line) if key_line else self.verifier
        kept = self.checkpoints(key_line)
        outside = opened_with(note, key)
        lines = self.store.lines()
        faults = verified(lines, outside, kept=kept, leaves=self.store.leaves())
        return faults or files_missing(self.record, self.files)

    def checkpoints(self, key_line: str = "") -> tuple[Checkpoint, ...]:
        """Give those of its checkpoints that a key signed; the dossier's own if it is left out."""
        key = verifier_key(key_line) if key_line else self.verifier
        return own_checkpoints(self.store.checkpoints(), key) if key else ()

    def _finish_destroying(self) -> None:
        """Destroy what the record says is destroyed, also where that was broken off earlier."""
        for event in self._record.destroyed.values():
            for position in event.positions:
                if any(
                    line.content is not None for line in self.store.lines(position, position + 1)
                ):
                    self.store.destroy(position)
            for digest in event.files:
                self.files.remove(digest)


class NotToBeVouchedFor(TravauxError):  # noqa: N818
    """A record that isn't what it was, so that no checkpoint of it is signed."""

    def __init__(self, faults: tuple[Finding, ...]) -> None:
        said = " ".join(f"{one.where}: {one.message}" for one in faults[:3])
        super().__init__(
            f"No checkpoint was signed, for the record isn't what it was. {said} "
            "“travaux verify” tells all of it."
        )


class NothingToCheckWith(TravauxError):  # noqa: N818
    """A checkpoint from elsewhere, and no key to check it with."""

    def __init__(self) -> None:
        super().__init__(
            f"There is no key to check the checkpoint with: no file “{PUBLIC_KEY}” lies beside the "
            "record. Name the key that you were given, with --key."
        )


class NoKey(TravauxError):  # noqa: N818
    """A dossier without its signing key."""

    def __init__(self) -> None:
        super().__init__(
            f"This dossier has no file “{KEY}”, so no checkpoint can be signed. Put the key back, "
            "or take checkpoints where the key is."
        )


def entry(line: Line) -> Recorded:
    """Read a line of the journal as an entry."""
    return codec.read(line.position, line.at, line.kind, line.content)


def entered_by(one: Recorded, moment: str | int) -> bool:
    """Tell whether an entry was there after so many entries, or at a time."""
    if isinstance(moment, int):
        return one.position < moment
    return one.at <= (moment if "T" in moment else f"{moment}T23:59:59Z")


def files_missing(record: Record, files: FileStore) -> tuple[Finding, ...]:
    """Tell of files that the record names and that aren't there as they were filed."""
    gone = destroyed_files(record)
    found = []
    for one in files_named(record):
        try:
            if one.digest not in gone:
                files.get(one.digest)
        except TravauxError as fault:
            found.append(Finding(Severity.WARNING, "file-not-as-filed", one.of, str(fault)))
    return tuple(found)


def opened_with(note: str, key: VerifierKey | None) -> Checkpoint | None:
    """Open a checkpoint from elsewhere, if there is one.

    Raises:
        NothingToCheckWith: there is one, and no key.
    """
    if note and key is None:
        raise NothingToCheckWith
    return opened(note, key) if note and key else None


def words_in(file: Path) -> str:
    """Read a key or a checkpoint; bytes that are no words stay ones that nobody reads as a key."""
    return file.read_text(encoding="utf-8", errors="replace")


def own_checkpoints(notes: Iterable[str], key: VerifierKey) -> tuple[Checkpoint, ...]:
    """Open the checkpoints that a key signed; a restored dossier keeps those of an earlier key."""
    found = []
    for note in notes:
        with suppress(UnknownKey):
            found.append(opened(note, key))
    return tuple(found)
