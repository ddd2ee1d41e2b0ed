"""A picture or a drawing on a page has no words that stand for it.

What: every `img` and image button has an `alt` (empty for an ornament), every drawing (`svg`) has a name
or is hidden from screen readers, and a `canvas` has content.
Why: who does not see the picture must get its meaning in words (GB/T 37668-2019; WCAG 2.2, 1.1.1).
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

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
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
<p><img src="a.png"{alt}></p>
</main></body></html>
-- site/a.png --
示例
"""

rule = Rule(
    code="A04",
    severity=Severity.ERROR,
    title=Text("图片没有文字替代", "Picture without words"),
    message=Text("“{picture}”没有文字替代", "“{picture}” has no words that stand for it"),
    advice=Text(
        "Markdown 里写成 ![图上是什么](文件)；图表另附数据表",
        "in Markdown write ![what it shows](file); add a table of the data to a chart",
    ),
    why=Text(
        "看不见图的人要靠文字知道内容（GB/T 37668-2019，WCAG 2.2 之 1.1.1）。",
        "Who does not see the picture needs its meaning in words (GB/T 37668-2019; WCAG 2.2, 1.1.1).",
    ),
    fails=_PAGE.format(alt=""),
    passes=_PAGE.format(alt=' alt="示例图：办理流程"'),
)

_NAMES = ("aria-label", "aria-labelledby", "title")
_SILENT = ("presentation", "none")


@rule.check_page
def picture_without_words(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Look at the pictures that are new on the page."""
    for tag in page.fresh_tags:
        if tag.name in _JUDGES and not _JUDGES[tag.name](tag, page):
            shown = tag.attrs.get("src", f"<{tag.name}>")
            yield rule.on(page.path, page.place(tag), picture=shown)


def _is_hidden_or_named(tag: Tag) -> bool:
    attrs = tag.attrs
    return (
        attrs.get("aria-hidden") == "true"
        or attrs.get("role") in _SILENT
        or any(attrs.get(name, "").strip() for name in _NAMES)
    )


def _image(tag: Tag, _page: BuiltPage) -> bool:
    return "alt" in tag.attrs or _is_hidden_or_named(tag)


def _button(tag: Tag, page: BuiltPage) -> bool:
    return tag.attrs.get("type") != "image" or bool(tag.attrs.get("alt")) or _image(tag, page)


def _drawing(tag: Tag, page: BuiltPage) -> bool:
    if _is_hidden_or_named(tag):
        return True
    inside = page.text[page.offset(tag) :].partition(f"</{tag.name}")[0]
    return "<title>" in inside or "<title " in inside


def _canvas(tag: Tag, page: BuiltPage) -> bool:
    inside = page.text[page.offset(tag) :].partition(">")[2].partition("</canvas")[0]
    return bool(inside.strip()) or _is_hidden_or_named(tag)


_JUDGES = {"img": _image, "input": _button, "svg": _drawing, "canvas": _canvas}
