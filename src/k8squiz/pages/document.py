"""What every page is made of: one HTML document that holds all it needs, and the file it is written to."""

from __future__ import annotations

import os
from base64 import b64encode
from contextlib import suppress
from hashlib import sha256
from html import escape
from pathlib import Path

from k8squiz.errors import K8squizError, UsageError
from k8squiz.printable import printable

_STYLE = Path(__file__).with_name("document.css")

GENERATOR = '<meta name="generator" content="k8squiz">'
"""By this a page of ours is known; it stands near the beginning, within the first ``_HEAD`` bytes."""

_HEAD = 1024


def escaped(text: str) -> str:
    """``text`` as it may stand in HTML, between tags or in a quoted attribute."""
    return escape(printable(text))


def document(title: str, body: str, *, style: str = "", script: str = "") -> str:
    """A whole page, which fetches nothing and runs no other script than ``script``.

    ``title`` is text. ``body`` is HTML, in which every text has been ``escaped``. ``style`` is added to that of all
    pages, whose colours it uses. ``script`` runs before the body is there, so it waits for what it needs of it.
    """
    allowed = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" if script else "'none'"
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src {allowed}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    head = [
        '<meta charset="utf-8">',
        GENERATOR,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        # Or a browser would ask for an icon.
        '<link rel="icon" href="data:,">',
        f"<title>{escaped(title)}</title>",
        f"<style>\n{_STYLE.read_text(encoding='utf-8')}{style}</style>",
        *([f"<script>{script}</script>"] if script else []),
    ]
    lines = ["<!doctype html>", '<html lang="en">', "<head>", *head, "</head>", "<body>", body, "</body>", "</html>"]
    return "\n".join(lines) + "\n"


def write_page(path: Path, page: str) -> None:
    """Writes a page, whole or not at all, in the place of nothing but a page of ours.

    Raises UsageError, writing nothing, when something else stands there, or its folder does not exist, and K8squizError
    when it cannot be written.
    """
    if not path.parent.is_dir():
        raise UsageError("there is no such folder.", where=str(path.parent), remedy="Make it first, or name another.")
    if path.is_dir():
        raise UsageError("is a folder.", where=str(path), remedy="Name a file in it, such as map.html.")
    if str(path) == "-":
        raise UsageError("a page is written to a file, not to standard output.", remedy="Name one, such as map.html.")
    if path.exists() and not _is_ours(path):
        raise UsageError(
            "is there already and is no page of k8squiz.", where=str(path), remedy="Name another file, or move it away."
        )
    # Beside what a link leads to, which stays a link.
    place = path.resolve()
    scratch = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        scratch.write_text(page, encoding="utf-8", newline="\n")
        scratch.replace(place)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink()
        raise K8squizError(f"cannot be written: {error.strerror}.", where=str(path)) from error


def _is_ours(path: Path) -> bool:
    # Not to be asked of a pipe or a terminal, which would be waited for.
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return GENERATOR.encode() in file.read(_HEAD)
    except OSError:
        return False
