"""A page links to a file or an anchor that the built site does not have.

What: `href`, `src`, `poster`, `data` and `action` of built pages that stay in the site lead to one of its
files, and what follows `#` is an anchor of that page; `url(...)` in style sheets leads to a file. Only the
page that says “not found” may begin its links at the site's root, because it is shown at any address.
Why: whoever follows the link meets an error, at a kiosk without any way on.
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltPage, BuiltSite, Tag
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="L02",
    severity=Severity.ERROR,
    title=Text("站内链接是断的", "Broken link inside the site"),
    message=Text("链接“{link}”{what}", "the link “{link}” {what}"),
    advice=Text(
        "在该页对应的记录或 pages 文件里改正链接；链接的附件放进 content/files",
        "mend the link in the record or page behind this address; put linked files into content/files",
    ),
    why=Text(
        "点了没有东西，群众不知道是没有公开还是放错了；信息查阅点的终端上连返回都难。",
        "Whoever follows it cannot tell what was never published from what was misplaced.",
    ),
    fails="""\
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
<p><a href="files/form.xlsx">申请表</a></p>
</main></body></html>
""",
    passes="""\
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1 id="top">示例页</h1>
<p><a href="files/form.txt">申请表</a> <a href="#top">回到页首</a></p>
</main></body></html>
-- site/files/form.txt --
申请表
""",
)

_NO_FILE = Text("没有对应的文件", "leads to no file")
_NO_ANCHOR = Text("指向的页面里没有这个位置", "names a place that its page does not have")
_OUTSIDE = Text("指到了网站外面", "leads out of the site's folder")
_ADDRESSES = ("href", "src", "poster", "data", "action")
_LINKS = re.compile(rf"\s(?:{'|'.join(_ADDRESSES)})\s*=", re.IGNORECASE)
_WITHIN = re.compile(r"""\shref\s*=\s*["']#([^"']+)""", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
# Absent from a page as such, and yet a place of every page (HTML, "indicated part of the document").
_ALWAYS = frozenset({"", "top"})


@rule.check_page
def broken_link(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:
    """Follow every link of the page that stays in the site; those within the page on every page."""
    for tag in page.fresh_tags:
        if _LINKS.search(tag.written):
            for link in _links(tag, page, scene.config.site.base_url):
                if wrong := _wrong(page, link):
                    yield rule.on(page.path, page.place(tag), link=link, what=wrong)
    missing = {a for a in _WITHIN.findall(page.text) if f'id="{a}"' not in page.text}
    for tag in page.tags if missing else ():
        link = tag.attrs.get("href", "")
        if link.startswith("#") and (wrong := _wrong(page, link)):
            yield rule.on(page.path, page.place(tag), link=link, what=wrong)


def _links(tag: Tag, page: BuiltPage, base_url: str) -> Iterator[str]:
    """Yield the addresses in `tag` that stay in the site, and are not places of the page itself."""
    attrs = tag.attrs
    root = urlsplit(base_url).path or "/" if page.path == "404.html" else ""
    for name in _ADDRESSES if tag.name != "base" else ():
        link = attrs.get(name)
        if link is None or link.startswith("#") or _SCHEME.match(link):
            continue
        yield (link.removeprefix(root) or "./") if root and link.startswith(root) else link


@rule.check_site
def broken_link_of_style(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # as above
    """Follow the addresses in style sheets: fonts and images."""
    for path in site.paths:
        if not path.endswith(".css"):
            continue
        for found in _CSS_URL.finditer(site.text(path)):
            link = found[1].strip()
            if not _SCHEME.match(link) and site.resolved(path, link) not in site:
                yield rule.on(path, link=link, what=_NO_FILE)


def _wrong(page: BuiltPage, link: str) -> Text | None:
    site = page.site
    target = site.resolved(page.path, link)
    if target == "..":
        return _OUTSIDE
    if target not in site:
        return _NO_FILE
    anchor = unquote(link.partition("#")[2])
    if anchor in _ALWAYS or not target.endswith(".html"):
        return None
    return None if anchor in site.ids(target) else _NO_ANCHOR
