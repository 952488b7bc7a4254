"""Whom the limits bind."""
