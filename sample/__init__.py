"""The sample group: its negotiating text, its delegations' wishes, and the builder of their files."""
