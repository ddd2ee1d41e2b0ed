"""A power item cites no legal basis, or a rule without saying which article.

What: `legal_basis` is empty (error), or one of its entries names a law, regulation or rule and no
article, or one that cannot be read as such (warning).
Why: an act without a basis does not hold (行政处罚法 art. 38; 中办发〔2015〕21号); without the article
nobody can look it up.
Judges by: no date; a cancelled item may stand without. Documents and decisions of the State Council often
have no articles, so none is asked of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.power_item import PowerItem
from gongshi.records.values import parse_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene
    from gongshi.records.legal_basis import LegalBasis

rule = Rule(
    code="P12",
    severity=Severity.ERROR,
    title=Text("没有设定依据，或依据没有条款", "Legal basis or its article missing"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "写明法律法规规章的名称和条款，例如“《中华人民共和国建筑法》第七条”",
        "name the law and the article, such as 《中华人民共和国建筑法》第七条",
    ),
    why=Text(
        "没有依据的处罚无效（行政处罚法第三十八条）；权责清单逐项列明依据（中办发〔2015〕21号）。",
        "A penalty without a basis is void (行政处罚法 art. 38); the list states the basis of every item.",
    ),
    fails="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
""",
    passes="""\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 中华人民共和国建筑法
    依据层级: 法律
    条款项: 第七条
""",
)

_NONE = Text("没有设定依据", "there is no legal basis")
_LEVELS_WITHOUT_ARTICLES = ("state_council_decision", "normative_document", "treaty")


_WITHOUT_NUMBER = re.compile("全文|全部|整部|附件|附表|附录|目录")
"""What stands for an article, and has no number."""


@rule.check(PowerItem)
def missing_legal_basis(item: PowerItem, _scene: Scene) -> Iterator[Draft]:
    """Ask for a basis, and of each basis for its article."""
    if not item.legal_basis and item.task_state != "cancelled":
        yield rule.at(item, "legal_basis", problem=_NONE)
    for index, basis in enumerate(item.legal_basis):
        if basis.articles or not _has_articles(basis) or _WITHOUT_NUMBER.match(basis.article or ""):
            continue
        steps = ("legal_basis", index, *(("article",) if basis.article else ()))
        problem = _unread(basis.article) if basis.article else _without_article(basis)
        yield rule.at(item, *steps, severity=Severity.WARNING, problem=problem)


def _without_article(basis: LegalBasis) -> Text:
    return Text(f"依据“{basis.title}”没有写到第几条", f"the basis “{basis.title}” names no article")


def _unread(article: str) -> Text:
    return Text(f"从“{article}”看不出是第几条", f"“{article}” does not say which article it is")


def _has_articles(basis: LegalBasis) -> bool:
    """Whether `basis` is surely a text of articles, none of which is quoted."""
    is_document = basis.document is not None or (basis.level is None and basis.doc_number is not None)
    quoted = basis.text is not None and bool(parse_articles(basis.text.lstrip()))
    return basis.level not in _LEVELS_WITHOUT_ARTICLES and not is_document and not quoted
