"""Who the parties are, what the agreement calls them, and on which side they stand."""
