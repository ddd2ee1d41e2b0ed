"""The commands: they parse and print, nothing else. The only reader of the clock."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from gongshi.findings import Report, Severity, Text, as_github, as_json, as_text, summary

if TYPE_CHECKING:
    from gongshi.findings import Lang
    from gongshi.pipeline import Task

DONE, FAULTY, MISUSED = 0, 1, 2
SHANGHAI = ZoneInfo("Asia/Shanghai")

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)

LangOption = Annotated[Literal["zh", "en"] | None, typer.Option(help="命令输出的语言 / language of the output")]
ConfigOption = Annotated[Path, typer.Option("--config", help="网站配置 / the site's configuration")]
DateOption = Annotated[str | None, typer.Option("--date", help="按哪一天计算，YYYY-MM-DD / as of which day")]
CacheOption = Annotated[bool, typer.Option("--no-cache", help="不用缓存 / read everything again")]
DEFAULT_CONFIG = Path("site_config.yml")
