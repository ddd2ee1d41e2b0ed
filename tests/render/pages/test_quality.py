"""The quality page tells what was found, all of it, and nothing that is not public already."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from gongshi.catalogue.holders import may_name
from gongshi.checking import check_site
from gongshi.checks.publishing import Publisher
from gongshi.checks.registry import all_rules
from gongshi.findings import Severity, as_text
from gongshi.render.locales import load_locale
from gongshi.render.pages.quality import Outcome, quality_page
from gongshi.render.view import View
from gongshi.resources import theme_dir
from gongshi.task import Task
from tests.checks.site import CONFIG, DAY, write_site
from tests.sites import HtmlPage, built

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.findings import Lang, Report

_DOCUMENT = """\
-- content/documents/{name}.yml --
title: {title}
issuer: [zjj]
publish_date: 2026-01-05
source: 示例区住房和城乡建设局
abstract: {abstract}
{more}"""


def _document(name: str, *, title: str = "", abstract: str = "规定户籍管理。", more: str = "") -> str:
    return _DOCUMENT.format(name=name, title=title or f"示例文书{name}号", abstract=abstract, more=more)


def _faulty(name: str, **more: str) -> str:
    """Return a document with a warning (T07) whose message repeats what stands in it."""
    return _document(name, abstract="規定户籍管理。", **more)


def _enforcer(name: str, number: str, more: str = "") -> str:
    return (
        f"-- content/enforcers/{number}.yml --\nname: {name}\ncert_no: '{number}'\nbody: zjj\n"
        f"status: 有效\nvalid_until: 2026-01-01\n{more}"
    )


def _settings(
    *rules: str, page: bool = True, lowered: str = "", waivers: str = "", more: str = "", site: str = ""
) -> str:
    """Return settings under which only `rules` look, and `lowered` at the level that it gives."""
    off = "".join(f"    {rule.code}: off\n" for rule in all_rules() if rule.code not in (*rules, lowered[:3]))
    wish = f"site:\n  quality_page: {str(page).lower()}\n{site}"
    levels = off + (f"    {lowered}\n" if lowered else "")
    return (
        f"-- site_config.yml --\n{CONFIG.replace('site:' + chr(10), wish)}{more}rules:\n  levels:\n{levels}"
        + (f"  waivers:\n{waivers}" if waivers else "")
    )


def _waiver(rule: str, record: str, *, reason: str = "正在核对", by: str = "示例科室", more: str = "") -> str:
    return f"    - rule: {rule}\n      record: {record}\n      reason: {reason}\n      by: {by}\n" + "".join(
        f"      {line}\n" for line in more.splitlines()
    )


def _page(site: str, root: Path, lang: Lang = "zh") -> HtmlPage:
    """Return the page of a site of which the records are checked, and no page is built."""
    write_site(site, root)
    checked = check_site(Task(root / "site_config.yml", DAY))
    assert not checked.report.has_errors, as_text(checked.report, "en")
    public = checked.catalogue.public(may_name(checked.catalogue, checked.config))
    view = View(public, checked.config, DAY, lang, load_locale(theme_dir(), lang))
    outcome = Outcome(checked.report, checked.weighing, Publisher(checked.scene, public))
    return HtmlPage(quality_page(view, theme_dir(), outcome).body)


def _built_page(site: str, root: Path) -> HtmlPage:
    return HtmlPage((built(site, root) / "quality.html").read_text("utf-8"))


def _report(root: Path) -> Report:
    return check_site(Task(root / "site_config.yml", DAY)).report


def _links(page: HtmlPage, below: str) -> list[str]:
    """Return the addresses of the records of a register that the page leads to."""
    return [
        a.attrs["href"]
        for a in page.all("a")
        if re.fullmatch(rf"{below}/(?!index\.html).+\.html", a.attrs.get("href", ""))
    ]


# --- what it says ----------------------------------------------------------------


def test_every_record_with_a_fault_is_linked_and_no_other(tmp_path: Path) -> None:
    """Ten stand open, the others are folded away; none is lost, and a sound one is not there."""
    names = [f"d{n:02}" for n in range(13)]
    site = _settings("T07") + "".join(map(_faulty, names)) + _document("sound")
    page = _page(site, tmp_path)

    assert sorted(_links(page, "documents")) == [f"documents/{name}.html" for name in names]
    assert "其余 3 条" in page.text
    folded = next(d for d in page.all("details") if "其余" in d.text)
    assert [name for name in names if f"示例文书{name}号" in folded.text] == names[10:]


def test_a_kind_has_its_title_its_reason_and_its_count(tmp_path: Path) -> None:
    """A reader is told what it means, and need not know the code."""
    page = _page(_settings("T07") + _faulty("a") + _faulty("b"), tmp_path)

    (heading,) = (h for h in page.all("h3") if h.attrs.get("id") == "T07")
    assert "繁体、异体字或形近字母" in heading.text
    assert "2 处" in heading.text
    assert "警告" in heading.text


def test_departments_answer_for_what_they_keep(tmp_path: Path) -> None:
    """Records, records with faults, warnings; who has none is folded, and said to have none."""
    other = "-- content/departments/scj.yml --\nname: 示例区市场监督管理局\naddress: 示例路2号\nphone: 0411-12345679\n"
    page = _page(_settings("T07") + other + _faulty("a") + _document("b"), tmp_path)

    (row,) = (r.text for r in page.all("tr") if "示例区住房和城乡建设局" in r.text)
    assert row.endswith("311")  # two documents and itself, one of them with faults, one warning
    (sound,) = (d for d in page.all("details") if "没有发现问题" in d.text)
    assert "示例区市场监督管理局" in sound.text


def test_a_page_without_findings_says_what_the_check_cannot_see(tmp_path: Path) -> None:
    """No fault found is not the same as no fault."""
    page = _page(_settings("T07") + _document("a"), tmp_path)

    assert "检查没有发现问题。" in page.text
    assert "有没有整条漏报，检查看不出来" in page.text
    assert "还需要：" in page.text
    assert "本站关闭的规则" in page.text


def test_an_error_that_the_site_weighs_as_a_warning_is_called_one(tmp_path: Path) -> None:
    """Publishing in spite of an error is the site's decision, and the reader is told of it."""
    later = _document("a", more="date_document: 2027-05-01\n")
    page = _page(_settings(lowered="D26: warning") + later, tmp_path)

    (heading,) = (h for h in page.all("h3") if h.attrs.get("id") == "D26")
    assert "错误，本站按警告处理" in heading.text


def test_what_one_finding_says_of_many_records_leads_to_each_of_them(tmp_path: Path) -> None:
    """A limit that reaches an unannounced year is reported once, and concerns every such item."""
    items = "".join(
        f"-- content/power-items/{n}.yml --\nname: 示例事项{n}\ncategory: 行政许可\ntask_state: 在用\ndept: zjj\n"
        "promise_time: 3000个工作日\n"
        for n in "ab"
    )
    page = _page(_settings("H01") + items, tmp_path)

    assert _links(page, "power-items") == ["power-items/a.html", "power-items/b.html"]


def _leaves_the_site(waivers: str = "") -> str:
    """Return a site whose page leads out of it, which is a warning where nobody is online."""
    return (
        _settings("L03", site="  offline: true\n", waivers=waivers)
        + _document("a")
        + "-- content/pages/about.md --\n---\ntitle: 关于\n---\n[外](https://www.example.org/)\n"
    )


def test_faults_of_built_pages_are_told_too(tmp_path: Path) -> None:
    """They are found when the page is made already, so it is written again with them."""
    page = _built_page(_leaves_the_site(), tmp_path)

    (heading,) = (h for h in page.all("h3") if h.attrs.get("id") == "L03")
    assert "离线网站里有外部链接" in heading.text
    assert "example.org" not in page.text


def test_a_waiver_that_only_a_built_page_uses_is_shown_as_used(tmp_path: Path) -> None:
    """It covers something, though nothing is left to be reported."""
    page = _built_page(_leaves_the_site(_waiver("L03", '"*"')), tmp_path)

    assert "这 1 处只计数" in page.text


# --- what it must not say ---------------------------------------------------------


def test_no_message_and_no_place_of_the_source_is_repeated(tmp_path: Path) -> None:
    """A message quotes the record, a position names a file: neither is for the public."""
    page = _page(_settings("T07") + _faulty("a"), tmp_path)

    assert "規" not in page.text
    assert not re.search(r"content/|\.ya?ml|\.md\b|:\d+:\d+", page.text)


def test_a_document_that_is_not_disclosed_leaves_no_trace(tmp_path: Path) -> None:
    """Neither its name, nor its fault, nor its number among the records."""
    hidden = _faulty("hidden", title="示例保密方案", more="disclosure: 依申请公开\n")
    page = _page(_settings("T07") + _document("a") + hidden, tmp_path)

    assert not any(h.attrs.get("id") == "T07" for h in page.all("h3"))
    assert "保密方案" not in page.text
    assert _links(page, "documents") == []
    (row,) = (r for r in page.all("tr") if "规范性文件" in r.text)
    assert "10" in row.text  # one record, none with faults


def test_a_fault_that_only_a_hidden_record_shows_is_not_told(tmp_path: Path) -> None:
    """Two documents have one number; who may see but one of them must not learn of the other."""
    same = "doc_number: 示政办发〔2024〕3号\ndate_document: 2024-03-01\n"
    hidden = _document("a", more=same + "disclosure: 不予公开\n")
    twice = _document("a", more=same) + _document("b", more=same)

    told = _page(_settings(lowered="D07: warning") + twice, tmp_path / "open")
    kept = _page(_settings(lowered="D07: warning") + hidden + _document("b", more=same), tmp_path / "hidden")

    assert any(h.attrs.get("id") == "D07" for h in told.all("h3"))
    assert not any(h.attrs.get("id") == "D07" for h in kept.all("h3"))


def test_a_fault_that_only_an_internal_field_shows_is_not_told(tmp_path: Path) -> None:
    """That somebody has retired stands in no page of the site."""
    retired = _enforcer("示例甲", "21021200101", "employment: 退休\n").replace("2026-01-01", "2199-12-31")
    page = _page(_settings(lowered="E08: warning") + retired, tmp_path)

    assert "E08" in {f.code for f in _report(tmp_path)}
    assert "E08" not in page.text


def test_holders_of_certificates_are_counted_and_not_named(tmp_path: Path) -> None:
    """A list of officers with faults would be a list of persons."""
    page = _page(_settings("E04") + _enforcer("示例甲", "21021200101"), tmp_path)

    (heading,) = (h for h in page.all("h3") if h.attrs.get("id") == "E04")
    assert "1 处" in heading.text
    assert "示例甲" not in page.text
    assert "21021200101" not in page.text
    assert _links(page, "enforcers") == []


@pytest.mark.parametrize(
    "more",
    ["enforcers:\n  withheld_bodies: [zjj]\n", "enforcers:\n  publication: lookup\n  iterations: 1000\n"],
)
def test_holders_who_may_not_be_named_are_not_even_counted(tmp_path: Path, more: str) -> None:
    """Where a body has one officer, a count names him."""
    page = _page(_settings("E04", more=more) + _enforcer("示例甲", "21021200101"), tmp_path)

    assert "E04" not in page.text


def test_privacy_rules_are_counted_without_place_or_words(tmp_path: Path) -> None:
    """The place is what they protect."""
    site = _settings("S04") + _document("a", abstract="意见请发 shili2026@163.com。")
    page = _page(site, tmp_path)

    (heading,) = (h for h in page.all("h3") if h.attrs.get("id") == "S04")
    assert "1 处" in heading.text
    assert "163" not in page.text
    assert _links(page, "documents") == []


def test_hints_are_for_the_clerk(tmp_path: Path) -> None:
    """What is an information in the report is not on the page."""
    page = _page(_settings(lowered="T07: info") + _faulty("a"), tmp_path)

    assert ("T07", Severity.INFO) in {(f.code, f.severity) for f in _report(tmp_path)}
    assert "T07" not in page.text


def test_names_of_records_are_text(tmp_path: Path) -> None:
    """A caption with markup in it makes no element."""
    page = _page(_settings("T07") + _faulty("a", title="示例<b>文书</b>&amp;"), tmp_path)

    assert "示例<b>文书</b>&amp;" in page.text


# --- waivers ---------------------------------------------------------------------


def test_a_waiver_says_what_why_who_and_until_when(tmp_path: Path) -> None:
    """Rule, record, reason, office and term; the record is linked, and no finding is left of it."""
    waiver = _waiver("T07", "documents/a", more="since: 2026-01-01\nuntil: 2027-06-30")
    page = _page(_settings("T07", waivers=waiver) + _faulty("a"), tmp_path)

    assert not any(h.attrs.get("id") == "T07" for h in page.all("h3"))
    for words in ("繁体、异体字或形近字母", "正在核对", "示例科室", "2026-01-01", "有效，至 2027-06-30"):
        assert words in page.text
    assert _links(page, "documents") == ["documents/a.html"]


def test_a_waiver_is_read_on_other_days_too(tmp_path: Path) -> None:
    """The badge carries what it says in its last month, and after."""
    waiver = _waiver("T07", "documents/a", more="until: 2027-06-30")
    page = _page(_settings("T07", waivers=waiver) + _faulty("a"), tmp_path)

    (badge,) = (s for s in page.all("span", class_="badge") if "data-then" in s.attrs)
    assert badge.attrs["data-then"] == (
        "2027-05-31 soon 即将到期，至 2027-06-30|2027-07-01 ended 已到期，自 2027-07-01 起"
    )


@pytest.mark.parametrize(
    ("more", "words"), [("since: 2027-01-01", "尚未开始，自 2027-01-01 起"), ("", "没有写明期限")]
)
def test_a_waiver_without_an_end_or_before_its_beginning_says_so(
    tmp_path: Path, more: str, words: str
) -> None:
    """Neither is called valid."""
    page = _page(_settings("T07", waivers=_waiver("T07", '"*"', more=more)) + _faulty("a"), tmp_path)

    assert words in page.text


@pytest.mark.parametrize(
    ("record", "words"),
    [('"*"', "全站"), ("documents/*", "全部规范性文件"), ("documents/a*", "一部分规范性文件")],
)
def test_a_waiver_of_many_lists_what_it_covers(tmp_path: Path, record: str, words: str) -> None:
    """In words, and by the records that it covers now; the pattern itself is the clerk's."""
    page = _page(_settings("T07", waivers=_waiver("T07", record)) + _faulty("a") + _document("b"), tmp_path)

    assert words in page.text
    assert _links(page, "documents") == ["documents/a.html"]
    assert "a*" not in page.text


def test_a_waiver_of_a_hidden_record_is_counted_only(tmp_path: Path) -> None:
    """To name its rule would tell something of the record."""
    hidden = _faulty("hidden", title="示例保密方案", more="disclosure: 依申请公开\n")
    page = _page(_settings("T07", waivers=_waiver("T07", "documents/hidden")) + hidden, tmp_path)

    assert "另有 1 条豁免涉及不公开的记录" in page.text
    for words in ("繁体", "hidden", "正在核对", "示例科室"):
        assert words not in page.text


def test_a_reason_that_speaks_of_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    """The name of a record that is not disclosed, and of a holder of a certificate."""
    hidden = _document("h", title="示例保密方案", more="disclosure: 依申请公开\n")
    for place, reason in enumerate(("与示例保密方案一致", "由示例甲改正")):
        site = _settings("T07", waivers=_waiver("T07", "documents/a", reason=reason))
        page = _page(site + hidden + _faulty("a") + _enforcer("示例甲", "21021200101"), tmp_path / str(place))
        assert "理由里有不公开的内容" in page.text
        assert reason not in page.text


def test_who_decided_is_an_office(tmp_path: Path) -> None:
    """A name written as the office is not published; one that may be is."""
    kept = _waiver("T07", "documents/a", by="王小明", more="person: 李小红")
    told = _waiver("T07", "documents/a", by="区司法局法制科", more="person: 李小红\npublish_person: true")

    first = _page(_settings("T07", waivers=kept) + _faulty("a"), tmp_path / "kept")
    second = _page(_settings("T07", waivers=told) + _faulty("a"), tmp_path / "told")

    assert "只写了姓名，不公布" in first.text
    assert "王小明" not in first.text
    assert "李小红" not in first.text
    assert "区司法局法制科（李小红）" in second.text


# --- whether it is there -----------------------------------------------------------


def test_without_the_wish_and_without_waivers_there_is_no_page(tmp_path: Path) -> None:
    """The default, and no page leads to it."""
    site = built(_settings("T07", page=False) + _faulty("a"), tmp_path)

    assert not (site / "quality.html").exists()
    assert "quality.html" not in (site / "index.html").read_text("utf-8")


def test_waivers_are_public_whether_or_not_the_page_is_wanted(tmp_path: Path) -> None:
    """The page then holds them and nothing else, and the foot of every page leads to it by their name."""
    site = built(_settings("T07", page=False, waivers=_waiver("T07", "documents/a")) + _faulty("a"), tmp_path)
    page = HtmlPage((site / "quality.html").read_text("utf-8"))

    assert [h.text for h in page.all("h1")] == ["检查豁免"]
    assert "正在核对" in page.text
    assert "查了什么" not in page.text
    foot = HtmlPage((site / "index.html").read_text("utf-8")).all("a", href="quality.html")
    assert [a.text for a in foot] == ["检查豁免"]


def test_the_page_is_in_the_site_map_and_in_the_foot(tmp_path: Path) -> None:
    """As the other pages of the site as a whole are."""
    site = built(_settings("T07") + _faulty("a"), tmp_path, base_url="https://shili.example/")

    assert "https://shili.example/quality.html" in (site / "sitemap.xml").read_text("utf-8")
    record = HtmlPage((site / "documents/a.html").read_text("utf-8"))
    assert [a.text for a in record.all("a", href="../quality.html")] == ["数据质量"]


def test_the_page_speaks_english(tmp_path: Path) -> None:
    """Every word that it needs exists in both languages."""
    waiver = _waiver("T07", "documents/a", more="until: 2027-06-30")
    page = _page(_settings("T07", waivers=waiver) + _faulty("a") + _faulty("b"), tmp_path, lang="en")

    for words in ("Data quality", "What cannot be decided", "valid, until 2027-06-30"):
        assert words in page.text
