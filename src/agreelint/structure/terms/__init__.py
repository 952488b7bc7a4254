"""Defined terms, with quotation marks and without."""
