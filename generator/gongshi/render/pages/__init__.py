"""One module per family of pages: what the page says, in the order in which it is asked."""
