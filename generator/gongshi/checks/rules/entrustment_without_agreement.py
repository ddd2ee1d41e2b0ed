"""An entrusted body has no written agreement, or its term is over.

What: kind 受委托组织 without `entrustment`, without its `document`, or with `to_date` before
the viewing day. A body that was revoked is past this.
Why: 行政处罚法 art. 20: entrustment is in writing, states matters, powers and term, and is published.
Judges by: to_date on the viewing day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.bodies import is_revoked
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.department import Entrustment

rule = Rule(
    code="B02",
    severity=Severity.ERROR,
    title=Text("委托执法没有委托书或已到期", "Entrustment without an agreement"),
    message=Text("{name}是受委托组织，{what}", "{name} is an entrusted organisation, and {what}"),
    advice=Text(
        "在“委托情况”里填写委托机关、委托书和期限；到期没有续签的，停止以委托机关的名义执法，主体状态改为“撤销”。",
        "Give principal, agreement and term under entrustment; "
        "if it ended and was not renewed, mark the body as revoked.",
    ),
    why=Text(
        "委托书应当载明委托的事项、权限、期限，并向社会公布（行政处罚法第二十条）。",
        "The agreement states matters, powers and term, and is published (行政处罚法 art. 20).",
    ),
    fails="""\
-- content/departments/jcdd.yml --
name: 示例区建设工程质量监督站
enforcement:
  kind: 受委托组织
  status: 确认
""",
    passes="""\
-- content/departments/jcdd.yml --
name: 示例区建设工程质量监督站
enforcement:
  kind: 受委托组织
  status: 确认
  entrustment:
    principal: zjj
    document: 行政执法委托书（2020年第1号）
    from_date: 2020-01-01
    to_date: 2199-12-31
""",
)


@rule.check(Department)
def entrustment_without_agreement(department: Department, scene: Scene) -> Iterator[Draft]:
    """Find the first thing that an entrustment lacks."""
    body = department.enforcement
    if body is None or body.kind != "entrusted" or is_revoked(department, scene.day):
        return
    for steps, what in _lacks(body.entrustment, scene.day):
        yield rule.at(department, *steps, judged_on=scene.day, name=department.name, what=what)


def _lacks(term: Entrustment | None, day: dt.date) -> Iterator[tuple[Steps, Text]]:
    if term is None or not term.document:
        steps: Steps = ("enforcement", "entrustment") if term else ("enforcement", "kind")
        yield steps, Text("没有填写委托书", "the agreement is not given")
    if term and term.to_date and term.to_date < day:
        what = Text(f"委托已于 {term.to_date} 到期", f"the entrustment ended on {term.to_date}")
        yield ("enforcement", "entrustment", "to_date"), what
