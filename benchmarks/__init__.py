"""Measurements side by side with other tools: each folder is one command."""
