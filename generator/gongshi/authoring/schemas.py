"""The references that cannot drift: JSON Schemas, fields and rules, written from the code.

A schema accepts every key that the reader accepts, the English name and the Chinese
label; editors complete from it. `tests/test_docs.py` compares what stands under
`docs/` with what this module writes.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from gongshi.config import SiteConfig
from gongshi.findings import SEVERITY_WORDS
from gongshi.records.base import Part, fields_of
from gongshi.records.legal_basis import LegalBasis
from gongshi.records.power_item import EVERY_ITEM, MANDATORY, PowerItem
from gongshi.records.registers import REGISTERS
from gongshi.records.vocabularies import POWER_CATEGORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from gongshi.findings import Fault
    from gongshi.records.base import FieldInfo, Record

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def reference_files(faults: Iterable[Fault]) -> Iterator[tuple[str, str]]:
    """Yield path below `docs/` and text of every generated reference."""
    for model in REGISTERS:
        yield f"schemas/{model.slug}.json", _json(record_schema(model))
        yield f"fields/{model.slug}.md", field_reference(model)
    settings = SiteConfig.model_json_schema()
    yield "schemas/site_config.json", _json({"$schema": _DIALECT, **settings})
    yield "rules.md", rule_reference(faults)


def write_reference(docs_dir: Path, faults: Iterable[Fault]) -> int:
    """Write every reference below `docs_dir`; return their number."""
    count = 0
    for count, (path, text) in enumerate(reference_files(faults), start=1):  # noqa: B007  # the last count is the result
        file = docs_dir / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return count


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def record_schema(model: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of a file of `model`: one record, or a list of records."""
    raw = model.model_json_schema()
    definitions: dict[str, Any] = raw.pop("$defs", {})
    parts = {part.__name__: part for part in _parts(model)}
    definitions = {name: _labelled(schema, parts.get(name)) for name, schema in definitions.items()}
    if LegalBasis.__name__ in definitions:
        definitions[LegalBasis.__name__] = {"anyOf": [{"type": "string"}, definitions[LegalBasis.__name__]]}
    record = _labelled(raw, model)
    record["title"] = f"{model.label.zh} / {model.label.en}"
    item = {"$ref": "#/$defs/record"}
    # A file of one record takes its id from its name.
    listed = {"allOf": [item, {"anyOf": [{"required": ["id"]}, {"required": ["编号"]}]}]}
    return {
        "$schema": _DIALECT,
        "title": record["title"],
        "$defs": {**definitions, "record": record},
        "anyOf": [item, {"type": "array", "minItems": 1, "items": listed}],
    }


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    for info in fields_of(model).values():
        if info.part:
            yield info.part
            yield from _parts(info.part)


def _labelled(schema: dict[str, Any], model: type[Part] | None) -> dict[str, Any]:
    """Put both keys of each field into `schema`; one of the two is enough."""
    schema = deepcopy(schema)
    schema.pop("description", None)
    if model is None:
        return schema
    properties: dict[str, Any] = {}
    for name, info in fields_of(model).items():
        body = {k: v for k, v in schema["properties"][name].items() if k not in ("title", "default")}
        if info.many:
            # One value may stand for a list of one.
            body = {"anyOf": [body, body["items"]]}
        properties[info.fact.zh] = {"title": f"{info.fact.zh} / {info.fact.en}", **body}
        properties[name] = {**body, "title": f"{info.fact.en} / {info.fact.zh}"}
    required = [n for n in schema.pop("required", ()) if n != "id"]
    schema["properties"] = properties
    pairs = [[n, fields_of(model)[n].fact.zh] for n in required]
    if pairs:
        schema["allOf"] = [{"anyOf": [{"required": [key]} for key in pair]} for pair in pairs]
    return schema


# --- fields ------------------------------------------------------------------


def field_reference(model: type[Record]) -> str:
    """Return the Markdown table of every field of `model`, nested groups too."""
    lines = [
        f"# {model.label.zh} / {model.label.en}",
        "",
        f"`content/{model.slug}/` · [JSON Schema](../schemas/{model.slug}.json)",
        "",
        "键可以写中文名，也可以写英文名。 / A key may be the Chinese or the English name.",
        "",
        *_table(model),
    ]
    seen: set[type[Part]] = set()
    for part in _parts(model):
        if part not in seen:
            seen.add(part)
            lines += ["", f"## {part.__name__}", "", *_table(part)]
    if model is PowerItem:
        lines += ["", *_profiles()]
    return "\n".join(lines) + "\n"


def _table(model: type[Part]) -> Iterator[str]:
    yield "| 中文名 | English key | 含义 / meaning | 值 / value | 必填 / required | 公开 / published |"
    yield "|---|---|---|---|---|---|"
    for name, info in fields_of(model).items():
        required = "必填" if info.required and name != "id" else ""
        published = "是" if info.fact.publish else "**否**"
        cells = (info.fact.zh, f"`{name}`", info.fact.en, _kind(model, info), required, published)
        yield f"| {' | '.join(cells)} |"


def _kind(model: type[Part], info: FieldInfo) -> str:
    many = "多个" if info.many else ""
    if info.part:
        return f"{many}[{info.part.__name__}](#{info.part.__name__.lower()})"
    if info.vocabulary:
        return f"{many}" + "、".join(term.zh for term in info.vocabulary)
    if info.fact.ref:
        return f"{many}`{info.fact.ref}` 的编号或名称"
    annotation = str(model.model_fields[info.name].annotation)
    for word, says in _KINDS:
        if word in annotation:
            return many + says
    return many + "文字"


_KINDS = (
    ("TimeLimit", "时限，如 20个工作日"),
    ("DocNumber", "文号，如 示政发〔2024〕1号"),
    ("CatalogCode", "12 位基本编码"),
    ("ImplementationCode", "31 位实施编码，或本省编码"),
    ("date", "日期，年-月-日"),
    ("bool", "是、否"),
    ("float", "度，小数"),
    ("int", "整数"),
)


def _profiles() -> Iterator[str]:
    fields = fields_of(PowerItem)
    yield "## 各类事项的必填字段 / mandatory fields by category"
    yield ""
    yield "| 类型 | 除“必填”外还要填 |"
    yield "|---|---|"
    yield "| 每一类 | " + "、".join(fields[name].fact.zh for name in EVERY_ITEM) + " |"
    for term in POWER_CATEGORY:
        names = "、".join(fields[name].fact.zh for name in MANDATORY[term.id])
        yield f"| {term.zh} | {names or '—'} |"


# --- rules -------------------------------------------------------------------


def rule_reference(faults: Iterable[Fault]) -> str:
    """Return the Markdown page of everything that `gongshi check` can report."""
    lines = ["# 检查规则 / Rules", "", "`gongshi explain CODE` 显示同样的内容。 / prints the same.", ""]
    for fault in faults:
        word = SEVERITY_WORDS[fault.severity]
        lines += [
            f"## {fault.code} {fault.title.zh}",
            "",
            f"`{fault.name}` · {word.zh} / {word.en} · {fault.title.en}",
            "",
            f"{fault.why.zh}",
            "",
            f"{fault.why.en}",
            "",
        ]
        if fault.needs:
            lines += [
                f"现在判断不了，还需要：{fault.needs.zh}",
                "",
                f"Only listed; deciding it takes: {fault.needs.en}",
                "",
            ]
        for label, sample in (("不通过 / fails", fault.fails), ("通过 / passes", fault.passes)):
            if sample:
                fence = "~~~~"
                lines += [f"{label}:", "", f"{fence}yaml", sample.rstrip("\n"), fence, ""]
    return "\n".join(lines).rstrip("\n") + "\n"
