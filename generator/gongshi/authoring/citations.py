"""A cell of legal bases to one entry per rule.

Clerks write several rules into one cell, each on a line or one after another, often
followed by the article's own text, which cites further rules. A rule begins an entry
where it stands at the start of a line or after a separator; a rule cited in the middle
of a sentence stays part of that sentence. No character of the cell is dropped but
separators, numbering and the lead words 根据 and 依据.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.records.values import find_citations
from gongshi.records.vocabularies import BASIS_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.records.values import Citation

_CHINESE = "[一二三四五六七八九十]{1,3}"
_NUMBER = rf"(?:\d{{1,2}}[.、．)）]|[（(](?:\d{{1,2}}|{_CHINESE})[)）]|{_CHINESE}、|[①-⑳])"
_LEAD = re.compile(rf"(?:^|[\n；;、，,。及和与])\s*({_NUMBER}?\s*(?:【([^】\n]*)】|根据|依据)?)\s*\Z")
_EDGES = " \t\n：:；;、，,。"
_SEPARATORS = " \t\n；;、，,"
_JOINTS = _SEPARATORS + "和及与"
_BRACKET = re.compile(r"\s*[（(][^（）()]*[）)]")


def split_bases(text: str) -> list[dict[str, str]]:
    """Return the entries of a cell, under the Chinese keys of a legal basis."""
    cited = find_citations(text)
    heads = [(c, lead) for c in cited if (lead := _LEAD.search(text, 0, c.start))] if cited else []
    if not heads:
        return [{"依据名称": line.strip()} for line in text.splitlines() if line.strip()]
    entries = list(_entries(text, heads))
    before = text[: heads[0][1].start(1)].strip(_EDGES)
    return [{"依据名称": before}, *entries] if before else entries


def _entries(text: str, heads: list[tuple[Citation, re.Match[str]]]) -> Iterator[dict[str, str]]:
    ends = [lead.start(1) for _, lead in heads[1:]] + [len(text)]
    for (citation, lead), end in zip(heads, ends, strict=True):
        entry = {"依据名称": citation.title}
        rest = ""
        if lead[2] is not None:
            if any(lead[2] in term.spellings for term in BASIS_LEVEL):
                entry["依据层级"] = lead[2]
            else:
                rest = f"【{lead[2]}】"
        if citation.doc_number:
            entry["依据文号"] = citation.doc_number.text
        if citation.version:
            entry["版本"] = citation.version
        article, aside = _article(text, citation)
        if article:
            entry["条款项"] = article
        stop = max(citation.end, end)
        trailing = _SEPARATORS if stop == len(text) else _JOINTS
        rest += aside + text[citation.end : stop].lstrip(_EDGES).rstrip(trailing)
        if rest:
            entry["条文内容"] = rest
        yield entry


def _article(text: str, citation: Citation) -> tuple[str, str]:
    """Return the article as typed, and a bracket after the title that is neither version nor number."""
    close = text.index("》", citation.start + len(citation.title))
    rest = text[close + 1 : citation.end]
    bracket = _BRACKET.match(rest)
    if bracket is None:
        return rest.strip(), ""
    kept = bool(citation.version and citation.version in bracket[0]) or citation.doc_number is not None
    return rest[bracket.end() :].strip(), "" if kept else bracket[0].strip()
