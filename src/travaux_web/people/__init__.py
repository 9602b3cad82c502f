"""People and their seats: who is given one, and how lists of them are read.

`seating` changes people and seats, and keeps who did; `terms` compares seats of officers with the
terms on record; `listing` reads a list in CSV or XLSX, and tells line by line what it comes to.
"""
