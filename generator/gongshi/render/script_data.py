"""Data as a script: what pages read from a folder as well as from a server."""

from __future__ import annotations

import json


def script_data(name: str, value: object) -> bytes:
    """Return a script that hands `value` (anything JSON can say) to the page as the global `name`.

    No text in it can end a script element, should somebody put the file into a page.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"self.{name}={text};\n".encode()
