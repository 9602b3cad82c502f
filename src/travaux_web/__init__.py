"""The web: screens for the people of a working group, on one dossier.

Everything that is done goes through one door (`desk`), to the same acts as the command line; what
is shown is read from the record as the person's seat may see it.
"""
