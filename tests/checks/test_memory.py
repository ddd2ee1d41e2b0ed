"""A check that takes over what it found before says what a fresh check says, whatever was changed between."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongshi.catalogue.index import Catalogue
from gongshi.checking import Checker
from gongshi.checks.memory import Memory
from gongshi.checks.registry import all_rules
from gongshi.checks.rule import Rule, Scene
from gongshi.config import SiteConfig
from gongshi.content.attachments import PublishedFile
from gongshi.content.loader import Loaded
from gongshi.errors import SettingsError
from gongshi.findings import Position, Severity, Text
from gongshi.records.base import Record
from gongshi.records.department import Department
from gongshi.records.law import Law
from gongshi.task import Task
from tests.catalogue.records import catalogue_of, department, document, law
from tests.checks.site import CONFIG, DAY, DEPARTMENT, files_of, item, write_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gongshi.checks.rule import Draft, FileDraft
    from gongshi.findings import Finding

_DAYS = (DAY, DAY + dt.timedelta(days=1), dt.date(2031, 1, 1))
_SETTINGS = (
    CONFIG,
    f"{CONFIG}rules:\n  levels:\n    P12: warning\n    P32: off\n",
    f"{CONFIG}limits:\n  max_file_bytes: 300\n",
    f"{CONFIG}enforcers:\n  withheld_bodies: [示例区城市管理局, 区住建局]\n",
    f"{CONFIG}enforcers:\n  publication: lookup\n",
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
_PATHS = sorted({path for path, _ in _POOL})
_LINKED = f"""\
-- content/departments/csgl.yml --
name: 示例区城市管理局
short_name: 区住建局
-- content/departments/zjj.yml --
{DEPARTMENT}-- content/laws/tc.yml --
title: 示例区停车管理条例
kind: district_rule
versions:
  - date: 2020-01-01
    articles: 20
superseded_by: 示例区停泊管理条例
-- content/laws/tb.yml --
title: 示例区停泊管理条例
kind: district_rule
repealed_on: 2025-01-01
-- content/documents/yf.yml --
title: 示例区人民政府关于印发《示例区实施〈停车条例〉办法》的通知
doc_number: 示政发〔2020〕1号
issuer: [区住建局]
date_repealed: 2021-01-01
-- content/documents/fz.yml --
title: 示例区人民政府关于废止部分文件的决定
doc_number: 示政发〔2021〕2号
issuer: [示例区住房和城乡建设局]
repeals: [示政发〔2020〕1号]
-- content/power-items/tc.yml --
name: 停车场经营许可
category: licence
dept: 区住建局
legal_basis:
  - title: 示例区停车管理条例
    article: 第三十条
  - title: 示例区实施〈停车条例〉办法
discretion_basis: 示政发〔2020〕1号
-- content/power-items/tc2.yml --
name: 停车场经营许可
category: licence
dept: zjj
parent: 停车场经营许可
-- content/enforcers/y.yml --
name: 示例乙
cert_no: SL000002
body: 示例区城市管理局
-- content/inquiry-points/c.yml --
name: 示例查阅点
dept: 区住建局
"""
"""Records that name one another, in every way in which a name may come to mean something else."""
_LINE = re.compile(r"^((?:- |  )*(\w+): *)(\S.*)$", re.MULTILINE)
"""A line of a source with its value: indent and key, the key alone, the value."""


class _Site:
    """A site on disk, with one check that goes on and fresh ones to compare it with."""

    def __init__(self, root: Path) -> None:
        write_site("", root)
        self._root = root
        self._checker = Checker()
        self.day = DAY

    def path(self, number: int) -> Path:
        """Return one of the files that are there, the department's at least."""
        paths = sorted(path for path in (self._root / "content").rglob("*") if path.is_file())
        return paths[number % len(paths)] if paths else self._root / "content/departments/zjj.yml"

    def write(self, path: str, text: str) -> None:
        """Write a file, new or not."""
        (self._root / path).parent.mkdir(parents=True, exist_ok=True)
        (self._root / path).write_text(text, encoding="utf-8")

    def remove(self, number: int) -> None:
        """Take a file away."""
        self.path(number).unlink(missing_ok=True)

    def rename(self, number: int, other: str) -> None:
        """Give a file another name, in the same register or in another."""
        if (path := self.path(number)).is_file():
            (self._root / other).parent.mkdir(parents=True, exist_ok=True)
            path.replace(self._root / other)

    def swap(self, number: int, other: int) -> None:
        """Let two files change places."""
        one, two = self.path(number), self.path(other)
        if one.is_file() and one != two:
            between = one.with_name(".between")
            one.replace(between)
            two.replace(one)
            between.replace(two)

    def move(self, number: int) -> None:
        """Put a comment above all that stands in a file."""
        if (path := self.path(number)).is_file():
            path.write_text(f"# 示例\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    def borrow(self, number: int, line: int, other: int) -> None:
        """Let one line say what a line of the same key says in another file: a name becomes another's."""
        path, lender = self.path(number), self.path(other)
        if not path.is_file():
            return
        text = path.read_text(encoding="utf-8")
        lent = {found[2]: found[3] for found in _LINE.finditer(lender.read_text(encoding="utf-8"))}
        found = [match for match in _LINE.finditer(text) if lent.get(match[2], match[3]) != match[3]]
        if found:
            match = found[line % len(found)]
            path.write_text(
                f"{text[: match.start(3)]}{lent[match[2]]}{text[match.end(3) :]}", encoding="utf-8"
            )

    def compare(self) -> None:
        """Check once more, and afresh: both say the same."""
        task = Task(self._root / "site_config.yml", self.day, use_cache=False)
        assert _said(self._checker, task) == _said(Checker(), task)


def _said(checker: Checker, task: Task) -> tuple[Finding, ...]:
    try:
        return checker.check(task).report.findings
    except SettingsError as error:
        return error.report.findings


_NUMBER = st.integers(0, 99)
_STEPS = st.one_of(
    st.builds(lambda n, line, m: lambda site: site.borrow(n, line, m), _NUMBER, _NUMBER, _NUMBER),
    st.sampled_from(_POOL).map(lambda file: lambda site: site.write(*file)),
    _NUMBER.map(lambda n: lambda site: site.remove(n)),
    st.builds(lambda n, path: lambda site: site.rename(n, path), _NUMBER, st.sampled_from(_PATHS)),
    st.builds(lambda n, m: lambda site: site.swap(n, m), _NUMBER, _NUMBER),
    _NUMBER.map(lambda n: lambda site: site.move(n)),
    st.sampled_from(_SETTINGS).map(lambda text: lambda site: site.write("site_config.yml", text)),
    st.sampled_from(_DAYS).map(lambda day: lambda site: setattr(site, "day", day)),
)


@settings(max_examples=40)
@given(
    start=st.sets(st.sampled_from(_POOL), max_size=40),
    rounds=st.lists(st.lists(_STEPS, min_size=1, max_size=3), min_size=1, max_size=8),
)
def test_any_change_is_judged_as_by_a_fresh_check(
    start: set[tuple[str, str]], rounds: list[list[Callable[[_Site], None]]]
) -> None:
    """Files come, change, move and go; settings and the day change, with files of every rule's samples."""
    with tempfile.TemporaryDirectory() as folder:
        site = _Site(Path(folder))
        for path, text in (*sorted(start), *files_of(_LINKED).items()):
            site.write(path, text)
        site.compare()
        for steps in rounds:
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


_SAYS = Text("示例", "sample")
_OFFICE = department()
_CONFIG = SiteConfig.model_validate(
    {
        "site": {"title": "示例区政府信息公开"},
        "region": {"name": "示例区", "code": "210212"},
        "footer": {"sponsor": "示例区人民政府"},
    }
)
_FILE, _OTHER_FILE = (PublishedFile(f"content/pages/{name}.md", ()) for name in "ab")
_SCENE = Scene(catalogue_of(_OFFICE), _CONFIG, DAY, files=(_FILE,))


def _rule(code: str = "X01") -> Rule:
    return Rule(code, Severity.WARNING, _SAYS, _SAYS, _SAYS, _SAYS)


def _telling(code: str = "X01") -> Rule:
    """Return a rule that says of every record and file, and of the whole, all that a scene tells."""
    rule = _rule(code)

    def told(scene: Scene) -> str:
        return f"{scene.day} {scene.config} {scene.config_path} {scene.catalogue.registers} {scene.files}"

    @rule.check(Record)
    def on_record(record: Record, scene: Scene) -> Iterator[Draft]:
        yield rule.at(record, "id", said=told(scene), names=record.caption)

    @rule.check_catalogue
    def on_whole(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
        names = [record.caption for record in catalogue.of(Department)]
        yield rule.in_settings("site", said=told(scene), names=names)

    @rule.check_file
    def on_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
        office = scene.catalogue.department("zjj")
        name = office.name if office else ""
        yield rule.in_file(Position(file.path), file.key, said=told(scene), name=name)

    return rule


_TELLING = _telling()


def _found(memory: Memory, rule: Rule, scene: Scene) -> list[tuple[str, Draft | FileDraft]]:
    return [(rule.code, draft) for rule, draft in memory.found([rule], scene, lambda: None)]


@pytest.mark.parametrize(
    ("rule", "scene"),
    [
        pytest.param(_telling("X02"), _SCENE, id="rules"),
        pytest.param(_TELLING, replace(_SCENE, day=DAY + dt.timedelta(days=1)), id="day"),
        pytest.param(
            _TELLING, replace(_SCENE, config=_CONFIG.model_copy(update={"registers": ()})), id="settings"
        ),
        pytest.param(_TELLING, replace(_SCENE, config_path="other.yml"), id="file of the settings"),
        pytest.param(_TELLING, replace(_SCENE, files=(_OTHER_FILE, _FILE)), id="files"),
        pytest.param(
            _TELLING, replace(_SCENE, catalogue=Catalogue(Loaded({"departments": [_OFFICE]}))), id="registers"
        ),
        pytest.param(_TELLING, replace(_SCENE, catalogue=catalogue_of(department("示例局"))), id="a record"),
        pytest.param(_TELLING, replace(_SCENE, catalogue=catalogue_of(_OFFICE, law())), id="one more"),
    ],
)
def test_what_is_found_rests_on_all_that_a_rule_is_told(rule: Rule, scene: Scene) -> None:
    """One thing is another than in the first check, then as it was, then another again."""
    memory = Memory()
    for asked, told in ((_TELLING, _SCENE), (rule, scene)) * 2:
        assert _found(memory, asked, told) == _found(Memory(), asked, told)


def test_a_check_that_broke_off_between_two_records_is_made_up_for() -> None:
    """The next one finds what a fresh one does."""
    memory, changed = Memory(), replace(_SCENE, catalogue=catalogue_of(law(), department("示例局")))
    _found(memory, _TELLING, _SCENE)
    next(memory.found([_TELLING], changed, lambda: None))
    assert _found(memory, _TELLING, changed) == _found(Memory(), _TELLING, changed)


def test_only_who_may_find_something_else_is_asked_again() -> None:
    """A record or file, when itself or what was looked up for it changes; the whole, when that changes."""
    rule, asked = _rule(), list[str]()

    @rule.check(Record)
    def on_record(record: Record, scene: Scene) -> Iterator[Draft]:
        asked.append(record.key)
        if isinstance(record, Law):
            scene.catalogue.department("zjj")
        yield from ()

    @rule.check_catalogue
    def on_whole(catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
        asked.append(f"whole of {len(catalogue.of(Law))}")
        yield from ()

    @rule.check_file
    def on_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
        asked.append(file.key)
        scene.catalogue.department("zjj")
        yield from ()

    memory, first, second, other = Memory(), law(), law(id="b"), department("示例局")
    for records, files, expected in (
        ((_OFFICE, first), [_FILE], ["whole of 1", "pages/a.md", "departments/zjj", "laws/jzf"]),
        ((_OFFICE, first), [_FILE], []),
        ((_OFFICE, second), [_FILE], ["whole of 1", "laws/b"]),
        ((other, second), [_FILE], ["pages/a.md", "departments/zjj", "laws/b"]),
        ((other, second), [_FILE, _OTHER_FILE], ["pages/b.md"]),
        ((other, second, document()), [_OTHER_FILE], ["documents/gd-1"]),
    ):
        asked.clear()
        _found(memory, rule, replace(_SCENE, catalogue=catalogue_of(*records), files=tuple(files)))
        assert asked == expected
