"""Sites in which every text that a person can write is an attack."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, get_args

from pydantic import TypeAdapter

from gongshi.checking import check_site
from gongshi.checks.registry import all_rules
from gongshi.records.base import Part, Record, fields_of
from gongshi.records.registers import BY_SLUG
from gongshi.records.values.scalars import LINE_MAX, Line
from gongshi.task import Task
from tests.checks.site import DAY, write_site
from tests.payloads import PAYLOADS
from tests.sites import LENIENT, SILENT_RULES, built

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_KEPT = ("id", "region", "phone", "supervise_phone")


def _is_text(annotation: object) -> bool:
    return annotation is str or any(_is_text(inner) for inner in get_args(annotation))


def takes(model: type[Part], name: str, text: str) -> bool:
    """Whether the field is free text and takes `text`."""
    field = model.model_fields[name]
    value = (text,) if fields_of(model)[name].many else text
    try:
        TypeAdapter(Annotated[(field.annotation, *field.metadata)]).validate_python(value)
    except ValueError:
        return False
    return _is_text(field.annotation)


def is_line(text: str) -> bool:
    """Whether a field of one line takes `text`."""
    try:
        TypeAdapter(Line).validate_python(text)
    except ValueError:
        return False
    return True


def filled(model: type[Part], text: str, *, depth: int = 0) -> dict[str, Any]:
    """Return a part with `text` in every published field that is free text."""
    found: dict[str, Any] = {}
    for name, info in fields_of(model).items():
        if info.fact.ref or not info.fact.publish or name in _KEPT:
            continue
        value: object | None = None
        if info.part:
            value = filled(info.part, text, depth=depth + 1) if depth < 2 else None
            if value is not None and not _complete(info.part, value):
                value = None
        elif info.vocabulary:
            value = info.vocabulary.ids[0] if info.required else None
        elif takes(model, name, text):
            value = text
        if value:
            found[name] = [value] if info.many else value
    return found


def _complete(model: type[Part], value: object) -> bool:
    return isinstance(value, dict) and all(
        name in value for name, info in fields_of(model).items() if info.required
    )


def packed(texts: Iterable[str]) -> list[str]:
    """Return `texts` joined into as few lines as a field of one line takes."""
    packs: list[str] = []
    for text in texts:
        if packs and len(packs[-1]) + len(text) < LINE_MAX:
            packs[-1] += f" {text}"
        else:
            packs.append(text)
    return packs


def bodies() -> list[str]:
    """Return Markdown texts that hold every attack, alone, behind an article's number and in a list."""
    forms = [f"第一条 {text}\n\n{text}\n\n- {text}\n" for text in PAYLOADS]
    return ["\n\n".join(forms[start : start + 8]) for start in range(0, len(forms), 8)]


def record_file(slug: str, record: dict[str, Any], body: str) -> str:
    """Return the record as a file of an archive; a document has its `body` behind it."""
    text = json.dumps(record, ensure_ascii=False)
    if slug == "documents":
        return f"-- content/documents/{record['id']}.md --\n---\n{text}\n---\n\n{body}\n"
    return f"-- content/{slug}/{record['id']}.yml --\n{text}\n"


def attacked(model: type[Record], text: str, number: int) -> dict[str, Any]:
    """Return a record of `model` with `text` in all its texts; department `zjj` is the first of its register."""
    given: dict[str, dict[str, Any]] = {
        "departments": {"id": f"d{number}" if number else "zjj"},
        "power-items": {"dept": "zjj", "legal_basis": [{"title": text, "text": text}]},
        "documents": {"issuer": ["zjj"]},
        "enforcers": {"body": "zjj", "cert_no": f"YB{number:010}"},
    }
    record = filled(model, text) | {"id": f"x{number}"} | given.get(model.slug, {})
    if model.slug == "documents":
        record.pop("body", None)
    if model.slug == "figures":  # what is counted names a register and its fields, and takes nothing else
        record.pop("counts", None)
        record["parts"] = [
            {k: v for k, v in part.items() if k != "counts"} for part in record.get("parts", ())
        ]
    return record


def archive(packs: list[str], texts: list[str], more: str = "", settings: str = LENIENT) -> str:
    """Return a site of one record a register and pack; documents have the `texts` as bodies, one each."""
    pieces = [f"-- site_config.yml --\n{settings}", more]
    for slug, model in BY_SLUG.items():
        wanted = (packs * len(texts))[: max(len(packs), len(texts))] if slug == "documents" else packs
        for number, text in enumerate(wanted):
            body = texts[number] if number < len(texts) else ""
            pieces.append(record_file(slug, attacked(model, text, number), body))
    return "".join(pieces)


def built_whatever_the_checks_say(site: str, root: Path) -> Path:
    """Switch off the rules that object, and build: what is escaped must not need them."""
    write_site(site, root)
    report = check_site(Task(root / "site_config.yml", DAY)).report
    of_pages = {rule.code for rule in all_rules() if rule.looks_at_site}
    objecting = ({f.code for f in report} | of_pages) - {*SILENT_RULES}
    levels = "".join(f"    {code}: off\n" for code in sorted(objecting))
    return built(site.replace("    E12: off\n", f"    E12: off\n{levels}"), root)
