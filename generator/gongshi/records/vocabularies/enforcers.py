"""Certificate holders: their certificates, their posts, their inspections and examinations."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

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
