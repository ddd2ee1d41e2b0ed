"""Pages say which version of a law is meant, what it is worth now, and who cites it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from gongshi.records.document import Document
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.render.pages import document as document_page
from gongshi.render.pages import law as law_page
from gongshi.render.pages.citations import cited_rules, meant_by, with_links
from tests.sites import LENIENT, built, dead_links, read_page, view_of

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.render.view import View

SITE = (
    f"-- site_config.yml --\n{LENIENT}"
    """\
-- content/departments/zjj.yml --
name: 示例区住房局
-- content/laws/fy.yml --
title: 中华人民共和国行政复议法
kind: 法律
adopted_on: 1999-04-29
versions:
  - {date: 1999-04-29, effective: 1999-10-01, articles: 43, label: 1999年公布}
  - {date: 2017-09-01, effective: 2018-01-01, articles: 43, label: 2017年修正}
  - {date: 2023-09-01, effective: 2024-01-01, articles: 90, label: 2023年修订}
-- content/laws/bm.yml --
title: 中华人民共和国保守国家秘密法
kind: 法律
adopted_on: 1988-09-05
versions:
  - {date: 2024-02-27, effective: 2024-05-01, articles: 65}
-- content/laws/xf.yml --
title: 信访条例
kind: 行政法规
superseded_by: xfgz
versions:
  - {date: 2005-01-10, effective: 2005-05-01}
-- content/laws/xfgz.yml --
title: 信访工作条例
kind: 行政法规
versions:
  - {date: 2022-02-25, effective: 2022-05-01}
-- content/laws/unused.yml --
title: 无人引用条例
kind: 行政法规
versions:
  - {date: 2001-01-01}
-- content/power-items/a.yml --
name: 示例事项
category: licence
dept: zjj
as_of: 2019-06-30
legal_basis:
  - 《行政复议法》第九条
  - 《行政复议法》（1999年公布）第二十条
fees:
  - {name: 工本费, standard: 每证10元, by_law: 《保守国家秘密法》第三条}
-- content/documents/d.md --
---
title: 示例区信访办法
date_document: 2010-05-01
---

根据《信访条例》第三条和《保守国家秘密法》，制定本办法。《信访条例》另有规定的，从其规定。
"""
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The site on the day of the tests."""
    return view_of(SITE, tmp_path_factory.mktemp("citations"))


def _law(view: View, name: str) -> Law:
    (found,) = [law for law in view.catalogue.of(Law) if law.id == name]
    return found


def test_a_basis_means_the_version_of_the_records_own_day(view: View) -> None:
    """And the page says that a newer one is in force on the day of reading."""
    (item,) = view.catalogue.of(PowerItem)
    first, second, _ = view.catalogue.law_register.cited(item)
    meant = meant_by(view, item, first)
    assert meant.version == "2017年修正，2018-01-01 起施行"
    assert meant.standing is not None
    assert (meant.standing.state, meant.standing.word.zh) == ("newer", "现行的是新版，2024-01-01 起施行")
    named = meant_by(view, item, second)
    assert named.version == "1999-10-01 起施行"  # its name stands in the citation


def test_a_version_to_come_changes_the_words_on_its_day(tmp_path: Path) -> None:
    """A page built before that day says so when it is read after it."""
    view = view_of(SITE, tmp_path, day=dt.date(2023, 12, 1))
    (item,) = view.catalogue.of(PowerItem)
    meant = meant_by(view, item, view.catalogue.law_register.cited(item)[0])
    assert meant.standing is not None
    assert meant.standing.state == "in_force"
    assert [(s.day, s.state) for s in meant.standing.later] == [(dt.date(2024, 1, 1), "newer")]


def test_a_version_that_is_not_held_is_said_to_be_missing(view: View) -> None:
    """The secrets law of 2010 was another one than that of 2024."""
    (document,) = view.catalogue.of(Document)
    rules = {str(rule.title): rule.meant for rule in cited_rules(view, document)}
    meant = rules['<a href="../laws/bm.html">中华人民共和国保守国家秘密法</a>']
    assert meant.version == "2010-05-01 当时的版本未收录"


def test_other_citations_of_an_item_are_listed_once(view: View) -> None:
    """What stands as its legal basis is not told again."""
    (item,) = view.catalogue.of(PowerItem)
    (rule,) = cited_rules(view, item, {"laws/fy"})
    assert "保守国家秘密法" in rule.title


def test_the_first_place_of_a_rule_is_a_link(view: View) -> None:
    """Once a rule, and nothing else of the text changes."""
    (document,) = view.catalogue.of(Document)
    text = document_page.context(view, document)["text"]
    assert text.count('<a href="../laws/xf.html">《信访条例》</a>') == 1
    assert text.count("《信访条例》") == 2


def test_there_is_no_link_within_a_link(view: View) -> None:
    """The next place of the title is one."""
    (document,) = view.catalogue.of(Document)
    linked = Markup('<p><a href="x.html">《信访条例》</a>《信访条例》</p>')
    assert with_links(view, document, linked) == (
        '<p><a href="x.html">《信访条例》</a><a href="../laws/xf.html">《信访条例》</a></p>'
    )


OLD_AND_NEW = (
    f"-- site_config.yml --\n{LENIENT}"
    """\
-- content/documents/old.yml --
title: 示例区人民政府关于印发示例区公示办法的通知
doc_number: 示政发〔2020〕16号
-- content/documents/new.md --
---
title: 示例区人民政府关于印发示例区公示办法的通知
doc_number: 示政发〔2025〕6号
---

现将《示例区公示办法》印发给你们。

《示例区公示办法》（示政发〔2020〕16号）同时废止。
"""
)


def test_one_title_of_two_rules_leads_to_each_in_its_place(tmp_path: Path) -> None:
    """A rule that is in force must not lead to the one that it repeals."""
    view = view_of(OLD_AND_NEW, tmp_path)
    new = next(d for d in view.catalogue.of(Document) if d.id == "new")
    text = document_page.context(view, new)["text"]
    assert text.count("<a ") == 1
    assert '<a href="../documents/old.html">《示例区公示办法》</a>（示政发〔2020〕16号）' in text


def test_a_title_whose_places_are_not_known_is_no_link(tmp_path: Path) -> None:
    """If it means two rules, and the page shows it elsewhere than the text does."""
    view = view_of(OLD_AND_NEW, tmp_path)
    new = next(d for d in view.catalogue.of(Document) if d.id == "new")
    assert with_links(view, new, Markup("<p>《示例区公示办法》</p>")) == "<p>《示例区公示办法》</p>"


def test_a_laws_page_tells_what_each_version_is_worth(view: View) -> None:
    """Newest first; the badge is that of the day of reading."""
    shown = law_page.context(view, _law(view, "fy"))
    assert [(v.date.year, worth.state, worth.word.zh) for v, worth in shown["versions"]] == [
        (2023, "in_force", "现行有效"),
        (2017, "newer", "已被新版替代"),
        (1999, "newer", "已被新版替代"),
    ]
    assert [r.key for r in shown["resting"]] == ["power-items/a"]
    assert [r.key for r in law_page.context(view, _law(view, "xf"))["citing"]] == ["documents/d"]


def test_a_law_that_nobody_cites_has_no_page(tmp_path: Path) -> None:
    """It is counted on the list; the one that replaced a cited law has a page, and no link is dead."""
    site = built(SITE, tmp_path)
    assert sorted(f.stem for f in (site / "laws").glob("*.html") if not f.stem.startswith(("index", "by-"))) == [
        "bm", "fy", "xf", "xfgz",
    ]  # fmt: skip
    assert "登记另有 1 部法规" in read_page(site / "laws" / "index.html").text
    assert list(dead_links(site)) == []
