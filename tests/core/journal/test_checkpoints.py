from __future__ import annotations

import base64
from hashlib import sha256

import pytest

from tests.journals import KEY, checkpoint, journal
from travaux.journal.checkpoints import (
    BadSignature,
    Checkpoint,
    CheckpointUnreadable,
    KeyUnreadable,
    OtherOrigin,
    SigningKey,
    UnknownKey,
    VerifierKey,
    opened,
    signed,
    signing_key,
    verifier_key,
)

SAID = checkpoint(journal(5))
NOTE = signed(SAID, KEY)
OTHER = SigningKey("travaux.example/other", bytes(32))


def test_a_note_is_three_lines_a_blank_one_and_the_signature() -> None:
    *text, blank, signature, end = NOTE.split("\n")
    assert text == [KEY.name, "5", base64.b64encode(SAID.root).decode()]
    assert (blank, end) == ("", "")
    assert signature.startswith(f"— {KEY.name} ")
    assert len(base64.b64decode(signature.split(" ")[2])) == 4 + 64


def test_the_key_of_the_standard_on_ed25519_signs_as_the_standard_says() -> None:
    # RFC 8032, 7.1, TEST 1: the public half of this seed.
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    assert SigningKey("a", seed).verifier == VerifierKey("a", public)


def test_a_published_pair_of_keys_is_read_by_both_its_halves() -> None:
    # The example in the documentation of Go's package for signed notes.
    kept = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    given_out = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert signing_key(kept).verifier == verifier_key(given_out)
    assert signing_key(kept).verifier.text == given_out


def test_the_hash_of_a_key_covers_its_name_and_kind() -> None:
    public = KEY.verifier
    expected = sha256(public.name.encode() + b"\n\x01" + public.key).digest()[:4]
    assert public.hash == expected
    data = base64.b64encode(b"\x01" + public.key).decode()
    assert public.text == f"{public.name}+{expected.hex()}+{data}"


def test_a_checkpoint_signed_is_opened_with_the_key_that_is_given_out() -> None:
    assert opened(NOTE, verifier_key(KEY.verifier.text)) == SAID


def test_both_halves_of_a_key_are_read_as_they_were_written() -> None:
    assert signing_key(KEY.text + "\n") == KEY
    assert verifier_key(f" {KEY.verifier.text}\n") == KEY.verifier


def test_a_secret_does_not_show_in_messages() -> None:
    assert repr(KEY) == "SigningKey(name='travaux.example/migrants')"


@pytest.mark.parametrize(
    "mailed", [NOTE.replace("\n", "\r\n"), f"\ufeff{NOTE}", NOTE.rstrip("\n"), NOTE + "\n\n"]
)
def test_line_ends_that_a_mail_program_changed_do_no_harm(mailed: str) -> None:
    assert opened(mailed, KEY.verifier) == SAID


def test_signatures_of_others_beside_it_are_passed_over() -> None:
    witness = OTHER.signature(SAID.text)
    odd = f"— someone {base64.b64encode(b'12345 of another kind').decode()}\n"
    assert opened(NOTE + witness + odd, KEY.verifier) == SAID
    assert opened(NOTE + witness, OTHER.verifier, origin=KEY.name) == SAID


def test_lines_behind_the_root_are_signed_and_passed_over() -> None:
    text = f"{SAID.text}a line of some other tool\n"
    assert opened(f"{text}\n{KEY.signature(text)}", KEY.verifier) == SAID


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(UnknownKey) as refused:
        opened(NOTE, OTHER.verifier)
    assert str(refused.value) == (
        "The checkpoint is signed by “travaux.example/migrants”, and not with the key in hand, "
        "which is that of “travaux.example/other”. Give the key of whoever signed it with --key; "
        "for a dossier that was restored, that is the file key.pub of the old one."
    )


def test_another_key_of_the_same_name_is_unknown() -> None:
    with pytest.raises(UnknownKey):
        opened(NOTE, SigningKey(KEY.name, bytes(32)).verifier)


def test_a_checkpoint_of_another_record_is_told() -> None:
    with pytest.raises(OtherOrigin) as refused:
        opened(signed(Checkpoint("another", 5, SAID.root), KEY), KEY.verifier)
    assert str(refused.value) == (
        "The checkpoint is of the record “another”, not of “travaux.example/migrants”. Give one "
        "of this record."
    )


def test_an_altered_checkpoint_has_a_bad_signature() -> None:
    with pytest.raises(BadSignature) as refused:
        opened(NOTE.replace("\n5\n", "\n6\n"), KEY.verifier)
    assert str(refused.value) == (
        "The signature of “travaux.example/migrants” doesn't belong to this checkpoint: it was "
        "altered after it was signed, or never signed. Don't rely on it."
    )


def test_no_bit_of_a_note_can_be_flipped() -> None:
    data = NOTE.encode()
    for at in range(len(data)):
        for bit in range(8):
            flipped = data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
            with pytest.raises((UnknownKey, BadSignature, CheckpointUnreadable)):
                opened(flipped.decode("utf-8", "replace"), KEY.verifier)


def test_one_good_signature_does_not_cover_a_bad_one_of_the_same_key() -> None:
    with pytest.raises(BadSignature):
        opened(NOTE + KEY.signature("something else\n"), KEY.verifier)


def _note(text: str) -> str:
    return f"{text}\n{KEY.signature(text)}"


@pytest.mark.parametrize(
    "note",
    [
        "",
        "words\n",
        SAID.text,
        f"{SAID.text}\nno signature\n",
        f"{SAID.text}\n— {KEY.name}\n",
        f"{SAID.text}\n— {KEY.name} AAAA\n",
        f"{SAID.text}\n- {KEY.name} AAAAAAAAAAAA\n",
        f"{SAID.text}\n— two words AAAAAAAAAAAA\n",
        _note(f"{KEY.name}\n5\n"),
        _note(f"{KEY.name}\n05\n{'A' * 43}=\n"),
        _note(f"{KEY.name}\n-5\n{'A' * 43}=\n"),
        _note(f"{KEY.name}\n٥\n{'A' * 43}=\n"),
        _note(f"{KEY.name}\n5\nshort\n"),
        _note(f"{KEY.name}\n5\nAAAA\n"),
        _note(f"{KEY.name}\n5\n{'A' * 42}B=\n"),
        _note(f"{KEY.name}\n0\n{'A' * 43}=\n"),
        _note(f"two words\n5\n{'A' * 43}=\n"),
        NOTE + "\n" * 100_000,
        NOTE.replace("travaux", "travau\udcff"),
    ],
)
def test_what_is_no_checkpoint_is_told(note: str) -> None:
    with pytest.raises(CheckpointUnreadable, match=r"^This isn't a checkpoint: "):
        opened(note, KEY.verifier)


def test_nothing_is_signed_that_nobody_could_read() -> None:
    with pytest.raises(CheckpointUnreadable):
        signed(Checkpoint("two\nlines", 5, SAID.root), KEY)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "a",
        "a+00000000+AAAA",
        KEY.verifier.text.replace("migrants", "migrant"),
        KEY.verifier.text[:-8],
        "a+00000000+" + base64.b64encode(b"\x02" + bytes(32)).decode(),
        "a b+00000000+" + base64.b64encode(b"\x01" + bytes(32)).decode(),
    ],
)
def test_what_is_no_key_is_told(line: str) -> None:
    with pytest.raises(KeyUnreadable, match=r"^This isn't a key for checkpoints: "):
        verifier_key(line)


@pytest.mark.parametrize(
    "line", ["", KEY.verifier.text, KEY.text.replace("migrants", "migrant"), f"x{KEY.text}"]
)
def test_what_is_no_secret_key_is_told(line: str) -> None:
    with pytest.raises(KeyUnreadable):
        signing_key(line)


@pytest.mark.parametrize(("name", "seed"), [("a+b", bytes(32)), ("", bytes(32)), ("a", b"short")])
def test_a_key_has_a_plain_name_and_its_length(name: str, seed: bytes) -> None:
    with pytest.raises(KeyUnreadable):
        SigningKey(name, seed)
