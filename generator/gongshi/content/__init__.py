"""Files to records: the strict reader, and what loads records through it.

The reader is `files` (bytes from disk), `source` and `characters` (bytes to
text), `builder` and `syntax` (text to tree), `front_matter` (Markdown), and
`reader`, which joins them; `faults` (with `phrases`) names everything they refuse, and `tree`
is what they yield. No module here raises on a bad file: each yields findings.
"""
