"""The whole way for one file, in a process that can be killed, and for many files at once."""
