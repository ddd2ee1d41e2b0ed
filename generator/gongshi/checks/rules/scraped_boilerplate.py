"""A text carries phrases of the web site it was copied from.

What: 小编, 推荐访问, 供大家参考 and the like, which no authority writes.
Why: 政府信息公开条例 art. 6: what is published is the authority's own text, accurate; a
copy from a commercial site may differ from the original elsewhere as well.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.checks.suspects import BOILERPLATE, is_damaged
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T05",
    severity=Severity.ERROR,
    title=Text("夹带转载网站的套话", "Phrases of a copying site"),
    message=Text(
        "文字里有转载网站的套话“{phrase}”", "the text holds “{phrase}”, a phrase of sites that copy"
    ),
    advice=Text(
        "从文件原件重新录入这段文字，不要从网上转载的页面复制。",
        "Take the text from the original again, not from a page that copied it.",
    ),
    why=Text(
        "公开的应当是本机关的准确文本（政府信息公开条例第六条），转载的文本可能有别的改动。",
        "What is published is the authority's own, accurate text (政府信息公开条例 art. 6); "
        "a copy may differ elsewhere too.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
abstract: 小编整理了停车管理办法，供大家参考。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
abstract: 规定公共停车场的规划、建设和管理。
""",
)

_STARTS = "".join(sorted({phrase[0] for phrase in BOILERPLATE}))
# 大小编制 and 小编组 are words of their own.
_PHRASE = re.compile(
    f"[{_STARTS}](?:(?<=小)(?<![大中最较缩减]小)编(?![制组程码号队])|"
    + "|".join(f"(?<={p[0]}){p[1:]}" for p in BOILERPLATE if p != "小编")
    + ")"
)


@rule.check(Record, where=is_damaged)
def scraped_boilerplate(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look for the first phrase of every text."""
    for steps, text in texts(record):
        found = _PHRASE.search(text)
        if found:
            yield rule.at(record, *steps, phrase=found[0])
