"""Opening a page in the reader's browser."""

from __future__ import annotations

import os
import sys
from urllib.parse import urlsplit

_WINDOWED = {"darwin", "win32", "cygwin"}
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")


def browse(address: str) -> bool:
    """Opens ``address`` in a browser window; False where there is none, or it is the address of no web page.

    A browser that would take over the terminal is none: on Linux and its kin a display is needed, or ``BROWSER``.
    """
    if not (_is_displayed() and _is_web_page(address)):
        return False
    import webbrowser  # only for this key

    try:
        return webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False


def _is_displayed() -> bool:
    return sys.platform in _WINDOWED or any(os.environ.get(name) for name in _DISPLAYS)


def _is_web_page(address: str) -> bool:
    """Whether it is one: a file, or a program to be run, must never be opened because a deck says so."""
    try:
        return urlsplit(address).scheme in {"http", "https"}
    except ValueError:
        return False
