"""Words in normal form, and amounts among them."""
