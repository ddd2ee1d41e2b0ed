"""Laws with several versions, for tests: dates and numbers of articles as they were promulgated (DOMAIN X7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalogue.records import law

if TYPE_CHECKING:
    from gongshi.records.law import Law


def _version(date: str, effective: str, articles: int, how: str) -> dict[str, object]:
    return {"date": date, "effective": effective, "articles": str(articles), "label": f"{date[:4]}年{how}"}


def penalties() -> Law:
    """行政处罚法: the articles were renumbered in 2021."""
    return law(
        id="cf",
        title="中华人民共和国行政处罚法",
        adopted_on="1996-03-17",
        versions=[
            _version("1996-03-17", "1996-10-01", 64, "公布"),
            _version("2009-08-27", "2009-08-27", 64, "修正"),
            _version("2017-09-01", "2018-01-01", 64, "修正"),
            _version("2021-01-22", "2021-07-15", 86, "修订"),
        ],
    )


def reconsideration() -> Law:
    """行政复议法: twice as many articles since 2024."""
    return law(
        id="fy",
        title="中华人民共和国行政复议法",
        adopted_on="1999-04-29",
        versions=[
            _version("1999-04-29", "1999-10-01", 43, "公布"),
            _version("2017-09-01", "2018-01-01", 43, "修正"),
            _version("2023-09-01", "2024-01-01", 90, "修订"),
        ],
    )


def secrets() -> Law:
    """保守国家秘密法: of 1988, but the list begins with the revision of 2010."""
    return law(
        id="bm",
        title="中华人民共和国保守国家秘密法",
        adopted_on="1988-09-05",
        versions=[
            _version("2010-04-29", "2010-10-01", 53, "修订"),
            _version("2024-02-27", "2024-05-01", 65, "修订"),
        ],
    )


def petitions() -> tuple[Law, Law]:
    """信访条例 of 2005, and 信访工作条例, which replaced it in 2022: two titles."""
    old = law(
        id="xf",
        title="信访条例",
        kind="regulation",
        versions=[_version("2005-01-10", "2005-05-01", 51, "公布")],
        superseded_by="xfgz",
    )
    new = law(
        id="xfgz",
        title="信访工作条例",
        kind="regulation",
        versions=[_version("2022-02-25", "2022-05-01", 50, "公布")],
    )
    return old, new
