"""Who must act on a finding, and what its record is called."""

from __future__ import annotations

import re

import pytest

from gongshi.findings import WHOLE_SITE, as_github, as_json, as_text
from tests.checks.site import CONFIG, item, page, report_of, settings

_OTHER = "-- content/departments/jtj.yml --\nname: 示例区交通运输局\n"


def keepers(site: str, code: str) -> list[tuple[str, str]]:
    """Return `(id, name)` of the keeper of every finding `code`."""
    return [(f.keeper.code, f.keeper.name.zh) for f in report_of(site + _OTHER) if f.code == code]


HOUSING, TRAFFIC, SITE = ("zjj", "示例区住房和城乡建设局"), ("jtj", "示例区交通运输局"), ("", "全站")


@pytest.mark.parametrize(
    ("site", "code", "keeper"),
    [
        (item(), "P12", HOUSING),
        (item(dept="区住建局"), "P12", HOUSING),
        ("-- content/documents/a.yml --\ntitle: 办法\nissuer: [zjj]\ndrafter: jtj\n", "L10", TRAFFIC),
        ("-- content/documents/a.yml --\ntitle: 办法\nissuer: [zjj, jtj]\n", "L10", HOUSING),
        ("-- content/enforcers/a.yml --\nname: 示例甲\ncert_no: '1'\nbody: jtj\n", "E03", TRAFFIC),
        ("-- content/departments/x.yml --\nname: 示例区甲局\nkind: 没有\n", "R15", ("x", "x")),
        ("-- content/inquiry-points/a.yml --\nname: 查阅点\ndept: jtj\n", "L12", TRAFFIC),
        ("-- content/inquiry-points/a.yml --\nname: 查阅点\n", "L12", SITE),
        (item(dept="没有的局"), "L01", ("没有的局", "没有的局")),
        (settings("rules: {levels: {Z99: off}}\n"), "W03", SITE),
        ("-- content/bicycles/a.yml --\nname: a\n", "R25", SITE),
    ],
)
def test_a_finding_belongs_to_the_department_that_keeps_its_record(
    site: str, code: str, keeper: tuple[str, str]
) -> None:
    """Implementing body, drafter before issuer, enforcement body; the site for what is nobody's."""
    assert set(keepers(site, code)) == {keeper}


def test_a_record_that_could_not_be_read_belongs_to_the_department_it_names() -> None:
    """Its values are asked, under English and Chinese keys; alone in its file or in a list."""
    alone = (
        "-- content/power-items/a.yml --\n事项名称: 示例\n事项类型: 没有这类\n实施机构: 示例区交通运输局\n"
    )
    listed = "-- content/power-items/b.yml --\n- {id: x, dept: jtj, name: 示例甲, category: 无}\n"
    other = "- {id: y, dept: zjj, name: 示例乙, category: 无}\n"
    assert keepers(alone, "R15") == [TRAFFIC]
    assert keepers(listed + other, "R15") == [TRAFFIC, HOUSING]


@pytest.mark.parametrize(
    ("lines", "keeper"),
    [
        ("dept: jtj", TRAFFIC),
        ("实施机构: '示例区交通运输局'  # 主管", TRAFFIC),
        ("dept: jtj\ndept: 示例区交通运输局", TRAFFIC),
        ("dept: jtj\ndept: zjj", SITE),
        ("dept: jtj\ndept: 没有的局", SITE),
        ("name: 示例", SITE),
    ],
)
def test_a_file_that_could_not_be_parsed_is_asked_line_by_line(lines: str, keeper: tuple[str, str]) -> None:
    """All lines must mean one department of the site: nobody is guessed."""
    assert keepers(f"-- content/power-items/a.yml --\n{lines}\nname: [\n", "R06") == [keeper]


def test_of_two_records_with_one_id_each_has_its_own_keeper() -> None:
    """The finding stands in the second file, whose department need not be that of the first."""
    second = "-- content/power-items/b.yml --\n- {id: a, dept: jtj, name: 示例乙, category: licence}\n"
    assert keepers(item() + second, "R26") == [TRAFFIC]


def test_a_finding_about_many_records_belongs_to_the_site() -> None:
    """It is placed at one of them, whose department alone cannot mend it."""
    assert keepers(item(), "S12") == [SITE]


def test_an_attachment_belongs_to_the_one_department_that_publishes_it() -> None:
    """A file of two departments, or of nobody, is the site's."""
    file = "-- content/files/a.txt --\n联系人身份证号 11010519491231002X\n"
    one = item("flow_chart: {title: 图, file: a.txt}\n")
    two = item("flow_chart: {title: 图, file: a.txt}\n", name="b", dept="jtj")
    assert keepers(file + one, "S01") == [HOUSING]
    assert keepers(file + one + two, "S01") == [SITE]
    assert keepers(file, "S01") == [SITE]


def test_a_page_of_the_built_site_belongs_to_the_keeper_of_its_record() -> None:
    """Other pages are the site's."""
    moving = '<meta http-equiv="refresh" content="5">\n'
    found = keepers(item() + page(name="power-items/a", head=moving) + page(head=moving), "A06")
    assert sorted(found) == [SITE, HOUSING]


def test_a_record_is_called_by_its_caption() -> None:
    """A person recognises the record by its name."""
    assert {f.caption for f in report_of(item()) if f.code == "P12"} == {"示例事项a"}


def test_a_field_is_called_by_its_label_in_chinese_and_by_its_path_in_english() -> None:
    """The clerk's table has the label, the contractor's file the path."""
    report = report_of(item("legal_basis:\n  - title: 示例法\n    level: law\n    article: 见原文\n"))
    assert "] [设定依据 第 1 项 条款项] 从" in as_text(report, "zh")
    assert "] [legal_basis.0.article] “见原文”" in as_text(report, "en")
    assert '"field": "legal_basis.0.article"' in as_json(report)


HOLDER = "-- content/enforcers/a.yml --\nname: 示例甲\ncert_no: '1'\nbody: jtj\n"


@pytest.mark.parametrize(
    "site",
    [
        HOLDER + "withheld: 公安\n",
        HOLDER + f"-- site_config.yml --\n{CONFIG}enforcers: {{publication: lookup}}\n",
        HOLDER + f"-- site_config.yml --\n{CONFIG}enforcers: {{withheld_bodies: [jtj]}}\n",
    ],
)
def test_a_holder_who_must_not_be_named_is_no_caption(site: str) -> None:
    """Reports end up in logs and in the post."""
    report = [f for f in report_of(site + _OTHER) if f.record == "enforcers/a"]
    assert report
    assert {f.caption for f in report} == {""}


_WITHHELD = "-- content/enforcers/{id}.yml --\nname: {name}\ncert_no: {number}\nbody: zjj\nwithheld: 公安\n"


_LIVE = "valid_until: 2027-01-01\nstatus: valid\n"


@pytest.mark.parametrize(
    ("site", "codes"),
    [
        (_WITHHELD.format(id="a", name="赵示例", number="X1").replace("zjj", "jtj"), {"E03"}),
        ("".join(_WITHHELD.format(id=i, name="赵示例", number="X1") for i in "ab"), {"E01"}),
        ("".join(_WITHHELD.format(id=i, name="赵示例", number=f"X{i}") + _LIVE for i in "ab"), {"E02"}),
        (_WITHHELD.format(id="a", name="赵 示例", number="Ｘ１２"), {"T04"}),
        (_WITHHELD.format(id="a", name="赵示例", number="X1") + "note: 辅警\n", {"E14"}),
        (_WITHHELD.format(id="a", name="赵示例", number="X1") + "status: 赵示例\n", {"R15"}),
        (
            "-- content/enforcers/l.yml --\n"
            + "".join(
                f"- {{id: a, name: 赵示例, cert_no: X{n}, body: zjj, withheld: 公安}}\n" for n in (1, 2)
            ),
            {"R26"},
        ),
    ],
)
def test_no_finding_says_a_name_or_a_number_that_is_withheld(site: str, codes: set[str]) -> None:
    """A report goes to a file, to annotations, to other desks; id and place are enough to find the record."""
    config = f"-- site_config.yml --\n{CONFIG}enforcers: {{cert_no_pattern: '[0-9]+'}}\n"
    report = report_of(config + site + _OTHER)
    assert codes <= {finding.code for finding in report}
    for words in (as_json(report), as_text(report, "zh"), as_text(report, "en"), as_github(report, "zh")):
        assert not re.search("赵 ?示例|X[12ab]\\b|Ｘ１２", words)


def test_a_number_quoted_from_a_field_is_masked() -> None:
    """What the gate would stop is not carried on by a message about something else."""
    report = report_of(item("promise_time: 11010519491231002X\n"))
    assert "11010519491231002X" not in as_json(report)
    assert any("****" in f.message.zh for f in report)


def test_a_telephone_is_quoted_where_it_belongs() -> None:
    """An office may have a mobile telephone, and the clerk must see which one is wrong."""
    report = report_of("-- content/departments/x.yml --\nname: 示例区甲局\nphone: 1380013800O\n")
    assert any("1380013800O" in f.message.zh for f in report)


def test_a_caption_is_masked_as_the_privacy_gate_does() -> None:
    """A number in the name of a record is not carried on."""
    captions = {f.caption for f in report_of(item().replace("示例事项a", "给11010519491231002X的许可"))}
    assert not any("11010519491231002X" in caption for caption in captions)
    assert any("****" in caption for caption in captions)


def test_the_whole_site_is_the_keeper_where_nobody_else_is() -> None:
    """The default of a finding that nobody asked about."""
    assert WHOLE_SITE.code == ""
