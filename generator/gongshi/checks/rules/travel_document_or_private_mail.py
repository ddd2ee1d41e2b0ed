"""A passport, a travel permit, a number plate with its driver, or a private mail address would be published.

What: numbers in the form of passports and permits behind such a word; plates beside a name or a word such as
车主; addresses at mail providers that serve private persons.
Why: 个人信息保护法 art. 10; 政府信息公开条例 art. 15.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.output import escapes
from gongshi.checks.privacy.persons import PLATE, PRIVATE_MAIL, TRAVEL_DOCUMENT
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Draft, FileDraft, Scene, SiteDraft
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S04",
    severity=Severity.WARNING,
    title=Text(
        "公开内容里有证件号、车牌或个人邮箱", "Travel document, plate or private mail in what is published"
    ),
    message=Text(
        "{where}里有个人的证件号、车牌或邮箱 {shown}",
        "a travel document, a plate or a private mail address stands in {where}: {shown}",
    ),
    advice=Text(
        "删去；需要联系方式的，写单位的邮箱。",
        "Remove it; where an address is needed, give the one of the office.",
    ),
    why=Text(
        "能认出个人的信息，没有同意不得公开（个人信息保护法第四条、第十条；政府信息公开条例第十五条）。",
        "What identifies a person is not published without consent (个人信息保护法 arts. 4, 10; "
        "政府信息公开条例 art. 15).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区征求意见的通知
---
意见请发 shili2026@163.com。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区征求意见的通知
---
意见请发 gongkai@example.gov.cn。
""",
)


_KINDS = (TRAVEL_DOCUMENT, PLATE, PRIVATE_MAIL)


@rule.check(Record, where=looks_personal)
def travel_document_or_private_mail(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find them wherever they stand."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def travel_document_or_private_mail_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find them in a published file."""
    yield from leaks_in_file(rule, file, scene, _KINDS)


@rule.check_site
def travel_document_or_private_mail_of_site(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Find what the records and files did not show."""
    yield from escapes(rule, site, scene, (PRIVATE_MAIL,))
