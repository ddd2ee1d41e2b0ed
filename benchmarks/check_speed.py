"""How long the check takes: whole processes, each rule, and once more after one file has changed.

Whole processes are measured from outside, interpreter start included: CPU seconds (user and system), seconds
on the clock, peak memory. The rules, and a check that goes on in one process (`gongshi check --watch`),
are measured in fresh processes that this script starts of itself.

    python benchmarks/check_speed.py                    15,000 records, a minute or two
    python benchmarks/check_speed.py --records 3000 --runs 1
    python benchmarks/check_speed.py --site FOLDER      a site of your own; files change, and change back
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gongshi.authoring.sample import write_sample
from gongshi.catalogue.index import Catalogue
from gongshi.checking import Checker, configured
from gongshi.checks.memory import Memory
from gongshi.checks.registry import all_rules
from gongshi.checks.rule import Scene
from gongshi.content.attachments import read_attachments
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.registers import BY_SLUG
from gongshi.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gongshi.checks.rule import Rule

DAY = dt.date(2026, 11, 23)
_MEGA = 1e6
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes; macOS counts bytes, Linux kibibytes
_SHOWN = 20
_REGISTERS = ("power-items", "departments", "documents", "laws", "enforcers")
"""The registers of which one file is changed."""


def main() -> int:
    """Measure everything, or in a child process one part, and print tables."""
    parser = argparse.ArgumentParser(description="how long the check takes")
    parser.add_argument("--records", type=int, default=15_000, help="records of the made-up site")
    parser.add_argument("--runs", type=int, default=3, help="runs of each whole process")
    parser.add_argument("--site", type=Path, help="a site of your own instead")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        json.dump(PARTS[options.part](_task(options.site)), sys.stdout)
        return 0
    with tempfile.TemporaryDirectory(prefix="gongshi-check-") as folder:
        root = options.site or Path(folder) / "site"
        if options.site is None:
            write_sample(options.records, root)
        _print_processes(root, options.runs)
        _print_rules(_part(root, "rules"))
        _print_changes(_part(root, "changes"))
    return 0


def _task(root: Path) -> Task:
    return Task(root.resolve() / "site_config.yml", DAY)


# --- whole processes -----------------------------------------------------------


def _print_processes(root: Path, runs: int) -> None:
    print("\n| `gongshi check`, whole process | CPU s | clock s | peak MB |\n|---|---|---|---|")
    for name, options in (("nothing cached", ["--no-cache"]), ("files parsed before", [])):
        if not options:
            _process(root, options)  # fills the cache
        costs = [_process(root, options) for _ in range(runs)]
        cpu, clock, memory = (statistics.median(column) for column in zip(*costs, strict=True))
        print(f"| {name} | {cpu:.2f} | {clock:.2f} | {memory:.0f} |")


def _process(root: Path, options: Sequence[str]) -> tuple[float, float, float]:
    """Return CPU seconds, clock seconds and peak megabytes of one check."""
    command = [sys.executable, "-c", "from gongshi.cli import main; main()", "check", *options]
    started = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--config", str(root / "site_config.yml"), "--date", str(DAY), "--format", "json"],
        stdout=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - started
    return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * _RSS_UNIT / _MEGA


def _part(root: Path, part: str) -> Any:  # noqa: ANN401  # JSON
    command = [sys.executable, __file__, "--site", str(root), "--part", part]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


# --- the rules -----------------------------------------------------------------


def _rules(task: Task) -> dict[str, float]:
    """Return milliseconds of CPU of all rules together, and then of each alone."""
    scene = _unchecked(task)
    rules = [rule for rule in all_rules() if rule.by_record or rule.on_catalogue]
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)  # as the command line sets it
    costs = {"all": _milliseconds(rules, scene)}
    costs["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RSS_UNIT / _MEGA
    return costs | {f"{rule.code} {rule.name}": _milliseconds([rule], scene) for rule in rules}


def _unchecked(task: Task) -> Scene:
    """Return the site as it is before any rule has looked at it."""
    config = configured(task)
    loader = Loader(task.root, ParseCache(task.cache_dir / "parsed.tsv"), LIMITS)
    files = read_attachments(task.root).files
    return Scene(Catalogue(loader.load(BY_SLUG)), config, task.day, task.config_file.name, files)


def _ask(rules: Sequence[Rule], scene: Scene) -> None:
    for _ in Memory().found(rules, scene, lambda: None):
        pass


def _milliseconds(rules: Sequence[Rule], scene: Scene) -> float:
    started = time.process_time()
    _ask(rules, scene)
    return (time.process_time() - started) * 1000


def _print_rules(costs: dict[str, float]) -> None:
    memory, together = costs.pop("MB"), costs.pop("all")
    print(f"\nAll {len(costs)} rules together: {together / 1000:.2f} s of CPU; the process: {memory:.0f} MB.")
    print("\n| rule, alone, when what it shares with no other is left to do | ms |\n|---|---|")
    for name, cost in sorted(costs.items(), key=lambda pair: -pair[1])[:_SHOWN]:
        print(f"| {name} | {cost:.0f} |")


# --- one file changed ------------------------------------------------------------


def _changes(task: Task) -> dict[str, list[float]]:
    """Return milliseconds of CPU and on the clock of a check after one file of each register has changed."""
    gc.set_threshold(100_000, 50, 100)  # as the command line sets it
    checker = Checker()

    def check() -> None:
        checker.check(task)

    check()
    check()  # files as new as the newest are read twice
    costs = {"nothing": _cost(check)}
    for register in _REGISTERS:
        files = sorted(
            f for f in (task.root / "content" / register).rglob("*") if f.suffix in (".yml", ".md")
        )
        if files:
            costs[register] = _changed(files[len(files) // 2], check)
    return costs


def _changed(file: Path, check: Callable[[], object]) -> list[float]:
    """Return what a check costs (the median of three) after a line was added to `file`, and taken away."""
    before = file.read_bytes()
    line = "note: 示例\n" if file.suffix == ".yml" else "\n示例\n"
    costs = []
    try:
        for _ in range(3):
            file.write_bytes(before + (b"  " if before.startswith(b"-") else b"") + line.encode())
            costs.append(_cost(check))
            file.write_bytes(before)
            check()
    finally:
        file.write_bytes(before)
    return [statistics.median(column) for column in zip(*costs, strict=True)]


def _cost(check: Callable[[], object]) -> list[float]:
    cpu, clock = time.process_time(), time.perf_counter()
    check()
    return [(time.process_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000]


def _print_changes(costs: dict[str, list[float]]) -> None:
    print("\n| checked again in the same process, after a change to | CPU ms | clock ms |\n|---|---|---|")
    for name, (cpu, clock) in costs.items():
        print(f"| {name} | {cpu:.0f} | {clock:.0f} |")


PARTS: dict[str, Callable[[Task], Any]] = {"rules": _rules, "changes": _changes}

if __name__ == "__main__":
    sys.exit(main())
