"""P24: charges, their rates, and whether there are any."""

from __future__ import annotations

from tests.checks.site import found, item, places

_FEE = "fees:\n  - name: 示例工本费\n    standard: 每本 10 元\n    by_law: 示例价格目录\n"


def test_charged_without_a_charge() -> None:
    """Whoever says yes must say what."""
    assert places(item("is_fee: 是\n"), "P24") == [("a.yml", 4, "is_fee")]


def test_charge_without_rate_and_basis_is_one_finding() -> None:
    """What is missing of one charge is told together; each charge is judged."""
    site = item("is_fee: 是\nfees:\n  - name: 示例工本费\n  - name: 示例检测费\n    standard: 每次 20 元\n")
    first, second = found(site, "P24")

    assert (first.position.line, first.field) == (6, "fees.0")
    assert "标准和依据" in first.message.zh
    assert (second.field, "标准" in second.message.zh) == ("fees.1", False)


def test_charges_of_an_item_that_is_free() -> None:
    """The contradiction is one finding, whatever the charges lack."""
    (finding,) = found(item("is_fee: 否\nfees:\n  - name: 示例工本费\n"), "P24")

    assert finding.field == "fees"
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:4:9"]


def test_free_item_and_sound_charge_pass() -> None:
    """No charge, or a charge with rate and basis, is what the law asks for."""
    assert places(item("is_fee: 否\n"), "P24") == []
    assert places(item(f"is_fee: 是\n{_FEE}"), "P24") == []


def test_unanswered_question_is_left_to_the_mandatory_fields() -> None:
    """Without an answer nothing contradicts it, but a charge must still be complete."""
    assert places(item(), "P24") == []
    assert places(item(_FEE), "P24") == []
    assert places(item("fees:\n  - name: 示例工本费\n"), "P24") == [("a.yml", 5, "fees.0")]
