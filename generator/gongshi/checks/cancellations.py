"""What a decision on power items (取消、下放行政权力事项的决定) takes out of the list, name by name.

Such a decision is a document with headings such as 一、取消的行政许可事项, under each of which the items
stand in lines of their own or in a table. Only whole names under a heading that says what becomes of them are
read; a heading that says anything else (新增, 保留, 调整 ...) ends that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.document import Document

Taken: TypeAlias = Literal["cancelled", "devolved"]

_DECISION = re.compile("(?:取消|下放|调整).*(?:许可|审批|权力|职权|处罚|权责)")
_VERBS: dict[str, Taken] = {"取消": "cancelled", "下放": "devolved"}
_SAYS = re.compile(r"(取消|下放)(?=的|[（(：:]|\d|行政|事项|目录|清单|\s*$)")
"""As a heading says it; 取消示例备案 under another heading is the name of an item."""
_OTHER = re.compile("新增|增加|承接|保留|调整|合并|划转|变更|委托|恢复|继续")
_HEADING = re.compile(r"#|附件|附表|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）")
_NUMBER = re.compile(r"(?:[（(]?[\d一二三四五六七八九十百]+[）)]?[、.．]?|[-*])\s*")
_END = re.compile(r"[（(][^（）()]*[）)]$|[；;。，,：:]$")
_SPACE = re.compile(r"\s+")


def taken_out(document: Document) -> Iterator[tuple[Taken, str]]:
    """Yield what `document` cancels or devolves: how, and each line or cell that may be an item's name."""
    if not document.body or not _DECISION.search(document.title):
        return
    kind: Taken | None = None
    for line in document.body.splitlines():
        if _is_heading(line):
            kind = _kind_of(line)
        elif kind:
            for cell in line.split("|"):
                if name := plain_name(cell):
                    yield kind, name


def plain_name(text: str) -> str:
    """Return the name of an item without its number, blanks and what follows it in brackets."""
    name = _SPACE.sub("", _NUMBER.sub("", text.strip(), count=1))
    while (shorter := _END.sub("", name)) != name:
        name = shorter
    return name


def _is_heading(line: str) -> bool:
    """Whether `line` says what becomes of the items under it: it begins as a heading and has a verb."""
    return bool(_HEADING.match(line) and (_OTHER.search(line) or _SAYS.search(line)))


def _kind_of(heading: str) -> Taken | None:
    """Return what a heading says, where it says one thing alone."""
    said = [kind for verb, kind in _VERBS.items() if verb in heading]
    return said[0] if len(said) == 1 and not _OTHER.search(heading) else None
