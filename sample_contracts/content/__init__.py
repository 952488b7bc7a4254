"""The words of the sample agreements, one module each: `PAPER` is the agreement."""
