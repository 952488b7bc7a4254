"""What things are called: concepts, the agreement's defined terms, and a system by its name."""
