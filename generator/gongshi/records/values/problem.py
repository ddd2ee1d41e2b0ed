"""The refusal of a value, said so that a clerk can act on it."""

from __future__ import annotations

from gongshi.findings import Text

BAD_VALUE = "R15"
"""Fault code of a value that its field does not take."""
BAD_DATE = "H03"
"""Fault code of a date that is not ISO, impossible, or out of range."""

_SHOWN = 40


class ValueProblem(ValueError):  # noqa: N818  # no fault of the program: a sentence for a clerk
    """A text that a field cannot take.

    Pydantic carries it in `errors()[n]["ctx"]["error"]`; `code` names the fault,
    `message` says what is wrong, `advice` what to write instead.
    """

    def __init__(self, message: Text, advice: Text, code: str = BAD_VALUE) -> None:
        """Keep what is wrong and what to do about it."""
        super().__init__(message, advice, code)
        self.message = message
        self.advice = advice
        self.code = code

    def __str__(self) -> str:
        """Give the English sentence, for logs and tests."""
        return f"{self.message.en} {self.advice.en}"


def shown(value: object) -> str:
    """Return `value` fit for a message: short, and with unprintable characters spelt out."""
    text = value if isinstance(value, str) else str(value)
    text = "".join(c if c.isprintable() or c == "\u3000" else repr(c)[1:-1] for c in text[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def as_str(value: object) -> str:
    """Return `value` if it is a text.

    Raises:
        ValueProblem: it is a list, a mapping or another type.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple | dict):
        return _refuse_many(value)
    raise ValueProblem(
        Text(f"这里要写文字，现在是“{shown(value)}”。", f"A text is expected here, not “{shown(value)}”."),
        Text("请改写成一行文字。", "Write one line of text."),
    )


def _refuse_many(value: object) -> str:
    mapping = isinstance(value, dict)
    raise ValueProblem(
        Text(
            f"这里只能写一个值，现在是{'一组字段' if mapping else '一个列表'}。",
            f"One value is expected here, not a {'mapping' if mapping else 'list'}.",
        ),
        Text("请只写一个值，不分行缩进。", "Write a single value, without indented lines below it."),
    )
