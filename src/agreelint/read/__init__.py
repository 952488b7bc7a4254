"""Bytes to a manuscript: what is on the paper, and what could not be read of it."""
