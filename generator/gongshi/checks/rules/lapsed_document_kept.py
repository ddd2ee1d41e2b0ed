"""A clean-up declared a document valid that had ended by its own terms.

What: 继续有效 in a clean-up that is dated after the document's last valid day. The pages derive
that the document has lapsed, the decision says that it has not: one of the two records is wrong.
Whether a document has lapsed on the day of reading is derived on the page itself, for which nothing
is declared.
Why: 国办发〔2018〕37号: what is in force must be beyond doubt.
Judges by: the document's last valid day against the clean-up's; clean-ups to come do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.validity import document_end
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D11",
    severity=Severity.ERROR,
    title=Text("已经到期却清理为继续有效", "Lapsed and yet kept"),
    message=Text(
        "“{round}”（{date}）的结论是继续有效，而本文件 {until} 就到期了",
        "“{round}” ({date}) kept it in force, but it ended on {until}",
    ),
    advice=Text(
        "查清理决定：延长了有效期的，改“失效日期”；没有延长的，清理结果应是“失效”。",
        ("See the decision: if it extended the term, correct date_expiry; if not, the result is lapsed."),
    ),
    why=Text(
        "文件是否有效必须明确（国办发〔2018〕37号）；到期和继续有效只能有一个是对的。",
        ("What is in force must be beyond doubt (国办发〔2018〕37号); only one of the two can be true."),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2019-01-01
date_expiry: 2023-12-31
cleanup:
  - round: 2024年清理
    result: 继续有效
    date: 2024-06-30
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
date_entry_into_force: 2019-01-01
date_expiry: 2028-12-31
cleanup:
  - round: 2024年清理
    result: 继续有效
    date: 2024-06-30
""",
)


@rule.check(Document)
def lapsed_document_kept(document: Document, scene: Scene) -> Iterator[Draft]:
    """Compare every clean-up that kept the document with its last valid day."""
    until = document_end(document)
    for index, cleanup in enumerate(document.cleanup if until else ()):
        day = cleanup.date
        if until and cleanup.result == "kept" and day and until < day <= scene.day:
            field = "date_expiry" if document.date_expiry else "validity_years"
            yield rule.at(
                document, "cleanup", index, "result",
                others=((document, (field,)),), judged_on=day,
                round=cleanup.round, date=day, until=until,
            )  # fmt: skip
