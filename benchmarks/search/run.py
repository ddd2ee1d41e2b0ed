"""Measures search: ours on real and synthetic records, Material's and Pagefind on the same ones.

    make bench-search                                     # everything; an hour
    make bench-search ARGS="--sizes 15000 --peers none"   # ours alone, at one size

Real records are read from the folder that `--data` names; without it that corpus is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import corpora
import ours
import peers
from chromium import LOOPBACK, SLOW_4G, SLOW_4G_DEVTOOLS, browser
from contest import Contest, contest
from cost import Cost, full_build, measured
from oracle import Oracle
from queries import Query, known_items, mass
from report import markdown
from server import SiteServer
from typist import Typing, typing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from measures import Spread
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
_BUILT = (3_000, 15_000)
"""Sizes of the sites that are built whole, to tell the share of the index."""
_PEERS = {"material": peers.material, "pagefind": peers.pagefind}


@dataclass(slots=True)
class Measured:
    """All figures of one corpus."""

    name: str
    records: int
    characters: int
    files: int
    bytes: int
    exact: ours.Exactness
    fresh: ours.Exactness
    ranks: dict[str, ours.Ranks]
    cold: list[ours.Cold]
    warm_first: Spread
    warm_again: Spread
    contests: list[Contest] = field(default_factory=list)


@dataclass(slots=True)
class Results:
    """Everything that one run measured."""

    corpora: list[Measured] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    builds: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Records of a site to CPU seconds and peak megabytes of its whole build."""
    typing: Typing | None = None


def main() -> int:
    """Measure, print the tables, and write them where asked."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="gongshi-search-") as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        results = measure(folder, options)
    data = json.dumps(asdict(results), ensure_ascii=False, indent=1)
    (folder if options.folder else HERE).joinpath("results.json").write_text(data + "\n", encoding="utf-8")
    text = markdown(results)
    print(text)
    if options.write:
        (HERE / "results.md").write_text(text, encoding="utf-8")
        (HERE / "results.json").write_text(data + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="search: recall, rank, bytes, time, against its peers")
    parser.add_argument("--data", type=Path, default=HERE.parents[1].parent / "shared" / "data")
    parser.add_argument("--sizes", type=int, nargs="*", default=[15_000, 150_000], help="synthetic sites")
    parser.add_argument("--each", type=int, default=160, help="queries of each kind")
    parser.add_argument("--fresh", type=int, default=60, help="of these, asked again in fresh contexts")
    parser.add_argument("--cold", type=int, default=200, help="first searches, on loopback")
    parser.add_argument("--slow", type=int, default=40, help="first searches on each emulated line")
    parser.add_argument("--known", type=int, default=150, help="known items of each kind")
    parser.add_argument("--most", type=int, default=2_000, help="results that are read to their end")
    parser.add_argument("--peers", nargs="*", default=[*_PEERS], choices=[*_PEERS, "none"])
    parser.add_argument("--no-cost", action="store_true", help="leave out builds and the cost of the index")
    parser.add_argument("--folder", type=Path, help="keep sites and figures here")
    parser.add_argument("--write", action="store_true", help="write results.md and results.json beside this")
    return parser.parse_args()


def measure(folder: Path, options: argparse.Namespace) -> Results:
    """Run every part; prints to standard error what is under way."""
    results = Results()
    with browser() as chromium:
        if (options.data / "documents").is_dir():
            corpus = corpora.real(options.data)
            results.corpora.append(_corpus(chromium, corpus, folder, options, [*options.peers]))
        else:
            print(f"no real records in {options.data}: that corpus is left out", file=sys.stderr)
        for size in options.sizes:
            corpus = corpora.synthetic(size, folder)
            results.corpora.append(_corpus(chromium, corpus, folder, options, []))
        if not options.no_cost:
            _costs(chromium, folder, options, results)
    return results


def _costs(chromium: Browser, folder: Path, options: argparse.Namespace, results: Results) -> None:
    for size in sorted({*_BUILT, *options.sizes}):
        site = corpora.written(size, folder)
        print(f"cost at {size}", file=sys.stderr, flush=True)
        results.costs.append(measured(site))
        if size in _BUILT:
            results.builds[size] = full_build(site)
    results.typing = typing(chromium, corpora.written(_BUILT[-1], folder) / "site")


def _corpus(
    chromium: Browser, corpus: corpora.Corpus, folder: Path, options: argparse.Namespace, names: Sequence[str]
) -> Measured:
    print(f"{corpus.name}: {len(corpus.docs)} records", file=sys.stderr, flush=True)
    place = folder / f"index-{len(corpus.docs)}"
    corpora.write_index(corpus, place)
    oracle = Oracle(corpus.docs)
    queries = mass(corpus.docs, options.each)
    random = Random(5)  # noqa: S311  # reproducible, not secret
    shuffled = random.sample(queries, len(queries))
    fresh, cold = _spread_over_kinds(shuffled, options.fresh), _spread_over_kinds(shuffled, options.cold)
    files = [file.stat().st_size for file in (place / "search").rglob("*.js")]
    with SiteServer(place) as server:
        warm = ours.warm(chromium, server, shuffled[: options.cold * 2])
        result = Measured(
            name=corpus.name,
            records=len(corpus.docs),
            characters=corpus.characters,
            files=len(files),
            bytes=sum(files),
            exact=ours.exactness(chromium, server, corpus, oracle, queries, most=options.most),
            fresh=ours.exactness_fresh(chromium, server, corpus, oracle, fresh, most=options.most),
            ranks=ours.known_items(chromium, server, known_items(corpus.docs, options.known)),
            cold=[
                ours.cold(chromium, server, cold, ours.WORKER, LOOPBACK),
                ours.cold(chromium, server, cold[: options.slow], ours.IN_PAGE, SLOW_4G),
                ours.cold(chromium, server, cold[: options.slow], ours.IN_PAGE, SLOW_4G_DEVTOOLS),
            ],
            warm_first=warm[0],
            warm_again=warm[1],
        )
    for name in names:
        if name != "none":
            peer = _PEERS[name](corpus.docs, folder / name)
            sample = shuffled[: options.fresh * 10]
            result.contests.append(contest(chromium, peer, oracle, sample, fresh, options.slow))
    return result


def _spread_over_kinds(queries: Sequence[Query], count: int) -> list[Query]:
    """Return `count` of `queries`: the first of each kind, then the second of each, and so on."""
    seen: Counter[str] = Counter()
    places: list[tuple[int, int]] = []
    for query in queries:
        places.append((seen[query.kind], len(places)))
        seen[query.kind] += 1
    return [queries[place] for _, place in sorted(places)][:count]


if __name__ == "__main__":
    sys.exit(main())
