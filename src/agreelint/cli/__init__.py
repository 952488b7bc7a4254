"""The way through, from the command line: no logic here."""
