"""What limits are about, and the use of the system that they limit."""
