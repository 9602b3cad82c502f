"""People and their seats, for the secretariat; and for a head, the members of the delegation."""
