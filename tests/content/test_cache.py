"""The parse cache changes nothing but the time: hit equals miss, and a bad cache is no cache."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.content.loader import Loaded

LAW = "title: 示例法\nkind: 法律\nversions:\n  - date: 2019-04-23\nnote: |\n  一行\t有制表符\n  两行\n"


def _law(root: Path, text: str, name: str = "a.yml") -> None:
    folder = root / "content" / "laws"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def _load(root: Path) -> Loaded:
    return Loader(root, ParseCache(root / "cache" / "parse.tsv"), LIMITS).load(BY_SLUG)


def test_hit_equals_miss(tmp_path: Path) -> None:
    """Records and findings are the same the second time, tabs and line breaks included."""
    _law(tmp_path, LAW)
    _law(tmp_path, "title: 坏法\nkind: 家规\n", "b.yml")
    first, second = _load(tmp_path), _load(tmp_path)
    assert len(first.records["laws"]) == 1
    assert second.records == first.records
    assert second.findings == first.findings
    assert [r.origin for r in second.records["laws"]] == [r.origin for r in first.records["laws"]]


def test_a_hit_is_served_from_the_file(tmp_path: Path) -> None:
    """What was put is there for the next run."""
    file = tmp_path / "parse.tsv"
    cache = ParseCache(file)
    key = ParseCache.key(b"x", "a.yml")
    assert cache.get(key) is None
    cache.put(key, [{"title": "甲\t乙\n丙"}])
    cache.save()
    assert ParseCache(file).get(key) == [{"title": "甲\t乙\n丙"}]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x1c"])
def test_exotic_line_breaks_survive_the_file(tmp_path: Path, separator: str) -> None:
    """A cache line ends at a line feed and nowhere else."""
    file = tmp_path / "parse.tsv"
    cache = ParseCache(file)
    cache.put("k", [{"title": f"甲{separator}乙"}])
    cache.save()
    assert ParseCache(file).get("k") == [{"title": f"甲{separator}乙"}]


@pytest.mark.parametrize(
    "junk", [b"", b"\xff\xfe\x00", b"no tab\n", b"k\tnot json\n", b"\t\t\t", b'k\t{"a": 1}\n']
)
def test_a_corrupt_cache_is_no_cache(tmp_path: Path, junk: bytes) -> None:
    """Whatever stands in the file, the records are read anew and the cache is mended."""
    _law(tmp_path, LAW)
    file = tmp_path / "cache" / "parse.tsv"
    file.parent.mkdir()
    key = ParseCache.key(LAW.encode(), "a.yml")
    file.write_bytes(junk.replace(b"k", key.encode()))
    assert [r.caption for r in _load(tmp_path).records["laws"]] == ["示例法"]
    assert ParseCache(file).get(key) is not None


def test_changed_bytes_miss(tmp_path: Path) -> None:
    """One other character is another file."""
    _law(tmp_path, LAW)
    _load(tmp_path)
    _law(tmp_path, LAW.replace("示例法", "新示例法"))
    assert [r.caption for r in _load(tmp_path).records["laws"]] == ["新示例法"]


def test_the_way_of_reading_is_part_of_the_key() -> None:
    """The same bytes mean something else as Markdown."""
    assert ParseCache.key(b"a", "a.md") != ParseCache.key(b"a", "a.yml")
    assert ParseCache.key(b"a", "a.yml") == ParseCache.key(b"a", "b.yaml")


def test_what_a_run_did_not_use_is_forgotten(tmp_path: Path) -> None:
    """The cache does not grow with every edit."""
    file = tmp_path / "parse.tsv"
    cache = ParseCache(file)
    cache.put("old", [{"a": "1"}])
    cache.save()
    cache = ParseCache(file)
    cache.put("new", [{"a": "2"}])
    cache.save()
    assert ParseCache(file).get("old") is None
    assert ParseCache(file).get("new") == [{"a": "2"}]


def test_an_unsound_file_is_not_kept(tmp_path: Path) -> None:
    """Its findings must come again on the next run."""
    _law(tmp_path, "title: [甲\n")
    first, second = _load(tmp_path), _load(tmp_path)
    assert first.findings
    assert second.findings == first.findings


def test_a_cache_without_file_writes_nothing(tmp_path: Path) -> None:
    """`--no-cache` leaves the folder as it was."""
    cache = ParseCache()
    cache.put("k", [{"a": "1"}])
    cache.save()
    assert list(tmp_path.iterdir()) == []
