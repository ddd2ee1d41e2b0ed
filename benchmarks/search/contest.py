"""The peers' part: how much they find, in fresh contexts, and what a first search costs there."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chromium import LOOPBACK, SLOW_4G, Asked, ask, ask_cold, opened
from measures import Found, Kinds, Spread
from server import WIDE, SiteServer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from oracle import Oracle
    from peers import Peer
    from playwright.sync_api import Browser
    from queries import Query

_PAGE_LIFE = 200


@dataclass(slots=True)
class Contest:
    """What one peer found, warm and fresh, and the cost of its first search."""

    name: str
    settings: str
    build_seconds: float
    warm: dict[str, Found]
    fresh: dict[str, Found]
    milliseconds: Spread
    slow: Spread
    raw: Spread
    packed: Spread
    again: Spread
    """Milliseconds of a question in a page that has asked before."""


def contest(
    browser: Browser, peer: Peer, oracle: Oracle, queries: Sequence[Query], fresh: Sequence[Query], slow: int
) -> Contest:
    """Ask `queries` in one page, `fresh` each in its own context, the first `slow` of these on slow 4G."""
    print(f"  {peer.engine.name}", file=sys.stderr, flush=True)
    with SiteServer(peer.folder, policy=WIDE) as server:
        warm, times = _warm(browser, server, peer, oracle, queries)
        cold, all_asked = Kinds(), []
        for query in fresh:
            asked = ask_cold(browser, server, peer.engine, query.text)
            all_asked.append(asked)
            wanted = oracle.holding(query.text)
            cold[query.kind].add(query.text, wanted, peer.found(asked.answer), asked.error)
        on_line = [ask_cold(browser, server, peer.engine, query.text, SLOW_4G) for query in fresh[:slow]]
    return Contest(
        peer.engine.name,
        peer.settings,
        peer.seconds,
        warm,
        cold,
        _spread(all_asked, "milliseconds"),
        _spread(on_line, "milliseconds"),
        _spread(all_asked, "raw"),
        _spread(all_asked, "packed"),
        Spread.of(times),
    )


def _spread(asked: Sequence[Asked], key: str) -> Spread:
    return Spread.of([float(getattr(one, key)) for one in asked if not one.error])


def _warm(
    browser: Browser, server: SiteServer, peer: Peer, oracle: Oracle, queries: Sequence[Query]
) -> tuple[dict[str, Found], list[float]]:
    found, times = Kinds(), []
    for start in range(0, len(queries), _PAGE_LIFE):
        with opened(browser, server.address, peer.engine, LOOPBACK) as page:
            for query in queries[start : start + _PAGE_LIFE]:
                asked = ask(page, peer.engine, query.text)
                times.append(asked.milliseconds)
                wanted = oracle.holding(query.text)
                found[query.kind].add(query.text, wanted, peer.found(asked.answer), asked.error)
    server.take()
    return found, times
