"""Where each block goes in the outline of clauses, and what is open while the blocks are read in order."""
