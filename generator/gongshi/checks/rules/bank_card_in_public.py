"""The number of a bank card would be published.

What: 16 to 19 digits that pass Luhn's check and begin with 62, or stand behind a word such as 卡号.
Accounts of authorities (对公、财政专户、非税) are none.
Why: 个人信息保护法 art. 28: financial accounts are sensitive.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import leaks, leaks_in_file, looks_personal
from gongshi.checks.privacy.numbers import BANK_CARD
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
    code="S03",
    severity=Severity.ERROR,
    title=Text("公开内容里有银行卡号", "Bank card in what is published"),
    message=Text("{where}里有银行卡号 {shown}", "the number of a bank card stands in {where}: {shown}"),
    advice=Text(
        "删去卡号；单位收款账户写明是单位账户。",
        "Remove the number; where it is an account of an authority, say so before it.",
    ),
    why=Text(
        "金融账户是敏感个人信息（个人信息保护法第二十八条）。",
        "Financial accounts are sensitive personal information (个人信息保护法 art. 28).",
    ),
    fails="""\
-- content/documents/a.md --
---
title: 示例区困难补助发放表
---
示例甲，银行卡号6222 0212 3456 7890 128，300元。
""",
    passes="""\
-- content/documents/a.md --
---
title: 示例区困难补助发放表
---
示例甲，300元，已经转入本人账户。
""",
)


_KINDS = (BANK_CARD,)


@rule.check(Record, where=looks_personal)
def bank_card_in_public(record: Record, scene: Scene) -> Iterator[Draft]:
    """Find cards wherever they stand."""
    yield from leaks(rule, record, scene, _KINDS)


@rule.check_file
def bank_card_in_public_of_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
    """Find cards in a published file."""
    yield from leaks_in_file(rule, file, scene, _KINDS)


@rule.check_site
def bank_card_in_public_of_site(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:
    """Find what the records and files did not show."""
    yield from escapes(rule, site, scene, (BANK_CARD,))
