"""A normative document has no central registration number, though its province asks for one.

What: a document made on or after `documents.registered_since` without `registration_no`.
Why: where documents are registered, numbered and published centrally (三统一, 湖南省规范性文件管理办法), one
without a number may not be used as a basis for anything.
Judges by: the document's own day, by which it either had to be registered or not; the setting says since
when. Without the setting nothing is asked for, since not every province does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.own_day import own_day
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D24",
    severity=Severity.ERROR,
    title=Text("没有统一登记号", "Central registration number missing"),
    message=Text(
        "{day} 的文件没有统一登记号；{since} 起，未经统一登记编号的文件不得作为依据",
        "a document of {day} has no registration number; since {since} one without may not serve as a basis",
    ),
    advice=Text(
        "填写“统一登记号”；确实没有登记的，不要按规范性文件公布，按本省规定补办。",
        "Give registration_no; a document that was never registered is not to be published as one.",
    ),
    why=Text(
        "实行统一登记、统一编号、统一公布的省份，没有登记编号的规范性文件不能作为行政管理的依据。",
        "Where documents are registered centrally, one without a number may not serve as a basis.",
    ),
    fails="""\
-- site_config.yml --
site: {title: 示例区政府信息公开}
region: {name: 示例区, code: "210212"}
footer: {sponsor: 示例区人民政府}
documents: {registered_since: 2019-07-01}
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
""",
    passes="""\
-- site_config.yml --
site: {title: 示例区政府信息公开}
region: {name: 示例区, code: "210212"}
footer: {sponsor: 示例区人民政府}
documents: {registered_since: 2019-07-01}
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_document: 2024-03-01
registration_no: SLGF-2024-001
""",
)


@rule.check(Document)
def missing_registration_number(document: Document, scene: Scene) -> Iterator[Draft]:
    """Ask for the number of a document that was made since."""
    since = scene.config.documents.registered_since
    if since is None or document.registration_no:
        return
    day = own_day(document)
    if day and day >= since:
        yield rule.at(document, "title", judged_on=day, day=day, since=since)
