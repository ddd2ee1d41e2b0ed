"""S11: a document that is not disclosed has a page in the built site."""

from __future__ import annotations

import pytest

from tests.checks.site import found, places

_DOCUMENT = "-- content/documents/a.yml --\ntitle: 示例区内部管理规定\ndisclosure: {how}\n"
_PAGE = "-- site/documents/a.html --\n<main><h1>示例区内部管理规定</h1></main>\n"


@pytest.mark.parametrize("how", ["不予公开", "依申请公开"])
def test_its_page_is_named(how: str) -> None:
    """Whether it is never disclosed or only on request."""
    (finding,) = found(_DOCUMENT.format(how=how) + _PAGE, "S11")
    assert finding.position.path == "site/documents/a.html"
    assert finding.record == "documents/a"


def test_a_document_for_everybody_has_its_page() -> None:
    """Active disclosure is what pages are for."""
    assert places(_DOCUMENT.format(how="主动公开") + _PAGE, "S11") == []


def test_without_a_page_nothing_leaks() -> None:
    """A record that stays in the office is no fault."""
    site = _DOCUMENT.format(how="不予公开") + "-- site/index.html --\n<main><h1>首页</h1></main>\n"
    assert places(site, "S11") == []
