"""A record is published without the review before publication on record.

What: in a register where nine of ten records name their reviewer and day, an error at each that does
not. A register that keeps fewer gets one warning, at the first record without; a site that keeps none
gets one in all. The facts of laws need none.
Why: 政府信息公开条例 art. 17: what is published is reviewed first, and by the law on secrets.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.law import Law

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.base import Record

rule = Rule(
    code="S12",
    severity=Severity.ERROR,
    title=Text("没有公开审查记录", "No review before publication"),
    message=Text(
        "{what}没有公开审查记录（审查人、日期、结论）", "{what} without a review on record (by, date, result)"
    ),
    advice=Text(
        "在“公开审查”里写明审查人（岗位即可）、日期和结论；审查记录本身不公布审查人。",
        "Fill in 公开审查: reviewer (the post will do), day and result; the reviewer is not published.",
    ),
    why=Text(
        "公开前应当依照保守国家秘密法和其他规定审查（政府信息公开条例第十七条）。",
        "Information is reviewed before it is disclosed (政府信息公开条例 art. 17).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
review:
  by: 政务公开岗
  date: 2026-01-08
  result: 同意公开
-- content/documents/b.yml --
title: 示例区公共厕所管理办法
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
review:
  by: 政务公开岗
  date: 2026-01-08
  result: 同意公开
-- content/departments/zjj.yml --
name: 示例区住房和城乡建设局
review:
  by: 政务公开岗
  date: 2026-01-08
  result: 同意公开
""",
)

_RECORD = Text("这条记录", "this record is")
_REGISTER = Text(
    "“{label}”登记册{total}条记录中有{count}条", "in the register {label}, {count} of {total} records are"
)
_SITE = Text("全站{total}条记录", "on the whole site, {total} records are")
_KEPT = 0.9
"""Where so many records are reviewed, the office keeps reviews and has forgotten the rest."""


@rule.check_catalogue
def unreviewed_record(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
    """Look register by register."""
    own = [[r for r in catalogue.in_register(slug) if _is_own(r)] for slug in catalogue.registers]
    unreviewed = [[record for record in records if record.review is None] for records in own]
    if any(own) and own == unreviewed:
        public = [record for records in own for record in records]
        yield rule.at(
            public[0], severity=Severity.WARNING, of_many=public, what=_SITE.filled(total=len(public))
        )
        return
    for records, missing in zip(own, unreviewed, strict=True):
        if len(records) - len(missing) >= _KEPT * len(records):
            for record in missing:
                yield rule.at(record, what=_RECORD)
        else:
            what = _REGISTER.filled(label=type(missing[0]).label, count=len(missing), total=len(records))
            yield rule.at(missing[0], severity=Severity.WARNING, of_many=missing, what=what)


def _is_own(record: Record) -> bool:
    """Whether the office discloses it: laws are public already, whoever copies their facts."""
    return record.is_public and not isinstance(record, Law)
