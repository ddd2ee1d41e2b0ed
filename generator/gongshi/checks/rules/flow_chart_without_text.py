"""A flow chart is a picture only.

What: `flow_chart` has no text alternative, and the steps are not given in `handle_flow` either.
Why: whoever cannot see the picture cannot read the procedure (GB/T 37668-2019; WCAG 1.1.1).
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="P34",
    severity=Severity.ERROR,
    title=Text("流程图没有文字替代", "Flow chart without a text alternative"),
    message=Text("流程图“{title}”只有图片，没有文字", "the flow chart “{title}” is a picture without words"),
    advice=Text(
        "把各环节写进“办理流程”，或在流程图下写“文字替代”",
        "list the steps in “handle_flow”, or describe the chart in “alt”",
    ),
    why=Text(
        "看不见图的人读不到流程（GB/T 37668-2019）；文字也才能搜索、朗读和打印。",
        "Whoever cannot see it cannot read it (GB/T 37668-2019); only words can be searched and read aloud.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
流程图:
  标题: 示例流程图
  文件: liucheng.png
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
流程图:
  标题: 示例流程图
  文件: liucheng.png
  文字替代: 受理后审查，审查后决定，决定后送达。
""",
)


@rule.check(PowerItem)
def flow_chart_without_text(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Look for words beside the picture."""
    chart = item.flow_chart
    if chart is not None and not chart.alt and not item.handle_flow:
        yield rule.at(item, "flow_chart", title=chart.title)
