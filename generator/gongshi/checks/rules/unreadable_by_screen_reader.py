"""A page lacks what a screen reader goes by: language, order of headings, heads of tables, labels of fields.

What: a page names its language, has one first-level heading and skips no level below it; a table has head
cells; a field to fill in has a label.
Why: who hears the page instead of seeing it finds the way by these marks alone (GB/T 37668-2019; WCAG
2.2, 1.3.1, 2.4.6, 3.1.1, 3.3.2).
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltPage, Tag
    from gongshi.checks.rule import Scene, SiteDraft

_PAGE = """\
-- site/index.html --
<!doctype html>
<html{lang}><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
<h2>名单</h2>
<table><tr><th scope="col">名称</th></tr><tr><td>示例</td></tr></table>
<label for="q">查询</label><input id="q" name="q">
</main></body></html>
"""

rule = Rule(
    code="A03",
    severity=Severity.ERROR,
    title=Text("读屏软件读不通这一页", "A screen reader cannot follow the page"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "正文在 pages 文件或记录里的，按一级一级写标题、给表格写表头；模板改过的，对照 theme/templates 补上",
        "keep headings in order and give tables a head row in the page or record; compare a changed "
        "template with "
        "theme/templates",
    ),
    why=Text(
        "听网页的人靠语言、标题、表头和标签找路（GB/T 37668-2019，WCAG 2.2）。",
        "Who hears a page finds the way by language, headings, table heads and labels (GB/T "
        "37668-2019; WCAG 2.2).",
    ),
    fails=_PAGE.format(lang=""),
    passes=_PAGE.format(lang=' lang="zh-CN"'),
)

_LANG = re.compile(r"<html\b[^>]*\slang\s*=\s*[\"']?[a-zA-Z]", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b.*?(?:</table|\Z)", re.DOTALL | re.IGNORECASE)
_FIELDS = frozenset({"input", "select", "textarea"})
_UNSEEN = frozenset({"hidden", "submit", "button", "reset", "image"})
_NAMES = ("aria-label", "aria-labelledby", "title")

_NO_LANG = Text("页面没有写明语言（lang）", "the page does not name its language (lang)")
_NOT_ONE = Text(
    "一级标题有 {count} 个，应当只有一个", "there are {count} first-level headings; there must be one"
)
_SKIPPED = Text(
    "标题从第 {before} 级跳到第 {level} 级", "the headings skip from level {before} to level {level}"
)
_NO_HEAD = Text("表格没有表头", "a table has no head cells")
_NO_LABEL = Text("输入框“{name}”没有标签", "the field “{name}” has no label")


@rule.check_page
def unreadable_by_screen_reader(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Look at language and headings of every page, and at the tables and fields that are new on it."""
    text = page.text
    if not _LANG.search(text, 0, 1000):
        yield rule.on(page.path, (1, 1), what=_NO_LANG)
    yield from _headings(page)
    for table in _TABLE.finditer(text) if "<table" in page.fresh else ():
        if "<th" not in table[0]:
            yield rule.on(page.path, page.place_at(table.start()), what=_NO_HEAD)
    for tag in page.fresh_tags:
        if tag.name in _FIELDS and not _is_labelled(tag, page):
            what = _NO_LABEL.filled(name=tag.attrs.get("name", tag.attrs.get("id", "")))
            yield rule.on(page.path, page.place(tag), what=what)


def _headings(page: BuiltPage) -> Iterator[SiteDraft]:
    levels = _HEADING.findall(page.text)
    if levels.count("1") != 1:
        yield rule.on(page.path, (1, 1), what=_NOT_ONE.filled(count=levels.count("1")))
    skipped = next(((a, b) for a, b in pairwise(levels) if int(b) > int(a) + 1), None)
    if skipped:
        before, level = skipped
        offset = re.search(rf"<h{before}\b(?:(?!<h[1-6]\b).)*(<h{level}\b)", page.text, re.DOTALL)
        place = page.place_at(offset.start(1)) if offset else (1, 1)
        yield rule.on(page.path, place, what=_SKIPPED.filled(before=before, level=level))


def _is_labelled(tag: Tag, page: BuiltPage) -> bool:
    attrs = tag.attrs
    if attrs.get("type", "").lower() in _UNSEEN or any(attrs.get(name, "").strip() for name in _NAMES):
        return True
    name = attrs.get("id")
    if name and f'for="{name}"' in page.text:
        return True
    before = page.text[: page.offset(tag)]
    return before.rfind("<label") > before.rfind("</label")
