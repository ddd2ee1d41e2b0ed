"""A mobile number would be published outside the fields of office telephones.

What: 1[3-9] and nine more digits, however they are spaced. With a word such as 手机, or a name, before it
it is an error; with nothing beside it, or behind 监督电话 and the like, a warning; a number that
is called a code or counts something is none.
Why: 个人信息保护法 arts. 10 and 28; 政府信息公开条例 art. 15.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.numbers import MOBILE
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
    code="S02",
    severity=Severity.ERROR,
    title=Text("公开内容里有手机号", "Mobile number in what is published"),
    message=Text("{where}里有手机号 {shown}", "a mobile number stands in {where}: {shown}"),
    advice=Text(
        "改为办公电话，写在办公电话字段里；个人的号码删去或者遮住中间四位。",
        "Give the office telephone, in its own field; remove a private number, or mask its middle.",
    ),
    why=Text(
        "个人的手机号是个人信息，没有同意不得公开（个人信息保护法第十条、第二十五条；政府信息公开条例第十五条）。",
        "A private number is personal information and is not published without consent "
        "(个人信息保护法 arts. 10, 25; 政府信息公开条例 art. 15).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区停水通知
---
施工期间请联系示例甲，手机：138 0013 8000。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区停水通知
---
施工期间请拨打0000-12345678。
""",
)


_KINDS = (MOBILE,)


@rule.check(Record, where=looks_personal)
def mobile_number_in_public(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find mobile numbers wherever they stand."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def mobile_number_in_public_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find mobile numbers in a published file."""
    yield from leaks_in_file(rule, file, scene, _KINDS)


@rule.check_site
def mobile_number_in_public_of_site(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Find what the records and files did not show."""
    yield from escapes(rule, site, scene, (MOBILE,))
