"""Declared figures, and the tables of the annual report on disclosure."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

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
