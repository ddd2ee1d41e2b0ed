"""A person who complained, petitioned or suffered, or who is a minor, is named.

What: a full name behind 信访人, 举报人, 受害人, 未成年人, 学生 and the like, or before such a word in
brackets.
Masked names are none. What names look like is a list of surnames: a rare surname is not known.
Why: 信访工作条例 (no petitioner's information is disclosed); 未成年人保护法; 个人信息保护法 arts. 28 and 31.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.persons import NAMED_PERSON
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, FileDraft, Scene
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S09",
    severity=Severity.ERROR,
    title=Text("点名了信访人、举报人或未成年人", "Petitioner, complainant or minor is named"),
    message=Text(
        "{where}里点名了信访人、举报人、受害人或未成年人：{shown}",
        "a petitioner, complainant, victim or minor is named in {where}: {shown}",
    ),
    advice=Text(
        "改用“某”或者只写身份，例如“一名学生”；同时看附件和标题。",
        "Mask the name, or write the role only, such as 一名学生; look at attachments and titles too.",
    ),
    why=Text(
        "不得泄露信访人、举报人的信息；未成年人的信息是敏感个人信息（未成年人保护法；个人信息保护法第二十八条、第三十一条）。",
        "Who petitions or reports is not disclosed; what concerns minors is sensitive "
        "(个人信息保护法 arts. 28, 31).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区信访办理情况通报
---
信访人王示例反映的停车问题已经办结。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区信访办理情况通报
---
信访人王某反映的停车问题已经办结。
""",
)


_KINDS = (NAMED_PERSON,)


@rule.check(Record, where=looks_personal)
def named_petitioner_or_minor(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find names beside the words that tell the role."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def named_petitioner_or_minor_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find names beside the words that tell the role."""
    yield from leaks_in_file(rule, file, scene, _KINDS)
