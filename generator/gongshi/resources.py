"""Where the package's own data stands: the theme, and the sample site.

A wheel carries them inside the package (`_theme`, `_sample`); an editable checkout
has them beside it, two folders above. Nothing of gongshi is imported here.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def theme_dir() -> Path:
    """Return the folder with templates, css, js and locales.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _first((_PACKAGE / "_theme", _CHECKOUT / "theme"), "templates")


def sample_dir() -> Path:
    """Return the folder of the sample site: `site_config.yml` and `content/`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _first((_PACKAGE / "_sample", _CHECKOUT), "site_config.yml")


def _first(folders: tuple[Path, ...], witness: str) -> Path:
    for folder in folders:
        if (folder / witness).exists():
            return folder
    places = " / ".join(str(folder) for folder in folders)
    message = f"{witness} not found in {places}: reinstall gongshi"
    raise FileNotFoundError(message)
