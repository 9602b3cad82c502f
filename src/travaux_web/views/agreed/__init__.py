"""Agreed language on the screens: the library, precedents, citations, and who is bound."""
