"""D18: documents of bodies that may not issue them."""

from __future__ import annotations

import pytest

from tests.checks.records import department, document
from tests.checks.site import found, places


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("示例区安全生产工作领导小组", "议事协调机构"),
        ("示例区防汛抗旱指挥部办公室", "议事协调机构"),
        ("示例区住房和城乡建设局法规科", "内设机构"),
        ("示例街道派出所", "派出机构"),
        ("示例街道司法所", "派出机构"),
    ],
)
def test_bodies_without_a_name_of_their_own_are_reported(name: str, kind: str) -> None:
    """Whether or not they have a record here."""
    site = document(f"issuer: [zjj, {name}]\n")
    (finding,) = found(site, "D18")
    assert (finding.position.line, finding.field, finding.severity) == (2, "issuer.1", "error")
    assert kind in finding.message.zh
    assert len(found(site + department(title=name), "D18")) == 1


@pytest.mark.parametrize(
    "name",
    [
        "示例区人民政府",
        "示例区人民政府办公室",
        "示例区发展和改革委员会",
        "示例区文化旅游局",
        "示例街道办事处",
        "市生态环境局示例分局",
    ],
)
def test_bodies_that_may_issue_are_silent(name: str) -> None:
    """Governments and their offices, departments, sub-districts."""
    assert places(document(f"issuer: {name}\n"), "D18") == []
