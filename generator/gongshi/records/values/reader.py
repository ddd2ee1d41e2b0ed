"""How a value type is told to Pydantic: one Python call per value, and a JSON Schema for editors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import CoreSchema, core_schema

from gongshi.records.values.problem import as_str

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """`Annotated` metadata: `read` turns raw input into the value or raises `ValueProblem`.

    A plain validator replaces Pydantic's own: the checks that matter here are
    ours, and a second pass would double the cost at 600,000 values a build.
    """

    read: Callable[[Any], Any]
    json: Mapping[str, Any]

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        """Validate with `read` alone."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe what may be typed in a file, which is wider than the Python type."""
        return dict(self.json)


class TextValue:
    """Base of the value types that keep the text as typed beside what was read from it."""

    __slots__ = ()

    text: str

    @classmethod
    def parse(cls, text: str) -> TextValue:
        """Read `text`. A tolerant type never raises: it lists faults, for rules to judge."""
        raise NotImplementedError

    @classmethod
    def json_schema(cls) -> JsonSchemaValue:
        """Return the JSON Schema of the text, without its type."""
        raise NotImplementedError

    @classmethod
    def read(cls, value: object) -> TextValue:
        """Read raw input, or pass on a value that is read already."""
        return value if isinstance(value, cls) else cls.parse(as_str(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        """Validate from text, serialise to text."""
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the text for editors."""
        return {"type": "string", **cls.json_schema()}

    def __str__(self) -> str:
        """Give the text as typed."""
        return self.text
