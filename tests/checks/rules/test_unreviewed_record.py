"""S12: records without a review on record, told once a register."""

from __future__ import annotations

from tests.checks.site import found

_REVIEW = "review:\n  by: 政务公开岗\n  date: 2026-01-08\n  result: 同意公开\n"
_DOCUMENT = "-- content/documents/{id}.yml --\ntitle: 示例文件{id}\n{more}"


def _of_documents(site: str) -> list[str]:
    return [f.message.zh for f in found(site, "S12") if f.record.startswith("documents/")]


def test_a_register_is_told_once_with_its_count() -> None:
    """Two of three lack it: one finding says so, at the first of them."""
    site = "".join(_DOCUMENT.format(id=i, more=more) for i, more in (("a", _REVIEW), ("b", ""), ("c", "")))
    (message,) = _of_documents(site)
    assert "3条记录中有2条" in message
    (finding,) = [f for f in found(site, "S12") if f.record.startswith("documents/")]
    assert finding.position.path == "content/documents/b.yml"


def test_a_reviewed_register_is_silent() -> None:
    """Reviewer, day and result are all that is asked."""
    assert _of_documents(_DOCUMENT.format(id="a", more=_REVIEW)) == []
