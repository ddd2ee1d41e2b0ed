"""D23: articles that are not numbered one by one."""

from __future__ import annotations

import pytest

from gongshi.checks.rules.broken_article_numbering import _problems
from tests.checks.records import document
from tests.checks.site import found, places


def _body(*lines: str, more: str = "", title: str = "示例区公共停车场管理办法") -> str:
    return document(more + "body: |\n" + "".join(f"  {line}\n\n" for line in lines), title=title)


def _articles(*numbers: str) -> list[str]:
    return [f"第{number}条 应当依法办理。" for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("一", "二", "四"), "缺第三条"),
        (("一", "二", "六"), "缺第三条至第五条"),
        (("二", "三", "四"), "缺第一条"),
        (("一", "二", "二", "三"), "第二条重复"),
        (("1", "2", "4"), "缺第三条"),
    ],
)
def test_gap_and_repeat_are_named(numbers: tuple[str, ...], said: str) -> None:
    """The message says which article; the place is the text."""
    (finding,) = found(_body(*_articles(*numbers)), "D23")

    assert (finding.position.line, finding.field) == (2, "body")
    assert finding.message.zh.endswith(f"：{said}")


def test_several_problems_make_one_finding() -> None:
    """The text is one field, and is compared with the original once."""
    (finding,) = found(_body(*_articles("一", "三", "三", "五")), "D23")

    assert finding.message.zh.endswith("：缺第二条；第三条重复；缺第四条")


def test_marked_headings_and_wide_blanks_are_articles() -> None:
    """Articles may be Markdown headings or bold."""
    lines = ("### 第一条 总则", "**第二条** 适用", "第三条\u3000监督", "第五条")

    assert "缺第四条" in found(_body(*lines), "D23")[0].message.zh


@pytest.mark.parametrize(
    "lines",
    [
        _articles("一", "二", "三"),
        [*_articles("一", "二", "三"), "附件", *_articles("一", "二", "三")],
        [*_articles("一", "二"), "第二条之一 补充。", *_articles("三")],
        [*_articles("一", "二"), "第二条、第三条规定的情形除外。", *_articles("三")],
        [*_articles("一", "二"), "第三条规划先行。", *_articles("四")],
        _articles("一", "五"),
        ["一、总体要求", "二、工作任务"],
        _articles("一", "二", "99999999"),
        _articles("一", "二", "999999999999999999999999"),
    ],
)
def test_sound_and_undecidable_texts_are_silent(lines: list[str]) -> None:
    """Annexes, insertions, references, excerpts and absurd numbers are no gap."""
    assert places(_body(*lines), "D23") == []


def test_texts_that_amend_others_are_silent() -> None:
    """They write out single articles of another text."""
    lines = _articles("三", "七", "九")

    assert places(_body(*lines, title="关于修改《示例区停车场管理办法》的决定"), "D23") == []
    assert places(_body(*lines, more="amends: 某办法\n"), "D23") == []


def test_text_of_blank_lines_alone_is_read_in_no_time() -> None:
    """The longest text that a record may hold does not stop the check."""
    assert list(_problems("\n" * 200_000)) == []
    assert list(_problems("# " * 100_000)) == []
