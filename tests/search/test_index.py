"""The files of an index: a function of the records, in the form that suits their size."""

from __future__ import annotations

import random

from gongshi.search.document import Labels
from gongshi.search.index import build_index
from tests.search.samples import LABELS, sample_docs

DOCS = sample_docs(80, 5)


def _paths(scan_bytes: int) -> list[str]:
    return [path for path, _ in build_index(DOCS, LABELS, scan_bytes=scan_bytes)]


def test_the_bytes_do_not_depend_on_the_order_of_the_records() -> None:
    """Every file, byte for byte."""
    mixed = random.Random(1).sample(DOCS, len(DOCS))  # noqa: S311  # samples, not secrets
    assert dict(build_index(DOCS, LABELS, scan_bytes=0)) == dict(build_index(mixed, LABELS, scan_bytes=0))


def test_small_texts_have_no_terms() -> None:
    """They are read whole; larger ones are looked up."""
    assert not [path for path in _paths(10**9) if path.startswith("search/t/")]
    assert len([path for path in _paths(0) if path.startswith("search/t/")]) >= 16


def test_the_meta_file_comes_last() -> None:
    """A half-written index has none, and is never read."""
    assert _paths(0)[-1] == "search/meta.js"


def test_a_site_without_records_has_an_index() -> None:
    """That finds nothing."""
    assert "search/meta.js" in dict(build_index([], Labels()))
