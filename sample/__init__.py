"""The sample group: its text, its delegations' wishes, and the builder of their files."""
