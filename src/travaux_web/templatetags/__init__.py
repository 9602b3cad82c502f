"""Tags and filters of our own templates."""
