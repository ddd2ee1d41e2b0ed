"""What the privacy gate finds of 1,000 planted leaks, and what it finds where there is nothing.

Leaks are made up: numbers with right check digits, names from common surnames, addresses that do not
exist. They are planted in texts, tables, names of files and attachments of a site in a temporary folder, and
looked for as `gongshi check` looks for them. Nothing personal is stored or read.

    python benchmarks/privacy.py                       planted leaks, and random runs of digits
    python benchmarks/privacy.py --real FOLDER         also every .md, .csv, .txt and .yml file below FOLDER
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from carriers import CARRIERS, MARKED_UP
from leaks import leak

from gongshi import checking
from gongshi.checks.privacy.gate import is_at_home, searched, searched_file
from gongshi.checks.privacy.scan import scan
from gongshi.content.binding_faults import BINDING_FAULTS
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Passage, UnpackLimits
from gongshi.content.faults import FAULTS
from gongshi.findings import Severity
from gongshi.task import Task

if TYPE_CHECKING:
    from leaks import Leak

DAY = dt.date(2026, 11, 23)
PLANTED = 1_000
RUNS = 100_000
READ = frozenset(fault.code for fault in (*FAULTS, *BINDING_FAULTS))
"""What the reader itself refuses."""
_COMPANY = (
    "本批数据为{}，以上数据已经核对。", "编号{}", "合计{}元", "序号：1；数值：{}；备注：已核",
    "| 1 | {} | 略 |",
    "第{}号通告", "a{}b", "（{}）", "从{}起，", "代码：{}；",
)  # fmt: skip
"""What stands around random digits."""
_CONFIG = "site:\n  title: 示例\nregion:\n  name: 示例区\n  code: '210212'\nfooter:\n  sponsor: 示例\n"


def planted(count: int, seed: int) -> tuple[Counter[str], Counter[str], Counter[str], list[str]]:
    """Plant `count` leaks in a site and check it; return how many there are, were found, and the missed."""
    random = Random(seed)  # noqa: S311 - made-up data, the same at every run
    where: dict[str, tuple[str, Leak]] = {}
    with tempfile.TemporaryDirectory(prefix="gongshi-privacy-") as folder:
        root = Path(folder)
        (root / "site_config.yml").write_text(_CONFIG, encoding="utf-8")
        for number in range(count):
            way = list(CARRIERS)[number % len(CARRIERS)]
            found = leak(random, marks_up=way in MARKED_UP)
            path, data = CARRIERS[way](found, number)
            where[f"content/{path}"] = (way, found)
            (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "content" / path).write_bytes(data)
        seen = _seen(root)
    made, known, kinds, missed = Counter[str](), Counter[str](), Counter[str](), []
    for path, (way, found) in where.items():
        made[way] += 1
        if found.kind in seen[path]:
            known[way] += 1
        else:
            kinds[found.kind] += 1
            missed.append(f"{way}, {found.kind}: {found.heading} {found.value!r} {found.sentence!r}")
    return made, known, kinds, missed


def _seen(root: Path) -> dict[str, set[str]]:
    """Return the kinds that the check of the site at `root` finds in each of its files.

    A file that the reader refuses is not published: whatever it holds counts as found.
    """
    checked = checking.check_site(Task(root / "site_config.yml", DAY, use_cache=False))
    seen: dict[str, set[str]] = defaultdict(set)
    for record in checked.catalogue:
        seen[record.origin.path] |= {f.hit.kind for f in searched(record, DAY) if not is_at_home(f)}
    for file in checked.scene.files:
        seen[file.path] |= {hit.kind for _, hit in searched_file(file, DAY)}
    for finding in checked.report:
        if finding.code in READ and finding.severity is Severity.ERROR:
            print(f"refused: {finding.position} {finding.message.zh}")
    return seen


# --- where there is nothing ---------------------------------------------------


def random_runs(count: int, seed: int) -> Counter[str]:
    """Return what is found in `count` sentences and rows with one random run of 11 to 19 digits each."""
    random = Random(seed)  # noqa: S311 - made-up data, the same at every run
    found: Counter[str] = Counter()
    for _ in range(count):
        run = "".join(random.choices("0123456789", k=random.randrange(11, 20)))
        for hit in scan(random.choice(_COMPANY).format(run), DAY):
            found[f"{hit.kind} ({'error' if hit.is_sure else 'warning'})"] += 1
    return found


def real(folder: Path) -> tuple[int, list[str]]:
    """Return how many paragraphs and rows the files below `folder` hold, and what is found in them."""
    limits = UnpackLimits()
    searched, found = 0, []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".md", ".csv", ".txt", ".yml"):
            continue
        for passage in file_passages(path.name, path.read_bytes(), limits):
            if isinstance(passage, Passage):
                searched += sum(bool(line.strip()) for line in passage.text.split("\n"))
                for hit in scan(passage.text, DAY):
                    near = passage.text[max(0, hit.start - 10) : hit.end + 10]
                    found.append(f"  {hit.kind} {path.name}: {near!r}")
    return searched, found


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="what the privacy gate finds")
    parser.add_argument("--planted", type=int, default=PLANTED)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", type=Path, help="a folder of real texts")
    options = parser.parse_args()
    started = time.process_time()
    made, seen, kinds, missed = planted(options.planted, options.seed)
    print(f"planted {made.total()}, found {seen.total()} ({100 * seen.total() / made.total():.1f} %)")
    for way, total in made.items():
        print(f"  {way:14}{seen[way]:5} of {total}")
    print(*(f"missed {total} of {kind}" for kind, total in kinds.items()), *missed, sep="\n")
    found = random_runs(options.runs, options.seed)
    for kind, total in found.most_common():
        print(f"random runs: {kind} {total} of {options.runs} ({100 * total / options.runs:.3f} %)")
    if options.real:
        searched, hits = real(options.real)
        print(f"real texts: {len(hits)} of {searched} paragraphs and rows", *hits, sep="\n")
    print(f"{time.process_time() - started:.1f} s of CPU")
    return 0 if seen.total() >= 0.99 * made.total() else 1


if __name__ == "__main__":
    sys.exit(main())
