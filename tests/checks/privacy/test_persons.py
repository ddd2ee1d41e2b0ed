"""Homes, birthdays, papers, plates and names of those who complained, as people write them."""

from __future__ import annotations

import pytest

from gongshi.checks.privacy.persons import (
    BIRTHDAY,
    HOME_ADDRESS,
    NAMED_PERSON,
    PLATE,
    PRIVATE_MAIL,
    TRAVEL_DOCUMENT,
)
from gongshi.checks.privacy.scan import scan
from tests.checks.privacy.made_up import DAY


def _finds(text: str) -> list[tuple[str, str]]:
    return [(hit.kind, text[hit.start : hit.end]) for hit in scan(text, DAY)]


@pytest.mark.parametrize(
    "home",
    [
        "阳光花园3号楼2单元501室", "幸福小区5栋3单元1402", "和平里12-3-501", "示例街道学府路14号1单元1366室",
        "示例镇示例村3组39号", "示例村四社",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "around", ["王建国，住示例区{}。", "家住{}的群众", "王建国（{}）", "住址：{}", "家庭住址:{}"]
)
def test_homes_are_found_beside_a_person_or_behind_a_label(home: str, around: str) -> None:
    """However house, unit and flat are written."""
    assert [kind for kind, _ in _finds(around.format(home))] == [HOME_ADDRESS]


@pytest.mark.parametrize(
    "text",
    [
        "户籍地址变更登记2023-2024学年办理",
        "住房保障2024-01-15前申请",
        "阳光花园3号楼2单元加装电梯",
        "示例街道学府路14号",
        "示例村三组道路硬化",
        "居住证办理须知第3-2-101号",
    ],
)
def test_places_without_a_person_are_no_homes(text: str) -> None:
    """Works, dates and numbers of notices are not about anybody."""
    assert _finds(text) == []


@pytest.mark.parametrize(
    "day", ["1985年3月2日", "1985-03-02", "1985.3.2", "1985/3/2", "1985年3月", "１９８５年３月"]
)
@pytest.mark.parametrize("around", ["王建国，男，{}生。", "（{}出生）", "出生日期：{}", "生于{}", "生日{}；"])
def test_birthdays_are_found(day: str, around: str) -> None:
    """In every form of a date."""
    assert [kind for kind, _ in _finds(around.format(day))] == [BIRTHDAY]


@pytest.mark.parametrize(
    "text",
    [
        "2015年8月31日前出生的儿童",
        "1990年1月1日至2000年1月1日出生",
        "2024年生产计划",
        "2024年生效",
        "出生于2099年1月",
    ],
)
def test_lines_drawn_by_a_rule_are_no_birthdays(text: str) -> None:
    """Nor is a year of something else, or a day to come."""
    assert _finds(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("信访人王建国反映的问题", "王建国"),
        ("经调查，举报人王建国所述属实", "王建国"),
        ("投诉人：王　强", "王　强"),
        ("王　强（举报人）来电", "王　强"),
        ("未成年人李小花已安置", "李小花"),
        ("受害人姓名：欧阳小明，", "欧阳小明"),
    ],
)
def test_people_who_complained_and_minors_are_found_by_name(text: str, name: str) -> None:
    """With the blank in names of two characters, and whatever they did."""
    assert _finds(text) == [(NAMED_PERSON, name)]


@pytest.mark.parametrize(
    "text",
    [
        "儿童文学作品", "学生车票优惠", "未成年人文身治理", "青少年宫等场所", "学生谈心谈话", "投诉人应当提供",
        "举报人王某反映", "信访人张××来访", "学生安全教育", "受害人向法院", "未成年人严重不良行为", "学生游泳场所",
    ],
)  # fmt: skip
def test_common_words_and_masked_names_are_no_names(text: str) -> None:
    """Many begin with a character that is a surname too."""
    assert _finds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("持护照（E12345678）入境", TRAVEL_DOCUMENT),
        ("往来港澳通行证C12345678", TRAVEL_DOCUMENT),
        ("王建国驾驶辽B12345小型轿车", PLATE),
        ("车主王建国，辽B·D1234", PLATE),
        ("投稿zhang_123@qq.com，", PRIVATE_MAIL),
        ("<zhang@163.com>", PRIVATE_MAIL),
    ],
)
def test_papers_plates_and_private_mail_are_found(text: str, kind: str) -> None:
    """Beside the word or the person that tells what they are."""
    assert [found for found, _ in _finds(text)] == [kind]


@pytest.mark.parametrize("text", ["产品型号E12345678", "公务车辆辽B12345报废", "zfb@example.gov.cn"])
def test_codes_public_cars_and_office_mail_are_not(text: str) -> None:
    """Nothing beside them is personal."""
    assert _finds(text) == []
