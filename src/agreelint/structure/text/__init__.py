"""The canonical text: its blocks, tables and headings, the phrases that open things, and where parts begin."""
