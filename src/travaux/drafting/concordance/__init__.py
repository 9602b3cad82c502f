"""Concordance: language versions of one issue, found for each other and compared (P22)."""
