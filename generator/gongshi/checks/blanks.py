"""Blanks between Han characters: which of them are slips, and the text without them."""

from __future__ import annotations

import re

from gongshi.checks.suspects import CJK

_BLANK = re.compile(f"(?<=[{CJK}])[ \u00a0\u3000]+(?=[{CJK}])")
# 财政部 税务总局关于...: joint issuers are set apart by a blank.
_ISSUER_END = re.compile("(?:[部委局署院会府厅办行社室处厦]|公司|中心|法院|大队|支队)$")
# 基本法附件一 某产生办法: a heading in two lines, quoted as one.
_HEADING_END = re.compile("(?:附件|附录|第)[一二三四五六七八九十]*[编章节]?$")


def without_blanks(text: str) -> str:
    """Return `text` without the blanks that no usage explains."""
    if not _BLANK.search(text):
        return text
    return _BLANK.sub(lambda blank: blank[0] if _is_usage(text, blank) else "", text)


def _is_usage(text: str, blank: re.Match[str]) -> bool:
    before, after = text[: blank.start()], text[blank.end() :]
    joint = bool(_ISSUER_END.search(before)) and "关于" not in before and "关于" in after
    return joint or bool(_HEADING_END.search(before))
