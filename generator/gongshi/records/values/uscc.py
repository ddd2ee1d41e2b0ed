"""Unified social credit codes (统一社会信用代码, GB 32100-2015)."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import mul
from typing import Annotated, Literal

from gongshi.records.values.problem import as_str
from gongshi.records.values.reader import Reader

LENGTH = 18
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I O S V Z, which look like digits or each other
_VALUE = {char: value for value, char in enumerate(_ALPHABET)}
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)  # 3^n mod 31
_MODULUS = 31
_FORM = re.compile(f"[{_ALPHABET}]{{{LENGTH}}}")

UsccFault = Literal["length", "alphabet", "check-digit"]


def uscc_check_character(first17: str) -> str:
    """Return the check character for the first 17 characters (ISO 7064-like, modulo 31).

    Raises:
        ValueError: not 17 characters of the standard's alphabet.
    """
    if len(first17) != len(_WEIGHTS) or any(char not in _VALUE for char in first17):
        msg = f"not the first 17 characters of a code: {first17!r}"
        raise ValueError(msg)
    return _check(first17)


def _check(characters: str) -> str:
    total = sum(map(mul, _WEIGHTS, map(_VALUE.__getitem__, characters)))
    return _ALPHABET[-total % _MODULUS]


@lru_cache(maxsize=4096)  # thousands of items repeat the code of their department
def uscc_fault(text: str) -> UsccFault | None:
    """Return what is wrong with `text` as a code, or None.

    Small letters are a fault of the alphabet: the standard knows capitals only.
    """
    if len(text) != LENGTH:
        return "length"
    if not _FORM.fullmatch(text):
        return "alphabet"
    return None if _check(text[:-1]) == text[-1] else "check-digit"


def is_valid_uscc(text: str) -> bool:
    """Whether `text` is a well-formed code with the right check character."""
    return uscc_fault(text) is None


Uscc = Annotated[
    str,
    Reader(
        as_str,
        {
            "type": "string",
            "description": "统一社会信用代码, 18 characters (GB 32100-2015)",
            "examples": ["91350100M000100Y43"],
        },
    ),
]
"""A code kept as typed; rule B01 judges it with `uscc_fault`."""
