"""A status is shown by colour alone, without a word.

What: an element that bears the colour of a status (a class `b-...`) and is not hidden holds words or a
name.
Why: one man in twelve does not tell red from green, and a print in black knows no colour (GB/T
37668-2019; WCAG 2.2, 1.4.1).
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
-- site/index.html --
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例页</title></head>
<body><main><h1>示例页</h1>
<p><span class="badge b-valid">{word}</span></p>
</main></body></html>
"""

rule = Rule(
    code="A07",
    severity=Severity.ERROR,
    title=Text("状态只用颜色表示", "Status by colour alone"),
    message=Text("状态“{name}”没有文字", "the status “{name}” has no word"),
    advice=Text("在模板里写出状态的文字", "write the status as a word in the template"),
    why=Text(
        "色觉障碍的人分不出红绿，黑白打印也没有颜色（GB/T 37668-2019，WCAG 2.2 之 1.4.1）。",
        "Colour-blind readers and black prints do not show it (GB/T 37668-2019; WCAG 2.2, 1.4.1).",
    ),
    fails=_PAGE.format(word=""),
    passes=_PAGE.format(word="有效"),
)

_EMPTY = re.compile(
    r"""<([a-z0-9]+)\b([^<>]*\sclass=["'](?:[^"'<>]*\s)?(b-[a-z]+)(?:\s[^"'<>]*)?["'][^<>]*)>\s*</\1""",
    re.IGNORECASE,
)
_EXCUSED = re.compile(r"\s(?:hidden\b|aria-label\s*=|title\s*=)")


@rule.check_page
def status_without_word(page: BuiltPage, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Find empty elements in the colour of a status, in what is new on the page."""
    for found in _EMPTY.finditer(page.fresh) if "b-" in page.fresh else ():
        if not _EXCUSED.search(found[2]):
            place = page.place_at(max(page.text.find(found[0]), 0))
            yield rule.on(page.path, place, name=found[3])
