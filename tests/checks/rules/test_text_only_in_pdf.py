"""A09: texts that exist only as a file of fixed layout."""

from __future__ import annotations

import pytest

from tests.checks.site import places

_DOCUMENT = "-- content/documents/a.md --\n---\ntitle: 示例区办法\nattachments:\n  - title: 附件\n    file: {file}\n---\n{body}"


@pytest.mark.parametrize("file", ["a.pdf", "A.PDF", "a.ofd"])
def test_only_a_pdf_is_found(file: str) -> None:
    """At the attachment that holds the text."""
    assert places(_DOCUMENT.format(file=file, body=""), "A09") == [("a.md", 5, "attachments.0.file")]


def test_text_beside_the_file_or_another_file_is_silent() -> None:
    """A text that can be searched is enough; a table is no text in disguise."""
    assert places(_DOCUMENT.format(file="a.pdf", body="第一条 示例。\n"), "A09") == []
    assert places(_DOCUMENT.format(file="a.xlsx", body=""), "A09") == []
