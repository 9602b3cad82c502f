"""Agreed language: how well it is found, and how quickly."""
