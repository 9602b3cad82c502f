"""The texts of the Paris Agreement of 2015, followed from draft to draft."""
