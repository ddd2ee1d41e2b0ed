"""Where somebody lives, or when somebody was born, would be published.

What: a flat or a group of a village beside a person's name; any address behind 家庭住址 and the like; a date
behind 出生, or before 出生 and 生. Lines that a rule draws (某日前出生) are none.
Why: 个人信息保护法 arts. 10 and 28; 政府信息公开条例 art. 15.
Judges by: the viewing day, up to which a birthday may reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.persons import BIRTHDAY, HOME_ADDRESS
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, FileDraft, Scene
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S05",
    severity=Severity.ERROR,
    title=Text("公开内容里有家庭住址或出生日期", "Home address or date of birth in what is published"),
    message=Text(
        "{where}里有个人的住址或出生日期 {shown}",
        "somebody’s address or date of birth stands in {where}: {shown}",
    ),
    advice=Text(
        "删去；需要说明范围的，写到街道、社区为止，年龄写周岁。",
        "Remove it; where the area matters, stop at the community, and give the age in years.",
    ),
    why=Text(
        "住址和出生日期能认出并找到个人（个人信息保护法第四条、第十条；政府信息公开条例第十五条）。",
        "Address and date of birth identify a person (个人信息保护法 arts. 4, 10; 政府信息公开条例 art. 15).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区危房改造公示
---
王示例，住示例区阳光花园3号楼2单元501室。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区危房改造公示
---
王示例，住示例街道阳光社区。
""",
)


_KINDS = (HOME_ADDRESS, BIRTHDAY)


@rule.check(Record, where=looks_personal)
def home_address_or_birthday(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find addresses and birthdays."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def home_address_or_birthday_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find addresses and birthdays."""
    yield from leaks_in_file(rule, file, scene, _KINDS)
