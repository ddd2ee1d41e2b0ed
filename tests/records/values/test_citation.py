"""Citations are found in running text with title, version, number and articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.records.values import ArticleRef, find_citations, parse_articles, plain_title


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("第七条", ["第七条"]),
        ("第七条第一款", ["第七条第一款"]),
        ("第四十二条第一款第（二）项、第四十三条", ["第四十二条第一款第（二）项", "第四十三条"]),
        ("第38/40条", ["第三十八条", "第四十条"]),
        ("第１２条", ["第十二条"]),
        ("第十条至第十二条", ["第十条", "第十一条", "第十二条"]),
        ("第十至十二条", ["第十条", "第十一条", "第十二条"]),
        ("第10-12条", ["第十条", "第十一条", "第十二条"]),
        ("第四、五条和第七条", ["第四条", "第五条", "第七条"]),
        ("第三条之一第二款", ["第三条之一第二款"]),
        ("第七条第一款、第三款", ["第七条第一款", "第七条第三款"]),
        ("第七条第一、三款", ["第七条第一款", "第七条第三款"]),
        ("第一条第（一）至（三）项", ["第一条第（一）项", "第一条第（二）项", "第一条第（三）项"]),
        ("第一条第一款(二)项、第(四)项", ["第一条第一款第（二）项", "第一条第一款第（四）项"]),
        ("第三条第一款至第五条", ["第三条第一款", "第四条", "第五条"]),
        ("第七条的规定", ["第七条"]),
        (" 第七条", ["第七条"]),
        ("第七条第八条", ["第七条"]),
        ("第七条第一款第二款", ["第七条第一款"]),
        ("第十二条至第十条", ["第十二条", "第十条"]),
    ],
)
def test_articles_are_read(text: str, articles: list[str]) -> None:
    """Lists, slashes, ranges and parts."""
    assert [ref.zh for ref in parse_articles(text)] == articles


@pytest.mark.parametrize(
    "text",
    ["", "七条", "第十条例", "三项制度", "第一款", "第零条", "第一百五条", "按第七条", "\n第一条 本文"],
)
def test_what_is_no_article_is_not_read(text: str) -> None:
    """A reference begins with 第…条; another text cites nothing."""
    assert parse_articles(text) == ()


def test_absurd_range_is_not_written_out() -> None:
    """A slip such as 第1条至第99999条 does not fill the memory."""
    assert len(parse_articles("第1条至第99999条")) == 2


@pytest.mark.parametrize(
    ("ref", "zh", "en"),
    [
        (ArticleRef(42, None, 1, 2), "第四十二条第一款第（二）项", "art. 42 para. 1 item 2"),
        (ArticleRef(133, 1), "第一百三十三条之一", "art. 133-1"),
        (ArticleRef(5, None, None, 3), "第五条第（三）项", "art. 5 item 3"),
    ],
)
def test_article_is_shown(ref: ArticleRef, zh: str, en: str) -> None:
    """As statutes write it, and in English."""
    assert (ref.zh, ref.en) == (zh, en)


_OPTIONAL = st.none() | st.integers(1, 60)


@given(st.builds(ArticleRef, st.integers(1, 1500), _OPTIONAL, _OPTIONAL, _OPTIONAL))
def test_shown_article_reads_back(ref: ArticleRef) -> None:
    """Display and reading are inverse."""
    assert parse_articles(ref.zh) == (ref,)


@pytest.mark.parametrize(
    ("text", "title", "version", "number", "articles"),
    [
        (
            "《示范法》第四十二条第一款第（二）项、第四十三条",
            "示范法",
            None,
            None,
            ["第四十二条第一款第（二）项", "第四十三条"],
        ),
        ("依据《条例》第38/40条办理", "条例", None, None, ["第三十八条", "第四十条"]),
        ("《示范法》（2019年修正）第三条", "示范法", "2019年修正", None, ["第三条"]),
        ("《示范法》(2021修订)", "示范法", "2021修订", None, []),
        ("《示范法（2021年修订）》第三条", "示范法", "2021年修订", None, ["第三条"]),
        ("《示范规划（2021-2025年）》", "示范规划（2021-2025年）", None, None, []),
        ("《示范办法（试行）》第二条", "示范办法（试行）", None, None, ["第二条"]),
        ("《示范意见》（示政发〔2009〕65 号）", "示范意见", None, "示政发〔2009〕65号", []),
        ("《示范条例》（国务院令第5号）第一条", "示范条例", None, "国务院令第5号", ["第一条"]),
        (
            "《示范条例》（2007年4月5日国务院令第492号公布，2019年修订）第一条",
            "示范条例",
            "2007年4月5日国务院令第492号公布，2019年修订",
            "国务院令第492号",
            ["第一条"],
        ),
        ("《示范法》（以下简称本法）第四条", "示范法", None, None, ["第四条"]),
        ("《示范法》（附件）", "示范法", None, None, []),
        ("《关于贯彻<纲要>的意见》第一条", "关于贯彻<纲要>的意见", None, None, ["第一条"]),
        ("《关于贯彻〈纲要〉的意见》", "关于贯彻〈纲要〉的意见", None, None, []),
        ("《关于贯彻《纲要》的意见》第二条", "关于贯彻《纲要》的意见", None, None, ["第二条"]),
        ("《示范办法》\n第一条 为了规范", "示范办法", None, None, []),
    ],
)
def test_citation_is_read(
    text: str, title: str, version: str | None, number: str | None, articles: list[str]
) -> None:
    """The bracket after a title is a version, a document number, or neither."""
    (citation,) = find_citations(text)
    assert (citation.title, citation.version) == (title, version)
    assert (citation.doc_number.canonical if citation.doc_number else None) == number
    assert [ref.zh for ref in citation.articles] == articles


def test_several_citations_keep_their_own_articles() -> None:
    """An article belongs to the title before it."""
    text = "根据《甲法》第一条、《乙条例》第二条和第三条，参照《丙办法》。"
    found = find_citations(text)
    assert [(c.title, [a.article for a in c.articles]) for c in found] == [
        ("甲法", [1]),
        ("乙条例", [2, 3]),
        ("丙办法", []),
    ]
    assert [text[c.start : c.end] for c in found] == [
        "《甲法》第一条",
        "《乙条例》第二条和第三条",
        "《丙办法》",
    ]


@given(st.text(alphabet="《》〈〉甲法第一二十条款项（）()之至、/-2019年修正 \n号令〔〕", max_size=60))
def test_spans_reproduce_the_text(text: str) -> None:
    """Citations stand in order, do not overlap, and each begins with its title."""
    end = 0
    for citation in find_citations(text):
        assert end <= citation.start < citation.end <= len(text)
        end = citation.end
        piece = text[citation.start : citation.end]
        assert piece.startswith(f"《{citation.title}")
        assert "》" in piece


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("中华人民共和国示范法", "示范法"),
        ("示范法", "示范法"),
        ("中华人民共和国", "中华人民共和国"),
        ("《中华人民共和国示范法》", "示范法"),
        ("关于贯彻<纲要>的意见", "关于贯彻〈纲要〉的意见"),
        ("关于贯彻《纲要》的意见", "关于贯彻〈纲要〉的意见"),
        ("示范省实施〈中华人民共和国示范法〉办法", "示范省实施〈示范法〉办法"),
        ("示范办法(试行)", "示范办法（试行）"),
        ("示范 办法", "示范办法"),
    ],
)
def test_titles_are_made_alike_for_matching(title: str, plain: str) -> None:
    """Variants of one title meet in one form."""
    assert plain_title(title) == plain
    assert plain_title(plain) == plain
