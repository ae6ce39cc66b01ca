"""Printing a page or plain data, for the commands that show something and end."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import Any

from k8squiz.printable import printable
from k8squiz.terminal.lines import Line, make_console, show
from k8squiz.terminal.look import Look


def print_page(page: Iterable[Line], look: Look) -> None:
    """Prints a page on standard output."""
    show(make_console(look), look, page)


def print_json(data: Any) -> None:  # noqa: ANN401  (whatever json can write)
    """Prints plain data as JSON; not through a console, which would wrap it."""
    sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
    # Here, where a full disk or a closed pipe is still told properly, and not when Python ends.
    sys.stdout.flush()


def print_error(message: str) -> None:
    """Prints a message on standard error, with nothing in it that could move the cursor."""
    lines = [printable(one) for one in message.split("\n")]
    sys.stderr.write("\n".join(lines) + "\n")
