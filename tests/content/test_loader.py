"""Every source under `content/` becomes records or findings; none is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.base import Source
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from pathlib import Path

LAW = "title: {}\nkind: 法律\n"


def _loader(root: Path, **files: str) -> Loader:
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Loader(root, ParseCache(), LIMITS)


def test_records_come_in_order_of_files_then_of_places(tmp_path: Path) -> None:
    """The order never depends on the file system."""
    two = "- {id: z, title: 丙, kind: 法律}\n- {id: y, title: 丁, kind: 法律}\n"
    files = {"laws/c.yml": two, "laws/b.yml": LAW.format("乙"), "laws/a.yml": LAW.format("甲")}
    loaded = _loader(tmp_path, **files).load(BY_SLUG)
    assert [r.key for r in loaded.records["laws"]] == ["laws/a", "laws/b", "laws/z", "laws/y"]
    assert loaded.records["laws"][3].origin == Source("content/laws/c.yml", 1)


def test_an_empty_site_has_every_register(tmp_path: Path) -> None:
    """Nothing to read is no fault of the loader."""
    loaded = _loader(tmp_path).load(BY_SLUG)
    assert set(loaded.records) == set(BY_SLUG)
    assert loaded.findings == []


def test_a_file_name_is_the_id_of_its_only_record(tmp_path: Path) -> None:
    """In small letters; an id that is written wins."""
    files = {"laws/JZF.yml": LAW.format("甲"), "laws/b.yml": "id: c\n" + LAW.format("乙")}
    loaded = _loader(tmp_path, **files).load(BY_SLUG)
    assert [r.id for r in loaded.records["laws"]] == ["jzf", "c"]


def test_a_folder_of_no_register_is_reported(tmp_path: Path) -> None:
    """Pages, files and hidden folders are something else."""
    files = {"law/a.yml": LAW.format("甲"), "pages/a.md": "a", "files/a.txt": "a", ".git/a": "a"}
    (finding,) = _loader(tmp_path, **files).load(BY_SLUG).findings
    assert (finding.code, str(finding.position)) == ("R25", "content/law")


def test_a_broken_record_is_remembered_by_its_key(tmp_path: Path) -> None:
    """So that a reference to it is no orphan."""
    loaded = _loader(tmp_path, **{"laws/a.yml": "title: 甲\n"}).load(BY_SLUG)
    assert (loaded.broken, loaded.incomplete) == ({"laws/a"}, set())


def test_an_unreadable_file_leaves_its_register_incomplete(tmp_path: Path) -> None:
    """Nobody knows which ids it holds."""
    loaded = _loader(tmp_path, **{"laws/a.yml": "title: [\n"}).load(BY_SLUG)
    assert (loaded.broken, loaded.incomplete) == ({"laws/a"}, {"laws"})


def test_of_two_records_of_one_id_the_first_is_kept(tmp_path: Path) -> None:
    """Registers do not share ids."""
    files = {"laws/a.yml": "id: x\n" + LAW.format("甲"), "laws/b.yml": "id: x\n" + LAW.format("乙")}
    loaded = _loader(tmp_path, **files, **{"departments/x.yml": "name: 示例局\n"}).load(BY_SLUG)
    assert [r.caption for r in loaded.records["laws"]] == ["甲"]
    assert [f.code for f in loaded.findings] == ["R26"]


def test_a_field_is_located_by_its_name_whatever_key_the_file_uses(tmp_path: Path) -> None:
    """Rules know field names; the clerk sees line and column of what was typed."""
    text = "法规名称: 甲\n效力级别: 法律\n版本:\n  - 版本日期: 2019-04-23\n    条数: 99\n"
    loader = _loader(tmp_path, **{"laws/a.yml": text})
    (law,) = loader.load(BY_SLUG).records["laws"]
    place = "content/laws/a.yml"
    assert str(loader.position(law, ("versions", 0, "articles"))) == f"{place}:5:9"
    assert str(loader.position(law, ("title",))) == f"{place}:1:7"
    assert str(loader.position(law, ("versions", 0, "effective"))) == f"{place}:4:5"
    assert str(loader.position(law, ("repealed_on",))) == f"{place}:1:1"


def test_a_record_of_a_rewritten_file_that_says_the_same_is_the_same(tmp_path: Path) -> None:
    """All that follows from it is kept with it; another place in the file makes it another one."""
    files = ["- {id: a, title: 甲, kind: 法律}", "- {id: b, title: 乙, kind: 法律}", "# 示例"]
    loader = _loader(tmp_path, **{"laws/a.yml": "\n".join(files)})
    first, second = loader.load(BY_SLUG).records["laws"]
    path = tmp_path / "content/laws/a.yml"
    path.write_text("\n".join(reversed(files)), encoding="utf-8")
    assert all(record not in (first, second) for record in loader.load(BY_SLUG).records["laws"])
    path.write_text("\n".join([files[2], files[0], files[1].replace("乙", "丙")]), encoding="utf-8")
    first, second = loader.load(BY_SLUG).records["laws"]
    path.write_text("\n".join([*files[:1], files[1].replace("乙", "丙"), "# 示例，示例"]), encoding="utf-8")
    again = loader.load(BY_SLUG).records["laws"]
    assert again[0] is first
    assert again[1] is second
    path.write_text("\n".join(files), encoding="utf-8")
    again = loader.load(BY_SLUG).records["laws"]
    assert again[0] is first
    assert again[1].caption == "乙"


def test_places_are_told_apart_by_record_field_and_words(tmp_path: Path) -> None:
    """They are remembered, and asked for again and again."""
    text = "- id: a\n  title: 甲乙\n  kind: 法律\n- id: b\n  title: 甲乙\n  kind: 法律\n"
    loader = _loader(tmp_path, **{"laws/a.yml": text})
    first, second = loader.load(BY_SLUG).records["laws"]
    asked = ((first, "title", ""), (first, "title", "乙"), (first, "kind", ""), (second, "title", ""))
    for _ in range(2):
        places = [loader.position(record, (field,), words) for record, field, words in asked]
        assert [(place.line, place.column) for place in places] == [(2, 10), (2, 11), (3, 9), (5, 10)]
