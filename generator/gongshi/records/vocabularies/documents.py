"""Normative documents: their subject and genre, their review and their clean-up."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

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
