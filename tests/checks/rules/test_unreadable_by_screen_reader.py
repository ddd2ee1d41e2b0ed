"""A03: language, headings, tables and fields."""

from __future__ import annotations

import pytest

from tests.checks.site import found, page


def _said(body: str) -> list[str]:
    return [f.message.en for f in found(page(body), "A03")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>又一个</h1>", "there are 2 first-level headings"),
        ("<h3>跳了一级</h3>", "skip from level 1 to level 3"),
        ("<table><tr><td>甲</td></tr></table>", "no head cells"),
        ('<input name="q">', "the field “q” has no label"),
        ('<label>别的</label><select id="s"></select>', "the field “s” has no label"),
    ],
)
def test_what_is_lacking_is_named(body: str, said: str) -> None:
    """Each fault once, in words."""
    (message,) = _said(body)

    assert said in message


@pytest.mark.parametrize(
    "body",
    [
        "<h2>一</h2><h3>二</h3><h2>三</h2>",
        "<table><tr><th>甲</th></tr><tr><td>乙</td></tr></table>",
        '<label for="q">查</label><input id="q">',
        '<label>查 <input name="q"></label>',
        '<input name="q" aria-label="查">',
        '<input type="hidden" name="q"><input type="submit" value="查">',
    ],
)
def test_sound_page_is_silent(body: str) -> None:
    """Deeper headings in order, tables with heads and fields with labels of every kind pass."""
    assert _said(body) == []


def test_page_without_language_is_found_at_its_top() -> None:
    """The reading voice would guess."""
    site = page().replace(' lang="zh-CN"', "")

    assert [str(f.position) for f in found(site, "A03")] == ["site/index.html:1:1"]


def test_skipped_level_is_found_where_it_skips() -> None:
    """Line and column are those of the heading that comes too deep."""
    (finding,) = found(page("<h2>一</h2>\n<p>二</p><h4>三</h4>"), "A03")

    assert str(finding.position) == "site/index.html:10:9"
