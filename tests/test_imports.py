"""What a command loads: help and an up-to-date build must not load the house."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HEAVY = ("mkdocs", "material", "jinja2", "pydantic", "openpyxl", "nh3", "playwright", "watchfiles", "yaml")


def _loaded_by(code: str) -> set[str]:
    text = f"{code}\nimport sys\nprint(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_loads_quickly() -> None:
    """Importing the commands imports none of the heavy libraries."""
    assert not _loaded_by("import gongshi.cli") & set(_HEAVY)


def test_checking_loads_no_mkdocs() -> None:
    """The checks stand without the renderer."""
    found = _loaded_by(
        "import gongshi.checking, gongshi.checks.registry\ngongshi.checks.registry.all_rules()"
    )
    assert not found & {"mkdocs", "material", "jinja2", "nh3", "numpy"}


@pytest.mark.parametrize(
    "module", ["gongshi.findings", "gongshi.speech", "gongshi.resources", "gongshi.stamp"]
)
def test_the_lowest_modules_load_nothing_of_others(module: str) -> None:
    """They need the standard library only."""
    assert not _loaded_by(f"import {module}") & {*_HEAVY, "typer", "rich"}
