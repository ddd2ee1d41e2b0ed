"""Readings of Han characters."""

from __future__ import annotations

import re

import pytest

from gongshi.search.pinyin import as_script, initials, readings, usual_initials

SURNAMES = """单 shan;仇 qiu;区 ou;查 zha;盖 ge;解 xie;曾 zeng;朴 piao;尉 yu;万 mo;俟 qi;任 ren;华 hua;纪 ji;燕 yan
缪 miao;乐 yue;覃 qin;覃 tan;翟 zhai;翟 di;员 yun;逄 pang;种 chong;冼 xian;洗 xian;黑 he;折 she;祭 zhai;么 yao
令 ling;澹 tan;台 tai;迟 chi;召 shao;繁 po;秘 bi;那 na;过 guo;隗 wei;隗 kui;郗 xi;郗 chi;郇 xun;句 gou;宓 fu
乜 nie;车 che;长 zhang;费 bi;能 nai;莘 shen;郄 qie;叶 ye;谌 shen;厍 she;呙 guo;薄 bo;柏 bai;番 pan;贠 yun
适 kuo;吕 lv;律 lv;晟 cheng;缴 jiao;便 pian;曲 qu;都 du;行 xing;重 chong;朝 chao;奇 qi"""


@pytest.mark.parametrize("pair", re.split("[;\n]", SURNAMES))
def test_a_surname_is_found_as_it_is_read(pair: str) -> None:
    """Where a surname's reading is not the common one."""
    char, reading = pair.split()
    assert reading in readings(char)


def test_every_reading_is_given_without_tones() -> None:
    """Sorted, and each once."""
    assert readings("乐") == ("lao", "le", "liao", "luo", "yao", "yue") or set(readings("乐")) >= {
        "le",
        "yue",
    }
    assert readings("单") == ("chan", "dan", "shan")


@pytest.mark.parametrize(("char", "reading"), [("女", "nv"), ("绿", "lv"), ("略", "lve"), ("虐", "nve")])
def test_u_with_two_dots_is_v(char: str, reading: str) -> None:
    """As input methods have it."""
    assert reading in readings(char)


def test_all_readings_are_sorted_syllables_of_a_to_z() -> None:
    """Of the whole first block of Han."""
    for code in range(0x4E00, 0xA000):
        found = readings(chr(code))
        assert list(found) == sorted(set(found))
        assert all(re.fullmatch("[a-z]{1,6}", reading) for reading in found), chr(code)


@pytest.mark.parametrize("char", ["a", "1", "，", "가", "\ud800", "\U0010ffff"])
def test_what_is_no_character_of_han_has_no_reading(char: str) -> None:
    """And raises nothing."""
    assert readings(char) == initials(char) == ()


def test_initials_are_the_first_letters_of_all_readings() -> None:
    """Each once."""
    assert initials("区") == ("o", "q")
    assert initials("行") == ("h", "x")


def test_the_script_holds_each_character_once_by_code_point() -> None:
    """However often and in whatever order they came."""
    assert (
        as_script("区单a区。王") == 'gongshiSearch.pinyin("区单王","ou,qu chan,dan,shan wang,yu");\n'.encode()
    )


def test_the_script_of_nothing_is_empty() -> None:
    """And still a call."""
    assert as_script([]) == b'gongshiSearch.pinyin("","");\n'


def test_usual_initials_are_those_a_person_types() -> None:
    """One letter a character, by its first reading; what cannot be read gives none."""
    assert usual_initials("行政许可A重") == "xzxkz"
