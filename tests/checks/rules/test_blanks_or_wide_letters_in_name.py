"""T04: blanks and full-width letters in names."""

from __future__ import annotations

import pytest

from tests.checks.records import department, document, enforcer
from tests.checks.site import found, item, places


def test_blank_in_a_name_is_reported_with_the_right_form() -> None:
    """A wide blank spreads a name of two characters to the width of three."""
    site = enforcer().replace("示例甲", "张\u3000某")
    (finding,) = found(site, "T04")

    assert (finding.position.line, finding.field) == (1, "name")
    assert finding.advice.zh == "请写成“张某”。"


@pytest.mark.parametrize("blank", [" ", "  ", "\u00a0", " \u00a0"])
def test_whatever_blank_stands_between_han_characters_is_found(blank: str) -> None:
    """Word processors put no-break blanks, which look like any other."""
    (finding,) = found(enforcer().replace("示例甲", f"张{blank}某"), "T04")

    assert finding.advice.zh == "请写成“张某”。"


def test_full_width_letters_and_digits_are_reported_even_in_titles() -> None:
    """The blanks of a document's title are D04's, its letters are not."""
    (finding,) = found(document(title="示例区 ５Ｇ 基站管理办法"), "T04")

    assert finding.advice.zh == "请写成“示例区 5G 基站管理办法”。"
    assert places(document(title="示例区 管理办法"), "T04") == []


def test_names_within_a_record_are_looked_at() -> None:
    """Materials, offices and bases have names too."""
    more = "materials:\n  - name: 身份证 复印件\nlegal_basis:\n  - title: 中华人民共和国 建筑法\n"

    assert [p[2] for p in places(item(more), "T04")] == ["materials.0.name", "legal_basis.0.title"]


@pytest.mark.parametrize(
    "name",
    [
        "示例区 5G 基站办公室",
        "Example District 办事处",
        "示例区城市管理局（综合执法局）",
        "阿依古丽·示例",
        "A1 区块",
    ],
)
def test_good_names_are_silent(name: str) -> None:
    """Latin letters stand apart by blanks, and full-width punctuation is Chinese."""
    assert places(department(title=name), "T04") == []


def test_other_lines_are_not_names() -> None:
    """Opening hours and addresses are set with blanks."""
    assert places(department("hours: 周一至周五 上午\naddress: 文化路１号 二楼\n"), "T04") == []
