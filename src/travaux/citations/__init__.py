"""Citations of legal instruments in running text (S23)."""

from travaux.citations.citation import Citation, Part, Provision
from travaux.citations.reading import cited, cited_in

__all__ = ["Citation", "Part", "Provision", "cited", "cited_in"]
