"""The table of traditional and variant characters."""

from __future__ import annotations

import unicodedata

import pytest

from gongshi.search.fold import fold
from gongshi.search.variants import as_script, table, used


def in_gb_2312(char: str) -> bool:
    """Whether GB 2312 holds the character of Han."""
    try:
        return char.encode("gb2312")[0] >= 0xB0
    except UnicodeEncodeError:
        return False


def test_no_everyday_character_is_replaced() -> None:
    """What a keyboard gives, the index keeps."""
    assert [char for char in table() if in_gb_2312(char)] == []


def test_what_replaces_is_everyday_or_of_the_bmp() -> None:
    """Nearly all of it everyday."""
    assert [char for char in table().values() if ord(char) > 0xFFFF] == []
    assert sum(in_gb_2312(char) for char in table().values()) > 2_900


def test_what_replaces_is_never_replaced() -> None:
    """So that one look is enough."""
    assert [char for char in table().values() if char in table()] == []


def test_both_sides_are_as_nfkc_leaves_them() -> None:
    """The table is applied after it."""
    both = "".join(table()) + "".join(table().values())
    assert unicodedata.normalize("NFKC", both) == both


def test_the_file_is_sorted_by_code_point() -> None:
    """So that a pair has one place."""
    assert list(table()) == sorted(table())


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("陳國棟", "陈国栋"),
        ("鄧麗華", "邓丽华"),
        ("蕭鳳嬌", "萧凤娇"),
        ("龔雲昇", "龚云昇"),
        ("費禕", "费祎"),
        ("呂堃", "吕堃"),
        ("峩嵋", "峨嵋"),
        ("衞生", "卫生"),
        ("邨鎭", "邨镇"),
        ("發證機關", "发证机关"),
        ("⻓⼾⻔", "长户门"),
    ],
)
def test_a_name_in_other_characters_is_found(written: str, typed: str) -> None:
    """Names, places and words as they stand on old papers."""
    assert fold(written) == fold(typed) == typed


def test_the_script_calls_with_both_lines() -> None:
    """Nothing in them needs escaping."""
    script = as_script().decode()
    assert script == f'gongshiSearch.variants("{"".join(table())}","{"".join(table().values())}");\n'
    assert "\\" not in script


def test_texts_need_the_pairs_of_their_own_characters() -> None:
    """Compatibility forms count as what NFKC makes of them."""
    assert used("國中國，⾧喆") == ("國長", "国长")
    assert used("中国，") == ("", "")
    assert used(table()) == ("".join(table()), "".join(table().values()))
