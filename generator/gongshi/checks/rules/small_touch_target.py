"""Something to touch is smaller than 44 px, or 60 px in the edition for the elderly.

What: the box of every link in a menu, button and field, as a browser lays it out.
Why: unsteady hands miss it (GB/T 37668-2019; WCAG 2.2, 2.5.8).
Judges by: the built site; the day does not matter.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="A02",
    severity=Severity.ERROR,
    title=Text("可点的地方太小", "Touch target too small"),
    message=Text(
        "“{what}”只有 {size} 像素，应不低于 {limit}",
        "“{what}” measures {size} px; at least {limit} are needed",
    ),
    advice=Text("在 theme/css 里加大它的内边距", "give it more padding in theme/css"),
    why=Text(
        "手抖或者视力不好的人点不中；适老版不低于 60 像素（GB/T 37668-2019）。",
        "Unsteady hands miss it; the edition for the elderly needs 60 px (GB/T 37668-2019).",
    ),
    needs=Text(
        "浏览器排版后的尺寸：由程序的无障碍检测在真的浏览器里量",
        "sizes as laid out by a browser: the accessibility audit measures them in a real one",
    ),
)
