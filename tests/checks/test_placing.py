"""A finding is taken over only as long as where it stands, who keeps it and who may be named stay the same."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from gongshi.catalogue.index import Catalogue
from gongshi.checks.engine import check
from gongshi.checks.memory import Memory
from gongshi.checks.rule import Rule, Scene
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import LIMITS
from gongshi.findings import Severity, Text
from gongshi.progress import Stage, unwatched
from gongshi.records.department import Department
from gongshi.records.enforcer import Enforcer
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.registers import BY_SLUG
from tests.checks.site import CONFIG, DAY, DEPARTMENT, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.checks.rule import Draft
    from gongshi.findings import Finding
    from gongshi.progress import Watch
    from gongshi.records.base import Record

_SAYS = Text("示例", "sample")
_SETTINGS, _DEPARTMENT = "site_config.yml", "content/departments/zjj.yml"
_LATER = 4_000_000_000_000_000_000
"""Nanoseconds: when the newest file was written. What is older needs no second look."""


def _rule() -> Rule:
    return Rule("X01", Severity.WARNING, _SAYS, _SAYS, _SAYS, _SAYS, name="sample")


class _Site:
    """A site on disk, with one check by one rule that goes on, and fresh ones to compare it with."""

    def __init__(self, root: Path, rule: Rule) -> None:
        self._root, self._rule = root, rule
        self._loader = Loader(root, ParseCache(), LIMITS)
        self.memory = Memory()
        write_site("", root)
        self.write("content/laws/newest.yml", "title: 示例法\nkind: law\n")
        os.utime(root / "content/laws/newest.yml", ns=(_LATER, _LATER))

    def write(self, path: str, text: str) -> None:
        """Write a file; where it is there, the text must be of another length."""
        (self._root / path).parent.mkdir(parents=True, exist_ok=True)
        (self._root / path).write_text(text, encoding="utf-8")

    def remove(self, path: str) -> None:
        """Take a file away."""
        (self._root / path).unlink()

    def check(self, watch: Watch = unwatched) -> tuple[Finding, ...]:
        """Check once more, and afresh: both say the same, which is returned."""
        found = self._found(self._loader, self.memory, watch)
        assert found == self._found(Loader(self._root, ParseCache(), LIMITS), Memory(), unwatched)
        return found

    def _found(self, loader: Loader, memory: Memory, watch: Watch) -> tuple[Finding, ...]:
        config = read_settings(self._root / _SETTINGS)
        loaded = loader.load(BY_SLUG)
        scene = Scene(Catalogue(loaded), config, DAY)
        return check(scene, loader, loaded.findings, rules=[self._rule], memory=memory, watch=watch).findings


def _on_points() -> Rule:
    """Return a rule that looks nothing up: it finds fault with every inquiry point."""
    rule = _rule()

    @rule.check(InquiryPoint)
    def on_point(point: InquiryPoint, _scene: Scene) -> Iterator[Draft]:
        yield rule.at(point, "phone", words="5678")

    return rule


_POINT = "name: 示例查阅点\ndept: zjj\nphone: 0411-12345678\n"


@pytest.fixture
def points(tmp_path: Path) -> _Site:
    """A site with an inquiry point, which is found fault with and was checked twice."""
    site = _Site(tmp_path, _on_points())
    site.write("content/inquiry-points/a.yml", _POINT)
    site.check()
    site.check()
    return site


def test_a_finding_is_made_once(points: _Site) -> None:
    """Nothing has changed, nor does it when another record comes."""
    (before,) = points.memory.placed.values()
    for _ in range(2):
        points.write("content/documents/a.yml", "title: 示例文件\n")
        points.check()
        (after,) = points.memory.placed.values()
        assert after is before


def test_who_keeps_the_record_is_asked_again_when_the_department_has_another_name(points: _Site) -> None:
    """The record stays as it is, and so does all that the rule looked at."""
    points.write(_DEPARTMENT, DEPARTMENT.replace("示例区住房和城乡建设局", "示例区住建局"))
    (finding,) = points.check()
    assert finding.keeper.name.zh == "示例区住建局"


def test_a_finding_does_not_rest_on_what_was_looked_up_for_another_one(points: _Site) -> None:
    """Of two inquiry points, the department of the first is called otherwise."""
    points.write("content/departments/b.yml", "name: 示例区乙局\n")
    points.write("content/inquiry-points/a.yml", f"# 示例\n{_POINT}")
    points.write("content/inquiry-points/b.yml", _POINT.replace("zjj", "b"))
    points.check()
    first, second = points.memory.placed.values()
    points.write(_DEPARTMENT, DEPARTMENT.replace("示例区住房和城乡建设局", "示例区住建局"))
    points.check()
    other, same = points.memory.placed.values()
    assert other != first
    assert same is second


def test_a_check_that_broke_off_leaves_nothing_to_be_taken_over(points: _Site) -> None:
    """What changed before it is forgotten with it."""

    def break_off(stage: Stage, _done: int, _of: int) -> None:
        if stage == Stage.PLACING:
            raise BrokenPipeError

    points.write(_DEPARTMENT, DEPARTMENT.replace("示例区住房和城乡建设局", "示例区住建局"))
    with pytest.raises(BrokenPipeError):
        points.check(break_off)
    (finding,) = points.check()
    assert finding.keeper.name.zh == "示例区住建局"


def test_a_finding_moves_with_its_line(points: _Site) -> None:
    """A comment above leaves the record what it was, and moves every field."""
    points.write("content/inquiry-points/a.yml", f"# 示例\n{_POINT}")
    (finding,) = points.check()
    assert finding.position.line == 4


def test_a_related_place_moves_with_its_line(tmp_path: Path) -> None:
    """The file of the other party is read again, that of the record itself is not."""
    rule = _rule()

    @rule.check(InquiryPoint)
    def on_point(point: InquiryPoint, scene: Scene) -> Iterator[Draft]:
        if other := scene.catalogue.department(point.dept):
            yield rule.at(point, "dept", others=((other, ("name",)),))

    site = _Site(tmp_path, rule)
    site.write("content/inquiry-points/a.yml", _POINT)
    site.check()
    site.check()
    site.write(_DEPARTMENT, f"# 示例\n# 示例\n{DEPARTMENT}")
    (finding,) = site.check()
    assert [related.position.line for related in finding.related] == [3]


def test_a_finding_on_the_settings_moves_with_its_line(tmp_path: Path) -> None:
    """A comment above leaves the settings what they were."""
    rule = _rule()

    @rule.check_catalogue
    def on_settings(_catalogue: Catalogue, _scene: Scene) -> Iterator[Draft]:
        yield rule.in_settings("region", "name")

    site = _Site(tmp_path, rule)
    (first,) = site.check()
    site.write(_SETTINGS, f"# 示例\n{CONFIG}")
    (second,) = site.check()
    assert second.position.line == first.position.line + 1


@pytest.mark.parametrize("is_other", [False, True])
def test_who_is_withheld_is_not_named_any_longer(tmp_path: Path, is_other: bool) -> None:  # noqa: FBT001  # a case
    """The settings withhold a body by a name that another bears; then the holder's own body bears it too."""
    rule = _rule()

    @rule.check(Enforcer)
    def on_enforcer(enforcer: Enforcer, _scene: Scene) -> Iterator[Draft]:
        others: tuple[tuple[Record, tuple[str, ...]], ...] = ((enforcer, ("cert_no",)),) if is_other else ()
        yield rule.at(enforcer, "body", others=others)

    site = _Site(tmp_path, rule)
    site.write(_SETTINGS, f"{CONFIG}enforcers:\n  withheld_bodies: [示例区公安局]\n")
    site.write("content/departments/a.yml", "name: 示例区公安分局\n")
    site.write("content/departments/b.yml", "name: 示例区公安局\n")
    site.write("content/enforcers/z.yml", "name: 示例甲\ncert_no: SL000001\nbody: a\n")
    site.check()
    assert "示例甲" in str(site.check())
    site.write("content/departments/a.yml", "name: 示例区公安局\n")
    assert "示例甲" not in str(site.check())


def test_the_department_itself_is_found_under_its_new_name(tmp_path: Path) -> None:
    """The record changed, and with it the caption that its finding bears."""
    rule = _rule()

    @rule.check(Department)
    def on_department(department: Department, _scene: Scene) -> Iterator[Draft]:
        yield rule.at(department, "name")

    site = _Site(tmp_path, rule)
    site.check()
    site.write(_DEPARTMENT, "name: 示例区住建局\n")
    (finding,) = site.check()
    assert finding.caption == "示例区住建局"
