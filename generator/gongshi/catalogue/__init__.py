"""Records -> one consistent whole: an index, references both ways, validity on a day."""
