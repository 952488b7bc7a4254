"""Sentences taken apart: statements, segments, operators, polarity, and who is named."""
