"""Settings for web servers that serve the site: the policy, caching, types, the page of what is missing.

They are written beside the site and never into it: who can read the site need not
know how it is served.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from gongshi.errors import ForeignFolderError
from gongshi.render.policy import ATTACHMENT, HEADERS, header_policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

SERVERS: Mapping[str, str] = {"nginx": "nginx.conf", "caddy": "Caddyfile", "apache": "apache.conf"}
"""The file for each server, which is also its template in `theme/templates/server/`."""
MARK = "Written by gongshi build --server-config, and written anew each time: do not edit it here."
"""The first line of each file; a file without it is somebody else's."""
FOLDER = "/srv/gongshi/site"
"""Where the files expect the site; a path of the building machine says nothing to it."""

_TEXTS: Mapping[str, tuple[str, ...]] = {
    "text/css": ("css",),
    "text/javascript": ("js",),
    "text/csv": ("csv",),
    "text/plain": ("txt",),
    "application/json": ("json",),
    "application/xml": ("xml",),
    "image/svg+xml": ("svg",),
}
_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES: Mapping[str, tuple[str, ...]] = {
    "text/html": ("html",),
    **_TEXTS,
    "font/woff2": ("woff2",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/webp": ("webp",),
    "image/gif": ("gif",),
    "application/pdf": ("pdf",),
    "application/ofd": ("ofd",),  # GB/T 33190-2016
    f"{_OFFICE}.wordprocessingml.document": ("docx",),
    f"{_OFFICE}.spreadsheetml.sheet": ("xlsx",),
    "application/msword": ("doc",),
    "application/vnd.ms-excel": ("xls",),
    "application/zip": ("zip",),
}
"""The types of all that a site holds, by suffix; servers know some under other names, and some not."""


def server_config(server: str, base_url: str, theme_dir: Path) -> str:
    """Return the settings for `server` (a key of `SERVERS`) of the site whose address is `base_url`."""
    split = urlsplit(base_url)
    prefix = split.path or "/"
    pattern = re.escape(prefix)
    env = Environment(
        loader=FileSystemLoader(theme_dir / "templates" / "server"),
        autoescape=select_autoescape(("html",)),  # these are no HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return env.get_template(SERVERS[server]).render(
        mark=MARK,
        folder=FOLDER,
        host=split.hostname,
        address=f"{split.scheme}://{split.netloc}" if split.netloc else "",
        prefix=prefix,
        prefix_pattern=pattern,
        hashed=rf"{pattern}assets/[^/]+\.[0-9a-f]{{8}}\.[a-z0-9]+$",
        attachments=rf"^{pattern}files/(?!.*\.pdf$)",
        policy=header_policy(),
        attachment_policy=ATTACHMENT,
        headers=HEADERS,
        types=TYPES,
        texts=tuple(_TEXTS),
    )


def write_server_configs(
    servers: Iterable[str], base_url: str, theme_dir: Path, folder: Path
) -> Iterator[Path]:
    """Write the settings for each of `servers` into `folder`; yield each file.

    Raises `ForeignFolderError` where a file of that name is somebody else's.
    """
    for server in dict.fromkeys(servers):
        file = folder / SERVERS[server]
        if file.exists() and MARK not in file.read_text(encoding="utf-8", errors="replace"):
            raise ForeignFolderError(folder)
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(server_config(server, base_url, theme_dir), encoding="utf-8")
        yield file
