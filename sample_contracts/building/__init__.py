"""Turns the words of an agreement into a Word document and a PDF that say the same."""
