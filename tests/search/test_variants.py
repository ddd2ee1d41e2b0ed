"""What search reads in place of traditional and variant characters."""

from __future__ import annotations

import pytest

from gongshi.records.variants import table
from gongshi.search.fold import fold
from gongshi.search.variants import as_script, used


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
