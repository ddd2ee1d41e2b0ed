"""T07: traditional and variant characters, and letters that only look Latin."""

from __future__ import annotations

import pytest

from tests.checks.records import department, document, enforcer
from tests.checks.site import found, places


@pytest.mark.parametrize(
    ("text", "chars", "usual"),
    [
        ("辦理戶籍", "辦戶", "办户"),
        ("⻔诊", "⻔", "门"),
        ("衞生许可", "衞", "卫"),
        ("分为3С级", "С", "C"),
        ("A级и3С级", "С", "C"),
    ],
)
def test_they_are_reported_with_their_usual_form(text: str, chars: str, usual: str) -> None:
    """A letter counts where it stands beside Latin ones or digits."""
    (finding,) = found(document(f"abstract: {text}\n"), "T07")
    assert (finding.position.line, finding.field, finding.severity) == (2, "abstract", "warning")
    assert f"“{chars}”" in finding.message.zh
    assert f"“{usual}”" in finding.message.zh


@pytest.mark.parametrize("text", ["办理户籍", "瞭望塔", "粒径10μm以下", "α放射性", "吕堃、王喆", "Πρ"])
def test_standard_characters_and_units_are_silent(text: str) -> None:
    """Greek letters have their places, and some names their characters."""
    assert places(document(f"abstract: {text}\n"), "T07") == []


def test_names_of_persons_are_as_their_papers_have_them() -> None:
    """Everything else of the record is looked at."""
    assert places(enforcer("field: 衞生\n").replace("示例甲", "示例國"), "T07") == [("a.yml", 4, "field")]
    assert places(department("head: 示例國\n"), "T07") == []
