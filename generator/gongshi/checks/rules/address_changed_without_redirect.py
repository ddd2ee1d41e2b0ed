"""An address of the last release is gone, and nothing leads from it to the new one.

What: every address of the last release exists in the new one, or the record says under which id it goes
on.
Why: people have kept the address, and printed QR codes hold it.
Judges by: the last release.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="L08",
    severity=Severity.WARNING,
    title=Text("网址变了，旧网址没有转到新的", "Address changed without a redirect"),
    message=Text(
        "网址“{old}”没有了，也没有转到“{new}”", "the address “{old}” is gone, and does not lead to “{new}”"
    ),
    advice=Text(
        "恢复原来的编号，或在旧网址上留一页指向新网址",
        "restore the id, or leave a page at the old address that leads to the new one",
    ),
    why=Text(
        "群众收藏的、二维码里印的都是旧网址。",
        "People have kept the old address, and printed codes hold it.",
    ),
    needs=Text(
        "上一次发布的网址清单（发布版本之间的历史，尚未建成）",
        "the addresses of the last release (the history between releases is not built yet)",
    ),
)
