"""Labels of the document's own making."""
