"""Where the journal and the files rest: the only room of the record that touches a disk."""
