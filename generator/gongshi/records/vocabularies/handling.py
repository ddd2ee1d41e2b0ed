"""How a power item is handled: for whom, with which materials, where, and what comes out."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

SERVER_TYPE = Vocabulary(
    "server_type",
    Text("服务对象", "served"),
    Term("person", "自然人", "natural persons", "1", ("个人",)),
    Term("enterprise", "企业法人", "enterprises", "2", ("企业",)),
    Term("public_institution", "事业法人", "public institutions", "3", ("事业单位",)),
    Term("social_organisation", "社会组织法人", "social organisations", "4", ("社会组织",)),
    Term("unincorporated", "非法人企业", "unincorporated enterprises", "5"),
    Term("government", "行政机关", "administrative organs", "6"),
    Term("others", "其他组织", "other organisations", "9"),
)

PROJECT_TYPE = Vocabulary(
    "project_type",
    Text("办件类型", "kind of case"),
    Term("instant", "即办件", "done at once", "1"),
    Term("promised", "承诺件", "done by a promised day", "2"),
    Term("joint", "联办件", "handled jointly"),
    Term("reported", "上报件", "passed on upwards"),
)

SPECIAL_PROCEDURE = Vocabulary(
    "special_procedure",
    Text("特别程序", "special procedure"),
    Term("hearing", "听证", "hearing"),
    Term("tender", "招标", "tender"),
    Term("auction", "拍卖", "auction"),
    Term("testing", "检验", "testing"),
    Term("detection", "检测", "detection"),
    Term("quarantine", "检疫", "quarantine"),
    Term("appraisal", "鉴定", "appraisal"),
    Term("expert_review", "专家评审", "expert review"),
    Term("site_survey", "现场勘验", "site survey", "", ("现场踏勘", "踏勘")),
    Term("publicity", "公示", "public notice"),
)

MATERIAL_NEED = Vocabulary(
    "material_need",
    Text("必要性", "necessity"),
    Term("required", "必要", "required"),
    Term("optional", "非必要", "optional"),
    Term("deferrable", "容缺", "may follow later", "", ("容缺后补",)),
)

MATERIAL_TYPE = Vocabulary(
    "material_type",
    Text("材料类型", "kind of material"),
    Term("original", "原件", "original"),
    Term("copy", "复印件", "copy"),
    Term("original_and_copy", "原件和复印件", "original and copy", "", ("原件及复印件",)),
)

MATERIAL_FORMAT = Vocabulary(
    "material_format",
    Text("材料形式", "form"),
    Term("paper", "纸质", "paper"),
    Term("electronic", "电子", "electronic"),
    Term("both", "纸质或电子", "paper or electronic", "", ("纸质和电子",)),
)

MATERIAL_SOURCE = Vocabulary(
    "material_source",
    Text("来源渠道", "where it comes from"),
    Term("applicant", "申请人", "applicant", "", ("申请人自备",)),
    Term("government", "政府部门", "government body", "", ("政府部门核发",)),
    Term("other", "其他", "elsewhere", "", ("中介机构或法定机构产生",)),
)

RESULT_TYPE = Vocabulary(
    "result_type",
    Text("结果类型", "kind of result"),
    Term("certificate", "证照", "certificate", "1"),
    Term("approval_document", "批文", "approval document", "2"),
    Term("other", "其他", "other", "3"),
    Term("none", "无", "none", "4"),
)

HANDLE_TYPE = Vocabulary(
    "handle_type",
    Text("办理形式", "how to apply"),
    Term("window", "窗口", "counter", "1", ("窗口办理",)),
    Term("online", "网上", "online", "2", ("网上办理",)),
    Term("express", "快递", "courier", "3", ("快递申请",)),
)

HANDLE_AREA = Vocabulary(
    "handle_area",
    Text("通办范围", "where it can be handled"),
    Term("nation", "全国", "nationwide", "1"),
    Term("province", "全省", "province-wide", "2"),
    Term("city", "全市", "city-wide", "3"),
    Term("county", "全县", "county-wide", "4", ("全区",)),
    Term("town", "全镇", "town-wide", "5"),
    Term("cross_village", "跨村", "across villages", "6"),
)

ONLINE_DEPTH = Vocabulary(
    "online_handle_depth",
    Text("网上办理深度", "online depth"),
    Term("information", "网上查询", "information", "1"),
    Term("prereview", "网上预审", "preliminary review", "2"),
    Term("acceptance", "网上受理", "acceptance", "3"),
    Term("full", "全程网办", "entirely online", "4"),
)
