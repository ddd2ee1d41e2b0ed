"""What every page builder looks at: the records, the day, the words, and where things lie.

Also the plain speech of values: a date, a number, a term of a vocabulary, a time
limit, each as a citizen reads it. HTML is escaped here or by the templates, never
by hand in between.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from gongshi.catalogue.figures import audit
from gongshi.catalogue.timeline import timeline, version_timeline
from gongshi.records.base import Attachment, FieldInfo, Part, Record, fields_of
from gongshi.records.registers import BY_SLUG
from gongshi.records.values import TimeLimit
from gongshi.render.markdown import Texts

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from gongshi.catalogue.figures import Audit
    from gongshi.catalogue.index import Catalogue
    from gongshi.catalogue.validity import Standing
    from gongshi.config import SiteConfig
    from gongshi.findings import Lang, Text
    from gongshi.records.figure import Figure
    from gongshi.records.law import Law, LawVersion

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONG = 40
"""Characters from which several values stand in a list rather than in a row."""


class StandingWords(str):
    """The words of a standing: plain text everywhere; in a page they carry what comes later.

    `then` is as `View.later` gives it. The script of the viewing day (`theme/js/today.js`)
    puts the words of that day in their place.
    """

    __slots__ = ("then",)
    then: str

    def __html__(self) -> str:
        """Return the words as markup, a day among them in one piece."""
        words = _DAY.sub(r'<span class="nb">\g<0></span>', html.escape(self))
        return f'<bdi data-then="{html.escape(self.then)}">{words}</bdi>'


@dataclass(frozen=True)
class View:
    """The catalogue on a day, in a language."""

    catalogue: Catalogue
    config: SiteConfig
    day: dt.date
    lang: Lang
    t: Mapping[str, str]
    texts: Texts = field(default_factory=Texts)

    @cached_property
    def data_day(self) -> dt.date:
        """The day that the data speak of."""
        return self.config.site.data_day or self.day

    @cached_property
    def registers(self) -> tuple[type[Record], ...]:
        """The registers that the site shows, in the order of its navigation."""
        return tuple(BY_SLUG[slug] for slug in self.config.registers if slug in BY_SLUG)

    def say(self, text: Text) -> str:
        """Return `text` in the page's language."""
        return text.zh if self.lang == "zh" else text.en

    @cached_property
    def _standings(self) -> dict[str, Standing | None]:
        return {}

    def standing(self, record: Record) -> Standing | None:
        """Return what `record` is worth on the day, and later; nothing where that is no question."""
        known = self._standings
        if record.key not in known:
            known[record.key] = _looking_ahead(timeline(record, self.catalogue, self.config, self.day))
        return known[record.key]

    def version_standing(self, version: LawVersion, law: Law) -> Standing | None:
        """Return what one version of `law` is worth on the day, and later."""
        place = f"{law.key}#{law.versions.index(version)}"
        if place not in self._standings:
            segments = version_timeline(version, law, self.catalogue, self.day)
            self._standings[place] = _looking_ahead(segments)
        return self._standings[place]

    @cached_property
    def _audits(self) -> dict[str, Audit]:
        return {}

    def audit(self, figure: Figure) -> Audit:
        """Return what `figure` is worth on the day; two pages and the home page ask for it."""
        if figure.id not in self._audits:
            self._audits[figure.id] = audit(figure, self.catalogue, self.config, self.day)
        return self._audits[figure.id]

    def later(self, standing: Standing) -> str:
        """Return what comes after `standing`: "2027-06-01 soon 有效，至 2027-06-30|2027-07-01 ended 过期…".

        Each part is a first day, the tone from then on, and its words; empty where nothing changes.
        """
        return "|".join(f"{then.day} {then.tone} {self._words(then)}" for then in standing.later)

    def badge(self, standing: Standing | None, *, large: bool = False) -> Markup:
        """Return the standing as a badge: shape, word and day, and in `data-then` what comes later."""
        if standing is None:
            return Markup()
        size = " large" if large else ""
        then = f' data-then="{html.escape(self.later(standing))}"' if standing.later else ""
        words = html.escape(self._words(standing))
        return Markup(f'<span class="badge b-{standing.tone}{size}"{then}>{words}</span>')  # noqa: S704  # escaped above

    def standing_text(self, standing: Standing) -> StandingWords:
        """Return the word and the day that belongs to it: "有效，至 2027-06-30"."""
        words = StandingWords(self._words(standing))
        words.then = self.later(standing)
        return words

    def _words(self, standing: Standing) -> str:
        word = self.say(standing.word)
        if standing.is_live and standing.until:
            return self.t["view.until"].format(word=word, day=standing.until)
        if standing.tone in ("ended", "unknown") and standing.since:
            return self.t["view.since"].format(word=word, day=standing.since)
        return word

    def value(self, info: FieldInfo, value: Any) -> str:  # noqa: ANN401, PLR0911  # a field may hold anything, one return a kind
        """Return one value as a reader sees it, as markup."""
        if info.vocabulary is not None:
            return html.escape(self.say(info.vocabulary.label(value)))
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, bool):
            return html.escape(self.t["view.yes"] if value else self.t["view.no"])
        if isinstance(value, dt.date):
            return f"<time>{value}</time>"
        if isinstance(value, TimeLimit):
            return f'<span class="nb">{html.escape(value.text_of(self.lang))}</span>'
        if isinstance(value, Attachment):
            return f'<a href="../files/{html.escape(value.file)}">{html.escape(value.title)}</a>'
        if isinstance(value, Part):
            return "；".join(f"{html.escape(label)}：{shown}" for label, shown in self.facts(value))
        return html.escape(str(value))

    def facts(self, part: Part, skip: Container[str] = ()) -> Iterator[tuple[str, Markup]]:
        """Yield `(label, value)` for every published field that is filled in."""
        for name, info in _shown_fields(type(part)):
            value = getattr(part, name)
            if value is None or value == () or not info.fact.publish or name in skip:
                continue
            yield info.fact.zh if self.lang == "zh" else info.fact.en, self.field(info, value)

    def field(self, info: FieldInfo, value: Any) -> Markup:  # noqa: ANN401  # a field may hold anything
        """Return the value of a field: one, or a list; references as links."""
        many = value if isinstance(value, tuple) else (value,)
        if info.fact.ref:
            return Markup("、".join(self.link(info.fact.ref, text) for text in many))  # noqa: S704  # links are markup
        shown = [self.value(info, one) for one in many]
        if len(shown) > 1 and (info.part or any(len(text) > _LONG for text in shown)):
            shown = ["<ul>", *(f"<li>{text}</li>" for text in shown), "</ul>"]
            return Markup("".join(shown))  # noqa: S704  # values are markup
        return Markup("、".join(shown))  # noqa: S704  # values are markup

    def fact_list(self, part: Part, skip: Container[str] = ()) -> Markup:
        """Return `facts` as a table of label and value; nothing where there are none."""
        return fact_list(self.facts(part, skip))

    def link(self, register: str, text: str, prefix: str = "../") -> Markup:
        """Return a link to the record that `text` means; plain text where there is none."""
        target = self.catalogue.target(register, text)
        if target is None:
            withheld = self.catalogue.is_withheld(register, text)
            return escape(self.t["view.withheld"] if withheld else text)
        if target.slug not in self.config.registers:
            return escape(target.caption)
        return self.link_to(target, prefix)

    def link_to(self, record: Record, prefix: str = "../") -> Markup:
        """Return a link to `record`, named as readers call it; its name alone where it has no page."""
        if not self.catalogue.has_page(record):
            return escape(record.caption)
        return Markup(f'<a href="{prefix}{record.key}.html">{html.escape(record.caption)}</a>')  # noqa: S704  # escaped

    def number(self, count: int) -> str:
        """Return a count, grouped by thousands."""
        return f"{count:,}"

    def long_date(self, day: dt.date) -> str:
        """Return a day as prose has it: 2026年11月23日."""
        return f"{day.year}年{day.month}月{day.day}日" if self.lang == "zh" else f"{day.day} {day:%B %Y}"


def _looking_ahead(segments: tuple[Standing, ...]) -> Standing | None:
    """Return the first of `segments`, knowing the others."""
    if not segments:
        return None
    now, *later = segments
    return replace(now, later=tuple(later)) if later else now


@cache
def _shown_fields(model: type[Part]) -> tuple[tuple[str, FieldInfo], ...]:
    """Return the fields of `model`, those that every record has (source, dates, note) last."""
    return tuple(sorted(fields_of(model).items(), key=lambda field: field[0] in Record.model_fields))


def _text(value: str) -> str:
    """Return plain text as markup; an address of the web becomes a link."""
    words = html.escape(value)
    if value.startswith(("https://", "http://")) and " " not in value:
        return f'<a href="{words}">{words}</a>'
    return paragraphs(value) if "\n" in value else words


def fact_list(rows: Iterable[tuple[str, Markup]]) -> Markup:
    """Return labels and values as a definition list."""
    inner = "".join(f"<dt>{html.escape(label)}</dt><dd>{value}</dd>" for label, value in rows)
    return Markup(f'<dl class="facts">{inner}</dl>' if inner else "")  # noqa: S704  # labels escaped, values are markup


def paragraphs(text: str) -> Markup:
    """Return plain text as paragraphs, one a line; nothing in it is markup."""
    lines = (line.strip() for line in text.splitlines())
    return Markup("".join(f"<p>{html.escape(line)}</p>" for line in lines if line))  # noqa: S704  # escaped
