"""`rules` and `explain`: what can be reported, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from gongshi import speech
from gongshi.cli.options import LangOption, language
from gongshi.cli.terminal import exit_saying, say


def rules(lang: LangOption = None) -> None:
    """Print code, severity and title of everything that can be reported."""
    from gongshi.findings import SEVERITY_WORDS
    from gongshi.handbook import every_fault  # help must not load the house

    words = language(lang)
    for fault in every_fault():
        word = SEVERITY_WORDS[fault.severity].of(words)
        say(f"{fault.code:<7}{word:<9}{fault.title.of(words)}  ({fault.name})")


def explain(code: Annotated[str, typer.Argument(help="P12")], lang: LangOption = None) -> None:
    """Print the page of one rule: what, why, a sample that fails and one that passes."""
    from gongshi.handbook import every_fault  # help must not load the house

    words = language(lang)
    found = next((f for f in every_fault() if code.upper() == f.code or code.lower() == f.name), None)
    if found is None:
        raise exit_saying(speech.NO_RULE.filled(code=code).of(words))
    say(speech.rule_page(found, words).rstrip())
