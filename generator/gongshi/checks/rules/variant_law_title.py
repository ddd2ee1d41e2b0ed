"""A text cites a law by a title that is not quite its own.

What: 《...》 in any text (but for the bases of items, which are P15's) that no law or document bears and that
differs from one law by a slip or by what was left out, unless its sentence repeals it; and, anywhere, the
title of a known law with blanks or other brackets in it than it was promulgated with. Leaving out
中华人民共和国 is usage.
Why: a search for the title finds one spelling only, and a wrong one leads to no text (政府信息公开条例
art. 6: information is to be accurate).
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.cited_laws import called, is_legal_basis
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.power_item import PowerItem
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.law_register import LawRegister
    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.law import Law

rule = Rule(
    code="T06",
    severity=Severity.WARNING,
    title=Text("法规名称写法不一", "Variant title of a law"),
    message=Text(
        "写的是《{written}》，登记的法规是{title}", "《{written}》 is written; the law registered is {title}"
    ),
    advice=Text(
        "按公布的名称写；确实是另一部规定的，在“法律法规”里补上它。",
        "Write the title as promulgated; if it is another rule, add it to the laws.",
    ),
    why=Text(
        "名称写法不一，按名称就查不全，也对不上原文（政府信息公开条例第六条）。",
        "With variant titles a search misses some, and leads to no text (政府信息公开条例 art. 6).",
    ),
    fails="""\
-- content/laws/a.yml --
法规名称: 示例道路停车管理条例
效力级别: 地方性法规
-- content/documents/a.yml --
标题: 示例区公共停车场管理办法
内容概述: 根据《示例道路停车管里条例》制定。
""",
    passes="""\
-- content/laws/a.yml --
法规名称: 示例道路停车管理条例
效力级别: 地方性法规
-- content/documents/a.yml --
标题: 示例区公共停车场管理办法
内容概述: 根据《示例道路停车管理条例》制定。
""",
)

_STATE = "中华人民共和国"
_SENTENCE = 120
_VERSION = re.compile(r"[（(](?:19|20)\d{2}[^（）()]*[）)]$")
"""A version behind the title (2019年修正), which is no part of it."""


@rule.check(Record)
def variant_law_title(record: Record, scene: Scene) -> Iterator[Draft]:
    """Look at every citation, each title once a record."""
    register = scene.catalogue.law_register
    seen: set[str] = set()
    for mention in register.cited(record):
        if mention.title in seen or mention.by_short_name:
            continue
        seen.add(mention.title)
        law = _meant(record, mention, register)
        if law:
            own = is_legal_basis(mention)
            yield rule.at(
                record,
                *((*mention.steps, "title") if own else mention.steps),
                words="" if own else mention.words,
                written=mention.title,
                title=called(law),
            )


def _meant(record: Record, mention: Mention, register: LawRegister) -> Law | None:
    """Return the law whose title `mention` does not write as it is."""
    law = mention.law
    if law is not None:
        return law if register.find(mention.title) is law and not _is_same(mention.title, law.title) else None
    if mention.target or (isinstance(record, PowerItem) and mention.is_basis):
        return None
    law = register.nearest(mention.title)
    return law if law and not _is_repealed_here(record, mention) else None


def _is_repealed_here(record: Record, mention: Mention) -> bool:
    """Whether the sentence goes on to say 废止: it speaks of what was called so before."""
    text = dict(texts(record)).get(mention.steps, "")
    rest = text[text.find(mention.words) + len(mention.words) :][:_SENTENCE]
    return "废止" in rest.partition("。")[0]


def _is_same(written: str, title: str) -> bool:
    bare = _VERSION.sub("", written)
    return title in (written, bare) or bare.replace(_STATE, "") == title.replace(_STATE, "")
