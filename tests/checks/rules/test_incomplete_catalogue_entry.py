"""L06: what the disclosure catalogue consists of."""

from __future__ import annotations

from tests.checks.site import places

_DOCUMENT = "-- content/documents/a.md --\n---\ntitle: 示例区办法\nissuer: zjj\n{more}---\n第一条 示例。\n"
_ENTRY = "index_no: A-1\nabstract: 示例。\ndate_document: 2025-03-03\n"


def test_each_missing_element_is_named() -> None:
    """Index, abstract and day are asked for one by one."""
    fields = [field for _, _, field in places(_DOCUMENT.format(more="index_no: A-1\n"), "L06")]

    assert sorted(fields) == ["abstract", "date_document"]


def test_complete_entry_is_silent() -> None:
    """Nothing is missing."""
    assert places(_DOCUMENT.format(more=_ENTRY), "L06") == []


def test_document_that_is_not_disclosed_needs_no_entry() -> None:
    """The catalogue lists what is disclosed actively."""
    assert places(_DOCUMENT.format(more="disclosure: withheld\n"), "L06") == []
