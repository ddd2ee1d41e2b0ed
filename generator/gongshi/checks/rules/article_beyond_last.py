"""A citation names an article that the law does not have.

What: the number of an article is greater than that of the last one of the version cited: the one that the
citation names, else the one in force on the record's own day. Where a version that took force later has
the article, that is a warning: the record may have been brought up to date without saying so.
Why: the reader who looks the article up finds nothing, and a decision that cites it has no basis
(行政处罚法 art. 38).
Judges by: the record's own day, else the viewing day. What the register does not hold - versions, numbers of
articles - is not judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.catalogue.law_versions import begun_version, start_of
from gongshi.checks.cited_laws import called, is_legal_basis, text_day, version_called
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.once import once
from gongshi.records.power_item import PowerItem
from gongshi.records.values import to_chinese

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.catalogue.mentions import Mention
    from gongshi.checks.rule import Draft, Scene, Steps
    from gongshi.records.law import Law

rule = Rule(
    code="P16",
    severity=Severity.ERROR,
    title=Text("引用的条文不存在", "Article beyond the last"),
    message=Text(
        "{title}{version}只有 {count} 条，没有{article}",
        "{title}{version} has {count} articles, and no {article}",
    ),
    advice=Text(
        "对照原文改正条款；引用的是另一个版本，写明“版本”。",
        "Correct the article by the text of the law; if another version is meant, name it.",
    ),
    why=Text(
        "条文查不到，群众无法核对，依据它的决定也站不住（行政处罚法第三十八条）。",
        "Nobody can look the article up, and a decision that cites it has no basis (行政处罚法 art. 38).",
    ),
    fails="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
    条数: 51
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例条例
    条款项: 第五十二条
""",
    passes="""\
-- content/laws/a.yml --
法规名称: 示例条例
效力级别: 行政法规
版本:
  - 版本日期: 2005-01-10
    条数: 51
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
设定依据:
  - 依据名称: 示例条例
    条款项: 第五十一条
""",
)


@rule.check(Record)
def article_beyond_last(record: Record, scene: Scene) -> Iterator[Draft]:
    """Look at every citation that names an article which some version of its law does not have."""
    for mention in scene.catalogue.law_register.cited(record):
        law = mention.law if mention.refs else None
        if law and any(ref.article > _fewest(law) for ref in mention.refs):
            yield from _beyond(record, mention, law, scene)


@once
def _fewest(law: Law) -> int:
    """Return how many articles every version of `law` has, so far as that is known."""
    return min((version.articles for version in law.versions if version.articles), default=0)


def _beyond(record: Record, mention: Mention, law: Law, scene: Scene) -> Iterator[Draft]:
    own = text_day(record, scene.catalogue) or scene.day
    claimed = scene.catalogue.law_register.claimed(mention, law)
    if claimed is None and (mention.version or mention.version_date):
        return  # a version that the register does not hold
    version = claimed or begun_version(law, own)
    last, article = version.articles if version else None, mention.articles[-1]
    if version is None or last is None or article <= last:
        return
    is_later = claimed is None and _has_article(law, article, own, scene.day)
    yield rule.at(
        record,
        *_article_steps(record, mention),
        others=((law, ()),),
        severity=Severity.WARNING if is_later else None,
        judged_on=own,
        words="" if is_legal_basis(mention) else mention.words,
        title=called(law),
        version=version_called(version),
        count=last,
        article=Text(f"第{to_chinese(article)}条", f"article {article}"),
    )


def _has_article(law: Law, article: int, own: dt.date, viewed: dt.date) -> bool:
    """Whether a version that took force after `own` has the article, or may have it."""
    later = (v for v in law.versions if own < start_of(v) <= viewed)
    return any(version.articles is None or version.articles >= article for version in later)


def _article_steps(record: Record, mention: Mention) -> Steps:
    """Return the field that holds the article: of a legal basis its own, where it has one."""
    if not isinstance(record, PowerItem) or not is_legal_basis(mention):
        return mention.steps
    basis = record.legal_basis[int(mention.steps[1])]
    return (*mention.steps, "article" if basis.article else "title")
