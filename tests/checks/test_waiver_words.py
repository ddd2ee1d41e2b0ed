"""An office is told from a person's name, and a name is published only where somebody said so."""

from __future__ import annotations

import pytest

from gongshi.checks.waiver_words import names_person, said_by
from gongshi.config import Waiver
from tests.checks.site import DAY


@pytest.mark.parametrize(
    "words",
    ["王小明", "王科长", "何局长", "区司法局 王小明", "王小明（法制科）", "区司法局：李四", "政务公开科张三"],
)
def test_a_name_is_told(words: str) -> None:
    """Alone, with a post, beside or behind an office."""
    assert names_person(words)


@pytest.mark.parametrize(
    "words",
    [
        "区司法局", "区司法局法制科", "法制科科长", "管委会", "副区长", "区长", "办公室主任", "农业农村局", "安监局",
        "水务局", "马桥镇", "安阳街道", "党政办", "局安全科", "站管理员", "区府办文书", "区委书记", "示例区政务公开中心",
        "head of the legal section",
    ],
)  # fmt: skip
def test_an_office_or_a_post_is_no_name(words: str) -> None:
    """Though many begin with a character that is a surname too."""
    assert not names_person(words)


@pytest.mark.parametrize(
    ("by", "person", "publish", "said"),
    [
        ("区司法局", "", False, "区司法局"),
        ("区司法局", "李小红", False, "区司法局"),
        ("区司法局", "李小红", True, "区司法局（李小红）"),
        ("王小明", "", False, ""),
        ("王小明", "李小红", True, "李小红"),
        ("经办人手机13800138000", "", False, ""),
    ],
)
def test_who_decided_is_said_as_far_as_it_may(by: str, person: str, publish: bool, said: str) -> None:  # noqa: FBT001  # a table
    """The office, the name where it may be told, nothing where only a name was given."""
    waiver = Waiver(rule="T07", reason="核对", by=by, person=person, publish_person=publish)
    assert said_by(waiver, DAY) == said
