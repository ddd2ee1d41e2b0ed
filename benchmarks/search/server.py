"""A static file server that counts: what was asked for, how many bytes, how many with gzip.

It answers from memory after the first read, so that the disk is not what is measured, and
sends the site's strict Content-Security-Policy, unless a peer needs a wider one.
"""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

STRICT = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; "
    "img-src 'self' data:"
)
WIDE = ""
"""No policy: Pagefind needs `wasm-unsafe-eval`, Material writes scripts into its pages."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One answered request: path below the root, bytes of the file, bytes after `gzip -6`."""

    path: str
    raw: int
    packed: int


class SiteServer:
    """Serves a folder on a free port of this machine, from `with` to its end."""

    def __init__(self, folder: Path, *, policy: str = STRICT, packed: bool = False) -> None:
        """Serve `folder`; `packed` sends gzip to who accepts it."""
        self.log: list[Answered] = []
        server = self
        base = self._root = folder.resolve()

        class Handler(_Handler):
            root, sends_gzip, csp, log = base, packed, policy, server.log

        self._http = _Patient(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._http.server_address[1]}/"

    def __enter__(self) -> Self:
        """Start answering."""
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self._http.shutdown()
        self._http.server_close()

    def sized(self, path: str) -> Answered:
        """Return the sizes of a file without asking for it."""
        data, packed = _read(self._root / path) or (b"", b"")
        return Answered(path, len(data), len(packed))

    def take(self) -> list[Answered]:
        """Return what was answered since the last call."""
        taken = self.log[:]
        self.log.clear()
        return taken


class _Patient(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a context that was closed in the middle of an answer is no fault of ours."""


@cache
def _read(path: Path) -> tuple[bytes, bytes] | None:
    if not path.is_file():
        return None
    data = path.read_bytes()
    return data, gzip.compress(data, 6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    root: Path
    sends_gzip: bool
    csp: str
    log: list[Answered]
    protocol_version = "HTTP/1.1"
    # Small answers on a kept connection: without it each waits for an acknowledgement.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer with the file, or 404."""
        name = unquote(urlsplit(self.path).path).lstrip("/") or "index.html"
        found = _read(self.root / name) if ".." not in name else None
        data, packed = found or (b"", b"")
        gzipped = self.sends_gzip and "gzip" in self.headers.get("Accept-Encoding", "")
        if found:
            self.log.append(Answered(name, len(data), len(packed)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", _type(name))
        body = packed if gzipped else data
        self.send_header("Content-Length", str(len(body)))
        if gzipped:
            self.send_header("Content-Encoding", "gzip")
        if self.csp:
            self.send_header("Content-Security-Policy", self.csp)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def _type(name: str) -> str:
    kind = guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or "javascript" in kind else kind
