"""Plain text files read: our own notation where the file begins with its header."""

from __future__ import annotations

from travaux.intake.notation import notation

__all__ = ["notation"]
