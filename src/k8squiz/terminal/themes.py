"""What each theme looks like: the one place where colours are named.

Views name what a text is (``right``, ``path``), never a colour; and each says in words what its colour says.
"""

from __future__ import annotations

from collections.abc import Mapping

RICH: Mapping[str, Mapping[str, str]] = {
    "standard": {"bold": "bold", "dim": "dim", "right": "bold green", "wrong": "bold red", "path": "cyan"},
    # No red and no green; a colour brings its background, so that the terminal's own paper may be light or dark. Black
    # is not bold, which many terminals draw as grey.
    "contrast": {
        "bold": "bold",
        "dim": "none",
        "right": "bold white on blue",
        "wrong": "black on yellow",
        "path": "bold",
    },
    "mono": {"bold": "bold", "dim": "none", "right": "bold", "wrong": "bold", "path": "none"},
}
"""For each theme, what its styles are to rich: ``dim`` is what is said aside, ``path`` who calls whom."""

_PALE = "fg:ansibrightblack"

PROMPTS: Mapping[str, Mapping[str, str]] = {
    theme: {"pointed": "bold", "bar": _PALE if theme == "standard" else "", "told": "bold"} for theme in RICH
}
"""For each theme, what the styles of prompts are to prompt_toolkit: the option pointed at, the bar of keys, and what
the bar tells when a key did nothing."""
