"""Which clause, part or paper is cited, by whatever name, and which paper goes first."""
