"""The journal: what has happened, as lines that can be proved; no clock, chance or file in here."""
