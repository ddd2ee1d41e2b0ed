"""A resident ID number would be published.

What: 18 digits with the check digit of GB 11643, a province and a date of birth, however they are
spaced; where the words beside them say so, also 15 digits, and 18 whose check digit is wrong. Credit codes
in their own fields, and where the words say so, are none. Records, pages, attachments, and once more the
built site are looked at.
Why: 个人信息保护法 arts. 10 and 28; 政府信息公开条例 art. 15.
Judges by: the viewing day, up to which a date of birth may reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.numbers import RESIDENT_ID
from gongshi.checks.privacy.output import escapes
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Draft, FileDraft, Scene, SiteDraft
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S01",
    severity=Severity.ERROR,
    title=Text("公开内容里有居民身份证号", "Resident ID in what is published"),
    message=Text("{where}里有居民身份证号 {shown}", "a resident ID stands in {where}: {shown}"),
    advice=Text(
        "删去号码；确有必要区分同名的人，只留能区分的最少位数。已经发布过的，一并撤下旧版本。",
        "Remove the number; where namesakes must be told apart, keep the fewest digits that do. "
        "Withdraw earlier releases.",
    ),
    why=Text(
        "身份证号是敏感个人信息，非法公开要承担责任（个人信息保护法第十条、第二十八条；政府信息公开条例第十五条）。",
        "An ID number is sensitive personal information (个人信息保护法 arts. 10, 28; "
        "政府信息公开条例 art. 15).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区公租房配租名单
---
示例甲，11010519491231002X，配租一套。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区公租房配租名单
---
示例甲，尾号002X，配租一套。
""",
)


_KINDS = (RESIDENT_ID,)


@rule.check(Record, where=looks_personal)
def resident_id_in_public(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find resident IDs wherever they stand."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def resident_id_in_public_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find resident IDs in a published file."""
    yield from leaks_in_file(rule, file, scene, _KINDS)


@rule.check_site
def resident_id_in_public_of_site(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Find what the records and files did not show."""
    yield from escapes(rule, site, scene, (RESIDENT_ID,))
