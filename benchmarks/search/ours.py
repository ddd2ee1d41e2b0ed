"""Our own search, asked in a page: is it exact, does it put the known item first, what does it cost?"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, cast

from chromium import LOOPBACK, Asked, Engine, Network, ask, ask_cold, opened
from measures import Kinds, Spread
from playwright.sync_api import Error

from gongshi.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpora import Corpus
    from oracle import Oracle
    from playwright.sync_api import Browser, Page
    from queries import Known, Query
    from server import SiteServer

_FIRST = "(given) => probe.ask(probe.query(given.q, 0, 10))"
WORKER = Engine("gongshi", "index.html", "() => probe.warm()", _FIRST)
IN_PAGE = Engine(
    "gongshi, in the page",
    "index.html",
    "() => probe.warm()",
    _FIRST,
    init="addEventListener('DOMContentLoaded', () => { self.probe.inPage = true; });",
)
"""Without a worker, as from `file://`: the emulated slow CPU and line then hold for all of it."""
_ALL = "(given) => probe.all(given.q, given.size)"
_PAGE_LIFE = 400
"""Questions after which the page is opened anew, so that its memory stays what a person's would be."""


@dataclass(slots=True)
class Exactness:
    """Recall and precision by kind; `counted` answers were too long to read to their end.

    Of these, `about` gave a count that they called an estimate; `furthest` is the largest share by which
    one was above the truth.
    """

    kinds: Kinds = field(default_factory=Kinds)
    counted: int = 0
    about: int = 0
    furthest: float = 0.0


def exactness(
    browser: Browser,
    server: SiteServer,
    corpus: Corpus,
    oracle: Oracle,
    queries: Sequence[Query],
    *,
    most: int,
) -> Exactness:
    """Ask everything in a warm page and compare all pages of results with the scan.

    Where the scan finds more than `most` records, the count and the first page are compared.
    """
    result = Exactness()
    for part in _parts(queries, _PAGE_LIFE):
        with opened(browser, server.address, WORKER) as page:
            for query in part:
                _compare(page, corpus, oracle, query, most, result)
        server.take()
    return result


def exactness_fresh(
    browser: Browser,
    server: SiteServer,
    corpus: Corpus,
    oracle: Oracle,
    queries: Sequence[Query],
    *,
    most: int,
) -> Exactness:
    """Ask each query in a browser context of its own; see `exactness`."""
    result = Exactness()
    for query in queries:
        with opened(browser, server.address, WORKER) as page:
            _compare(page, corpus, oracle, query, most, result)
    server.take()
    return result


def _parts(queries: Sequence[Query], size: int) -> Iterator[Sequence[Query]]:
    for start in range(0, len(queries), size):
        print(f"  {start} of {len(queries)}", file=sys.stderr, flush=True)
        yield queries[start : start + size]


def _compare(page: Page, corpus: Corpus, oracle: Oracle, query: Query, most: int, result: Exactness) -> None:
    wanted = oracle.holding(query.text)
    size = most if len(wanted) <= most else 10
    script = _ALL if len(wanted) <= most else _FIRST
    try:
        answer = cast("dict[str, Any]", page.evaluate(script, {"q": query.text, "size": min(size, 100)}))
    except Error as error:
        result.kinds[query.kind].add(query.text, wanted, (), str(error).splitlines()[0])
        return
    if len(wanted) > most:
        result.counted += 1
        found, trouble = _by_count(corpus, wanted, answer)
        if not answer["exact"]:
            result.about += 1
            result.furthest = max(result.furthest, answer["total"] / len(wanted) - 1)
    else:
        found = [corpus.numbers.get(href, -1) for href in answer["hrefs"]]
        trouble = "" if answer["total"] == len(found) else f"total says {answer['total']}"
    result.kinds[query.kind].add(query.text, wanted, found, trouble)


def _by_count(corpus: Corpus, wanted: set[int], answer: dict[str, Any]) -> tuple[list[int], str]:
    """Take the answer for the scan's where its first rows are right and its count is the same.

    A count that is called an estimate may be above the truth, as candidates are; never below.
    """
    rows = [corpus.numbers.get(row["href"], -1) for row in answer["rows"]]
    is_right = answer["total"] == len(wanted) or (not answer["exact"] and answer["total"] > len(wanted))
    if is_right and wanted.issuperset(rows):
        return list(wanted), ""
    return rows, f"total says {answer['total']}, exact {answer['exact']}"


@dataclass(slots=True)
class Ranks:
    """Known items of one kind: how many were asked for and stood where they should."""

    asked: int = 0
    right: int = 0
    failures: list[str] = field(default_factory=list)


def known_items(browser: Browser, server: SiteServer, items: Sequence[Known]) -> dict[str, Ranks]:
    """Ask for each known item and look where the first row that counts stands."""
    table: dict[str, Ranks] = {}
    with opened(browser, server.address, WORKER) as page:
        for item in items:
            asked = ask(page, WORKER, item.text)
            titles = [fold("".join(text for text, _ in row["title"])) for row in _rows(asked)]
            rank = next((n for n, title in enumerate(titles, start=1) if title in item.titles), 0)
            ranks = table.setdefault(item.kind, Ranks())
            ranks.asked += 1
            if 0 < rank <= item.within:
                ranks.right += 1
            elif len(ranks.failures) < 5:
                ranks.failures.append(f"{item.text!r}: at {rank}; first {titles[:1]} {asked.error}")
    server.take()
    return table


def _rows(asked: Asked) -> list[dict[str, Any]]:
    return cast("dict[str, Any]", asked.answer)["rows"] if asked.answer else []


@dataclass(slots=True)
class Cold:
    """First searches in fresh contexts on one line."""

    line: str
    milliseconds: Spread
    raw: Spread
    packed: Spread
    index: Spread
    requests: Spread
    worst: list[str]
    """The queries of most bytes."""
    errors: list[str]
    fixed: dict[str, int]
    """Bytes of what every first search loads."""


def cold(
    browser: Browser, server: SiteServer, queries: Sequence[Query], engine: Engine, line: Network = LOOPBACK
) -> Cold:
    """Ask each query once in a context of its own, from focus to the complete first page."""
    all_asked = [(query, ask_cold(browser, server, engine, query.text, line)) for query in queries]
    done = [asked for _, asked in all_asked if not asked.error]
    heavy = sorted(all_asked, key=lambda pair: -pair[1].raw)[:5]
    seen = Counter(path for asked in done for path in set(asked.paths))
    always = [path for path, times in seen.items() if times == len(done)]
    spreads = {
        key: Spread.of([float(getattr(asked, key)) for asked in done])
        for key in ("milliseconds", "raw", "packed", "index", "requests")
    }
    return Cold(
        line=line.name,
        **spreads,
        worst=[
            f"{query.text!r} ({query.kind}): {asked.raw} bytes, {asked.requests} requests"
            for query, asked in heavy
        ],
        errors=[f"{query.text!r}: {asked.error}" for query, asked in all_asked if asked.error],
        fixed={path: server.sized(path).raw for path in always},
    )


def warm(
    browser: Browser, server: SiteServer, queries: Sequence[Query], seed: int = 3
) -> tuple[Spread, Spread]:
    """Return milliseconds of an answer, page to worker and back: (first time, asked again).

    The first time, an open page may still have to load shards; the second round, in another
    order, has them all.
    """
    rounds: list[list[float]] = []
    with opened(browser, server.address, WORKER) as page:
        order = list(queries)
        for _ in range(2):
            rounds.append([ask(page, WORKER, query.text).milliseconds for query in order])
            Random(seed).shuffle(order)  # noqa: S311  # reproducible, not secret
    server.take()
    return Spread.of(rounds[0]), Spread.of(rounds[1])
