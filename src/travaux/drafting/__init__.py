"""Drafting: pure functions on texts, from a delegation's file to the bracketed, attributed text."""
