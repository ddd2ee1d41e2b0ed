"""The preview on one's own machine: serve, watch, rebuild, reload.

The reload script is put in on the way out and never written to the site. A build
with errors leaves what is being served as it is.
"""

from __future__ import annotations

import http.server
import os
import sys
import threading
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi import speech
from gongshi.changes import changes
from gongshi.checking import Checker
from gongshi.errors import ForeignFolderError, SettingsError
from gongshi.findings import as_text
from gongshi.pipeline import build
from gongshi.resources import theme_dir

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongshi.findings import Lang
    from gongshi.task import Task

_SCRIPT = b'<script src="/.gongshi/reload.js"></script></body>'
_RELOAD = (
    b"(function poll(v){fetch('/.gongshi/version?'+v).then(function(r){return r.text()})"
    b".then(function(n){if(v&&n!==v)location.reload();else setTimeout(poll,700,n)})"
    b".catch(function(){setTimeout(poll,2000,v)})})('');"
)
_TRIES = 20


class _Version:
    """Counts the builds, so that open pages know when to reload."""

    def __init__(self) -> None:
        self.number = 0


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the built site; pages get the reload script on their way out."""

    def __init__(self, *args: object, version: _Version, directory: str, waiting: str) -> None:
        self._version = version
        self._waiting = waiting
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # passed through

    def log_message(self, *args: object) -> None:
        """Stay silent: the terminal is for findings."""

    def do_GET(self) -> None:  # name given by http.server
        if self.path.startswith("/.gongshi/"):
            is_script = "reload.js" in self.path
            body = _RELOAD if is_script else str(self._version.number).encode()
            self._send(body, "text/javascript" if is_script else "text/plain")
            return
        file = Path(self.translate_path(self.path))
        asked = self.path.partition("?")[0]
        if file.is_dir() or asked.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and asked.endswith(("/", ".html")):
            self._page(file)
            return
        super().do_GET()

    def _page(self, file: Path) -> None:
        status = 200
        if not file.is_file():
            status, file = 404, Path(self.directory) / "404.html"
        body = file.read_bytes() if file.is_file() else self._waiting.encode()
        self._send(body.replace(b"</body>", _SCRIPT, 1), "text/html; charset=utf-8", status)

    def _send(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


class Preview:
    """Builds and serves one site until it is interrupted."""

    def __init__(self, task: Callable[[], Task], lang: Lang, say: Callable[[str], None]) -> None:
        """Keep how to make the task (its day may change), and how to speak."""
        self._task = task
        self._lang = lang
        self._say = say
        self._version = _Version()
        self._checker = Checker()

    def run(self, port: int, *, open_browser: bool) -> None:
        """Build, serve on 127.0.0.1, and rebuild until Ctrl+C."""
        task = self._task()
        seen = task.stamp()
        self._rebuild()
        server = self._server(task.output, port)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._say(speech.SERVING.filled(address=address).of(self._lang))
        if open_browser and _has_screen():
            webbrowser.open(address)
        for _ in changes(task, seen, theme_dir()):
            self._rebuild()
        server.shutdown()
        self._say(speech.STOPPED.of(self._lang))

    def _rebuild(self) -> None:
        try:
            built = build(self._task(), checker=self._checker)
        except SettingsError as error:
            self._say(as_text(error.report, self._lang).rstrip())
            return
        except ForeignFolderError as error:
            self._say(speech.FOREIGN_FOLDER.filled(folder=error).of(self._lang))
            return
        except OSError as error:
            reason = error.strerror or error
            self._say(speech.FILE_TROUBLE.filled(name=error.filename or "", reason=reason).of(self._lang))
            return
        if len(built.report):
            self._say(as_text(built.report, self._lang).rstrip())
        if built.files:
            self._version.number += 1
            self._say(speech.REBUILT.filled(files=built.files).of(self._lang))
        else:
            self._say(speech.NOT_BUILT.of(self._lang))

    def _server(self, site: Path, port: int) -> http.server.ThreadingHTTPServer:
        waiting = f"<!doctype html><meta charset=utf-8><body><p>{speech.WAITING.of(self._lang)}</p></body>"
        handler = partial(_Handler, version=self._version, directory=str(site.resolve()), waiting=waiting)
        for number in range(port, port + _TRIES):
            try:
                server = http.server.ThreadingHTTPServer(("127.0.0.1", number), handler)
            except OSError:
                continue
            if number != port:
                self._say(speech.PORT_TAKEN.filled(port=port, other=number).of(self._lang))
            return server
        return http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)


def _has_screen() -> bool:
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
