"""A mark of secrecy stands in what would be published.

What: 绝密, 机密 or 秘密 with a star (an error) or a term; 内部资料, 注意保存, 不予公开 and the like where
they
stand as a mark: alone on a line, in brackets, as the value of a label. Law titles and 商业秘密 are none.
Why: 保守国家秘密法: what bears a mark is not published before it is declassified; 政府信息公开条例 arts.
14, 16 and 17.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.output import escapes
from gongshi.checks.privacy.secrecy import SECRECY_MARK
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Draft, FileDraft, Scene, SiteDraft
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S06",
    severity=Severity.ERROR,
    title=Text("公开内容带有密级或内部标志", "Mark of secrecy in what is published"),
    message=Text("{where}带有标志“{shown}”", "{where} bears the mark “{shown}”"),
    advice=Text(
        "先停止公开，由保密审查的人确认；已经解密或者可以公开的，用去掉标志的版本。",
        "Hold it back and ask whoever reviews secrecy; where it may be published, use the version "
        "without the mark.",
    ),
    why=Text(
        "公开前应当依照保守国家秘密法审查（政府信息公开条例第十四条、第十七条）。",
        "What is published is first reviewed under 保守国家秘密法 (政府信息公开条例 arts. 14, 17).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区年度工作方案
---
机密★3年

一、总体要求。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区年度工作方案
---
依照《中华人民共和国保守国家秘密法》审查，不涉及国家秘密和商业秘密。
""",
)


_KINDS = (SECRECY_MARK,)


@rule.check(Record, where=looks_personal)
def secrecy_mark(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find marks wherever they stand."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def secrecy_mark_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find marks in a published file."""
    yield from leaks_in_file(rule, file, scene, _KINDS)


@rule.check_site
def secrecy_mark_of_site(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Find what the records and files did not show."""
    yield from escapes(rule, site, scene, (SECRECY_MARK,))
