"""What people fill in: checked for its form here, and for all else by the acts."""
