"""Resident IDs, mobile numbers and cards, in whatever dress and company."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gongshi.checks.privacy.numbers import (
    BANK_CARD,
    MOBILE,
    RESIDENT_ID,
    id_check_digit,
    is_resident_id,
    numbers_in,
    passes_luhn,
)
from gongshi.checks.privacy.plain import plain
from gongshi.checks.privacy.scan import scan
from gongshi.records.values import uscc_fault
from tests.checks.privacy.made_up import DAY, SURROUNDINGS, cards, dressed, mobiles, old_ids, resident_ids


def _kinds(text: str) -> list[str]:
    return [hit.kind for hit in scan(text, DAY) if hit.kind in (RESIDENT_ID, MOBILE, BANK_CARD)]


@given(data=st.data(), number=resident_ids(), around=st.sampled_from(SURROUNDINGS))
def test_every_resident_id_is_found(data: st.DataObject, number: str, around: str) -> None:
    """Wherever it stands, whatever parts its digits, in whatever width."""
    text = around.format(data.draw(dressed(number)))
    assert RESIDENT_ID in _kinds(text)


@given(data=st.data(), number=resident_ids(), around=st.sampled_from(SURROUNDINGS))
def test_the_place_of_an_id_is_where_it_was_written(data: st.DataObject, number: str, around: str) -> None:
    """The words between its ends are the number again."""
    text = around.format(data.draw(dressed(number)))
    (hit,) = (hit for hit in scan(text, DAY) if hit.kind == RESIDENT_ID)
    digits = "".join(c for c in plain(text[hit.start : hit.end]).text.upper() if c.isalnum())
    assert digits == number.upper()


@given(number=resident_ids(), wrong=st.integers(1, 9), place=st.integers(0, 17))
def test_a_number_with_a_digit_off_is_no_id(number: str, wrong: int, place: int) -> None:
    """One wrong digit always fails the check (ISO 7064 MOD 11-2)."""
    value = 10 if number[place] in "Xx" else int(number[place])
    other = (value + wrong) % (11 if place == 17 else 10)
    changed = number[:place] + ("X" if other == 10 else str(other)) + number[place + 1 :]
    assert not is_resident_id(changed, DAY)
    assert RESIDENT_ID not in _kinds(f"编号{changed}。")


@given(number=resident_ids(), zeros=st.integers(1, 3), label=st.sampled_from(["身份证号", "公民身份号码："]))
def test_a_number_that_is_called_an_id_is_one_for_all_its_slips(number: str, zeros: int, label: str) -> None:
    """A spreadsheet leaves the last three digits as zeros; place and day of birth are still told."""
    assert RESIDENT_ID in _kinds(f"张三，{label}{number[:-zeros]}{'0' * zeros}，住本区")


@pytest.mark.parametrize(
    "text",
    ["订单号110105194912310021", "身份证号登记表110105194913310021", "身份证办理编号：91350100M000100Y43"],
)
def test_other_numbers_are_no_mistyped_ids(text: str) -> None:
    """Neither without the label, nor with a day that never was."""
    assert RESIDENT_ID not in _kinds(text)


@given(
    st.text("0123456789", min_size=6, max_size=6),
    st.text("0123456789", min_size=8, max_size=8),
    st.text("0123456789", min_size=3, max_size=3),
)
def test_a_day_that_never_was_is_no_birthday(region: str, day: str, serial: str) -> None:
    """A right check digit alone makes no ID."""
    first = region + day + serial
    number = first + id_check_digit(first)
    is_id = is_resident_id(number, DAY)
    assert not is_id or ("1900" <= day[:4] <= "2026" and "01" <= day[4:6] <= "12" and "01" <= day[6:] <= "31")
    assert (RESIDENT_ID in _kinds(f"编号{number}。")) is is_id


@given(number=resident_ids())
def test_a_birthday_to_come_is_none(number: str) -> None:
    """Nobody is born after the viewing day."""
    first = number[:6] + "20270101" + number[14:17]
    assert not is_resident_id(first + id_check_digit(first), DAY)


def test_the_sample_of_the_standard() -> None:
    """GB 11643 prints it; one day before the birth it would not be one."""
    assert is_resident_id("11010519491231002X", DAY)
    assert is_resident_id("11010519491231002x", DAY)
    assert not is_resident_id("110105194912310021", DAY)


def test_a_credit_code_of_digits_is_told_by_its_label() -> None:
    """Some codes of agencies in Beijing pass both checks."""
    number = next(
        code for n in range(100_000) if is_resident_id(code := _beijing(n), DAY) and uscc_fault(code) is None
    )
    assert _kinds(f"统一社会信用代码{number}") == []
    assert _kinds(f"当事人{number}") == [RESIDENT_ID]


def _beijing(serial: int) -> str:
    first = f"110105{1950 + serial // 1000 % 50}0101{serial % 1000:03d}"
    return first + id_check_digit(first)


@given(
    data=st.data(),
    number=old_ids(),
    label=st.sampled_from(("身份证号", "公民身份号码：", "证件号码", "身份证（15位）：")),
)
def test_old_ids_are_found_behind_their_label(data: st.DataObject, number: str, label: str) -> None:
    """Fifteen digits have no check digit, so the label must tell."""
    assert RESIDENT_ID in _kinds(f"{label}{data.draw(dressed(number))}。")
    assert RESIDENT_ID not in _kinds(f"流水号{number}。")


@given(
    data=st.data(),
    number=mobiles(),
    around=st.sampled_from(
        ("手机：{}", "联系电话{}（示例甲）", "微信同号{}", "Tel:{}。", "请拨打{}咨询", "电话\n{}")
    ),
)
def test_mobile_numbers_are_found_behind_their_label(data: st.DataObject, number: str, around: str) -> None:
    """However they are parted."""
    assert MOBILE in _kinds(around.format(data.draw(dressed(number))))


@pytest.mark.parametrize("form", ["{0} {1} {2}", "{0}-{1}-{2}", "{0}.{1}.{2}", "{0}&nbsp;{1}&nbsp;{2}"])
@given(number=mobiles())
def test_grouped_mobile_numbers_need_no_label(form: str, number: str) -> None:
    """Nobody writes a sum or a code so."""
    assert _kinds(f"示例{form.format(number[:3], number[3:7], number[7:])}示例") == [MOBILE]


@pytest.mark.parametrize(
    "text", ["{0};0990-1234567", "0990-12345678/{0}", "{0}；099012345678", "{0} 13800000000", "{0}"]
)
def test_a_number_alone_or_among_telephones_is_a_mobile_one(text: str) -> None:
    """A cell with the desk's number and somebody's own needs no label."""
    found = numbers_in(plain(text.format("13912345678")), DAY)
    assert "13912345678" in [hit.words for hit in found if hit.kind == MOBILE and hit.is_sure]


@pytest.mark.parametrize(
    "text",
    [
        "王建国13800138000",
        "王建国，13800138000，示例村人",
        "负责人：王建国/13800138000",
        "13800138000（王建国）",
        "1380\n0138000（王建国）",
        "姓名：王建国；备注：13800138000；已核",
    ],
)
def test_a_name_beside_it_makes_it_somebodys_number(text: str) -> None:
    """In front, behind, or in the row of a table."""
    assert [(hit.kind, hit.is_sure) for hit in scan(text, DAY)] == [(MOBILE, True)]


@pytest.mark.parametrize(
    "text",
    [
        "编号13800138000。",
        "投资13800138000元。",
        "索引号：HB13800138000",
        "13800138000234567890",
        "面积1380.0138.000亩",
        "0411-12345678",
        "12800138000",
        "/files/13800138000/a.pdf",
        "2023-1380 013-8000",
        "产量1380\n0138000吨",
    ],
)
def test_codes_sums_and_landlines_are_no_mobile_numbers(text: str) -> None:
    """Eleven digits alone are not enough."""
    assert _kinds(text) == []


@given(
    number=cards(),
    around=st.sampled_from(("银行卡号{}", "补助打入账户（{}）", "一卡通：{}。", "王建国{}", "王建国，{}")),
)
def test_cards_are_found(number: str, around: str) -> None:
    """Luhn's check and the digits of China UnionPay, or the label."""
    assert _kinds(around.format(number)) == [BANK_CARD]
    parted = " ".join(number[n : n + 4] for n in range(0, len(number), 4))
    assert _kinds(around.format(parted)) == [BANK_CARD]


@given(number=cards(), wrong=st.integers(1, 9), place=st.integers(2, 15))
def test_a_card_with_a_digit_off_is_none(number: str, wrong: int, place: int) -> None:
    """One wrong digit always fails Luhn's check."""
    changed = number[:place] + str((int(number[place]) + wrong) % 10) + number[place + 1 :]
    assert not passes_luhn(changed)
    assert BANK_CARD not in _kinds(f"银行卡号{changed}")


@pytest.mark.parametrize("text", ["对公账户6222021234567890128", "成交量6287.942343.8312.06股"])
def test_office_accounts_and_figures_are_no_cards(text: str) -> None:
    """What an office is paid on is public; figures are parted otherwise."""
    assert _kinds(text) == []


@given(
    number=st.one_of(resident_ids(), mobiles(), cards()),
    sign=st.sampled_from("*×xX○●"),
    label=st.sampled_from(("身份证号", "手机", "银行卡号", "")),
)
def test_a_masked_number_is_no_finding(number: str, sign: str, label: str) -> None:
    """Four digits that are hidden leave nobody's number."""
    for start in (3, 6):
        masked = number[:start] + sign * 4 + number[start + 4 :]
        # What is left of a long number may be a mobile number itself, and is then told: better once too often.
        assume(not re.fullmatch(r"1[3-9]\d{9}", number[start + 4 :]))
        assert _kinds(f"{label}{masked}。") == []


@given(data=st.data(), number=st.one_of(resident_ids(), mobiles(), cards()))
def test_no_message_holds_the_number(data: st.DataObject, number: str) -> None:
    """What is shown has a third of the digits at most, and never the middle."""
    text = f"王建国，手机或身份证或银行卡号{data.draw(dressed(number))}。"
    hits = list(numbers_in(plain(text), DAY))
    assert hits
    for hit in hits:
        digits = [c for c in hit.shown if c.isalnum()]
        assert len(digits) <= 5
        assert "".join(digits) not in ("", hit.words)
        assert number not in hit.shown


@given(st.text(max_size=200))
def test_any_text_is_searched_without_an_accident(text: str) -> None:
    """And every place is within it."""
    for hit in scan(text, DAY):
        assert 0 <= hit.start < hit.end <= len(text)
