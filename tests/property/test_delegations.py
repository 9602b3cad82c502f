"""Properties of the register of delegations."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from travaux.delegations import Party, in_order, sponsor_of_file, standard_registry

REGISTER = standard_registry()
PARTIES = st.sampled_from(list(REGISTER))
NAMES = PARTIES.flatmap(lambda p: st.sampled_from([(p, n) for n in (*p.names, *p.aliases)]))
LANGUAGES = st.sampled_from(["en", "es", "fr", "pt"])
OFFICES = st.sampled_from(
    ["", "Permanent Mission of ", "the delegation of ", "Misión Permanente de ", "Délégation du "]
)
FRAMES = st.sampled_from(
    ["{}.docx", "{} comments rev. 2.docx", "2005-02-25 {}.docx", "propuesta de {} (final).docx"]
)


@given(PARTIES, LANGUAGES, OFFICES)
def test_a_name_with_its_office_finds_its_party(party: Party, language: str, office: str) -> None:
    """S4: "Permanent Mission of X", "the delegation of X" and "X" are one party."""
    assert REGISTER.named(office + party.name(language)) == party


@given(NAMES, FRAMES)
def test_a_file_is_never_given_to_another_party(named: tuple[Party, str], frame: str) -> None:
    """P13: a sponsor's name is never added by a guess: the right one, or none."""
    party, name = named
    assert sponsor_of_file(frame.format(name), REGISTER) in (party, None)


@given(PARTIES, LANGUAGES, FRAMES)
def test_a_file_under_a_short_name_is_recognised(party: Party, language: str, frame: str) -> None:
    """The other side of it: what is plain isn't refused."""
    name = party.name(language)
    if len(REGISTER.bearing(name)) == 1:
        assert sponsor_of_file(frame.format(name), REGISTER) == party


@given(st.lists(PARTIES, unique=True, max_size=12), LANGUAGES, st.randoms())
def test_the_house_order_does_not_depend_on_arrival(
    parties: list[Party], language: str, random: Random
) -> None:
    """Law 3: arrival order changes nothing but the house order of names."""
    mixed = list(parties)
    random.shuffle(mixed)
    assert in_order(mixed, language) == in_order(parties, language)
