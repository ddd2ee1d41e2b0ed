"""What a decision states of its clean-up."""

from __future__ import annotations

import pytest

from gongshi.checks.cleanup_totals import stated_totals
from gongshi.records.document import Document


def _numbers(body: str, abstract: str | None = None) -> dict[str, int]:
    document = Document(id="a", title="清理决定", body=body, abstract=abstract)
    return {result: number for result, (_, _, number) in stated_totals(document).items()}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("继续执行24件、废止40件、修改7件", {"kept": 24, "repealed": 40, "amended": 7}),
        ("清理17件，继续有效十一件，失效6件。", {"total": 17, "kept": 11, "lapsed": 6}),
        ("下列2件需要修改\n下列2件予以废止\n其余19件继续有效", {"amended": 2, "repealed": 2, "kept": 19}),
        ("继续有效的规范性文件7件，废止2件失效4件", {"kept": 7, "repealed": 2, "lapsed": 4}),
        ("对清理时仍在执行的17件规范性文件进行了清理", {"total": 17}),
        ("废止和失效4件，下列3件废止、失效", {}),
        ("废止2件以上的，另行公布", {}),
        ("废止2件，其中教育局废止1件", {}),
        ("修改后继续有效", {}),
    ],
)
def test_numbers_are_read_where_they_are_clear(text: str, numbers: dict[str, int]) -> None:
    """Of two results together, and of a result with two numbers, nothing is read."""
    assert _numbers(text) == numbers


def test_abstract_and_text_may_say_the_same() -> None:
    """The abstract is named as the place."""
    document = Document(id="a", title="清理决定", abstract="废止2件。", body="下列2件予以废止：")

    assert stated_totals(document) == {"repealed": ("abstract", "废止2件", 2)}
    assert _numbers("下列3件予以废止：", "废止2件。") == {}
