"""The browser folds as Python does, character for character."""

from __future__ import annotations

import json
import random
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from gongshi.resources import theme_dir
from gongshi.search.fold import fold, words
from gongshi.search.variants import as_script, used
from tests.records.test_variants import in_gb_2312
from tests.search.test_fold import VECTORS

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

FOLD_JS = theme_dir() / "js/search/fold.js"
# Marks, Hangul, sound marks, capitals with a rule of their own, punctuation, lone surrogates.
_NEIGHBOURS = "\u0301\u0338\u030c\u0345\u1161\u11a8\u3099\uff9e\u0b3e\ufe0fᄀ가ㅏ．。 \u3000\n\u200dΣςİJ中國⻓\ud800\udc00"
# A phone of 2017 knows no \p in regular expressions.
_OLD_PHONE = r"""
  var Whole = RegExp;
  window.RegExp = function (pattern, flags) {
    if (pattern.includes("\\p")) throw new SyntaxError("Invalid escape");
    return new Whole(pattern, flags);
  };
"""


def opened(context: BrowserContext) -> Page:
    """Return an empty page with the script and the table of variants."""
    page = context.new_page()
    page.add_script_tag(path=FOLD_JS)
    page.add_script_tag(content=as_script().decode())
    return page


def ask(page: Page, function: str, texts: list[str]) -> list[Any]:
    """Apply a function of JavaScript to each text; as JSON in ASCII, which carries lone surrogates."""
    found: list[Any] = page.evaluate(f"json => JSON.parse(json).map({function})", json.dumps(texts))
    return found


def differing(page: Page, texts: list[str]) -> list[tuple[str, str, str]]:
    """Return each text, escaped, that the browser folds to something else than Python."""
    answers = ask(page, "text => gongshiSearch.fold(text)", texts)
    pairs = zip(texts, answers, strict=True)
    return [(ascii(text), ascii(fold(text)), ascii(got)) for text, got in pairs if fold(text) != got]


def blocks() -> list[str]:
    """Return the characters that this Python knows by 256 code points; of the planes of Han a sample."""
    tables = (*range(0, 0x20000, 256), *range(0x2F800, 0x2FA20, 256), *range(0xE0000, 0xE0200, 256))
    known = [[chr(code) for code in range(start, start + 256) if is_assigned(code)] for start in tables]
    han = [
        [chr(code) for code in range(start, start + 0x2000, 61)] for start in range(0x20000, 0x40000, 0x2000)
    ]
    return ["".join(block) for block in known + han if block]


def is_assigned(code: int) -> bool:
    """Whether this Python knows the character; surrogates are none."""
    return unicodedata.category(chr(code)) not in ("Cn", "Cs")


def random_texts(count: int) -> list[str]:
    """Return texts of each block in turn, mixed with characters that meet their neighbours."""
    dice = random.Random(20_261_123)  # noqa: S311 - repeatable, not secret
    every = blocks()
    return [
        "".join(dice.choice(every[n % len(every)] + _NEIGHBOURS * 3) for _ in range(dice.randint(1, 16)))
        for n in range(count)
    ]


def without_broken_pairs(text: str) -> str:
    """Return `text` as JavaScript reads it: two surrogates side by side are one character there."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def test_vectors_fold_as_written(context: BrowserContext) -> None:
    """Each awkward text, one by one."""
    answers = ask(opened(context), "text => gongshiSearch.fold(text)", [text for text, _ in VECTORS["fold"]])
    assert answers == [folded for _, folded in VECTORS["fold"]]


def test_vectors_split_as_written(context: BrowserContext) -> None:
    """Each awkward query, one by one."""
    split = "query => gongshiSearch.words(query).map(word => [word.text, word.quoted])"
    answers = ask(opened(context), split, [query for query, _ in VECTORS["words"]])
    assert answers == [expected for _, expected in VECTORS["words"]]


def test_vectors_fold_as_written_on_an_old_phone(context: BrowserContext) -> None:
    """But for scripts that no site of a district holds."""
    context.add_init_script(_OLD_PHONE)
    page = opened(context)
    exotic = ("हिन्दी", "ไทย", "שָׁל", "❶")
    vectors = [pair for pair in VECTORS["fold"] if not pair[0].startswith(exotic)]
    answers = ask(page, "text => gongshiSearch.fold(text)", [text for text, _ in vectors])
    assert answers == [folded for _, folded in vectors]


def test_every_character_folds_as_in_python(context: BrowserContext) -> None:
    """One by one, but for a sample of the planes of Han."""
    page = opened(context)
    every = "".join(blocks())
    for start in range(0, len(every), 20_000):
        assert differing(page, list(every[start : start + 20_000])) == []


def test_random_texts_fold_as_in_python(context: BrowserContext) -> None:
    """From every block, among characters that join their neighbours."""
    texts = [without_broken_pairs(text) for text in random_texts(3_000)]
    assert differing(opened(context), texts) == []


def test_random_queries_split_as_in_python(context: BrowserContext) -> None:
    """Quotation marks and white space in every order."""
    dice = random.Random(3)  # noqa: S311 - repeatable, not secret
    marks = '"＂“”「」『』 \u3000\t\x1c\x85\ufeff\u200b国國aB1é，'
    queries = ["".join(dice.choices(marks, k=dice.randint(0, 40))) for _ in range(1_000)]
    split = "query => gongshiSearch.words(query).map(word => [word.text, word.quoted])"
    answers = ask(opened(context), split, queries)
    assert answers == [[[word.text, word.quoted] for word in words(query)] for query in queries]


def test_a_map_of_places_joins_to_the_folded_text(context: BrowserContext) -> None:
    """And its places never run backwards, and each holds what it folds to."""
    texts = [without_broken_pairs(text) for text in random_texts(3_000)]
    faulty = """text => {
      var map = gongshiSearch.foldMap(text);
      var right = map.text === gongshiSearch.fold(text) && map.at.length === map.text.length;
      for (var n = 0; n < map.text.length; n++) {
        right = right && map.at[n] < map.end[n] && map.end[n] <= text.length;
        right = right && (n === 0 || map.at[n] === map.at[n - 1] || map.at[n] >= map.end[n - 1]);
        right = right && !/^[\\udc00-\\udfff]/.test(text.slice(map.at[n]).normalize("NFKC"));
      }
      return right;
    }"""
    page = opened(context)
    assert [
        ascii(text) for text, right in zip(texts, ask(page, faulty, texts), strict=True) if not right
    ] == []


def test_a_hit_is_marked_where_it_stands(context: BrowserContext) -> None:
    """Marks, pairs of surrogates and compatibility forms are marked whole, punctuation around them is not."""
    cut = """([text, word]) => {
      var map = gongshiSearch.foldMap(text);
      var start = map.text.indexOf(word);
      return text.slice(map.at[start], map.end[start + word.length - 1]);
    }"""
    page = opened(context)
    samples = [
        ("依据渝〔2010〕3号，办理", "渝20103号", "渝〔2010〕3号"),
        ("𠮷野 𠮷田，", "𠮷田", "𠮷田"),
        ("「王國棟」。", "国栋", "國棟"),
        ("Cafe\u0301!", "é", "e\u0301"),
        ("重５㎏。", "k", "㎏"),
        ("（行政、许可）", "政许", "政、许"),
        ("，\u1100.\u1161，", "가", "\u1100.\u1161"),
    ]
    assert [page.evaluate(cut, [text, word]) for text, word, _ in samples] == [hit for *_, hit in samples]


def test_the_table_is_wanted_for_rare_characters_only(context: BrowserContext) -> None:
    """For every character that it may replace, and for no everyday one."""
    page = opened(context)
    rare = [chr(code) for code in range(0x4E00, 0xA000)]
    answers = ask(page, "text => gongshiSearch.needsVariants(text)", rare)
    assert [char for char, wanted in zip(rare, answers, strict=True) if wanted == in_gb_2312(char)] == []
    others = ["", "a中文，", "é", "한", "ガ", "⼀", "⾧", "⻓", "𡻕", "中𠮷"]
    answers = ask(page, "text => gongshiSearch.needsVariants(text)", others)
    assert answers == [False] * 6 + [True] * 4


def test_without_the_table_characters_stay(context: BrowserContext) -> None:
    """Until the page has fetched it."""
    page = context.new_page()
    page.add_script_tag(path=FOLD_JS)
    assert ask(page, "text => gongshiSearch.fold(text)", ["國，ＡＢ"]) == ["國ab"]


def test_the_table_may_come_in_parts(context: BrowserContext) -> None:
    """First what the index needs, nothing even, then the whole."""
    page = context.new_page()
    page.add_script_tag(path=FOLD_JS)
    page.evaluate("gongshiSearch.variants('', '')")
    page.evaluate("pairs => gongshiSearch.variants(pairs[0], pairs[1])", list(used("國𡻕")))
    assert ask(page, "text => gongshiSearch.fold(text)", ["國歲𡻕"]) == ["国歲岁"]
    page.add_script_tag(content=as_script().decode())
    assert ask(page, "text => gongshiSearch.fold(text)", ["國歲𡻕"]) == ["国岁岁"]
