"""Whether anybody may enforce a limit, and what holds that up."""
