"""The figures as Markdown tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from contest import Contest
    from measures import Found
    from ours import Cold, Exactness
    from run import Measured, Results


def markdown(results: Results) -> str:
    """Return every table of `results`."""
    parts = ["# Search, measured\n"]
    for corpus in results.corpora:
        parts += _corpus(corpus)
    if results.costs:
        parts += _costs(results)
    if results.typing:
        typed = results.typing
        parts.append(
            f"## Typing, 15,000 records\n\n{typed.keys} keys: {typed.long_tasks} tasks over 50 ms on the "
            f"main thread, the longest {typed.longest:.0f} ms; suggestions after {typed.shown.median:.0f} ms "
            f"in the median, {typed.shown.worst:.0f} ms at worst, the box's own pause of 120 ms included.\n"
        )
    return "\n".join(parts)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table with a line after it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines) + "\n"


def _corpus(corpus: Measured) -> list[str]:
    text = f"{corpus.records:,} records, {corpus.characters:,} characters"
    parts = [
        f"## Corpus: {corpus.name}\n",
        f"{text}; index: {corpus.files} files, {corpus.bytes / 1e6:.1f} MB.\n",
        "### Found, against a scan of every line\n",
        _exactness(corpus.exact, corpus.fresh, corpus.contests),
    ]
    parts += _failures("Not exact, warm", corpus.exact.kinds)
    parts += _failures("Not exact, fresh context", corpus.fresh.kinds)
    rows = [(k, r.asked, r.right, _share(r.right, r.asked)) for k, r in corpus.ranks.items()]
    parts += ["### Known item\n", table(("query", "asked", "where it should be", "share"), rows)]
    parts += [f"* {kind}: {said}" for kind, r in corpus.ranks.items() for said in r.failures]
    parts += ["\n### First search, a fresh context each\n", _cold(corpus)]
    parts += _warm(corpus)
    if corpus.contests:
        parts += ["### Peers' first search\n", _peer_costs(corpus.contests)]
    return parts


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _exactness(warm: Exactness, fresh: Exactness, contests: Sequence[Contest]) -> str:
    head = ["kind", "queries", "recall", "precision", "exact", "exact in a fresh context"]
    for one in contests:
        head += [f"{one.name} recall", f"{one.name} precision", f"{one.name} fresh recall"]
    kinds = [*warm.kinds]
    rows = [_row(kind, warm.kinds, fresh.kinds, contests) for kind in kinds]
    note = (
        f"\n{warm.counted} answers longer than was read were compared by their count and first page; "
        f"{warm.about} of these counts were estimates, at most {100 * warm.furthest:.1f} % too high.\n"
    )
    return table(head, rows) + (note if warm.counted else "")


def _row(
    kind: str, warm: Mapping[str, Found], fresh: Mapping[str, Found], contests: Sequence[Contest]
) -> list[str]:
    own = warm[kind]
    cells = [
        kind,
        str(own.queries),
        _share(own.recall, 1),
        _share(own.precision, 1),
        f"{own.whole}/{own.queries}",
    ]
    again = fresh.get(kind)
    cells.append(f"{again.whole}/{again.queries}" if again else "-")
    for one in contests:
        theirs, cold = one.warm.get(kind), one.fresh.get(kind)
        cells += [_share(theirs.recall, 1), _share(theirs.precision, 1)] if theirs else ["-", "-"]
        cells.append(_share(cold.recall, 1) if cold else "-")
    return cells


def _failures(title: str, kinds: Mapping[str, Found]) -> list[str]:
    said = [f"* {kind}: {failure}" for kind, found in kinds.items() for failure in found.failures]
    return [f"{title}:\n", *said, ""] if said else []


def _cold(corpus: Measured) -> str:
    head = (
        "line",
        "queries",
        "ms median / p95 / worst",
        "index KB median / p95 / worst",
        "with the script",
        "with the script, gzip",
        "requests",
    )
    return table(head, [_cold_row(cold) for cold in corpus.cold]) + "\n".join(
        [
            "",
            f"In every first search: {_listed(corpus.cold[0].fixed)}.",
            "",
            "Most bytes:",
            "",
            *(f"* {said}" for said in corpus.cold[0].worst),
            *(f"* failed: {said}" for cold in corpus.cold for said in cold.errors),
            "",
        ]
    )


def _listed(sizes: Mapping[str, int]) -> str:
    return ", ".join(f"`{path}` {size / 1e3:.1f} KB" for path, size in sorted(sizes.items())) or "nothing"


def _cold_row(cold: Cold) -> list[str]:
    return [
        cold.line,
        str(cold.raw.count),
        " / ".join(cold.milliseconds.cells()),
        " / ".join(cold.index.cells(1, 1e3)),
        " / ".join(cold.raw.cells(1, 1e3)),
        " / ".join(cold.packed.cells(1, 1e3)),
        " / ".join(cold.requests.cells()),
    ]


def _warm(corpus: Measured) -> list[str]:
    first, again = corpus.warm_first, corpus.warm_again
    rows = [
        ("asked for the first time in an open page", *first.cells(1)),
        ("asked again", *again.cells(1)),
    ]
    return ["### Warm query, milliseconds\n", table(("", "median", "p95", "worst"), rows)]


def _peer_costs(contests: Sequence[Contest]) -> str:
    head = (
        "peer",
        "settings",
        "build s",
        "ms median / worst",
        "slow 4G ms median / worst",
        "KB median / worst",
        "KB gzip median",
        "warm ms median / p95",
    )
    rows = [
        (
            one.name,
            one.settings,
            f"{one.build_seconds:.1f}",
            f"{one.milliseconds.median:.0f} / {one.milliseconds.worst:.0f}",
            f"{one.slow.median:.0f} / {one.slow.worst:.0f}",
            f"{one.raw.median / 1e3:.0f} / {one.raw.worst / 1e3:.0f}",
            f"{one.packed.median / 1e3:.0f}",
            f"{one.again.median:.1f} / {one.again.p95:.1f}",
        )
        for one in contests
    ]
    return table(head, rows)


def _costs(results: Results) -> list[str]:
    head = (
        "records",
        "index CPU s",
        "texts CPU s",
        "peak MB (before the index)",
        "files",
        "index MB",
        "largest KB",
        "text gzip MB",
        "index / gzip",
        "whole build CPU s, peak MB",
        "share",
    )
    rows = []
    for cost in results.costs:
        built = next((both for n, both in results.builds.items() if n == cost.records), None)
        rows.append(
            (
                f"{cost.records:,}",
                f"{cost.index:.1f}",
                f"{cost.texts:.1f}",
                f"{cost.peak:.0f} ({cost.peak_before:.0f})",
                cost.files,
                f"{cost.size / 1e6:.1f}",
                f"{cost.largest / 1e3:.1f}",
                f"{cost.text_gzip / 1e6:.1f}",
                f"{cost.size / cost.text_gzip:.2f}",
                f"{built[0]:.1f}, {built[1]:.0f}" if built else "-",
                _share(cost.index + cost.texts, built[0]) if built else "-",
            )
        )
    return ["## Cost of the index\n", table(head, rows)]
