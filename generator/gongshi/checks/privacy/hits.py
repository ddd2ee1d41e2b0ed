"""What a detector finds: kind, place, how sure it is - and the words, which are never shown in full."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD, _TAIL, _SHORT = 3, 2, 7
_STARS = "****"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that must not be published, at `start` to `end` of the text as written."""

    kind: str
    start: int
    end: int
    words: str
    """In one width. Nobody prints them: see `shown`."""
    is_sure: bool = True
    """Not sure: it has the form, and nothing beside it says that it is one. Then a person decides."""

    @property
    def shown(self) -> str:
        """The words with their middle masked, for a message."""
        return masked(self.words)


def masked(words: str) -> str:
    """Return the first three and the last two characters of `words`, less where they are short."""
    whole = "".join(words.split())
    if len(whole) > _SHORT:
        return f"{whole[:_HEAD]}{_STARS}{whole[-_TAIL:]}"
    return f"{whole[:1]}{_STARS}"
