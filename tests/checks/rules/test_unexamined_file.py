"""S13: a file that cannot be examined is said to be so, and never passed in silence."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx", "a.png"])
def test_a_damaged_file_is_named(name: str) -> None:
    """Whatever its suffix promises, its content is something else."""
    (finding,) = found(f"-- content/files/{name} --\n这不是它。\n", "S13")
    assert (finding.position.path, finding.record) == (f"content/files/{name}", f"files/{name}")


def test_a_text_is_examined() -> None:
    """Plain text needs no reader of its own."""
    assert places("-- content/files/a.txt --\n可以检查的文字。\n", "S13") == []
