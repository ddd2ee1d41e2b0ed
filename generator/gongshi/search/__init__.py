"""catalogue -> search index: every record that contains what was typed, offline too."""
