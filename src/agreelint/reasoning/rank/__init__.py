"""Which clause or paper goes first."""
