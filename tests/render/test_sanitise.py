"""One allow-list: what it keeps, what it takes, and that a page never loses anything in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from gongshi.render.editorial import EXTENSIONS
from gongshi.render.sanitise import editorial_html, record_html
from gongshi.render.shell_faults import ShellError
from tests.sites import HtmlPage

_MARKUP = st.lists(
    st.sampled_from(
        ["<script>", "</script>", "<p ", "style=x ", "onclick=x ", ">", "<svg>", "<a href=javascript:x>", "<math>",
         "<style>", "<!--", "-->", "<img src=x onerror=x>", "<template>", "</p>", "甲", "<title>", "&lt;", '"', "'",
         "<noscript>", "<textarea>", "<iframe srcdoc=x>", "<p>"]
    ),
    max_size=30,
)  # fmt: skip


@pytest.mark.parametrize(
    ("html", "lost"),
    [
        ("<p style='color:red'>甲</p>", 'p style="color:red"'),
        ("<p onclick='x()'>甲</p>", 'p onclick="x()"'),
        ("<script>x()</script>", "script"),
        ("<a href='javascript:x()'>甲</a>", 'a href="javascript:x()"'),
        ("<a href='&#106;avascript:x()'>甲</a>", 'a href="javascript:x()"'),
        ("<svg><p>甲</p></svg>", "svg"),
        ("<p>甲</p><!-- 内部备注 -->", "!-- 内部备注"),
        ("<input type='checkbox'>", "input"),
    ],
)
def test_what_a_page_would_lose_stops_the_build(html: str, lost: str) -> None:
    """The finding names the page and the markup; nothing is dropped in silence."""
    with pytest.raises(ShellError) as caught:
        editorial_html(html, "pages/a.md")
    assert lost in caught.value.text.en
    assert {f.position.path for f in caught.value.findings} == {"pages/a.md"}


def test_everything_that_our_markdown_makes_is_kept() -> None:
    """Headings with anchors, tables, notes, lists of terms, boxes and code pass as they are."""
    source = (
        "# 甲\n\n## 乙\n\n段 **重** *轻* `码`[^1] [丙](b.html#x) <https://example.gov.cn/>\n\n[^1]: 注\n\n"
        '| 名 | 数 |\n|:--|--:|\n| 一 | 2 |\n\n!!! note "提示"\n    正文\n\n词\n: 义\n\n3. 三\n4. 四\n\n> 引\n\n'
        '```yaml\na: <b>\n```\n\n![图](a.png "题")\n\n---\n'
    )  # fmt: skip
    tables = {"tables": {"use_align_attribute": True}}
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=tables).convert(source)
    before, after = HtmlPage(html), HtmlPage(editorial_html(html, "pages/a.md"))
    assert [(e.tag, e.attrs) for e in after.elements] == [(e.tag, e.attrs) for e in before.elements]
    assert after.text == before.text


@given(_MARKUP)
def test_whatever_is_written_nothing_active_is_left_of_a_record(pieces: list[str]) -> None:
    """Broken, nested and half-open markup leaves plain elements without attributes."""
    for element in HtmlPage(record_html("".join(pieces))).elements:
        assert element.tag in {"p", "br"}, pieces
        assert not element.attrs


@given(_MARKUP)
def test_a_page_is_clean_or_refused(pieces: list[str]) -> None:
    """Cleaning twice changes nothing more, so nothing is hidden in what the first time made of it."""
    try:
        clean = editorial_html("".join(pieces), "pages/a.md")
    except ShellError:
        return
    assert editorial_html(clean, "pages/a.md") == clean
