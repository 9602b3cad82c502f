"""The history of a text: where its words are from, and how each paragraph came to what it is.

Everything here is told from texts with permanent ids, from where their words are from, and from the
record; nothing is read from files or guessed. Where nobody knows, the pages say so.
"""
