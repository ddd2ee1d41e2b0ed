"""The engine: places, levels, order, and the other party of a finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.catalogue.index import Catalogue
from gongshi.checks.engine import check
from gongshi.checks.rule import Rule, Scene
from gongshi.config import SiteConfig
from gongshi.content.attachments import PublishedFile
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loaded, Loader
from gongshi.content.tree import LIMITS
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem
from tests.checks.site import CONFIG, DAY, item, report_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, FileDraft, Where
    from gongshi.records.base import Record

_SETTINGS = {
    "site": {"title": "示例"},
    "region": {"name": "示例区", "code": "210212"},
    "footer": {"sponsor": "示例区人民政府"},
}
_UNBASED = """\
-- content/power-items/{name}.yml --
name: 示例事项{name}
category: licence
dept: zjj
"""
_TWO = _UNBASED.format(name="b") + _UNBASED.format(name="a")


def _with(settings: str, site: str) -> str:
    return f"-- site_config.yml --\n{CONFIG}{settings}{site}"


def test_no_record_no_finding() -> None:
    """A site with nothing but a sound department has nothing to report from the item rules."""
    assert [f.code for f in report_of("") if f.code.startswith("P")] == []


def test_findings_come_in_order_of_place() -> None:
    """Files are named in order, whatever the order in which rules met them."""
    report = report_of(_TWO)

    assert list(report) == sorted(report, key=lambda f: f.sort_key)
    assert [f.record for f in report if f.code == "P12"] == ["power-items/a", "power-items/b"]


def test_order_of_rules_does_not_change_the_report() -> None:
    """The same rules give the same report, named in any order."""
    assert report_of(_TWO, rules=["P12", "P32"]).findings == report_of(_TWO, rules=["P32", "P12"]).findings


def test_finding_names_record_field_and_line() -> None:
    """A finding points at the field that is wrong, in a file written with Chinese keys too."""
    site = """\
-- content/power-items/a.yml --
事项名称: 示例事项
事项类型: 行政许可
实施机构: zjj
法定办结时限: 20个工作日
承诺办结时限: 30个工作日
"""
    (finding,) = report_of(site, rules=["P06"])

    assert str(finding.position) == "content/power-items/a.yml:5:9"
    assert (finding.record, finding.field) == ("power-items/a", "promise_time")


def test_finding_on_a_record_of_a_list_points_at_that_record() -> None:
    """In a file of several records the line is that of the record meant."""
    site = """\
-- content/power-items/all.yml --
- id: a
  name: 示例事项甲
  category: licence
  dept: zjj
- id: b
  name: 示例事项乙
  category: approval
  dept: zjj
"""
    (finding,) = report_of(site, rules=["P35"])

    assert (finding.position.line, finding.record) == (7, "power-items/b")


def test_absent_field_is_placed_at_its_record() -> None:
    """What is missing has no line of its own, so the record's first line is named."""
    (finding,) = report_of(_UNBASED.format(name="a"), rules=["P12"])

    assert (finding.position.line, finding.field) == (1, "legal_basis")


def test_other_party_has_a_name_and_a_place() -> None:
    """A finding between two records names the other one and says where it stands."""
    site = _UNBASED.format(name="a") + _UNBASED.format(name="b").replace("示例事项b", "示例事项a")
    (finding,) = report_of(site, rules=["P02"])
    (other,) = finding.related

    assert finding.record == "power-items/b"
    assert other.what.zh == "示例事项a"
    assert str(other.position) == "content/power-items/a.yml:1:7"


def test_a_verdict_that_depends_on_a_day_names_it() -> None:
    """A rule that looks at the viewing day says so; one that looks at no day says none."""
    site = item("task_state: active\nplan_cancel_date: 2026-06-30\n")
    report = report_of(site, rules=["P23", "P12"])

    assert {f.code: f.judged_on for f in report} == {"P23": DAY, "P12": None}


def test_site_may_set_a_level() -> None:
    """A level of the site replaces the rule's own."""
    site = _with("rules:\n  levels:\n    P12: 提示\n", _UNBASED.format(name="a"))
    (finding,) = report_of(site, rules=["P12"])

    assert finding.severity is Severity.INFO


def test_site_may_switch_a_rule_off() -> None:
    """The level `off` silences a rule."""
    site = _with("rules:\n  levels:\n    P12: off\n", _UNBASED.format(name="a"))

    assert len(report_of(site, rules=["P12"])) == 0


def test_level_holds_for_the_lighter_form_too() -> None:
    """A site's level holds for all findings of a rule, also for those that a rule makes lighter."""
    basis = "legal_basis:\n  - title: 示例条例\n"
    site = _with("rules:\n  levels:\n    P12: error\n", _UNBASED.format(name="a") + basis)
    (finding,) = report_of(site, rules=["P12"])

    assert finding.severity is Severity.ERROR


def test_unread_file_cannot_be_silenced() -> None:
    """Findings that mean that something was not read keep their level whatever the site says."""
    broken = "-- content/power-items/a.yml --\nname: [1\n"
    plain = [(f.code, f.severity) for f in report_of(broken, rules=[])]
    codes = {code for code, _ in plain}
    levels = "".join(f"    {code}: off\n" for code in sorted(codes))

    assert plain
    assert [
        (f.code, f.severity) for f in report_of(_with(f"rules:\n  levels:\n{levels}", broken), rules=[])
    ] == plain


def test_unknown_level_code_is_reported() -> None:
    """A misspelt code in the levels would silently do nothing."""
    site = _with("rules:\n  levels:\n    P999: off\n", "")
    found = [f for f in report_of(site) if f.code == "W03"]

    assert [(f.field, f.position.path, f.severity) for f in found] == [
        ("rules.levels.P999", "site_config.yml", Severity.ERROR)
    ]


def test_viewing_day_is_an_argument() -> None:
    """The same site is judged anew for another day."""
    site = _UNBASED.format(name="a") + "task_state: active\nplan_cancel_date: 2026-11-24\n"

    assert len(report_of(site, day=DAY, rules=["P23"])) == 0
    assert len(report_of(site, day=DAY.replace(day=24), rules=["P23"])) == 1


def test_a_rule_may_look_at_records_of_several_registers_at_files_and_at_the_whole() -> None:
    """Each record of what it names is looked at, the catalogue once, and each file by itself."""
    rule = Rule("X01", Severity.ERROR, *[Text("示例", "sample")] * 4)
    seen: list[object] = []

    @rule.check(PowerItem, Department)
    def one_by_one(record: Record, scene: Scene) -> Iterator[Draft]:
        seen.append((record.key, len(scene.files)))
        yield from ()

    @rule.check_catalogue
    def whole(catalogue: Catalogue, scene: Scene) -> Iterator[Draft]:
        seen.append((len(catalogue), len(scene.files)))
        yield from ()

    @rule.check_file
    def on_file(file: PublishedFile, scene: Scene) -> Iterator[FileDraft]:
        seen.append((file.key, len(scene.files)))
        yield from ()

    records = [
        Department.model_validate({"id": "zjj", "name": "示例局"}),
        Law.model_validate({"id": "l", "title": "示例法", "kind": "法律"}),
    ]
    catalogue = Catalogue(Loaded({record.slug: [record] for record in records}))
    scene = Scene(
        catalogue,
        SiteConfig.model_validate(_SETTINGS),
        DAY,
        files=(PublishedFile("content/files/a.txt", ()),),
    )
    check(scene, Loader(Path(), ParseCache(), LIMITS), (), rules=[rule])
    assert seen == [(2, 0), ("files/a.txt", 0), ("departments/zjj", 0)]


def test_what_decides_whether_a_rule_looks_is_asked_once_for_all_that_share_it() -> None:
    """Records of which it says no are passed over; rules without it look at all."""
    asked: list[str] = []
    seen: list[tuple[str, str]] = []

    def is_long(record: Record, _scene: Scene) -> bool:
        asked.append(record.id)
        return len(record.id) > 1

    def looking(code: str, where: Where | None) -> Rule:
        rule = Rule(code, Severity.ERROR, *[Text("示例", "sample")] * 4)

        @rule.check(Department, where=where)
        def look(record: Record, _scene: Scene) -> Iterator[Draft]:
            seen.append((code, record.id))
            yield from ()

        return rule

    rules = [looking("X01", is_long), looking("X02", None), looking("X03", is_long)]
    records = [Department.model_validate({"id": name, "name": "示例局"}) for name in ("a", "bb")]
    scene = Scene(
        Catalogue(Loaded({"departments": list(records)})), SiteConfig.model_validate(_SETTINGS), DAY
    )
    check(scene, Loader(Path(), ParseCache(), LIMITS), (), rules=rules)
    assert asked == ["a", "bb"]
    assert sorted(seen) == [("X01", "bb"), ("X02", "a"), ("X02", "bb"), ("X03", "bb")]
