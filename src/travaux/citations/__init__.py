"""Citations of legal instruments in running text (S23)."""

from travaux.citations.citation import Citation, Part, Provision

__all__ = ["Citation", "Part", "Provision"]
