"""Two programs that share no code read the same journal, and read the same out of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.journals import KEY, checkpoint, journal, line
from travaux.errors import TravauxError
from travaux.findings import Severity
from travaux.journal.checkpoints import Checkpoint, opened, signed
from travaux.journal.exported import ExportUnreadable, exported, imported
from travaux.journal.lines import destroyed
from travaux.journal.verifying import verified
from verifier import verify

_LINES = [*journal(4), destroyed(line(4)), *journal(8)[5:]]
_OUTSIDE = checkpoint(_LINES)
_TEXT = "".join(exported(_LINES))
_PIECES = (
    *'{}[]":,\\0123456789abcdefnu\n \r\t',
    "null",
    "true",
    '"salt":null',
    "\u2028",
    "é",
    "1e0",
)


@st.composite
def _altered(draw: st.DrawFn, text: str) -> str:
    """Draw a text with a few signs or pieces taken out, put in, replaced or repeated."""
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        new = draw(st.sampled_from((*_PIECES, "", text[start:end] * 2)))
        text = text[:start] + new + text[end:]
    return text


def _ours(text: str) -> str:
    try:
        findings = verified(imported(text.split("\n")), _OUTSIDE)
    except ExportUnreadable:
        return "unreadable"
    return "false" if any(one.severity is Severity.REFUSED for one in findings) else "true"


def _theirs(text: str) -> str:
    try:
        entries = list(verify.read_entries(text.split("\n")))
    except verify.CannotLook:
        return "unreadable"
    heads = [verify.Head("outside", _OUTSIDE.size, _OUTSIDE.root)]
    faults = [*verify.entry_faults(entries), *verify.checkpoint_faults(entries, heads)]
    return "false" if faults else "true"


def _opened(note: str) -> Checkpoint | None:
    try:
        return opened(note, KEY.verifier)
    except TravauxError:
        return None


@settings(max_examples=2000)
@given(_altered(_TEXT))
def test_both_judge_an_altered_journal_alike(text: str) -> None:
    """Proof: what one of the two refuses or finds false, the other does not find true."""
    assert _ours(text) == _theirs(text)


@given(_altered(signed(_OUTSIDE, KEY)) | st.text())
def test_whatever_is_given_as_a_checkpoint_is_opened_or_refused_in_a_sentence(note: str) -> None:
    """Bad input: never anything but a sentence; and never another checkpoint than was signed."""
    assert _opened(note) in {_OUTSIDE, None}


@given(st.lists(st.text()))
def test_whatever_is_given_as_a_journal_is_read_or_refused_in_a_sentence(text: list[str]) -> None:
    """Bad input: never anything but a sentence."""
    assert _ours("\n".join(text)) in {"unreadable", "false"}
