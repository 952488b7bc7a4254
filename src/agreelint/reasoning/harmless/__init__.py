"""What looks like a crossing or a hollow limit and is none."""
