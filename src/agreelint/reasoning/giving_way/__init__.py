"""Clauses that give way to another or are held down by it."""
