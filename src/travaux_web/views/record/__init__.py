"""The record's own screens: search, documents, entries, proof, citation, feeds.

All of them are for whoever comes, and show each what they may see. What isn't on the record for
somebody is answered as what isn't there at all.
"""
