"""The keyboard is caught somewhere, or does not show where it is.

What: every control is reached and left by Tab, and its focus differs from its rest.
Why: who cannot use a mouse has the keyboard alone (GB/T 37668-2019; WCAG 2.2, 2.1.2 and 2.4.7).
Judges by: the built site; the day does not matter.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="A05",
    severity=Severity.ERROR,
    title=Text("键盘走不通，或看不见走到哪里", "Keyboard trap, or focus that is not seen"),
    message=Text(
        "“{what}”用键盘到不了、离不开，或看不出焦点",
        "“{what}” cannot be reached or left with the keyboard, or shows no focus",
    ),
    advice=Text(
        "不要去掉 :focus-visible 的轮廓；弹出的内容要能用 Esc 关闭",
        "keep the outline of :focus-visible; let Escape close what opens",
    ),
    why=Text(
        "不能用鼠标的人只有键盘（GB/T 37668-2019，WCAG 2.2 之 2.1.2、2.4.7）。",
        "Who cannot use a mouse has the keyboard alone (GB/T 37668-2019; WCAG 2.2, 2.1.2 and 2.4.7).",
    ),
    needs=Text(
        "浏览器里逐一按 Tab 的结果：由程序的无障碍检测检查",
        "pressing Tab through the pages in a browser: the accessibility audit does it",
    ),
)
