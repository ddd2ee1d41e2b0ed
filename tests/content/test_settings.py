"""`site_config.yml` is read strictly; what is wrong with it has a place (see also test_bad_records.py)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from gongshi.content.settings import read_settings
from gongshi.errors import SettingsError
from gongshi.findings import Severity

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = "site:\n  title: 示例区\nregion:\n  name: 示例区\n  code: 210212\nfooter:\n  sponsor: 甲\n"


def _codes(file: Path) -> list[tuple[str, str]]:
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    return [(f.code, str(f.position)) for f in caught.value.report]


def test_sound_settings_are_typed(tmp_path: Path) -> None:
    """Every scalar of the file is a text; the model gives it its type."""
    file = tmp_path / "site_config.yml"
    more = "rules:\n  levels: {P01: 提示}\n  waivers:\n    - {rule: P02, reason: 甲, by: 乙, until: 2027-01-01}\n"
    file.write_text(CONFIG + more + "mkdocs:\n  theme: {features: [a, b]}\n", encoding="utf-8")
    config = read_settings(file)
    assert config.region.code == "210212"
    assert config.rules.levels == {"P01": Severity.INFO}
    assert [(w.rule, w.record, str(w.until)) for w in config.rules.waivers] == [("P02", "*", "2027-01-01")]
    assert config.mkdocs == {"theme": {"features": ["a", "b"]}}


def test_a_waiver_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    """A slip of the year would leave it without effect."""
    file = tmp_path / "site_config.yml"
    waiver = "{rule: P02, reason: 甲, by: 乙, since: 2027-01-02, until: 2027-01-01}"
    file.write_text(f"{CONFIG}rules:\n  waivers:\n    - {waiver}\n", encoding="utf-8")
    assert [code for code, _ in _codes(file)] == ["R15"]


def test_settings_that_are_not_there_are_named(tmp_path: Path) -> None:
    """No stack trace for a missing file."""
    ((_, place),) = _codes(tmp_path / "site_config.yml")
    assert place == "site_config.yml"


@pytest.mark.parametrize(
    ("text", "place"), [("- a\n", "site_config.yml:1:1"), ("site: [\n", "site_config.yml:2:1")]
)
def test_unreadable_settings_have_a_place(tmp_path: Path, text: str, place: str) -> None:
    """A list, or YAML that does not end, is located."""
    file = tmp_path / "site_config.yml"
    file.write_text(text, encoding="utf-8")
    assert [where for _, where in _codes(file)] == [place]


def test_all_errors_are_told_at_once(tmp_path: Path) -> None:
    """In order of place."""
    file = tmp_path / "site_config.yml"
    file.write_text(CONFIG.replace("210212", "x") + "colour: red\n", encoding="utf-8")
    assert _codes(file) == [("R15", "site_config.yml:5:9"), ("R13", "site_config.yml:8:1")]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("title: 示例区\n", "title: 示例区\n  accent: 蓝\n", "颜色写成 #174f8c 这样"),
        ("title: 示例区\n", "title: 示例区\n  language: 中文\n", "只能是 'zh' 或 'en'"),
        ("title: 示例区\n", "title: 示例区\n  quality_page: 要\n", "只能是 true 或 false"),
        ("title: 示例区\n", "title: 示例区\n  stale_after_days: 0\n", "不能小于 1"),
        ("title: 示例区\n", "title: 示例区\n  stale_after_days: 两月\n", "必须是整数"),
        ("title: 示例区\n", "title: 示例区\n  data_day: 2026-02-30\n", "没有这一天"),
        ("title: 示例区\n", "title: 示例区\n  data_day: 2026年2月\n", "日期写成 2026-11-23 这样"),
        ("title: 示例区\n", f"title: {'长' * 201}\n", "不能超过 200 个字"),
        ("sponsor:", "site_code: 1\n  sponsor:", "必须是十位数字"),
        ("footer:", "rules:\n  levels: {P01: 严重}\nfooter:", "只能是 'error', 'warning', 'info' 或 'off'"),
        ("footer:", "enforcers:\n  cert_no_pattern: '('\nfooter:", "不是正则表达式"),
    ],
)
def test_a_setting_is_refused_in_the_readers_language(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    """No clerk meets the words of a library."""
    file = tmp_path / "site_config.yml"
    file.write_text(CONFIG.replace(old, new), encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    (finding,) = caught.value.report
    assert f"（{reason}" in finding.message.zh
    assert not re.search("must|should|Input", finding.message.zh)
