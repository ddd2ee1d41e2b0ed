"""The clock of a device is behind the day of the release.

What: a kiosk or a phone whose day is before the day on which the site was built.
Why: on a wrong day a lapsed certificate would be called valid (行政处罚法 art. 55).
Judges by: the device's clock, which no record knows; the pages do it when they are read.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="H02",
    severity=Severity.ERROR,
    title=Text("设备的时钟早于发布日", "Clock behind the release"),
    message=Text("设备的日期早于本站发布的日期", "the day of the device is before the day of the release"),
    advice=Text("校准设备的时钟", "set the clock of the device"),
    why=Text(
        "日期不准，过期的证件会显示为有效；执法时应当出示有效证件（行政处罚法第五十五条）。",
        "On a wrong day a lapsed certificate is shown as valid (行政处罚法 art. 55).",
    ),
    needs=Text(
        (
            "要知道读者设备的时钟，检查记录时无从知道。页面每次打开都会比对："
            "时钟早于发布日，就不显示“有效”，并说明原因和核实电话。"
        ),
        (
            "The clock of the reader’s device, which is not known when records are checked. Every page "
            "compares it when it is read: behind the release nothing is called valid, and the page says why "
            "and whom to ring."
        ),
    ),
)
