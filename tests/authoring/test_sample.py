"""The synthetic site: sized as asked, the same every time, and free of errors."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from gongshi.authoring.sample import SMALLEST, write_sample
from gongshi.catalogue.index import Catalogue
from gongshi.checks.engine import check
from gongshi.checks.rule import Scene
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import LIMITS
from gongshi.findings import Severity
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from pathlib import Path


def files(root: Path) -> dict[str, bytes]:
    """Return every file below `root` with its bytes."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize("size", [SMALLEST, 700])
def test_a_synthetic_site_passes_the_check(tmp_path: Path, size: int) -> None:
    """Every record is read, every reference resolves, and no rule finds an error."""
    root = tmp_path / "site"
    assert write_sample(size, root) == size
    loader = Loader(root, ParseCache(), LIMITS)
    loaded = loader.load(BY_SLUG)
    catalogue = Catalogue(loaded)
    scene = Scene(catalogue, read_settings(root / "site_config.yml"), dt.date(2026, 11, 23))
    report = check(scene, loader, loaded.findings)
    assert len(catalogue) == size
    assert [f for f in report if f.severity is Severity.ERROR] == []


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    """Another folder changes nothing; another seed does."""
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_sample(200, tmp_path / name, seed)
    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert files(tmp_path / "a") != files(tmp_path / "c")


def test_every_name_says_that_it_is_a_sample(tmp_path: Path) -> None:
    """Nobody can take a synthetic person or item for a real one."""
    write_sample(200, tmp_path / "a")
    named = 0
    for path, data in files(tmp_path / "a").items():
        for line in data.decode().splitlines() if path.startswith("content/") else ():
            key, _, value = line.strip().removeprefix("- ").partition(": ")
            if key in ("事项名称", "姓名", "标题", "部门名称", "法规名称", "查阅点名称"):
                named += 1
                assert value.startswith("示例")
    assert named == 200


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    """A synthetic site never mixes with other files."""
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(FileExistsError):
        write_sample(200, tmp_path)


def test_a_site_is_never_too_small_to_show_every_register(tmp_path: Path) -> None:
    """Asked for a handful, the smallest complete site is written."""
    assert write_sample(1, tmp_path / "a") == SMALLEST
