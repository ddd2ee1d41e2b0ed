"""A figure does not say where it stands.

What: neither a report, nor a document of this site, nor a source, nor a page is named.
Why: a number that nobody can look up cannot be checked, neither by the office nor by a reader.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene


rule = Rule(
    code="F12",
    severity=Severity.WARNING,
    title=Text("数字没有出处", "Figure without source"),
    message=Text("“{name}”没有写出处", "“{name}” names no source"),
    advice=Text(
        "写明出处（报告名称、页码），或指到本站的文件",
        "name the report and the page, or the document of this site",
    ),
    why=Text("没有出处的数无从核对。", "A number without a source cannot be checked."),
    fails="""\
-- content/figures/a.yml --
数字名称: 示例件数
填报数: 12
单位: 件
""",
    passes="""\
-- content/figures/a.yml --
数字名称: 示例件数
填报数: 12
单位: 件
出处: 示例区年度报告
""",
)


@rule.check(Figure)
def figure_without_source(figure: Figure, _scene: Scene) -> Iterator[Draft]:
    """Look for any of the places where a source may stand."""
    if not (figure.report or figure.document or figure.source or figure.page):
        yield rule.at(figure, "name", name=figure.name)
