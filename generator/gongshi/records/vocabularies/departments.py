"""Departments, and the enforcement bodies among them."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

BODY_KIND = Vocabulary(
    "body_kind",
    Text("执法主体性质", "kind of enforcement body"),
    Term("statutory", "法定行政机关", "statutory administrative organ", "", ("法定机关",)),
    Term("authorised", "法律法规授权组织", "organisation authorised by law", "", ("授权组织",)),
    Term("entrusted", "受委托组织", "entrusted organisation"),
)

BODY_STATUS = Vocabulary(
    "body_status",
    Text("主体状态", "status of the body"),
    Term("confirmed", "确认", "confirmed"),
    Term("changed", "变更", "changed"),
    Term("revoked", "撤销", "revoked"),
)

ORG_KIND = Vocabulary(
    "org_kind",
    Text("机构类别", "kind of institution"),
    Term("department", "工作部门", "department"),
    Term("agency", "派出机关", "dispatched agency", "", ("派出机构",)),
    Term("public_institution", "事业单位", "public institution"),
    Term("town", "乡镇街道", "town or sub-district", "", ("乡镇", "街道")),
    Term("government", "人民政府", "people's government"),
)
