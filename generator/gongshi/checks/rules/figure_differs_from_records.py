"""A figure is not the number of records that it is said to count.

What: the figure, or one of its parts, names the records that it counts, and there are more of them or fewer.
Why: a number that can be traced to records should lead to exactly that many (政府信息公开条例 art. 6: public
information is to be accurate).
Judges by: the day that the selection names, else the last day of the figure's period, else the viewing
day, where only valid records count; the records as they stand where all of them count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.counting import counted, exact, part_amount
from gongshi.catalogue.figures import said
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.figure import Selection
    from gongshi.records.values import Amount


rule = Rule(
    code="F03",
    severity=Severity.WARNING,
    title=Text("数字与本站记录的条数不符", "Figure differs from the records"),
    message=Text(
        "填报 {declared}，本站的{what}数到 {number}",
        "{declared} were declared; the {what} of this site number {number}",
    ),
    advice=Text(
        "补上缺的记录，或核对“所数记录”的条件和日期；数字是当时的、记录后来变了的，写在“说明”里",
        "add the records that are missing, or check the conditions and the day of “counts”; where the "
        "records changed later, say so in “explanation”",
    ),
    why=Text(
        "能对到清单的数字，应当正好对上；行政机关应当准确公开政府信息（政府信息公开条例第六条）。",
        "A number that can be traced to records should meet exactly that many; information is to be "
        "accurate (政府信息公开条例 art. 6).",
    ),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例部门数
填报数: 2
单位: 个
所数记录:
  登记册: 部门
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例部门数
填报数: 1
单位: 个
所数记录:
  登记册: 部门
""",
)


@rule.check(Figure)
def figure_differs_from_records(figure: Figure, scene: Scene) -> Iterator[Draft]:
    """Count the records of the figure and of each of its parts."""
    for steps, selection, amount in _counted(figure, scene):
        declared = exact(amount)
        if selection is None or declared is None or scene.catalogue.may_lack(selection.model):
            continue
        found = counted(selection, figure, scene.catalogue, scene.config, scene.day)
        if found.number != declared:
            yield rule.at(
                figure,
                *steps,
                judged_on=found.day or scene.day,
                declared=said(declared),
                what=selection.model.label,
                number=said(found.number),
            )


def _counted(figure: Figure, scene: Scene) -> Iterator[tuple[Steps, Selection | None, Amount | None]]:
    yield ("declared",), figure.counts, figure.declared
    for index, part in enumerate(figure.parts):
        yield ("parts", index, "declared"), part.counts, part_amount(part, scene.catalogue)
