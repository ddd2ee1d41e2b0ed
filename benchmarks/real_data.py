"""Real public records, as they were found, through the whole program.

Reads a folder that holds `district-items.csv` (service items of one district),
`laws.csv` (one row per version of a law) and `documents/*.md` (regulations: title,
promulgation lines, `<!-- INFO END -->`, text). Writes a site and builds it. The records
are not cleaned: what the check finds is counted, and ten findings of each rule are printed, so that a person
can say which are right. The figures of a real report of 2010 are added.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import re
import shutil
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi import pipeline
from gongshi.authoring.identifiers import identifier
from gongshi.authoring.importer import import_table
from gongshi.authoring.yaml_writer import write_record
from gongshi.checks.registry import all_faults, all_rules
from gongshi.content.binding_faults import BINDING_FAULTS
from gongshi.content.faults import FAULTS
from gongshi.findings import Report, Severity, as_json
from gongshi.records.power_item import PowerItem
from gongshi.task import Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongshi.authoring.yaml_writer import Writable
    from gongshi.findings import Finding

REGION = "511602"
CONFIG: dict[str, Writable] = {
    "site": {
        "title": "真实数据试编译",
        "title_en": "Trial build of real public records",
        "data_day": "2026-11-01",
    },
    "region": {"name": "试编译区", "code": REGION},
    "footer": {"sponsor": "试编译"},
    "power_items": {"category_scheme": "local"},
}
READ = frozenset(fault.code for fault in (*FAULTS, *BINDING_FAULTS))
"""What the reader itself refuses."""
FIGURES = Path(__file__).parents[1] / "content" / "figures" / "report-2010.yml"
"""The figures of a real report, which the project holds."""
_INFO_END = "<!-- INFO END -->"
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\s*(.*)")
_ORDER = re.compile(r"(?:中华人民共和国)?(国务院令第\d+号)")


def main() -> int:
    """Write the site, build it, print what was found; return 1 where nothing was read."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="folder with the real records")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder of the site to be made anew")
    parser.add_argument(
        "--date", type=dt.date.fromisoformat, default=dt.date(2026, 11, 23), help="viewing day"
    )
    parser.add_argument("--samples", type=int, default=10, help="findings of each rule to print")
    options = parser.parse_args()
    findings = write_site(options.data, options.output)
    counts = Counter(finding.code for finding in findings)
    print("import:", ", ".join(f"{code} {n}" for code, n in sorted(counts.items())) or "no findings")
    build(options.output, options.date, options.samples)
    return 0


def write_site(data: Path, root: Path) -> list[Finding]:
    """Write a site of the records in `data` to `root`, which is emptied first."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    (root / "site_config.yml").write_text(write_record(CONFIG), encoding="utf-8")
    items = import_table(data / "district-items.csv", PowerItem, root, create_departments=True)
    print(f"power items: {items.taken} of {items.read} rows, {len(items.written)} files")
    print(f"laws: {write_laws(data / 'laws.csv', root)} titles")
    print(f"documents: {write_documents(sorted((data / 'documents').glob('*.md')), root)}")
    (root / "content" / "figures").mkdir()
    shutil.copy(FIGURES, root / "content" / "figures")
    return list(items.findings)


def write_laws(table: Path, root: Path) -> int:
    """Group the rows of `table` by title, each row a version; return the number of titles."""
    grouped: dict[str, list[dict[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            grouped[row["title"].strip()].append(row)
    laws = [_law(title, rows) for title, rows in sorted(grouped.items())]
    undated = sum(1 for rows in grouped.values() for row in rows if not row["version_of"])
    print(f"law versions without a date, left out: {undated}")
    folder = root / "content" / "laws"
    folder.mkdir(parents=True, exist_ok=True)
    for law in laws:
        (folder / f"{law['编号']}.yml").write_text(write_record(law), encoding="utf-8")
    return len(laws)


def _law(title: str, rows: Sequence[dict[str, str]]) -> dict[str, Writable]:
    law: dict[str, Writable] = {"法规名称": title, "效力级别": rows[0]["kind"]}
    if adopted := [row["adopted_on"] for row in rows if row["adopted_on"]]:
        law["首次通过"] = min(adopted)
    names = {"版本日期": "version_of", "施行日期": "effective_on", "条数": "articles"}
    versions = [
        {zh: row[key] for zh, key in names.items() if row[key]}
        for row in sorted(rows, key=lambda row: row["version_of"])
        if row["version_of"]  # a version without its date cannot be cited; it is counted as left out
    ]
    return {"编号": identifier(law), **law, "版本": versions}


def write_documents(files: Sequence[Path], root: Path) -> int:
    """Write one Markdown record per regulation; return their number."""
    folder = root / "content" / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        head, _, body = file.read_text(encoding="utf-8").partition(_INFO_END)
        record = _document(head)
        # The text as found, with characters that the check refuses: the writer would not write those.
        text = f"---\n{write_record(record)}---\n{body}"
        (folder / f"{record['编号']}.md").write_text(text, encoding="utf-8")
    return len(files)


def _document(head: str) -> dict[str, Writable]:
    """Read title, number and dates from the lines above the text; nothing is guessed."""
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    title = lines[0].lstrip("# ").strip()
    record: dict[str, Writable] = {"标题": title}
    history = []
    for line in lines[1:]:
        match = _DAY.match(line)
        if match is None:
            history.append(line)
            continue
        day = dt.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        _dated(record, day, match[4].strip(), history)
    if history:
        record["备注"] = "\n".join(history)
    return {"编号": identifier(record), **record}


def _dated(record: dict[str, Writable], day: str, what: str, history: list[str]) -> None:
    order = _ORDER.search(what)
    if what.startswith("施行"):
        record["施行日期"] = day
    elif what.endswith(("公布", "发布")) and "公布日期" not in record:
        record["公布日期"] = day
        if order:
            record["发文字号"] = order[1]
    elif what.endswith("会议通过") and "成文日期" not in record:
        record["成文日期"] = day
    else:
        history.append(f"{day} {what}")


def build(root: Path, day: dt.date, samples: int) -> None:
    """Check and build the site at `root`; print every rule's findings, `samples` of each with their words."""
    started = time.perf_counter()
    built = pipeline.build(Task(root / "site_config.yml", day, use_cache=False))
    print(f"{built.records} records, {built.files} files written, {time.perf_counter() - started:.1f} s")
    findings = list(built.report)
    if built.report.has_errors:
        findings += _build_despite(root, day, built.report)
    report = root / "report.json"
    report.write_text(as_json(Report(findings)), encoding="utf-8")
    print(f"all findings: {report}")
    _print_rules(findings, samples)


def _build_despite(root: Path, day: dt.date, strict: Report) -> list[Finding]:
    """Errors stop a build, as they must; a second one takes them for warnings, so that its pages are checked.

    Files that the reader refuses cannot be waved through: they are set aside, and named. Returns what only
    the built pages show.
    """
    refused = sorted({f.position.path for f in strict if f.severity is Severity.ERROR and f.code in READ})
    for path in refused:
        (root / path).unlink(missing_ok=True)
        print(f"refused by the reader, set aside: {path}")
    errors = sorted(rule.code for rule in all_rules() if rule.fault.severity is Severity.ERROR)
    levels: dict[str, Writable] = dict.fromkeys(errors, "warning")
    file = root / "lenient.yml"
    file.write_text(write_record({**CONFIG, "rules": {"levels": levels}}), encoding="utf-8")
    started = time.perf_counter()
    built = pipeline.build(Task(file, day, use_cache=False))
    seconds = time.perf_counter() - started
    print(
        f"with all errors taken for warnings: {built.files} files written, {seconds:.1f} s: {root / 'site'}"
    )
    known = {f.code for f in strict}
    return [finding for finding in built.report if finding.code not in known]


def _print_rules(findings: Sequence[Finding], samples: int) -> None:
    """Print how often each rule had something to say, then `samples` of its findings, spread over all."""
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_code[finding.code].append(finding)
    titles = {fault.code: fault.title.en for fault in all_faults()}
    print("\n| rule | severity | findings | what |\n|---|---|---|---|")
    for code, found in sorted(by_code.items()):
        severities = ", ".join(sorted({f.severity.value for f in found}))
        print(f"| {code} | {severities} | {len(found)} | {titles.get(code, '')} |")
    for code, found in sorted(by_code.items()):
        print(f"\n{code} {titles.get(code, '')}")
        for finding in found[:: -(-len(found) // samples)] if samples else ():
            print(f"  {finding.position} {finding.field}: {finding.message.zh}")


if __name__ == "__main__":
    sys.exit(main())
