"""Renderers: a Text becomes the bytes of a file. Each has `rendered(text, look) -> bytes`."""
