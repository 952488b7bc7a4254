"""The nouns: frozen values, the standard library only, nothing that reads or writes."""
