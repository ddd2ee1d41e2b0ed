"""Texts of documents: nothing runs, nothing loads, and articles have their anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.render.markdown import Texts, document_text
from tests.sites import HtmlPage

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = st.text(st.sampled_from("第一二三条章之 \n#*_`[]()<>&\"'|-=:/javscriptonerlg!"), max_size=200)
_KNOWN = {
    "p", "br", "strong", "b", "em", "ul", "ol", "li", "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
    "blockquote", "code", "hr", "sup", "sub", "pre",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,x)",
        "![a](https://evil.example/x.png)",
        "<a href='https://evil.example/'>a</a>",
        "<iframe src=//evil.example></iframe>",
        "<svg/onload=alert(1)>",
        "<style>body{display:none}</style>",
        "<p style='position:fixed' id=main class=x onclick=alert(1)>a</p>",
        "[r]: javascript:alert(1)\n\n[a][r]",
        "<form action=//evil.example><input name=q></form>",
        "# <script>alert(1)</script>",
        "第一条 <script>alert(1)</script>",
        "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
        "```\n</code></pre><script>alert(1)</script>\n```",
    ],
)
def test_nothing_in_a_text_can_run_or_load(text: str) -> None:
    """Only plain elements without attributes but our anchors are left."""
    page = HtmlPage(document_text(text).html)
    for element in page.elements:
        assert element.tag in _KNOWN
        assert not set(element.attrs) - {"id", "align"}


@given(_TEXT)
def test_no_text_breaks_out(text: str) -> None:
    """Whatever is written, known elements come out, and every anchor once."""
    page = HtmlPage(document_text(text).html)
    assert {e.tag for e in page.elements} <= _KNOWN
    ids = [e.attrs["id"] for e in page.elements if "id" in e.attrs]
    assert len(ids) == len(set(ids))


def test_articles_and_chapters_have_anchors() -> None:
    """Numbers are read in both scripts; inserted articles have their own."""
    text = document_text("## 第一章 总则\n\n第一条 甲\n\n**第十二条** 乙\n\n第十二条之一 丙\n\n第20条 丁\n")
    anchors = HtmlPage(text.html).anchors
    assert {"sec-1", "art-1", "art-12", "art-12-1", "art-20"} == anchors
    assert text.headings == (("sec-1", "第一章 总则"),)


def test_plain_text_and_markdown_give_the_same_articles() -> None:
    """The quick way for texts without marks differs in nothing."""
    plain = "第一条 甲方\n\n第二条 乙方\n"
    quick, full = (HtmlPage(document_text(text).html) for text in (plain, f"{plain}\n**丙**"))
    assert [e.text for e in quick.all("p")] == [e.text for e in full.all("p")][:-1]
    assert quick.anchors == full.anchors == {"art-1", "art-2"}


def test_an_article_number_that_comes_twice_is_anchored_once() -> None:
    """The first has the anchor; the page stays valid."""
    html = str(document_text("第一条 甲\n\n第一条 乙\n").html)
    assert html.count('id="art-1"') == 1


def test_headings_in_the_table_of_contents_are_plain_text() -> None:
    """Entities are undone once, so that the template escapes them once."""
    assert document_text("## A & B <i>c</i>\n").headings[0][1] == "A & B c"


def test_no_text_is_no_text() -> None:
    """An empty source gives nothing."""
    assert document_text("").html == ""


def test_an_article_begins_a_paragraph_without_a_blank_line() -> None:
    """Clerks often write one article a line."""
    anchors = HtmlPage(document_text("第一条 甲\n第二条 乙\n第三条 见第四条 的规定\n").html).anchors
    assert anchors == {"art-1", "art-2", "art-3"}


def test_a_kept_text_is_the_text(tmp_path: Path) -> None:
    """What comes from the cache equals what was rendered, headings and all."""
    sources = ("## 第一章 总则\n\n第一条 甲 <b>乙</b>\n\n## A & B\n", "第一条 甲\n\n第二条 乙\n", "")
    for _ in range(2):
        texts = Texts(tmp_path / "texts.tsv")
        assert [texts.of(source) for source in sources] == [document_text(source) for source in sources]
        texts.save()
    assert (tmp_path / "texts.tsv").read_text("utf-8").count("\n") == 2


def test_a_text_of_the_last_build_is_not_rendered_again(tmp_path: Path) -> None:
    """The second build takes the kept words: here somebody has marked them."""
    file = tmp_path / "texts.tsv"
    texts = Texts(file)
    texts.of("第一条 甲\n")
    texts.save()
    file.write_text(file.read_text("utf-8").replace("甲", "乙"), "utf-8")
    assert "乙" in Texts(file).of("第一条 甲\n").html
    assert "丙" in Texts(file).of("第一条 丙\n").html


@pytest.mark.parametrize("damage", ["[]", '[{"html": 1}]', "{", '[{"html": ["a"], "headings": {}}]'])
def test_a_damaged_cache_is_no_cache(tmp_path: Path, damage: str) -> None:
    """A line that is not of our form is rendered anew."""
    file = tmp_path / "texts.tsv"
    texts = Texts(file)
    texts.of("第一条 甲\n")
    texts.save()
    key = file.read_text("utf-8").split("\t")[0]
    file.write_text(f"{key}\t{damage}\n", "utf-8")
    assert Texts(file).of("第一条 甲\n") == document_text("第一条 甲\n")
