"""An item or a document says neither when it was published, or of which day it is, nor who answers for it.

What: a power item or a document that is published has a day - published on, data as of, or for a document
its day of promulgation or making - and a source or a responsible body.
Why: who reads it must see how old it is and whom to ask; 政府信息公开条例 art. 10 makes the body that
made it answer.
Judges by: the record as it is; the day does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

_ITEM = """\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
"""

rule = Rule(
    code="L10",
    severity=Severity.WARNING,
    title=Text("没有公开日期，或没有来源和责任单位", "No day of publication, or nobody who answers"),
    message=Text("没有填写{what}，页面上看不出", "{what} is not given, and the page cannot tell"),
    advice=Text("填写 {key}", "fill in {key}"),
    why=Text(
        "制作信息的机关负责公开（政府信息公开条例第十条）；读的人要看得出是什么时候的、该问谁。",
        "The body that made the information answers for it (政府信息公开条例 art. 10); readers must "
        "see its age.",
    ),
    fails=_ITEM,
    passes=f"{_ITEM}公开日期: 2026-03-01\n",
)

_DAY = Text("公开日期", "the day of publication")
_WHO = Text("信息来源或责任单位", "the source or responsible body")
_DAYS = ("publish_date", "as_of", "date_publication", "date_document")
_ANSWERS = ("source", "dept", "issuer", "drafter")


@rule.check(PowerItem, Document)
def page_without_day_or_source(record: PowerItem | Document, _scene: Scene) -> Iterator[Draft]:
    """Look for a day and for somebody who answers."""
    if not record.is_public:
        return
    values = record.__dict__  # Pydantic's own access is three times slower, and there are 15,000 records
    if not any(values.get(name) for name in _DAYS):
        yield rule.at(record, "publish_date", what=_DAY, key=_DAY)
    if not any(values.get(name) for name in _ANSWERS):
        yield rule.at(record, "source", what=_WHO, key=_WHO)
