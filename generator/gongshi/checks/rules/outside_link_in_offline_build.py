"""A site that is read without a network links to addresses outside itself.

What: where `site.offline` says that the site goes to USB sticks and kiosks only, no page has a link to
`http:`, `https:` or `//`.
Why: at an inquiry point there is no network: the visitor touches the link and stands before an error.
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltPage
    from gongshi.checks.rule import Scene, SiteDraft

_PAGE = """\
-- site_config.yml --
site:
  title: 示例区政府信息公开
  offline: true
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
<p>{link}</p>
</main></body></html>
"""

rule = Rule(
    code="L03",
    severity=Severity.WARNING,
    title=Text("离线网站里有外部链接", "Outside link in an offline site"),
    message=Text(
        "本站只供离线查阅，页面却链接到“{link}”",
        "the site is read offline only, yet a page links to “{link}”",
    ),
    advice=Text(
        "把资料放进 content/files 再链接，或把网址写成文字；网站同时上网的，去掉 site.offline",
        "put the file into content/files, or write the address as text; set site.base_url if the site "
        "is online too",
    ),
    why=Text(
        "信息查阅点没有网络，点了外部链接就是死路。",
        "An inquiry point has no network: an outside link is a dead end there.",
    ),
    fails=_PAGE.format(link='<a href="https://www.example.org/">省政府网站</a>'),
    passes=_PAGE.format(link="省政府网站：www.example.org"),
)

_OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


@rule.check_page
def outside_link_in_offline_build(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:
    """Find links out of the site."""
    if not scene.config.site.offline:
        return
    for tag in page.fresh_tags:
        if tag.name in ("a", "area", "form"):
            attrs = tag.attrs
            link = attrs.get("href") or attrs.get("action") or ""
            if _OUTSIDE.match(link):
                yield rule.on(page.path, page.place(tag), link=link)
