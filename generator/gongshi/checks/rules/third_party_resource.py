"""A page or a style loads something from another site.

What: no script, style sheet, font, image, frame or medium of a built page, and no address in a style
sheet, lies on another host.
Why: it tells that host who reads what, may change without notice, and fails where there is no network.
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltPage, BuiltSite, Tag
    from gongshi.checks.rule import Scene, SiteDraft

_PAGE = """\
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title>
{head}
</head><body><main><h1>示例页</h1></main></body></html>
"""

rule = Rule(
    code="L05",
    severity=Severity.ERROR,
    title=Text("加载了站外的脚本、字体或图片", "Something is loaded from another site"),
    message=Text("加载了站外资源“{link}”", "“{link}” is loaded from another site"),
    advice=Text(
        "去掉它，或把文件放进 theme/ 随网站发布",
        "remove it, or put the file into theme/ and publish it along",
    ),
    why=Text(
        "站外资源会把谁在看什么告诉别人，被改动了本站也不知道，没有网络时还会缺失。",
        "What is loaded from elsewhere tells others who reads what, may change unseen, and fails offline.",
    ),
    fails=_PAGE.format(head='<script src="https://cdn.example.org/a.js"></script>'),
    passes=_PAGE.format(head='<link rel="canonical" href="https://www.example.org/index.html">'),
)

_OUTSIDE = re.compile(r"\s*(?:(?:https?|wss?):)?//", re.IGNORECASE)
_STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?\s*((?:https?:)?//[^"')\s;]+)""", re.IGNORECASE)
_ATTRIBUTES = {
    "link": ("href",), "object": ("data",), "video": ("src", "poster"), "img": ("src", "srcset"),
    "source": ("src", "srcset"), "image": ("href", "xlink:href"), "use": ("href", "xlink:href"),
} | dict.fromkeys(("script", "iframe", "frame", "embed", "audio", "track", "input"), ("src",))  # fmt: skip
_NOT_LOADED = frozenset({"canonical", "alternate", "author", "license", "next", "prev", "help", "search"})
"""Relations of `link` that a browser does not follow by itself."""


@rule.check_page
def third_party_resource(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Find what the page loads from elsewhere."""
    for tag in page.fresh_tags:
        if tag.name in _ATTRIBUTES and "//" in tag.written:
            for link in _loaded(tag):
                yield rule.on(page.path, page.place(tag), link=link)


@rule.check_site
def third_party_resource_of_style(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # as above
    """Find what style sheets load from elsewhere."""
    for path in site.paths:
        if path.endswith(".css"):
            for found in _STYLE.finditer(site.text(path)):
                yield rule.on(path, link=found[1])


def _loaded(tag: Tag) -> Iterator[str]:
    attrs = tag.attrs
    if tag.name == "link" and set(attrs.get("rel", "").lower().split()) <= _NOT_LOADED:
        return
    for name in _ATTRIBUTES[tag.name]:
        for link in attrs.get(name, "").split(",") if name == "srcset" else (attrs.get(name, ""),):
            if _OUTSIDE.match(link):
                yield link.strip()
