"""The screens, one module each: they ask the desk, and show what they are given."""
