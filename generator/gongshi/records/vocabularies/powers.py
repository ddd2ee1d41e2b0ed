"""What a power item is: its category, who holds it, on what ground, and how it changed.

Type codes 01-10 and 20 follow GB/T 39554.1-2020; level digits 1-6 likewise.
Kinds of penalty follow 行政处罚法 art. 9, kinds of coercion 行政强制法 arts. 9 and 12.
"""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

POWER_CATEGORY = Vocabulary(
    "power_category",
    Text("事项类型", "category"),
    Term("licence", "行政许可", "licence", "01", ("许可",)),
    Term("approval", "非行政许可审批", "approval", "", ("行政审批", "审批")),
    Term("penalty", "行政处罚", "penalty", "02", ("处罚",)),
    Term("coercion", "行政强制", "coercion", "03", ("强制",)),
    Term("levy", "行政征收", "levy", "04", ("征收",)),
    Term("benefit", "行政给付", "benefit", "05", ("给付",)),
    Term("inspection", "行政检查", "inspection", "06", ("检查",)),
    Term("confirmation", "行政确认", "confirmation", "07", ("确认",)),
    Term("award", "行政奖励", "award", "08", ("奖励",)),
    Term("adjudication", "行政裁决", "adjudication", "09", ("裁决",)),
    Term("other", "其他行政权力", "other power", "10", ("其他", "其它行政权力", "其他权力")),
    Term("public_service", "公共服务", "public service", "20"),
)

CATEGORY_SCHEME = Vocabulary(
    "category_scheme",
    Text("类型体系", "category scheme"),
    Term("report2010", "2010年十类", "ten categories of 2010"),
    Term("national10", "国家十类", "national ten categories"),
    Term("local", "地方分类", "local categories"),
)

SCHEME_CATEGORIES = {
    "report2010": (
        "licence", "approval", "penalty", "coercion", "levy", "benefit", "award", "confirmation",
        "adjudication", "other",
    ),
    "national10": (
        "licence", "penalty", "coercion", "levy", "benefit", "inspection", "confirmation", "award",
        "adjudication", "other", "public_service",
    ),
    "local": POWER_CATEGORY.ids,
}  # fmt: skip
"""The categories that each scheme knows (DOMAIN: the two vocabularies must coexist)."""

SCHEME_CROSSWALK = {"approval": "licence"}
"""`report2010` -> `national10` where the id differs: non-licence approvals were
abolished by 国发〔2015〕27号; what remained became licences or other powers, so this
is where to look, not an equation."""

TASK_STATE = Vocabulary(
    "task_state",
    Text("事项状态", "state"),
    Term("active", "在用", "in use", "1"),
    Term("suspended", "暂停", "suspended", "2"),
    Term("cancelled", "取消", "cancelled", "3"),
)

DEPT_TYPE = Vocabulary(
    "dept_type",
    Text("实施主体性质", "kind of implementing body"),
    Term("statutory", "法定机关", "statutory organ", "1", ("法定行政机关",)),
    Term("authorised", "授权组织", "authorised organisation", "2", ("法律法规授权组织",)),
    Term("entrusted", "受委托组织", "entrusted organisation", "3"),
)

POWER_SOURCE = Vocabulary(
    "power_source",
    Text("权力来源", "source of the power"),
    Term("statutory", "法定本级行使", "statutory at this level", "1"),
    Term("delegated_down", "上级下放", "devolved from above", "2"),
    Term("authorised_above", "上级授权", "authorised from above", "3"),
    Term("authorised_same", "同级授权", "authorised at the same level", "4"),
    Term("entrusted_above", "上级委托", "entrusted from above", "5"),
    Term("entrusted_same", "同级委托", "entrusted at the same level", "6"),
)

USE_LEVEL = Vocabulary(
    "use_level",
    Text("行使层级", "level of exercise"),
    Term("national", "国家级", "national", "1", ("国家",)),
    Term("province", "省级", "province", "2", ("省",)),
    Term("city", "市级", "city", "3", ("市",)),
    Term("county", "县级", "county", "4", ("县", "区级", "区")),
    Term("town", "镇级", "town", "5", ("镇", "乡", "街道", "镇（乡、街道）")),
    Term("village", "村级", "village", "6", ("村", "社区", "村（社区）")),
)

PUNISH_KIND = Vocabulary(
    "punish_kind",
    Text("处罚种类", "kind of penalty"),
    Term("warning", "警告", "warning"),
    Term("criticism", "通报批评", "public criticism"),
    Term("fine", "罚款", "fine"),
    Term("confiscate_gains", "没收违法所得", "confiscation of gains"),
    Term("confiscate_goods", "没收非法财物", "confiscation of goods"),
    Term("suspend_licence", "暂扣许可证件", "suspension of a licence"),
    Term("downgrade", "降低资质等级", "downgrading"),
    Term("revoke_licence", "吊销许可证件", "revocation of a licence"),
    Term("restrict_business", "限制开展生产经营活动", "restriction of business"),
    Term("suspend_business", "责令停产停业", "order to suspend business"),
    Term("close_business", "责令关闭", "order to close"),
    Term("bar_from_work", "限制从业", "bar from the trade"),
    Term("detention", "行政拘留", "detention"),
    Term("other", "其他处罚", "other penalty", "", ("其他",)),
)

COERCION_KIND = Vocabulary(
    "coercion_kind",
    Text("强制种类", "kind of coercion"),
    Term("restrict_person", "限制人身自由", "restriction of personal freedom"),
    Term("seal", "查封", "sealing", "", ("查封场所、设施或者财物",)),
    Term("seize", "扣押", "seizure", "", ("扣押财物",)),
    Term("freeze", "冻结", "freezing", "", ("冻结存款、汇款",)),
    Term("other_measure", "其他强制措施", "other measure"),
    Term("surcharge", "加处罚款或者滞纳金", "surcharge", "", ("加处罚款滞纳金", "加处罚款", "滞纳金")),
    Term("transfer", "划拨", "transfer of deposits", "", ("划拨存款、汇款",)),
    Term("auction", "拍卖", "auction of sealed goods", "", ("拍卖或者依法处理",)),
    Term("remove_obstruction", "排除妨碍", "removal of obstruction", "", ("排除妨碍、恢复原状",)),
    Term("substitute_performance", "代履行", "substitute performance"),
    Term("other_execution", "其他强制执行", "other execution"),
)

CHANGE_KIND = Vocabulary(
    "change_kind",
    Text("调整类型", "kind of change"),
    Term("added", "新增", "added"),
    Term("cancelled", "取消", "cancelled"),
    Term("devolved", "下放", "devolved"),
    Term("taken_over", "承接", "taken over"),
    Term("transferred", "划转", "transferred"),
    Term("changed", "变更", "changed", "", ("调整",)),
)

RISK_LEVEL = Vocabulary(
    "risk_level",
    Text("风险等级", "risk level"),
    Term("high", "高", "high"),
    Term("medium", "中", "medium"),
    Term("low", "低", "low"),
)
