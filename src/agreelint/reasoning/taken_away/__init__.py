"""Limits that other clauses take away by naming or describing them."""
