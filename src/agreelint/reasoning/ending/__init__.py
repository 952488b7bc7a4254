"""What becomes of a limit when the agreement or a phase of it ends."""
