"""Sites that the tests of pages share: built once, only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.authoring.sample import write_sample
from tests.sites import build_in, golden_copy, pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden site, built."""
    root = golden_copy(tmp_path_factory.mktemp("pages") / "golden")
    assert build_in(root).files
    return root / "site"


@pytest.fixture(scope="session")
def golden_pages(golden_site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(golden_site)


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A synthetic site of 300 records, built."""
    root = tmp_path_factory.mktemp("pages") / "sample"
    write_sample(300, root)
    assert build_in(root).files
    return root / "site"


@pytest.fixture(scope="session")
def sample_pages(sample_site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(sample_site)
