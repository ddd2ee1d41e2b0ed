"""`gongshi check --watch`, as a process: it says what is found, says it anew after a change, ends at Ctrl+C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import pytest

from tests.checks.site import DAY, item, write_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONG = 120  # seconds; only a test that fails waits so long


class _Run:
    """The running command and the lines that it says."""

    def __init__(self, process: subprocess.Popen[str], lines: IO[str]) -> None:
        self.process = process
        self._lines = lines

    def until(self, words: str) -> str:
        """Return what is said up to the first line with `words`."""
        said = ""
        for line in self._lines:
            said += line
            if words in line:
                return said
        pytest.fail(f"{words} was not said, but: {said}")


@contextmanager
def _watching(root: Path) -> Iterator[_Run]:
    command = [sys.executable, "-c", "from gongshi.cli import main; main()", "check", "--watch"]
    process = subprocess.Popen(  # our own command
        [*command, "--config", str(root / "site_config.yml"), "--date", str(DAY), "--by", "file"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    killer = threading.Timer(_LONG, process.kill)
    killer.start()
    try:
        assert process.stdout
        with process.stdout as lines:
            yield _Run(process, lines)
    finally:
        killer.cancel()
        process.kill()
        process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent as a signal")
def test_each_change_is_checked_until_ctrl_c(tmp_path: Path) -> None:
    """A missing basis is said, then a broken setting, and both are gone when mended; the end is no error."""
    write_site(item(), tmp_path)
    settings = tmp_path / "site_config.yml"
    sound = settings.read_text(encoding="utf-8")
    with _watching(tmp_path) as run:
        assert "P12" in run.until("Ctrl+C")
        settings.write_text(sound + "nonsense: 1\n", encoding="utf-8")
        run.until("nonsense")
        run.until("Ctrl+C")
        (tmp_path / "content/power-items/a.yml").unlink()
        settings.write_text(sound, encoding="utf-8")
        while "P12" in (said := run.until("Ctrl+C")) or "nonsense" in said:
            """Between the two changes, one may be told alone."""
        run.process.send_signal(signal.SIGINT)
        assert "已停止" in run.until("已停止")
        assert run.process.wait(_LONG) == 0
