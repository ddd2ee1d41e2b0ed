"""The annual report on disclosure was not published in time.

What: departments by 31 January, the district's government by 31 March of the following year.
Why: 政府信息公开条例 art. 49 sets the days.
Judges by: the viewing day.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="L11",
    severity=Severity.WARNING,
    title=Text("没有按时公布年度报告", "No annual report in time"),
    message=Text(
        "{year} 年度的政府信息公开工作年度报告到 {day} 还没有公布",
        "the annual report on disclosure for {year} was not published by {day}",
    ),
    advice=Text("公布年度报告，并登记它的公布日期", "publish the report and register its day"),
    why=Text(
        "部门每年 1 月 31 日前、县级以上政府部门汇总后 3 月 31 日前公布（政府信息公开条例第四十九条）。",
        "Departments publish by 31 January, the government by 31 March (政府信息公开条例 art. 49).",
    ),
    needs=Text(
        "年度报告登记册：每份报告的机关、年度和公布日期（本站还没有这种登记册）",
        "a register of annual reports with body, year and day of publication (this site has none yet)",
    ),
)
