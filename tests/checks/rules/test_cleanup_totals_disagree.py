"""D17: totals of a clean-up and the records that it left."""

from __future__ import annotations

import pytest

from tests.checks.records import document, figure
from tests.checks.site import found, places

_NUMBER = "示政发〔2024〕9号"


def _decision(abstract: str) -> str:
    return document(f"doc_number: {_NUMBER}\nabstract: {abstract}\n", name="a", title="清理结果的决定")


def _records(**counts: int) -> str:
    told = "cleanup:\n  - round: 2024年清理\n    result: {}\n    decision_doc: " + _NUMBER + "\n"
    return "".join(
        document(told.format(result), name=f"{result}-{n}", title=f"{result}文件{n}")
        for result, count in counts.items()
        for n in range(count)
    )


def test_number_without_its_records_is_an_error() -> None:
    """Told where it is stated."""
    (finding,) = found(_decision("继续有效2件，废止1件。") + _records(kept=1, repealed=1), "D17")

    assert (finding.position.line, finding.field, finding.severity) == (3, "abstract", "error")
    assert "写的是 2 件，本站记录 1 件" in finding.message.zh


def test_known_answer_thirteen_records() -> None:
    """花垣县 2024 (DOMAIN X5): 7 kept, 4 lapsed, 2 repealed."""
    stated = _decision("继续有效7件，失效4件，废止2件。")

    assert places(stated + _records(kept=7, lapsed=4, repealed=2), "D17") == []
    assert len(places(stated + _records(kept=7, lapsed=3, repealed=3), "D17")) == 2


def test_results_that_add_up_to_another_total_are_told() -> None:
    """The 2010 report: 71 = 24 + 40 + 7; 72 is not."""
    records = _records(kept=24, repealed=40, amended=7)
    sound = _decision("清理71件，继续执行24件、废止40件、修改7件。")
    (sum_, all_) = sorted(
        f.message.zh for f in found(_decision("清理72件，继续执行24件、废止40件、修改7件。") + records, "D17")
    )

    assert places(sound + records, "D17") == []
    assert "本站记录 71 件" in sum_
    assert "各项结果相加 71 件" in all_


def test_figure_taken_from_the_decision_is_compared_too() -> None:
    """By its parts, where they are results."""
    parts = "parts:\n  - label: 继续执行\n    declared: 2\n  - label: 其他\n    declared: 9\n"
    of_decision = figure(f"document: {_NUMBER}\n{parts}", name="f")
    elsewhere = figure(parts, name="f")
    site = _decision("公布清理结果。") + _records(kept=1)

    assert places(site + of_decision, "D17") == [("f.yml", 4, "parts.0")]
    assert places(site + elsewhere, "D17") == []


@pytest.mark.parametrize(
    "site",
    [
        _decision("公布清理结果。") + _records(kept=3),
        _decision("继续有效2件。"),
        _records(kept=2),
    ],
)
def test_nothing_to_compare_is_silent(site: str) -> None:
    """No number stated, no record of the round, or the decision is not here."""
    assert places(site, "D17") == []
