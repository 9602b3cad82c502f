"""The record against the bare database and another Merkle tree, in one run on one machine."""
