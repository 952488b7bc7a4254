"""Phrases: their notation, the word lists written in it, and how all of them are found in one pass."""
