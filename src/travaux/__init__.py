"""Travaux: the record of a multilateral working group, and the drafting of its texts."""
