"""The title names another issuer than the record, or ends in no kind of document.

What: 某机关关于 at the head of a title, where that organ is not among the issuers; or a title whose
last words name no kind of document (文种). A title without an issuer, as local rules and notices
have it, is sound.
Why: GB/T 9704-2012: a title is made of the issuing organ, the matter and the kind of document.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.catalogue.index import Catalogue
    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D25",
    severity=Severity.WARNING,
    title=Text("标题与制定机关或文种不符", "Title against issuer or kind"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "对照原件，改正标题或“制定机关”。", "Compare the original, and correct the title or the issuer."
    ),
    why=Text(
        "公文标题由发文机关、事由和文种组成（GB/T 9704-2012），标题里的机关应当就是制定机关。",
        ("A title is made of issuing organ, matter and kind (GB/T 9704-2012); that organ is the issuer."),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区交通运输局关于印发公共停车场管理办法的通知
issuer: zjj
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区住房和城乡建设局关于印发公共停车场管理办法的通知
issuer: zjj
""",
)

_HEAD = re.compile(r"^(.{2,60}?(?:人民政府|办公室|局|委员会|委|厅|办事处|法院|检察院|中心|支队|大队))\s*关于")
_KINDS = (
    "决议", "决定", "命令", "令", "公报", "公告", "通告", "意见", "通知", "通报",
    "报告", "请示", "批复", "议案", "函", "纪要", "办法", "规定", "细则", "规则",
    "方案", "规划", "计划", "要点", "标准", "措施", "制度", "章程", "准则", "守则",
    "指南", "指引", "目录", "清单", "规程", "规范", "基准", "预案", "条例", "政策",
    "解释", "答复", "名录", "导则", "安排", "机制", "举措", "公约", "纲要", "分工",
    "说明", "布告", "条", "体系", "流程", "表", "名单", "要求", "汇编",
)  # fmt: skip
"""The words with which a title may end: those of 党政机关公文处理工作条例, and some more in use."""
_TAIL = re.compile(r"(?:[（(〔\[【《][^（）()〔〕\[\]【】]{0,40}[）)〕\]】》]|[》”\"\s])+$")
_BETWEEN = re.compile(r"[\s、，,]+")


@rule.check(Document)
def title_contradicts_issuer(document: Document, scene: Scene) -> Iterator[Draft]:
    """Look at the head of the title, then at its end."""
    head = _HEAD.match(document.title)
    if head and document.issuer:
        issuers = _issuers(document, scene.catalogue)
        if not _names_all(head[1], issuers):
            what = Text(
                f"标题写的机关是“{head[1]}”，制定机关填的是“{'、'.join(document.issuer)}”",
                f"the title names “{head[1]}”, the issuer is “{', '.join(document.issuer)}”",
            )
            yield rule.at(document, "title", others=((document, ("issuer",)),), what=what)
            return
    plain = _TAIL.sub("", document.title)
    if not plain.endswith(_KINDS):
        what = Text(f"标题结尾的“{plain[-4:]}”不是文种", f"“{plain[-4:]}” at its end is no kind of document")
        yield rule.at(document, "title", what=what)


def _issuers(document: Document, catalogue: Catalogue) -> list[str]:
    names = list(document.issuer)
    for department in map(catalogue.department, document.issuer):
        names += [name for name in (department.name, department.short_name) if name] if department else []
    return names


def _names_all(head: str, issuers: list[str]) -> bool:
    """Whether every organ in `head` is an issuer, or ends or begins like one: 区政府 and 示例区政府."""
    named = [_short(name) for name in _BETWEEN.split(head)]
    known = [_short(name) for name in issuers]
    return all(any(n.endswith(k) or k.endswith(n) or k in n for k in known) for n in named)


def _short(name: str) -> str:
    return name.replace("人民政府", "政府").replace("委员会", "委")
