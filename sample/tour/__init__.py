"""The tour of the sample's site: a night's work, step by step, each from its person's seat.

It stands beside the product, not in it: only the demonstration has a page that signs people in
without a word, and only on this machine.
"""
