"""What definitions make of a limit."""
