"""The papers of an agreement: named, taken in, absent, or changing it."""
