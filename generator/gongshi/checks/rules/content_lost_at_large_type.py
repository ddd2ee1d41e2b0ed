"""Text at 200 % hides or cuts off content.

What: at twice the type size no text leaves its box and nothing scrolls sideways.
Why: people with low vision enlarge the page (GB/T 37668-2019; WCAG 2.2, 1.4.4).
Judges by: the built site; the day does not matter.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="A08",
    severity=Severity.ERROR,
    title=Text("放大到两倍时内容丢失", "Content lost at twice the size"),
    message=Text("放大到 200% 时“{what}”看不见了", "“{what}” is no longer seen at 200 %"),
    advice=Text("用 rem 和可换行的布局，不要固定高度", "use rem and a layout that wraps; fix no heights"),
    why=Text(
        "视力不好的人要放大看（GB/T 37668-2019，WCAG 2.2 之 1.4.4）。",
        "People with low vision enlarge the page (GB/T 37668-2019; WCAG 2.2, 1.4.4).",
    ),
    needs=Text(
        "浏览器放大后的排版：由程序的无障碍检测检查",
        "the layout in a browser at 200 %: the accessibility audit looks at it",
    ),
)
