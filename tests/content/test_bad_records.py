"""Bad records, each with the place that its finding must name.

The files here are sound YAML; what is wrong are their fields. To add a case:
append a `Bad` row to the group it belongs to, with

* a name that says what is wrong (it becomes the test's name),
* the file's name below `content/` (`site_config.yml` for the settings' own rows),
* its text,
* the code, line and column (from 1) of the finding, and its field.

A row names *all* findings of its file: a second one stands in `also`. Files that
are no sound YAML belong to `test_bad_input.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import LIMITS
from gongshi.errors import SettingsError
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from gongshi.findings import Finding

Place = tuple[str, int, int]


class Bad(NamedTuple):
    """One bad file, and what must be found in it."""

    name: str
    file: str
    text: str
    code: str
    line: int
    column: int
    field: str
    also: tuple[Place, ...] = ()


ITEM = "name: 示例事项\ncategory: 行政许可\ndept: zjj\n"
"""A sound power item; what a row adds begins on line 4."""
DOC = "title: 示例区停车管理办法\n"
PERSON = "name: 示例甲\ncert_no: SL000001\nbody: zjj\n"
DEPT = "name: 示例局\n"
POINT = "name: 示例区档案馆\n"
LAW = "title: 示例法\nkind: 法律\n"


def item(name: str, more: str, code: str, place: tuple[int, int], field: str) -> Bad:
    """Return a power item with `more` from line 4."""
    return Bad(name, "power-items/a.yml", ITEM + more, code, *place, field)


def document(name: str, more: str, code: str, place: tuple[int, int], field: str) -> Bad:
    """Return a document with `more` from line 2."""
    return Bad(name, "documents/a.yml", DOC + more, code, *place, field)


def person(name: str, more: str, code: str, place: tuple[int, int], field: str) -> Bad:
    """Return an enforcer with `more` from line 4."""
    return Bad(name, "enforcers/a.yml", PERSON + more, code, *place, field)


def forbidden(key: str) -> Bad:
    """Return an enforcer whose file has the personal column `key`, even if it is blank."""
    return person(f"personal_{key}", f"{key}: x\n", "E11", (4, 1), key)


UNKNOWN = (
    item("unknown_english", "promise_tme: 5个工作日\n", "R13", (4, 1), "promise_tme"),
    item("unknown_chinese", "承诺办结时線: 5个工作日\n", "R13", (4, 1), "承诺办结时線"),
    item("unknown_far_from_any", "zzzzqqqq: 1\n", "R13", (4, 1), "zzzzqqqq"),
    item("unknown_in_capitals", "Promise_time: 5个工作日\n", "R13", (4, 1), "Promise_time"),
    item("spreadsheet_heading_is_no_key", "权责事项名称: 甲\n", "R13", (4, 1), "权责事项名称"),
    item(
        "unknown_in_a_part",
        "materials:\n  - name: 申请表\n    is_needed: 必要\n",
        "R13",
        (6, 5),
        "materials.0.is_needed",
    ),
    item("unknown_in_a_group", "remedy:\n  court: 甲\n  judge: 乙\n", "R13", (6, 3), "remedy.judge"),
    item("unknown_in_one_group_for_a_list", "fees:\n  name: 甲\n  price: 1\n", "R13", (6, 3), "fees.price"),
    document("unknown_status", "status: 现行有效\n", "R13", (2, 1), "status"),
    document("unknown_blank", "satus:\n", "R13", (2, 1), "satus"),
    Bad("unknown_in_department", "departments/a.yml", DEPT + "fax: 1\n", "R13", 2, 1, "fax"),
    Bad(
        "unknown_three_levels_down",
        "departments/a.yml",
        DEPT + "enforcement:\n  kind: statutory\n  entrustment:\n    principal: zjj\n    until: 2026-01-01\n",
        "R13",
        6,
        5,
        "enforcement.entrustment.until",
    ),
)

MISSING = (
    Bad("no_name", "power-items/a.yml", "category: 行政许可\ndept: zjj\n", "R14", 1, 1, "name"),
    Bad("no_category", "power-items/a.yml", "name: 甲\ndept: zjj\n", "R14", 1, 1, "category"),
    Bad("no_dept", "power-items/a.yml", "name: 甲\ncategory: 行政许可\n", "R14", 1, 1, "dept"),
    Bad("blank_name", "power-items/a.yml", "dept: zjj\nname:\ncategory: 行政许可\n", "R14", 1, 1, "name"),
    Bad("no_title_of_document", "documents/a.yml", "doc_number: 示政发〔2020〕1号\n", "R14", 1, 1, "title"),
    Bad("no_cert_no", "enforcers/a.yml", "name: 示例甲\nbody: zjj\n", "R14", 1, 1, "cert_no"),
    Bad("no_body", "enforcers/a.yml", "name: 示例甲\ncert_no: SL000001\n", "R14", 1, 1, "body"),
    Bad("no_name_of_person", "enforcers/a.yml", "cert_no: SL000001\nbody: zjj\n", "R14", 1, 1, "name"),
    Bad("no_name_of_department", "departments/a.yml", "short_name: 示例局\n", "R14", 1, 1, "name"),
    Bad("no_kind_of_law", "laws/a.yml", "title: 示例法\n", "R14", 1, 1, "kind"),
    Bad("no_title_of_law", "laws/a.yml", "kind: 法律\n", "R14", 1, 1, "title"),
    Bad("no_name_of_point", "inquiry-points/a.yml", "hours: 9:00\n", "R14", 1, 1, "name"),
    item("no_name_of_material", "materials:\n  - is_need: 必要\n", "R14", (5, 5), "materials.0.name"),
    item(
        "no_name_of_second_material",
        "materials:\n  - name: 甲\n  - is_need: 必要\n",
        "R14",
        (6, 5),
        "materials.1.name",
    ),
    item("no_title_of_basis", "legal_basis:\n  - article: 第七条\n", "R14", (5, 5), "legal_basis.0.title"),
    item("no_content_of_duty", "duties:\n  - stage: 受理\n", "R14", (5, 5), "duties.0.content"),
    Bad(
        "no_kind_of_body",
        "departments/a.yml",
        DEPT + "enforcement:\n  status: confirmed\n",
        "R14",
        3,
        3,
        "enforcement.kind",
    ),
    Bad(
        "no_datum",
        "inquiry-points/a.yml",
        POINT + "location:\n  latitude: 38.9\n  longitude: 121.6\n",
        "R14",
        3,
        3,
        "location.datum",
    ),
)

TWICE = (
    item("name_twice", "事项名称: 乙\n", "R16", (4, 1), "事项名称"),
    document("title_twice", "标题: 乙\n", "R16", (2, 1), "标题"),
    person("cert_no_twice", "执法证号: SL000001\n", "R16", (4, 1), "执法证号"),
    item(
        "twice_in_a_part",
        "materials:\n  - name: 甲\n    材料名称: 乙\n",
        "R16",
        (6, 5),
        "materials.0.材料名称",
    ),
    item("twice_though_first_is_blank", "scope:\n行使内容: 甲\n", "R16", (5, 1), "行使内容"),
)

PERSONAL = (
    *map(
        forbidden,
        (
            "性别", "gender", "sex", "民族", "出生日期", "出生年月", "birthday", "birth_date", "年龄", "age",
            "身份证号", "身份证", "身份证号码", "公民身份号码", "id_number", "id_card", "手机", "手机号码",
            "mobile", "联系电话", "phone", "家庭住址", "address", "籍贯", "政治面貌", "学历", "职务", "职级",
            "rank", "照片", "photo", "邮箱", "email", "微信", "qq", "QQ", "Gender", "ID Number", "Photo",
        ),
    ),
    person("personal_and_blank", "身份证号:\n", "E11", (4, 1), "身份证号"),
)  # fmt: skip

DATES = (
    *(
        document(f"date_{name}", f"date_document: {written}\n", "H03", (2, 16), "date_document")
        for name, written in (
            ("with_slashes", "2024/02/03"),
            ("with_points", "2024.02.03"),
            ("in_chinese", "2024年2月3日"),
            ("in_chinese_numerals", "二〇二四年二月三日"),
            ("without_hyphens", "20240203"),
            ("without_zeros", "2024-2-3"),
            ("day_first", "03-02-2024"),
            ("of_30_february", "2024-02-30"),
            ("of_29_february_in_a_common_year", "2023-02-29"),
            ("of_month_13", "2024-13-01"),
            ("of_day_zero", "2024-01-00"),
            ("with_time", "2024-02-03 00:00:00"),
            ("by_week", "2024-W06-6"),
            ("of_a_year_alone", "2024"),
            ("of_a_month", "2024-02"),
            ("before_1900", "1899-12-31"),
            ("after_2200", "2201-01-01"),
            ("as_a_serial_number", "45325"),
            ("in_words", "长期"),
            ("in_full_width", "２０２４-０２-０３"),
            ("with_long_dashes", "2024－02－03"),
        )
    ),
    person("date_of_certificate", "有效期至: 2026/12/31\n", "H03", (4, 7), "valid_until"),
    Bad("date_in_a_list", "laws/a.yml", LAW + "versions:\n  - date: 2019\n", "H03", 4, 11, "versions.0.date"),
    Bad(
        "date_of_second_version",
        "laws/a.yml",
        LAW + "versions:\n  - date: 2019-01-01\n  - 版本日期: 2020年\n",
        "H03",
        5,
        11,
        "versions.1.date",
    ),
    document(
        "date_in_a_group",
        "合法性审核:\n  审核机构: 甲\n  date: 昨天\n",
        "H03",
        (4, 9),
        "legality_review.date",
    ),
)

VALUES = (
    item("visits_in_words", "limit_scene_num: 一到两次\n", "R15", (4, 18), "limit_scene_num"),
    item("visits_with_unit", "limit_scene_num: 1次\n", "R15", (4, 18), "limit_scene_num"),
    item("visits_below_zero", "limit_scene_num: -1\n", "R15", (4, 18), "limit_scene_num"),
    item("visits_and_a_half", "limit_scene_num: 1.5\n", "R15", (4, 18), "limit_scene_num"),
    item("visits_in_full_width", "limit_scene_num: １\n", "R15", (4, 18), "limit_scene_num"),
    document("years_with_unit", "有效期（年）: 5年\n", "R15", (2, 9), "validity_years"),
    document("years_with_comma", "validity_years: 1,000\n", "R15", (2, 17), "validity_years"),
    item("has_a_fee", "is_fee: 有\n", "R15", (4, 9), "is_fee"),
    item("yes_as_a_digit", "is_fee: 1\n", "R15", (4, 9), "is_fee"),
    item("yes_in_capitals", "is_fee: YES\n", "R15", (4, 9), "is_fee"),
    item("yes_or_no", "是否听证: 视情况\n", "R15", (4, 7), "hearing"),
    Bad(
        "category_unknown",
        "power-items/a.yml",
        "name: 甲\ncategory: 行政审查\ndept: a\n",
        "R15",
        2,
        11,
        "category",
    ),
    item("state_unknown", "task_state: 有效\n", "R15", (4, 13), "task_state"),
    item("word_of_a_list", "server_type: [自然人, 神仙]\n", "R15", (4, 20), "server_type.1"),
    item("word_for_a_list", "punish_kind: 打手心\n", "R15", (4, 14), "punish_kind.0"),
    person("certificate_status_unknown", "status: 过期\n", "R15", (4, 9), "status"),
    Bad("kind_of_law_unknown", "laws/a.yml", "title: 甲\nkind: 章程\n", "R15", 2, 7, "kind"),
    document(
        "result_unknown", "cleanup:\n  - round: 甲\n    result: 待定\n", "R15", (4, 13), "cleanup.0.result"
    ),
    item("limit_without_unit", "promise_time: 20\n", "R15", (4, 15), "promise_time"),
    item("limit_without_number", "promise_time: 工作日\n", "R15", (4, 15), "promise_time"),
    item("limit_as_a_range", "法定办结时限: 5-10个工作日\n", "R15", (4, 9), "anticipate_time"),
    item("limit_in_words", "promise_time: 尽快\n", "R15", (4, 15), "promise_time"),
    item(
        "limit_in_a_step",
        "handle_flow:\n  - step: 受理\n    duration: 3\n",
        "R15",
        (6, 15),
        "handle_flow.0.duration",
    ),
    item("several_lines_in_a_line", "office: |\n  甲\n  乙\n", "R15", (4, 9), "office"),
    item("blanks_in_quotes", 'office: " 甲 "\n', "R15", (4, 9), "office"),
    item("blank_text", 'office: ""\n', "R15", (4, 9), "office"),
    item("line_too_long", f"office: {'长' * 501}\n", "R15", (4, 9), "office"),
    item("script_address", "link_way:\n  url: javascript:alert(1)\n", "R15", (5, 8), "link_way.url"),
    Bad(
        "website_without_scheme",
        "departments/a.yml",
        DEPT + "website: www.example.cn\n",
        "R15",
        2,
        10,
        "website",
    ),
    Bad("region_of_five_digits", "inquiry-points/a.yml", POINT + "region: 21021\n", "R15", 2, 9, "region"),
    Bad(
        "latitude_beyond_the_pole",
        "inquiry-points/a.yml",
        POINT + "location:\n  latitude: 91\n  longitude: 121.6\n  datum: WGS84\n",
        "R15",
        3,
        13,
        "location.latitude",
    ),
)

SHAPES = (
    Bad(
        "list_for_text",
        "power-items/a.yml",
        "name: [甲, 乙]\ncategory: 行政许可\ndept: a\n",
        "R15",
        1,
        7,
        "name",
    ),
    Bad("group_for_text", "documents/a.yml", "title:\n  zh: 甲\n", "R15", 2, 3, "title"),
    document("list_for_a_date", "date_document:\n  - 2024-01-01\n", "R15", (3, 3), "date_document"),
    document("group_for_a_number", "doc_number: {year: 2024}\n", "R15", (2, 13), "doc_number"),
    item("list_for_a_word", "task_state: [在用]\n", "R15", (4, 13), "task_state"),
    item("list_for_a_limit", "promise_time: [5个工作日]\n", "R15", (4, 15), "promise_time"),
    item("text_for_a_group", "remedy: 可以复议\n", "R18", (4, 9), "remedy"),
    item("list_for_a_group", "救济渠道:\n  - court: 甲\n", "R18", (5, 3), "remedy"),
    item("text_in_a_list_of_groups", "materials:\n  - 申请表\n", "R18", (5, 5), "materials.0"),
    item("text_for_a_list_of_groups", "materials: 申请表\n", "R18", (4, 12), "materials.0"),
    item("list_in_a_list", "intermediary:\n  - [甲]\n", "R15", (5, 5), "intermediary.0"),
    item("group_in_a_list_of_texts", "intermediary:\n  - name: 甲\n", "R15", (5, 5), "intermediary.0"),
    Bad("text_for_the_body", "departments/a.yml", DEPT + "执法主体: 是\n", "R18", 2, 7, "enforcement"),
)

NESTED = (
    item(
        "second_material",
        "materials:\n  - name: 甲\n    is_need: 必要\n  - name: 乙\n    is_need: 也许\n",
        "R15",
        (8, 14),
        "materials.1.is_need",
    ),
    item(
        "second_material_in_chinese",
        "申请材料:\n  - 材料名称: 甲\n  - 材料名称: 乙\n    必要性: 也许\n",
        "R15",
        (7, 10),
        "materials.1.is_need",
    ),
    item(
        "two_laws_in_one_text",
        "legal_basis:\n  - 《甲法》第一条、《乙条例》第二条\n",
        "R15",
        (5, 5),
        "legal_basis.0",
    ),
    item(
        "two_laws_for_the_list",
        "设定依据: 《甲法》第一条、《乙条例》第二条\n",
        "R15",
        (4, 7),
        "legal_basis.0",
    ),
    item(
        "level_of_basis",
        "legal_basis:\n  - title: 甲法\n    level: 家规\n",
        "R15",
        (6, 12),
        "legal_basis.0.level",
    ),
    item(
        "page_count", "materials:\n  - name: 甲\n    份数: 一式两份\n", "R15", (6, 9), "materials.0.page_num"
    ),
    item(
        "file_of_a_blank_form",
        "materials:\n  - name: 甲\n    form_guid:\n      title: 空表\n",
        "R14",
        (7, 7),
        "materials.0.form_guid.file",
    ),
    item("remedy_with_a_list", "remedy:\n  court: [甲, 乙]\n", "R15", (5, 10), "remedy.court"),
    item("change_without_date", "changes:\n  - kind: 取消\n", "R14", (5, 5), "changes.0.date"),
    person(
        "year_of_inspection",
        "年度审验:\n  - 年度: 去年\n    result: 合格\n",
        "R15",
        (5, 9),
        "annual_inspections.0.year",
    ),
)

LISTS = (
    Bad(
        "second_of_a_list",
        "enforcers/all.yml",
        "- id: a\n  name: 示例甲\n  cert_no: SL01\n  body: zjj\n"
        "- id: b\n  name: 示例乙\n  cert_no: SL02\n  body: zjj\n  发证日期: 2024.1.1\n",
        "H03",
        9,
        9,
        "issued",
    ),
    Bad(
        "second_of_a_list_lacks_a_field",
        "laws/all.yml",
        "- id: a\n  title: 甲\n  kind: 法律\n- id: b\n  title: 乙\n",
        "R14",
        4,
        3,
        "kind",
    ),
    Bad(
        "forbidden_in_second_of_a_list",
        "enforcers/all.yml",
        "- id: a\n  name: 示例甲\n  cert_no: SL01\n  body: zjj\n"
        "- id: b\n  name: 示例乙\n  cert_no: SL02\n  body: zjj\n  性别: 男\n",
        "E11",
        9,
        3,
        "性别",
    ),
    Bad(
        "no_id_in_a_list",
        "laws/all.yml",
        "- id: a\n  title: 甲\n  kind: 法律\n- title: 乙\n  kind: 法律\n",
        "R19",
        4,
        3,
        "",
    ),
    Bad(
        "blank_id_in_a_list",
        "laws/all.yml",
        "- id:\n  title: 甲\n  kind: 法律\n- id: b\n  title: 乙\n  kind: 法律\n",
        "R19",
        1,
        3,
        "",
    ),
)

IDS = (
    *(
        Bad(f"id_{name}", "laws/a.yml", f"id: {written}\n{LAW}", "R15", 1, 5, "id")
        for name, written in (
            ("in_capitals", "XK-1"),
            ("in_chinese", "许可一"),
            ("with_blank", "xk 1"),
            ("with_slash", "xk/1"),
            ("climbing", "../secret"),
            ("with_underscore", "xk_1"),
            ("ending_in_a_hyphen", "xk-"),
            ("with_percent", "xk%31"),
            ("of_the_list_page", "index"),
            ("of_a_device", "con"),
            ("too_long", "x" * 101),
        )
    ),
    Bad("id_in_chinese_key", "laws/a.yml", f"编号: 一号\n{LAW}", "R15", 1, 5, "id"),
    Bad("id_twice", "laws/a.yml", f"id: a\n编号: b\n{LAW}", "R16", 2, 1, "编号"),
    Bad("id_from_a_bad_file_name", "laws/建筑法.yml", LAW, "R15", 1, 1, "id"),
    Bad(
        "same_id_in_one_list",
        "laws/all.yml",
        "- id: a\n  title: 甲\n  kind: 法律\n- id: a\n  title: 乙\n  kind: 法律\n",
        "R26",
        4,
        7,
        "id",
    ),
)

MARKDOWN = (
    Bad(
        "markdown_unknown",
        "documents/a.md",
        "---\ntitle: 甲\nstatus: 有效\n---\n正文\n",
        "R13",
        3,
        1,
        "status",
    ),
    Bad(
        "markdown_bad_date",
        "documents/a.md",
        "---\ntitle: 甲\n施行日期: 明天\n---\n正文\n",
        "H03",
        3,
        7,
        "date_entry_into_force",
    ),
    Bad("markdown_without_title", "documents/a.md", "---\nsubject: 其他\n---\n正文\n", "R14", 2, 1, "title"),
    Bad("markdown_text_where_none_belongs", "laws/a.md", f"---\n{LAW}---\n正文\n", "R13", 5, 1, "body"),
)

RECORDS = (
    *UNKNOWN, *MISSING, *TWICE, *PERSONAL, *DATES, *VALUES, *SHAPES, *NESTED, *LISTS, *IDS, *MARKDOWN,
)  # fmt: skip


def _loaded(root: Path, files: Iterable[tuple[str, str]]) -> list[Finding]:
    for name, text in files:
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Loader(root, ParseCache(), LIMITS).load(BY_SLUG).findings


@pytest.mark.parametrize("bad", RECORDS, ids=[bad.name for bad in RECORDS])
def test_bad_record_is_reported_at_its_place(bad: Bad, tmp_path: Path) -> None:
    """Each bad record yields exactly the findings of its row, with path, line, column and field."""
    found = _loaded(tmp_path, [(bad.file, bad.text)])
    places = [(f.code, f.position.line, f.position.column) for f in found]
    assert sorted(places) == sorted([(bad.code, bad.line, bad.column), *bad.also])
    assert {f.position.path for f in found} == {f"content/{bad.file}"}
    assert bad.field in [f.field for f in found if f.code == bad.code]


@pytest.mark.parametrize("bad", RECORDS, ids=[bad.name for bad in RECORDS])
def test_bad_record_is_explained_in_both_languages(bad: Bad, tmp_path: Path) -> None:
    """Neither a library's English nor an unfilled placeholder reaches a clerk."""
    for finding in _loaded(tmp_path, [(bad.file, bad.text)]):
        for text in (finding.message, finding.advice):
            assert text.zh, finding
            assert text.en, finding
            assert not {"Input should", "pydantic", "Value error", "{key}", "{hint}"} & {text.zh, text.en}
            assert any("\u4e00" <= sign <= "\u9fff" for sign in text.zh)


def test_rows_are_really_different() -> None:
    """No name and no content stands twice in the tables."""
    assert len({bad.name for bad in RECORDS}) == len(RECORDS)
    assert len({(bad.file, bad.text) for bad in RECORDS}) == len(RECORDS)


def test_suggestion_is_in_the_language_that_was_typed(tmp_path: Path) -> None:
    """A misspelt key is answered with the nearest key of its own script."""
    found = _loaded(tmp_path, [("power-items/a.yml", ITEM + "promise_tme: 甲\n承诺办结时線: 乙\n")])
    assert ["promise_time" in found[0].advice.zh, "承诺办结时限" in found[1].advice.zh] == [True, True]


def test_missing_field_is_named_by_label_and_key(tmp_path: Path) -> None:
    """A clerk knows the label, a contractor the key."""
    (finding,) = _loaded(tmp_path, [("power-items/a.yml", "category: 行政许可\ndept: zjj\n")])
    assert "事项名称" in finding.message.zh
    assert "name" in finding.message.en


def test_all_faults_of_a_record_are_reported_at_once(tmp_path: Path) -> None:
    """Unknown key, bad date and missing field come together, not one per run."""
    text = "doc_numbr: 甲\ndate_document: 昨天\nvalidity_years: 两\n"
    found = _loaded(tmp_path, [("documents/a.yml", text)])
    assert sorted(f.code for f in found) == ["H03", "R13", "R14", "R15"]


def test_same_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    """The second file is at fault, the first is the other party."""
    law = "title: {}\nkind: 法律\nid: same\n"
    (finding,) = _loaded(tmp_path, [("laws/a.yml", law.format("甲")), ("laws/b.yml", law.format("乙"))])
    assert (finding.code, str(finding.position)) == ("R26", "content/laws/b.yml:3:5")
    assert [str(r.position) for r in finding.related] == ["content/laws/a.yml:3:5"]


def test_first_name_of_a_field_is_the_other_party(tmp_path: Path) -> None:
    """Of a field given twice, both places are named."""
    (finding,) = _loaded(tmp_path, [("power-items/a.yml", ITEM + "事项名称: 乙\n")])
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:1:1"]


def test_forbidden_value_is_never_repeated(tmp_path: Path) -> None:
    """A finding about a personal column does not itself publish what stands there."""
    (finding,) = _loaded(tmp_path, [("enforcers/a.yml", PERSON + "身份证号: SECRET123\n")])
    assert "SECRET123" not in repr(finding)


# --- site_config.yml ---------------------------------------------------------

CONFIG = "site:\n  title: 示例区\nregion:\n  name: 示例区\n  code: '210212'\nfooter:\n  sponsor: 甲\n"
"""Sound settings; what a row adds begins on line 8."""


def setting(name: str, more: str, code: str, place: tuple[int, int], field: str) -> Bad:
    """Return settings with `more` from line 8."""
    return Bad(name, "site_config.yml", CONFIG + more, code, *place, field)


def changed(name: str, old: str, new: str, place: tuple[int, int], field: str) -> Bad:
    """Return settings in which `new` stands for `old`."""
    return Bad(name, "site_config.yml", CONFIG.replace(old, new), "R15", *place, field)


TITLE = "title: 示例区\n"
SPONSOR = "sponsor: 甲\n"
WAIVER = "rules:\n  waivers:\n    - rule: P01\n      reason: 甲\n      by: 乙\n"

SETTINGS = (
    changed(
        "base_url_without_slash", TITLE, TITLE + "  base_url: https://a.example\n", (3, 13), "site.base_url"
    ),
    changed("base_url_without_scheme", TITLE, TITLE + "  base_url: a.example/\n", (3, 13), "site.base_url"),
    changed(
        "base_url_with_query", TITLE, TITLE + "  base_url: https://a.example/?a/\n", (3, 13), "site.base_url"
    ),
    changed("accent_in_words", TITLE, TITLE + "  accent: blue\n", (3, 11), "site.accent"),
    changed("accent_of_three_digits", TITLE, TITLE + "  accent: '#fff'\n", (3, 11), "site.accent"),
    changed("language_unknown", TITLE, TITLE + "  language: fr\n", (3, 13), "site.language"),
    changed("sample_neither_yes_nor_no", TITLE, TITLE + "  sample: 也许\n", (3, 11), "site.sample"),
    changed(
        "stale_after_no_days", TITLE, TITLE + "  stale_after_days: 0\n", (3, 21), "site.stale_after_days"
    ),
    changed(
        "stale_after_words", TITLE, TITLE + "  stale_after_days: 两月\n", (3, 21), "site.stale_after_days"
    ),
    changed("data_day_impossible", TITLE, TITLE + "  data_day: 2026-02-30\n", (3, 13), "site.data_day"),
    changed("region_of_five_digits", "'210212'", "'21021'", (5, 9), "region.code"),
    changed("region_in_letters", "'210212'", "abcdef", (5, 9), "region.code"),
    changed(
        "site_code_of_nine_digits", SPONSOR, SPONSOR + "  site_code: 210212000\n", (8, 14), "footer.site_code"
    ),
    changed("blank_title_in_quotes", TITLE, 'title: ""\n', (2, 10), "site.title"),
    setting("key_unknown", "colour: red\n", "R13", (8, 1), "colour"),
    Bad(
        "key_unknown_in_section",
        "site_config.yml",
        CONFIG.replace(TITLE, TITLE + "  titel: 甲\n"),
        "R13",
        3,
        3,
        "site.titel",
    ),
    Bad(
        "no_region", "site_config.yml", "site:\n  title: 甲\nfooter:\n  sponsor: 甲\n", "R14", 1, 1, "region"
    ),
    Bad(
        "no_title",
        "site_config.yml",
        CONFIG.replace("  title: 示例区", "  title_en: A"),
        "R14",
        2,
        3,
        "site.title",
    ),
    setting("level_unknown", "rules:\n  levels:\n    P01: 严重\n", "R15", (10, 10), "rules.levels.P01"),
    setting("levels_as_text", "rules:\n  levels: 错误\n", "R18", (9, 11), "rules.levels"),
    setting(
        "waiver_without_reason",
        WAIVER.replace("      reason: 甲\n", ""),
        "R14",
        (10, 7),
        "rules.waivers.0.reason",
    ),
    setting(
        "waiver_without_name", WAIVER.replace("      by: 乙\n", ""), "R14", (10, 7), "rules.waivers.0.by"
    ),
    setting("waiver_until_no_day", WAIVER + "      until: 年底\n", "R15", (13, 14), "rules.waivers.0.until"),
    setting("waiver_key_unknown", WAIVER + "      whence: 甲\n", "R13", (13, 7), "rules.waivers.0.whence"),
    setting(
        "scheme_unknown",
        "power_items:\n  category_scheme: 甲\n",
        "R15",
        (9, 20),
        "power_items.category_scheme",
    ),
    setting(
        "pattern_does_not_compile",
        "enforcers:\n  cert_no_pattern: '['\n",
        "R15",
        (9, 20),
        "enforcers.cert_no_pattern",
    ),
    setting(
        "file_limit_too_small", "limits:\n  max_file_bytes: 10\n", "R15", (9, 19), "limits.max_file_bytes"
    ),
    setting("text_for_a_section", "documents: 甲\n", "R18", (8, 12), "documents"),
    setting(
        "file_limit_no_number", "limits:\n  max_file_bytes: 4MB\n", "R15", (9, 19), "limits.max_file_bytes"
    ),
)


@pytest.mark.parametrize("bad", SETTINGS, ids=[bad.name for bad in SETTINGS])
def test_bad_setting_is_reported_at_its_place(bad: Bad, tmp_path: Path) -> None:
    """An error of the configuration has its line and column, as one of a record has."""
    file = tmp_path / bad.file
    file.write_text(bad.text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    (finding,) = caught.value.report
    assert (finding.code, str(finding.position)) == (bad.code, f"site_config.yml:{bad.line}:{bad.column}")
    assert finding.field == bad.field
