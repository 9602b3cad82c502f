"""Charts: counts as pictures (SVG), with every number in them as text.

Each chart has a module, which holds what it is drawn from: small frozen values, the words of the
picture among them, in whatever language the caller speaks. Nothing is told by colour alone, and
all of them print in black and white. Equal values give equal bytes.
"""
