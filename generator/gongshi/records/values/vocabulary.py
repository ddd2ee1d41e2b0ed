"""Closed vocabularies: a field that takes one of a few words, in any of their usual spellings."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pydantic_core import CoreSchema, core_schema

from gongshi.findings import Text
from gongshi.records.values.problem import ValueProblem, as_str, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_LISTED = 24


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary.

    `id` is stored; `zh` and `en` are shown; `code` is the standard's code, if any;
    `aliases` are other spellings that files may use.
    """

    id: str
    zh: str
    en: str
    code: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every text that means this term."""
        return tuple(s for s in (self.id, self.zh, self.en, self.code, *self.aliases) if s)

    @property
    def label(self) -> Text:
        """The word in both languages."""
        return Text(self.zh, self.en)


class Vocabulary:
    """A closed list of terms, usable as `Annotated[str, VOCABULARY]`; a value is a term's id."""

    def __init__(self, name: str, label: Text, *terms: Term) -> None:
        """Index `terms` by all their spellings.

        Raises:
            ValueError: two terms share a spelling, which would make it ambiguous.
        """
        self.name = name
        self.title = label
        self.terms = terms
        self._by_id = {term.id: term for term in terms}
        self._id_of: dict[str, str] = {}
        for term in terms:
            for spelling in term.spellings:
                if self._id_of.setdefault(spelling, term.id) != term.id:
                    msg = f"{name}: “{spelling}” means both {self._id_of[spelling]} and {term.id}"
                    raise ValueError(msg)

    def __iter__(self) -> Iterator[Term]:
        """Iterate over the terms in the order given."""
        return iter(self.terms)

    def __len__(self) -> int:
        """Return the number of terms."""
        return len(self.terms)

    def __contains__(self, term_id: object) -> bool:
        """Whether `term_id` is the id of a term."""
        return term_id in self._by_id

    def __repr__(self) -> str:
        """Show the name: a vocabulary appears in the annotation of every field that uses it."""
        return f"Vocabulary({self.name!r})"

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids in order."""
        return tuple(self._by_id)

    def term(self, term_id: str) -> Term:
        """Return the term with this id.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[term_id]

    def label(self, term_id: str) -> Text:
        """Return the word for `term_id` in both languages.

        Raises:
            KeyError: there is none.
        """
        return self._by_id[term_id].label

    def read(self, value: object) -> str:
        """Return the id of the term that `value` spells.

        Raises:
            ValueProblem: no term is spelt so; the nearest one is named.
        """
        found = self._id_of.get(value) if isinstance(value, str) else None
        if found is None:
            raise self._problem(as_str(value))
        return found

    def _problem(self, text: str) -> ValueProblem:
        zh = "、".join(t.zh for t in self.terms[:_LISTED])
        en = ", ".join(t.id for t in self.terms[:_LISTED])
        more = len(self.terms) > _LISTED
        return ValueProblem(
            Text(
                f"“{shown(text)}”不是“{self.title.zh}”的用词。",
                f"“{shown(text)}” is not a word of “{self.title.en}”.",
            ),
            Text(
                f"{self._nearest(text, 'zh')}可用：{zh}{'等' if more else ''}。",
                f"{self._nearest(text, 'en')}Allowed: {en}{', …' if more else ''}.",
            ),
        )

    def _nearest(self, text: str, lang: str) -> str:
        close = get_close_matches(text.strip(), self._id_of, n=1, cutoff=0.4)
        if not close:
            return ""
        term = self._by_id[self._id_of[close[0]]]
        return f"是否要写“{term.zh}”？" if lang == "zh" else f"Did you mean “{term.id}” ({term.zh})? "

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        """Validate with one dictionary lookup."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer ids and Chinese words to an editor's completion."""
        words = dict.fromkeys([*self.ids, *(t.zh for t in self.terms)])
        return {"type": "string", "enum": list(words)}
