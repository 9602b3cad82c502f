"""Intake: bytes in, texts out, with findings for the sender."""
