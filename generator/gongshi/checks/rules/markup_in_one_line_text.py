"""HTML stands in a title, a name or another one-line text.

What: entities (&nbsp;, &amp;amp;) and tags (<br>) that were copied from a web page. Only
names that HTML knows count: titles nest with <...> too. Prose may hold markup.
Why: they would show as signs and letters, and hide the text from search.
Judges by: no date.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.checks.suspects import is_damaged
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.walk import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T03",
    severity=Severity.WARNING,
    title=Text("文字里夹带网页代码", "HTML in a one-line text"),
    message=Text("这里夹带了网页代码“{code}”", "there is HTML in this text: “{code}”"),
    advice=Text("删去代码，只留文字；“{code}”{meaning}。", "Keep the text only; “{code}” {meaning}."),
    why=Text(
        "标题、名称等按原样显示和检索，网页代码会变成一串符号。",
        "Titles and names are shown and searched as they stand; HTML becomes a row of signs.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场<br>管理办法
""",
    passes="""\
-- content/documents/a.yml --
title: 关于印发<示例区公共停车场管理办法>的通知
""",
)

_TAGS = (
    "a|b|big|body|br|center|code|div|dl|dd|dt|em|embed|font|form|h[1-6]|hr|html|i|iframe|img|input|li|link|meta|"
    "o:p|object|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul"
)
_MARKUP = re.compile(
    rf"[<&](?:(?<=<)(?:/?(?:{_TAGS})(?:\s+[a-z:-]+\s*=[^<>]{{0,300}})?\s*/?>|!--)"
    "|(?<=&)(?:#[0-9]{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}[0-9]{0,2});)",
    re.IGNORECASE,
)
_NOTHING = Text("不表示文字", "stands for no text")


@rule.check(Record, where=is_damaged)
def markup_in_one_line_text(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look for the first tag or entity of every line."""
    for steps, text in lines(record):
        found = next(filter(_is_html, (match[0] for match in _MARKUP.finditer(text))), None)
        if found:
            yield rule.at(record, *steps, code=found, meaning=_meaning(found))


def _is_html(code: str) -> bool:
    """Whether `code` is a tag, or an entity that HTML knows."""
    return code.startswith("<") or html.unescape(code) != code


def _meaning(code: str) -> Text:
    plain = code
    while (once := html.unescape(plain)) != plain:
        plain = once
    if code.startswith("<") or not plain.strip():
        return _NOTHING
    return Text(f"就是“{plain}”", f"is “{plain}”")
