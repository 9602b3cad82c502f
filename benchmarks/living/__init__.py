"""A text through ten revisions and five thousand proposals: law 4, and how fast it lives."""
