"""Department (部门), which is also the enforcement body (行政执法主体) where it enforces.

Duties and offices follow the 三定 scheme; kind, basis and entrustment of an
enforcement body follow 行政处罚法 arts. 17-21.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, Part, Record
from gongshi.records.values import DocNumber, IsoDate, Line, Phone, Prose, Uscc, WebAddress, Whole


class Scheme(Part):
    """The document that fixes functions, offices and posts (三定)."""

    doc_number: Annotated[DocNumber | None, Fact("三定文号", "document number")] = None
    date: Annotated[IsoDate | None, Fact("三定日期", "date")] = None


class Office(Part):
    """An internal office (内设机构)."""

    name: Annotated[Line, Fact("机构名称", "office")]
    duties: Annotated[Line | None, Fact("机构职责", "duties")] = None
    phone: Annotated[Phone | None, Fact("机构电话", "phone")] = None


class Entrustment(Part):
    """A written entrustment, which must be published (行政处罚法 art. 20)."""

    principal: Annotated[Line, Fact("委托机关", "entrusting organ", ref="departments")]
    document: Annotated[Line | None, Fact("委托书", "agreement")] = None
    from_date: Annotated[IsoDate | None, Fact("委托起始", "from")] = None
    to_date: Annotated[IsoDate | None, Fact("委托截止", "to")] = None
    scope: Annotated[Line | None, Fact("委托事项", "scope")] = None


class Announcement(Part):
    """The announcement that confirmed the enforcement body."""

    doc_number: Annotated[DocNumber | None, Fact("公告文号", "document number")] = None
    date: Annotated[IsoDate | None, Fact("公告日期", "date")] = None


class Enforcement(Part):
    """What makes the department an enforcement body."""

    kind: Annotated[str, v.BODY_KIND, Fact("主体性质", "kind")]
    basis: Annotated[tuple[Line, ...], Fact("主体依据", "basis")] = ()
    fields: Annotated[tuple[Line, ...], Fact("执法领域", "fields")] = ()
    entrustment: Annotated[Entrustment | None, Fact("委托情况", "entrustment")] = None
    announcement: Annotated[Announcement | None, Fact("确认公告", "announcement")] = None
    status: Annotated[str | None, v.BODY_STATUS, Fact("主体状态", "status")] = None
    status_date: Annotated[IsoDate | None, Fact("主体状态日期", "since")] = None
    delegated_items: Annotated[
        tuple[Line, ...], Fact("镇街赋权事项", "delegated items", ref="power-items")
    ] = ()


class Department(Record):
    """A department (部门)."""

    slug: ClassVar[str] = "departments"
    label: ClassVar[Text] = Text("部门", "Departments")
    kept_by: ClassVar[tuple[str, ...]] = ("id",)

    name: Annotated[
        Line,
        Fact(
            "部门名称",
            "department",
            weight=10,
            column=True,
            headings=("名称", "机构名称", "单位名称", "department"),
        ),
    ]
    short_name: Annotated[Line | None, Fact("简称", "short name", weight=10)] = None
    uscc: Annotated[
        Uscc | None,
        Fact(
            "统一社会信用代码",
            "unified social credit code",
            weight=8,
            headings=("信用代码", "department_code"),
        ),
    ] = None
    kind: Annotated[str | None, v.ORG_KIND, Fact("机构类别", "kind", facet=True, column=True)] = None
    use_level: Annotated[str | None, v.USE_LEVEL, Fact("机构层级", "level")] = None
    doc_prefix: Annotated[tuple[Line, ...], Fact("发文代字", "document prefixes")] = ()
    san_ding: Annotated[Scheme | None, Fact("三定文件", "establishing document")] = None
    duties: Annotated[tuple[Line, ...], Fact("主要职责", "main duties", weight=1)] = ()
    offices: Annotated[tuple[Office, ...], Fact("内设机构", "offices", weight=1)] = ()
    staff_quota: Annotated[Whole | None, Fact("编制数", "posts")] = None
    head: Annotated[Line | None, Fact("负责人", "head")] = None
    address: Annotated[Line | None, Fact("办公地址", "address", headings=("地址",))] = None
    hours: Annotated[Line | None, Fact("办公时间", "office hours")] = None
    phone: Annotated[Phone | None, Fact("办公电话", "phone", column=True, headings=("电话", "联系电话"))] = (
        None
    )
    supervise_phone: Annotated[Phone | None, Fact("监督电话", "supervision phone")] = None
    website: Annotated[WebAddress | None, Fact("网址", "website")] = None
    executes_laws: Annotated[tuple[Line, ...], Fact("执行的法律法规规章", "laws executed", weight=1)] = ()
    enforcement: Annotated[Enforcement | None, Fact("执法主体", "enforcement body")] = None
    successor_of: Annotated[tuple[Line, ...], Fact("承接机构", "successor of")] = ()
    summary: Annotated[Prose | None, Fact("部门简介", "summary", weight=1)] = None
