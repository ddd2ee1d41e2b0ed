"""Every rule keeps the promises that its own module makes: samples, names, texts, tests."""

from __future__ import annotations

import importlib
import inspect
import re
from collections import Counter
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from gongshi.checks import rules as rules_package
from gongshi.checks.registry import all_faults, all_rules
from tests.checks.site import report_of

if TYPE_CHECKING:
    from gongshi.checks.rule import Rule

RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
DECIDED = pytest.mark.parametrize(
    "rule", [rule for rule in all_rules() if rule.needs is None], ids=lambda rule: f"{rule.code}-{rule.name}"
)
"""The rules that look at something; the others are listed with what it would take."""
_HERE = Path(__file__).parent


def _modules() -> list[str]:
    folder = Path(rules_package.__path__[0])
    return sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


_TAKEN = {"field", "record", "related", "position", "others", "severity"}
"""Names that `Fault.at` and `Rule.at` use themselves: no value could be given under them."""


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@DECIDED
def test_failing_sample_yields_the_rule(rule: Rule) -> None:
    """The sample under “fails” is found by its rule, with a file and a line."""
    found = [f for f in report_of(rule.fails, rules=[rule.code]) if f.code == rule.code]

    assert found
    assert all(f.position.line > 0 for f in found)


@DECIDED
def test_passing_sample_is_clean(rule: Rule) -> None:
    """The sample under “passes” is read without a fault, and its rule has nothing to say about it."""
    codes = [f.code for f in report_of(rule.passes, rules=[rule.code])]

    assert rule.code not in codes
    assert [code for code in codes if code[0] in "RHT"] == []


@DECIDED
def test_failing_sample_is_otherwise_sound(rule: Rule) -> None:
    """The sample under “fails” fails by its rule and not because a file of it cannot be read."""
    codes = [f.code for f in report_of(rule.fails, rules=[rule.code])]

    assert [code for code in codes if code[0] in "RH" and code != rule.code] == []


@DECIDED
def test_rule_that_looks_at_the_viewing_day_says_so(rule: Rule) -> None:
    """A verdict that the day decides names the day: a list of 2010 is not silently judged by 2026."""
    name = rule.name.replace("-", "_")
    source = inspect.getsource(importlib.import_module(f"{rules_package.__name__}.{name}"))
    found = [f for f in report_of(rule.fails, rules=[rule.code]) if f.code == rule.code]

    assert all(f.judged_on for f in found) or "scene.day" not in source


@RULES
def test_both_languages_use_the_same_placeholders(rule: Rule) -> None:
    """What the Chinese text fills in, the English text fills in too."""
    for text in (rule.title, rule.message, rule.advice, rule.why):
        assert _placeholders(text.zh) == _placeholders(text.en)
    assert not _placeholders(rule.title.zh)
    assert not _placeholders(rule.why.zh)


@RULES
def test_texts_are_complete_and_filled(rule: Rule) -> None:
    """Each text exists in both languages, and a finding leaves no placeholder open."""
    for text in (rule.title, rule.message, rule.advice, rule.why):
        assert text.zh.strip()
        assert text.en.strip()
    assert re.search(r"[\u4e00-\u9fff]", rule.title.zh)
    for finding in report_of(rule.fails, rules=[rule.code]) if rule.fails else ():
        for said in (finding.message, finding.advice):
            assert "{" not in said.zh + said.en


@pytest.mark.parametrize("module", _modules())
def test_rule_module_says_what_and_why(module: str) -> None:
    """A rule's docstring is its page: what it finds, why, and which dates it judges by."""
    doc = importlib.import_module(f"{rules_package.__name__}.{module}").__doc__ or ""

    assert "What:" in doc
    assert "Why:" in doc
    assert "Judges by:" in doc


@pytest.mark.parametrize("module", _modules())
def test_rule_module_has_its_tests(module: str) -> None:
    """No rule that looks at something without a test file of its own."""
    rule = importlib.import_module(f"{rules_package.__name__}.{module}").rule
    assert rule.needs or (_HERE / "rules" / f"test_{module}.py").is_file()


@RULES
def test_a_rule_that_is_only_listed_pretends_nothing(rule: Rule) -> None:
    """It says in both languages what deciding it takes, and has neither a check nor samples."""
    if rule.needs is None:
        assert rule.fails
        assert rule.passes
    else:
        assert rule.needs.zh
        assert rule.needs.en
        assert not rule.fails + rule.passes
        assert not rule.by_record
        assert rule.on_catalogue is None
        assert rule.by_file is None


def test_every_rule_module_is_found() -> None:
    """The registry holds exactly the modules of the package."""
    assert sorted(rule.name.replace("-", "_") for rule in all_rules()) == _modules()


def test_codes_and_names_are_unique() -> None:
    """A code or a name means one fault, over the reader's faults and the rules together."""
    for key in ("code", "name"):
        counted = Counter(getattr(fault, key) for fault in all_faults())
        assert [value for value, count in counted.items() if count > 1] == []


def test_placeholders_can_be_filled() -> None:
    """No message or advice, of a rule or of the reader, has a placeholder that cannot be given a value."""
    texts = {fault.code: fault.message.zh + fault.advice.zh for fault in all_faults()}

    assert {code: names for code, text in texts.items() if (names := _placeholders(text) & _TAKEN)} == {}
