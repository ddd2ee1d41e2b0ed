"""A check that takes over what it found before says what a fresh check says, whatever was changed between."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from gongshi.checking import Checker
from gongshi.checks.registry import all_rules
from gongshi.errors import SettingsError
from gongshi.task import Task
from tests.checks.site import CONFIG, DAY, DEPARTMENT, files_of, item, write_site

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.findings import Finding

_DAYS = (DAY, DAY + dt.timedelta(days=1), dt.date(2031, 1, 1))
_SETTINGS = (
    CONFIG,
    f"{CONFIG}rules:\n  levels:\n    P12: warning\n    P32: off\n",
    f"{CONFIG}limits:\n  max_file_bytes: 300\n",
    "site: [\n",
)


def _pool() -> list[tuple[str, str]]:
    """Return the files of every rule's samples, which together make every rule look and look up."""
    samples = [sample for rule in all_rules() for sample in (rule.fails, rule.passes)]
    files = [
        pair for sample in samples for pair in files_of(sample).items() if pair[0].startswith("content/")
    ]
    files += [("content/departments/zjj.yml", DEPARTMENT)]
    files += [("content/departments/zjj.yml", DEPARTMENT.replace("区住建局", "区建设局"))]
    files += [
        ("content/files/a.txt", "示例甲，身份证号11010519491231002X。"),
        ("content/pages/a.md", "# 示例\n"),
    ]
    return sorted({*files, ("content/power-items/a.yml", "- [\n"), ("content/laws/a.yml", "")})


_POOL = _pool()
_REFERRED_TO = [file for file in _POOL if file[0].split("/")[1] in ("departments", "laws", "documents")]
"""What others refer to: a change to one of these touches the findings on many."""
_PATHS = sorted({path for path, _ in _POOL})


class _Site:
    """A site on disk, with one check that goes on and fresh ones to compare it with."""

    def __init__(self, root: Path) -> None:
        write_site("", root)
        self._root = root
        self._checker = Checker()
        self.day = DAY

    def write(self, path: str, text: str) -> None:
        """Write a file, new or not."""
        (self._root / path).parent.mkdir(parents=True, exist_ok=True)
        (self._root / path).write_text(text, encoding="utf-8")

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        (self._root / path).unlink(missing_ok=True)

    def rename(self, path: str, other: str) -> None:
        """Give a file another name, in the same register or in another."""
        if (self._root / path).is_file():
            (self._root / other).parent.mkdir(parents=True, exist_ok=True)
            (self._root / path).replace(self._root / other)

    def compare(self) -> None:
        """Check once more, and afresh: both say the same."""
        task = Task(self._root / "site_config.yml", self.day, use_cache=False)
        assert _said(self._checker, task) == _said(Checker(), task)


def _said(checker: Checker, task: Task) -> tuple[Finding, ...]:
    try:
        return checker.check(task).report.findings
    except SettingsError as error:
        return error.report.findings


_STEPS = st.one_of(
    st.sampled_from(_POOL).map(lambda file: lambda site: site.write(*file)),
    st.sampled_from(_REFERRED_TO).map(lambda file: lambda site: site.write(*file)),
    st.sampled_from(_REFERRED_TO).map(lambda file: lambda site: site.remove(file[0])),
    st.sampled_from(_PATHS).map(lambda path: lambda site: site.remove(path)),
    st.tuples(st.sampled_from(_PATHS), st.sampled_from(_PATHS)).map(
        lambda both: lambda site: site.rename(*both)
    ),
    st.sampled_from(_SETTINGS).map(lambda text: lambda site: site.write("site_config.yml", text)),
    st.sampled_from(_DAYS).map(lambda day: lambda site: setattr(site, "day", day)),
)


@settings(max_examples=30)
@given(
    start=st.sets(st.sampled_from(_POOL), min_size=20, max_size=60),
    steps=st.lists(_STEPS, min_size=1, max_size=8),
)
def test_any_change_is_judged_as_by_a_fresh_check(
    start: set[tuple[str, str]], steps: list[Callable[[_Site], None]]
) -> None:
    """Files come, change, move and go; settings and the day change, with files of every rule's samples."""
    with tempfile.TemporaryDirectory() as folder:
        site = _Site(Path(folder))
        for path, text in sorted(start):
            site.write(path, text)
        site.compare()
        for step in steps:
            step(site)
            site.compare()


def test_a_record_is_judged_again_when_whom_it_names_changes(tmp_path: Path) -> None:
    """The item stays as it is; its department gets another credit code, goes, and comes back."""
    site = _Site(tmp_path)
    coded = f"{DEPARTMENT}uscc: 91350100M000100Y43\n"
    for path, text in files_of(item("dept_code: 91350100M000100Y43\n")).items():
        site.write(path, text)
    for text in (coded, coded.replace("Y43", "Y42"), "", coded):
        site.write("content/departments/zjj.yml", text)
        site.compare()


def test_a_file_rewritten_at_once_with_the_same_size_is_read_again(tmp_path: Path) -> None:
    """Twice within one tick of the file system's clock: nothing but the words tells them apart."""
    site = _Site(tmp_path)
    for name in ("示例区住房局", "示例区公安局", "示例区财政局", "示例区教育局"):
        site.write("content/departments/zjj.yml", DEPARTMENT.replace("示例区住房和城乡建设局", name))
        site.compare()
