"""P04: the credit code inside an implementation code."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_OWN = "11210212MB0000001C"
_OTHER = "11210212MB0000002F"
_DEPARTMENT = "-- content/departments/zjj.yml --\nname: 示例区住房和城乡建设局\nuscc: {}\n"


def _code(uscc: str) -> str:
    return f"task_code: {uscc}4000131009000\n"


def test_check_digit() -> None:
    """A code that fails its check digit is reported, whatever the department's code is."""
    (finding,) = found(_DEPARTMENT.format(_OWN) + item(_code("11210212MB0000001D")), "P04")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.ERROR, 4, "task_code")
    assert "校验位" in finding.message.zh


def test_code_of_another_body_names_both() -> None:
    """A sound code that is not the department's is reported with the department's."""
    (finding,) = found(_DEPARTMENT.format(_OWN) + item(_code(_OTHER)), "P04")

    assert _OTHER in finding.message.zh
    assert _OWN in finding.message.zh
    assert [str(r.position) for r in finding.related] == ["content/departments/zjj.yml:2:7"]


def test_code_of_the_item_itself_serves_where_the_department_has_none() -> None:
    """The item may state the body's code."""
    (finding,) = found(item(f"dept_code: {_OWN}\n{_code(_OTHER)}"), "P04")

    assert finding.position.line == 5
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:4:12"]


def test_nothing_to_compare_with_is_silent() -> None:
    """Without a sound code of the department only the check digit can be judged."""
    assert places(item(_code(_OTHER)), "P04") == []
    assert places(_DEPARTMENT.format("1234") + item(_code(_OTHER)), "P04") == []
    assert places(item(), "P04") == []


def test_entrusted_body_is_a_warning() -> None:
    """An entrusted body acts in its principal's name, so the principal's code may be meant."""
    site = _DEPARTMENT.format(_OWN) + item(f"dept_type: entrusted\n{_code(_OTHER)}")

    assert [f.severity for f in found(site, "P04")] == [Severity.WARNING]


def test_provincial_code() -> None:
    """The body's part of a provincial code is judged too; one of another length only lightly."""
    sichuan = "task_code: 511A0138000000-210212000000-000-{}-4-00\n"

    assert [f.severity for f in found(item(sichuan.format("11210212MB0000001D")), "P04")] == [Severity.ERROR]
    assert [f.severity for f in found(item(sichuan.format("11210212MB000001")), "P04")] == [Severity.WARNING]
    assert places(item(sichuan.format(_OWN)), "P04") == []


def test_code_of_no_known_scheme_is_silent() -> None:
    """Where no credit code can be cut out, there is nothing to judge."""
    assert places(item("task_code: XK-0012\n"), "P04") == []
