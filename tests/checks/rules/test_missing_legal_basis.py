"""P12: a basis for every item, and an article for every basis."""

from __future__ import annotations

import pytest

from gongshi.findings import Severity
from tests.checks.site import found, item, places, report_of


def test_item_without_a_basis() -> None:
    """No basis is an error, at the record."""
    (finding,) = found(item(), "P12")

    assert (finding.severity, finding.position.line) == (Severity.ERROR, 1)
    assert finding.field == "legal_basis"


def test_missing_basis_is_reported_by_one_rule_only() -> None:
    """The rule on mandatory fields leaves the basis to this one."""
    fields = [(f.code, f.field) for f in report_of(item(), rules=["P12", "P32"])]

    assert [code for code, field in fields if field == "legal_basis"] == ["P12"]


def test_basis_without_an_article_is_a_warning() -> None:
    """Each basis is judged, and named."""
    site = item(
        "legal_basis:\n"
        "  - title: 示例条例\n    level: regulation\n    article: 第三条\n"
        "  - title: 示例法\n    level: law\n"
    )
    (finding,) = found(site, "P12")

    assert (finding.severity, finding.field) == (Severity.WARNING, "legal_basis.1")
    assert finding.position.line == 8
    assert "示例法" in finding.message.zh


@pytest.mark.parametrize(
    "basis",
    [
        "title: 关于示例工作的通知\n    level: normative_document\n",
        "title: 关于示例工作的决定\n    level: 国务院决定\n",
        "title: 关于示例工作的通知\n    doc_number: 示政发〔2020〕3号\n",
        "title: 示例法\n    level: law\n    text: 第三条 示例条文。\n",
        "title: 示例法\n    level: law\n    article: 全文\n",
        "title: 示例法\n    level: law\n    article: 附件第3项\n",
        "title: 示例法\n    level: law\n    article: 55条、56条\n",
        "title: 示例法\n    level: law\n    article: 第五十五\n",
        "title: 示例法\n    level: law\n    article: '55'\n",
        "title: 示例法第五条\n    level: law\n",
    ],
)
def test_basis_that_needs_no_article_or_quotes_it(basis: str) -> None:
    """Documents often have no articles; a quoted article is an article."""
    assert places(item(f"legal_basis:\n  - {basis}"), "P12") == []


@pytest.mark.parametrize("article", ["见原文", "第五章", "《示例法》第九条", "第五条例"])
def test_an_article_that_cannot_be_read_is_a_warning(article: str) -> None:
    """Else nothing would be compared with the law, and nobody would know."""
    (finding,) = found(
        item(f"legal_basis:\n  - title: 示例法\n    level: law\n    article: {article}\n"), "P12"
    )
    assert (finding.severity, finding.field) == (Severity.WARNING, "legal_basis.0.article")
    assert f"从“{article}”看不出是第几条" in finding.message.zh


def test_cancelled_item_may_stand_without_a_basis() -> None:
    """Its basis was repealed with it."""
    assert places(item("task_state: cancelled\n"), "P12") == []
