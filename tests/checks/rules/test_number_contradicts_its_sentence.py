"""F13: numbers in words and in digits."""

from __future__ import annotations

import pytest

from tests.checks.records import figure
from tests.checks.site import found, places


def test_words_and_digits_differ() -> None:
    """六项 is not 5."""
    (finding,) = found(figure("statement: 建立六项工作机制\ndeclared: 5\n"), "F13")

    assert finding.field == "statement"
    assert "6" in finding.message.zh
    assert "5" in finding.message.zh


@pytest.mark.parametrize(
    ("statement", "declared"),
    [
        ("建立五项工作机制", "5"),
        ("2010年共有行政权力事项1,412项", "1412"),
        ("统一受理投诉", "187"),
        ("按照旅政发〔2009〕65 号", "3"),
        ("第三项", "5"),
        ("近600余人", "近600余人"),
    ],
)
def test_no_false_alarm(statement: str, declared: str) -> None:
    """Years, ordinals, document numbers and 统一 are no counts; rough numbers are left alone."""
    assert places(figure(f"statement: {statement}\ndeclared: {declared}\n"), "F13") == []


def test_as_many_things_are_listed_as_announced() -> None:
    """四个零 are four; 四及时 of which three are listed is reported."""
    assert places(figure("declared: 四个\nlisted: [甲, 乙, 丙, 丁]\n"), "F13") == []
    assert places(figure("declared: 四个\nlisted: [甲, 乙, 丙]\n"), "F13") == [("a.yml", 3, "listed")]


def test_a_list_without_a_number_is_silent() -> None:
    """Six stages, and nobody said how many."""
    assert places(figure("listed: [甲, 乙]\n"), "F13") == []
