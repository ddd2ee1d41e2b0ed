"""What a page shows: every published field of every register, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import HtmlPage, built, bytes_of, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path


_SITE = """\
-- content/departments/zjj.yml --
name: 示例区住房局
short_name: 住房局
kind: 工作部门
duties: [职责甲]
offices:
  - name: 科室甲
    duties: 科室职责甲
    phone: 0000-0000011
staff_quota: 37
head: 职务甲
address: 地址甲
hours: 时间甲
phone: 0000-0000012
supervise_phone: 0000-0000013
website: https://wang.example.org/
executes_laws: [法规甲]
summary: 简介甲
note: 备注甲
source: 来源甲
review: {by: 机密审查人, date: 2026-01-02, result: 机密审查结论}
enforcement:
  kind: statutory
  basis: [主体依据甲]
  fields: [领域甲]
  status: confirmed
-- content/power-items/a.yml --
name: 事项甲
name_sub: 子项甲
category: licence
group: 分组甲
dept: zjj
entrust_name: 委托甲
office: 承办甲
scope: 内容甲
legal_basis:
  - title: 示例条例
    article: 第七条
    text: 条文甲
anticipate_time: 20个工作日
anticipate_explain: 说明甲
promise_time: 5个工作日
promise_explain: 说明乙
limit_scene_num: 1
special_procedure:
  - {name: 听证, explain: 程序说明甲}
site_visit: {required: 是, responsible_post: 岗位甲}
accept_condition: 条件甲
materials:
  - {name: 材料甲, source_explain: 来源说明甲, by_law: 材料依据甲, fill_explain: 须知甲, accept_stand: 标准甲}
is_fee: 是
fees:
  - {name: 收费甲, standard: 收费标准甲, by_law: 收费依据甲, reduction: 减免甲}
handle_flow:
  - {step: 环节甲, duration: 1个工作日, post: 办理岗位甲, standard: 审查标准甲}
  - {step: 环节乙, duration: 2个工作日}
limit_explain: 数量甲
annual_check: 年检甲
intermediary: [中介甲]
result_name: 结果甲
result_validity: 结果期甲
transact_addr: 办理地点甲
transact_time: 办理时间甲
link_way: {window: 窗口甲, phone: 0000-0000021, letter: 信件甲, email: ask@example.org}
supervise_way: {phone: 0000-0000022}
remedy: {reconsideration_body: 复议甲, reconsideration_period: 复议期甲, court: 法院甲, litigation_period: 诉讼期甲}
duties:
  - {stage: 责任环节甲, content: 责任内容甲, basis: 责任依据甲}
accountability:
  - {situation: 追责甲, target: 对象甲, basis: 追责依据甲}
risk_points:
  - {stage: 机密环节, sign: 机密表现, level: 高, measure: 机密措施, person: 机密岗位}
faq:
  - {question: 问题甲, answer: 回答甲}
changes:
  - {kind: 新增, date: 2025-02-03, decision: 调整依据甲, content: 调整内容甲}
review: {by: 机密审查人, date: 2026-01-02, result: 机密审查结论}
-- content/power-items/b.yml --
name: 处罚甲
category: penalty
dept: zjj
legal_basis: [《示例条例》第九条]
punish_conduct: 行为甲
punish_kind: [罚款]
punish_range: 幅度甲
discretion_basis: 样住规〔2025〕1号
-- content/documents/a.md --
---
title: 文件甲
doc_number: 样住规〔2025〕1号
index_no: 索引甲
registration_no: 登记甲
issuer: zjj
date_document: 2025-03-04
date_publication: 2025-03-05
date_entry_into_force: 2025-04-06
date_expiry: 2030-04-05
legality_review: {body: 审核甲, opinion_no: 意见甲}
procedure: {public_comment: 意见征求甲, collective_discussion: 讨论甲}
filing_no: 备案甲
based_on: [上位甲]
cleanup:
  - {round: 轮次甲, period: 范围甲, result: 继续有效, reason: 清理理由甲}
interpretations:
  - {title: 解读甲, url: https://jie.example.org/}
abstract: 概述甲
disclosure: 主动公开
review: {by: 机密审查人, date: 2026-01-02, result: 机密审查结论}
---

第一条 正文甲。
-- content/documents/hidden.md --
---
title: 机密文件依申请
doc_number: 样住规〔2025〕2号
issuer: zjj
date_document: 2025-03-04
disclosure: 依申请公开
amends: [样住规〔2025〕1号]
---

第一条 机密正文。
-- content/documents/withheld.md --
---
title: 机密文件不公开
doc_number: 样住规〔2025〕3号
issuer: zjj
date_document: 2025-03-04
disclosure: 不予公开
---

第一条 机密正文。
-- content/enforcers/a.yml --
name: 样例甲
cert_no: YB0000000001
body: zjj
field: 领域甲
area: 区域甲
issuer: 发证甲
issued: 2024-05-06
valid_until: 2029-05-05
annual_inspections:
  - {year: 2025, result: 合格, date: 2026-02-03}
status: 有效
exam: {type: 初任, date: 2023-11-12, certificate: JM20231112}
employment: 在岗
review: {by: 机密审查人, date: 2026-01-02, result: 机密审查结论}
-- content/enforcers/hidden.yml --
name: 机密样例乙
cert_no: YB0000000009
body: zjj
issued: 2024-05-06
valid_until: 2029-05-05
withheld: 其他依法不公开
-- content/inquiry-points/a.yml --
name: 查阅点甲
address: 查阅地址甲
hours: 查阅时间甲
phone: 0000-0000031
catalogue: [资料甲]
directions: 走法甲
dept: zjj
-- content/laws/a.yml --
title: 示例条例
kind: 地方性法规
issuer: 制定甲
versions:
  - {date: 2020-05-01, effective: 2020-06-01, articles: 30, label: 版本甲}
"""

_SHOWN = {
    "departments/zjj.html": (
        "示例区住房局 职责甲 科室甲 科室职责甲 0000-0000011 37 职务甲 地址甲 时间甲 0000-0000012 0000-0000013 "
        "法规甲 简介甲 备注甲 来源甲 主体依据甲 领域甲 事项甲 处罚甲 文件甲"
    ),
    "power-items/a.html": (
        "事项甲 子项甲 分组甲 委托甲 承办甲 内容甲 示例条例 第七条 条文甲 20个工作日 说明甲 5个工作日 说明乙 听证 程序说明甲 "
        "岗位甲 条件甲 材料甲 来源说明甲 材料依据甲 须知甲 标准甲 收费甲 收费标准甲 收费依据甲 减免甲 环节甲 1个工作日 办理岗位甲 "
        "审查标准甲 环节乙 数量甲 年检甲 中介甲 结果甲 结果期甲 办理地点甲 办理时间甲 窗口甲 0000-0000021 信件甲 ask@example.org "
        "0000-0000022 复议甲 复议期甲 法院甲 诉讼期甲 责任环节甲 责任内容甲 责任依据甲 追责甲 对象甲 追责依据甲 问题甲 回答甲 "
        "2025-02-03 调整依据甲 调整内容甲"
    ),
    "power-items/b.html": "处罚甲 行为甲 罚款 幅度甲 第九条 文件甲",
    "documents/a.html": (
        "文件甲 样住规〔2025〕1号 索引甲 登记甲 住房局 2025-03-04 2025-03-05 2025-04-06 2030-04-05 审核甲 意见甲 意见征求甲 "
        "讨论甲 备案甲 上位甲 轮次甲 范围甲 清理理由甲 解读甲 概述甲 正文甲"
    ),
    "enforcers/a.html": "样例甲 YB0000000001 住房局 领域甲 区域甲 发证甲 2024-05-06 2029-05-05 2025 0000-0000013",
    "inquiry-points/a.html": "查阅点甲 查阅地址甲 查阅时间甲 0000-0000031 资料甲 走法甲",
    "laws/a.html": "示例条例 地方性法规 制定甲 2020-05-01 2020-06-01 30 版本甲 事项甲 处罚甲",
}

_NEVER = (
    "机密审查人", "机密审查结论", "机密环节", "机密表现", "机密措施", "机密岗位", "机密样例乙", "YB0000000009", "JM20231112",
    "2023-11-12", "初任", "在岗", "其他依法不公开", "机密正文",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every field that a page can show, and all that none may."""
    return built(_SITE, tmp_path_factory.mktemp("fields"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(site)


@pytest.mark.parametrize("path", _SHOWN)
def test_every_published_field_is_on_the_page(pages: dict[str, HtmlPage], path: str) -> None:
    """What was written in the record is read on its page."""
    text = "".join(pages[path].text.split())
    missing = [words for words in _SHOWN[path].split() if words not in text]
    assert missing == []


@pytest.mark.parametrize("words", _NEVER)
def test_what_is_not_published_is_nowhere(site: Path, words: str) -> None:
    """Not on a page, not in a list, not in a script."""
    assert [path for path, data in bytes_of(site).items() if words.encode() in data] == []


@pytest.mark.parametrize(
    "words", ["机密文件依申请", "机密文件不公开", "样住规〔2025〕2号", "样住规〔2025〕3号"]
)
def test_documents_that_are_not_published_leave_no_trace(site: Path, words: str) -> None:
    """Neither page nor title, though a department issued them and another document is amended by one."""
    assert [path for path, data in bytes_of(site).items() if words.encode() in data] == []


def test_no_page_links_to_what_is_not_published(site: Path) -> None:
    """Every link leads somewhere."""
    assert list(dead_links(site)) == []


def test_withheld_persons_are_not_counted_as_shown(pages: dict[str, HtmlPage]) -> None:
    """The list of the body holds as many people as the link to it says."""
    found = pages["enforcers/by-body-zjj.html"]
    assert len(found.all("tr")) - 1 == 1
    for path in ("departments/zjj.html", "power-items/a.html"):
        link = next(e for e in pages[path].all("a") if "by-body-zjj" in e.attrs["href"])
        assert "1" in link.text
        assert "2" not in link.text


def test_a_fact_that_the_answer_box_leaves_out_stands_below(tmp_path: Path) -> None:
    """A penalty has no box for visits, fees or promised time; what was filled in is still told."""
    root = tmp_path / "site"
    built(
        "-- content/power-items/a.yml --\n"
        "name: 示例处罚\ncategory: 行政处罚\ndept: zjj\nlimit_scene_num: 7\nis_fee: 否\n"
        "anticipate_explain: 另行说明\nspecial_procedure:\n  - name: 听证\n    time: 9个工作日\n",
        root,
    )
    text = HtmlPage((root / "site/power-items/a.html").read_text("utf-8")).text
    for fact in ("到现场次数", "是否收费", "另行说明", "听证", "9 个工作日"):
        assert fact in text
