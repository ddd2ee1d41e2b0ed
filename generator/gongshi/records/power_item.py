"""Power item (行政权力事项): what a department may do, to whom, by which rule, how fast.

Fields follow the national exchange tables behind GB/T 39554.2-2020. Which of them
must be filled in depends on the category (`MANDATORY`): a penalty has no conditions
of acceptance, an inspection has objects, content and method.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Attachment, Fact, Part, Record
from gongshi.records.legal_basis import LegalBasis
from gongshi.records.values import (
    CatalogCode,
    ImplementationCode,
    IsoDate,
    Line,
    Prose,
    TimeLimit,
    Uscc,
    WebAddress,
    Whole,
    YesNo,
)


class SpecialProcedure(Part):
    """A step whose time does not count (行政许可法 art. 45) but must be told in writing."""

    name: Annotated[str, v.SPECIAL_PROCEDURE, Fact("程序名称", "procedure")]
    time: Annotated[TimeLimit | None, Fact("程序时限", "time limit")] = None
    explain: Annotated[Line | None, Fact("程序说明", "explanation")] = None


class SiteVisit(Part):
    """The joint visit to the site of an item handled by several departments."""

    required: Annotated[YesNo, Fact("是否踏勘", "required")]
    lead_dept: Annotated[Line | None, Fact("踏勘牵头部门", "lead department", ref="departments")] = None
    responsible_post: Annotated[Line | None, Fact("责任岗位", "responsible post")] = None
    statutory_time: Annotated[TimeLimit | None, Fact("踏勘法定时限", "statutory time")] = None
    promise_time: Annotated[TimeLimit | None, Fact("踏勘承诺时限", "promised time")] = None
    opinion_form: Annotated[Line | None, Fact("意见书", "form of the opinion")] = None


class Material(Part):
    """One thing to hand in."""

    name: Annotated[Line, Fact("材料名称", "material", weight=1)]
    is_need: Annotated[str | None, v.MATERIAL_NEED, Fact("必要性", "necessity")] = None
    type: Annotated[str | None, v.MATERIAL_TYPE, Fact("材料类型", "kind")] = None
    format: Annotated[str | None, v.MATERIAL_FORMAT, Fact("材料形式", "form")] = None
    page_num: Annotated[Whole | None, Fact("份数", "copies")] = None
    source_type: Annotated[str | None, v.MATERIAL_SOURCE, Fact("来源渠道", "source")] = None
    source_explain: Annotated[Line | None, Fact("来源说明", "explanation of the source")] = None
    by_law: Annotated[Line | None, Fact("材料依据", "basis")] = None
    form_guid: Annotated[Attachment | None, Fact("空白表格", "blank form")] = None
    example_guid: Annotated[Attachment | None, Fact("示例样表", "filled example")] = None
    fill_explain: Annotated[Line | None, Fact("填报须知", "how to fill it in")] = None
    accept_stand: Annotated[Line | None, Fact("受理标准", "standard of acceptance")] = None


class Fee(Part):
    """One charge, with its standard and basis (政府信息公开条例 art. 20(8))."""

    name: Annotated[Line, Fact("收费项目", "charge")]
    standard: Annotated[Line | None, Fact("收费标准", "rate")] = None
    by_law: Annotated[Line | None, Fact("收费依据", "basis")] = None
    reduction: Annotated[Line | None, Fact("减免情形", "reductions")] = None


class FlowStep(Part):
    """One step of the process."""

    step: Annotated[Line, Fact("环节", "step")]
    duration: Annotated[TimeLimit | None, Fact("环节时限", "time")] = None
    post: Annotated[Line | None, Fact("办理岗位", "post")] = None
    standard: Annotated[Line | None, Fact("审查标准", "standard")] = None


class Contact(Part):
    """How to ask or complain; office numbers only."""

    window: Annotated[Line | None, Fact("窗口", "counter")] = None
    phone: Annotated[Line | None, Fact("电话", "phone")] = None
    url: Annotated[WebAddress | None, Fact("网址", "website")] = None
    letter: Annotated[Line | None, Fact("信件地址", "postal address")] = None
    email: Annotated[Line | None, Fact("邮件", "e-mail")] = None


class Remedy(Part):
    """Where to go against the decision (行政复议法 art. 20; 行政诉讼法 art. 46)."""

    reconsideration_body: Annotated[Line | None, Fact("复议机关", "reconsideration body")] = None
    reconsideration_period: Annotated[Line | None, Fact("复议期限", "time to apply")] = None
    court: Annotated[Line | None, Fact("诉讼法院", "court")] = None
    litigation_period: Annotated[Line | None, Fact("诉讼期限", "time to sue")] = None


class Duty(Part):
    """One duty in the chain of the power."""

    stage: Annotated[Line, Fact("责任环节", "stage")]
    content: Annotated[Line, Fact("责任内容", "duty")]
    basis: Annotated[Line | None, Fact("责任依据", "basis")] = None


class Accountability(Part):
    """When somebody is held to account, who, and by which rule."""

    situation: Annotated[Line, Fact("追责情形", "situation")]
    target: Annotated[Line | None, Fact("追责对象范围", "who")] = None
    basis: Annotated[Line | None, Fact("追责依据", "basis")] = None


class RiskPoint(Part):
    """A point where integrity is at risk; for the office only."""

    stage: Annotated[Line, Fact("风险环节", "stage", publish=False)]
    sign: Annotated[Line, Fact("表现形式", "sign", publish=False)]
    level: Annotated[str | None, v.RISK_LEVEL, Fact("风险等级", "level", publish=False)] = None
    measure: Annotated[Line | None, Fact("防控措施", "measure", publish=False)] = None
    person: Annotated[Line | None, Fact("责任岗位", "responsible post", publish=False)] = None


class Faq(Part):
    """A question that is asked often."""

    question: Annotated[Line, Fact("问", "question", weight=1)]
    answer: Annotated[Prose, Fact("答", "answer", weight=1)]


class Change(Part):
    """A change of the item, with the document that decided it."""

    kind: Annotated[str, v.CHANGE_KIND, Fact("调整类型", "kind of change")]
    date: Annotated[IsoDate, Fact("调整日期", "date")]
    decision: Annotated[Line | None, Fact("调整依据", "deciding document")] = None
    content: Annotated[Line | None, Fact("调整内容", "what changed")] = None


_CODE_HEADINGS = ("实施清单编码", "事项编码", "implementation_code")


class PowerItem(Record):
    """A power item (行政权力事项)."""

    slug: ClassVar[str] = "power-items"
    label: ClassVar[Text] = Text("权力事项", "Power items")
    kept_by: ClassVar[tuple[str, ...]] = ("dept",)

    name: Annotated[
        Line,
        Fact("事项名称", "item name", weight=10, column=True,
             headings=("权责事项名称", "权力事项名称", "职权名称", "项目名称", "item_name")),
    ]  # fmt: skip
    name_sub: Annotated[Line | None, Fact("子项名称", "sub-item", weight=8, headings=("子项",))] = None
    parent: Annotated[Line | None, Fact("主项", "main item", ref="power-items")] = None
    category: Annotated[
        str,
        v.POWER_CATEGORY,
        Fact("事项类型", "category", facet=True, column=True,
             headings=("权力类型", "权力类别", "职权类型", "类别", "行政权力类型", "category")),
    ]  # fmt: skip
    category_scheme: Annotated[str | None, v.CATEGORY_SCHEME, Fact("类型体系", "category scheme")] = None
    group: Annotated[Line | None, Fact("事项分组", "group of items", headings=("group", "所属主项"))] = None
    catalog_code: Annotated[
        CatalogCode | None, Fact("基本编码", "catalog code", weight=10, headings=("基本目录编码",))
    ] = None
    task_code: Annotated[
        ImplementationCode | None,
        Fact(
            "实施编码",
            "implementation code",
            weight=10,
            headings=("实施清单编码", "事项编码", "implementation_code"),
        ),
    ] = None
    local_catalog_code: Annotated[Line | None, Fact("地方基本编码", "local catalog code", weight=10)] = None
    local_task_code: Annotated[Line | None, Fact("地方实施编码", "local implementation code", weight=10)] = (
        None
    )
    task_handle_item: Annotated[Line | None, Fact("业务办理项编码", "handling item code", weight=10)] = None
    task_version: Annotated[Whole | None, Fact("事项版本", "version")] = None
    task_state: Annotated[str | None, v.TASK_STATE, Fact("事项状态", "state", facet=True, column=True)] = None
    plan_effective_date: Annotated[IsoDate | None, Fact("计划生效日期", "planned to start")] = None
    plan_cancel_date: Annotated[IsoDate | None, Fact("计划取消日期", "planned to end")] = None
    legal_basis: Annotated[
        tuple[LegalBasis, ...],
        Fact("设定依据", "legal basis", weight=2, headings=("实施依据", "法律依据", "执法依据", "依据")),
    ] = ()
    dept: Annotated[
        Line,
        Fact("实施机构", "implementing body", ref="departments", facet=True, column=True,
             headings=("行使主体", "实施主体", "责任主体", "法定实施主体", "执法主体", "执法主体（实施层级）",
                       "实施部门", "部门", "department")),
    ]  # fmt: skip
    dept_code: Annotated[
        Uscc | None, Fact("实施机构编码", "body's code", headings=("部门编码", "department_code"))
    ] = None
    dept_type: Annotated[str | None, v.DEPT_TYPE, Fact("实施主体性质", "kind of body")] = None
    entrust_name: Annotated[Line | None, Fact("委托部门", "entrusting department")] = None
    entrust_document: Annotated[Line | None, Fact("委托协议", "entrustment agreement")] = None
    power_source: Annotated[str | None, v.POWER_SOURCE, Fact("权力来源", "source of the power")] = None
    use_level: Annotated[
        str | None, v.USE_LEVEL, Fact("行使层级", "level", headings=("第一责任层级建议", "第一责任层级"))
    ] = None
    other_depts: Annotated[tuple[Line, ...], Fact("联办机构", "jointly with", ref="departments")] = ()
    lead_dept: Annotated[Line | None, Fact("牵头部门", "lead department", ref="departments")] = None
    office: Annotated[
        Line | None, Fact("承办科室", "office", headings=("承办机构", "责任科室", "内设机构"))
    ] = None
    scope: Annotated[
        Prose | None, Fact("行使内容", "scope", weight=1, headings=("实施层级及权限", "行使层级及权限"))
    ] = None
    server_type: Annotated[
        tuple[Annotated[str, v.SERVER_TYPE], ...], Fact("服务对象", "served", headings=("实施对象",))
    ] = ()
    project_type: Annotated[str | None, v.PROJECT_TYPE, Fact("办件类型", "kind of case")] = None
    anticipate_time: Annotated[
        TimeLimit | None, Fact("法定办结时限", "statutory time limit", headings=("法定时限", "办理时限"))
    ] = None
    anticipate_explain: Annotated[Line | None, Fact("法定办结时限说明", "statutory limit explained")] = None
    promise_time: Annotated[
        TimeLimit | None, Fact("承诺办结时限", "promised time limit", headings=("承诺时限",))
    ] = None
    promise_explain: Annotated[Line | None, Fact("承诺办结时限说明", "promised limit explained")] = None
    limit_scene_num: Annotated[Whole | None, Fact("到现场次数", "visits needed")] = None
    special_procedure: Annotated[tuple[SpecialProcedure, ...], Fact("特别程序", "special procedures")] = ()
    site_visit: Annotated[SiteVisit | None, Fact("现场踏勘", "site visit")] = None
    accept_condition: Annotated[
        Prose | None, Fact("受理条件", "conditions", weight=1, headings=("办理条件",))
    ] = None
    materials: Annotated[tuple[Material, ...], Fact("申请材料", "materials", weight=1)] = ()
    is_fee: Annotated[YesNo | None, Fact("是否收费", "charged")] = None
    fees: Annotated[tuple[Fee, ...], Fact("收费信息", "charges")] = ()
    handle_flow: Annotated[tuple[FlowStep, ...], Fact("办理流程", "process")] = ()
    flow_chart: Annotated[Attachment | None, Fact("流程图", "flow chart")] = None
    limit_explain: Annotated[Line | None, Fact("数量限制", "limit in number")] = None
    annual_check: Annotated[Line | None, Fact("年审年检", "annual check")] = None
    intermediary: Annotated[tuple[Line, ...], Fact("中介服务", "intermediary services")] = ()
    result_name: Annotated[Line | None, Fact("结果名称", "result", weight=2)] = None
    result_type: Annotated[str | None, v.RESULT_TYPE, Fact("结果类型", "kind of result")] = None
    result_validity: Annotated[Line | None, Fact("结果有效期", "validity of the result")] = None
    result_sample: Annotated[Attachment | None, Fact("结果样本", "sample of the result")] = None
    handle_type: Annotated[tuple[Annotated[str, v.HANDLE_TYPE], ...], Fact("办理形式", "how to apply")] = ()
    is_express: Annotated[YesNo | None, Fact("是否快递", "by courier")] = None
    is_pay_online: Annotated[YesNo | None, Fact("是否网上支付", "pay online")] = None
    is_entry_center: Annotated[YesNo | None, Fact("是否进驻中心", "at the service hall")] = None
    is_online: Annotated[YesNo | None, Fact("是否网办", "online")] = None
    online_handle_depth: Annotated[str | None, v.ONLINE_DEPTH, Fact("网上办理深度", "online depth")] = None
    handle_area: Annotated[str | None, v.HANDLE_AREA, Fact("通办范围", "where it can be handled")] = None
    transact_addr: Annotated[Line | None, Fact("办理地点", "where")] = None
    transact_time: Annotated[Line | None, Fact("办理时间", "when")] = None
    link_way: Annotated[Contact | None, Fact("咨询方式", "ask")] = None
    supervise_way: Annotated[Contact | None, Fact("监督投诉方式", "complain", headings=("监督方式",))] = None
    remedy: Annotated[Remedy | None, Fact("救济渠道", "remedy")] = None
    duties: Annotated[tuple[Duty, ...], Fact("责任事项", "duties", headings=("责任事项内容",))] = ()
    accountability: Annotated[tuple[Accountability, ...], Fact("追责情形", "accountability")] = ()
    risk_points: Annotated[tuple[RiskPoint, ...], Fact("廉政风险点", "integrity risks", publish=False)] = ()
    punish_conduct: Annotated[Prose | None, Fact("违法行为", "conduct punished", weight=1)] = None
    punish_kind: Annotated[
        tuple[Annotated[str, v.PUNISH_KIND], ...], Fact("处罚种类", "kinds of penalty")
    ] = ()
    punish_range: Annotated[Line | None, Fact("处罚幅度", "range of penalty")] = None
    discretion_basis: Annotated[Line | None, Fact("裁量基准", "discretion standard", ref="documents")] = None
    legal_review: Annotated[YesNo | None, Fact("法制审核", "legal review")] = None
    hearing: Annotated[YesNo | None, Fact("是否听证", "hearing")] = None
    coercion_kind: Annotated[
        tuple[Annotated[str, v.COERCION_KIND], ...], Fact("强制种类", "kinds of coercion")
    ] = ()
    collect_type: Annotated[Line | None, Fact("征收种类", "kind of levy")] = None
    is_permit_reduce: Annotated[YesNo | None, Fact("允许减免", "may be reduced")] = None
    check_target: Annotated[Line | None, Fact("检查对象", "who is inspected")] = None
    check_content: Annotated[Prose | None, Fact("检查内容", "what is inspected")] = None
    check_method: Annotated[Line | None, Fact("检查方式", "how it is inspected")] = None
    check_freq_cap: Annotated[Line | None, Fact("检查频次上限", "inspections at most")] = None
    green_channel: Annotated[YesNo | None, Fact("绿色通道", "fast lane")] = None
    faq: Annotated[tuple[Faq, ...], Fact("常见问题", "questions and answers", weight=1)] = ()
    changes: Annotated[tuple[Change, ...], Fact("调整记录", "history")] = ()


EVERY_ITEM = ("task_state", "legal_basis", "dept_type", "power_source", "use_level", "supervise_way")
"""Mandatory whatever the category (湖北省政府令382号 art. 3; exchange tables' NOT NULL columns)."""

ON_APPLICATION = (
    "server_type", "project_type", "anticipate_time", "promise_time", "limit_scene_num",
    "accept_condition", "materials", "is_fee", "handle_flow", "result_name", "result_type",
    "handle_type", "transact_addr", "transact_time", "link_way",
)  # fmt: skip
"""Mandatory where somebody applies (政府信息公开条例 art. 20(5); 行政许可法 art. 30)."""

MANDATORY: dict[str, tuple[str, ...]] = {
    "licence": (*ON_APPLICATION, "limit_explain", "remedy"),
    "approval": ON_APPLICATION,
    "penalty": ("punish_conduct", "punish_kind", "punish_range", "remedy"),
    "coercion": ("coercion_kind", "remedy"),
    "levy": ("collect_type", "is_permit_reduce", "remedy"),
    "benefit": ON_APPLICATION,
    "inspection": ("check_target", "check_content", "check_method"),
    "confirmation": ON_APPLICATION,
    "award": (),
    "adjudication": ("remedy",),
    "other": (),
    "public_service": ("server_type", "handle_type", "transact_addr", "transact_time", "link_way"),
}
"""Further mandatory fields by category; `EVERY_ITEM` comes on top."""
