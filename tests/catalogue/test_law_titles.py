"""Titles close to known ones: asked about, never answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.catalogue.law_titles import SHORTEST, Titles, edit_distance, is_abbreviation

KNOWN = (
    "行政许可法",
    "治安管理处罚法",
    "城市市容和环境卫生管理条例",
    "信访工作条例",
    "刑法修正案（七）",
    "公路法",
    "民事诉讼法",
    "税收征收管理法实施细则",
)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("行政许司法", "行政许可法"),
        ("行政可许法", "行政许可法"),
        ("治安处罚法", "治安管理处罚法"),
        ("治安管理处法", "治安管理处罚法"),
        ("城市市容环境卫生管理条例", "城市市容和环境卫生管理条例"),
        ("城市巿容环境卫生管理条例", "城市市容和环境卫生管理条例"),
        ("信访条例", "信访工作条例"),
        ("行政许可发", "行政许可法"),
        ("信访工作条列", "信访工作条例"),
        ("中国人民共和国行政许可法", "行政许可法"),
        ("中华人名共和国公路法", "公路法"),
        ("中国人民共和国行政可许法", "行政许可法"),
    ],
)
def test_a_slip_or_a_shortened_title_is_close(typed: str, title: str) -> None:
    """One slip in a short title, two in a long one, or characters left out."""
    assert Titles(KNOWN).nearest(typed) == title


@pytest.mark.parametrize(
    "typed",
    [
        "条例",
        "铁路法",  # one character off 公路法, and another law
        "刑法修正案（八）",
        "示例省信访工作条例",
        "示例省城市市容和环境卫生管理条例",
        "行政许可条例",
        "行政许可法典",
        "信访工作办法",
        "大韩民国行政许可法",
        "税收征收管理法",
        "",
        "法",
    ],
)
def test_another_rule_is_close_to_none(typed: str) -> None:
    """A local rule, another kind of rule and another number are rules of their own."""
    assert Titles(KNOWN).nearest(typed) is None


def test_a_title_close_to_two_is_close_to_none() -> None:
    """Nobody could be asked which one was meant."""
    assert Titles(["农业保险条例", "失业保险条例"]).nearest("工业保险条例") is None


@pytest.mark.parametrize(
    "word", ["条例", "办法", "实施细则", "管理办法", "本条例", "该办法", "规定", "暂行规定"]
)
def test_a_generic_word_names_no_rule(word: str) -> None:
    """《条例》第三十八条 tells nobody which regulation."""
    assert is_abbreviation(word)


@pytest.mark.parametrize("title", ["戒毒条例", "公路法", "信访条例"])
def test_a_short_title_is_no_generic_word(title: str) -> None:
    """Two characters before the kind already name a rule."""
    assert not is_abbreviation(title)


TEXT = st.text("行政许可处罚法条例管理", max_size=14)


@given(TEXT, TEXT)
def test_the_distance_is_the_same_both_ways_and_none_only_of_equals(first: str, second: str) -> None:
    """A distance that depended on the order would depend on the order of the register."""
    distance = edit_distance(first, second)
    assert distance == edit_distance(second, first)
    assert (distance == 0) == (first == second)
    assert abs(len(first) - len(second)) <= distance <= max(len(first), len(second))


@given(
    title=st.text("甲乙丙丁戊己庚辛壬癸", min_size=SHORTEST, max_size=20),
    data=st.data(),
)
def test_one_slip_is_found_whatever_the_title(title: str, data: st.DataObject) -> None:
    """The index by pairs passes over no title that is close."""
    place = data.draw(st.integers(0, len(title) - 2))
    typed = title[:place] + "错" + title[place + 1 :]
    assert Titles([title + "条例", "与此无关的另一办法"]).nearest(typed + "条例") == title + "条例"
