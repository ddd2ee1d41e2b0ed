"""Laws, and the level of what a power or a document rests on."""

from __future__ import annotations

from gongshi.findings import Text
from gongshi.records.values import Term, Vocabulary

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
