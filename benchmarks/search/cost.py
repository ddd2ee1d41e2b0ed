"""What the index costs to make and to keep: one process that loads, indexes, and says what it took.

    python cost.py SITE           -> JSON: seconds and peak memory of loading, of the texts, of the index

`measured` starts it anew for each site, so that nobody's memory is another's.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.task import CACHE

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY = "--date=2026-11-23"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU, megabytes (10^6) and bytes of one index."""

    records: int
    load: float
    texts: float
    index: float
    peak_before: float
    peak: float
    files: int
    size: int
    largest: int
    text_gzip: int


def measured(site: Path) -> Cost:
    """Return the cost of the index of the site in `site`."""
    out = subprocess.run(
        [sys.executable, __file__, str(site)], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    return Cost(**json.loads(out.splitlines()[-1]))


def full_build(site: Path) -> tuple[float, float]:
    """Return CPU seconds and peak megabytes of the whole build of `site` as a process, shell cached."""
    command = [
        str(Path(sys.executable).parent / "gongshi"),
        "build",
        "--config",
        str(site / "site_config.yml"),
    ]
    seconds = peak = 0.0
    for _ in range(2):  # the first fills the shell's cache
        _forget(site)
        process = subprocess.Popen([*command, _DAY], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        said = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{said.decode()[-2000:]}")
        seconds, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6
    return seconds, peak


def _forget(site: Path) -> None:
    shutil.rmtree(site / "site", ignore_errors=True)
    for entry in (site / CACHE).glob("*"):
        if entry.name != "shell":
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def main(arguments: Sequence[str]) -> int:
    """Load the site, make its index, print the cost as one line of JSON."""
    from corpora import texts_of, view_of

    from gongshi.search.index import build_index

    begun = time.process_time()
    view = view_of(Path(arguments[0]))
    loaded = time.process_time()
    docs, labels = texts_of(view)
    gathered, before = time.process_time(), _peak()
    files = size = largest = 0
    for _, data in build_index(docs, labels):
        files, size, largest = files + 1, size + len(data), max(largest, len(data))
    done = time.process_time()
    text = "\n".join(line for doc in docs for line in (*doc.keys, *doc.body))
    figures = Cost(
        records=len(docs),
        load=loaded - begun,
        texts=gathered - loaded,
        index=done - gathered,
        peak_before=before,
        peak=_peak(),
        files=files,
        size=size,
        largest=largest,
        text_gzip=len(gzip.compress(text.encode(), 6)),
    )
    print(json.dumps({name: getattr(figures, name) for name in Cost.__slots__}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
