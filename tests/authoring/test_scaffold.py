"""Skeletons: they are read, and the check says what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.authoring.scaffold import ScaffoldError, new_record, new_site
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import LIMITS
from gongshi.records.base import fields_of
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from gongshi.records.registers import BY_SLUG, REGISTERS

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.records.base import Record


@pytest.mark.parametrize("model", REGISTERS, ids=lambda m: m.slug)
def test_a_new_record_is_found_wanting(tmp_path: Path, model: type[Record]) -> None:
    """Each mandatory field without value is named, with its line in the skeleton."""
    path = new_record(tmp_path, model, "xk-0001")
    loaded = Loader(tmp_path, ParseCache(), LIMITS).load(BY_SLUG)
    required = {n for n, i in fields_of(model).items() if i.required} - {"id"}
    assert {(f.code, f.field) for f in loaded.findings} == {("R14", name) for name in required}
    assert {f.position.path for f in loaded.findings} == {path.relative_to(tmp_path).as_posix()}


@pytest.mark.parametrize("model", REGISTERS, ids=lambda m: m.slug)
def test_every_field_of_the_skeleton_can_be_uncommented(tmp_path: Path, model: type[Record]) -> None:
    """Without the leading signs the file is still sound YAML with known keys only."""
    path = new_record(tmp_path, model, "xk-0001")
    labels = {i.fact.zh for i in fields_of(model).values()}
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text(
        "\n".join(
            line[2:] if line.startswith("# ") and line[2:].split(":")[0] in labels else line for line in lines
        ),
        encoding="utf-8",
    )
    loaded = Loader(tmp_path, ParseCache(), LIMITS).load(BY_SLUG)
    assert {f.code for f in loaded.findings} == {"R14"}


def test_a_record_is_never_overwritten(tmp_path: Path) -> None:
    """The id is taken, whatever the suffix of its file."""
    new_record(tmp_path, PowerItem, "xk-0001")
    with pytest.raises(ScaffoldError):
        new_record(tmp_path, PowerItem, "xk-0001")


def test_a_bad_id_is_refused(tmp_path: Path) -> None:
    """What cannot be an address cannot be an id; no file is written outside the register."""
    with pytest.raises(ScaffoldError, match="id"):
        new_record(tmp_path, PowerItem, "../XK")
    assert list(tmp_path.iterdir()) == []


def test_a_new_site_has_a_sound_configuration(tmp_path: Path) -> None:
    """The configuration is read, and every register has its folder."""
    new_site(tmp_path / "a")
    config = read_settings(tmp_path / "a" / "site_config.yml")
    assert config.registers
    assert config.rules.waivers == ()
    assert not config.site.quality_page
    loaded = Loader(tmp_path / "a", ParseCache(), LIMITS).load(BY_SLUG)
    assert loaded.findings == []
    assert {p.name for p in (tmp_path / "a" / "content").iterdir()} >= set(BY_SLUG)


def test_a_new_site_knows_the_national_laws_and_no_invented_one(tmp_path: Path) -> None:
    """Citations of its first record are checked against them."""
    new_site(tmp_path / "a")
    loaded = Loader(tmp_path / "a", ParseCache(), LIMITS).load(BY_SLUG)
    titles = {record.caption for record in loaded.records[Law.slug]}
    assert "中华人民共和国行政处罚法" in titles
    assert len(titles) > 900
    assert not any("示例" in title for title in titles)
    assert sum(len(records) for records in loaded.records.values()) == len(titles)


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    """A new site never mixes with other files."""
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(ScaffoldError):
        new_site(tmp_path)
