"""Labels in the usual shapes, the ways each can be read, and the numbers in them."""
