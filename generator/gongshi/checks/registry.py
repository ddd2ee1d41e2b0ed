"""Finds the rules: every module of `checks.rules`, one rule each, no list to edit."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from gongshi.checks import rules
from gongshi.checks.rule import Rule
from gongshi.checks.waivers import WAIVER_FAULTS
from gongshi.content.binding_faults import BINDING_FAULTS
from gongshi.content.faults import FAULTS

if TYPE_CHECKING:
    from gongshi.findings import Fault


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code. Raises `TypeError` for a module without exactly one."""
    found = []
    for info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{info.name}")
        rule = getattr(module, "rule", None)
        if not isinstance(rule, Rule):
            message = f"{module.__name__} defines no `rule`"
            raise TypeError(message)
        rule.name = info.name.replace("_", "-")
        found.append(rule)
    return tuple(sorted(found, key=lambda r: r.code))


@cache
def all_faults() -> tuple[Fault, ...]:
    """Return everything that can be reported: the reader's faults and the rules', by code."""
    faults = [*FAULTS, *BINDING_FAULTS, *WAIVER_FAULTS, *(rule.fault for rule in all_rules())]
    return tuple(sorted(faults, key=lambda f: f.code))
