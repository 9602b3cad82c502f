"""Citations of legal instruments in running text (S23)."""

from travaux.citations.citation import Citation, Provision

__all__ = ["Citation", "Provision"]
