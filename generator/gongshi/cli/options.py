"""The options that several commands share, and what they mean."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gongshi import speech
from gongshi.cli.clock import today
from gongshi.cli.terminal import exit_saying
from gongshi.task import Task

if TYPE_CHECKING:
    from gongshi.findings import Lang

DEFAULT_CONFIG = Path("site_config.yml")

LangOption = Annotated[str | None, typer.Option("--lang", help="输出语言 zh 或 en / language of the output")]
ConfigOption = Annotated[Path, typer.Option("--config", help="网站配置文件 / the site's configuration")]
DateOption = Annotated[str | None, typer.Option("--date", help="按哪一天计算 YYYY-MM-DD / as of which day")]
CacheOption = Annotated[bool, typer.Option("--no-cache", help="不用缓存 / read everything again")]


def language(chosen: str | None, fallback: Lang = "zh") -> Lang:
    """Return the language asked for; refuse what is neither zh nor en."""
    if chosen in (None, "zh", "en"):
        return chosen or fallback  # type: ignore[return-value]  # narrowed by the test
    raise exit_saying(speech.BAD_LANG.zh + " / " + speech.BAD_LANG.en)


def chosen_day(text: str | None, lang: Lang) -> dt.date:
    """Return the day asked for, or today; refuse what is no day."""
    if text is None:
        return today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise exit_saying(speech.BAD_DATE.filled(text=text).of(lang)) from None


def _is_address(text: str) -> bool:
    from gongshi.config import BASE_URL  # only where it is asked for

    return bool(BASE_URL.fullmatch(text))


def task_of(
    config: Path, day: str | None, lang: str | None, *, no_cache: bool = False,
    site_dir: Path | None = None, base_url: str | None = None,
) -> Task:  # fmt: skip
    """Return what the options ask for; refuse an address that pages cannot be added to."""
    chosen = language(lang) if lang else None
    file = config.resolve()
    if base_url and not _is_address(base_url):
        raise exit_saying(speech.BAD_URL.filled(text=base_url).of(chosen or "zh"))
    return Task(file, chosen_day(day, chosen or "zh"), chosen, site_dir, base_url, use_cache=not no_cache)
