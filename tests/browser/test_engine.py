"""The engine in Chromium against a plain scan: nothing missed, nothing wrong, whatever is typed."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from gongshi.resources import theme_dir
from gongshi.search.document import SearchDoc
from gongshi.search.fold import fold
from gongshi.search.index import build_index
from gongshi.search.pinyin import initials, readings
from tests.browser.conftest import serving
from tests.search.oracle import Oracle
from tests.search.samples import LABELS, sample_docs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

DOCS = sample_docs(240, 7)
ORACLE = Oracle(DOCS)
SCANNED, SHARDED = 10**9, 0
ODD = (
    "", "   ", "\u3000", "的", "〔", "<script>alert(1)</script>", "'\"&<>", "^.*$", "(?=x)", "\\d+", "[", "*", "🙂", "🙂行政",
    "𬴊", "\u202e行政", "行政\u200b许可", "行 政", "行政 许可 处罚", "“行政许可”", '"行政 许可', "ＳＬ", "sl", "国务院", "國務院", "straße",
    "STRASSE", "①", "m2", "abc-1", "a", "zz", "\ud800", "0", "不得不得不得", "行政" * 5000, "x" * 10_000, "行政,许可", "xzxk", "示例zhang", "zh", "sh", "li", "x", "xianxianxianxianxianxianxianxian", '"sl"', "示府发20", "发〔20", "号sl",
)  # fmt: skip


def _written(folder: Path, scan_bytes: int, docs: Sequence[SearchDoc] = DOCS) -> Path:
    for path, data in build_index(docs, LABELS, scan_bytes=scan_bytes):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / "blank.html").write_text(
        "<!doctype html><meta charset=utf-8><title>-</title>", encoding="utf-8"
    )
    engine = sorted((theme_dir() / "js/search").glob("*.js"))
    (folder / "search.js").write_text("".join(part.read_text("utf-8") for part in engine), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], str]]:
    """Serves folders below one root."""
    root = tmp_path_factory.getbasetemp()
    with serving(root) as address:
        yield lambda folder: f"{address}{folder.relative_to(root)}/"


@pytest.fixture(scope="module", params=[SCANNED, SHARDED], ids=["scan", "shards"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of DOCS, in both of its forms."""
    return _written(tmp_path_factory.mktemp("index"), request.param)


class _Engine:
    """The engine as a script on a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(f"{address}blank.html")
        page.add_script_tag(url="search.js")
        page.evaluate("root => { self.engine = gongshiSearch.open(root); }", address)

    def ask(self, queries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Answer queries one after another; an error stands in place of an answer."""
        # Both ways as one text: Playwright takes a value apart piece by piece.
        answers: str = self.page.evaluate(
            """async json => {
                const answers = [];
                for (const query of JSON.parse(json)) {
                    answers.push(await engine.ask(query).catch(e => ({error: e.message, file: e.file})));
                }
                return JSON.stringify(answers);
            }""",
            json.dumps(queries),  # in ASCII, which carries lone surrogates
        )
        found: list[dict[str, Any]] = json.loads(answers)
        return found

    def one(self, q: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401  # parts of a query
        """Answer one query, all its rows at once."""
        return self.ask([{"q": q, "size": 1000, **more}])[0]


@pytest.fixture
def engine(context: BrowserContext, folder: Path, served: Callable[[Path], str]) -> _Engine:
    """An engine that has read nothing yet."""
    return _Engine(context.new_page(), served(folder))


def _ids(answer: dict[str, Any]) -> list[str]:
    return [row["href"].removesuffix(".html") for row in answer["rows"]]


def _random_queries(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)  # noqa: S311  # samples, not secrets
    lines = [line for doc in DOCS for line in (*doc.keys, *doc.body)]
    keys = [fold(key) for doc in DOCS for key in doc.keys[:1]]
    queries = []
    for n in range(count):
        line = rng.choice(lines)
        size = (1, 2, 3, 4, 6, 8)[n % 6]
        at = rng.randrange(max(1, len(line) - size + 1))
        queries.append(line[at : at + size])
        if n % 6 == 0:
            key = rng.choice(keys)
            at = rng.randrange(len(key))
            part = key[at : at + rng.randint(1, 4)]
            spell = rng.choice((readings, initials))
            queries.append("".join(rng.choice(spell(char) or (char,)) for char in part))
        if n % 7 == 0:
            queries.append(f"{rng.choice(lines)[:3]} {rng.choice(lines)[2:5]}")
    return queries


def test_finds_exactly_what_a_plain_scan_finds(engine: _Engine) -> None:
    """Random pieces of one to eight characters, pinyin, initials, several words: the same records."""
    queries = _random_queries(600, 11)
    answers = engine.ask([{"q": q, "size": 1000} for q in queries])
    wrong = [q for q, answer in zip(queries, answers, strict=True) if set(_ids(answer)) != ORACLE.found(q)]
    assert not wrong
    assert all(len(set(_ids(a))) == a["total"] for a in answers)
    assert sum(a["total"] > 0 for a in answers) > 500


def test_odd_queries_are_answered_like_any_other(engine: _Engine) -> None:
    """No kind of text breaks the engine; what holds nothing to search for is said to be empty."""
    answers = engine.ask([{"q": q, "size": 1000} for q in ODD])
    for q, answer in zip(ODD, answers, strict=True):
        assert "error" not in answer, ascii(q[:40])
        assert set(_ids(answer)) == ORACLE.found(q), ascii(q[:40])
        assert answer["empty"] == (not fold(q)), ascii(q[:40])


def test_a_whole_title_number_or_name_comes_first(engine: _Engine) -> None:
    """For every key of every record."""
    wanted = [(key, doc) for doc in DOCS for key in doc.keys]
    answers = engine.ask([{"q": key, "size": 1} for key, _ in wanted])
    holders = {fold(key): [d for d in DOCS if fold(key) in map(fold, d.keys)] for key, _ in wanted}
    for (key, _), answer in zip(wanted, answers, strict=True):
        assert _ids(answer)[0] in {f"{d.register}/{d.id}" for d in holders[fold(key)]}, key


@pytest.mark.parametrize("scan_bytes", [SCANNED, SHARDED])
def test_letters_are_initials_before_they_are_part_of_a_code(
    context: BrowserContext,
    served: Callable[[Path], str],
    tmp_path_factory: pytest.TempPathFactory,
    scan_bytes: int,
) -> None:
    """Whoever types letters alone means a name; with a digit among them they are a code."""
    keys = {"text": ("公园管理",), "code": ("道路占用", "11XK-0001"), "name": ("施工许可",), "whole": ("XK",)}
    docs = [SearchDoc("power-items", each, keys[each], ("见 xk 目录",)) for each in keys]
    engine = _Engine(
        context.new_page(), served(_written(tmp_path_factory.mktemp("letters"), scan_bytes, docs))
    )
    assert _ids(engine.one("xk")) == [f"power-items/{one}" for one in ("whole", "name", "code", "text")]
    assert _ids(engine.one("xk-0")) == ["power-items/code"]


def test_a_live_record_stands_before_a_lapsed_one_of_the_same_worth(engine: _Engine) -> None:
    """Among those with the word in their title."""
    rows = engine.one("许可")["rows"]
    in_title = [row["tone"] for row in rows if "许可" in "".join(text for text, _ in row["title"])]
    assert in_title == sorted(in_title, key=lambda tone: tone == "ended")
    assert len(set(in_title)) == 2


def test_pages_of_results_join_to_the_whole(engine: _Engine) -> None:
    """No row is lost or repeated between pages."""
    whole = _ids(engine.one("示例"))
    pages = engine.ask([{"q": "示例", "from": at, "size": 7} for at in range(0, len(whole), 7)])
    assert [one for page in pages for one in _ids(page)] == whole


def test_hits_are_marked_where_they_stand(engine: _Engine) -> None:
    """In the original text, whatever its width, script or plane."""
    answers = engine.ask([{"q": q, "size": 50} for q in ("许可", "国务院", "ABC-1", "zhang", "𬴊", "m2")])
    for answer, mark in zip(answers, ("许可", "國務院", "ＡＢＣ-1", "张", "𬴊", "㎡"), strict=True):
        row = answer["rows"][0]
        marked = [text for text, hit in [*row["title"], *row["note"], *row["snippet"]] if hit]
        assert mark in marked


def test_facets_count_what_would_be_found(engine: _Engine) -> None:
    """Each count is what choosing the value gives; the choice of one facet narrows the counts of the others."""
    plain = engine.one("示例", facets=True, settle=True)
    for facet in plain["facets"]:
        for value in facet["values"]:
            narrowed = engine.one("示例", picks={facet["key"]: [value["id"]]}, settle=True)
            assert narrowed["total"] == value["count"], (facet["key"], value)
    both = engine.one("示例", picks={"register": ["enforcers"], "status": ["ended"]}, facets=True)
    assert {row["tone"] for row in both["rows"]} == {"ended"}
    registers = next(facet for facet in both["facets"] if facet["key"] == "register")
    expected = Counter(doc.register for doc in DOCS if doc.tone == "ended" and _says(doc, "示例"))
    assert {value["id"]: value["count"] for value in registers["values"]} == dict(expected)


def _says(doc: SearchDoc, text: str) -> bool:
    return any(text in fold(line) for line in (*doc.keys, *doc.body))


@pytest.mark.parametrize(("time", "ended"), [("2027-06-30T15:59:59Z", 0), ("2027-06-30T16:00:00Z", 40)])
def test_the_facet_of_the_states_follows_the_day_in_shanghai(
    own: Path, own_engine: _Engine, time: str, ended: int
) -> None:
    """Counts, picks and rows know what has ended since the build; without the script of the page too."""
    docs = [
        SearchDoc("enforcers", f"e{n}", (f"示例{n}",), tone="valid", badge="有效", facets=((), (), (), ("valid",)),
                  then="2027-07-01 ended 过期", turns=(("2027-07-01", "expired"),) if n < 40 else ())
        for n in range(90)
    ]  # fmt: skip
    _written(own, SHARDED, docs)
    own_engine.page.clock.set_fixed_time(time)
    answer = own_engine.one("示例", facets=True)
    states = next(facet for facet in answer["facets"] if facet["key"] == "status")
    counts = {value["id"]: value["count"] for value in states["values"]}
    assert counts == {"valid": 90 - ended, **({"expired": ended} if ended else {})}
    assert own_engine.one("示例", picks={"status": ["expired"]})["total"] == ended
    assert {row["then"] for row in answer["rows"]} == {"2027-07-01 ended 过期"}


def test_several_values_of_one_facet_widen_it(engine: _Engine) -> None:
    """Either department will do."""
    one = engine.one("示例", picks={"department": ["cg"]}, settle=True)["total"]
    two = engine.one("示例", picks={"department": ["cg", "sc"]}, settle=True)["total"]
    assert two > one > 0


@pytest.mark.parametrize(
    ("q", "kind", "holds"),
    [
        ("行政许克", "changed", "行政许可"),
        ("示例章", "pinyin", "示例张"),
        ("许可 没有这个词", "fewer", "许可"),
    ],
)
def test_a_query_that_finds_nothing_offers_the_nearest(
    engine: _Engine, q: str, kind: str, holds: str
) -> None:
    """One character changed, the same sound, one word less; each offer finds what it promises."""
    answer = engine.one(q)
    assert answer["total"] == 0
    offers = {near["kind"]: near for near in answer["nearest"]}
    assert offers[kind]["q"] == holds
    assert offers[kind]["total"] == engine.one(holds, settle=True)["total"] > 0


def test_the_same_answer_from_a_folder(context: BrowserContext, folder: Path) -> None:
    """Opened by double click: script tags only."""
    engine = _Engine(context.new_page(), folder.as_uri() + "/")
    for q in ("许可", "zhang", "國務院", "示府发"):
        assert set(_ids(engine.one(q))) == ORACLE.found(q)


def test_a_worker_answers_the_same(
    context: BrowserContext, folder: Path, served: Callable[[Path], str]
) -> None:
    """Over messages, with fetch."""
    page = context.new_page()
    page.goto(f"{served(folder)}blank.html")
    answers = page.evaluate(
        """([root, queries]) => new Promise(done => {
            const worker = new Worker("search.js");
            const answers = [];
            worker.onmessage = e => { answers[e.data.id] = e.data; if (answers.filter(Boolean).length === queries.length) done(answers); };
            worker.postMessage({type: "start", root});
            queries.forEach((q, id) => worker.postMessage({id, type: "ask", query: {q, size: 1000}}));
        })""",
        [served(folder), ["许可", "zhang", "國務院"]],
    )
    for q, answer in zip(("许可", "zhang", "國務院"), answers, strict=True):
        assert set(_ids(answer["answer"])) == ORACLE.found(q)


# --- old and wrong paths ------------------------------------------------------


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index that a test may damage."""
    return _written(tmp_path_factory.mktemp("own"), SHARDED)


@pytest.fixture
def own_engine(context: BrowserContext, own: Path, served: Callable[[Path], str]) -> _Engine:
    """An engine over `own`."""
    return _Engine(context.new_page(), served(own))


@pytest.mark.parametrize("part", ["meta.js", "t", "d"])
def test_a_missing_file_is_named_and_a_second_try_finds_it(own: Path, own_engine: _Engine, part: str) -> None:
    """The failure is not remembered."""
    (own / "search" / part).rename(own / "aside")
    failed = own_engine.one("许可")
    assert failed["file"].startswith(f"search/{part}")
    (own / "aside").rename(own / "search" / part)
    assert set(_ids(own_engine.one("许可"))) == ORACLE.found("许可")


@pytest.mark.parametrize("part", ["t", "d"])
def test_a_damaged_file_is_noticed(own: Path, own_engine: _Engine, part: str) -> None:
    """One changed character in a file is enough."""
    for file in (own / "search" / part).iterdir():
        text = file.read_text("utf-8")
        middle = len(text) // 2
        file.write_text(text[:middle] + ("A" if text[middle] != "A" else "B") + text[middle + 1 :], "utf-8")
    failed = own_engine.one("许可")
    assert "damaged" in failed["error"]
    assert failed["file"].startswith(f"search/{part}/")


def test_a_new_release_under_an_open_page_is_read_anew(own: Path, own_engine: _Engine) -> None:
    """Old meta data never meet new files silently."""
    assert own_engine.one("许可", size=1)["rows"]
    docs = sample_docs(180, 8)
    oracle = Oracle(docs)
    _written(own, SHARDED, docs)
    for q in ("处罚", "示例区"):
        assert set(_ids(own_engine.one(q))) == oracle.found(q)
