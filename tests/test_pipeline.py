"""The whole flow: a good site is never lost, and the same input gives the same bytes."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from gongshi.errors import ForeignFolderError
from gongshi.task import Task
from tests.checks.site import DAY
from tests.sites import build_in, built, bytes_of, golden_copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FAULTY = "name: 坏事项\ncategory: 没有这一类\ndept: zjj\n"
_CLI = (sys.executable, "-c", "from gongshi.cli import main; main()")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The golden site's folder, built once."""
    folder = golden_copy(tmp_path / "district")
    assert build_in(folder).files
    return folder


def _leftovers(root: Path) -> list[str]:
    return [p.name for p in root.iterdir() if p.name.startswith(".site.")]


def test_errors_leave_the_last_site_as_it_was(root: Path) -> None:
    """A faulty record stops the build before a byte of the site has changed."""
    before = bytes_of(root / "site")
    (root / "content/power-items/bad.yml").write_text(_FAULTY, encoding="utf-8")
    done = build_in(root)
    assert done.files == 0
    assert done.report.has_errors
    assert bytes_of(root / "site") == before


def test_an_error_in_an_editorial_page_leaves_the_last_site_as_it_was(root: Path) -> None:
    """What MkDocs finds stops the build as a faulty record does."""
    before = bytes_of(root / "site")
    (root / "content/pages/shuo-ming.md").write_bytes(b"# \xff\xfe\x00")
    assert build_in(root).files == 0
    assert bytes_of(root / "site") == before
    assert _leftovers(root) == []


def test_a_fault_in_the_built_pages_leaves_the_last_site_as_it_was(root: Path) -> None:
    """Every record is sound, but a page links to a file that is not there: nothing is published."""
    before = bytes_of(root / "site")
    document = root / "content/documents/zjg-2025-3.md"
    words = document.read_text(encoding="utf-8")
    attached = "---\nattachments:\n  - title: 附表\n    file: none.xlsx\n"
    document.write_text(words.replace("---\n", attached, 1), encoding="utf-8")
    done = build_in(root)

    assert done.files == 0
    assert [f.record for f in done.report if f.code == "L02"] == ["documents/zjg-2025-3"]
    assert bytes_of(root / "site") == before
    assert _leftovers(root) == []


def _failing_after(writes: int, failure: BaseException) -> Callable[[int, bytes], int]:
    real, done = os.write, 0

    def write(handle: int, data: bytes) -> int:
        nonlocal done
        done += 1
        if done > writes:
            raise failure
        return real(handle, data)

    return write


@pytest.mark.parametrize("writes", [1, 7, 20])
@pytest.mark.parametrize(
    "failure",
    [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), KeyboardInterrupt()],
    ids=["full", "stopped"],
)
def test_a_full_disk_or_an_interruption_leaves_the_last_site_whole(
    root: Path, monkeypatch: pytest.MonkeyPatch, writes: int, failure: BaseException
) -> None:
    """Whenever the writing ends early, the old site stands and nothing half-made lies beside it."""
    before = bytes_of(root / "site")
    with monkeypatch.context() as patch:
        patch.setattr("gongshi.render.writer.os.write", _failing_after(writes, failure))
        with pytest.raises(type(failure)):
            build_in(root)
    assert bytes_of(root / "site") == before
    assert _leftovers(root) == []
    assert build_in(root).files


def test_a_change_over_that_was_cut_in_half_is_mended_by_the_next_build(root: Path) -> None:
    """The power went between the two renames: the old site stands aside, none in its place."""
    before = bytes_of(root / "site")
    (root / "site").rename(root / ".site.previous")
    (root / "content/power-items/bad.yml").write_text(_FAULTY, encoding="utf-8")
    (root / "content/power-items/bad.yml").unlink()
    assert build_in(root).files
    assert bytes_of(root / "site") == before
    assert _leftovers(root) == []


def test_a_folder_of_somebody_else_is_refused(root: Path, tmp_path: Path) -> None:
    """Files that gongshi did not write are not replaced."""
    foreign = tmp_path / "letters"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ForeignFolderError):
        build_in(root, site_dir=foreign)
    assert bytes_of(foreign) == {"letter.txt": b"mine"}


def test_an_empty_folder_is_taken(root: Path, tmp_path: Path) -> None:
    """An output folder made beforehand is no obstacle."""
    empty = tmp_path / "www"
    empty.mkdir()
    assert build_in(root, site_dir=empty).files
    assert (empty / "index.html").is_file()


def test_a_build_counts_what_it_wrote(root: Path) -> None:
    """`files` is the number of files of the site; `records` those read."""
    done = build_in(root)
    assert done.files == len(bytes_of(root / "site"))
    assert done.records == 14


def test_the_task_outranks_the_settings(root: Path, tmp_path: Path) -> None:
    """`--lang`, `--base-url` and `--site-dir` win over `site_config.yml`."""
    build_in(root, lang="en", base_url="https://other.example.org/x/", site_dir=tmp_path / "out")
    home = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in home
    assert "https://other.example.org/x/" in (tmp_path / "out/sitemap.xml").read_text(encoding="utf-8")


def test_a_site_without_records_is_built(tmp_path: Path) -> None:
    """A district that has only its departments yet gets a whole site."""
    site = built("", tmp_path)
    assert (site / "power-items/index.html").is_file()


def test_a_record_that_has_gone_takes_its_page_along(root: Path) -> None:
    """Nothing of an older site stays behind."""
    page = root / "site/power-items/gg-001.html"
    assert page.is_file()
    (root / "content/power-items/gg-001.yml").unlink()
    build_in(root)
    assert not page.exists()


def test_the_task_knows_where_things_lie(tmp_path: Path) -> None:
    """Caches and site stand beside the settings unless told otherwise."""
    task = Task(tmp_path / "site_config.yml", DAY)
    assert (task.root, task.output) == (tmp_path, tmp_path / "site")
    assert task.cache_dir.parent == tmp_path


def test_two_builds_have_the_same_bytes_anywhere(root: Path, tmp_path: Path) -> None:
    """Folder, hash seed, time zone and locale leave no trace in the site."""
    sites = []
    for name, seed, zone, locale in (("甲 a", "1", "UTC", "C"), ("b/c", "77", "America/New_York", "C.UTF-8")):
        folder = golden_copy(tmp_path / name)
        env = os.environ | {
            "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "SOURCE_DATE_EPOCH": "1795363200",
        }  # fmt: skip
        done = subprocess.run(
            [*_CLI, "build", "--config", str(folder / "site_config.yml")],
            env=env, cwd=folder.parent, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        sites.append(bytes_of(folder / "site"))
    assert sorted(sites[0]) == sorted(sites[1])
    assert [path for path in sites[0] if sites[0][path] != sites[1][path]] == []
    assert sorted(sites[0]) == sorted(bytes_of(root / "site"))


def test_a_build_from_the_caches_equals_one_without(root: Path) -> None:
    """Caches save time and change nothing."""
    warm = bytes_of(root / "site")
    build_in(root)
    again = bytes_of(root / "site")
    build_in(root, use_cache=False)
    assert warm == again == bytes_of(root / "site")


def test_a_damaged_cache_is_thrown_away(root: Path) -> None:
    """Whatever a cut-off run left in the caches, the site comes out right."""
    before = bytes_of(root / "site")
    for file in (root / ".gongshi-cache").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert build_in(root).files
    assert bytes_of(root / "site") == before


def test_how_far_the_work_is_is_told_stage_by_stage(root: Path) -> None:
    """Files, rules, findings and pages are counted, each up to its total where that is known."""
    from gongshi.pipeline import build

    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    build(Task(root / "site_config.yml", DAY), lambda stage, done, total: told[stage].append((done, total)))
    assert list(told) == ["reading", "checking", "placing", "writing"]
    assert len(told["writing"]) > 14
    assert told["checking"][-1][0] <= told["checking"][-1][1]
    assert told["placing"][-1][0] == told["placing"][-1][1]
    assert all(sorted(counts) == counts for counts in told.values())
