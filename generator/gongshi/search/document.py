"""What search knows of a record: its key texts, its body, and what a result shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

STATUS = "status"
FACETS = ("register", "department", "category", STATUS)
"""By what results can be narrowed, in the order in which the facets stand."""

Facets: TypeAlias = "tuple[tuple[str, ...], ...]"


@dataclass(frozen=True, slots=True)
class SearchDoc:
    """One record as search sees it; holds published text only.

    `keys` are what a person looks a record up by: its title first, then numbers,
    codes and other names. `body` is every other text, one line each. `facets`
    holds the ids of its values for each of `FACETS`. The rest is what a result
    shows: a note (its number), the department, the tone and words of its standing, and in
    `then` what comes later ("2027-07-01 ended 过期|..."). `turns` holds, for each coming day on
    which it changes, the state from then on.
    """

    register: str
    id: str
    keys: tuple[str, ...]
    body: tuple[str, ...] = ()
    note: str = ""
    detail: str = ""
    tone: str = ""
    badge: str = ""
    facets: Facets = ((), (), (), ())
    then: str = ""
    turns: tuple[tuple[str, str], ...] = ()

    @property
    def is_lapsed(self) -> bool:
        """Whether a live record should stand before this one."""
        return self.tone == "ended"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of an index: registers, facets and their values, by id."""

    registers: Mapping[str, str] = field(default_factory=dict)
    facets: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """`(facet, id)` to label."""
