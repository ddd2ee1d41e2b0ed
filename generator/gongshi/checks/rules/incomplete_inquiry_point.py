"""An inquiry point does not say where it is, when it is open, or its telephone number.

What: `address`, `hours` or `phone` of an inquiry point is missing; one finding for each.
Why: inquiry points exist so that anybody can come and read (政府信息公开条例 art. 25); who comes in vain
will not come again.
Judges by: no date; a point that was closed for good needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import fields_of
from gongshi.records.inquiry_point import InquiryPoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="L12",
    severity=Severity.WARNING,
    title=Text("查阅点缺少地址、时间或电话", "Inquiry point without address, hours or phone"),
    message=Text("查阅点“{point}”没有写“{label}”", "the inquiry point “{point}” has no {label}"),
    advice=Text("补上“{label}”（{name}）", "add “{name}” ({label})"),
    why=Text(
        "查阅场所是为公众查阅设置的（政府信息公开条例第二十五条），要让人找得到、来得对、问得着。",
        "Inquiry points are for the public (政府信息公开条例 art. 25), who must find them, and open.",
    ),
    fails="""\
-- content/inquiry-points/a.yml --
查阅点名称: 示例区图书馆
地址: 示例区文化路2号
电话: 0411-12345678
""",
    passes="""\
-- content/inquiry-points/a.yml --
查阅点名称: 示例区图书馆
地址: 示例区文化路2号
开放时间: 周二至周日 9:00—17:00
电话: 0411-12345678
""",
)

_NEEDED = ("address", "hours", "phone")


@rule.check(InquiryPoint)
def incomplete_inquiry_point(point: InquiryPoint, _scene: Scene) -> Iterator[Draft]:
    """Name each thing that a visitor would miss."""
    for field in _NEEDED if point.status != "closed" else ():
        if not getattr(point, field):
            label = fields_of(InquiryPoint)[field].fact.label
            yield rule.at(point, field, point=point.name, label=label, name=field)
