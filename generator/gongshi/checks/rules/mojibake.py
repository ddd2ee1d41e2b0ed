"""A text was read in the wrong encoding and saved so (乱码).

What: the traces that such a slip leaves: 锟斤拷, 烫烫烫; Chinese in UTF-8 read as Latin
(ä¸­å›½, ï¿½, â€œ) or as GBK (涓浗, 锛屾). The last is proven by turning it back:
only a damaged text becomes Chinese again.
Why: 政府信息公开条例 art. 6: published information is accurate; a damaged text cannot be
searched, cited or read aloud.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.checks.suspects import MISREAD_LEADS, is_damaged
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T02",
    severity=Severity.ERROR,
    title=Text("乱码", "Text in the wrong encoding"),
    message=Text("文字里有乱码：“{shown}”", "the text was read in the wrong encoding: “{shown}”"),
    advice=Text(
        "对照原件重新输入这一段；从文件导入的，先把文件另存为 UTF-8 再导入。",
        "Type the passage anew from the original; before an import, save the file as UTF-8.",
    ),
    why=Text(
        "公开的信息应当准确（政府信息公开条例第六条）；乱码检索不到，也无法朗读。",
        "Published information is accurate (政府信息公开条例 art. 6); "
        "damaged text can be neither found nor read.",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区锟斤拷管理办法
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
""",
)

# What the bytes 80-BF become in the Western code page; dashes and quotation marks are left
# out, because they stand beside an é in good French as well.
_TRAIL = "¡-¿Œœ\u0160\u0161\u0178\u017d\u017eƒˆ˜\u201a\u201e†‡•‰\u2039\u203a€™"
# One set of first characters in front, so that the expression engine skips to them.
_TRACES = re.compile(
    "[锟斤烫屯ÃÂâã-éï](?:(?<=锟)斤|(?<=斤)拷锟|(?<=烫)烫烫|(?<=屯)屯屯|(?<=ï)(?:¿½|»¿)|(?<=â)€"
    f"|(?<=[Ãâ])[{_TRAIL}]|(?<=Â)[¡-¿]|(?<=[ã-éï])[{_TRAIL}]{{2}})"
)
_FOREIGN_RUN = re.compile("[^\\x00-\\x7f]+")
_MISREAD_LEAD = re.compile(f"[{MISREAD_LEADS}]")
_HAN = re.compile("[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]")
_SHOWN = 12
_BYTES_PER_HAN = 3
_MOST_LOST = 0.25
"""Of a damaged text, a character or two may have been lost besides."""


@rule.check(Record, where=is_damaged)
def mojibake(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look for traces in every text."""
    for steps, text in texts(record):
        shown = _damage(text)
        if shown:
            yield rule.at(record, *steps, shown=shown)


def _damage(text: str) -> str:
    """Return the beginning of what is damaged, or an empty text."""
    trace = _TRACES.search(text)
    if trace:
        return text[trace.start() : trace.start() + _SHOWN]
    if not _MISREAD_LEAD.search(text):
        return ""
    return next((run[:_SHOWN] for run in _FOREIGN_RUN.findall(text) if _turns_chinese(run)), "")


def _turns_chinese(run: str) -> bool:
    """Whether `run`, read back as the bytes that GBK made of it, is Chinese in UTF-8."""
    raw = b"\x80".join(part.encode("gbk", "ignore") for part in run.split("€"))  # as Windows has it
    han = len(_HAN.findall(raw.decode("utf-8", "ignore")))
    return han > 1 and han * _BYTES_PER_HAN >= len(raw) * (1 - _MOST_LOST)
