"""Words that make a limit hollow, and exceptions that swallow it."""
