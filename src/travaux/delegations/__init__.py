"""Delegations: the parties to a negotiation, under every name they are called by (S4)."""

from travaux.delegations.files import speaker_of_file, sponsor_of_file
from travaux.delegations.parties import NO_NAMES, Delegation, Grouping, Names, Party, in_order
from travaux.delegations.registry import Registry, UnknownDelegation
from travaux.delegations.standard import standard_registry

__all__ = [
    "NO_NAMES",
    "Delegation",
    "Grouping",
    "Names",
    "Party",
    "Registry",
    "UnknownDelegation",
    "in_order",
    "speaker_of_file",
    "sponsor_of_file",
    "standard_registry",
]
