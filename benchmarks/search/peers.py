"""The peers on the same records: Material's own search and Pagefind, built as their manuals say.

* Material: one Markdown page a record, pages out of the navigation, `theme.language: zh`,
  `plugins: [search: {lang: zh}]`; where `jieba` can be imported, Material segments with it.
* Pagefind: one HTML page a record with `lang="zh"`, the extended binary, which segments Chinese.

Material's answers are read from its worker's messages, so that every result counts and not
only those that its list has drawn. Pagefind's are read from `pagefind.search()`; the address of
each comes from its fragments on disk, so that no fragment need be loaded to know what was found.
"""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from chromium import Engine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from gongshi.search.document import SearchDoc


@dataclass(frozen=True, slots=True)
class Peer:
    """A built peer: its engine, its site, its settings in words, and seconds to build it."""

    engine: Engine
    folder: Path
    settings: str
    seconds: float
    numbers: Mapping[str, int]
    """A result as the engine names it, to the number of the record."""

    def found(self, answer: object) -> set[int]:
        """Return the numbers of the records in an answer of the engine."""
        names = cast("list[str]", answer or [])
        return {self.numbers[name] for name in names if name in self.numbers}


_MATERIAL_INIT = """(() => {
  const Real = window.Worker;
  window.Worker = function (url, options) {
    const worker = new Real(url, options);
    worker.addEventListener("message", (event) => {
      if (event.data && event.data.type === 3 && window.onFound) window.onFound(event.data.data);
    });
    return worker;
  };
})();"""
_MATERIAL_ASK = """(given) => new Promise((resolve) => {
  const box = document.querySelector("input[name=query]");
  const late = setTimeout(() => resolve([]), given.wait || 4000);
  window.onFound = (data) => {
    clearTimeout(late);
    const names = (data.items || []).map((item) => (Array.isArray(item) ? item[0] : item).location);
    resolve(names.map((name) => name.split("#")[0]));
  };
  box.value = given.q;
  box.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
})"""
_MATERIAL_PARTS = ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr/")
_MATERIAL_WARM = '() => document.querySelector("input[name=query]").focus()'

_PAGEFIND_WARM = """async () => {
  if (!window.pagefind) { window.pagefind = await import("/pagefind/pagefind.js"); }
  await window.pagefind.init();
}"""
_PAGEFIND_ASK = """async (given) => {
  const found = await window.pagefind.search(given.q);
  if (given.page) { await Promise.all(found.results.slice(0, 10).map((one) => one.data())); }
  return found.results.map((one) => one.id);
}"""


def material(docs: Sequence[SearchDoc], folder: Path) -> Peer:
    """Build Material's site of `docs` in `folder`."""
    source = folder / "docs"
    source.mkdir(parents=True, exist_ok=True)
    (source / "index.md").write_text("# 首页\n", encoding="utf-8")
    for number, doc in enumerate(docs):
        lines = [f"<p>{html.escape(line)}</p>" for line in (*doc.keys[1:], *doc.body)]
        text = "\n\n".join((f"# {html.escape(doc.keys[0])}", *lines))
        (source / f"r{number}.md").write_text(text + "\n", encoding="utf-8")
    settings = {
        "site_name": "示例",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": [{"search": {"lang": "zh"}}],
        "nav": [{"首页": "index.md"}],
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    seconds = _run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    segmented = "with jieba" if importlib.util.find_spec("jieba") else "without jieba"
    engine = Engine(
        "Material",
        "index.html",
        _MATERIAL_WARM,
        _MATERIAL_ASK,
        init=_MATERIAL_INIT,
        with_page=_MATERIAL_PARTS,
    )
    numbers = {f"r{number}.html": number for number in range(len(docs))}
    return Peer(engine, folder / "site", f"search: lang zh, {segmented}", seconds, numbers)


def pagefind(docs: Sequence[SearchDoc], folder: Path) -> Peer:
    """Build Pagefind's site of `docs` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(_page("首页", []), encoding="utf-8")
    for number, doc in enumerate(docs):
        text = _page(doc.keys[0], (*doc.keys[1:], *doc.body), ' data-pagefind-body=""')
        (folder / f"r{number}.html").write_text(text, encoding="utf-8")
    seconds = _run([sys.executable, "-m", "pagefind", "--site", str(folder)], folder)
    engine = Engine("Pagefind", "index.html", _PAGEFIND_WARM, _PAGEFIND_ASK)
    return Peer(engine, folder, "extended, lang zh", seconds, _fragments(folder / "pagefind"))


def _page(title: str, lines: Sequence[str], mark: str = "") -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    return (
        f'<!doctype html>\n<html lang="zh"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"</head><body{mark}><h1>{html.escape(title)}</h1>\n{paragraphs}</body></html>\n"
    )


def _fragments(folder: Path) -> dict[str, int]:
    """Read from Pagefind's fragments which record each result is."""
    numbers = {}
    for file in (folder / "fragment").iterdir():
        data = gzip.decompress(file.read_bytes())
        found = json.loads(data[data.index(b"{") :])
        stem = str(found["url"]).rsplit("/", 1)[-1].removesuffix(".html")
        if stem.startswith("r"):
            numbers[file.stem] = int(stem[1:])
    return numbers


def _run(command: Sequence[str], place: Path) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    return time.perf_counter() - started
