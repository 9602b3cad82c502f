"""The compile desk: files come in, meet in one text, and leave as its next issue.

`taking` keeps, reads and enters files; `frame` is what stands on every page of the desk; the others
are its pages.
"""
