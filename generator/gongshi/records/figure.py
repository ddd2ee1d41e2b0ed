"""Figure (数字): a number that a report states, its parts, and what it counts among the records.

What was declared is kept as it was declared, with the period and the place where it stands;
sums and counts are computed beside it (`catalogue.figures`) and never written into it.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, FieldInfo, Part, Record, fields_of
from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.values import Amount, Cell, IsoDate, Line, Prose, ValueProblem, YesNo

COUNTABLE: dict[str, type[Record]] = {
    model.slug: model for model in (PowerItem, Document, Enforcer, Department, InquiryPoint, Law)
}
"""The registers whose records a figure may count."""


class Period(Part):
    """When: the words of the report (截至11月底), and the days that they mean where they are clear."""

    text: Annotated[Line | None, Fact("写法", "as written")] = None
    start: Annotated[IsoDate | None, Fact("起", "first day")] = None
    end: Annotated[IsoDate | None, Fact("止", "last day")] = None

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise ValueProblem(
                Text(
                    f"“止”（{self.end}）在“起”（{self.start}）之前",
                    f"ends on {self.end}, before {self.start}",
                ),
                Text("对照原报告改正其中一个。", "Correct one of them by the report."),
            )
        return self


class Condition(Part):
    """One field of the records counted, and the values that it may have."""

    field: Annotated[Line, Fact("字段", "field")]
    values: Annotated[tuple[Line, ...], Fact("取值", "values")]


class Selection(Part):
    """Which records a number counts: those of a register that meet every condition."""

    among: Annotated[str, v.COUNTED, Fact("登记册", "register")]
    where: Annotated[tuple[Condition, ...], Fact("条件", "conditions")] = ()
    valid: Annotated[YesNo | None, Fact("只数有效的", "only those that are valid")] = None
    on: Annotated[IsoDate | None, Fact("按哪一天", "on the day")] = None

    @model_validator(mode="after")
    def _can_be_counted(self) -> Self:
        for condition in self.where:
            self._field(condition)
            self._wanted(condition)
        return self

    @property
    def model(self) -> type[Record]:
        """The model of the records counted."""
        return COUNTABLE[self.among]

    @property
    def wanted(self) -> tuple[tuple[FieldInfo, tuple[str, ...]], ...]:
        """The fields of the conditions with their values as records store them."""
        return tuple((self._field(condition), self._wanted(condition)) for condition in self.where)

    def _field(self, condition: Condition) -> FieldInfo:
        """Return the field that a condition names by its key or its label."""
        countable = {
            name: info
            for name, info in fields_of(self.model).items()
            if info.fact.publish and (info.vocabulary or info.fact.ref)
        }
        for name, info in countable.items():
            if condition.field in (name, info.fact.zh):
                return info
        raise ValueProblem(
            Text(
                f"“{self.model.label.zh}”没有可以用来数的字段“{condition.field}”。",
                f"“{self.model.label.en}” has no field “{condition.field}” to count by.",
            ),
            Text(
                f"可用：{'、'.join(info.fact.zh for info in countable.values())}。",
                f"Allowed: {', '.join(countable)}.",
            ),
        )

    def _wanted(self, condition: Condition) -> tuple[str, ...]:
        vocabulary = self._field(condition).vocabulary
        return tuple(map(vocabulary.read, condition.values)) if vocabulary else condition.values


class FigurePart(Part):
    """One of the parts that a figure is said to consist of."""

    label: Annotated[Line, Fact("名称", "part", weight=1)]
    declared: Annotated[Amount | None, Fact("填报数", "declared")] = None
    unit: Annotated[Line | None, Fact("单位", "unit")] = None
    measure: Annotated[str | None, v.MEASURE, Fact("存量或流量", "stock or flow")] = None
    period: Annotated[Period | None, Fact("期间", "period")] = None
    category: Annotated[str | None, v.POWER_CATEGORY, Fact("事项类型", "category of power items")] = None
    figure: Annotated[Line | None, Fact("引用的数字", "figure referred to", ref="figures")] = None
    counts: Annotated[Selection | None, Fact("所数记录", "records counted")] = None


class Percentage(Part):
    """A declared share: numerator, denominator, and the share as stated, whose decimals are its precision."""

    label: Annotated[Line, Fact("名称", "share", weight=1)]
    declared: Annotated[Amount | None, Fact("填报数", "declared")] = None
    numerator: Annotated[Amount, Fact("分子", "numerator")]
    denominator: Annotated[Amount, Fact("分母", "denominator")]
    of: Annotated[Line | None, Fact("分母是什么", "what the denominator is")] = None


class Reading(Part):
    """Another number that the same words may mean."""

    label: Annotated[Line, Fact("怎么读", "reading", weight=1)]
    value: Annotated[Amount, Fact("得数", "number")]


class Balance(Part):
    """How the number of last year becomes that of this year."""

    opening: Annotated[Amount, Fact("上年末数", "at the end of last year")]
    added: Annotated[Amount | None, Fact("本年增加", "added")] = None
    removed: Annotated[Amount | None, Fact("本年减少", "removed")] = None


class TableRow(Part):
    """One row of a table of the annual report, cell by cell."""

    row: Annotated[str, v.ANNUAL_ROW, Fact("行", "row")]
    cells: Annotated[tuple[Cell, ...], Fact("各格", "cells")]


COLUMNS: dict[str, tuple[Text, ...]] = {
    "applications": (
        Text("自然人", "natural persons"), Text("商业企业", "businesses"),
        Text("科研机构", "research bodies"), Text("社会公益组织", "charities"),
        Text("法律服务机构", "legal services"), Text("其他", "others"), Text("总计", "total"),
    ),
    "disputes": (
        Text("结果维持", "upheld"), Text("结果纠正", "corrected"), Text("其他结果", "other result"),
        Text("尚未审结", "pending"), Text("总计", "total"),
    ),
}  # fmt: skip
"""The columns of each table (国办公开办函〔2021〕30号); the last one is the total."""


class AnnualTable(Part):
    """A table of the annual report on government information."""

    kind: Annotated[str, v.ANNUAL_TABLE, Fact("表", "table")]
    rows: Annotated[tuple[TableRow, ...], Fact("各行", "rows")]

    @model_validator(mode="after")
    def _rectangular(self) -> Self:
        width = len(COLUMNS[self.kind])
        for row in self.rows:
            if len(row.cells) != width:
                label = v.ANNUAL_ROW.label(row.row)
                raise ValueProblem(
                    Text(
                        f"“{label.zh}”一行有 {len(row.cells)} 格，应有 {width} 格。",
                        f"The row “{label.en}” has {len(row.cells)} cells, not {width}.",
                    ),
                    Text("没有填的格写“空”，不适用的写“—”。", "Write 空 for a blank, — for not applicable."),
                )
        return self


class Figure(Record):
    """A figure (数字)."""

    slug: ClassVar[str] = "figures"
    label: ClassVar[Text] = Text("数字核对", "Figures")
    kept_by: ClassVar[tuple[str, ...]] = ("dept", "document")

    name: Annotated[Line, Fact("数字名称", "figure", weight=10, column=True, headings=("指标", "指标名称"))]
    statement: Annotated[Prose | None, Fact("原文", "the words of the report", weight=1)] = None
    declared: Annotated[
        Amount | None, Fact("填报数", "declared", column=True, headings=("数值", "数量", "合计"))
    ] = None
    unit: Annotated[Line | None, Fact("单位", "unit", headings=("计量单位",))] = None
    measure: Annotated[str | None, v.MEASURE, Fact("存量或流量", "stock or flow")] = None
    approx: Annotated[YesNo | None, Fact("约数", "approximate")] = None
    stated_by: Annotated[str | None, v.STATED_BY, Fact("由谁写出", "stated by")] = None
    period: Annotated[Period | None, Fact("期间", "period")] = None
    report: Annotated[Line | None, Fact("出处", "report", weight=2, headings=("报告", "来源"))] = None
    page: Annotated[Line | None, Fact("页码或位置", "page or place")] = None
    document: Annotated[Line | None, Fact("出处文件", "document of this site", ref="documents")] = None
    dept: Annotated[
        Line | None, Fact("填报部门", "reported by", ref="departments", facet=True, headings=("部门",))
    ] = None
    case_study: Annotated[YesNo | None, Fact("案例", "case study")] = None
    category_scheme: Annotated[str | None, v.CATEGORY_SCHEME, Fact("类型体系", "category scheme")] = None
    public_service: Annotated[YesNo | None, Fact("含公共服务", "public services included")] = None
    parts: Annotated[tuple[FigurePart, ...], Fact("各项", "parts")] = ()
    remainder: Annotated[Line | None, Fact("余下的是什么", "what the rest is")] = None
    listed: Annotated[tuple[Line, ...], Fact("列举", "listed", weight=1)] = ()
    counts: Annotated[Selection | None, Fact("所数记录", "records counted")] = None
    percentages: Annotated[tuple[Percentage, ...], Fact("比例", "percentages")] = ()
    readings: Annotated[tuple[Reading, ...], Fact("另一种读法", "other readings")] = ()
    balance: Annotated[Balance | None, Fact("上下年衔接", "from last year to this")] = None
    previous: Annotated[Line | None, Fact("上年的数字", "figure of last year", ref="figures")] = None
    table: Annotated[AnnualTable | None, Fact("年报表格", "table of the annual report")] = None
    explanation: Annotated[Prose | None, Fact("说明", "explanation", weight=1)] = None
