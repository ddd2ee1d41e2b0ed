"""Days are compared in another time zone than Asia/Shanghai.

What: a device or a source that counts days by another zone, so that midnight falls on another hour.
Why: 民法典 arts. 200-203 count days; all of China has one of them.
Judges by: the time zone of a reader's device, which no record knows. Records hold days, never
hours: the reader refuses whatever is not YYYY-MM-DD.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="H04",
    severity=Severity.ERROR,
    title=Text("按别的时区比较日期", "Days of another time zone"),
    message=Text("日期没有按北京时间比较", "a day was not taken in Asia/Shanghai"),
    advice=Text("一律按北京时间（Asia/Shanghai）取日期", "take days in Asia/Shanghai"),
    why=Text(
        "期间按日计算（民法典第二百条至第二百零三条），全国用同一个日期。",
        "Terms run in days (民法典 arts. 200-203), and the country has one of them.",
    ),
    needs=Text(
        (
            "要知道读者设备的时区，检查记录时无从知道；记录里只有日期，没有钟点，写成别的样子读取时就会报"
            "错。页面一律按北京时间取当天，命令行也是。"
        ),
        (
            "The time zone of the reader’s device, which is not known when records are checked. "
            "Records hold days and no hours; anything else is refused when it is read. Pages and the "
            "command line take the day in Asia/Shanghai."
        ),
    ),
)
