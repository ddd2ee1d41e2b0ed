"""The table of traditional and variant characters."""

from __future__ import annotations

import unicodedata

from gongshi.records.variants import lines, table


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


def test_the_table_is_its_two_lines() -> None:
    """One for one."""
    replaced, replacing = lines()
    assert (replaced, replacing) == ("".join(table()), "".join(table().values()))
