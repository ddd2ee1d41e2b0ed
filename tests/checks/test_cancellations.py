"""What decisions on power items take out of the list."""

from __future__ import annotations

import pytest

from gongshi.checks.cancellations import plain_name, taken_out
from gongshi.records.document import Document

_TITLE = "示例区人民政府关于取消下放一批行政权力事项的决定"
_BODY = """\
区政府决定取消和下放一批事项。

一、取消的行政许可事项（2项）

1. 示例事项甲
（2）示例事项乙（区住建局）；

二、下放的事项

| 序号 | 事项名称 | 部门 |
|---|---|---|
| 1 | 示例事项丙 | 区住建局 |

三、新增的事项

1. 示例事项丁
"""


def _taken(body: str, title: str = _TITLE) -> list[tuple[str, str]]:
    return list(taken_out(Document(id="a", title=title, body=body)))


def test_names_stand_under_what_becomes_of_them() -> None:
    """In lines and in tables; what is added is none of it."""
    taken = _taken(_BODY)

    assert ("cancelled", "示例事项甲") in taken
    assert ("cancelled", "示例事项乙") in taken
    assert ("devolved", "示例事项丙") in taken
    assert not [name for _, name in taken if "丁" in name]


@pytest.mark.parametrize(
    "body",
    [
        "一、取消和下放的事项\n\n1. 示例事项甲\n",
        "1. 示例事项甲\n",
        "一、取消和下放的事项（3项）\n1. 示例事项甲\n",
        "一、调整后取消的事项\n1. 示例事项甲\n",
    ],
)
def test_what_is_not_said_clearly_is_not_read(body: str) -> None:
    """A heading of two minds, or none."""
    assert _taken(body) == []


def test_name_that_begins_with_a_verb_is_no_heading() -> None:
    """What follows it is still added."""
    assert _taken("一、新增的事项\n（一）取消示例标志的许可\n（二）示例事项甲\n") == []


def test_other_documents_are_not_read() -> None:
    """A measure may speak of 取消 in any sense."""
    assert _taken(_BODY, "示例区公共停车场管理办法") == []


@pytest.mark.parametrize(
    "text", ["示例事项", " 1. 示例事项", "（一）示例事项。", "12、示例 事项（示例局）；"]
)
def test_name_is_found_without_its_number(text: str) -> None:
    """Numbers, blanks, brackets and stops are not the name."""
    assert plain_name(text) == "示例事项"
