"""New sites and new records: skeletons that the check reads and finds wanting.

A skeleton never passes the check by itself: what must be filled in stands there with
no value, so that the check names it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.authoring.yaml_writer import write_record
from gongshi.content.loader import CONTENT
from gongshi.findings import Text
from gongshi.records.base import fields_of
from gongshi.records.document import Document
from gongshi.records.law import Law
from gongshi.records.power_item import EVERY_ITEM, MANDATORY, PowerItem
from gongshi.records.registers import REGISTERS
from gongshi.records.values import ValueProblem, Vocabulary
from gongshi.records.values.places import read_identifier
from gongshi.resources import sample_dir

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.records.base import FieldInfo, Record

CONFIG = "site_config.yml"

_REGISTERS = "|".join(model.slug for model in REGISTERS)
_QUALITY_PAGE = re.compile(r"(?m)^(  quality_page: )\w+")
_WAIVERS = re.compile(r"(?m)^(  waivers:)\n(?:    .*\n)+")
_QUALITY_LINE = re.compile(r"(?m)^.*\]\(quality\.html\).*\n")
_RECORD_LINK = re.compile(rf"\[([^\[\]]+)\]\((?:\.\./)*(?:{_REGISTERS})/(?!index\.html)[^()\s]+\)")
"""A link to the page of one record; lists exist on every site."""


class ScaffoldError(Exception):
    """A skeleton that must not be written; `text` says why."""

    def __init__(self, text: Text) -> None:
        """Keep the sentence."""
        super().__init__(text.en)
        self.text = text


_INVENTED = "示例"
"""Every name that the sample made up says so."""

_README = """\
# 公示网站 / Disclosure site

1. 改 `site_config.yml` / edit `site_config.yml`
2. 写记录 / write records: `gongshi new power-items xk-0001`
3. 或转入表格 / or import a table: `gongshi import 清单.xlsx --as power-items`
4. 检查 / check: `gongshi check`
5. 预览 / look: `gongshi serve`

| 文件夹 / folder | 内容 / holds |
|---|---|
"""


def new_site(folder: Path) -> Path:
    """Write the skeleton of a site into `folder`, and return it.

    The configuration is the sample's, so that every section is there to be changed. The facts of national
    laws come with it: they are the same in every district, and citations are checked against them.

    Raises:
        ScaffoldError: `folder` is a file, or is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        taken = Text(
            f"{folder} 不是空文件夹，没有写入", f"{folder} is not an empty folder; nothing was written"
        )
        raise ScaffoldError(taken)
    sample = sample_dir()
    files = {CONFIG: _own((sample / CONFIG).read_text(encoding="utf-8"))}
    pages = sample / CONTENT / "pages"
    for page in sorted(pages.rglob("*.md")):
        files[f"{CONTENT}/pages/{page.relative_to(pages).as_posix()}"] = _unlinked(
            page.read_text(encoding="utf-8")
        )
    files |= _national_laws(sample)
    rows = "".join(f"| `{CONTENT}/{m.slug}/` | {m.label.zh} / {m.label.en} |\n" for m in REGISTERS)
    files["README.md"] = _README + rows
    for model in REGISTERS:
        files[f"{CONTENT}/{model.slug}/.gitkeep"] = ""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def _national_laws(sample: Path) -> dict[str, str]:
    """Return the files of laws that the sample did not invent, by their place in a site."""
    laws = sample / CONTENT / Law.slug
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(laws.rglob("*.yml"))}
    return {
        f"{CONTENT}/{Law.slug}/{file.relative_to(laws).as_posix()}": text
        for file, text in texts.items()
        if _INVENTED not in text
    }


def _own(settings: str) -> str:
    """Return `settings` without what the sample alone decided: its waivers, and the quality page."""
    settings = _QUALITY_PAGE.sub(r"\1false", settings)
    return _WAIVERS.sub(r"\1 []\n", settings)


def _unlinked(page: str) -> str:
    """Return `page` without its links to records, which a new site has not yet, and to its faults."""
    return _RECORD_LINK.sub(r"\1", _QUALITY_LINE.sub("", page))


def new_record(root: Path, model: type[Record], record_id: str) -> Path:
    """Write the skeleton of a record and return its file.

    Fields that must be filled in stand without a value; the rest stands commented out,
    with the words of its vocabulary.

    Raises:
        ScaffoldError: `record_id` is no id, or the record exists.
    """
    try:
        name = read_identifier(record_id)
    except ValueProblem as problem:
        zh, en = (problem.message.of(lang) + problem.advice.of(lang) for lang in ("zh", "en"))
        raise ScaffoldError(Text(zh, en)) from None
    folder = root / CONTENT / model.slug
    for suffix in ("yml", "yaml", "md"):
        other = folder / f"{name}.{suffix}"
        if other.exists():
            raise ScaffoldError(
                Text(f"{other} 已经有了，没有覆盖", f"{other} exists and was not overwritten")
            )
    path = folder / f"{name}.{'md' if model is Document else 'yml'}"
    text = _skeleton(model, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{text}---\n" if model is Document else text, encoding="utf-8", newline="\n")
    return path


def _skeleton(model: type[Record], name: str) -> str:
    wanted: list[str] = []
    others: list[str] = []
    for info in fields_of(model).values():
        if info.name in ("id", "body"):
            continue
        (wanted if info.required else others).append(_line(model, info))
    head = [write_record({fields_of(model)["id"].fact.zh: name}), *wanted]
    if model is PowerItem:
        head.append(_profile_hint())
    return "".join(
        [*head, "# 以下按需填写：去掉行首的“# ”。/ Optional: remove the leading “# ”.\n"]
    ) + "".join(f"# {line}" for line in others)


def _line(model: type[Record], info: FieldInfo) -> str:
    words = _words(model, info.name)
    note = f"  # {info.fact.en}{': ' + words if words else ''}"
    return f"{info.fact.zh}:{note}\n"


def _words(model: type[Record], name: str) -> str:
    vocabulary = vocabulary_of(model, name)
    return "" if vocabulary is None else " / ".join(term.zh for term in vocabulary)


def vocabulary_of(model: type[Record], name: str) -> Vocabulary | None:
    """Return the vocabulary of a field of `model`, where it has one."""
    pending: list[object] = [*model.model_fields[name].metadata, model.model_fields[name].annotation]
    while pending:
        at = pending.pop()
        if isinstance(at, Vocabulary):
            return at
        pending += [*getattr(at, "__metadata__", ()), *getattr(at, "__args__", ())]
    return None


def _profile_hint() -> str:
    infos = fields_of(PowerItem)
    every = "、".join(infos[n].fact.zh for n in EVERY_ITEM)
    lines = [f"# 每类都要填：{every}\n"]
    for category, names in MANDATORY.items():
        if names:
            vocabulary = vocabulary_of(PowerItem, "category")
            word = vocabulary.term(category).zh if vocabulary else category
            lines.append(f"# {word}还要填：{'、'.join(infos[n].fact.zh for n in names)}\n")
    return "".join(lines)
