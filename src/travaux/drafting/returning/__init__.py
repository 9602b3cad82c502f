"""Returning: what a delegation changed in a printed text that came back with its brackets."""
