"""The closed vocabularies of the registers, with their codes where a standard gives one.

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

BASIS_LEVEL = Vocabulary(
    "basis_level",
    Text("依据层级", "level of the basis"),
    Term("constitution", "宪法", "constitution"),
    Term("law", "法律", "law"),
    Term("regulation", "行政法规", "administrative regulation"),
    Term("state_council_decision", "国务院决定", "State Council decision"),
    Term("local_regulation", "地方性法规", "local regulation"),
    Term(
        "autonomous_regulation", "自治条例和单行条例", "autonomous regulation", "", ("自治条例", "单行条例")
    ),
    Term("sez_regulation", "经济特区法规", "special economic zone regulation"),
    Term("ministry_rule", "部门规章", "ministry rule"),
    Term("local_rule", "地方政府规章", "local government rule"),
    Term("normative_document", "规范性文件", "normative document", "", ("行政规范性文件",)),
    Term("treaty", "国际条约", "treaty"),
)

LAW_KIND = Vocabulary(
    "law_kind",
    Text("效力级别", "kind of law"),
    Term("constitution", "宪法", "constitution"),
    Term("law", "法律", "law"),
    Term("interpretation", "法律解释", "interpretation of law"),
    Term("regulation", "行政法规", "administrative regulation"),
    Term("judicial", "司法解释", "judicial interpretation"),
    Term("supervision", "监察法规", "supervision regulation"),
    Term("state_council_decision", "国务院决定", "State Council decision"),
    Term("local_regulation", "地方性法规", "local regulation"),
    Term("ministry_rule", "部门规章", "ministry rule"),
    Term("local_rule", "地方政府规章", "local government rule"),
    Term("treaty", "国际条约", "treaty"),
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

CLEANUP_RESULT = Vocabulary(
    "cleanup_result",
    Text("清理结果", "result of the clean-up"),
    Term("kept", "继续有效", "kept", "", ("继续执行", "保留")),
    Term("amended", "修改", "to be amended"),
    Term("repealed", "废止", "repealed"),
    Term("lapsed", "失效", "declared lapsed", "", ("宣布失效",)),
)

DISCLOSURE = Vocabulary(
    "disclosure",
    Text("公开方式", "disclosure"),
    Term("active", "主动公开", "published"),
    Term("on_request", "依申请公开", "on request"),
    Term("withheld", "不予公开", "withheld"),
)

SUBJECT = Vocabulary(
    "subject",
    Text("主题分类", "subject"),
    Term("general", "综合政务", "general affairs"),
    Term("economy", "经济管理", "economy"),
    Term("finance", "财政金融", "finance"),
    Term("land", "国土资源", "land and resources"),
    Term("agriculture", "农业水利", "agriculture and water"),
    Term("construction", "城乡建设", "construction"),
    Term("transport", "交通运输", "transport"),
    Term("commerce", "市场监管", "market supervision"),
    Term("education", "科技教育", "science and education"),
    Term("health", "卫生健康", "health"),
    Term("labour", "劳动人事", "labour"),
    Term("civil", "民政社会", "civil affairs"),
    Term("culture", "文化旅游", "culture and tourism"),
    Term("environment", "生态环境", "environment"),
    Term("safety", "安全应急", "safety and emergency"),
    Term("justice", "司法公安", "justice and police"),
    Term("other", "其他", "other"),
)

GENRE = Vocabulary(
    "genre",
    Text("体裁", "genre"),
    Term("decision", "决定", "decision"),
    Term("notice", "通知", "notice"),
    Term("announcement", "公告", "announcement", "", ("通告",)),
    Term("opinion", "意见", "opinion"),
    Term("measures", "办法", "measures"),
    Term("provisions", "规定", "provisions"),
    Term("rules", "细则", "detailed rules", "", ("实施细则",)),
    Term("plan", "方案", "plan"),
    Term("reply", "批复", "reply"),
    Term("other", "其他", "other"),
)

REVIEW_RESULT = Vocabulary(
    "legality_result",
    Text("合法性审核结论", "result of the legality review"),
    Term("lawful", "合法", "lawful"),
    Term("amend", "应予修改", "to be amended", "", ("修改",)),
    Term("unlawful", "不合法", "not lawful", "", ("反对",)),
)

AUTHORITY_SOURCE = Vocabulary(
    "authority_source",
    Text("执法权来源", "source of authority"),
    Term("statutory", "法定", "statutory"),
    Term("authorised", "授权", "authorised"),
    Term("entrusted", "委托", "entrusted"),
)

CERT_TYPE = Vocabulary(
    "cert_type",
    Text("证件种类", "type of certificate"),
    Term("enforcement", "行政执法证", "enforcement certificate"),
    Term("supervision", "行政执法监督证", "enforcement supervision certificate"),
    Term("ministry", "部委制发证件", "ministry certificate (filed)", "", ("部委制发证件（备案）",)),
    Term("hearing", "听证主持人证", "hearing chair certificate"),
)

CERT_STATUS = Vocabulary(
    "cert_status",
    Text("证件状态", "certificate status"),
    Term("valid", "有效", "valid"),
    Term("suspended", "暂扣", "suspended"),
    Term("withdrawn", "收回", "withdrawn"),
    Term("cancelled", "注销", "cancelled"),
    Term("revoked", "吊销", "revoked"),
    Term("lost", "遗失作废", "lost and void"),
    Term("replaced", "损毁换发", "damaged and replaced"),
)

EMPLOYMENT = Vocabulary(
    "employment",
    Text("在岗状态", "employment"),
    Term("on_post", "在岗", "on post"),
    Term("transferred", "调离", "transferred"),
    Term("retired", "退休", "retired"),
    Term("dismissed", "辞退", "dismissed"),
    Term("deceased", "死亡", "deceased"),
)

INSPECTION_RESULT = Vocabulary(
    "inspection_result",
    Text("审验结果", "result of the inspection"),
    Term("passed", "合格", "passed"),
    Term("failed", "不合格", "failed"),
    Term("missing", "未审验", "not inspected"),
)

WITHHELD = Vocabulary(
    "withheld",
    Text("不公开理由", "reason for withholding"),
    Term("police", "公安", "police"),
    Term("state_security", "国家安全", "state security", "", ("国安",)),
    Term("narcotics", "缉毒", "narcotics"),
    Term("other", "其他依法不公开", "otherwise withheld by law"),
)

EXAM_TYPE = Vocabulary(
    "exam_type",
    Text("考试类型", "type of examination"),
    Term("initial", "初任", "initial"),
    Term("renewal", "换证", "renewal"),
)

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

POINT_KIND = Vocabulary(
    "point_kind",
    Text("查阅点类型", "kind of inquiry point"),
    Term("archive", "国家档案馆", "state archive", "", ("档案馆",)),
    Term("library", "公共图书馆", "public library", "", ("图书馆",)),
    Term("service_hall", "政务服务场所", "government service hall", "", ("政务服务大厅", "政务服务中心")),
    Term("town", "街道", "sub-district or town", "", ("街道（镇）", "乡镇")),
    Term("community", "社区（村）", "community or village", "", ("社区", "村")),
    Term("other", "其他", "other"),
)

FACILITY = Vocabulary(
    "facility",
    Text("设施", "facility"),
    Term("reading_room", "查阅室", "reading room"),
    Term("pickup", "资料索取点", "material pick-up"),
    Term("notice_board", "信息公告栏", "notice board"),
    Term("screen", "电子信息屏", "information screen"),
    Term("terminal", "自助终端", "self-service terminal"),
    Term("accessible", "无障碍设施", "barrier-free access"),
)

POINT_STATUS = Vocabulary(
    "point_status",
    Text("开放状态", "status"),
    Term("open", "开放", "open"),
    Term("paused", "暂停开放", "closed for now", "", ("暂停",)),
    Term("closed", "撤销", "abolished"),
)

DATUM = Vocabulary(
    "datum",
    Text("坐标系", "datum"),
    Term("wgs84", "WGS84", "WGS 84"),
    Term("gcj02", "GCJ02", "GCJ-02"),
    Term("cgcs2000", "CGCS2000", "CGCS2000"),
)

MEASURE = Vocabulary(
    "measure",
    Text("存量或流量", "stock or flow"),
    Term("stock", "存量", "stock", "", ("现有", "期末数")),
    Term("flow", "流量", "flow", "", ("本期发生", "发生数")),
)

STATED_BY = Vocabulary(
    "stated_by",
    Text("由谁写出", "stated by"),
    Term("report", "原报告", "the report", "", ("报告",)),
    Term("site", "本站", "this site"),
)

COUNTED = Vocabulary(
    "counted",
    Text("登记册", "register"),
    Term("power-items", "权力事项", "power items"),
    Term("documents", "规范性文件", "documents"),
    Term("enforcers", "执法人员", "enforcers"),
    Term("departments", "部门", "departments"),
    Term("inquiry-points", "查阅点", "inquiry points"),
    Term("laws", "法律法规", "laws"),
)

ANNUAL_TABLE = Vocabulary(
    "annual_table",
    Text("年报表格", "table of the annual report"),
    Term("applications", "收到和处理政府信息公开申请情况", "applications for information", "3"),
    Term("disputes", "政府信息公开行政复议、行政诉讼情况", "reconsideration and litigation", "4"),
)

ANNUAL_ROW = Vocabulary(
    "annual_row",
    Text("表格的行", "row of the table"),
    Term("received", "本年新收政府信息公开申请数量", "received this year", "", ("本年新收",)),
    Term("carried_in", "上年结转政府信息公开申请数量", "carried in", "", ("上年结转",)),
    Term("granted", "予以公开", "granted"),
    Term("partly_granted", "部分公开", "partly granted", "", ("部分公开（区分处理）",)),
    Term("secret", "属于国家秘密", "state secret"),
    Term("forbidden", "其他法律行政法规禁止公开", "forbidden by law"),
    Term("stability", "危及“三安全一稳定”", "endangers security or stability", "", ("危及三安全一稳定",)),
    Term("third_party", "保护第三方合法权益", "rights of a third party"),
    Term("internal", "属于三类内部事务信息", "internal affairs"),
    Term("in_process", "属于四类过程性信息", "information in process"),
    Term("case_file", "属于行政执法案卷", "enforcement file"),
    Term("inquiry", "属于行政查询事项", "administrative inquiry"),
    Term("not_held", "本机关不掌握相关政府信息", "not held"),
    Term("to_be_made", "没有现成信息需要另行制作", "would have to be made"),
    Term("unclear", "补正后申请内容仍不明确", "still unclear after correction"),
    Term("petition", "信访举报投诉类申请", "petition or complaint"),
    Term("repeated", "重复申请", "repeated application"),
    Term("publication", "要求提供公开出版物", "asks for a publication"),
    Term("excessive", "无正当理由大量反复申请", "excessive without reason"),
    Term("reissue", "要求行政机关确认或重新出具已获取信息", "asks to confirm or reissue"),
    Term("not_corrected", "申请人无正当理由逾期不补正", "not corrected in time"),
    Term("not_paid", "逾期未按收费通知要求缴纳费用", "fee not paid in time"),
    Term("otherwise", "其他处理", "otherwise", "", ("其他",)),
    Term("handled", "本年度办理结果总计", "handled in all", "", ("总计",)),
    Term("carried_out", "结转下年度继续办理", "carried out"),
    Term("reconsidered", "行政复议", "reconsideration"),
    Term("sued_directly", "未经复议直接起诉", "sued directly"),
    Term("sued_after", "复议后起诉", "sued after reconsideration"),
)
