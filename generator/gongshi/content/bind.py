"""Raw mappings -> typed models, with a located finding for everything that does not fit.

Keys may be written in English or with the Chinese label; here they become field
names. Pydantic judges the values; its English errors never reach a person.
"""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from gongshi.config.section import SettingProblem
from gongshi.content import binding_faults as faults
from gongshi.findings import Finding, Position, Related, Text
from gongshi.records.base import Part, fields_of, key_names
from gongshi.records.values import ValueProblem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

    from gongshi.content.tree import Raw

Steps: TypeAlias = "tuple[str | int, ...]"
Model = TypeVar("Model", bound=BaseModel)
_SHOWN = 60
"""Characters of a bad value that a finding quotes."""


class Locate(Protocol):
    """Finds the place of a value (or of its key) in the source."""

    def __call__(self, steps: Sequence[str | int], *, key: bool = False) -> Position:
        """Return the position of the value at `steps`, or of its deepest parent."""


class Unfit(Exception):  # noqa: N818  # not an error of the program: the record does not fit its model
    """A raw mapping does not fit its model; carries the findings."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep `findings`."""
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(findings)


def bind(model: type[Model], raw: Mapping[str, Raw], locate: Locate, record: str = "") -> Model:
    """Return `raw` as a `model`.

    Raises `Unfit` with every finding, each at its place in the source.
    """
    findings: list[Finding] = []
    plain = _named(model, raw, (), _Sink(locate, record, findings))
    try:
        built = model.model_validate(plain)
    except ValidationError as error:
        findings += (_translated(model, raw, e, locate, record) for e in error.errors(include_url=False))
        raise Unfit(findings) from None
    if findings:
        raise Unfit(findings)
    return built


class _Sink:
    """Where the walk over the keys puts its findings."""

    def __init__(self, locate: Locate, record: str, findings: list[Finding]) -> None:
        self.locate = locate
        self.record = record
        self.findings = findings

    def add(self, fault: Any, steps: Steps, *, related: tuple[Related, ...] = (), **values: object) -> None:  # noqa: ANN401  # any Fault
        self.findings.append(
            fault.at(
                self.locate(steps, key=True),
                field=".".join(map(str, steps)),
                record=self.record,
                related=related,
                **values,
            )
        )


@cache
def _plan(
    model: type[BaseModel],
) -> tuple[Mapping[str, str], Mapping[str, tuple[type[BaseModel] | None, bool]]]:
    """Return the accepted keys of `model`, and for fields that nest or repeat how they do."""
    if issubclass(model, Part):
        nested: dict[str, tuple[type[BaseModel] | None, bool]] = {
            n: (i.part, i.many) for n, i in fields_of(model).items() if i.part or i.many
        }
        return key_names(model), nested
    sections: dict[str, tuple[type[BaseModel] | None, bool]] = {}
    for name, info in model.model_fields.items():
        inner, many = _section_of(info.annotation)
        if inner or many:
            sections[name] = (inner, many)
    return {name: name for name in model.model_fields}, sections


def _section_of(annotation: Any) -> tuple[type[BaseModel] | None, bool]:  # noqa: ANN401  # annotations are untyped
    args = getattr(annotation, "__args__", ())
    many = getattr(annotation, "__origin__", None) is tuple
    inner = next(iter(args), None) if many else annotation
    is_model = isinstance(inner, type) and issubclass(inner, BaseModel)
    return (inner if is_model else None), many


def _named(model: type[BaseModel], raw: Mapping[str, Raw], path: Steps, sink: _Sink) -> dict[str, Any]:
    """Rename the keys of `raw` to field names; report unknown, double and forbidden ones."""
    names, nested = _plan(model)
    forbidden = getattr(model, "forbidden", {})
    out: dict[str, Any] = {}
    written: dict[str, str] = {}
    for key, value in raw.items():
        name = names.get(key)
        if name is None:
            _unknown(key, (*path, key), names, forbidden, sink)
            continue
        if name in written:
            first = sink.locate((*path, written[name]), key=True)
            sink.add(
                faults.FIELD_TWICE,
                (*path, key),
                related=(Related(Text(written[name], written[name]), first),),
                key=key,
                other=written[name],
            )
            continue
        written[name] = key
        if value is None:
            continue
        shape = nested.get(name)
        out[name] = value if shape is None else _nested(shape, value, (*path, key), sink)
    return out


def _nested(shape: tuple[type[BaseModel] | None, bool], value: Raw, path: Steps, sink: _Sink) -> Any:  # noqa: ANN401  # raw input
    model, many = shape
    if many and not isinstance(value, list):
        value = [value]
        return [_named(model, v, path, sink) if model and isinstance(v, dict) else v for v in value]
    if isinstance(value, list):
        return [
            _named(model, v, (*path, i), sink) if model and isinstance(v, dict) else v
            for i, v in enumerate(value)
        ]
    return _named(model, value, path, sink) if model and isinstance(value, dict) else value


def _unknown(
    key: str, path: Steps, names: Mapping[str, str], forbidden: Mapping[str, str], sink: _Sink
) -> None:
    folded = key.strip().lower().replace(" ", "_")
    if folded in forbidden:
        sink.add(faults.FORBIDDEN_FIELD, path, key=key)
        return
    near = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
    hint = (
        Text(f"是否要写“{near[0]}”？", f"Did you mean “{near[0]}”?")
        if near
        else Text("请对照字段说明。", "See the field reference.")
    )
    sink.add(faults.UNKNOWN_FIELD, path, key=key, hint=hint)


def source_steps(model: type[BaseModel], raw: Raw, steps: Sequence[str | int]) -> Steps:
    """Turn a path of field names into the keys that the source uses for them."""
    out: list[str | int] = []
    here: Raw = raw
    at: type[BaseModel] | None = model
    for step in steps:
        if isinstance(here, dict) and isinstance(step, str) and at is not None:
            names, nested = _plan(at)
            key: str | int = next((k for k in here if names.get(k) == step), step)
            at = nested.get(step, (None, False))[0]
        else:
            key = step
            if isinstance(step, int) and not isinstance(here, list):
                continue
        out.append(key)
        if isinstance(here, dict) and isinstance(key, str):
            here = here.get(key)
        elif isinstance(here, list) and isinstance(key, int) and key < len(here):
            here = here[key]
        else:
            here = None
    return tuple(out)


_EXPECTED = {
    "string_type": Text("一段文字", "text"),
    "tuple_type": Text("一个列表", "a list"),
    "list_type": Text("一个列表", "a list"),
    "dict_type": Text("一组字段", "a group of fields"),
    "model_type": Text("一组字段", "a group of fields"),
    "model_attributes_type": Text("一组字段", "a group of fields"),
}


def _translated(
    model: type[BaseModel], raw: Mapping[str, Raw], error: ErrorDetails, locate: Locate, record: str
) -> Finding:
    steps = source_steps(model, dict(raw), error["loc"])
    field = ".".join(str(s) for s in error["loc"])
    kind = error["type"]
    if kind == "missing":
        label = _label(model, error["loc"])
        return faults.MISSING_FIELD.at(locate(steps[:-1]), field=field, record=record, field_label=label)
    place = locate(steps)
    if kind in _EXPECTED:
        return faults.WRONG_KIND.at(
            place, field=field, record=record, expected=_EXPECTED[kind], found=_kind_of(error["input"])
        )
    problem = error.get("ctx", {}).get("error")
    if isinstance(problem, ValueProblem):
        fault = faults.BAD_DATE if problem.code == "H03" else faults.BAD_VALUE
        return fault.at(place, field=field, record=record, problem=problem.message, advice=problem.advice)
    reason = problem.what if isinstance(problem, SettingProblem) else _reason(error)
    return faults.BAD_VALUE.at(
        place,
        field=field,
        record=record,
        problem=Text(
            f"值“{_short(error['input'])}”不合要求（{reason.zh}）",
            f"“{_short(error['input'])}”: {reason.en}",
        ),
        advice=Text("请对照配置说明改正", "see the reference of this setting"),
    )


_REASONS = {
    "literal_error": "只能是 {expected}",
    "enum": "只能是 {expected}",
    "bool_parsing": "只能是 true 或 false",
    "bool_type": "只能是 true 或 false",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "string_too_short": "不能空着",
    "string_too_long": "不能超过 {max_length} 个字",
    "string_pattern_mismatch": "格式应当是 {pattern}",
    "date_from_datetime_parsing": "没有这一天",
    "date_parsing": "没有这一天",
}
"""What Pydantic's own types of error say, in Chinese."""


def _reason(error: ErrorDetails) -> Text:
    """Return why a value is refused; what is not translated is said without reason in Chinese."""
    terms = {name: str(term).replace(" or ", " 或 ") for name, term in error.get("ctx", {}).items()}
    zh = _REASONS.get(error["type"], "写法不对").format(**terms)
    return Text(zh, error["msg"].removeprefix("Value error, "))


def _label(model: type[BaseModel], loc: Sequence[str | int]) -> Text:
    at: type[BaseModel] | None = model
    label = Text(str(loc[-1]), str(loc[-1]))
    for step in loc:
        if isinstance(step, str) and at is not None:
            if issubclass(at, Part):
                fact = fields_of(at)[step].fact
                label = Text(f"{fact.zh}（{step}）", f"{step} ({fact.en})")
            at = _plan(at)[1].get(step, (None, False))[0]
    return label


def _kind_of(value: object) -> Text:
    if isinstance(value, dict):
        return Text("一组字段", "a group of fields")
    if isinstance(value, list):
        return Text("一个列表", "a list")
    return Text(f"“{_short(value)}”", f"“{_short(value)}”")


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
