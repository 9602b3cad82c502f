"""Live pages: parts that every screen of one audience shows alike, and what changes in them.

A live page is an ordered set of fragments of HTML, each under an id. `pages` says how each kind of
page is made, `frames` what changed from one state to the next, `streams` keeps the last states,
`streaming` sends them. A page after n frames is the page fetched fresh.
"""
