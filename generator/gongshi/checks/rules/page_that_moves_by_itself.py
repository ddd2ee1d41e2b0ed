"""A page moves, plays or reloads by itself, and the reader cannot stop it.

What: no built page reloads by `meta refresh`, none has `marquee` or `blink`, no medium plays by itself,
and a style sheet with an endless animation minds the reader's wish for less motion. What scripts move is
left to `make audit`.
Why: who reads slowly loses the page; who listens hears two voices (GB/T 37668-2019; WCAG 2.2, 2.2.2).
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltPage, BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

_PAGE = """\
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
{body}
</main></body></html>
"""

rule = Rule(
    code="A06",
    severity=Severity.WARNING,
    title=Text("页面自己动、自己刷新，停不下来", "The page moves by itself"),
    message=Text("{what}", "{what}"),
    advice=Text("去掉它，或给读者一个停止的按钮", "remove it, or give the reader a way to stop it"),
    why=Text(
        "读得慢的人来不及看完，听网页的人会被打断（GB/T 37668-2019，WCAG 2.2 之 2.2.2）。",
        "Slow readers lose the page and listeners are interrupted (GB/T 37668-2019; WCAG 2.2, 2.2.2).",
    ),
    fails=_PAGE.format(body="<marquee>示例通知</marquee>"),
    passes=_PAGE.format(body="<p>示例通知</p>"),
)

_MOVING = re.compile(r"<(marquee|blink)\b", re.IGNORECASE)
_ENDLESS = re.compile(r"animation[a-z-]*\s*:[^;}]*\binfinite\b", re.IGNORECASE)
_RELOADS = Text("页面会自动刷新或跳转", "the page reloads or leaves by itself")
_PLAYS = Text("页面里的“{name}”会自动播放", "“{name}” plays by itself")
_RUNS = Text("页面里有滚动或闪烁的“{name}”", "“{name}” runs or blinks")
_TURNS = Text("样式里有停不下来的动画", "a style sheet holds an endless animation")


@rule.check_page
def page_that_moves_by_itself(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Look at what is new on the page."""
    for tag in page.fresh_tags:
        if tag.name == "meta" and tag.attrs.get("http-equiv", "").lower() == "refresh":
            yield rule.on(page.path, page.place(tag), what=_RELOADS)
        elif tag.name in ("video", "audio") and "autoplay" in tag.attrs:
            yield rule.on(page.path, page.place(tag), what=_PLAYS.filled(name=tag.name))
    if _MOVING.search(page.fresh):
        for found in _MOVING.finditer(page.text):
            yield rule.on(page.path, page.place_at(found.start()), what=_RUNS.filled(name=found[1]))


@rule.check_site
def style_that_moves_by_itself(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # as above
    """Look at the animations of the style sheets."""
    for path in site.paths:
        if path.endswith(".css"):
            text = site.text(path)
            if (found := _ENDLESS.search(text)) and "prefers-reduced-motion" not in text:
                yield rule.on(path, (text.count("\n", 0, found.start()) + 1, 1), what=_TURNS)
